/** The year plan (kế hoạch): four quarters, each with its topics, from which sessions come. */
import { z } from 'zod';
import { Clock, Day, Id, Line, Lines, Prose, Quarter, RequiredLine, Year } from './values.ts';

/** One topic of a quarter (dòng kế hoạch). A quarter may hold several. */
export const PlanRowInput = z.object({
  id: Id.optional(),
  quarter: Quarter,
  topic: RequiredLine.pipe(z.string().max(500)),
  presenterIds: z.array(Id).max(20),
  /** Who passes the draft: "Chi uỷ", "Bí thư chi bộ" (HD12-HD/BTCTW: the committee or the secretary). */
  approver: Line.default(''),
  /** When the draft paper is due. */
  draftDueOn: Day.nullable(),
  sessionDate: Day.nullable(),
  startTime: Clock.nullable(),
  place: Line.default(''),
  note: Line.default(''),
});
export type PlanRowInput = z.infer<typeof PlanRowInput>;

export const PlanInput = z.object({
  year: Year,
  /** Trích yếu: "tổ chức sinh hoạt chuyên đề năm 2020"; as long as that of its paper may be. */
  subject: RequiredLine.pipe(z.string().max(500)),
  basis: Lines,
  purpose: Prose,
  requirements: Prose,
  method: Prose,
  assignments: Prose,
  recipients: Lines,
  signerId: Id.nullable(),
  rows: z.array(PlanRowInput).max(60),
});
export type PlanInput = z.infer<typeof PlanInput>;

export interface PlanRow extends Omit<PlanRowInput, 'id'> {
  id: Id;
  /** The session that came of this row. */
  sessionId: Id | null;
}

export interface Plan extends Omit<PlanInput, 'rows'> {
  id: Id;
  /** The paper KH drafted from this plan. */
  documentId: Id | null;
  rows: PlanRow[];
}

/** Quarters without any topic: a cell holds at least one thematic session a quarter (22-NQ/TW of 2008; HD12, HD42). */
export function quartersWithoutTopic(rows: readonly Pick<PlanRowInput, 'quarter'>[]): Quarter[] {
  return ([1, 2, 3, 4] as const).filter((quarter) => !rows.some((row) => row.quarter === quarter));
}
