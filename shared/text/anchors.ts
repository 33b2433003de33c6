/**
 * Where a comment stands: the words it was made on, with what stood around them. Texts go on changing while they are
 * reviewed, so a place is found again by its words; the old position only helps to choose between equals.
 */
import type { Block } from './blocks.ts';
import { type LinePlace, type TextLine, textLines } from './lines.ts';

export interface Anchor extends LinePlace {
  /** UTF-16 units from the start of the line. */
  offset: number;
  /** The words commented on; empty for a point between two words. Lines are parted by \n. */
  quote: string;
  /** Up to CONTEXT letters that stood before and after, over line ends. */
  before: string;
  after: string;
}

/** A stretch of one text; it ends in another line only when the quote runs over line ends. */
export interface TextPlace extends LinePlace {
  start: number;
  end: number;
  /** As if the lines of the text were joined by \n. */
  position: number;
}

/** Letters of context kept on either side: some eight words. */
export const CONTEXT = 48;
/** A quote of so many letters is unlikely to stand in a text twice by chance. */
const TELLING = 24;
/** Of a point, so many letters on either side must still stand there; fewer will do where most words around are as they were. */
const POINT = 12;
const NEAR_POINT = 5;
/** A line that holds less of the words than this is another line. */
const LIKE = 0.34;
/** A text of a thousand pages that says "và" everywhere must not hold a screen up: so many are counted, and weighed word by word. */
const MOST_CANDIDATES = 50_000;
const MOST_WEIGHED = 40;

/** The whole text in one string, and where each line begins in it. */
interface FlatText {
  text: string;
  lines: (TextLine & { from: number })[];
}

/**
 * An anchor on a stretch of a line.
 *
 * @param start, end UTF-16 units in the line; an `end` past the line runs on into the next ones.
 * @returns null when there is no such line or stretch.
 */
export function makeAnchor(
  blocks: readonly Block[],
  place: LinePlace,
  start: number,
  end: number,
): Anchor | null {
  const flat = flatten(blocks);
  const line = flat.lines.find(({ block, line: at }) => block === place.block && at === place.line);
  if (line === undefined || start < 0 || end < start || start > line.text.length) return null;
  const to = line.from + end;
  return to > flat.text.length ? null : anchorAt(flat, line.from + start, to);
}

/** An anchor on the given words, the first time they stand in the text; null when they do not. */
export function findQuote(blocks: readonly Block[], quote: string): Anchor | null {
  const wanted = quote.trim();
  const flat = flatten(blocks);
  const position = wanted === '' ? -1 : flat.text.indexOf(wanted);
  return position === -1 ? null : anchorAt(flat, position, position + wanted.length);
}

/**
 * Where the anchor's words stand now.
 *
 * @returns null when they are gone, or when it cannot be told which of several they are.
 */
export function placeAnchor(blocks: readonly Block[], anchor: Anchor): TextPlace | null {
  return placer(blocks)(anchor);
}

/** `placeAnchor` for many anchors in one text. */
export function placer(blocks: readonly Block[]): (anchor: Anchor) => TextPlace | null {
  const flat = flatten(blocks);
  return (anchor) => placeIn(flat, anchor);
}

function placeIn(flat: FlatText, anchor: Anchor): TextPlace | null {
  const positions = anchor.quote === '' ? pointsOf(flat.text, anchor) : occurrences(flat.text, anchor.quote);
  const near = positions.length === 0 && anchor.quote === '' ? pointsOf(flat.text, anchor, NEAR_POINT) : [];
  const hint = hintOf(flat, anchor);
  const [best] = promising(flat.text, [...positions, ...near], anchor, hint)
    .map((position) => ({
      position,
      nearness: nearness(flat.text, position, anchor),
      distance: Math.abs(position - hint),
    }))
    .sort((one, other) => other.nearness - one.nearness || one.distance - other.distance);
  if (best === undefined || !isSure(anchor, best.nearness, positions.length)) return null;
  return toPlace(flat, best.position, best.position + anchor.quote.length);
}

/** The line in which an anchor's words most likely stood, as it reads now; null when nothing is like it. */
export function nearestPlace(blocks: readonly Block[], anchor: Anchor): TextLine | null {
  const around = [anchor.before.split('\n').at(-1), anchor.quote, anchor.after.split('\n')[0]];
  const wanted = wordsOf(around.join(' '));
  let found: TextLine | null = null;
  let most = LIKE;
  for (const line of textLines(blocks)) {
    const isSamePlace = line.block === anchor.block && line.line === anchor.line;
    const likeness = share(wanted, wordsOf(line.text)) + (isSamePlace ? 0.1 : 0);
    if (likeness > most) [found, most] = [line, likeness];
  }
  return found;
}

function anchorAt(flat: FlatText, from: number, to: number): Anchor {
  const { block, line, start } = toPlace(flat, from, to);
  return {
    block,
    line,
    offset: start,
    quote: flat.text.slice(from, to),
    before: flat.text.slice(Math.max(0, from - CONTEXT), from),
    after: flat.text.slice(to, to + CONTEXT),
  };
}

function flatten(blocks: readonly Block[]): FlatText {
  const lines: FlatText['lines'] = [];
  let from = 0;
  for (const line of textLines(blocks)) {
    lines.push({ ...line, from });
    from += line.text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join('\n'), lines };
}

function toPlace(flat: FlatText, from: number, to: number): TextPlace {
  const line = flat.lines.findLast((candidate) => candidate.from <= from) ?? flat.lines[0];
  const base = line?.from ?? 0;
  return {
    block: line?.block ?? 0,
    line: line?.line ?? 0,
    start: from - base,
    end: to - base,
    position: from,
  };
}

/** Where the words stood, counted in the text of now. */
function hintOf(flat: FlatText, anchor: Anchor): number {
  const line = flat.lines.findLast(
    ({ block, line: at }) => block < anchor.block || (block === anchor.block && at <= anchor.line),
  );
  return (line?.from ?? 0) + anchor.offset;
}

/** Of many places, those whose nearest letters are as they were, and those nearest to the old one. */
function promising(
  text: string,
  positions: readonly number[],
  anchor: Anchor,
  hint: number,
): readonly number[] {
  if (positions.length <= MOST_WEIGHED * 2) return positions;
  const touching = new Map(positions.map((position) => [position, touchingLetters(text, position, anchor)]));
  const byLetters = positions.toSorted((a, b) => (touching.get(b) ?? 0) - (touching.get(a) ?? 0));
  const byDistance = positions.toSorted((a, b) => Math.abs(a - hint) - Math.abs(b - hint));
  return [...new Set([...byLetters.slice(0, MOST_WEIGHED), ...byDistance.slice(0, MOST_WEIGHED)])];
}

function touchingLetters(text: string, position: number, { quote, before, after }: Anchor): number {
  const to = position + quote.length;
  return (
    sameEnd(text.slice(Math.max(0, position - CONTEXT), position), before) +
    sameStart(text.slice(to, to + CONTEXT), after)
  );
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push(at);
    if (found.length >= MOST_CANDIDATES) break;
  }
  return found;
}

/** Points between what stood before and what stood after, both still there. */
function pointsOf(text: string, { before, after }: Anchor, letters = POINT): number[] {
  const [left, right] = [before.slice(-letters), after.slice(0, letters)];
  if (left === '' && right === '') return text === '' ? [0] : [];
  // At either end of a text one side is empty, and it must still be the end.
  return occurrences(text, left + right)
    .map((position) => position + left.length)
    .filter((at) => (left !== '' || at === 0) && (right !== '' || at === text.length));
}

/** From 0 to 1: how much of what stood around is still around; letters that touch the quote decide between equals. */
function nearness(text: string, position: number, anchor: Anchor): number {
  const { quote, before, after } = anchor;
  const to = position + quote.length;
  const left = text.slice(Math.max(0, position - CONTEXT * 2), position);
  const right = text.slice(to, to + CONTEXT * 2);
  const touching = touchingLetters(text, position, anchor);
  const all = before.length + after.length;
  if (all === 0) return left === '' && right === '' ? 1 : 0.5;
  const [beforeWords, afterWords] = [wordsOf(before), wordsOf(after)];
  const counted = beforeWords.length + afterWords.length;
  const kept =
    share(beforeWords, wordsOf(left)) * beforeWords.length +
    share(afterWords, wordsOf(right)) * afterWords.length;
  return (touching / all) * 0.5 + (counted === 0 ? touching / all : kept / counted) * 0.5;
}

/** A telling quote that stands there once needs no more; a short one must have kept its surroundings. */
function isSure({ quote }: Anchor, nearness: number, candidates: number): boolean {
  if (quote === '') return candidates > 0 || nearness >= 0.5;
  if (quote.length >= TELLING) return candidates === 1 || nearness >= 0.2;
  return nearness >= 0.4;
}

/** The share of the wanted words that are there. */
function share(wanted: readonly string[], there: readonly string[]): number {
  if (wanted.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of there) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of wanted) {
    const count = left.get(word) ?? 0;
    if (count > 0) found += 1;
    left.set(word, count - 1);
  }
  return found / wanted.length;
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sameEnd(text: string, wanted: string): number {
  let count = 0;
  while (count < wanted.length && text.at(-1 - count) === wanted.at(-1 - count)) count += 1;
  return count;
}

function sameStart(text: string, wanted: string): number {
  let count = 0;
  while (count < wanted.length && text[count] === wanted[count]) count += 1;
  return count;
}
