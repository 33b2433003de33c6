/** What a person types into the search box, as FTS5 understands it. Nothing typed can be read as FTS5's own syntax. */
import { foldText, hasDiacritics, searchKey } from '../../shared/text/folding.ts';

/** Words that stand side by side. */
export interface SearchTerm {
  /** In the form in which they stand in the index; at least one. */
  words: readonly string[];
  /** Written with dấu: only the very words will do. */
  isExact: boolean;
  /** The last word may go on. */
  isPrefix: boolean;
  /** Finds the term in a text of the same form. */
  pattern: RegExp;
}

/** The FTS5 tables: titles alone, and titles with bodies. */
export type SearchIndex = 'search_title' | 'search_whole';

export interface SearchTier {
  index: SearchIndex;
  /** An FTS5 expression. */
  match: string;
  /** What the snippet is to show. */
  shown: readonly SearchTerm[];
}

const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;

/** A word as unicode61 cuts them. */
export const WORD = new RegExp(`${LETTER}+`, 'gu');

// Nobody types as much; what was pasted by mistake need not be searched for to its end.
const MOST_LETTERS = 400;

/** The form in which a text stands in the exact or in the folded columns of the index. */
export function indexForm(text: string, isExact: boolean): string {
  return isExact ? searchKey(text) : foldText(text);
}

/**
 * Terms are words, and phrases in quotes; what is typed without a space ("84-KH/CB") is a phrase too. The last word is
 * still being typed unless it stands in quotes: it is a prefix.
 */
export function parseSearch(query: string): SearchTerm[] {
  return [...query.slice(0, MOST_LETTERS).matchAll(/["“]([^"”]*)["”]|[^\s"“”]+/gu)]
    .map(([typed, quoted]) => ({ text: quoted ?? typed, isOpen: quoted === undefined }))
    .filter(({ text }) => text.search(WORD) >= 0)
    .map(({ text, isOpen }, index, all) => {
      const isExact = hasDiacritics(text);
      const words = indexForm(text, isExact).match(WORD) ?? [];
      return makeTerm(words, isExact, isOpen && index === all.length - 1);
    });
}

/** A number or symbol as it is typed: "04-BB/CB-STTTT", "84-KH", "số 1-bb", and of old papers "5/BB-CB". */
export interface SoughtSymbol {
  number: number;
  /** As much of what stands behind the number as was typed, folded: "bb/cb". */
  rest: string;
}

/** The symbol a query asks for; null when it is made of words. */
export function parseSymbol(query: string): SoughtSymbol | null {
  const [, number, rest] =
    /^(?:so\s*:?\s*)?(\d{1,5})\s*[-/]\s*(\p{L}[^\s]*)$/u.exec(foldText(query.trim())) ?? [];
  return number === undefined || rest === undefined ? null : { number: Number(number), rest };
}

/**
 * The best answers first: all terms as one phrase in the title, every term in the title, the phrase anywhere, every term
 * anywhere.
 */
export function listTiers(terms: readonly SearchTerm[]): SearchTier[] {
  const last = terms.at(-1);
  if (!last) return [];
  // A word without dấu has the same form both ways, so that it fits into an exact phrase as it is.
  const words = terms.flatMap((term) => term.words);
  const phrase = makeTerm(
    words,
    terms.some((term) => term.isExact),
    last.isPrefix,
  );
  const asked = terms.length === 1 ? [[phrase]] : [[phrase], terms];
  return (['search_title', 'search_whole'] as const).flatMap((index) =>
    asked.map((shown) => ({ index, match: shown.map(toMatch).join(' AND '), shown })),
  );
}

function toMatch({ words, isExact, isPrefix }: SearchTerm): string {
  return `${isExact ? 'exact' : 'folded'} : "${words.join(' ')}"${isPrefix ? ' *' : ''}`;
}

function makeTerm(words: readonly string[], isExact: boolean, isPrefix: boolean): SearchTerm {
  const sideBySide = words.join(String.raw`[^\p{L}\p{N}\p{M}]+`);
  const pattern = new RegExp(`(?<!${LETTER})${sideBySide}${isPrefix ? '' : `(?!${LETTER})`}`, 'u');
  return { words, isExact, isPrefix, pattern };
}
