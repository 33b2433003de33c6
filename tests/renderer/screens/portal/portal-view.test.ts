import { describe, expect, it } from 'vitest';
import {
  documentsWithout,
  newestOfEach,
  stateOf,
  stateWords,
} from '../../../../renderer/screens/portal/portal-view.ts';
import { scaleDown } from '../../../../renderer/screens/portal/shrink-photo.ts';
import { toPem } from '../../../../renderer/screens/portal/to-pem.ts';
import type { ArticleListItem, OutboxView } from '../../../../shared/contract/publishing.ts';
import type { DocumentSummary } from '../../../../shared/domain/document.ts';

const ARTICLE: ArticleListItem = {
  id: 1,
  documentId: 7,
  title: 'Bài',
  revision: 2,
  updatedAt: '2020-04-15T02:00:00.000Z',
  isSourceNewer: false,
  shown: 1,
};

const row = (more: Partial<OutboxView>): OutboxView => ({
  id: 1,
  articleId: 1,
  documentId: 7,
  title: 'Bài',
  portalId: 1,
  portal: 'Sở',
  host: 'so.example.vn',
  action: 'publish',
  state: 'done',
  articleRevision: 2,
  attempts: 1,
  nextAt: '',
  lastAnswer: '',
  step: '',
  theirs: null,
  ours: null,
  address: null,
  byHand: false,
  createdAt: '',
  updatedAt: '',
  doneAt: null,
  ...more,
});

describe('the state of an article', () => {
  it.each([
    ['attention', [row({ state: 'failed' })]],
    ['attention', [row({ id: 2, portalId: 2, state: 'paused' }), row({})]],
    ['waiting', [row({ id: 2, state: 'queued' }), row({ state: 'done' })]],
    ['shown', [row({})]],
    ['changed', [row({ articleRevision: 1 })]],
  ])('is %s', (state, rows) => {
    expect(stateOf(ARTICLE, rows)).toBe(state);
  });

  it('is that of no other article', () => {
    expect(stateOf({ ...ARTICLE, shown: 0 }, [row({ articleId: 2, state: 'failed' })])).toBe('kept');
  });

  it('is shown again once the newest wish has gone through, whatever failed before it', () => {
    expect(stateOf(ARTICLE, [row({ id: 2 }), row({ id: 1, state: 'failed' })])).toBe('shown');
    expect(newestOfEach([row({ id: 2 }), row({ id: 1 })]).map(({ id }) => id)).toEqual([2]);
  });
});

describe('what waits for a person', () => {
  it('is not said to be on its way', () => {
    expect(stateWords({ state: 'queued', byHand: true })).toBe('Chờ đăng tay');
    expect(stateWords({ state: 'queued', byHand: false })).toBe('Đang chờ gửi');
  });

  it('are approved plans, papers and minutes without an article', () => {
    const documents = [
      { id: 7, kind: 'BB', state: 'filed' },
      { id: 8, kind: 'CĐ', state: 'approved' },
      { id: 9, kind: 'CĐ', state: 'draft' },
      { id: 10, kind: 'CV', state: 'issued' },
    ] as DocumentSummary[];
    expect(documentsWithout(documents, [ARTICLE]).map(({ id }) => id)).toEqual([8]);
  });
});

describe('a photo', () => {
  it('is made smaller, never larger, and keeps its shape', () => {
    expect(scaleDown(4_000, 3_000, 1_600)).toEqual({ width: 1_600, height: 1_200 });
    expect(scaleDown(3_000, 4_000, 1_600)).toEqual({ width: 1_200, height: 1_600 });
    expect(scaleDown(800, 600, 1_600)).toEqual({ width: 800, height: 600 });
    expect(scaleDown(10_000, 1, 1_600)).toEqual({ width: 1_600, height: 1 });
  });
});

describe('the certificate of an office', () => {
  it('is taken as text or as the bare bytes Windows writes', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n';
    expect(toPem(new TextEncoder().encode(pem))).toBe(pem);
    expect(toPem(Uint8Array.of(1, 2, 3))).toBe(pem);
  });
});
