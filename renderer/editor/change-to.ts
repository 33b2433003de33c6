/** One document made into another by the least change. Pure: nothing here needs a page. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** The change that leaves `next`; null when the document is that already. Caret and marks outside it stay where they are. */
export function changeTo({ doc, tr }: EditorState, next: Node): Transaction | null {
  const from = doc.content.findDiffStart(next.content);
  const ends = doc.content.findDiffEnd(next.content);
  if (from === null || ends === null) return null;
  // Where the same letters stand twice in a row both searches take them for their own.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  return tr.replace(from, ends.a + overlap, next.slice(from, ends.b + overlap));
}
