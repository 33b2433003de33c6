/** Comments of a review round, marked where they stand; the one that is read is marked more. */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type LineStretch, placesInDoc } from './line-places.ts';

export interface ItemMark extends LineStretch {
  id: string;
  isCurrent: boolean;
}

const key = new PluginKey<DecorationSet>('items');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    items: {
      /** In place of those marked before; afterwards the marks move with the text. */
      markItems: (items: readonly ItemMark[]) => ReturnType;
    };
  }
}

export const ItemMarks = Extension.create({
  name: 'items',
  addCommands: () => ({
    markItems:
      (items) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, items).setMeta('addToHistory', false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, marks) {
          const items: readonly ItemMark[] | undefined = tr.getMeta(key);
          if (items === undefined) return marks.map(tr.mapping, tr.doc);
          const places = placesInDoc(tr.doc, items);
          return DecorationSet.create(
            tr.doc,
            places.flatMap((place, index) => {
              const item = items[index];
              if (place === null || item === undefined || place.from >= place.to) return [];
              return Decoration.inline(place.from, place.to, {
                class: item.isCurrent ? 'item-mark item-here' : 'item-mark',
                'data-item': item.id,
              });
            }),
          );
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
