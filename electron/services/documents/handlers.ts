/** Papers: every verb and the use case that answers it. */
import type { DOCUMENTS_VERBS } from '../../../shared/contract/documents.ts';
import { listDocuments } from '../../db/documents.ts';
import { listLetterheads } from '../../db/letterheads.ts';
import { listRevisions } from '../../db/revisions.ts';
import type { HandlersOf } from '../context.ts';
import { correctPaper } from './amending.ts';
import { exportArchive } from './archiving.ts';
import { assembleMinutes, createDocument, previewRefresh, refreshDocument } from './assembling.ts';
import { comparePaper } from './comparing.ts';
import { setIntendedDate } from './dating.ts';
import { documentPages, exportForPerson, handOutDocument, renderDocument } from './exporting.ts';
import { overrideFormat, viewFormatRules } from './formatting.ts';
import { moveDocument } from './issuing.ts';
import { addLetterhead, removeLetterhead } from './letterheads.ts';
import { saveReportWords, viewReportWords } from './reporting.ts';
import {
  deleteDraft,
  keepAside,
  openDocument,
  requireDocument,
  requireRevision,
  restoreRevision,
  saveDocument,
} from './writing.ts';

export const DOCUMENTS_HANDLERS: HandlersOf<typeof DOCUMENTS_VERBS> = {
  'document:list': ({ data }, filter) => listDocuments(data, filter),
  'document:get': openDocument,
  'document:create': createDocument,
  'document:save': (context, input) => ({ revision: saveDocument(context, input) }),
  'document:keep-aside': keepAside,
  'document:delete': (context, { id }) => deleteDraft(context, id),
  'document:set-date': (context, { id, date }) => setIntendedDate(context, id, date),
  'document:refresh': (context, { id }) => refreshDocument(context, id),
  'document:preview-refresh': (context, { id }) => previewRefresh(context, id),
  'document:differences': (context, { id }) => comparePaper(context, id),
  'document:correct': (context, { id }) => correctPaper(context, id),
  'document:revisions': (context, { id }) => listRevisions(context.data, requireDocument(context, id).id),
  'document:revision': (context, { id, revision }) => requireRevision(context, id, revision),
  'document:restore': (context, input) => ({ revision: restoreRevision(context, input) }),
  'document:move': (context, { id, move, reason }) => moveDocument(context, id, move, reason),
  'minutes:assemble': (context, { sessionId }) => assembleMinutes(context, sessionId),
  'report-words:get': viewReportWords,
  'report-words:save': (context, { words, ...period }) => saveReportWords(context, period, words),
  'export:pages': (context, { id }) => documentPages(context, id),
  'export:render': (context, { id, format }) => renderDocument(context, id, format),
  'export:hand-out': handOutDocument,
  'export:write': exportForPerson,
  'export:archive': exportArchive,
  'format:rules': viewFormatRules,
  'format:override': overrideFormat,
  'letterhead:list': ({ data }) => listLetterheads(data),
  'letterhead:add': addLetterhead,
  'letterhead:remove': (context, { id }) => removeLetterhead(context, id),
};
