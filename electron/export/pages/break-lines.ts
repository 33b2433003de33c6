/** Lines of a paragraph as Word breaks them: greedily, after spaces and hyphens. Lengths in points. */
import type { FlowParagraph, FlowRun } from './flow.ts';
import { letterWidth } from './letter-widths.ts';
import type { TextLook } from './looks.ts';

/** A stretch of one look on one line. */
export interface LinePiece {
  text: string;
  look: TextLook;
  /** From the left edge of the paragraph's room. */
  left: number;
  width: number;
}

export interface SetLine {
  pieces: LinePiece[];
  height: number;
  /** From the top of the line. */
  baseline: number;
  /** Added to every space, where the line is justified. */
  stretch: number;
  /** Its first letter in the line of the body that the paragraph prints. */
  at: number;
  /** Numbers of the notes whose marks stand on it. */
  notes: number[];
}

/** What cannot be broken, and the spaces after it. */
interface Word {
  letters: Letter[];
  spaces: Letter[];
  /** A break by hand, or a tab, comes after it. */
  ends: 'break' | 'tab' | null;
}

interface Letter {
  text: string;
  look: TextLook;
  width: number;
  at: number;
  note: number | null;
}

/** Of the type: its height on single lines, and how much of that is above the baseline. */
const LINE_HEIGHT = (1825 + 443 + 87) / 2048;
const ASCENT = 1825 / 2048;
/** Where exact lines have their baseline. */
const EXACT_BASELINE = 0.8;
/** Size and rise of a raised mark, of the size of its type. */
const RAISED_SIZE = 0.58;
const RAISED_BY = 0.33;
const TAB_PT = 36;
/** A hair that the sums of many widths may be off. */
const EPSILON = 0.01;

export function letterSize({ sizePt, isRaised }: TextLook): number {
  return isRaised ? sizePt * RAISED_SIZE : sizePt;
}

export function riseOf({ sizePt, isRaised }: TextLook): number {
  return isRaised ? sizePt * RAISED_BY : 0;
}

/** At least one line. `room`: between the edges of what the paragraph stands in. */
export function breakLines(paragraph: FlowParagraph, room: number): SetLine[] {
  const { look } = paragraph;
  const end = room - look.right;
  const lines: SetLine[] = [];
  let letters: Letter[] = [];
  /** Where a tab in the line stands, and how far it has pushed. */
  let [start, used, pending] = [look.left + look.first, 0, 0];
  let tabbed: { index: number; left: number }[] = [];
  const close = (isLast: boolean): void => {
    lines.push(setLine(paragraph, { letters, start, end, tabbed, isLast, isFirst: lines.length === 0 }));
    [letters, start, used, pending, tabbed] = [[], look.left, 0, 0, []];
  };
  const put = (letter: Letter): void => {
    letters.push(letter);
    used += letter.width;
  };
  for (const word of wordsOf(paragraph.runs)) {
    const width = widthOf(word.letters);
    if (letters.length > 0 && width > 0 && start + used + pending + width > end + EPSILON) close(false);
    for (const letter of word.letters) {
      // A word wider than the line is broken where the line ends.
      if (letters.length > 0 && width > end - start && start + used + letter.width > end + EPSILON)
        close(false);
      put(letter);
    }
    for (const space of word.spaces) put(space);
    if (word.ends === 'break') close(true);
    if (word.ends === 'tab') {
      const x = start + used;
      const left = x < look.left ? look.left : (Math.floor(x / TAB_PT) + 1) * TAB_PT;
      tabbed = [...tabbed, { index: letters.length, left }];
      used = left - start;
    }
  }
  if (letters.length > 0 || lines.length === 0) close(true);
  return lines;
}

interface OpenLine {
  letters: Letter[];
  start: number;
  end: number;
  tabbed: readonly { index: number; left: number }[];
  isLast: boolean;
  isFirst: boolean;
}

function setLine(paragraph: FlowParagraph, line: OpenLine): SetLine {
  const { look, mark } = paragraph;
  const { letters, start, end, tabbed, isLast, isFirst } = line;
  const trimmed = letters.slice(0, letters.findLastIndex(({ text }) => text !== ' ') + 1);
  const sizes = letters.length === 0 ? [mark.sizePt] : letters.map((letter) => letter.look.sizePt);
  const size = Math.max(...sizes);
  const single = Math.round(size * LINE_HEIGHT * 20) / 20;
  const natural = widthOf(trimmed);
  const spaces = trimmed.filter(({ text }) => text === ' ').length;
  const spare = Math.max(0, end - start - natural);
  const isStretched = look.align === 'both' && !isLast && spaces > 0 && tabbed.length === 0;
  const shift = look.align === 'center' ? spare / 2 : look.align === 'right' ? spare : 0;
  const stretch = isStretched ? spare / spaces : 0;
  return {
    pieces: piecesOf(trimmed, start + shift, stretch, tabbed),
    height: look.exactLine ?? single,
    baseline: look.exactLine === null ? size * ASCENT : look.exactLine * EXACT_BASELINE,
    stretch,
    at: isFirst ? 0 : (letters[0]?.at ?? 0),
    notes: letters.flatMap(({ note }) => (note === null ? [] : [note])),
  };
}

function piecesOf(
  letters: readonly Letter[],
  start: number,
  stretch: number,
  tabbed: OpenLine['tabbed'],
): LinePiece[] {
  const pieces: LinePiece[] = [];
  let left = start;
  for (const [index, { text, look, width }] of letters.entries()) {
    const tab = tabbed.find((one) => one.index === index);
    if (tab !== undefined) left = tab.left;
    const wide = width + (text === ' ' ? stretch : 0);
    const last = pieces.at(-1);
    if (last !== undefined && last.look === look && tab === undefined) {
      last.text += text;
      last.width += wide;
    } else pieces.push({ text, look, left, width: wide });
    left += wide;
  }
  return pieces;
}

function wordsOf(runs: readonly FlowRun[]): Word[] {
  const words: Word[] = [];
  let word: Word = { letters: [], spaces: [], ends: null };
  const close = (): void => {
    if (word.letters.length > 0 || word.spaces.length > 0 || word.ends !== null) words.push(word);
    word = { letters: [], spaces: [], ends: null };
  };
  for (const run of runs) {
    if (run.type === 'tab' || run.type === 'break') {
      word.ends = run.type;
      close();
      continue;
    }
    const [note, text] = run.type === 'note' ? [run.note, String(run.note)] : [null, run.text];
    const size = letterSize(run.look) / 1000;
    let at = run.at;
    for (const letter of text) {
      const width = letterWidth(letter, run.look) * size;
      const one: Letter = { text: letter, look: run.look, width, at, note };
      if (note === null) at += letter.length;
      if (letter === ' ') {
        word.spaces.push(one);
        continue;
      }
      if (word.spaces.length > 0 || mayBreak(word.letters, letter)) close();
      word.letters.push(one);
    }
  }
  close();
  return words;
}

/** Between letters without a space: after a hyphen or a dash inside a word, and round a long dash. */
function mayBreak(before: readonly Letter[], next: string): boolean {
  const last = before.at(-1)?.text;
  if (last === undefined || next === ' ') return false;
  if (last === '-') return before.length > 1 && /\p{L}/u.test(next);
  if (last === '–') return before.length > 1 && /[\p{L}\p{N}]/u.test(next);
  if (last === '/') return before.length > 1 && /\p{L}/u.test(next);
  return (last === '—') !== (next === '—');
}

function widthOf(letters: readonly Letter[]): number {
  return letters.reduce((sum, { width }) => sum + width, 0);
}
