/** Every verb of the contract and the use case that answers it. */
import type { ChannelWith, CheckedInputOf, OutputOf } from '../../shared/contract/channels.ts';
import { listDocuments } from '../db/documents.ts';
import { listJournal } from '../db/journal.ts';
import { listMembers } from '../db/members.ts';
import { listPlans } from '../db/plans.ts';
import { listRevisions } from '../db/revisions.ts';
import { searchDocuments } from '../db/search.ts';
import { listSessions } from '../db/sessions.ts';
import { listTasks } from '../db/tasks.ts';
import { exportArchive } from './archiving.ts';
import {
  attachFile,
  attachPaper,
  makeArticle,
  previewArticle,
  readArticleFile,
  redraftArticle,
  saveArticle,
  viewArticle,
  viewArticles,
} from './articles.ts';
import { getOverview, saveCell, saveTerm } from './cells.ts';
import type { Host, ReadContext, WriteContext } from './context.ts';
import { exportDocument, renderDocument } from './exporting.ts';
import { overrideFormat, viewFormatRules } from './formatting.ts';
import { importDocument, importMembers, readMemberFile } from './importing.ts';
import { issueDocument, moveDocument } from './issuing.ts';
import { addLetterhead, listLetterheads, removeLetterhead } from './letterheads.ts';
import { stepOf, stopSending } from './live-sends.ts';
import * as meeting from './meeting.ts';
import { deleteMember, saveMember } from './members.ts';
import { renderCalendar, viewOverview } from './overview.ts';
import { requirePlan, savePlan, scheduleRow } from './planning.ts';
import { dropPortal, resumePortal, savePortal, testPortal, viewPortals } from './portals.ts';
import { cancelWish, queuePush, queueWithdraw, retryWish, reviewPush, viewOutbox } from './publishing.ts';
import { viewRegister } from './registering.ts';
import { acceptAll, assignAuthor, decideItem, undoDecision } from './review-deciding.ts';
import { takeFiles } from './review-intake.ts';
import { answerPackage, openPackage, packReview, renderReview } from './review-sending.ts';
import { typeItem, untypeItem } from './review-typing.ts';
import * as reviewing from './reviewing.ts';
import { createBackup, listKeptBackups, restoreFrom, runBackup, verifyAll } from './safekeeping.ts';
import { createSample, removeSample } from './sample.ts';
import { runOutbox } from './sending.ts';
import { closeByHand, renderHandover, resolveConflict } from './settling.ts';
import {
  assembleMinutes,
  createDocument,
  deleteDraft,
  previewRefresh,
  refreshDocument,
  requireDocument,
  requireRevision,
  restoreRevision,
  saveDocument,
  setIntendedDate,
} from './writing.ts';

type Awaitable<T> = T | Promise<T>;
type Readers = {
  [C in ChannelWith<'read'>]: (context: ReadContext, input: CheckedInputOf<C>) => Awaitable<OutputOf<C>>;
};
type Writers = {
  [C in ChannelWith<'write'>]: (context: WriteContext, input: CheckedInputOf<C>) => Awaitable<OutputOf<C>>;
};
type FileWorkers = {
  [C in ChannelWith<'files'>]: (
    folder: string,
    host: Host,
    input: CheckedInputOf<C>,
  ) => Awaitable<OutputOf<C>>;
};

export const READ_HANDLERS: Readers = {
  'cell:get': getOverview,
  'member:list': ({ data }) => listMembers(data),
  'member:read-file': readMemberFile,
  'plan:list': ({ data }) => listPlans(data),
  'plan:get': (context, { id }) => requirePlan(context, id),
  'overview:get': (context, { year }) => viewOverview(context, year),
  'calendar:render': (context, { year }) => renderCalendar(context, year),
  'session:list': ({ data }, { year }) => listSessions(data, year === undefined ? {} : { year }),
  'session:get': (context, { id }) => meeting.getSessionWithFindings(context, id),
  'task:list': ({ data }, { open }) => listTasks(data, open === undefined ? {} : { open }),
  'document:list': ({ data }, filter) => listDocuments(data, filter),
  'document:get': (context, { id }) => requireDocument(context, id),
  'document:preview-refresh': (context, { id }) => previewRefresh(context, id),
  'document:revisions': (context, { id }) => listRevisions(context.data, requireDocument(context, id).id),
  'document:revision': (context, { id, revision }) => requireRevision(context, id, revision),
  'register:list': viewRegister,
  'search:find': ({ data }, { text, limit }) =>
    searchDocuments(data, text, limit === undefined ? {} : { limit }),
  'journal:list': ({ data }, filter) => listJournal(data, filter),
  'export:render': (context, { id, format }) => renderDocument(context, id, format),
  'portal:list': viewPortals,
  'article:list': viewArticles,
  'article:get': (context, { id }) => viewArticle(context, id),
  'article:draft': (context, { id }) => redraftArticle(context, id),
  'article:file': (context, { sha256 }) => readArticleFile(context, sha256),
  'article:preview': (context, { content }) => previewArticle(context, content),
  'outbox:list': (context) => viewOutbox(context, (id) => stepOf(context.data, id)),
  'outbox:review': reviewPush,
  'review:list': (context, { documentId }) => reviewing.listReviews(context, documentId),
  'review:get': (context, { id }) => reviewing.viewRound(context, id),
  'review:propose': (context, { documentId }) => reviewing.proposeReviewers(context, documentId),
  'review:render': (context, { id, what }) => renderReview(context, id, what),
  'review:open-package': openPackage,
  'review:answer-package': (context, { answer, ...file }) => answerPackage(context, file, answer),
  'format:rules': viewFormatRules,
  'template:list': listLetterheads,
  'backup:create': (context, { file }) => createBackup(context, file),
  'backup:list': listKeptBackups,
  'data:verify': verifyAll,
};

export const WRITE_HANDLERS: Writers = {
  'cell:save': (context, { cell }) => saveCell(context, cell),
  'term:save': (context, { id, term }) => saveTerm(context, id, term),
  'sample:create': createSample,
  'member:save': (context, { id, member }) => saveMember(context, id, member),
  'member:delete': (context, { id }) => deleteMember(context, id),
  'member:import': importMembers,
  'plan:save': (context, { id, plan }) => savePlan(context, id, plan),
  'plan:schedule': (context, { rowId }) => scheduleRow(context, rowId),
  'session:save': (context, { id, session }) => meeting.saveSession(context, id, session),
  'session:mark': (context, { id, attendance }) => meeting.markAttendance(context, id, attendance),
  'session:save-remark': (context, { id, remark }) => meeting.saveRemark(context, id, remark),
  'session:move-remark': (context, { id, remarkId, position }) =>
    meeting.moveRemark(context, id, remarkId, position),
  'session:delete-remark': (context, { id, remarkId }) => meeting.deleteRemark(context, id, remarkId),
  'session:save-vote': (context, { id, vote }) => meeting.saveVote(context, id, vote),
  'session:delete-vote': (context, { id, voteId }) => meeting.deleteVote(context, id, voteId),
  'session:save-task': (context, { id, task }) => meeting.saveTask(context, id, task),
  'session:delete-task': (context, { id, taskId }) => meeting.deleteTask(context, id, taskId),
  'session:close': (context, { id }) => meeting.closeSession(context, id),
  'session:reopen': (context, { id, reason }) => meeting.reopenSession(context, id, reason),
  'task:finish': meeting.finishTask,
  'document:create': createDocument,
  'document:import': (context, { fileName, bytes, ...wish }) =>
    importDocument(context, { fileName, bytes }, wish),
  'document:save': (context, input) => ({ revision: saveDocument(context, input) }),
  'document:delete': (context, { id }) => deleteDraft(context, id),
  'document:set-date': (context, { id, date }) => setIntendedDate(context, id, date),
  'document:refresh': (context, { id }) => refreshDocument(context, id),
  'document:restore': (context, input) => ({ revision: restoreRevision(context, input) }),
  'document:move': (context, { id, move, reason }) => moveDocument(context, id, move, reason),
  'document:issue': (context, { id, date, number }) => issueDocument(context, id, date, number),
  'minutes:assemble': (context, { sessionId }) => assembleMinutes(context, sessionId),
  'export:write': exportDocument,
  'export:archive': exportArchive,
  'portal:save': (context, { id, portal }) => savePortal(context, id, portal),
  'portal:remove': (context, { id }) => dropPortal(context, id),
  'portal:test': (context, { id }) => testPortal(context, id),
  'portal:resume': (context, { id }) => resumePortal(context, id),
  'article:make': (context, { documentId, toPush }) => makeArticle(context, documentId, toPush),
  'article:save': saveArticle,
  'article:attach': (context, { id, baseRevision, file }) =>
    attachFile(context, { id, baseRevision, ...file }),
  'article:attach-paper': (context, { id, baseRevision }) => attachPaper(context, id, baseRevision),
  'outbox:push': queuePush,
  'outbox:withdraw': queueWithdraw,
  'outbox:cancel': (context, { id }) => cancelWish(context, id),
  'outbox:stop': ({ data }, { id }) => stopSending(data, id),
  'outbox:retry': (context, { id }) => retryWish(context, id),
  'outbox:resolve': (context, { id, choice }) => resolveConflict(context, id, choice),
  'outbox:handover': (context, { id }) => renderHandover(context, id),
  'outbox:close-by-hand': (context, { id, address }) => closeByHand(context, id, address),
  'outbox:run': runOutbox,
  'review:open': reviewing.openRound,
  'review:ask': (context, { id, reviewers }) => reviewing.askReviewers(context, id, reviewers),
  'review:change-way': (context, { reviewerId, way }) => reviewing.changeWay(context, reviewerId, way),
  'review:record-verdict': reviewing.recordVerdict,
  'review:close': (context, { id, note }) => reviewing.closeReviewRound(context, id, note),
  'review:pack': (context, { id, reviewerIds, folder }) => packReview(context, id, reviewerIds, folder),
  'review:take': (context, { files, ...target }) => takeFiles(context, files, target),
  'review:type': typeItem,
  'review:untype': (context, { itemId }) => untypeItem(context, itemId),
  'review:decide': decideItem,
  'review:accept-all': (context, { id }) => acceptAll(context, id),
  'review:assign': (context, { author, reviewerId }) => assignAuthor(context, author, reviewerId),
  'review:undo': (context, { itemId }) => undoDecision(context, itemId),
  'format:override': overrideFormat,
  'template:add': addLetterhead,
  'template:remove': (context, { id }) => removeLetterhead(context, id),
  'backup:run': runBackup,
};

export const FILE_HANDLERS: FileWorkers = {
  'sample:remove': removeSample,
  'backup:restore': (folder, _host, { file }) => restoreFrom(folder, file),
};
