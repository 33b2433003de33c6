/** Who answers the verbs of searching. */
import type { SEARCHING_VERBS } from '../../shared/contract/searching.ts';
import { countFound, searchBook } from '../db/search.ts';
import type { HandlersOf } from './context.ts';

export const SEARCHING_HANDLERS: HandlersOf<typeof SEARCHING_VERBS> = {
  'search:find': ({ data }, { text, ...reach }) => searchBook(data, text, reach),
  'search:count': ({ data }, { text, isLoose }) => countFound(data, text, isLoose ?? false),
};
