/** Word files that come back: each comment and change becomes an item, placed by bookmark, then by words. */
import type { IntakeReport } from '../../../shared/contract/review.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { ItemReply, Reviewer, ReviewRound } from '../../../shared/domain/review.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import { anchorPlace } from '../../../shared/domain/word-anchors.ts';
import { type Anchor, makeAnchor, nearestPlace, placeAnchor } from '../../../shared/text/anchors.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { textLines } from '../../../shared/text/lines.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { getItemByKey, type ItemInsert, insertItem, updateItem } from '../../db/review-items.ts';
import { isFileTaken, listReviewers, recordFile, setVerdict } from '../../db/reviews.ts';
import { sha256Of } from '../../files/digest.ts';
import type { ReviewedItem, ReviewedWord } from '../../import/review-word/index.ts';
import { instant, type WriteContext } from '../context.ts';
import { countsOf } from './answers.ts';
import { noteOf, roundText } from './rounds.ts';

/**
 * Takes one Word file into a round. Call it inside a transaction.
 *
 * @throws Refusal `review-closed`, `secrecy-mark`
 */
export function takeWord(
  context: WriteContext,
  file: { fileName: string; bytes: Uint8Array },
  word: ReviewedWord,
  round: ReviewRound,
): IntakeReport {
  const { fileName } = file;
  const sha256 = sha256Of(file.bytes);
  if (isFileTaken(context.data, round.id, sha256))
    return { ...countsOf([]), fileName, outcome: 'known', sentence: 'Tệp Word này đã nhận rồi.' };
  if (round.state === 'closed') throw new Refusal('review-closed', { file: fileName });
  refuseSecrecy([], word.items.flatMap(linesOf));

  const blocks = parseMarkdown(roundText(context, round).body);
  const reviewers = listReviewers(context.data, round.id);
  const items = tellApart(word.items.map((item) => toItem(round, reviewers, item, blocks)));
  const fresh = items.filter((item) => store(context, item));
  for (const reviewer of reviewers) {
    const wrote = reviewer.verdict === 'unseen' && items.some(({ reviewerId }) => reviewerId === reviewer.id);
    if (wrote) setVerdict(context.data, reviewer.id, { verdict: 'seen', reason: '', verdictAt: null });
  }
  recordFile(context.data, { roundId: round.id, sha256, name: fileName, at: instant(context) });
  noteOf(context, { id: round.documentId }, 'take-word', {
    round: round.id,
    file: fileName,
    items: items.length,
  });
  const { length } = fresh;
  return {
    ...countsOf(fresh),
    fileName,
    outcome: 'taken',
    sentence:
      items.length === 0
        ? 'Tệp Word này không có góp ý hay chỗ sửa nào được theo dõi.'
        : length === 0
          ? 'Mọi góp ý trong tệp Word này đã có từ trước.'
          : `Đã nhận ${length} góp ý từ tệp Word.`,
    warnings: word.warnings,
  };
}

/** The same words of one person on lines that read the same, within a minute: each is a remark of its own. */
function tellApart(items: readonly ItemInsert[]): ItemInsert[] {
  const met = new Map<string, number>();
  return items.map((item) => {
    const times = (met.get(item.key) ?? 0) + 1;
    met.set(item.key, times);
    return times === 1 ? item : { ...item, key: `${item.key} ${times}` };
  });
}

/** Whether it is new; one that is known gains the replies it had not. */
function store(context: WriteContext, item: ItemInsert): boolean {
  const existing = getItemByKey(context.data, item.roundId, item.key);
  if (existing === null) {
    insertItem(context.data, item);
    return true;
  }
  const replies = mergeReplies(existing.replies, item.replies);
  updateItem(context.data, existing.id, {
    ...existing,
    replies,
    isResolved: existing.isResolved || item.isResolved,
  });
  return false;
}

function toItem(
  round: ReviewRound,
  reviewers: readonly Reviewer[],
  item: ReviewedItem,
  blocks: readonly Block[],
): ItemInsert {
  const said = {
    kind: item.kind,
    author: item.author.normalize('NFC').trim(),
    at: item.at,
    quote: tidy(item.quote),
    text: tidy(item.text),
    replacement: item.replacement === null ? null : tidy(item.replacement),
  };
  const identity = JSON.stringify([said, item.anchorId, item.before, item.after]);
  return {
    roundId: round.id,
    key: `word:${sha256Of(identity)}`,
    origin: 'word',
    reviewerId: reviewerOf(reviewers, said.author)?.id ?? null,
    ...said,
    anchor: placeItem(blocks, item, said.quote),
    replies: mergeReplies(
      [],
      item.replies.map((reply) => ({ ...reply, text: tidy(reply.text) })),
    ),
    isResolved: item.isResolved,
  };
}

/** One person of the round by that name, dấu or not; two of one name cannot be told apart. */
function reviewerOf(reviewers: readonly Reviewer[], author: string): Reviewer | undefined {
  const found = reviewers.filter(({ name }) => foldText(name) === foldText(author));
  return found.length === 1 ? found[0] : undefined;
}

/** By the bookmark's line, then by the words anywhere, then for a comment the line most like what it was made on. */
function placeItem(blocks: readonly Block[], item: ReviewedItem, quote: string): Anchor | null {
  const before = tidy(item.before);
  const after = tidy(item.after);
  const place = item.anchorId === null ? null : anchorPlace(item.anchorId);
  const line =
    place === null
      ? undefined
      : textLines(blocks).find((one) => one.block === place.block && one.line === place.line);
  if (line !== undefined) {
    const start = startIn(line.text, before, quote, after);
    const anchor = start === null ? null : makeAnchor(blocks, line, start, start + quote.length);
    if (anchor?.quote === quote) return anchor;
    // The comment is known to be on this line, whatever Word made of its spaces.
    if (item.kind === 'comment') return makeAnchor(blocks, line, 0, line.text.length);
  }
  const loose: Anchor = { block: 0, line: 0, offset: 0, quote, before, after };
  const found = quote === '' && before === '' && after === '' ? null : placeAnchor(blocks, loose);
  if (found !== null) return makeAnchor(blocks, found, found.start, found.end);
  const near = item.kind === 'comment' ? nearestPlace(blocks, loose) : null;
  return near === null ? null : makeAnchor(blocks, near, 0, near.text.length);
}

/**
 * Where the quote begins in its line: of several places the one with the surroundings it came with. A quote over several
 * paragraphs begins where its first one ends the line.
 */
function startIn(text: string, before: string, quote: string, after: string): number | null {
  const [first = '', ...more] = quote.split('\n');
  if (more.length > 0) return text.endsWith(first) ? text.length - first.length : null;
  let best: { at: number; score: number } | null = null;
  for (let at = text.indexOf(quote); at !== -1 && at <= text.length; at = text.indexOf(quote, at + 1)) {
    const score = common(before, text.slice(0, at), -1) + common(after, text.slice(at + quote.length), 1);
    if (best === null || score > best.score) best = { at, score };
    if (at === text.length) break;
  }
  const isNowhere = quote === '' && text !== '' && best?.score === 0;
  return best === null || isNowhere ? null : best.at;
}

/** How many letters two texts share at the end (-1) or at the start (1). */
function common(one: string, other: string, side: -1 | 1): number {
  const letter = (text: string, index: number) => (side === 1 ? text[index] : text.at(-1 - index));
  let count = 0;
  while (count < Math.min(one.length, other.length) && letter(one, count) === letter(other, count))
    count += 1;
  return count;
}

function mergeReplies(one: readonly ItemReply[], other: readonly ItemReply[]): ItemReply[] {
  const all = new Map([...keyed(one), ...keyed(other)]);
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, reply]) => reply);
}

/** The second of two equal replies has a key of its own. */
function keyed(replies: readonly ItemReply[]): [string, ItemReply][] {
  const met = new Map<string, number>();
  return replies.map((reply) => {
    const key = JSON.stringify([reply.at, reply.author, reply.text]);
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return [times === 1 ? key : `${key} ${times}`, reply];
  });
}

function linesOf(item: ReviewedItem): string[] {
  return [item.text, item.replacement ?? '', ...item.replies.map(({ text }) => text)].flatMap((text) =>
    text.split('\n'),
  );
}

/** NFC like the text it is looked for in; control characters would not survive the way to Markdown. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u{FFFE}\u{FFFF}]/gu, (character) =>
      character === '\n' ? '\n' : character === '\t' ? ' ' : '',
    );
}
