import { describe, expect, it } from 'vitest';
import { authorsOf, isGone, isShown, stepFrom } from '../../../renderer/ui/item-filters.ts';
import type { ReviewItemView } from '../../../shared/contract/review.ts';

const place = { block: 0, line: 0, start: 0, end: 1 };
const item = (id: number, over: Partial<ReviewItemView> = {}): ReviewItemView => ({
  ...{ id, kind: 'comment', origin: 'app', reviewerId: 1, author: 'Lê Thị Hạnh', at: null, anchor: null },
  ...{ quote: 'họp', text: 'Rõ', replacement: null, replies: [], isResolved: false, decision: 'open' },
  ...{ decisionText: '', decidedAt: null, isApplied: false, appliedRevision: null, place },
  ...over,
});
const items = [
  item(1),
  item(2, { kind: 'suggestion', author: 'Đỗ Văn An' }),
  item(3, { decision: 'accepted', place: null }),
  item(4, { place: null, quote: '' }),
];

describe('comments and suggestions', () => {
  it.each([
    ['open', null, [1, 2, 4]],
    ['comment', null, [1, 3, 4]],
    ['suggestion', null, [2]],
    ['gone', null, [3]],
    ['all', null, [1, 2, 3, 4]],
    ['all', 'Đỗ Văn An', [2]],
    ['comment', 'Đỗ Văn An', []],
  ] as const)('are narrowed to %s of "%s"', (filter, author, ids) => {
    expect(items.filter((one) => isShown(one, filter, author)).map(({ id }) => id)).toEqual(ids);
  });

  it('are found when nobody has put a name to them', () => {
    const nameless = item(5, { author: '' });
    expect([...items, nameless].filter((one) => isShown(one, 'all', ''))).toEqual([nameless]);
  });

  it('are not gone when they are about the whole paper', () => {
    expect(items.map(isGone)).toEqual([false, false, true, false]);
  });

  it('are by people in the order of their names', () => {
    expect(authorsOf(items)).toEqual(['Đỗ Văn An', 'Lê Thị Hạnh']);
  });

  it('are walked through from the current one, or from either end', () => {
    const idAfter = (currentId: number | null, by: 1 | -1): number | undefined =>
      stepFrom(items, currentId, by)?.id;
    expect([idAfter(2, 1), idAfter(2, -1)]).toEqual([3, 1]);
    expect([idAfter(null, 1), idAfter(null, -1)]).toEqual([1, 4]);
    expect([idAfter(4, 1), idAfter(1, -1)]).toEqual([undefined, undefined]);
  });
});
