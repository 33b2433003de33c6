/** Who answers the verbs of searching. */
import type { SEARCHING_VERBS } from '../../shared/contract/searching.ts';
import { countFound, lookAt, searchBook } from '../db/search.ts';
import type { HandlersOf } from './context.ts';
import { readKept, rememberSearch, saveSearch } from './searching.ts';

export const SEARCHING_HANDLERS: HandlersOf<typeof SEARCHING_VERBS> = {
  'search:find': ({ data }, { text, ...reach }) => searchBook(data, text, reach),
  'search:count': ({ data }, { text, isLoose }) => countFound(data, text, isLoose ?? false),
  'search:look': ({ data }, { text, isLoose, ...thing }) => lookAt(data, text, isLoose ?? false, thing),
  'search:kept': ({ data }) => readKept(data),
  'search:remember': rememberSearch,
  'search:save': saveSearch,
};
