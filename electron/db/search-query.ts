/** What a person types into the search box, as FTS5 understands it. Nothing typed can be read as FTS5's own syntax. */
import type { Faceted, SearchFilter } from '../../shared/domain/search.ts';
import { type ReadSymbol, readSymbol, readSymbolWord } from '../../shared/domain/typed-symbol.ts';
import { foldText, hasDiacritics, searchKey } from '../../shared/text/folding.ts';

/** Words that stand side by side. */
export interface SearchTerm {
  /** In the form in which they stand in the index; at least one. */
  words: readonly string[];
  /** Written with dấu: only the very words will do. */
  isExact: boolean;
  /** The last word may go on. */
  isPrefix: boolean;
  /** Asked for in quotes: as it stands, and no otherwise. */
  isQuoted: boolean;
  /** What else the term may mean: a number with its kind, written in one word. */
  symbol: ReadSymbol | null;
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
  /** Whether what was typed with dấu is asked for with it. */
  isExact: boolean;
}

/** What a query asks the indexes for. */
export interface SearchPlan {
  /** The best answers first. */
  tiers: SearchTier[];
  /** Finds what any of the tiers does. */
  all: string;
  /** Finds what any of the exact tiers does. */
  exact: string;
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
      const [isPrefix, symbol] = [isOpen && index === all.length - 1, isOpen ? readSymbolWord(text) : null];
      return makeTerm(words, { isExact, isPrefix, isQuoted: !isOpen, symbol });
    });
}

/** The symbol a query asks for, as its words stand in the index; null when the query is made of other words. */
export function parseSymbol(words: string): SearchTerm | null {
  const symbol = readSymbol(words);
  return symbol === null ? null : makeTerm(indexed(symbol), { isPrefix: symbol.isOpen });
}

function indexed({ words }: ReadSymbol): string[] {
  return symbolWords(words.join(' ')).split(' ');
}

/** "04-BB/CB" as "no4 bb cb": nobody types the zero, and a number is no number of anything else. */
export function symbolWords(symbol: string): string {
  const [first = '', ...rest] = foldText(symbol).match(WORD) ?? [];
  return [first.replace(/^0*(?=\d)/u, 'no'), ...rest].join(' ');
}

/** The words by which a thing is found under what it is. */
export function tagsOf({ source, kind, year, quarter, state }: Faceted): string[] {
  const tags = [`source${source}`];
  if (kind !== null) tags.push(`kind${kind.toLowerCase()}`);
  if (year !== null) tags.push(`year${year}`);
  if (quarter !== null) tags.push(`quarter${quarter}`);
  if (state !== null) tags.push(`state${state}`);
  return tags;
}

/**
 * Papers that bear the number asked for, and whatever else does; then all terms as one phrase in the title, every term in
 * the title, the phrase anywhere, every term anywhere. Null where nothing is asked for.
 *
 * @param isLoose also what is written with other dấu, behind all the rest
 */
export function planSearch(
  words: string,
  filters: readonly SearchFilter[],
  isLoose: boolean,
): SearchPlan | null {
  const narrow = narrowing(filters);
  const terms = parseSearch(words);
  if (terms.length === 0) {
    if (filters.length === 0) return null;
    return {
      tiers: [{ index: 'search_title', match: narrow, shown: [], isExact: true }],
      all: narrow,
      exact: narrow,
    };
  }
  const within = (match: string): string => (narrow === '' ? match : `(${match}) AND ${narrow}`);
  const symbol = parseSymbol(words);
  const bearing = symbol === null ? [] : [`symbol : ${phraseOf(symbol)}`];
  const loose = terms.map(relax);
  const isSame = !isLoose || loose.every((term, at) => term === terms[at]);
  const tiers = [
    ...bearing
      .flatMap((match) => [`(${match}) AND tags : sourcedocument`, match])
      .map((match): SearchTier => ({ index: 'search_title', match, shown: terms, isExact: true })),
    ...listTiers(terms, true),
    ...(isSame ? [] : listTiers(loose, false)),
  ].map((tier) => ({ ...tier, match: within(tier.match) }));
  const anywhere = (sought: readonly SearchTerm[]): string =>
    within([...bearing, `(${sought.map(toMatch).join(' AND ')})`].join(' OR '));
  const exact = anywhere(terms);
  return { tiers, all: isSame ? exact : anywhere(loose), exact };
}

function listTiers(terms: readonly SearchTerm[], isExact: boolean): SearchTier[] {
  const last = terms.at(-1);
  if (!last) return [];
  // A word without dấu has the same form both ways, so that it fits into an exact phrase as it is.
  const phrase = makeTerm(
    terms.flatMap((term) => term.words),
    { isExact: terms.some((term) => term.isExact), isPrefix: last.isPrefix },
  );
  const asked = terms.length === 1 ? [terms] : [[phrase], terms];
  return (['search_title', 'search_whole'] as const).flatMap((index) =>
    asked.map((shown) => ({ index, match: shown.map(toMatch).join(' AND '), shown, isExact })),
  );
}

/** Filters of one key widen each other. */
function narrowing(filters: readonly SearchFilter[]): string {
  const groups = Map.groupBy(filters, ({ key }) => key);
  return [...groups.values()].map((group) => `(${group.map(toTag).join(' OR ')})`).join(' AND ');
}

function toTag(filter: SearchFilter): string {
  switch (filter.key) {
    case 'loai': {
      const { source, kind } = filter.value;
      return `tags : "${kind === null ? `source${source}` : `kind${kind.toLowerCase()}`}"`;
    }
    case 'nam':
      return `tags : year${filter.value}`;
    case 'quy':
      return `tags : quarter${filter.value}`;
    case 'tt':
      return `tags : state${filter.value}`;
    case 'nguoi': {
      const words = indexForm(filter.value, hasDiacritics(filter.value)).match(WORD) ?? [];
      return `people : "${words.join(' ')}"`;
    }
  }
}

/** The same words with any dấu; itself where that changes nothing. */
function relax(term: SearchTerm): SearchTerm {
  if (!term.isExact || term.isQuoted) return term;
  return makeTerm(term.words.map(foldText), { ...term, isExact: false });
}

function toMatch(term: SearchTerm): string {
  const own = `${term.isExact ? 'exact' : 'folded'} : ${phraseOf(term)}`;
  if (term.symbol === null) return own;
  const { words, isOpen } = term.symbol;
  const bearing = phraseOf({ words: indexed(term.symbol), isPrefix: isOpen && term.isPrefix });
  // "5g" goes on to "5gm" among numbers, and not to all that is five of something.
  const named = phraseOf({ words, isPrefix: false });
  return `(${own} OR symbol : ${bearing} OR folded : ${named})`;
}

function phraseOf({ words, isPrefix }: Pick<SearchTerm, 'words' | 'isPrefix'>): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
}

function makeTerm(
  words: readonly string[],
  more: Partial<Pick<SearchTerm, 'isExact' | 'isPrefix' | 'isQuoted' | 'symbol'>>,
): SearchTerm {
  const { isExact = false, isPrefix = false, isQuoted = false, symbol = null } = more;
  const end = `(?!${LETTER})`;
  const sideBySide = (those: readonly string[]): string => those.join(String.raw`[^\p{L}\p{N}\p{M}]+`);
  const ways = [`${sideBySide(words)}${isPrefix ? '' : end}`];
  if (symbol !== null) ways.push(`${sideBySide(symbol.words)}${end}`);
  const pattern = new RegExp(`(?<!${LETTER})(?:${ways.join('|')})`, 'u');
  return { words, isExact, isPrefix, isQuoted, symbol, pattern };
}
