/** Puts other words where the checker found wrong ones, in one step that can be undone. */
import type { Node } from '@tiptap/pm/model';
import { type LineStretch, placesInDoc } from './line-places.ts';
import type { PaperEditor } from './paper-editor.tsx';

export interface Mend extends LineStretch {
  /** The whole line as it was when it was checked. */
  was: string;
  text: string;
}

/** Only where the line still reads as it was checked; how many places were mended. */
export function mendText({ state, view }: PaperEditor, mends: readonly Mend[]): number {
  const { doc, tr } = state;
  const places = placesInDoc(doc, mends)
    .flatMap((place, index) => {
      const mend = mends[index];
      return place === null || mend === undefined || !isUnchanged(doc, place, mend)
        ? []
        : [{ ...place, text: mend.text }];
    })
    .toSorted((one, other) => other.from - one.from);
  let count = 0;
  let free = doc.content.size;
  for (const { from, to, text } of places) {
    if (to > free) continue;
    tr.insertText(text, from, to);
    free = from;
    count += 1;
  }
  if (count > 0) view.dispatch(tr);
  return count;
}

function isUnchanged(doc: Node, { from, to }: { from: number; to: number }, mend: Mend): boolean {
  const at = doc.resolve(from);
  if (!at.sameParent(doc.resolve(to))) return false;
  const line = at.parent.textBetween(0, at.parent.content.size, '', (leaf) =>
    leaf.type.name === 'hardBreak' ? ' ' : '',
  );
  const words = mend.was.slice(mend.start, mend.end);
  // A break or a footnote within the stretch has room of its own, and would be lost with its words.
  return line.trim() === mend.was && to - from === words.length && doc.textBetween(from, to) === words;
}
