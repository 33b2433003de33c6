import { describe, expect, it } from 'vitest';
import {
  answerOf,
  draftKey,
  makeItem,
  marksOf,
  missingOf,
  startDraft,
} from '../../../../renderer/screens/review/reader-draft.ts';
import type { OpenedPackage } from '../../../../shared/contract/review.ts';
import { parseMarkdown } from '../../../../shared/text/markdown.ts';

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

describe('a draft of a reader', () => {
  const blocks = parseMarkdown('Chi bộ họp.\n\nGiao đồng chí Hạnh theo dõi.');
  const pointed = { block: 1, line: 0, start: 14, end: 18 };
  const said = { uuid: 'mot', text: 'Ghi đủ họ tên' };

  it('is a comment on the words pointed at, and with other words for them a suggestion', () => {
    expect(makeItem(blocks, pointed, { ...said, replacement: null })).toMatchObject({
      ...said,
      kind: 'comment',
      anchor: { block: 1, quote: 'Hạnh' },
    });
    expect(makeItem(blocks, pointed, { ...said, replacement: 'Lê Thị Hạnh' })).toMatchObject({
      kind: 'suggestion',
      replacement: 'Lê Thị Hạnh',
    });
    expect(makeItem(blocks, { ...pointed, block: 7 }, { ...said, replacement: null })).toBeNull();
  });

  it('is marked where it lies, the one looked at apart, and above all what is pointed at now', () => {
    const item = makeItem(blocks, pointed, { ...said, replacement: null });
    const items = item === null ? [] : [item];
    expect(marksOf(blocks, items, null, null)).toMatchObject([{ ...pointed, id: 'mot', isCurrent: false }]);
    expect(marksOf(blocks, items, 'mot', { ...pointed, start: 0, end: 4 })).toMatchObject([
      { ...pointed, id: 'mot', isCurrent: true },
      { block: 1, start: 0, end: 4, id: 'pointed', isCurrent: true },
    ]);
  });

  it('has no mark when its place is gone', () => {
    const item = makeItem(blocks, pointed, { ...said, replacement: null });
    expect(marksOf(parseMarkdown('Không còn gì.'), item === null ? [] : [item], null, null)).toEqual([]);
  });
});
