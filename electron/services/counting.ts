/** The figures of a year, from all that the book holds of it. */

import { officersAmong, termOn } from '../../shared/domain/cell.ts';
import { type DocumentSummary, isIssued } from '../../shared/domain/document.ts';
import type { JournalEntity } from '../../shared/domain/journal.ts';
import { enteredOn, leftOn, type Member, standingOn } from '../../shared/domain/member.ts';
import { nameAmong } from '../../shared/domain/names.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { PaperRecord } from '../../shared/domain/statistics/paper-days.ts';
import { type FormPeriod, isInHalf } from '../../shared/domain/statistics/period-form.ts';
import { NO_PAPERS } from '../../shared/domain/statistics/session-figures.ts';
import { countStatistics } from '../../shared/domain/statistics/statistics.ts';
import { tablesOf } from '../../shared/domain/statistics/tables.ts';
import { totalOf } from '../../shared/domain/statistics/totals.ts';
import type { CountedMember, StatisticsView } from '../../shared/domain/statistics/view.ts';
import { type CountedFrom, closingDay, countYear } from '../../shared/domain/statistics/year.ts';
import { type Day, type Id, lastDayOf } from '../../shared/domain/values.ts';
import { MINUTES } from '../../shared/format/kinds.ts';
import { compareNames } from '../../shared/text/names.ts';
import { listArticles } from '../db/articles.ts';
import { listTerms } from '../db/cell.ts';
import { listDocuments } from '../db/documents.ts';
import { listActs } from '../db/journal.ts';
import { listMembers } from '../db/members.ts';
import { listRemotes } from '../db/outbox.ts';
import { getPlanByYear, listPlans } from '../db/plans.ts';
import { listSessions } from '../db/sessions.ts';
import { writeWorkbook } from '../export/workbook.ts';
import { localDay, note, type ReadContext, today, type WriteContext } from './context.ts';
import { requireSession } from './meeting.ts';
import { countMembersOn } from './members.ts';

/** @param asked left out, today; a year that is over stands as on its last day */
export function viewStatistics(
  context: ReadContext,
  { year, until: asked }: { year: number; until?: Day | undefined },
): StatisticsView {
  const { data } = context;
  const now = today(context);
  const latest = asked !== undefined && asked < now ? asked : now;
  const days = { until: closingDay(year, latest), before: closingDay(year - 1, latest), today: now };
  const source = gatherYear(context, year);
  const counted = countStatistics(source, gatherYear(context, year - 1), days);
  const known = [...listPlans(data), ...listSessions(data)].map((one) => one.year);
  return {
    ...counted,
    people: namePeople(context, new Set(counted.members.map(({ memberId }) => memberId)), {
      from: `${year - 1}-01-01`,
      until: days.until,
    }),
    periods: formPeriods(context, source, days),
    today: now,
    years: [...new Set(known)].sort((one, other) => other - one),
  };
}

/** The same as an Excel file, for a person to keep. */
export async function handOutStatistics(
  context: WriteContext,
  asked: { year: number; until?: Day | undefined },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const bytes = await writeWorkbook(tablesOf(viewStatistics(context, asked)));
  const fileName = `Thong ke ${asked.year}.xlsx`;
  note(context, { action: 'export', entity: 'data', entityId: null, detail: { file: fileName } });
  return { fileName, bytes };
}

/** The halves of a year and all of it, each up to its own last day. */
function formPeriods(
  context: ReadContext,
  source: CountedFrom,
  { until, today: now }: { until: Day; today: Day },
): FormPeriod[] {
  const halves = [
    { name: 'first-half', from: `${source.year}-01-01`, until: lastDayOf(source.year, 2) },
    { name: 'second-half', from: `${source.year}-07-01`, until: lastDayOf(source.year, 4) },
    { name: 'year', from: `${source.year}-01-01`, until: lastDayOf(source.year, 4) },
  ] as const;
  return halves
    .filter(({ from }) => from <= until)
    .map((half) => {
      const asOf = until < half.until ? until : half.until;
      const { sessions } = countYear(source, asOf, now);
      return {
        name: half.name,
        until: asOf,
        strength: countMembersOn(context, asOf),
        totals: totalOf(sessions.filter(({ quarter }) => isInHalf(quarter, half.name))),
      };
    });
}

/** All that a year is counted from. */
export function gatherYear(context: ReadContext, year: number): CountedFrom {
  const sessions = listSessions(context.data, { year }).map(({ id }) => requireSession(context, id));
  return {
    year,
    hasPlan: getPlanByYear(context.data, year) !== null,
    sessions,
    papers: paperRecords(context, sessions),
  };
}

/** What the book knows of the papers of one session. */
export function paperRecord(context: ReadContext, session: Session): PaperRecord {
  return paperRecords(context, [session]).get(session.id) ?? NO_PAPERS;
}

/** What the book knows of the papers of sessions: days are those on which something was done here, by this machine's calendar. */
function paperRecords(context: ReadContext, sessions: readonly Session[]): Map<Id, PaperRecord> {
  const { data } = context;
  const postedOn = postingDays(context);
  return new Map(
    sessions.map(({ id: sessionId, date }) => {
      const own = listDocuments(data, { sessionId });
      const minutes = minutesAmong(own);
      // What stood there before the session was posted for it, not after it.
      const posted = own
        .flatMap(({ id }) => postedOn.get(id) ?? [])
        .filter((day) => date !== null && day >= date);
      return [
        sessionId,
        {
          documentId: minutes?.id ?? null,
          symbol: minutes?.symbol ?? null,
          ...daysOf(context, minutes),
          closedOn:
            actsOn(context, 'session', sessionId).find(({ action }) => action === 'close')?.day ?? null,
          postedOn: posted.sort()[0] ?? null,
        },
      ];
    }),
  );
}

/** The record of a session, not what corrects it. */
function minutesAmong(documents: readonly DocumentSummary[]): DocumentSummary | undefined {
  return documents
    .filter(({ kind, correctsId }) => kind === MINUTES && correctsId === null)
    .toSorted(
      (one, other) => Number(one.symbol === null) - Number(other.symbol === null) || one.id - other.id,
    )[0];
}

/**
 * The first time a paper was sent out and issued, and the approval that came last before the issue. One that came in as issued
 * went its way elsewhere: of it the day it bears is known, and no other.
 */
function daysOf(
  context: ReadContext,
  paper: DocumentSummary | undefined,
): Pick<PaperRecord, 'sentOn' | 'approvedOn' | 'issuedOn'> {
  const acts = paper === undefined ? [] : actsOn(context, 'document', paper.id);
  const isIn = paper !== undefined && isIssued(paper.state) && !acts.some(({ action }) => action === 'issue');
  if (isIn) return { sentOn: null, approvedOn: paper.date, issuedOn: paper.date };
  const issue = acts.findIndex(({ action }) => action === 'issue');
  const before = issue === -1 ? acts : acts.slice(0, issue);
  return {
    sentOn: before.find(({ action }) => action === 'send-to-review')?.day ?? null,
    approvedOn: before.findLast(({ action }) => action === 'approve')?.day ?? null,
    issuedOn: acts[issue]?.day ?? null,
  };
}

function actsOn({ data }: ReadContext, entity: JournalEntity, id: Id): { action: string; day: Day }[] {
  return listActs(data, entity, id).map(({ action, at }) => ({ action, day: localDay(new Date(at)) }));
}

/** The day an article of each document first came onto a portal. */
function postingDays({ data }: ReadContext): Map<Id, Day[]> {
  const documentOf = new Map(listArticles(data).map(({ id, documentId }) => [id, documentId]));
  const days = new Map<Id, Day[]>();
  for (const { articleId, shownOn } of listRemotes(data)) {
    const documentId = documentOf.get(articleId);
    if (documentId !== undefined && shownOn !== null)
      days.set(documentId, [...(days.get(documentId) ?? []), shownOn]);
  }
  return days;
}

/** Whoever stands on a roll, in the order of the names. */
function namePeople(
  { data }: ReadContext,
  ids: ReadonlySet<Id>,
  span: { from: Day; until: Day },
): CountedMember[] {
  const members = listMembers(data);
  const named = members.filter(({ id }) => ids.has(id));
  const officers = officersAmong(members, termOn(listTerms(data), span.until), span.until);
  const officeOf = (id: Id): CountedMember['office'] => {
    if (officers.secretaryId === id) return 'secretary';
    if (officers.deputyIds.includes(id)) return 'deputy';
    return officers.committeeIds.includes(id) ? 'committee' : null;
  };
  return named
    .map((member) => {
      const left = leftOn(member);
      return {
        id: member.id,
        name: nameAmong(named, member),
        fullName: member.fullName,
        office: officeOf(member.id),
        isProbationary: standingOn(member, span.until)?.membership === 'probationary',
        joined: joinedIn(member, span),
        leftOn: left !== null && left >= span.from && left <= span.until ? left : null,
        leaves: member.leaves.filter(
          ({ kind, from, to }) => kind === 'exempt' && from <= span.until && (to === null || to >= span.from),
        ),
      };
    })
    .sort((one, other) => compareNames(one.fullName, other.fullName) || one.id - other.id);
}

function joinedIn(member: Member, { from, until }: { from: Day; until: Day }): CountedMember['joined'] {
  const isIn = (day: string | null): day is Day =>
    day !== null && day.length === 10 && day >= from && day <= until;
  const came = member.stays.findLast((stay) => isIn(stay.from))?.from ?? null;
  const admitted = enteredOn(member);
  if (isIn(admitted) && (came === null || came <= admitted)) return { on: admitted, by: 'admission' };
  return came === null ? null : { on: came, by: 'transfer' };
}
