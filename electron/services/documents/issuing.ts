/** The way of a document from draft to file, and the one moment a number is given. */
import {
  canMove,
  type Document,
  type DocumentSummary,
  isApproved,
  isIssued,
  MOVES,
  type Move,
} from '../../../shared/domain/document.ts';
import { nameOf } from '../../../shared/domain/fields.ts';
import {
  nextNumber,
  padNumber,
  type RegisterEntry,
  seriesOf,
  suffixOf,
  symbolOf,
} from '../../../shared/domain/numbering.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { needsReview } from '../../../shared/domain/review.ts';
import { wasHeld } from '../../../shared/domain/session.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, KINDS, type Kind, MINUTES } from '../../../shared/format/kinds.ts';
import { issueSentence, KIND_NAMES, MOVE_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import {
  freezeDocument,
  listAmending,
  listDocuments,
  setDocumentState,
  unnumberDocument,
} from '../../db/documents.ts';
import { getPlan } from '../../db/plans.ts';
import {
  getRegisterEntry,
  getRegisterEntryOfDocument,
  insertRegisterEntry,
  numbersIn,
  setVoid,
  updateRegisterEntry,
} from '../../db/register.ts';
import { listRounds } from '../../db/reviews.ts';
import { getSession } from '../../db/sessions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { cellContextOn, requireTermOn } from '../cells.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { followDate, settleChoices } from './dating.ts';
import { keepImage } from './images.ts';
import { checkIssueOf, requireIssuable } from './issue-checking.ts';
import { requireDocument } from './writing.ts';

export interface IssueRequest {
  id: Id;
  date: Day;
  /** A number chosen by hand: a cell that starts mid-term goes on from its paper register, or fills a gap. */
  number?: number | undefined;
  /** Codes of the questions answered with yes. */
  accepted?: readonly string[] | undefined;
}

export interface Issued {
  number: number | null;
  symbol: string | null;
}

/** Any move but issuing. @throws Refusal `state-forbids`, `reason-required`, `built-upon`, `review-open`, `review-needed` */
export function moveDocument(
  context: WriteContext,
  id: Id,
  move: Exclude<Move, 'issue'>,
  reason: string,
): DocumentSummary {
  return inTransaction(context.data, () => {
    const document = requireDocument(context, id);
    requireMove(document, move);
    if (MOVES[move].needsReason && reason === '') throw new Refusal('reason-required');
    if (move === 'reopen') refuseBuiltUpon(context, document);
    if (move === 'approve' || move === 'withdraw-from-review')
      requireReviewed(context, document, move, reason);
    setDocumentState(context.data, id, MOVES[move].to, instant(context));
    note(context, {
      action: move,
      entity: 'document',
      entityId: id,
      reason,
      before: { state: document.state },
      after: { state: MOVES[move].to },
      detail: { revision: document.revision },
    });
    return requireDocument(context, id);
  });
}

/**
 * Gives the number, freezes the text and keeps the paper as it is printed, in one transaction. Kinds without numbers are frozen without one. A paper that was
 * issued before and opened again keeps its number.
 *
 * @throws Refusal `state-forbids`, `already-issued`, `no-term`, `number-taken`, `number-not-for-kind`, `issue-refused`,
 * `issue-asked`
 */
export function issueDocument(
  context: WriteContext,
  { id, date, number: given, accepted = [] }: IssueRequest,
): Issued {
  return inTransaction(context.data, () => {
    const approved = requireDocument(context, id);
    if (isIssued(approved.state)) {
      throw new Refusal('already-issued', { symbol: approved.symbol ?? KIND_NAMES[approved.kind] });
    }
    requireMove(approved, 'issue');
    followDate(context, id, date);
    const document = requireDocument(context, id);
    const term = requireTermOn(context, date);
    requireFree(context, document, term.id, given);
    const points = checkIssueOf(context, id, date, given);
    requireIssuable(points, accepted);
    const issued = takeNumber(context, document, term.id, date, given);
    freezeDocument(context.data, id, {
      revision: document.revision,
      termId: term.id,
      date,
      at: instant(context),
      ...issued,
    });
    settleChoices(context, id);
    keepImage(context, id, 'issue');
    note(context, {
      action: 'issue',
      entity: 'document',
      entityId: id,
      before: toIssue(document),
      after: toIssue(requireDocument(context, id)),
      detail: {
        date,
        revision: document.revision,
        ...issued,
        ...(points.length > 0 && { answers: points.map(issueSentence) }),
      },
    });
    return issued;
  });
}

/** Told before anything else is asked: no answer makes a number free. */
function requireFree(context: ReadContext, document: Document, termId: Id, given: number | undefined): void {
  const series = seriesOf(document.kind, document.head.isCongress);
  const before = getRegisterEntryOfDocument(context.data, document.id);
  if (given === undefined || given === before?.number) return;
  if (series === null) throw new Refusal('number-not-for-kind', { kind: KIND_NAMES[document.kind] });
  if (before !== null) throw new Refusal('already-issued', { symbol: before.symbol });
  if (numbersIn(context.data, termId, series).includes(given))
    throw new Refusal('number-taken', { number: padNumber(given) });
}

/**
 * Declares a number void. Its paper is approved as before, or is a draft if it had been opened again, and may be issued anew
 * under another number; what was printed of it stays in its history.
 *
 * @throws Refusal `not-found`, `already-void`, `built-upon` when other papers name it
 */
export function voidNumber(context: WriteContext, id: Id, reason: string): RegisterEntry {
  return inTransaction(context.data, () => {
    const entry = getRegisterEntry(context.data, id);
    if (entry === null) throw new Refusal('not-found', { what: 'dòng của sổ văn bản', id });
    if (entry.voidedAt !== null) throw new Refusal('already-void', { symbol: entry.symbol });
    setVoid(context.data, id, instant(context), reason);
    if (entry.documentId !== null) {
      const document = requireDocument(context, entry.documentId);
      refuseBuiltUpon(context, document);
      const { state } = document;
      const left = isIssued(state) ? 'approved' : state;
      unnumberDocument(context.data, entry.documentId, left, instant(context));
    }
    note(context, {
      action: 'void',
      entity: 'document',
      entityId: entry.documentId,
      reason,
      before: { symbol: entry.symbol },
      after: { symbol: null },
    });
    return getRegisterEntry(context.data, id) ?? entry;
  });
}

/** What issuing changes of a paper. */
function toIssue({ state, symbol, date }: Document): object {
  return { state, symbol, date };
}

function takeNumber(
  context: WriteContext,
  document: Document,
  termId: Id,
  date: Day,
  given: number | undefined,
): Issued {
  const series = seriesOf(document.kind, document.head.isCongress);
  if (series === null) return { number: null, symbol: null };
  const cellContext = cellContextOn(context, date);
  const { subject, recipients, signerId, isCongress } = document.head;
  const told = { subject, issuedOn: date, signer: nameOf(cellContext, signerId), recipients };
  const before = getRegisterEntryOfDocument(context.data, document.id);
  if (before !== null) {
    updateRegisterEntry(context.data, before.id, told);
    return { number: before.number, symbol: before.symbol };
  }
  const number = given ?? nextNumber(numbersIn(context.data, termId, series));
  const { kind, id: documentId } = document;
  const symbol = symbolOf(number, kind, suffixOf(cellContext.cell.symbolSuffix, isCongress));
  const place = { documentId, termId, series, number, symbol, kind };
  insertRegisterEntry(context.data, { ...place, ...told, origin: 'issued' });
  return { number, symbol };
}

function requireMove(document: Document, move: Move): void {
  if (canMove(document.state, move)) return;
  throw new Refusal('state-forbids', { state: STATE_NAMES[document.state], action: MOVE_NAMES[move] });
}

/** A round ends before its paper goes on; minutes want one at all, or the reason why not. */
function requireReviewed(context: ReadContext, document: Document, move: Move, reason: string): void {
  const rounds = listRounds(context.data, { documentId: document.id });
  if (rounds.some(({ state }) => state === 'open')) throw new Refusal('review-open');
  if (move === 'approve' && reason === '' && needsReview(document.kind, rounds))
    throw new Refusal('review-needed', { kind: KIND_NAMES[document.kind] });
}

/** A paper others rest on stands: they would quote what is no longer there. */
function refuseBuiltUpon(context: ReadContext, document: Document): void {
  const by = [
    ...heldSessionsOf(context, document),
    ...papersBuiltOn(context, document),
    ...amendingPapers(context, document),
  ];
  if (by.length > 0) throw new Refusal('built-upon', { by });
}

function heldSessionsOf(context: ReadContext, { kind, source }: Document): string[] {
  const { madeFrom, callsToSession } = KIND_RULES[kind];
  const plan = madeFrom === 'plan' && source.planId !== null ? getPlan(context.data, source.planId) : null;
  const ids = callsToSession ? [source.sessionId] : (plan?.rows.map((row) => row.sessionId) ?? []);
  return ids
    .filter((id) => id !== null)
    .map((id) => getSession(context.data, id))
    .filter((session) => session !== null && wasHeld(session))
    .map(
      (session) => `buổi sinh hoạt quý ${session === null ? '' : romanQuarter(session.quarter)} đã tổ chức`,
    );
}

/** What put it right quotes it. */
function amendingPapers(context: ReadContext, { id }: Document): string[] {
  return listAmending(context.data, id)
    .filter(({ state }) => isApproved(state))
    .map((paper) => `${KIND_NAMES[paper.kind].toLowerCase()} ${paper.symbol ?? paper.title}`);
}

/** Approved papers that say what these minutes say. */
function papersBuiltOn(context: ReadContext, { kind, source: { sessionId }, quarter }: Document): string[] {
  if (kind !== MINUTES || sessionId === null) return [];
  const papersOf = (resting: Kind): DocumentSummary[] => {
    if (KIND_RULES[resting].madeFrom === 'session')
      return listDocuments(context.data, { kind: resting, sessionId });
    // A year's report has no quarter of its own, and counts every session of the year.
    return listDocuments(context.data, { kind: resting, year: Number(quarter?.slice(0, 4)) }).filter(
      (report) => report.quarter === quarter || report.quarter === null,
    );
  };
  return KINDS.filter((other) => KIND_RULES[other].restsOnMinutes)
    .flatMap(papersOf)
    .filter(({ state }) => isApproved(state))
    .map((paper) => `${KIND_NAMES[paper.kind].toLowerCase()} ${paper.symbol ?? paper.title}`);
}
