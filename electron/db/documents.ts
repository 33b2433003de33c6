import type {
  Document,
  DocumentHead,
  DocumentSource,
  DocumentState,
  DocumentSummary,
} from '../../shared/domain/document.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Day, type Id, type Quarter, quarterName } from '../../shared/domain/values.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal } from './errors.ts';
import { getRevision, insertRevision } from './revisions.ts';
import { removeFromIndex } from './search.ts';
import { type Columns, deleteRow, insertRow, run, selectAll, selectOne, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

export interface DocumentFilter {
  kind?: Kind | undefined;
  /** The year of the paper's date, else of what it reports on, else of its session or plan. */
  year?: number | undefined;
  sessionId?: Id | undefined;
  planId?: Id | undefined;
  state?: DocumentState | undefined;
}

export interface DocumentInsert extends DocumentSource {
  kind: Kind;
  head: DocumentHead;
  body: string;
  date: Day | null;
  actor: string;
  /** ISO, UTC. */
  at: string;
}

type Period = { periodYear: number | null; periodQuarter: Quarter | null };
type SummaryRow = Omit<DocumentSummary, 'quarter'> & Period;
type DocumentRow = SummaryRow &
  Pick<Document, 'issuedRevision' | 'termId'> &
  Omit<DocumentSource, 'sessionId'>;

// A document's quarter is that of its own period (a report), else of its session.
const SUMMARY = `document.id, document.kind, document.title, document.state, document.revision, register_entry.number,
  document.symbol, document.date, document.session_id AS sessionId, document.updated_at AS updatedAt,
  coalesce(document.year, session.year) AS periodYear,
  iif(document.year IS NULL, session.quarter, document.quarter) AS periodQuarter`;

const SOURCES = `document
  LEFT JOIN register_entry ON register_entry.document_id = document.id
  LEFT JOIN session ON session.id = document.session_id
  LEFT JOIN plan ON plan.id = document.plan_id`;

const CONDITIONS: Readonly<Record<keyof DocumentFilter, string>> = {
  kind: 'document.kind = @kind',
  year: 'coalesce(CAST(substr(document.date, 1, 4) AS INTEGER), document.year, session.year, plan.year) = @year',
  sessionId: 'document.session_id = @sessionId',
  planId: 'document.plan_id = @planId',
  state: 'document.state = @state',
};

/** Last changed first. */
export function listDocuments(data: ReadableData, filter: DocumentFilter = {}): DocumentSummary[] {
  const params: Columns = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  );
  const conditions = (Object.keys(params) as (keyof DocumentFilter)[]).map((key) => CONDITIONS[key]);
  const sql = `SELECT ${SUMMARY} FROM ${SOURCES} WHERE ${conditions.join(' AND ') || 'TRUE'}
    ORDER BY document.updated_at DESC, document.id DESC`;
  return selectAll<SummaryRow>(data, sql, params).map(toSummary);
}

/** With head and body of the newest revision. */
export function getDocument(data: ReadableData, id: Id): Document | null {
  const sql = `SELECT ${SUMMARY}, document.plan_id AS planId, document.year, document.quarter,
    document.issued_revision AS issuedRevision, document.term_id AS termId FROM ${SOURCES} WHERE document.id = @id`;
  const row = selectOne<DocumentRow>(data, sql, { id });
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
    const id = insertRow(data, 'document', {
      kind: document.kind,
      title: document.head.subject,
      state: 'draft',
      revision: 1,
      plan_id: document.planId,
      session_id: document.sessionId,
      year: document.year,
      quarter: document.quarter,
      date: document.date,
      updated_at: document.at,
      state_changed_at: document.at,
    });
    insertRevision(data, { ...document, documentId: id, revision: 1, baseRevision: null, reason: '' });
    return id;
  });
}

/** Refusal: not-found. Whether the document may go there is the caller's question. */
export function setDocumentState(data: WritableData, id: Id, state: DocumentState, at: string): void {
  updateRow(data, 'document', id, { state, state_changed_at: at, updated_at: at });
}

/** The date the paper is meant to bear. Refusal: not-found. */
/**
 * Takes a document and its revisions away. Refusals: not-found; in-use when a number, an export or anything else was
 * built on it.
 */
export function deleteDocument(data: WritableData, id: Id): void {
  inTransaction(data, () => {
    try {
      run(data, 'DELETE FROM revision WHERE document_id = @id', { id });
    } catch (error) {
      throw isRefusal(error, 'not-found')
        ? new Refusal('in-use', { what: 'văn bản', id }, { cause: error })
        : error;
    }
    removeFromIndex(data, id);
    deleteRow(data, 'document', id);
  });
}

export function setDocumentDate(data: WritableData, id: Id, date: Day | null, at: string): void {
  updateRow(data, 'document', id, { date, updated_at: at });
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
  updateRow(data, 'document', id, {
    state: 'issued',
    issued_revision: issue.revision,
    term_id: issue.termId,
    symbol: issue.symbol,
    date: issue.date,
    state_changed_at: issue.at,
    updated_at: issue.at,
  });
}

function toSummary<T extends Period>({ periodYear, periodQuarter, ...row }: T) {
  const hasQuarter = periodYear !== null && periodQuarter !== null;
  return { ...row, quarter: hasQuarter ? quarterName(periodYear, periodQuarter) : null };
}
