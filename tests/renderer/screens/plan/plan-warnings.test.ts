import { describe, expect, it } from 'vitest';
import { emptyRow, type RowDraft } from '../../../../renderer/screens/plan/plan-draft.ts';
import { planWarnings } from '../../../../renderer/screens/plan/plan-warnings.ts';

const row = (quarter: 1 | 2 | 3 | 4, over: Partial<RowDraft> = {}): RowDraft => ({
  ...emptyRow(quarter),
  key: `row-${quarter}`,
  topic: `Chuyên đề ${quarter}`,
  presenterIds: [quarter],
  ...over,
});
const warnings = (rows: RowDraft[]): string[] =>
  planWarnings({ year: 2020, rows }, (id) => ['', 'Trần Minh Khoa', 'Lê Bảo Ngọc'][id] ?? `số ${id}`);

describe('warnings of a plan', () => {
  it('has none for a plan that is in order', () => {
    const dates = ['2020-03-31', '2020-04-01', '2020-09-30', '2020-12-31'];
    expect(
      warnings(([1, 2, 3, 4] as const).map((q) => row(q, { sessionDate: dates[q - 1] ?? null }))),
    ).toEqual([]);
  });

  it('says nothing of a plan in which no topic is named yet', () => {
    expect(warnings(([1, 2, 3, 4] as const).map((quarter) => row(quarter, { topic: '' })))).toEqual([]);
  });

  it('names the quarters without a topic; an unnamed row is none', () => {
    expect(warnings([row(1), row(2, { topic: ' ' }), row(3)])).toEqual([
      'Quý II, IV chưa có chuyên đề nào; mỗi quý cần ít nhất một buổi.',
    ]);
  });

  it('tells a day outside its quarter, or in another year', () => {
    const rows = [
      row(1, { sessionDate: '2020-04-01' }),
      row(2, { sessionDate: '2019-05-01' }),
      row(3),
      row(4),
    ];
    expect(warnings(rows)).toEqual([
      'Chuyên đề “Chuyên đề 1”: ngày họp 01/04/2020 không thuộc quý I năm 2020.',
      'Chuyên đề “Chuyên đề 2”: ngày họp 01/05/2019 không thuộc quý II năm 2020.',
    ]);
  });

  it('tells a draft due after its session', () => {
    const rows = [row(1, { sessionDate: '2020-03-20', draftDueOn: '2020-03-21' }), row(2), row(3), row(4)];
    expect(warnings(rows)).toEqual([
      'Chuyên đề “Chuyên đề 1”: hạn gửi dự thảo 21/03/2020 sau ngày họp 20/03/2020.',
    ]);
  });

  it('tells who presents twice, and who is missing', () => {
    const rows = [row(1), row(2, { presenterIds: [1, 2] }), row(3, { presenterIds: [] }), row(4)];
    expect(warnings(rows)).toEqual([
      'Chuyên đề “Chuyên đề 3”: chưa phân công người trình bày.',
      'Đồng chí Trần Minh Khoa trình bày 2 chuyên đề trong năm (quý I, II).',
    ]);
  });
});
