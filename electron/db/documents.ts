import type {
  Document,
  DocumentHead,
  DocumentSource,
  DocumentState,
  DocumentSummary,
} from '../../shared/domain/document.ts';
import { filingYear } from '../../shared/domain/filing.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Day, type Id, type Quarter, quarterName } from '../../shared/domain/values.ts';
import { isKind, type Kind } from '../../shared/format/kinds.ts';
import { type Columns, joined, selectionOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { DOCUMENT, LISTED, UNLISTED } from './document-columns.ts';
import { isRefusal } from './errors.ts';
import { detachExports } from './exports.ts';
import { getRevision, insertRevision } from './revisions.ts';
import { deleteRow, insertRow, readRow, readRows, run, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

export interface DocumentFilter {
  kind?: Kind | undefined;
  /** As `filingYear` of the paper. */
  year?: number | undefined;
  sessionId?: Id | undefined;
  planId?: Id | undefined;
  state?: DocumentState | undefined;
  /** The paper they correct or adjust. */
  amending?: Id | undefined;
  /** How many of them at most. */
  limit?: number | undefined;
}

export interface DocumentInsert extends DocumentSource {
  kind: Kind;
  head: DocumentHead;
  body: string;
  date: Day | null;
  /** Left out, it corrects none. */
  correctsId?: Id | null;
  /** Left out, it adjusts none. */
  adjustsId?: Id | null;
  actor: string;
  /** ISO, UTC. */
  at: string;
}

interface FoundPlace extends Pick<DocumentSummary, 'number'> {
  sourceYear: number | null;
  periodYear: number | null;
  periodQuarter: Quarter | null;
}

// A document's quarter is that of its own period (a report), else of its session.
const SUMMARY = joined(
  LISTED,
  selectionOf<FoundPlace>({
    number: 'register_entry.number',
    sourceYear: 'coalesce(document.year, session.year, plan.year)',
    periodYear: 'coalesce(document.year, session.year)',
    periodQuarter: 'iif(document.year IS NULL, session.quarter, document.quarter)',
  }),
);

const WHOLE = joined(SUMMARY, UNLISTED);

const FROM = `FROM document
  LEFT JOIN register_entry ON register_entry.document_id = document.id AND register_entry.voided_at IS NULL
  LEFT JOIN session ON session.id = document.session_id
  LEFT JOIN plan ON plan.id = document.plan_id`;

const CONDITIONS: Readonly<Record<keyof Omit<DocumentFilter, 'year' | 'limit'>, string>> = {
  kind: 'document.kind = @kind',
  sessionId: 'document.session_id = @sessionId',
  planId: 'document.plan_id = @planId',
  state: 'document.state = @state',
  amending: '@amending IN (document.corrects_id, document.adjusts_id)',
};

/** Last changed first. */
export function listDocuments(
  data: ReadableData,
  { year, limit, ...filter }: DocumentFilter = {},
): DocumentSummary[] {
  const given = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  const params: Columns = Object.fromEntries(given);
  const conditions = (Object.keys(params) as (keyof typeof CONDITIONS)[]).map((key) => CONDITIONS[key]);
  const from = `${FROM} WHERE ${conditions.join(' AND ') || 'TRUE'}
    ORDER BY document.updated_at DESC, document.id DESC LIMIT @limit`;
  const found = readRows(data, SUMMARY, from, {
    ...params,
    limit: year === undefined && limit !== undefined ? limit : -1,
  }).map(toSummary);
  if (year === undefined) return found;
  return found.filter((document) => document.filingYear === year).slice(0, limit);
}

/** The papers that correct or adjust a paper, in the order in which they hold: the later before the earlier. */
export function listAmending(data: ReadableData, id: Id): DocumentSummary[] {
  const from = `${FROM} WHERE @id IN (document.corrects_id, document.adjusts_id)
    ORDER BY document.date, document.id`;
  return readRows(data, SUMMARY, from, { id }).map(toSummary);
}

/** With head and body of the newest revision. */
export function getDocument(data: ReadableData, id: Id): Document | null {
  const row = readRow(data, WHOLE, `${FROM} WHERE document.id = @id`, { id });
  const newest = row && getRevision(data, id, row.revision);
  if (!newest) return null;
  const { planId, year, quarter, ...summary } = row;
  return {
    ...toSummary(summary),
    source: { planId, sessionId: row.sessionId, year, quarter },
    head: newest.head,
    body: newest.body,
  };
}

/** A new draft with its revision 1. Refusal: not-found (plan, session, a person of the head). */
export function insertDocument(data: WritableData, document: DocumentInsert): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, DOCUMENT, {
      correctsId: null,
      adjustsId: null,
      ...document,
      title: document.head.subject,
      state: 'draft',
      revision: 1,
      issuedRevision: null,
      termId: null,
      symbol: null,
      updatedAt: document.at,
      stateChangedAt: document.at,
    });
    insertRevision(data, { ...document, documentId: id, revision: 1, baseRevision: null, reason: '' });
    return id;
  });
}

/** Refusal: not-found. Whether the document may go there is the caller's question. */
export function setDocumentState(data: WritableData, id: Id, state: DocumentState, at: string): void {
  updateRow(data, DOCUMENT, id, { state, stateChangedAt: at, updatedAt: at });
}

/**
 * Takes a document and its revisions away. Refusals: not-found; in-use when a number or anything else was built on it.
 */
export function deleteDocument(data: WritableData, id: Id): void {
  inTransaction(data, () => {
    detachExports(data, id);
    try {
      run(data, 'DELETE FROM revision WHERE document_id = @id', { id });
    } catch (error) {
      throw isRefusal(error, 'not-found')
        ? new Refusal('in-use', { what: 'văn bản', id }, { cause: error })
        : error;
    }
    deleteRow(data, 'document', id);
  });
}

/** The date the paper is meant to bear. Refusal: not-found. */
export function setDocumentDate(data: WritableData, id: Id, date: Day | null, at: string): void {
  updateRow(data, DOCUMENT, id, { date, updatedAt: at });
}

/** What a paper is issued with; its number is the register's (insertRegisterEntry). */
export interface Issue {
  /** The revision that is frozen. */
  revision: number;
  /** Null, like the symbol, for a paper without a number. */
  termId: Id | null;
  symbol: string | null;
  date: Day;
  at: string;
}

/** Makes the document issued. Refusal: not-found (the document, the revision, the term). */
export function freezeDocument(data: WritableData, id: Id, issue: Issue): void {
  updateRow(data, DOCUMENT, id, {
    state: 'issued',
    issuedRevision: issue.revision,
    termId: issue.termId,
    symbol: issue.symbol,
    date: issue.date,
    stateChangedAt: issue.at,
    updatedAt: issue.at,
  });
}

/** Takes the number of a document away again. Refusal: not-found. */
export function unnumberDocument(data: WritableData, id: Id, state: DocumentState, at: string): void {
  updateRow(data, DOCUMENT, id, {
    state,
    termId: null,
    symbol: null,
    stateChangedAt: at,
    updatedAt: at,
  });
}

function toSummary<Row extends FoundPlace & Omit<DocumentSummary, 'quarter' | 'filingYear'>>(found: Row) {
  const { sourceYear, periodYear, periodQuarter, ...row } = found;
  // The table lets no such kind in: only a page whose bytes were changed holds one.
  if (!isKind(row.kind)) throw new Refusal('data-damaged');
  const hasQuarter = periodYear !== null && periodQuarter !== null;
  return {
    ...row,
    quarter: hasQuarter ? quarterName(periodYear, periodQuarter) : null,
    filingYear: filingYear({ ...row, sourceYear }),
  };
}
