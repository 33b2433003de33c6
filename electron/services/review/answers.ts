/** Answer files of members who have the program. The newest answer of a person is the whole of what that person says. */
import type { CodedAnswer } from '../../../shared/contract/answer-code.ts';
import type { IntakeReport } from '../../../shared/contract/review.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { laterVerdict, type Reviewer, type ReviewRound } from '../../../shared/domain/review.ts';
import type { AnswerItem, ReviewPackage, TimedAnswer } from '../../../shared/domain/review-package.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import { type Anchor, placer, type TextPlace } from '../../../shared/text/anchors.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import {
  deleteOpenItems,
  getItemByKey,
  type ItemInsert,
  insertItem,
  updateItem,
} from '../../db/review-items.ts';
import {
  getHeldAnswer,
  getRoundByUuid,
  isFileTaken,
  listReviewers,
  recordFile,
  setHeldAnswer,
  setVerdict,
} from '../../db/reviews.ts';
import { sha256Of } from '../../files/digest.ts';
import { instant, type WriteContext } from '../context.ts';
import { noteOf, roundText } from './rounds.ts';
import { cellKeyHash } from './sending.ts';

/**
 * Takes one answer. Call it inside a transaction.
 *
 * @throws Refusal `review-foreign` (another cell, round or person), `file-altered`, `review-closed`, `secrecy-mark`
 */
export function takeAnswer(
  context: WriteContext,
  file: { fileName: string; bytes: Uint8Array },
  { cell, round: uuid, reviewer: reviewerUuid, text, answer }: CodedAnswer,
): IntakeReport {
  const { fileName } = file;
  const round = getRoundByUuid(context.data, uuid);
  const reviewer =
    round === null
      ? undefined
      : listReviewers(context.data, round.id).find((asked) => asked.uuid === reviewerUuid);
  if (cell !== cellKeyHash(context) || round === null || reviewer === undefined)
    throw new Refusal('review-foreign', { file: fileName });
  const { body } = roundText(context, round);
  if (text !== sha256Of(body)) throw new Refusal('file-altered', { file: fileName });

  const sha256 = sha256Of(file.bytes);
  const known = (sentence: string): IntakeReport => ({
    ...countsOf([]),
    fileName,
    outcome: 'known',
    sentence,
  });
  if (isFileTaken(context.data, round.id, sha256))
    return known(`Góp ý của đồng chí ${reviewer.name} trong tệp này đã nhận rồi.`);
  if (round.state === 'closed') throw new Refusal('review-closed', { file: fileName });
  refuseSecrecy(
    [],
    answer.items.flatMap((item) => [...item.text.split('\n'), ...(item.replacement ?? '').split('\n')]),
  );
  const at = new Date(answer.answeredAt).toISOString();
  const held = getHeldAnswer(context.data, reviewer.id);
  recordFile(context.data, { roundId: round.id, sha256, name: fileName, at: instant(context) });
  if (held.answerAt !== null && `${held.answerAt} ${held.answerSha256}` > `${at} ${sha256}`)
    return known(`Đồng chí ${reviewer.name} đã có góp ý mới hơn tệp này; giữ bản mới hơn.`);

  const fresh = storeAnswer(context, round, reviewer, { ...answer, answeredAt: at }, parseMarkdown(body));
  setHeldAnswer(context.data, reviewer.id, { answerAt: at, answerSha256: sha256 });
  const said = laterVerdict(reviewer, { verdict: answer.verdict, reason: answer.reason, verdictAt: at });
  setVerdict(context.data, reviewer.id, said);
  noteOf(context, { id: round.documentId }, 'take-answer', {
    round: round.id,
    reviewer: reviewer.name,
    verdict: answer.verdict,
    items: answer.items.length,
  });
  const isLate = round.dueOn !== null && at.slice(0, 10) > round.dueOn;
  return {
    ...countsOf(fresh),
    fileName,
    outcome: 'taken',
    sentence: `Đã nhận góp ý của đồng chí ${reviewer.name}${isLate ? ', gửi sau hạn' : ''}.`,
  };
}

/** What a review file says once it was answered. @throws Refusal `answer-missing` for one nobody has answered */
export function answerIn({ manifest, answer }: ReviewPackage, fileName: string): CodedAnswer {
  if (answer === null)
    throw new Refusal('answer-missing', { file: fileName, why: 'gói góp ý chưa có góp ý' });
  const { cell, round, text, reviewer } = manifest;
  return { cell, round, text, reviewer: reviewer.uuid, answer };
}

/** What an item is for the list; the words without a place are named. */
export function countsOf(
  items: readonly Pick<ItemInsert, 'kind' | 'anchor' | 'quote' | 'text'>[],
): Pick<IntakeReport, 'comments' | 'suggestions' | 'unplaced' | 'warnings'> {
  const comments = items.filter(({ kind }) => kind === 'comment').length;
  return {
    comments,
    suggestions: items.length - comments,
    unplaced: items.filter(({ anchor }) => anchor === null).map(({ quote, text }) => quote || text),
    warnings: [],
  };
}

function storeAnswer(
  context: WriteContext,
  round: ReviewRound,
  reviewer: Reviewer,
  answer: TimedAnswer,
  blocks: readonly Block[],
): ItemInsert[] {
  const place = placer(blocks);
  const items = answer.items.map((item) => toItem(round, reviewer, item, answer.answeredAt, place));
  deleteOpenItems(
    context.data,
    reviewer.id,
    items.map(({ key }) => key),
  );
  return items.filter((item) => {
    const existing = getItemByKey(context.data, round.id, item.key);
    if (existing === null) insertItem(context.data, item);
    // What was decided stands as it was when it was decided.
    else if (existing.decision === 'open') updateItem(context.data, existing.id, item);
    return existing === null;
  });
}

function toItem(
  round: ReviewRound,
  reviewer: Reviewer,
  { uuid, kind, anchor, text, replacement }: AnswerItem,
  at: string,
  place: (anchor: Anchor) => TextPlace | null,
): ItemInsert {
  return {
    roundId: round.id,
    // The person's own uuid in it: nobody can write over another's comments.
    key: `app:${reviewer.uuid}:${uuid}`,
    kind,
    origin: 'app',
    reviewerId: reviewer.id,
    author: reviewer.name,
    at,
    anchor: place(anchor) === null ? null : anchor,
    quote: anchor.quote,
    text,
    replacement,
    replies: [],
    isResolved: false,
  };
}
