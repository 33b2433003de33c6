/** The columns of a document, for the list and for the whole; its texts are in revisions.ts. */
import type { Document, DocumentSource, DocumentSummary } from '../../shared/domain/document.ts';
import { tableOf } from './columns.ts';

type Listed = Omit<DocumentSummary, 'number' | 'quarter' | 'filingYear'>;
type Unlisted = Omit<Document, keyof DocumentSummary | 'source' | 'head' | 'body'> &
  Omit<DocumentSource, 'sessionId'>;

/** What a list tells of a document itself. */
export const LISTED = tableOf<Listed>('document', {
  id: 'id',
  kind: 'kind',
  title: 'title',
  state: 'state',
  revision: 'revision',
  symbol: 'symbol',
  date: 'date',
  sessionId: 'session_id',
  correctsId: 'corrects_id',
  adjustsId: 'adjusts_id',
  updatedAt: 'updated_at',
});

/** What only the whole document tells. */
export const UNLISTED = tableOf<Unlisted>('document', {
  planId: 'plan_id',
  year: 'year',
  quarter: 'quarter',
  issuedRevision: 'issued_revision',
  termId: 'term_id',
});

export const DOCUMENT = tableOf<Listed & Unlisted & { stateChangedAt: string }>('document', {
  ...LISTED.columns,
  ...UNLISTED.columns,
  stateChangedAt: 'state_changed_at',
});
