/** Tìm: one box over everything in the book. */
import * as z from 'zod';
import {
  type FacetCount,
  type Faceted,
  SEARCH_SOURCE_NAMES,
  type SearchFilter,
  type SearchPlace,
  type SearchState,
} from '../domain/search.ts';
import { type Day, Id, Line, type Quarter } from '../domain/values.ts';
import { reads, writes } from './verb.ts';

/** A stretch of a text, in UTF-16 units. */
export interface SearchMark {
  /** The first unit of the word. */
  start: number;
  /** The unit after its last. */
  end: number;
}

/** A thing that holds what was searched for. */
export interface SearchHit extends SearchPlace, Faceted {
  /** Trích yếu, topic, who spoke, what is to be done: what it is called, which is searched as well. */
  title: string;
  /** Where the words found stand in `title`. */
  titleMarks: SearchMark[];
  /** One line around the first hit, "…" where it was cut; the beginning when only the title has one. */
  snippet: string;
  /** Where the words found stand in `snippet`. */
  marks: SearchMark[];
  /** "84-KH/CB-STTTT"; null for what bears no number. */
  symbol: string | null;
  /** The day it stands under; null for what has none. */
  date: Day | null;
  /** The minutes in which a remark or a task of a closed session is read; null elsewhere. */
  paperId: Id | null;
  /** False for what is written with other dấu than was typed. */
  isExact: boolean;
}

/** How much was found, and of what. */
export interface SearchCount {
  /** With all filters; at most 2,000. */
  total: number;
  /** There is more than that. */
  isMore: boolean;
  /** How many of them are written with the dấu that was typed. */
  exact: number;
  /** By source, papers by their kinds; like the next three without its own filters, so that it adds up by itself. */
  loai: FacetCount<Pick<Faceted, 'source' | 'kind'>>[];
  /** By year. */
  nam: FacetCount<number>[];
  /** By quarter. */
  quy: FacetCount<Quarter>[];
  /** By state. */
  tt: FacetCount<SearchState>[];
  /** As they were read out of the query. */
  filters: SearchFilter[];
  /** Words that look like filters and are none. */
  unread: string[];
  /** What was typed as raw Telex, in letters, where nothing holds it as it was typed; else null. */
  readAs: string | null;
  /** How many things can be found at all. */
  things: number;
}

/** A search somebody comes back to. */
export interface SavedSearch {
  /** As the person calls it. */
  name: string;
  /** The whole query, filters and all. */
  text: string;
}

/** What somebody looked for before. */
export interface KeptSearches {
  /** The last ones first, none twice. */
  recent: string[];
  /** In the order they were saved. */
  saved: SavedSearch[];
}

/** The place where the words of a query stand in a thing. */
export interface FoundLines {
  /** The line with the words, between the one before it and the one behind. */
  lines: {
    /** Plain text of a paragraph. */
    text: string;
    /** Where the words found stand in `text`. */
    marks: SearchMark[];
  }[];
  /** In how many lines of it the words stand. */
  places: number;
}

const Query = z.object({
  /**
   * As typed, a phrase in double quotes, narrowed down by `loai:`, `nam:`, `quy:`, `nguoi:` and `tt:`; nothing else in it
   * is an operator. What is typed with dấu finds only that.
   */
  text: z.string().max(10_000),
  /** Words of other dấu are found too, behind the others. */
  isLoose: z.boolean().optional(),
});

export const SEARCHING_VERBS = {
  /** The best first, then the newest. */
  'search:find': reads<SearchHit[]>()(
    Query.extend({
      /** At most so many; 20 when left out. */
      limit: z.int().min(1).max(200).optional(),
      /** So many of the first are left out. */
      offset: z.int().min(0).max(5_000).optional(),
    }),
  ),
  /** What a query finds, counted. */
  'search:count': reads<SearchCount>()(Query),
  /** A thing that was found, at one of the places where the words stand. Refusals: `not-found`. */
  'search:look': reads<FoundLines>()(
    Query.extend({
      /** What kind of thing it is. */
      source: z.enum(SEARCH_SOURCE_NAMES),
      /** Of the thing. */
      id: Id,
      /** Which of its places, from 0; beyond the last it is the first. */
      place: z.int().min(0).max(10_000),
    }),
  ),
  /** What was looked for before. */
  'search:kept': reads<KeptSearches>()(z.object({})),
  /** Puts a query before the others that were asked lately. */
  'search:remember': writes<null>()(
    z.object({
      /** As it was typed. */
      text: Line.pipe(z.string().min(1).max(400)),
    }),
  ),
  /** Saves a query under a name, in the place of one of that name; one without a query is forgotten. */
  'search:save': writes<KeptSearches>()(
    z.object({
      /** As the person calls it. */
      name: Line.pipe(z.string().min(1).max(80)),
      /** The whole query; '' to forget it. */
      text: Line.pipe(z.string().max(400)),
    }),
  ),
};
