/** Search over everything in the book, with dấu exactly and without dấu folded. */
import type { FoundLines, SearchCount, SearchHit } from '../../shared/contract/searching.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import {
  type FacetCount,
  type Faceted,
  readSearch,
  type SearchFilter,
  type SearchSource,
} from '../../shared/domain/search.ts';
import type { Id } from '../../shared/domain/values.ts';
import { MINUTES } from '../../shared/format/kinds.ts';
import { readTelex } from '../../shared/text/telex.ts';
import type { ReadableData } from './data.ts';
import { readEntry } from './search-entries.ts';
import { countEntries } from './search-index.ts';
import { planSearch, type SearchPlan, type SearchTier } from './search-query.ts';
import { holdsTerms, makeSnippet, markWords } from './search-snippet.ts';
import { selectAll, selectOne } from './sql.ts';

export interface SearchReach {
  /** At most so many; 20 when left out. */
  limit?: number | undefined;
  /** So many of the first are left out. */
  offset?: number | undefined;
  /** What is written with other dấu as well, behind the rest. */
  isLoose?: boolean | undefined;
}

/** Nobody reads more; counting them all would take the longer the larger the book. */
export const MOST_COUNTED = 2_000;

/**
 * What holds every word asked for: whatever bears the number that was typed, then titles, the exact phrase before scattered
 * words, the newest first, and the journal behind all things. Any query is allowed; one that asks for nothing finds nothing.
 */
export function searchBook(
  data: ReadableData,
  query: string,
  { limit = 20, offset = 0, isLoose = false }: SearchReach = {},
): SearchHit[] {
  const { plan } = readQuery(data, query, isLoose);
  const found = new Map<number, SearchTier>();
  for (const tier of plan?.tiers ?? []) {
    if (found.size >= offset + limit) break;
    // In the order of rowids the index can stop at the limit: common words cost no more than rare ones.
    const sql = `SELECT rowid AS place FROM ${tier.index} WHERE ${tier.index} MATCH @match
      ORDER BY rowid DESC LIMIT @most`;
    for (const { place } of selectAll<{ place: number }>(data, sql, {
      match: tier.match,
      most: offset + limit,
    })) {
      if (!found.has(place)) found.set(place, tier);
    }
  }
  return [...found].slice(offset, offset + limit).flatMap(([place, tier]) => readHit(data, place, tier));
}

/** How much a query finds, and of what. The counts of a facet are those without its own filters. */
export function countFound(data: ReadableData, query: string, isLoose: boolean): SearchCount {
  const { plan, words, filters, unread, readAs } = readQuery(data, query, isLoose);
  const counted = countMatches(data, plan?.all);
  const total = sum(counted);
  const without = (key: SearchFilter['key']): Counted[] => {
    const others = filters.filter((filter) => filter.key !== key);
    if (others.length === filters.length) return counted;
    return countMatches(data, planSearch(words, others, isLoose)?.all);
  };
  return {
    total: Math.min(total, MOST_COUNTED),
    isMore: total > MOST_COUNTED,
    exact: plan === null || plan.exact === plan.all ? total : sum(countMatches(data, plan.exact)),
    loai: tally(
      without('loai'),
      ({ source, kind }) => `${source} ${kind ?? ''}`,
      ({ source, kind }) => ({ source, kind }),
    ),
    nam: tally(
      without('nam'),
      ({ year }) => year,
      ({ year }) => year,
    ),
    quy: tally(
      without('quy'),
      ({ quarter }) => quarter,
      ({ quarter }) => quarter,
    ),
    tt: tally(
      without('tt'),
      ({ state }) => state,
      ({ state }) => state,
    ),
    filters,
    unread,
    readAs,
    things: countEntries(data),
  };
}

interface ReadQuery {
  plan: SearchPlan | null;
  words: string;
  filters: SearchFilter[];
  unread: string[];
  /** The words as they were understood, where nothing holds them as they were typed. */
  readAs: string | null;
}

function readQuery(data: ReadableData, query: string, isLoose: boolean): ReadQuery {
  const { words, filters, unread } = readSearch(query.slice(0, MOST_LETTERS));
  const plan = planSearch(words, filters, isLoose);
  const telex = readTelex(words);
  if (plan !== null && telex !== words && !isAnything(data, plan)) {
    const other = planSearch(telex, filters, isLoose);
    if (other !== null && isAnything(data, other))
      return { plan: other, words: telex, filters, unread, readAs: telex };
  }
  return { plan, words, filters, unread, readAs: null };
}

// Nobody types as much; what was pasted by mistake need not be searched for to its end.
const MOST_LETTERS = 600;

function isAnything(data: ReadableData, { all }: SearchPlan): boolean {
  const sql = 'SELECT 1 FROM search_whole WHERE search_whole MATCH @match LIMIT 1';
  return selectOne(data, sql, { match: all }) !== undefined;
}

interface Counted extends Faceted {
  count: number;
}

function countMatches(data: ReadableData, match: string | undefined): Counted[] {
  if (match === undefined) return [];
  const sql = `SELECT source, kind, year, quarter, state, count(*) AS count
    FROM (SELECT rowid AS place FROM search_whole WHERE search_whole MATCH @match ORDER BY rowid DESC LIMIT @most)
    JOIN search_entry ON search_entry.id = place GROUP BY 1, 2, 3, 4, 5`;
  return selectAll<Counted>(data, sql, { match, most: MOST_COUNTED + 1 });
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}

function tally<Value>(
  counted: readonly Counted[],
  keyOf: (one: Counted) => unknown,
  toValue: (one: Counted) => Value | null,
): FacetCount<Value>[] {
  return [...Map.groupBy(counted, keyOf).values()].flatMap((group) =>
    group.slice(0, 1).map((one) => ({ value: toValue(one), count: sum(group) })),
  );
}

function readHit(data: ReadableData, place: number, { shown, isExact }: SearchTier): SearchHit[] {
  const sql = 'SELECT source, source_id AS id FROM search_entry WHERE id = @place';
  const thing = selectOne<{ source: SearchSource; id: Id }>(data, sql, { place });
  const entry = thing && readEntry(data, thing.source, thing.id);
  if (!entry) return [];
  const { text, symbols: _symbols, people: _people, ...told } = entry;
  return [
    {
      ...told,
      paperId: told.ownerId !== null && told.source !== 'item' ? minutesOf(data, told.ownerId) : null,
      isExact,
      titleMarks: markWords(told.title, shown),
      ...makeSnippet(text, shown),
    },
  ];
}

/** The words of a query where they stand in a thing, with the lines around them. Refusal: not-found. */
export function lookAt(
  data: ReadableData,
  query: string,
  isLoose: boolean,
  { source, id, place }: { source: SearchSource; id: Id; place: number },
): FoundLines {
  const entry = readEntry(data, source, id);
  if (entry === null) throw new Refusal('not-found', { table: source, id });
  const { plan } = readQuery(data, query, isLoose);
  const lines = [entry.title, ...entry.text.split('\n').filter((line) => line.trim() !== '')];
  // Of the first reading that is in it: the very words, or with other dấu; else of what stands apart in it.
  const readings = (plan?.tiers ?? []).map(({ shown }) => shown);
  const shown =
    readings.find((terms) => lines.some((line) => holdsTerms(line, terms))) ?? readings.at(-1) ?? [];
  const isWhole = lines.some((line) => holdsTerms(line, shown));
  const found = lines.map((text) => ({
    text,
    marks: !isWhole || holdsTerms(text, shown) ? markWords(text, shown) : [],
  }));
  // The title stands over the place itself.
  const places = found.flatMap(({ marks }, at) => (marks.length > 0 && at > 0 ? [at] : []));
  const at = places[place % Math.max(1, places.length)] ?? 1;
  return { lines: found.slice(Math.max(1, at - 1), at + 2), places: places.length };
}

/** Null while the session is not closed, or has none. */
function minutesOf(data: ReadableData, sessionId: Id): Id | null {
  const sql = `SELECT document.id FROM document JOIN session ON session.id = session_id
    WHERE session_id = @sessionId AND kind = @kind AND session.state = 'closed' ORDER BY document.id LIMIT 1`;
  return selectOne<{ id: Id }>(data, sql, { sessionId, kind: MINUTES })?.id ?? null;
}
