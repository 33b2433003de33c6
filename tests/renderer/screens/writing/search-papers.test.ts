import { describe, expect, it } from 'vitest';
import { filterPapers, type PaperFilter } from '../../../../renderer/screens/writing/search-papers.ts';
import type { DocumentSummary } from '../../../../shared/domain/document.ts';

const paper = (id: number, over: Partial<DocumentSummary>): DocumentSummary => ({
  ...{ id, kind: 'BB', title: 'Sinh hoạt chuyên đề quý I', state: 'draft', revision: 1, number: null },
  ...{
    symbol: null,
    date: null,
    quarter: null,
    filingYear: 2020,
    sessionId: null,
    updatedAt: '2020-01-01T00:00:00.000Z',
  },
  ...over,
});
const papers = [
  paper(1, {}),
  paper(2, { kind: 'NQ', title: 'Đường lối văn hoá', symbol: '05-NQ/CB', state: 'issued' }),
  paper(3, { kind: 'NQ', title: 'Đấu tranh chống tin giả' }),
];
const found = (part: Partial<PaperFilter>): number[] =>
  filterPapers(papers, { typed: '', kind: '', state: '', ...part }).map(({ id }) => id);

describe('looking through the papers', () => {
  it.each([
    ['', [1, 2, 3]],
    ['duong loi', [2]],
    ['05-nq', [2]],
    ['nghi quyet', [2, 3]],
    ['bien ban quy', [1]],
    ['không có', []],
  ])('"%s" finds %j', (typed, ids) => {
    expect(found({ typed })).toEqual(ids);
  });

  it('keeps to the kind and the state that were chosen', () => {
    expect(found({ kind: 'NQ' })).toEqual([2, 3]);
    expect(found({ state: 'draft' })).toEqual([1, 3]);
    expect(found({ kind: 'NQ', state: 'draft', typed: 'tin gia' })).toEqual([3]);
  });
});
