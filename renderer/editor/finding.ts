/** Find and replace: places found are marked in the page; the one at hand is marked more. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findPlaces, type MatchPlace, type Sought } from './find-text.ts';

export interface FoundText {
  sought: Sought;
  places: readonly MatchPlace[];
  /** Index of the place at hand; -1 when there is none. */
  current: number;
  marks: DecorationSet;
}

const NOTHING: FoundText = {
  sought: { text: '', ignoresMarks: true },
  places: [],
  current: -1,
  marks: DecorationSet.empty,
};
const key = new PluginKey<FoundText>('finding');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    finding: {
      /** Looks for words from the caret on; null ends the search. */
      findText: (sought: Sought | null) => ReturnType;
      /** Goes to the next place found, or back. */
      goToFound: (step: 1 | -1) => ReturnType;
      replaceFound: (text: string) => ReturnType;
      replaceAllFound: (text: string) => ReturnType;
    };
  }
}

export const Finding = Extension.create({
  name: 'finding',
  addCommands: () => ({
    findText:
      (sought) =>
      ({ tr, state, dispatch }) => {
        const found = sought === null ? NOTHING : find(state, sought, state.selection.from);
        if (dispatch) show(tr, found);
        return true;
      },
    goToFound:
      (step) =>
      ({ tr, state, dispatch }) => {
        const found = foundIn(state);
        const count = found.places.length;
        if (count === 0) return false;
        const current = (found.current + step + count) % count;
        if (dispatch) show(tr, { ...found, current, marks: mark(state.doc, found.places, current) });
        return true;
      },
    replaceFound:
      (text) =>
      ({ tr, state, dispatch }) => {
        const place = foundIn(state).places[foundIn(state).current];
        if (place === undefined) return false;
        if (dispatch) replace(tr, [place], text);
        return true;
      },
    replaceAllFound:
      (text) =>
      ({ tr, state, dispatch }) => {
        if (dispatch) replace(tr, foundIn(state).places, text);
        return foundIn(state).places.length > 0;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<FoundText>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, value, _before, state) {
          const found: FoundText | undefined = tr.getMeta(key);
          if (found !== undefined) return found;
          if (!tr.docChanged || value.sought.text === '') return value;
          const place = value.places[value.current];
          return find(state, value.sought, place === undefined ? 0 : tr.mapping.map(place.from));
        },
      },
      props: { decorations: (state) => foundIn(state).marks },
      view: () => ({
        update(view, before) {
          const [now, then] = [foundIn(view.state), foundIn(before)];
          if (now === then || now.places[now.current]?.from === then.places[then.current]?.from) return;
          // The selection does not bring it into sight: the focus is in the find bar.
          view.dom.querySelector('.found-here')?.scrollIntoView({ block: 'center' });
        },
      }),
    }),
  ],
});

export function foundIn(state: EditorState): FoundText {
  return key.getState(state) ?? NOTHING;
}

/** The place at hand is the first that begins at `from` or later, else the first of all. */
function find({ doc }: EditorState, sought: Sought, from: number): FoundText {
  const places = findPlaces(doc, sought);
  const next = places.findIndex((place) => place.from >= from);
  const current = next === -1 ? Math.min(0, places.length - 1) : next;
  return { sought, places, current, marks: mark(doc, places, current) };
}

function show(tr: Transaction, found: FoundText): void {
  tr.setMeta(key, found);
  const place = found.places[found.current];
  if (place !== undefined)
    tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView();
}

/** From the last to the first, so that places not yet reached stay where they are. */
function replace(tr: Transaction, places: readonly MatchPlace[], text: string): void {
  const words = text.normalize('NFC');
  for (const { from, to } of places.toReversed()) tr.insertText(words, from, to);
}

function mark(doc: Node, places: readonly MatchPlace[], current: number): DecorationSet {
  return DecorationSet.create(
    doc,
    places.map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: index === current ? 'found found-here' : 'found' }),
    ),
  );
}
