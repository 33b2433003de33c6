/** The year plan (kế hoạch): four quarters, each with its topics, from which sessions come. */
import * as z from 'zod';
import { Clock, Day, Id, Line, Lines, Prose, Quarter, RequiredLine, Year } from './values.ts';

/** One topic of a quarter (dòng kế hoạch). A quarter may hold several. */
export const PlanRowInput = z.object({
  /** Left out for a new row; a row of the plan that is not named is deleted. */
  id: Id.optional(),
  /** The quarter the topic is planned for, whatever the day says. */
  quarter: Quarter,
  /** Tên chuyên đề, as paper and session take it over. */
  topic: RequiredLine.pipe(z.string().max(500)),
  /** Who prepares and presents it, in the order printed; [] while open. */
  presenterIds: z.array(Id).max(20),
  /** Who passes the draft: "Chi uỷ", "Bí thư chi bộ" (HD12-HD/BTCTW: the committee or the secretary). */
  approver: Line.default(''),
  /** When the draft paper is due. */
  draftDueOn: Day.nullable(),
  /** The planned day; a session that was not held yet follows it. Null while open. */
  sessionDate: Day.nullable(),
  /** Null while open; the session follows it as it does the day. */
  startTime: Clock.nullable(),
  /** '' while open; the session follows it. */
  place: Line.default(''),
  /** Ghi chú; the column is printed when any row has one. */
  note: Line.default(''),
});
export type PlanRowInput = z.infer<typeof PlanRowInput>;

export const PlanInput = z.object({
  /** No other plan may have it. */
  year: Year,
  /** Trích yếu: "tổ chức sinh hoạt chuyên đề năm 2020"; as long as that of its paper may be. */
  subject: RequiredLine.pipe(z.string().max(500)),
  /** Căn cứ of the paper KH, one a line, without dash or end mark. */
  basis: Lines,
  /** Mục đích; '' leaves the heading out. */
  purpose: Prose,
  /** Yêu cầu; '' leaves the heading out. */
  requirements: Prose,
  /** Phương pháp tiến hành; '' leaves the section out. */
  method: Prose,
  /** Phân công, printed as TỔ CHỨC THỰC HIỆN; '' leaves the section out. */
  assignments: Prose,
  /** Nơi nhận of the paper KH, one a line, without dash or end mark. */
  recipients: Lines,
  /** Null: the secretary of the term signs. */
  signerId: Id.nullable(),
  /** As entered; the paper prints them by quarter. */
  rows: z.array(PlanRowInput).max(60),
});
export type PlanInput = z.infer<typeof PlanInput>;

export interface PlanRow extends Omit<PlanRowInput, 'id'> {
  /** What its session goes back to. */
  id: Id;
  /** The session that came of this row. */
  sessionId: Id | null;
}

export interface Plan extends Omit<PlanInput, 'rows'> {
  /** What its paper goes back to. */
  id: Id;
  /** The paper KH drafted from this plan. */
  documentId: Id | null;
  /** As entered, each with the session that came of it. */
  rows: PlanRow[];
}

/** Quarters without any topic: a cell holds at least one thematic session a quarter (22-NQ/TW of 2008; HD12, HD42). */
export function quartersWithoutTopic(rows: readonly Pick<PlanRowInput, 'quarter'>[]): Quarter[] {
  return ([1, 2, 3, 4] as const).filter((quarter) => !rows.some((row) => row.quarter === quarter));
}
