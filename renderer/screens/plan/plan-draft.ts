/** A year plan while it is typed: lines as text, rows with a key of their own, in the order of the quarters. */
import { type Plan, PlanInput } from '../../../shared/domain/plan.ts';
import type { Clock, Day, Id, Quarter } from '../../../shared/domain/values.ts';

export interface RowDraft {
  /** Known before the row is saved, and kept while it moves. */
  key: string;
  id: Id | null;
  sessionId: Id | null;
  quarter: Quarter;
  topic: string;
  presenterIds: Id[];
  approver: string;
  draftDueOn: Day | null;
  sessionDate: Day | null;
  startTime: Clock | null;
  place: string;
  note: string;
}

export interface PlanDraft {
  year: number;
  subject: string;
  /** One a line. */
  basis: string;
  purpose: string;
  requirements: string;
  method: string;
  assignments: string;
  /** One a line. */
  recipients: string;
  signerId: Id | null;
  rows: RowDraft[];
}

export const QUARTERS = [1, 2, 3, 4] as const;

export function draftOf(plan: Plan): PlanDraft {
  const { id: _id, documentId: _document, ...typed } = plan;
  return {
    ...typed,
    basis: plan.basis.join('\n'),
    recipients: plan.recipients.join('\n'),
    rows: inOrder(plan.rows.map((row) => ({ ...row, key: `row-${row.id}` }))),
  };
}

/** A first plan: one topic a quarter, to be named. */
export function emptyDraft(year: number, signerId: Id | null, superiorCommittee: string): PlanDraft {
  return {
    year,
    subject: `tổ chức sinh hoạt chuyên đề năm ${year}`,
    basis: `Căn cứ chương trình công tác năm ${year} của Chi bộ`,
    purpose: '',
    requirements: '',
    method: '',
    assignments: '',
    recipients: [
      ...(superiorCommittee === '' ? [] : [`${superiorCommittee} (báo cáo)`]),
      'Đảng viên Chi bộ',
      'Lưu Chi bộ',
    ].join('\n'),
    signerId,
    rows: QUARTERS.map((quarter) => ({ ...emptyRow(quarter), key: `new-${quarter}` })),
  };
}

/**
 * Last year's plan as a start: its words with the year moved on, its rows with place, hour and approver; topics,
 * presenters and days are the new year's own.
 */
export function nextYearDraft(plan: Plan, year = plan.year + 1): PlanDraft {
  const moved = (text: string): string => moveYear(text, plan.year, year);
  const before = draftOf(plan);
  return {
    year,
    subject: moved(before.subject),
    basis: moved(before.basis),
    purpose: moved(before.purpose),
    requirements: moved(before.requirements),
    method: moved(before.method),
    assignments: moved(before.assignments),
    recipients: before.recipients,
    signerId: before.signerId,
    rows: before.rows.map(({ quarter, approver, startTime, place }, index) => ({
      ...emptyRow(quarter),
      approver,
      startTime,
      place,
      key: `new-${index + 1}`,
    })),
  };
}

/** What is saved. Unnamed rows with nothing else in them are the empty quarters nobody got to. */
export function toPlanInput(draft: PlanDraft): PlanInput {
  return {
    ...draft,
    basis: linesOf(draft.basis),
    recipients: linesOf(draft.recipients),
    rows: draft.rows
      .filter((row) => !isBlank(row))
      .map(({ key: _key, id, sessionId: _session, ...row }) => ({
        ...row,
        ...(id === null ? {} : { id }),
      })),
  };
}

/**
 * A draft somebody went on typing in while it was saved: its new rows bear the ids they were given, and keep their keys, so that
 * nothing is taken from under the caret.
 *
 * @param sent what was saved; `stored` has its rows in the same order
 */
export function withStoredIds(draft: PlanDraft, sent: PlanDraft, stored: Plan): PlanDraft {
  const kept = sent.rows.filter((row) => !isBlank(row));
  const ids = new Map(kept.map(({ key }, index) => [key, stored.rows[index]]));
  return {
    ...draft,
    rows: draft.rows.map((row) => {
      const known = ids.get(row.key);
      return known === undefined ? row : { ...row, id: known.id, sessionId: known.sessionId };
    }),
  };
}

/** Whether the draft says what the plan says as it is saved. */
export function isSaved(draft: PlanDraft, plan: Plan): boolean {
  // In the order of the schema, whoever made the objects.
  const told = (one: PlanDraft): string | null => {
    const { data } = PlanInput.safeParse(toPlanInput(one));
    return data === undefined ? null : JSON.stringify(data);
  };
  return told(draft) === told(draftOf(plan));
}

export interface PlanFaults {
  /** By the name of the field. */
  fields: Partial<Record<keyof PlanDraft, string>>;
  /** By the key of the row. */
  rows: ReadonlyMap<string, string>;
}

/** What keeps the plan from being saved, each in its place; null when nothing does. */
export function faultsOf(draft: PlanDraft): PlanFaults | null {
  const checked = PlanInput.safeParse(toPlanInput(draft));
  if (checked.success) return null;
  const kept = draft.rows.filter((row) => !isBlank(row));
  const fields: PlanFaults['fields'] = {};
  const rows = new Map<string, string>();
  for (const { path } of checked.error.issues) {
    const [field, index, part] = path;
    const row = field === 'rows' && typeof index === 'number' ? kept[index] : undefined;
    if (row !== undefined)
      rows.set(row.key, part === 'topic' ? topicFault(row.topic) : 'Dòng này có ô chưa đúng');
    else if (typeof field === 'string' && field in FIELD_FAULTS)
      fields[field as FaultyField] = FIELD_FAULTS[field as FaultyField];
  }
  return { fields, rows };
}

const FIELD_FAULTS = {
  year: 'Năm phải từ 1930 đến 2200',
  subject: 'Chưa ghi trích yếu, hoặc trích yếu quá dài',
  basis: 'Có căn cứ quá dài hoặc quá nhiều căn cứ',
  recipients: 'Có nơi nhận quá dài hoặc quá nhiều nơi nhận',
} as const satisfies PlanFaults['fields'];
type FaultyField = keyof typeof FIELD_FAULTS;

function topicFault(topic: string): string {
  return topic.trim() === '' ? 'Chưa ghi tên chuyên đề' : 'Tên chuyên đề dài quá 500 chữ cái';
}

export function emptyRow(quarter: Quarter): Omit<RowDraft, 'key'> {
  return {
    id: null,
    sessionId: null,
    quarter,
    topic: '',
    presenterIds: [],
    approver: 'Chi uỷ',
    draftDueOn: null,
    sessionDate: null,
    startTime: null,
    place: '',
    note: '',
  };
}

/** A new row nobody has put a topic, a person or a day in. */
/** Whether nobody has begun it; place and hour may have come from another row. */
export function isBlank(row: RowDraft): boolean {
  return (
    row.id === null &&
    [row.topic, row.note].every((text) => text.trim() === '') &&
    row.presenterIds.length === 0 &&
    row.draftDueOn === null &&
    row.sessionDate === null
  );
}

function inOrder(rows: readonly RowDraft[]): RowDraft[] {
  return rows.toSorted((one, other) => one.quarter - other.quarter);
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** "năm 2020" → "năm 2021", but not in "tháng 02 năm 2020": the dates of cited papers stay. */
function moveYear(text: string, from: number, to: number): string {
  return text.replace(new RegExp(`(?<!tháng\\s+\\d{1,2}\\s+)năm ${from}(?!\\d)`, 'gu'), `năm ${to}`);
}
