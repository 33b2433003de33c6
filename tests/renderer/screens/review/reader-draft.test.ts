import { describe, expect, it } from 'vitest';
import {
  answerOf,
  draftKey,
  missingOf,
  startDraft,
} from '../../../../renderer/screens/review/reader-draft.ts';
import type { OpenedPackage } from '../../../../shared/contract/review.ts';

const item = {
  uuid: '00000000-0000-4000-8000-000000000001',
  kind: 'comment' as const,
  anchor: { block: 0, line: 0, offset: 0, quote: 'a', before: '', after: '' },
  text: 'Thừa',
  replacement: null,
};
const pack = (answer: OpenedPackage['answer']): OpenedPackage => ({
  manifest: {
    format: 'so-chuyen-de/gop-y',
    version: 1,
    cell: '',
    round: 'vong',
    reviewer: { uuid: 'nguoi', name: 'Lê Thị Hạnh' },
    document: { kind: 'BB', title: 'họp', revision: 1 },
    message: '',
    dueOn: null,
    text: '',
    answer: null,
  },
  body: 'a',
  answer,
});

describe('what a reader has said so far', () => {
  it('begins empty, goes on from an answer, and from what was kept before either', () => {
    expect(startDraft(pack(null), null)).toEqual({ verdict: null, reason: '', items: [] });
    const answered = pack({
      verdict: 'agreed',
      reason: '',
      items: [item],
      answeredAt: '2020-04-01T00:00:00.000Z',
    });
    expect(startDraft(answered, null)).toEqual({ verdict: 'agreed', reason: '', items: [item] });
    const kept = JSON.stringify({ verdict: null, reason: 'x', items: [] });
    expect(startDraft(answered, kept)).toEqual({ verdict: null, reason: 'x', items: [] });
    expect(startDraft(pack(null), '{"old":1}')).toEqual({ verdict: null, reason: '', items: [] });
  });

  it('is kept for each person of each round', () => {
    expect(draftKey(pack(null))).toBe('ra-soat vong nguoi');
  });

  it('is given back once it is whole', () => {
    const draft = { verdict: null, reason: '', items: [] };
    expect(missingOf(draft)).toContain('ý kiến chung');
    expect(answerOf(draft)).toBeNull();
    expect(missingOf({ ...draft, verdict: 'disagreed', reason: ' ' })).toContain('lý do');
    expect(missingOf({ ...draft, verdict: 'agreed-with-remarks' })).toContain('góp ý');
    expect(answerOf({ ...draft, verdict: 'agreed' })).toEqual({ verdict: 'agreed', reason: '', items: [] });
  });
});
