/** What somebody looked for before, and looks for again. */
import * as z from 'zod';
import type { KeptSearches, SavedSearch } from '../../shared/contract/searching.ts';
import type { ReadableData } from '../db/data.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import type { WriteContext } from './context.ts';

const KEPT = 'searches';
const MOST_RECENT = 8;
const MOST_SAVED = 40;

const Kept = z.object({
  recent: z.array(z.string()),
  saved: z.array(z.object({ name: z.string(), text: z.string() })),
});

export function readKept(data: ReadableData): KeptSearches {
  return Kept.safeParse(getSetting(data, KEPT)).data ?? { recent: [], saved: [] };
}

/** Somebody types a letter after the other: what goes on from the last query takes its place. */
export function rememberSearch({ data }: WriteContext, { text }: { text: string }): null {
  const { recent, saved } = readKept(data);
  const others = recent.filter((one, at) => one !== text && !(at === 0 && text.startsWith(one)));
  if (recent[0] !== text)
    putSetting(data, KEPT, { recent: [text, ...others].slice(0, MOST_RECENT), saved } satisfies KeptSearches);
  return null;
}

export function saveSearch({ data }: WriteContext, { name, text }: SavedSearch): KeptSearches {
  const { recent, saved } = readKept(data);
  const others = saved.filter((one) => one.name !== name);
  const kept = { recent, saved: (text === '' ? others : [...others, { name, text }]).slice(-MOST_SAVED) };
  putSetting(data, KEPT, kept satisfies KeptSearches);
  return kept;
}
