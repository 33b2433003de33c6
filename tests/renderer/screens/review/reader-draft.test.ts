import { describe, expect, it } from 'vitest';
import {
  addWritten,
  answerOf,
  draftKey,
  isWritten,
  marksOf,
  missingOf,
  type ReaderDraft,
  startDraft,
  startWriting,
  type Writing,
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
    const nothing = { verdict: null, reason: '', items: [], writing: null };
    expect(startDraft(pack(null), null)).toEqual(nothing);
    const answered = pack({
      verdict: 'agreed',
      reason: '',
      items: [item],
      answeredAt: '2020-04-01T00:00:00.000Z',
    });
    expect(startDraft(answered, null)).toEqual({ ...nothing, verdict: 'agreed', items: [item] });
    const kept = JSON.stringify({ verdict: null, reason: 'x', items: [] });
    expect(startDraft(answered, kept)).toEqual({ ...nothing, reason: 'x' });
    for (const strange of ['{"old":1}', '{"items":[7],"reason":""}', '{"items', '', '7', 'null'])
      expect(startDraft(pack(null), strange)).toEqual(nothing);
  });

  it('is kept for each person of each round', () => {
    expect(draftKey(pack(null))).toBe('ra-soat vong nguoi');
  });

  it('is given back once it is whole', () => {
    const draft = { verdict: null, reason: '', items: [], writing: null };
    expect(missingOf(draft)).toContain('ý kiến chung');
    expect(answerOf(draft)).toBeNull();
    expect(missingOf({ ...draft, verdict: 'disagreed', reason: ' ' })).toContain('lý do');
    expect(missingOf({ ...draft, verdict: 'agreed-with-remarks' })).toContain('góp ý');
    expect(answerOf({ ...draft, verdict: 'agreed' })).toEqual({ verdict: 'agreed', reason: '', items: [] });
  });
});

describe('what a reader writes', () => {
  const blocks = parseMarkdown('Chi bộ họp.\n\nGiao đồng chí Hạnh theo dõi.');
  const at = { block: 1, line: 0, start: 14, end: 18, text: 'Hạnh' };
  const nothing: ReaderDraft = { verdict: 'agreed', reason: '', items: [], writing: null };
  const writing: Writing = { ...startWriting(at, null), text: 'Ghi đủ họ tên ' };
  const other = { ...writing, replacement: 'Lê Thị Hạnh', isSuggestion: true };
  const added = (one: Writing): ReaderDraft => addWritten(blocks, { ...nothing, writing: one }, 'mot');

  it('is a comment on the words pointed at, and with other words for them a suggestion', () => {
    const comment = { text: 'Ghi đủ họ tên', kind: 'comment', anchor: { block: 1, quote: 'Hạnh' } };
    expect(added(writing)).toMatchObject({ items: [{ ...comment, replacement: null }], writing: null });
    expect(added(other).items).toMatchObject([{ kind: 'suggestion', replacement: 'Lê Thị Hạnh' }]);
  });

  it('stays as it is typed where the text has no such place', () => {
    const lost = { ...writing, at: { ...at, block: 7 } };
    expect(added(lost)).toEqual({ ...nothing, writing: lost });
  });

  it('can be added once it says anything', () => {
    expect([startWriting(at, null), writing, other].map(isWritten)).toEqual([false, true, true]);
    expect(isWritten({ ...other, replacement: '' })).toBe(true);
    expect(isWritten({ ...other, replacement: 'Hạnh' })).toBe(false);
  });

  it('is there again after the page was closed, and is not sent without its being said', () => {
    const draft = { ...nothing, writing: other };
    expect(startDraft(pack(null), JSON.stringify(draft))).toEqual(draft);
    expect(missingOf(draft)).toContain('đang viết');
    expect(missingOf({ ...draft, writing: startWriting(at, null) })).toBeNull();
  });

  it('goes along when other words are pointed at, and stays whole when the same are', () => {
    expect(startWriting(at, other)).toBe(other);
    const elsewhere = { ...at, start: 5, text: 'đồng chí Hạnh' };
    expect(startWriting(elsewhere, other)).toMatchObject({ at: elsewhere, text: 'Ghi đủ họ tên ' });
  });

  it('is told to be too long before it is sent, and is kept all the same', () => {
    const draft = added({ ...writing, text: 'ầ'.repeat(20_001) });
    expect(missingOf(draft)).toContain('dài quá');
    expect(missingOf({ ...nothing, verdict: 'disagreed', reason: 'ầ'.repeat(1_001) })).toContain('dài quá');
    expect(startDraft(pack(null), JSON.stringify(draft))).toEqual(draft);
  });

  it('is marked where it lies, the one looked at apart, and above all what is pointed at now', () => {
    const { items } = added(writing);
    const place = { block: 1, line: 0, start: 14, end: 18 };
    expect(marksOf(blocks, { items, writing: null }, null)).toMatchObject([
      { ...place, id: 'mot', isCurrent: false },
    ]);
    const now = startWriting({ ...at, start: 0, end: 4, text: 'Giao' }, null);
    expect(marksOf(blocks, { items, writing: now }, 'mot')).toMatchObject([
      { ...place, id: 'mot', isCurrent: true },
      { block: 1, start: 0, end: 4, id: 'pointed', isCurrent: true },
    ]);
  });

  it('has no mark when its place is gone', () => {
    expect(marksOf(parseMarkdown('Không còn gì.'), added(writing), null)).toEqual([]);
  });
});
