/** What can be found of a thing, whatever it is. */
import type { Faceted, SearchPlace } from '../../shared/domain/search.ts';
import type { Day, Quarter } from '../../shared/domain/values.ts';
import { quarterOf } from '../../shared/domain/values.ts';

export interface SearchEntry extends Faceted, SearchPlace {
  /** Where it stands in time; null for what has no day. */
  date: Day | null;
  /** What it is called, in a line. */
  title: string;
  /** Everything else it says, lines apart. */
  text: string;
  /** "84-KH/CB"; null for what bears no number now. */
  symbol: string | null;
  /** All it bears or bore: whichever somebody remembers, it is found by it. */
  symbols: string[];
  /** Full names of those who had a part in it. */
  people: string[];
}

/** What the readers have in common; `lines` become the text. */
export interface ToldOfThing {
  date: Day | null;
  year: number | null;
  quarter: Quarter | null;
  title: string;
  lines: (string | null)[];
  people: (string | null)[];
}

export function entryOf(
  place: SearchPlace,
  { lines, people, ...told }: ToldOfThing,
  more: Partial<Pick<SearchEntry, 'kind' | 'state' | 'symbol' | 'symbols'>> = {},
): SearchEntry {
  return {
    ...{ kind: null, state: null, symbol: null, symbols: [] },
    ...more,
    ...place,
    ...told,
    text: lines.filter(Boolean).join('\n'),
    people: [...new Set(people.flatMap((name) => (name ? [name] : [])))],
  };
}

/** The full name of the member a column refers to. */
export const NAME = (column: string): string => `(SELECT full_name FROM member WHERE id = ${column})`;

/** What happened on a day counts for its quarter. */
export function timeOf(date: Day): Pick<SearchEntry, 'date' | 'year' | 'quarter'> {
  return { date, ...quarterOf(date) };
}

/** The day of an instant on this machine's calendar. */
export function dayOf(at: string): Day {
  const moment = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
