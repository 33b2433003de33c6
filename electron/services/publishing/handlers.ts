/** Articles and portals: every verb and the use case that answers it. */

import type { FILLING_VERBS } from '../../../shared/contract/filling.ts';
import type { PUBLISHING_VERBS } from '../../../shared/contract/publishing.ts';
import type { HandlersOf } from '../context.ts';
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
import { agreeToHost, takeArticle, teachForm, viewEditingPage } from './editing-pages.ts';
import { stepOf } from './live-sends.ts';
import { dropPortal, resumePortal, savePortal, testPortal, viewPortals } from './portals.ts';
import {
  cancelWish,
  queuePush,
  queueWithdraw,
  retryWish,
  reviewPush,
  stopWish,
  viewOutbox,
} from './queueing.ts';
import { runOutbox } from './sending.ts';
import { closeByHand, renderHandover, resolveConflict } from './settling.ts';

export const PUBLISHING_HANDLERS: HandlersOf<typeof PUBLISHING_VERBS> = {
  'portal:list': viewPortals,
  'portal:save': (context, { id, portal }) => savePortal(context, id, portal),
  'portal:remove': (context, { id }) => dropPortal(context, id),
  'portal:test': (context, { id }) => testPortal(context, id),
  'portal:resume': (context, { id }) => resumePortal(context, id),
  'article:list': viewArticles,
  'article:get': (context, { id }) => viewArticle(context, id),
  'article:make': (context, { documentId, toPush }) => makeArticle(context, documentId, toPush),
  'article:draft': (context, { id }) => redraftArticle(context, id),
  'article:save': saveArticle,
  'article:attach': (context, { id, baseRevision, file }) =>
    attachFile(context, { id, baseRevision, ...file }),
  'article:attach-paper': (context, { id, baseRevision }) => attachPaper(context, id, baseRevision),
  'article:file': (context, { sha256 }) => readArticleFile(context, sha256),
  'article:preview': (context, { content }) => previewArticle(context, content),
  'outbox:list': (context) => viewOutbox(context, (id) => stepOf(context.data, id)),
  'outbox:review': reviewPush,
  'outbox:push': queuePush,
  'outbox:withdraw': queueWithdraw,
  'outbox:cancel': (context, { id }) => cancelWish(context, id),
  'outbox:stop': (context, { id }) => stopWish(context, id),
  'outbox:retry': (context, { id }) => retryWish(context, id),
  'outbox:resolve': (context, { id, choice }) => resolveConflict(context, id, choice),
  'outbox:handover': (context, { id }) => renderHandover(context, id),
  'outbox:close-by-hand': (context, { id, address, editedAt }) => closeByHand(context, id, address, editedAt),
  'outbox:run': runOutbox,
};

export const FILLING_HANDLERS: HandlersOf<typeof FILLING_VERBS> = {
  'editing-page:get': viewEditingPage,
  'editing-page:agree': agreeToHost,
  'editing-page:teach': teachForm,
  'editing-page:article': (context, { id }) => takeArticle(context, id),
};
