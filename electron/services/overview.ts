/** The year at a glance: the board, what changed last, and its dates for a calendar. */
import type { Overview } from '../../shared/contract/meeting.ts';
import { makeBoard } from '../../shared/domain/board.ts';
import { type CalendarEntry, entryUid, formatCalendar } from '../../shared/domain/calendar.ts';
import type { PlanRow } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { withoutTypedMark } from '../../shared/domain/secrecy.ts';
import type { Session } from '../../shared/domain/session.ts';
import { listDocuments } from '../db/documents.ts';
import { getPlanByYear, listPlans } from '../db/plans.ts';
import { listSessions } from '../db/sessions.ts';
import { listTasks } from '../db/tasks.ts';
import { instant, type ReadContext } from './context.ts';
import { requireSession } from './meeting.ts';
import { boardSource } from './next-step.ts';

const RECENT = 8;

export function viewOverview(context: ReadContext, year: number): Overview {
  const { data } = context;
  const plan = getPlanByYear(data, year) ?? { year, rows: [] };
  const years = [...new Set([...listPlans(data), ...listSessions(data)].map((known) => known.year))];
  return {
    board: years.includes(year) ? makeBoard({ plan, ...boardSource(context) }) : null,
    years: years.sort((one, other) => other - one),
    recent: listDocuments(data).slice(0, RECENT),
  };
}

/** Sessions, paper deadlines and open tasks of a year as an .ics file. @throws Refusal `not-found` in a year without any */
export function renderCalendar(context: ReadContext, year: number): { fileName: string; text: string } {
  const rows = getPlanByYear(context.data, year)?.rows ?? [];
  const planned = new Set(rows.map(({ sessionId }) => sessionId));
  const sessions = listSessions(context.data)
    .filter((session) => session.year === year || planned.has(session.id))
    .map(({ id }) => requireSession(context, id));
  const outside = sessions.filter(({ id }) => !planned.has(id));
  if (rows.length === 0 && outside.length === 0)
    throw new Refusal('not-found', { what: `kế hoạch năm ${year}` });
  const tasks = listTasks(context.data, { open: true }).flatMap((task): CalendarEntry[] =>
    // Those of another year are in that year's file.
    !task.dueOn?.startsWith(`${year}-`)
      ? []
      : [
          {
            uid: entryUid('task', task.id),
            date: task.dueOn,
            startTime: null,
            summary: `Hạn: ${task.text}`,
            ...NO_PLACE,
          },
        ],
  );
  const entries = [
    ...rows.flatMap((row) =>
      rowEntries(
        row,
        sessions.find(({ id }) => id === row.sessionId),
      ),
    ),
    ...outside.flatMap((session) => sessionEntries(entryUid('extra', session.id), session)),
    ...tasks,
  ];
  return {
    fileName: `Lich sinh hoat chuyen de ${year}.ics`,
    text: formatCalendar(entries.map(withoutMarks), instant(context)),
  };
}

/** A calendar is carried anywhere: what bears a secrecy mark stays in the book, and its day alone goes. */
function withoutMarks(entry: CalendarEntry): CalendarEntry {
  return {
    ...entry,
    summary: entry.summary.replace(/(?<=: ).*/u, withoutTypedMark),
    place: withoutTypedMark(entry.place),
  };
}

const NO_PLACE = { place: '', isCancelled: false };

/** A session that was made of the row is where and when that is, not as once planned. */
function rowEntries(row: PlanRow, session: Session | undefined): CalendarEntry[] {
  const planned = { ...row, date: row.sessionDate, state: 'planned' as const };
  const paper: CalendarEntry[] =
    row.draftDueOn === null || session?.state === 'cancelled'
      ? []
      : [
          {
            uid: entryUid('paper', row.id),
            date: row.draftDueOn,
            startTime: null,
            summary: `Hạn gửi dự thảo: ${row.topic}`,
            ...NO_PLACE,
          },
        ];
  return [...paper, ...sessionEntries(entryUid('session', row.id), session ?? planned)];
}

function sessionEntries(
  uid: string,
  { date, startTime, topic, place, state }: Pick<Session, 'date' | 'startTime' | 'topic' | 'place' | 'state'>,
): CalendarEntry[] {
  if (date === null) return [];
  const summary = `Sinh hoạt chuyên đề: ${topic}`;
  return [{ uid, date, startTime, summary, place, isCancelled: state === 'cancelled' }];
}
