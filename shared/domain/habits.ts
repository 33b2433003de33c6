/** By when the cell itself wants its papers (nếp của chi bộ): no rule asks for these days, so each may be changed or left out. */
import * as z from 'zod';
import { Day } from './values.ts';

const Days = z.int().min(0).max(60).nullable();
const DayOfYear = z
  .string()
  .refine((text) => /^\d\d-\d\d$/.test(text) && Day.safeParse(`2021-${text}`).success)
  .nullable();

/** Null in any of them: the cell has no such habit, and nobody is reminded. */
export const Habits = z.object({
  /** Days before the session by which the committee has passed the draft and the members are called. */
  invitationDays: Days.default(7),
  /** Days after the session by which the minutes go out for comments; within two days where the rule of two days holds. */
  minutesDays: Days.default(3),
  /** Days after the session by which the minutes are issued, where no rule says when. */
  issueDays: Days.default(10),
  /** `MM-DD`: the report on the first half of the year. */
  halfYearReportOn: DayOfYear.default('07-10'),
  /** `MM-DD`: the report on the year. */
  yearReportOn: DayOfYear.default('12-25'),
  /** `MM-DD`: the plan of the year to come. */
  nextPlanOn: DayOfYear.default('12-25'),
});
export type Habits = z.infer<typeof Habits>;

/** What a cell that changed nothing goes by. */
export const USUAL_HABITS: Habits = Habits.parse({});

/** How long one that was let slip is still brought to mind: days. After that it was no habit. */
export const HABIT_LASTS = 14;
