/** The year at a glance: the board, what changed last, and its dates for a calendar. */
import type { Overview } from '../../shared/contract/meeting.ts';
import { type BoardRound, makeBoard } from '../../shared/domain/board.ts';
import { type CalendarEntry, entryUid, formatCalendar } from '../../shared/domain/calendar.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { withoutTypedMark } from '../../shared/domain/secrecy.ts';
import { listArticles } from '../db/articles.ts';
import { listDocuments } from '../db/documents.ts';
import { listExports } from '../db/exports.ts';
import { listRemotes } from '../db/outbox.ts';
import { getPlanByYear, listPlans } from '../db/plans.ts';
import { listPortals } from '../db/portals.ts';
import { listRounds } from '../db/reviews.ts';
import { listSessions } from '../db/sessions.ts';
import { listTasks } from '../db/tasks.ts';
import { instant, type ReadContext, today } from './context.ts';

const RECENT = 8;

export function viewOverview(context: ReadContext, year: number): Overview {
  const { data } = context;
  const plan = getPlanByYear(data, year);
  const years = listPlans(data).map((known) => known.year);
  return {
    board: plan === null ? null : makeBoard({ plan, ...boardSource(context) }),
    years: years.sort((one, other) => other - one),
    recent: listDocuments(data).slice(0, RECENT),
  };
}

/** Sessions, paper deadlines and open tasks of a year as an .ics file. @throws Refusal `not-found` without a plan */
export function renderCalendar(context: ReadContext, year: number): { fileName: string; text: string } {
  const plan = getPlanByYear(context.data, year);
  if (plan === null) throw new Refusal('not-found', { what: `kế hoạch năm ${year}` });
  const tasks = listTasks(context.data, { open: true }).flatMap((task): CalendarEntry[] =>
    task.dueOn === null
      ? []
      : [
          {
            uid: entryUid('task', task.id),
            date: task.dueOn,
            startTime: null,
            summary: `Hạn: ${task.text}`,
            place: '',
          },
        ],
  );
  const entries = [...plan.rows.flatMap(rowEntries), ...tasks];
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

function rowEntries(row: Plan['rows'][number]): CalendarEntry[] {
  const session: CalendarEntry[] =
    row.sessionDate === null
      ? []
      : [
          {
            uid: entryUid('session', row.id),
            date: row.sessionDate,
            startTime: row.startTime,
            summary: `Sinh hoạt chuyên đề: ${row.topic}`,
            place: row.place,
          },
        ];
  const paper: CalendarEntry[] =
    row.draftDueOn === null
      ? []
      : [
          {
            uid: entryUid('paper', row.id),
            date: row.draftDueOn,
            startTime: null,
            summary: `Hạn gửi dự thảo: ${row.topic}`,
            place: '',
          },
        ];
  return [...paper, ...session];
}

function boardSource(context: ReadContext): Omit<Parameters<typeof makeBoard>[0], 'plan'> {
  const { data } = context;
  const exportedOn = new Map<number, string>();
  // Newest first: the first met of a document is its last.
  for (const { documentId, at } of listExports(data)) {
    if (documentId !== null && !exportedOn.has(documentId)) exportedOn.set(documentId, at.slice(0, 10));
  }
  const rounds = new Map<number, BoardRound>();
  for (const { documentId, id, dueOn, closedAt } of listRounds(data)) {
    if (!rounds.has(documentId))
      rounds.set(documentId, { id, dueOn, closedOn: closedAt?.slice(0, 10) ?? null });
  }
  const documentOf = new Map(listArticles(data).map(({ id, documentId }) => [id, documentId]));
  const publishedOn = new Map<number, string>();
  for (const { articleId, shownOn } of listRemotes(data)) {
    const documentId = documentOf.get(articleId);
    if (documentId !== undefined && shownOn !== null) publishedOn.set(documentId, shownOn);
  }
  return {
    publishedOn: listPortals(data).length === 0 ? null : publishedOn,
    sessions: listSessions(data),
    documents: listDocuments(data),
    exportedOn,
    rounds,
    tasks: listTasks(data, { open: true }),
    today: today(context),
  };
}
