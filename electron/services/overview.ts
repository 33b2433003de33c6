/** The year at a glance: the board, and what changed last. */
import type { Overview } from '../../shared/contract/meeting.ts';
import { makeBoard } from '../../shared/domain/board.ts';
import { listDocuments } from '../db/documents.ts';
import { getPlanByYear, listPlans } from '../db/plans.ts';
import { listSessions } from '../db/sessions.ts';
import type { ReadContext } from './context.ts';
import { readHabits } from './habits.ts';
import { boardSource } from './next-step.ts';

const RECENT = 8;

export function viewOverview(context: ReadContext, year: number): Overview {
  const { data } = context;
  const plan = getPlanByYear(data, year) ?? { year, rows: [] };
  const years = [...new Set([...listPlans(data), ...listSessions(data)].map((known) => known.year))];
  const days = { habits: readHabits(context), hasNextPlan: getPlanByYear(data, year + 1) !== null };
  return {
    board: years.includes(year) ? makeBoard({ plan, ...boardSource(context), ...days }) : null,
    years: years.sort((one, other) => other - one),
    recent: listDocuments(data, { limit: RECENT }),
  };
}
