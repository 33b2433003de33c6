/** Where words stand in a document. Pure: nothing here needs a page. */
import type { Node } from '@tiptap/pm/model';
import { foldText } from '../../shared/text/vietnamese.ts';

export interface Sought {
  text: string;
  /** Whether dang is also found in Đảng. */
  ignoresMarks: boolean;
}

export interface MatchPlace {
  from: number;
  to: number;
}

/** All places, in reading order; capitals do not matter. */
export function findPlaces(doc: Node, { text, ignoresMarks }: Sought): MatchPlace[] {
  const form = ignoresMarks ? foldText : (words: string) => words.toLowerCase();
  const needle = form(text.normalize('NFC'));
  const places: MatchPlace[] = [];
  if (needle === '') return places;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    // Every inline thing that is not text counts one, as it does in positions.
    const line = node.textBetween(0, node.content.size, undefined, '\uFFFC');
    const hay = form(line);
    // Where a form is not as long as the text (letters typed decomposed), places in it would be wrong.
    if (hay.length !== line.length) return false;
    for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) {
      const from = pos + 1 + at;
      places.push({ from, to: from + needle.length });
    }
    return false;
  });
  return places;
}
