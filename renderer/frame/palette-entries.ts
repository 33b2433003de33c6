/** What the palette finds by a few letters, typed with or without dấu. */
import { foldText, searchKey } from '../../shared/text/vietnamese.ts';

export interface PaletteEntry {
  /** "document 4": what it is and its number; "text 4" for the same paper found by its text. */
  key: string;
  group: 'Lệnh' | 'Văn bản' | 'Buổi sinh hoạt' | 'Đảng viên' | 'Trong sổ' | 'Trợ giúp';
  label: string;
  /** What tells it from others, or the keys that do the same. */
  about: string;
  /** What it is, where the group does not say it; left out elsewhere. */
  kind?: string;
  /** The words found in `about`, in UTF-16 units, in order; left out where it was not found by its text. */
  marks?: readonly { start: number; end: number }[];
  /** The number it bears, by which it is found as well; left out where it has none. */
  symbol?: string;
  open: () => void;
}

/**
 * Entries whose label, or number, has a word beginning with each word typed, in the groups' order as given. Those that
 * match with their dấu as typed stand before the others of their group, those whose number was typed before all.
 */
export function findEntries(entries: readonly PaletteEntry[], typed: string, most: number): PaletteEntry[] {
  const wanted = wordsOf(typed);
  const isNumber = ({ symbol = '' }: PaletteEntry): boolean => hasAll(symbol, wanted, plainForm);
  const found = entries.filter((entry) => hasAll(entry.label, wanted, foldText) || isNumber(entry));
  const groups = Map.groupBy(found, ({ group }) => group);
  return [...groups.values()].flatMap((group) =>
    group
      .map((entry) => ({ entry, rank: isNumber(entry) ? 2 : Number(hasAll(entry.label, wanted, searchKey)) }))
      .sort((one, other) => other.rank - one.rank)
      .slice(0, most)
      .map(({ entry }) => entry),
  );
}

/** What was found by name, then papers found by their text alone; a paper is offered once. */
export function withHits(named: readonly PaletteEntry[], hits: readonly PaletteEntry[]): PaletteEntry[] {
  const known = new Set(named.map(({ key }) => key.replace('document', 'text')));
  return [...named, ...hits.filter(({ key }) => !known.has(key))];
}

function hasAll(label: string, wanted: readonly string[], form: (text: string) => string): boolean {
  const words = wordsOf(label).map(form);
  return wanted.every((start) => words.some((word) => word.startsWith(form(start))));
}

/** Nobody types the zero of "01-BB". */
function plainForm(word: string): string {
  return foldText(word).replace(/^0+(?=\d)/u, '');
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
}
