/** Replacement texts put into a paper: only the words that differ change, everything else keeps its look. */
import { type Anchor, makeAnchor, nearestPlace, placeAnchor, type TextPlace } from './anchors.ts';
import { type Block, type Inline, isFootnote, isRun, type Run } from './blocks.ts';
import { diffWords } from './diff.ts';
import { type LinePlace, mapLines, textLines } from './lines.ts';
import { normalizeBlocks } from './markdown.ts';
import { PARAGRAPH_ABOVE, PARAGRAPH_END, splitLines } from './split-lines.ts';

export interface Suggestion {
  anchor: Anchor;
  /** What should stand in place of the quote; empty to take it out. \n begins a new paragraph or item. */
  replacement: string;
}

/** The place changed meanwhile: what the suggestion was made on, and the line that stands there now ('' when none does). */
export interface PlaceChanged {
  isApplied: false;
  expected: string;
  found: string;
}

export type Applied = { isApplied: true; blocks: Block[]; undo: Suggestion | null } | PlaceChanged;

/** One change of one line: `before` stands at `start` and gives way to `after`. */
interface AppliedEntry extends LinePlace {
  start: number;
  before: string;
  after: string;
}

/**
 * Puts one suggestion in.
 *
 * @returns the new text with the suggestion that takes it back (null when nothing is left to hold on to), or both texts
 * when the place is not as it was.
 */
export function applySuggestion(blocks: readonly Block[], suggestion: Suggestion): Applied {
  const place = placeIn(blocks, suggestion);
  if (place === null) {
    const { quote, before, after } = suggestion.anchor;
    const expected = quote === '' ? `${before.split('\n').at(-1)}${after.split('\n')[0]}` : quote;
    return { isApplied: false, expected, found: nearestPlace(blocks, suggestion.anchor)?.text ?? '' };
  }
  const entry = toEntry(blocks, place, suggestion);
  const changed = putIn(blocks, [entry]);
  const back = makeAnchor(changed, place, entry.start, entry.start + entry.after.length);
  return {
    isApplied: true,
    blocks: normalizeBlocks(splitLines(changed)),
    undo: back === null ? null : { anchor: back, replacement: entry.before },
  };
}

export interface AppliedAll {
  blocks: Block[];
  /** By index in what was given. */
  applied: number[];
  /** Their place is not as it was, or another suggestion of the set was given for the same words. */
  left: number[];
}

/** Puts in all that can be, none touching another; the order they are given in decides nothing. */
export function applySuggestions(blocks: readonly Block[], suggestions: readonly Suggestion[]): AppliedAll {
  const entries = suggestions.map((suggestion) => {
    const place = placeIn(blocks, suggestion);
    return place === null ? null : toEntry(blocks, place, suggestion);
  });
  const isAlone = (entry: AppliedEntry): boolean =>
    entries.every((other) => other === entry || other === null || !touches(entry, other));
  const [applied, left, alone]: [number[], number[], AppliedEntry[]] = [[], [], []];
  for (const [index, entry] of entries.entries()) {
    if (entry === null || !isAlone(entry)) left.push(index);
    else {
      applied.push(index);
      alone.push(entry);
    }
  }
  return {
    blocks: alone.length === 0 ? [...blocks] : normalizeBlocks(splitLines(putIn(blocks, alone))),
    applied,
    left,
  };
}

/** A suggestion stands in one line: over a line end it would have to join paragraphs. */
function placeIn(blocks: readonly Block[], { anchor }: Suggestion): TextPlace | null {
  if (anchor.quote.includes('\n')) return null;
  const place = placeAnchor(blocks, anchor);
  if (place === null) return null;
  const line = textLines(blocks).find((one) => one.block === place.block && one.line === place.line);
  return line === undefined || place.end > line.text.length ? null : place;
}

/** Two points at the same spot touch: which comes first would be chance. */
function touches(one: AppliedEntry, other: AppliedEntry): boolean {
  if (one.block !== other.block || one.line !== other.line) return false;
  const [oneEnd, otherEnd] = [one.start + one.before.length, other.start + other.before.length];
  return one.start === other.start || (one.start < otherEnd && other.start < oneEnd);
}

/** Words taken out take the space after them along when another stands before. */
function toEntry(
  blocks: readonly Block[],
  place: TextPlace,
  { anchor, replacement }: Suggestion,
): AppliedEntry {
  const { block, line, start, end } = place;
  const after = replacement.normalize('NFC');
  const text = textLines(blocks).find((one) => one.block === block && one.line === line)?.text ?? '';
  const isGap = after === '' && text[end] === ' ' && (start === 0 || text[start - 1] === ' ');
  const before = isGap && anchor.quote !== '' ? `${anchor.quote} ` : anchor.quote;
  return { block, line, start, before, after };
}

function putIn(blocks: readonly Block[], entries: readonly AppliedEntry[]): Block[] {
  return mapLines(blocks, (at, content) => {
    const here = entries
      .filter(({ block, line }) => block === at.block && line === at.line)
      .sort((one, other) => other.start - one.start);
    if (here.length === 0) return null;
    return here.reduce((now, { start, before, after }) => replaceText(now, start, before, after), content);
  });
}

/** Replaces word by word, from the end, so that words both texts have keep their look. */
function replaceText(content: Inline[], start: number, before: string, after: string): Inline[] {
  const edits: { at: number; length: number; text: string }[] = [];
  let at = start;
  for (const { text, change } of diffWords(before, after)) {
    const last = edits.at(-1);
    if (change === 'same') at += text.length;
    else if (change === 'removed') {
      edits.push({ at, length: text.length, text: '' });
      at += text.length;
    } else if (last !== undefined && last.at + last.length === at) last.text += text;
    else edits.push({ at, length: 0, text });
  }
  const isAbove = start === 0 && before === '';
  return edits.reduceRight(
    (line, edit) => splice(line, edit.at, edit.length, (look) => newWords(edit.text, look, isAbove)),
    content,
  );
}

/** New words look as those they take the place of, or as those before them. Footnotes stay: a mark has no width. */
function splice(
  content: readonly Inline[],
  at: number,
  length: number,
  words: (look: Run | null) => Inline[],
): Inline[] {
  const result: Inline[] = [];
  let position = 0;
  let isIn = false;
  const put = (look: Run | null): void => {
    if (isIn) return;
    isIn = true;
    result.push(...words(look));
  };
  let last: Run | null = null;
  for (const inline of content) {
    const width = isRun(inline) ? inline.text.length : isFootnote(inline) ? 0 : 1;
    const [from, to] = [position, position + width];
    position = to;
    if (width === 0) {
      result.push(inline);
      continue;
    }
    const cutFrom = Math.min(Math.max(at - from, 0), width);
    const cutTo = Math.min(Math.max(at + length - from, 0), width);
    if (!isRun(inline)) {
      if (at <= from) put(last);
      if (cutFrom === cutTo) result.push(inline);
      continue;
    }
    const isHere = length === 0 ? from < at && at <= to : cutFrom < cutTo;
    if (!isHere && at <= from) put(last ?? inline);
    const [head, tail] = [inline.text.slice(0, cutFrom), inline.text.slice(cutTo)];
    if (cutFrom === cutTo && !isHere) result.push(inline);
    else {
      if (head !== '') result.push({ ...inline, text: head });
      if (isHere) put(inline);
      if (tail !== '') result.push({ ...inline, text: tail });
    }
    last = inline;
  }
  put(last);
  return result;
}

function newWords(text: string, look: Run | null, isAbove: boolean): Inline[] {
  return text
    .split('\n')
    .flatMap((piece, index): Inline[] => [
      ...(index === 0 ? [] : [isAbove ? PARAGRAPH_ABOVE : PARAGRAPH_END]),
      ...(piece === '' ? [] : [{ ...look, text: piece }]),
    ]);
}
