/** Everything of the book that has a day, on the screen and as a file for other calendars. */
import type { RenderedCalendar } from '../../shared/contract/meeting.ts';
import { type CalendarEntry, formatCalendar } from '../../shared/domain/calendar.ts';
import {
  type DatedSource,
  type DatedThing,
  inOrder,
  listDatedIncoming,
  listDatedMembers,
  listDatedOfYear,
  listDatedTasks,
} from '../../shared/domain/dated.ts';
import { datedName } from '../../shared/domain/dated-words.ts';
import { inspectPieces } from '../../shared/domain/guard.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { withoutTypedMark } from '../../shared/domain/secrecy.ts';
import type { Session } from '../../shared/domain/session.ts';
import { listIncoming } from '../db/incoming.ts';
import { keyOfBook, lastDeletionOf, lastLineOf } from '../db/journal.ts';
import { listMembers } from '../db/members.ts';
import { listPlans } from '../db/plans.ts';
import { listTasks } from '../db/tasks.ts';
import { instant, type ReadContext, today } from './context.ts';
import { readHabits } from './habits.ts';
import { boardSource } from './next-step.ts';

/** In the order of days, of every year. */
export function listDated(context: ReadContext): DatedThing[] {
  const { data } = context;
  const day = today(context);
  return inOrder([
    ...datedOfYears(context).flatMap(({ things }) => things),
    ...listDatedTasks(listTasks(data), day),
    ...listDatedIncoming(listIncoming(data), day),
    ...listDatedMembers(listMembers(data), day),
  ]);
}

interface DatedYear {
  year: number;
  things: DatedThing[];
}

/** Sessions, papers and habits of each year that has a plan or a session. */
function datedOfYears(context: ReadContext): DatedYear[] {
  const { data } = context;
  const plans = listPlans(data);
  const source = boardSource(context);
  const habits = readHabits(context);
  // A session that a row of another year's plan became is told there.
  const planned = new Set(plans.flatMap(({ rows }) => rows.flatMap(({ sessionId }) => sessionId ?? [])));
  const outside = source.sessions.filter(({ id }) => !planned.has(id));
  const years = [...new Set([...plans, ...outside].map(({ year }) => year))];
  return years.map((year) => {
    const plan: DatedSource['plan'] = plans.find((one) => one.year === year) ?? { year, rows: [] };
    const own = new Set(plan.rows.map(({ sessionId }) => sessionId));
    const sessions = source.sessions.filter(({ id }) => own.has(id) || !planned.has(id));
    const hasNextPlan = plans.some((one) => one.year === year + 1);
    return { year, things: listDatedOfYear({ ...source, plan, sessions, habits, hasNextPlan }) };
  });
}

/** What a year's file holds: its topics and reports, the tasks due in it. @throws Refusal `not-found` in a year without any topic */
export function renderCalendar(context: ReadContext, year: number): RenderedCalendar {
  const own = datedOfYears(context).find((one) => one.year === year);
  if (own === undefined) throw new Refusal('not-found', { what: `kế hoạch năm ${year}` });
  const tasks = listDatedTasks(listTasks(context.data), today(context)).filter(
    // Those of another year are in that year's file.
    ({ date }) => date.startsWith(`${year}-`),
  );
  const names = listMembers(context.data).map(({ fullName }) => fullName);
  const toEntry = entryMaker(context, names);
  return {
    fileName: `Lich sinh hoat chuyen de ${year}.ics`,
    text: formatCalendar(
      inOrder([...own.things, ...tasks]).map(toEntry),
      instant(context),
      `Sinh hoạt chuyên đề ${year}`,
    ),
  };
}

/** One session alone, under the name it has in the year's file: a calendar that has that renews it. Null while it has no day. */
export function renderSessionCalendar(
  context: ReadContext,
  { id, year, quarter, topic }: Pick<Session, 'id' | 'year' | 'quarter' | 'topic'>,
): RenderedCalendar | null {
  const things = datedOfYears(context).flatMap((one) => one.things);
  const own = things.find(({ what, of }) => what === 'session' && of.sessionId === id);
  if (own === undefined) return null;
  const entry = entryMaker(context, [])({ ...own, text: topic });
  return {
    fileName: `Lich hop quy ${quarter}-${year}.ics`,
    text: formatCalendar([entry], instant(context), 'Sinh hoạt chuyên đề'),
  };
}

/** A calendar is carried anywhere: what bears a secrecy mark or touches a person stays in the book, and its day alone goes. */
function entryMaker(context: ReadContext, names: readonly string[]): (thing: DatedThing) => CalendarEntry {
  const { data } = context;
  const book = keyOfBook(data) ?? 'so-moi';
  // A session that was taken out leaves its entry to its row of the plan: the number must not fall then.
  const bookLine = Math.max(lastLineOf(data, 'cell', null), lastDeletionOf(data, 'session'));
  return ({ key, what, date, state, text, startTime, endTime, place, of }) => {
    const told = withoutTypedMark(text);
    const isPersonal = what === 'task' && inspectPieces([{ place: '', lines: [told] }], names).length > 0;
    const about = isPersonal ? 'việc được giao' : told;
    return {
      uid: `${key}.${book}@so-chuyen-de`,
      sequence: Math.max(
        bookLine,
        of.planId === null ? 0 : lastLineOf(data, 'plan', of.planId),
        of.sessionId === null ? 0 : lastLineOf(data, 'session', of.sessionId),
        of.taskId === null ? 0 : lastLineOf(data, 'task', of.taskId),
      ),
      ...{ date, startTime, endTime },
      summary: `${calendarName({ what, date, text: '' })}${about === '' ? '' : `: ${about}`}`,
      place: withoutTypedMark(place),
      isCancelled: state === 'cancelled',
      isOpen: state !== 'done',
    };
  };
}

/** What is due says so: among a person's other appointments it stands alone. */
function calendarName(thing: Pick<DatedThing, 'what' | 'date' | 'text'>): string {
  if (thing.what === 'task') return 'Hạn';
  if (thing.what === 'draft') return 'Hạn gửi dự thảo';
  return datedName(thing);
}
