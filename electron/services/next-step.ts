/** The one next step, computed for whoever shows it. */
import type { NextStep } from '../../shared/contract/meeting.ts';
import { type BoardSource, makeBoard } from '../../shared/domain/board.ts';
import { type ChainRound, chainOf, nextOfPaper, otherWay } from '../../shared/domain/chain.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { MINUTES } from '../../shared/format/kinds.ts';
import { listArticles } from '../db/articles.ts';
import type { ReadableData } from '../db/data.ts';
import { listDocuments } from '../db/documents.ts';
import { listExportDays } from '../db/exports.ts';
import { listIncoming } from '../db/incoming.ts';
import { listFirstActs } from '../db/journal.ts';
import { listRemotes } from '../db/outbox.ts';
import { getPlanByYear } from '../db/plans.ts';
import { listPortals } from '../db/portals.ts';
import { listRounds } from '../db/reviews.ts';
import { listSessions } from '../db/sessions.ts';
import { listTasks } from '../db/tasks.ts';
import { localDay, type ReadContext, today } from './context.ts';
import { requireDocument } from './documents/writing.ts';
import { requireSession } from './meeting.ts';

type WholeSource = Omit<BoardSource, 'plan'>;

/** @throws Refusal `not-found` */
export function nextStep(context: ReadContext, asked: { documentId: Id } | { sessionId: Id }): NextStep {
  const source = boardSource(context);
  if ('sessionId' in asked) return nextInSession(context, asked.sessionId, source);
  const document = requireDocument(context, asked.documentId);
  const own = document.kind === MINUTES && document.sessionId !== null ? null : nextOfPaper(document, source);
  if (own !== null) return { next: own, other: null, quarter: null };
  if (document.sessionId !== null) return nextInSession(context, document.sessionId, source);
  return nextInYear(context, document, source);
}

function nextInSession(context: ReadContext, sessionId: Id, source: WholeSource): NextStep {
  const session = requireSession(context, sessionId);
  const planned = { draftDueOn: null, sessionDate: session.date };
  const { next } = chainOf(session.planRowId, planned, session, source);
  return { next, other: otherWay(next, sessionId), quarter: session.quarter };
}

/** A paper of no session leads back to the year it is filed under. */
function nextInYear(
  context: ReadContext,
  { id, filingYear }: DocumentSummary,
  source: WholeSource,
): NextStep {
  const plan = getPlanByYear(context.data, filingYear) ?? { year: filingYear, rows: [] };
  const now = makeBoard({ plan, ...source }).topics.find(({ isNow }) => isNow);
  if (now === undefined) return { next: { action: 'nothing', documentId: id }, other: null, quarter: null };
  return { next: now.next, other: otherWay(now.next, now.sessionId), quarter: now.quarter };
}

/** Everything the chains of all sessions and the board of any year are told of. */
export function boardSource(context: ReadContext): WholeSource {
  const { data } = context;
  const exportedOn = new Map(listExportDays(data).map(({ documentId, day }) => [documentId, day]));
  const rounds = new Map<number, ChainRound>();
  for (const { documentId, id, dueOn, closedAt } of listRounds(data)) {
    if (!rounds.has(documentId))
      rounds.set(documentId, { id, dueOn, closedOn: closedAt?.slice(0, 10) ?? null });
  }
  return {
    publishedOn: listPortals(data).length === 0 ? null : shownDays(data),
    closedOn: new Map(
      listFirstActs(data, 'session', 'close').map(({ entityId, at }) => [entityId, localDay(new Date(at))]),
    ),
    sessions: listSessions(data),
    documents: listDocuments(data),
    exportedOn,
    rounds,
    tasks: listTasks(data, { open: true }),
    incoming: listIncoming(data),
    today: today(context),
  };
}

/** The day the article of each paper came onto a portal. */
function shownDays(data: ReadableData): Map<Id, Day> {
  const documentOf = new Map(listArticles(data).map(({ id, documentId }) => [id, documentId]));
  return new Map(
    listRemotes(data).flatMap(({ articleId, shownOn }) => {
      const documentId = documentOf.get(articleId);
      return documentId === undefined || shownOn === null ? [] : [[documentId, shownOn] as const];
    }),
  );
}
