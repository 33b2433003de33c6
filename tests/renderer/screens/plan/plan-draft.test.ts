import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptyDraft,
  faultsOf,
  isSaved,
  nextYearDraft,
  type PlanDraft,
  toPlanInput,
} from '../../../../renderer/screens/plan/plan-draft.ts';
import { type Plan, PlanInput } from '../../../../shared/domain/plan.ts';

const plan: Plan = {
  id: 7,
  year: 2020,
  subject: 'tổ chức sinh hoạt chuyên đề năm 2020',
  basis: ['Căn cứ Quy định ngày 05 tháng 02 năm 2020', 'Căn cứ chương trình công tác năm 2020'],
  purpose: 'Năm 2020 là năm cuối nhiệm kỳ; trong năm 2020, mỗi quý một chuyên đề.',
  requirements: '',
  method: '',
  assignments: '',
  recipients: ['Đảng uỷ', 'Lưu Chi bộ'],
  signerId: 1,
  documentId: 3,
  rows: [
    {
      id: 12,
      quarter: 3,
      topic: 'Cải cách hành chính',
      presenterIds: [2],
      approver: 'Chi uỷ',
      draftDueOn: '2020-09-01',
      sessionDate: '2020-09-10',
      startTime: '14:00',
      place: 'Phòng họp',
      note: 'Mời chi đoàn',
      sessionId: 4,
    },
    {
      id: 11,
      quarter: 1,
      topic: 'Văn hoá công sở',
      presenterIds: [3],
      approver: 'Bí thư',
      draftDueOn: null,
      sessionDate: null,
      startTime: null,
      place: '',
      note: '',
      sessionId: null,
    },
  ],
};

describe('a plan being typed', () => {
  it('says what the plan said when nothing was changed, its rows in the order of the quarters', () => {
    const { id: _id, documentId: _document, ...typed } = plan;
    const rows = typed.rows.map(({ sessionId: _session, ...row }) => row);
    expect(toPlanInput(draftOf(plan))).toEqual({ ...typed, rows: rows.toReversed() });
  });

  it('is saved until it says something else', () => {
    const draft = draftOf(plan);
    expect(isSaved(draft, plan)).toBe(true);
    // An empty line is no ground more than those there were.
    expect(isSaved({ ...draft, basis: `${draft.basis}\n` }, plan)).toBe(true);
    expect(isSaved({ ...draft, purpose: 'Khác' }, plan)).toBe(false);
    expect(isSaved({ ...draft, rows: draft.rows.slice(1) }, plan)).toBe(false);
  });

  it('starts with a row for each quarter and can be saved before any is filled', () => {
    const draft = emptyDraft(2026, 1, 'Đảng bộ Sở Khoa học');
    expect(draft.rows.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
    expect(faultsOf(draft)).toBeNull();
    expect(PlanInput.parse(toPlanInput(draft))).toMatchObject({
      rows: [],
      recipients: ['Đảng bộ Sở Khoa học (báo cáo)', 'Đảng viên Chi bộ', 'Lưu Chi bộ'],
    });
  });
});

describe('last year as a start', () => {
  const next = nextYearDraft(plan);

  it('moves the year on, but not in the dates of the papers it cites', () => {
    expect(next.subject).toBe('tổ chức sinh hoạt chuyên đề năm 2021');
    expect(next.basis).toBe(
      'Căn cứ Quy định ngày 05 tháng 02 năm 2020\nCăn cứ chương trình công tác năm 2021',
    );
    expect(next.purpose).toBe('Năm 2020 là năm cuối nhiệm kỳ; trong năm 2021, mỗi quý một chuyên đề.');
  });

  it('keeps place, hour and approver of the rows, and nothing that belongs to the old year', () => {
    expect(next.rows[1]).toEqual({
      key: 'new-2',
      id: null,
      sessionId: null,
      quarter: 3,
      topic: '',
      presenterIds: [],
      approver: 'Chi uỷ',
      draftDueOn: null,
      sessionDate: null,
      startTime: '14:00',
      place: 'Phòng họp',
      note: '',
    });
  });
});

describe('what keeps a plan from being saved', () => {
  const over = (change: Partial<PlanDraft>): PlanDraft => ({ ...draftOf(plan), ...change });

  it('is told at the field', () => {
    expect(faultsOf(over({ subject: '  ' }))?.fields).toEqual({
      subject: 'Chưa ghi trích yếu, hoặc trích yếu quá dài',
    });
    expect(faultsOf(over({ year: 20 }))?.fields).toEqual({ year: 'Năm phải từ 1930 đến 2200' });
  });

  it('is told at the row, also when empty rows stand before it', () => {
    const [first, last] = draftOf(plan).rows;
    if (first === undefined || last === undefined) throw new Error('no rows');
    const blank = {
      ...emptyDraft(2020, null, '').rows[0],
      ...first,
      key: 'blank',
      id: null,
      topic: '',
      presenterIds: [],
    };
    const faults = faultsOf(over({ rows: [blank, { ...last, topic: ' ' }] }));
    expect([...(faults?.rows ?? [])]).toEqual([['row-12', 'Chưa ghi tên chuyên đề']]);
  });

  it('is a person in a row without a topic, which would otherwise be lost silently', () => {
    const [first] = emptyDraft(2020, null, '').rows;
    if (first === undefined) throw new Error('no rows');
    expect(faultsOf(over({ rows: [{ ...first, presenterIds: [2] }] }))?.rows.get(first.key)).toBe(
      'Chưa ghi tên chuyên đề',
    );
  });
});
