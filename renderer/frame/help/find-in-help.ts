/** What the pages of help say of the words somebody types, as they come: without dấu, half a word, raw Telex. */
import { textLines } from '../../../shared/text/lines.ts';
import { readTelex } from '../../../shared/text/telex.ts';
import { foldText, searchKey } from '../../../shared/text/vietnamese.ts';
import type { HelpPage } from './pages.ts';

/** A word found in a line: what it takes of `text`, in UTF-16 units. */
interface WordMark {
  start: number;
  end: number;
}

export interface HelpHit {
  page: HelpPage;
  /** The line of the page that has most of the words; its title where no line has any. */
  line: string;
  /** In order. */
  marks: readonly WordMark[];
}

export interface PlacedMark extends WordMark {
  block: number;
  line: number;
}

/** Pages that have every word, or of a whole question most of its words; the fitting ones first. */
export function findInHelp(pages: readonly HelpPage[], typed: string): HelpHit[] {
  return readTwice(typed, (words) => find(pages, words));
}

/** Where the words that were sought stand on a page, so that they can be marked there. */
export function markInHelp({ blocks }: HelpPage, typed: string): PlacedMark[] {
  return readTwice(typed, (words) => {
    const sought = wordsOf(foldText(words));
    return textLines(blocks).flatMap(({ block, line, text }) =>
      marksIn(text, sought).map((mark) => ({ ...mark, block, line })),
    );
  });
}

/** As it was typed; where that finds nothing, as Telex would have written it. */
function readTwice<T>(typed: string, look: (words: string) => T[]): T[] {
  const found = look(typed);
  const read = readTelex(typed);
  return found.length > 0 || read === typed ? found : look(read);
}

function find(pages: readonly HelpPage[], typed: string): HelpHit[] {
  const words = [...new Set(wordsOf(foldText(typed)))];
  if (words.length === 0) return [];
  const exact = wordsOf(searchKey(typed));
  const judged = pages.map((page) => ({ page, ...judge(formsOf(page), words, exact) }));
  const most = Math.max(...judged.map(({ known }) => known));
  // A few words are meant as they are; of a question some are only its way of speaking.
  if (most < (words.length <= 2 ? words.length : words.length / 2)) return [];
  return judged
    .filter(({ known }) => known === most)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ page, best }) => ({ page, line: best, marks: marksIn(best, words) }));
}

interface Judged {
  /** How many of the words the page has. */
  known: number;
  /** How well it fits among those that have as many. */
  weight: number;
  best: string;
}

function judge(
  { title, lines, all, spelt }: PageForms,
  words: readonly string[],
  exact: readonly string[],
): Judged {
  const counts = lines.map((line) => countIn(line.words, words));
  const most = Math.max(...counts);
  return {
    known: countIn(all, words),
    // Words in the title, then words together in one line, then with their dấu as typed, then often.
    weight:
      countIn(title.words, words) * 1_000 +
      most * 100 +
      countIn(spelt, exact) * 10 +
      counts.filter((count) => count > 0).length,
    best: (most === 0 ? title : lines[counts.indexOf(most)])?.text ?? '',
  };
}

/** How many of the words begin one of those known. */
function countIn(known: readonly string[], words: readonly string[]): number {
  return words.filter((word) => known.some((one) => one.startsWith(word))).length;
}

interface LineForms {
  text: string;
  /** Folded. */
  words: readonly string[];
}

interface PageForms {
  title: LineForms;
  lines: readonly LineForms[];
  /** Every word of the page, folded; and with its dấu. */
  all: readonly string[];
  spelt: readonly string[];
}

/** Pages stay as they are; their words are taken apart once, not at every key. */
const forms = new WeakMap<HelpPage, PageForms>();

function formsOf(page: HelpPage): PageForms {
  const known = forms.get(page);
  if (known !== undefined) return known;
  const title = lineForms(page.title);
  const lines = textLines(page.blocks).map(({ text }) => lineForms(text));
  const made: PageForms = {
    title,
    lines,
    all: [...new Set([title, ...lines].flatMap(({ words }) => words))],
    spelt: [...new Set([title, ...lines].flatMap(({ text }) => wordsOf(searchKey(text))))],
  };
  forms.set(page, made);
  return made;
}

function lineForms(text: string): LineForms {
  return { text, words: wordsOf(foldText(text)) };
}

/** Beginnings of words that are one of those sought. */
function marksIn(text: string, words: readonly string[]): WordMark[] {
  return [...foldText(text).matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ index, 0: word }) => {
    const sought = words.filter((one) => word.startsWith(one)).map(({ length }) => length);
    return sought.length === 0 ? [] : [{ start: index, end: index + Math.max(...sought) }];
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
