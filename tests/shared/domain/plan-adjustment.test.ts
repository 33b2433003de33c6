import { describe, expect, it } from 'vitest';
import { type RowChange, rowChanges } from '../../../shared/domain/plan-adjustment.ts';
import { fc } from '../../support/random.ts';

interface Planned {
  quarter: string;
  topic: string;
  day: string;
  person: string;
}

function tableOf(rows: readonly Planned[]): string {
  const lines = rows.map(
    ({ quarter, topic, day, person }, index) =>
      `| ${index + 1} | ${quarter} | ${topic} | ${person} | ${day} |`,
  );
  return [
    '# II- NỘI DUNG',
    '',
    '| TT | Quý | Tên chuyên đề | Người trình bày | Ngày sinh hoạt |',
    '| :-: | :-: | --- | --- | :-: |',
    ...lines,
  ].join('\n');
}

const COLUMNS: Readonly<Record<string, keyof Planned>> = {
  Quý: 'quarter',
  'Tên chuyên đề': 'topic',
  'Người trình bày': 'person',
  'Ngày sinh hoạt': 'day',
};

/** What somebody reads out of the changes who has the issued plan before him. */
function applied(before: readonly Planned[], changes: readonly RowChange[]): Planned[] {
  const rows = before.map((row) => ({ row, now: { ...row }, isGone: false }));
  const added: Planned[] = [];
  for (const { quarter, topic, column, from, to } of changes) {
    const known = rows.find(({ row, isGone }) => row.quarter === quarter && row.topic === topic && !isGone);
    const field = COLUMNS[column];
    if (field !== undefined && known !== undefined) {
      expect(known.row[field]).toBe(from);
      known.now[field] = to;
    } else if (to === '' && known !== undefined) known.isGone = true;
    else {
      const words = new Map(to.split('; ').map((part) => part.split(': ') as [string, string]));
      const [person = '', day = ''] = ['Người trình bày', 'Ngày sinh hoạt'].map((name) => words.get(name));
      added.push({ quarter, topic, person, day });
    }
  }
  return [...rows.filter(({ isGone }) => !isGone).map(({ now }) => now), ...added];
}

const row = fc.record({
  quarter: fc.constantFrom('I', 'II', 'III', 'IV'),
  topic: fc.constantFrom('Nêu gương', 'Đoàn kết', 'Chuyển đổi số', 'Cải cách', 'Kỷ luật', 'Dân vận'),
  day: fc.constantFrom('12/3/2020', '14/6/2020', '08 giờ 00, 15/9/2020'),
  person: fc.constantFrom('Lê An', 'Trần Bình', 'Lê An, Trần Bình'),
});
const plan = fc.uniqueArray(row, { maxLength: 6, selector: ({ quarter, topic }) => `${quarter} ${topic}` });

describe('the changes of an issued plan', () => {
  it('are all there is between the two tables', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const changes = rowChanges(tableOf(before), tableOf(after));
        const order = (rows: readonly Planned[]) => rows.map((one) => JSON.stringify(one)).toSorted();
        const same = ({ quarter, topic, person, day }: Planned): Planned => ({ quarter, topic, person, day });
        expect(order(applied(before, changes).map(same))).toEqual(order(after.map(same)));
      }),
      { numRuns: 500 },
    );
  });

  it('are none of a plan that stays, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(plan, (rows) => {
        expect(rowChanges(tableOf(rows), tableOf(rows.toReversed()))).toEqual([]);
      }),
    );
  });
});
