/** What a filing clerk and a secretary sent back of the tables in papers, by its number. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../electron/export/column-widths.ts';
import { textWidth } from '../../electron/export/text-width.ts';
import { readPlanTable } from '../../electron/import/plan/tables.ts';
import { fillTemplate } from '../../electron/services/documents/wording.ts';
import type { CellContext } from '../../shared/domain/fields.ts';
import { MemberInput } from '../../shared/domain/member.ts';
import type { Plan, PlanRow } from '../../shared/domain/plan.ts';
import { rowChanges } from '../../shared/domain/plan-adjustment.ts';
import { planFields } from '../../shared/domain/plan-paper.ts';
import { type Block, blockLines, inlineText, type Table } from '../../shared/text/blocks.ts';
import { romanQuarter } from '../../shared/text/dates.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { openSample, TEMPLATES } from '../support/backend.ts';
import { fc } from '../support/random.ts';

const WORDING = readFileSync(path.join(TEMPLATES, 'ke-hoach.md'), 'utf8');
const NAMES = new Map([
  [1, 'Vũ Thị Thuý'],
  [2, 'Trần Xuân Cường'],
  [3, 'Lý Quốc Huỷnh'],
  [4, 'Công Tằng Tôn Nữ Quỳnh Hương'],
  [5, 'Nguyễn Thị Thanh Hương'],
]);
const CONTEXT: CellContext = {
  cell: {
    superiorName: 'Đảng bộ Sở Khoa học',
    superiorCommittee: 'Đảng uỷ Sở Khoa học',
    name: 'Chi bộ Phòng Kế hoạch',
    symbolSuffix: 'CB',
    placeName: 'Vũng Tàu',
    toneStyle: 'uỷ',
    cellType: 'agency',
  },
  term: null,
  officers: { secretaryId: null, deputyIds: [], committeeIds: [] },
  members: new Map(
    [...NAMES].map(([id, fullName]) => [
      id,
      { ...MemberInput.parse({ fullName, admittedOn: '2010-01-01', officialOn: '2011-01-01' }), id },
    ]),
  ),
  ofCell: [],
};
const TOPICS = [
  'Giữ gìn đoàn kết, thống nhất trong cơ quan',
  'Nhận diện thông tin xấu, độc trên mạng xã hội và trách nhiệm của cán bộ, đảng viên trong đấu tranh, phản bác',
  'Chuyển đổi số trong tiếp nhận và trả kết quả hồ sơ của người dân',
];
const PLACES = ['', 'Phòng họp tầng 3, trụ sở Sở Thông tin và Truyền thông', 'Nhà văn hoá khu phố 5'];

const day = fc
  .date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Each column is filled in some plans, and in some rows of these. */
const anyRows: fc.Arbitrary<PlanRow[]> = fc
  .record({
    people: fc.boolean(),
    approver: fc.boolean(),
    due: fc.boolean(),
    when: fc.boolean(),
    note: fc.boolean(),
  })
  .chain((has) => {
    const given = <T>(is: boolean, value: fc.Arbitrary<T>, none: T): fc.Arbitrary<T> =>
      is
        ? fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(none) })
        : fc.constant(none);
    const row = fc.record({
      topic: fc.constantFrom(...TOPICS),
      presenterIds: given<number[]>(
        has.people,
        fc.subarray([...NAMES.keys()], { minLength: 1, maxLength: 3 }),
        [],
      ),
      approver: given(has.approver, fc.constantFrom('Chi uỷ', 'Bí thư Chi bộ'), ''),
      draftDueOn: given<string | null>(has.due, day, null),
      sessionDate: given<string | null>(has.when, day, null),
      startTime: given<string | null>(has.when, fc.constantFrom('14:00', '07:30', '19:05'), null),
      place: fc.constantFrom(...PLACES),
      note: given(has.note, fc.constantFrom('Mời Đảng uỷ dự', 'Kết hợp kiểm điểm cuối năm'), ''),
    });
    return fc.array(row, { minLength: 1, maxLength: 12 });
  })
  .map((rows) =>
    rows.map((row, index) => ({
      ...row,
      id: index + 1,
      sessionId: null,
      quarter: ([1, 2, 3, 4] as const)[Math.floor((index * 4) / rows.length)] ?? 1,
    })),
  );

function printed(rows: PlanRow[]): { markdown: string; blocks: Block[]; table: Table } {
  const plan: Plan = {
    ...{ id: 1, documentId: null, signerId: null, year: 2027, subject: 'tổ chức', basis: [], recipients: [] },
    ...{ purpose: '', requirements: '', method: '', assignments: '', rows },
  };
  const { parts } = fillTemplate('KH', WORDING, planFields(plan, CONTEXT), 'uỷ');
  const markdown = parts.get('topics') ?? '';
  const blocks = parseMarkdown(markdown);
  const table = blocks.find((block) => block.type === 'table');
  if (table === undefined) throw new Error('the plan has its table');
  return { markdown, blocks, table };
}

describe('8 and 33 the table of a plan', () => {
  it('leaves the sample’s plan two pages, with its signature on the second', async () => {
    const backend = await openSample();
    const [plan] = await backend.call('document:list', { kind: 'KH' });
    expect((await backend.call('export:pages', { id: plan?.id ?? 0 })).pages).toHaveLength(2);
  });

  it('has the columns somebody filled and no other, day and hour under one heading', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { table } = printed(rows);
        const has = (is: (row: PlanRow) => boolean, name: string): string[] => (rows.some(is) ? [name] : []);
        const places = new Set(rows.map(({ place }) => place));
        const isTimed = (row: PlanRow): boolean =>
          (row.sessionDate ?? row.startTime ?? row.draftDueOn) !== null;
        const time = places.size > 1 ? ['Thời gian, địa điểm'] : has(isTimed, 'Thời gian');
        expect(table.header.map(inlineText)).toEqual([
          'TT',
          'Quý',
          'Tên chuyên đề',
          ...has(({ presenterIds }) => presenterIds.length > 0, 'Người trình bày'),
          ...has(({ approver }) => approver !== '', 'Người thông qua'),
          ...time,
          ...has(({ note }) => note !== '', 'Ghi chú'),
        ]);
        for (const column of table.header.keys())
          expect(table.rows.some((row) => (row[column] ?? []).length > 0)).toBe(true);
      }),
    );
  });

  it('says everything that was typed, and is read back as it was typed', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { table, blocks } = printed(rows);
        const lines = blockLines(blocks.filter(({ type }) => type !== 'table'));
        const common = lines.find((line) => line.startsWith('Địa điểm: '))?.slice(10, -1) ?? '';
        const read = readPlanTable(table, 2027, null)?.map((row) => ({ ...row, place: row.place || common }));
        expect(read).toEqual(
          rows.map(({ id: _, sessionId: __, presenterIds, ...row }) => ({
            ...row,
            presenters: presenterIds.map((id) => NAMES.get(id)),
          })),
        );
      }),
    );
  });

  it('is told row by row where it changed, by what changed', () => {
    fc.assert(
      fc.property(anyRows, day, fc.constantFrom(...PLACES), (rows, other, elsewhere) => {
        const [first, ...others] = rows.map((row, index) => ({ ...row, topic: `Chuyên đề ${index}` }));
        if (first === undefined) return;
        const now = { ...first, draftDueOn: other, place: elsewhere };
        const changes = rowChanges(printed([first, ...others]).markdown, printed([now, ...others]).markdown);
        const short = (text: string | null): string =>
          text?.split('-').map(Number).toReversed().join('/') ?? '';
        const plain = (text: string): string => text.replace(/(?<!\d)0(?=\d\/)/gu, '');
        expect(changes.map(({ column, from, to }) => [column, plain(from), plain(to)]).toSorted()).toEqual(
          [
            ['Gửi dự thảo', short(first.draftDueOn), short(other)],
            ['Địa điểm', first.place, elsewhere],
          ]
            .filter(([, from, to]) => from !== to)
            .toSorted(),
        );
        expect(changes.every(({ quarter }) => quarter === romanQuarter(first.quarter))).toBe(true);
      }),
    );
  });

  it('gives every name two words a line and every topic more, upright, whatever was filled', () => {
    const UPRIGHT = 467.7;
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { table } = printed(rows);
        const widths = columnWidths(table, 13, 9, UPRIGHT);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(UPRIGHT, 5);
        for (const [column, head] of table.header.map(inlineText).entries()) {
          if (!/^Người|^Ghi|^Tên/u.test(head)) continue;
          const pairs = table.rows.flatMap((row) => {
            const words = inlineText(row[column] ?? []).split(' ');
            return words.map((_, index) => textWidth(words.slice(index, index + 2).join(' '), 13));
          });
          expect(widths[column]).toBeGreaterThanOrEqual(Math.max(...pairs) + 9 - 0.01);
        }
      }),
    );
  });
});
