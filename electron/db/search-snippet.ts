/** The piece of a text that shows why it was found. */
import { indexForm, type SearchTerm, WORD } from './search-query.ts';

/** A stretch of a text, in UTF-16 units. */
export interface SnippetMark {
  start: number;
  end: number;
}

export interface Snippet {
  /** Plain text of one line, with "…" where it was cut. */
  snippet: string;
  /** The words in `snippet` that were asked for. */
  marks: SnippetMark[];
}

const BEFORE = 70;
const LENGTH = 180;
// A long paper is folded only as far as its first hit; the overlap keeps a phrase whole that lies across a border.
const STRETCH = 4_000;
const OVERLAP = 200;

/** With the first hit of any of `terms` in its middle; the beginning of the text when there is none. */
export function makeSnippet(text: string, terms: readonly SearchTerm[]): Snippet {
  const hit = findFirst(text, terms);
  const start = hit <= BEFORE ? 0 : nextWord(text, hit - BEFORE);
  const end = nextWord(text, start + LENGTH);
  const piece = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const snippet = `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`;
  return { snippet, marks: markWords(snippet, terms) };
}

/** The index forms are as long as the text, so places in them are places in it; -1 when nothing is found. */
function findFirst(text: string, terms: readonly SearchTerm[]): number {
  for (let from = 0; from < text.length; from = nextWord(text, from + STRETCH)) {
    const form = formsOf(text.slice(from, from + STRETCH + OVERLAP));
    const places = terms.map((term) => form(term.isExact).search(term.pattern)).filter((place) => place >= 0);
    if (places.length > 0) return from + Math.min(...places);
  }
  return -1;
}

/** Whether all that was asked for stands in one text. */
export function holdsTerms(text: string, terms: readonly SearchTerm[]): boolean {
  const form = formsOf(text);
  return terms.length > 0 && terms.every((term) => term.pattern.test(form(term.isExact)));
}

/** Where the words of a text stand that were asked for. */
export function markWords(text: string, terms: readonly SearchTerm[]): SnippetMark[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const form = formsOf(match[0]);
    return terms.some((term) => isWordOf(form(term.isExact), term))
      ? [{ start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

function isWordOf(form: string, { words, symbol, isPrefix }: SearchTerm): boolean {
  return (
    words.includes(form) ||
    symbol?.words.includes(form) ||
    (isPrefix && form.startsWith(words.at(-1) ?? form))
  );
}

/** The index forms of a text, each made once and only when asked for. */
function formsOf(text: string): (isExact: boolean) => string {
  const made = new Map<boolean, string>();
  return (isExact) => {
    const form = made.get(isExact) ?? indexForm(text, isExact);
    made.set(isExact, form);
    return form;
  };
}

/** Where the next word begins. A text without spaces is cut where it stands. */
function nextWord(text: string, from: number): number {
  const space = text.slice(from, from + 40).search(/\s/u);
  return space < 0 ? from : from + space + 1;
}
