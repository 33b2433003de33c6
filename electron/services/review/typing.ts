/** Comments on paper, typed in by the secretary for whoever wrote them. */
import type { ReviewView } from '../../../shared/contract/review.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { TypedItem } from '../../../shared/domain/review.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type Anchor, findQuote, makeAnchor } from '../../../shared/text/anchors.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { textLines } from '../../../shared/text/lines.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { deleteItem, getItem, getItemByKey, insertItem } from '../../db/review-items.ts';
import { setVerdict } from '../../db/reviews.ts';
import { inTransaction } from '../../db/transaction.ts';
import { printLines } from '../../export/review-paper/lines.ts';
import { instant, type WriteContext } from '../context.ts';
import { noteOf, requireOpenRound, requireReviewer, roundText, viewRound } from './rounds.ts';

/**
 * Adds what somebody wrote on paper. Sent twice, it is there once.
 *
 * @throws Refusal `not-found`, `review-closed`, `review-line-unknown`, `secrecy-mark`
 */
export function typeItem(context: WriteContext, input: TypedItem): ReviewView {
  return inTransaction(context.data, () => {
    const reviewer = requireReviewer(context, input.reviewerId);
    const round = requireOpenRound(context, reviewer.roundId);
    const key = `typed:${input.uuid}`;
    if (getItemByKey(context.data, round.id, key) !== null) return viewRound(context, round.id);
    refuseSecrecy([], [...input.text.split('\n'), ...(input.replacement ?? '').split('\n')]);
    const anchor = locate(parseMarkdown(roundText(context, round).body), input);
    insertItem(context.data, {
      roundId: round.id,
      key,
      kind: input.replacement === null ? 'comment' : 'suggestion',
      origin: 'typed',
      reviewerId: reviewer.id,
      author: reviewer.name,
      at: instant(context),
      anchor,
      quote: anchor?.quote ?? input.quote,
      text: input.text,
      replacement: input.replacement,
      replies: [],
      isResolved: false,
    });
    if (reviewer.verdict === 'unseen')
      setVerdict(context.data, reviewer.id, { verdict: 'seen', reason: '', verdictAt: null });
    noteOf(context, { id: round.documentId }, 'type-item', { round: round.id, reviewer: reviewer.name });
    return viewRound(context, round.id);
  });
}

/**
 * Takes out what was typed by mistake. What members sent themselves stays, whatever it is.
 *
 * @throws Refusal `not-found`, `review-closed`
 */
export function untypeItem(context: WriteContext, itemId: Id): ReviewView {
  return inTransaction(context.data, () => {
    const item = getItem(context.data, itemId);
    if (item === null || item.origin !== 'typed' || item.decision !== 'open')
      throw new Refusal('not-found', { what: 'góp ý nhập hộ chưa xử lý', id: itemId });
    const round = requireOpenRound(context, item.roundId);
    deleteItem(context.data, itemId);
    noteOf(context, { id: round.documentId }, 'untype-item', { round: round.id, author: item.author });
    return viewRound(context, round.id);
  });
}

/** The quote on the printed line, else the whole line; without a line, the quote anywhere; a remark on the whole has none. */
function locate(blocks: readonly Block[], { line, quote }: TypedItem): Anchor | null {
  const words = quote.trim();
  if (line === null) {
    if (words === '') return null;
    const found = findQuote(blocks, words);
    if (found === null) throw new Refusal('review-line-unknown');
    return found;
  }
  const printed = printLines(blocks).filter(({ number }) => number === line);
  // A row of a table stands for its fullest cell.
  const [fullest] = printed.toSorted((one, other) => other.text.length - one.text.length);
  if (fullest === undefined) throw new Refusal('review-line-unknown', { line });
  if (words === '') return makeAnchor(blocks, fullest, fullest.start, fullest.end);
  for (const piece of printed) {
    // Words copied from one printed line may run on into the next.
    const whole = textLines(blocks).find((one) => one.block === piece.block && one.line === piece.line);
    const near = whole?.text.indexOf(words, Math.max(0, piece.start - words.length)) ?? -1;
    const at = near === -1 ? (whole?.text.indexOf(words) ?? -1) : near;
    if (at !== -1) return makeAnchor(blocks, piece, at, at + words.length);
  }
  throw new Refusal('review-line-unknown');
}
