import { describe, expect, it } from 'vitest';
import { emptyRow, type RowDraft } from '../../../../renderer/screens/plan/plan-draft.ts';
import {
  addRow,
  canSpread,
  changeRow,
  moveRow,
  removeRow,
  spreadPlace,
} from '../../../../renderer/screens/plan/plan-rows.ts';
import { fc } from '../../../support/random.ts';

const row = (key: string, quarter: 1 | 2 | 3 | 4, over: Partial<RowDraft> = {}): RowDraft => ({
  ...emptyRow(quarter),
  key,
  ...over,
});
const shown = (rows: readonly RowDraft[]): string =>
  rows.map(({ key, quarter }) => `${key}${quarter}`).join(' ');
const rows = [
  row('a', 1),
  row('b', 1, { place: 'Hội trường', startTime: '08:00' }),
  row('c', 2),
  row('d', 4),
];

describe('rows of a plan', () => {
  it('come in at the end of their quarter, with place and hour of the row before', () => {
    const added = addRow(rows, 1, 'x');
    expect(shown(added)).toBe('a1 b1 x1 c2 d4');
    expect(added[2]).toMatchObject({ place: 'Hội trường', startTime: '08:00', topic: '', presenterIds: [] });
    expect(shown(addRow(rows, 3, 'x'))).toBe('a1 b1 c2 x3 d4');
    expect(shown(addRow([], 2, 'x'))).toBe('x2');
  });

  it('give their hour and place to those that have none, and to no other', () => {
    const clock = fc.constantFrom(null, '08:00', '14:00');
    const place = fc.constantFrom('', 'Hội trường', 'Phòng họp tầng 3');
    const some = fc.array(fc.record({ startTime: clock, place }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, fc.nat(), (given, pick) => {
        const all = given.map((one, at) => row(`r${at}`, 1, one));
        const at = pick % all.length;
        const after = spreadPlace(all, `r${at}`);
        for (const [index, one] of all.entries()) {
          expect(after[index]?.startTime).toBe(one.startTime ?? all[at]?.startTime ?? null);
          expect(after[index]?.place).toBe(one.place || (all[at]?.place ?? ''));
        }
        expect(canSpread(all, `r${at}`)).toBe(JSON.stringify(after) !== JSON.stringify(all));
        expect(canSpread(after, `r${at}`)).toBe(false);
      }),
    );
  });

  it('give place and hour on to rows below that nobody has begun, and to no other', () => {
    const begun = [row('a', 1, { topic: 'Một' }), row('b', 2, { topic: 'Hai' }), row('c', 3), row('d', 4)];
    const placed = changeRow(changeRow(begun, 'b', { place: 'Phòng họp' }), 'b', { startTime: '14:00' });
    expect(placed.map(({ place, startTime }) => [place, startTime])).toEqual([
      ['', null],
      ['Phòng họp', '14:00'],
      ['Phòng họp', '14:00'],
      ['Phòng họp', '14:00'],
    ]);
    const named = changeRow(placed, 'c', { topic: 'Ba', place: 'Hội trường' });
    expect(named.map(({ place }) => place)).toEqual(['', 'Phòng họp', 'Hội trường', 'Hội trường']);
    expect(changeRow(named, 'c', { topic: 'Ba.' }).map(({ place }) => place)).toEqual(
      named.map(({ place }) => place),
    );
  });

  it('move within their quarter, then over its border', () => {
    expect(shown(moveRow(rows, 'b', -1))).toBe('b1 a1 c2 d4');
    expect(shown(moveRow(rows, 'b', 1))).toBe('a1 b2 c2 d4');
    expect(shown(moveRow(rows, 'd', -1))).toBe('a1 b1 c2 d3');
    expect(shown(moveRow(rows, 'd', 1))).toBe(shown(rows));
    expect(shown(moveRow(rows, 'a', -1))).toBe(shown(rows));
  });

  it('stay in the order of the quarters, none lost, wherever they are moved', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(-1 as const, 1 as const)),
    );
    fc.assert(
      fc.property(moves, (made) => {
        const after = made.reduce<RowDraft[]>((now, [key, step]) => moveRow(now, key, step), rows);
        const quarters = after.map(({ quarter }) => quarter);
        expect(quarters).toEqual(quarters.toSorted());
        expect(after.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  it('go out by their key', () => {
    expect(shown(removeRow(rows, 'c'))).toBe('a1 b1 d4');
  });
});
