/** Review rounds: every verb and the use case that answers it. */
import type { REVIEW_VERBS } from '../../../shared/contract/review.ts';
import type { HandlersOf } from '../context.ts';
import { acceptAll, assignAuthor, decideItem, undoDecision } from './deciding.ts';
import { takeFiles } from './intake.ts';
import { remindReviewers } from './reminding.ts';
import * as rounds from './rounds.ts';
import { answerPackage, handOutReview, openPackage, packReview } from './sending.ts';
import { typeItem, untypeItem } from './typing.ts';

export const REVIEW_HANDLERS: HandlersOf<typeof REVIEW_VERBS> = {
  'review:list': (context, { documentId }) => rounds.listReviews(context, documentId),
  'review:get': (context, { id }) => rounds.viewRound(context, id),
  'review:propose': (context, { documentId }) => rounds.proposeReviewers(context, documentId),
  'review:open': rounds.openRound,
  'review:ask': (context, { id, reviewers }) => rounds.askReviewers(context, id, reviewers),
  'review:change-way': (context, { reviewerId, way }) => rounds.changeWay(context, reviewerId, way),
  'review:record-verdict': rounds.recordVerdict,
  'review:agree-rest': rounds.agreeRest,
  'review:close': (context, { id, note }) => rounds.closeReviewRound(context, id, note),
  'review:pack': packReview,
  'review:render': (context, { id, what }) => handOutReview(context, id, what),
  'review:take': (context, { files, ...target }) => takeFiles(context, files, target),
  'review:type': typeItem,
  'review:untype': (context, { itemId }) => untypeItem(context, itemId),
  'review:decide': decideItem,
  'review:accept-all': (context, { id }) => acceptAll(context, id),
  'review:assign': (context, { author, reviewerId }) => assignAuthor(context, author, reviewerId),
  'review:undo': (context, { itemId }) => undoDecision(context, itemId),
  'review:remind': (context, { id }) => remindReviewers(context, id),
  'review:open-package': openPackage,
  'review:answer-package': (context, { answer, ...file }) => answerPackage(context, file, answer),
};
