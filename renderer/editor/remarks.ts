/** Comments of a review round, marked where they stand; the one that is read is marked more. */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type LineStretch, placesInDoc } from './line-places.ts';

export interface Remark extends LineStretch {
  id: string;
  isCurrent: boolean;
}

const key = new PluginKey<DecorationSet>('remarks');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    remarks: {
      /** In place of those marked before; afterwards the marks move with the text. */
      markRemarks: (remarks: readonly Remark[]) => ReturnType;
    };
  }
}

export const Remarks = Extension.create({
  name: 'remarks',
  addCommands: () => ({
    markRemarks:
      (remarks) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, remarks).setMeta('addToHistory', false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, marks) {
          const remarks: readonly Remark[] | undefined = tr.getMeta(key);
          if (remarks === undefined) return marks.map(tr.mapping, tr.doc);
          const places = placesInDoc(tr.doc, remarks);
          return DecorationSet.create(
            tr.doc,
            places.flatMap((place, index) => {
              const remark = remarks[index];
              if (place === null || remark === undefined || place.from >= place.to) return [];
              return Decoration.inline(place.from, place.to, {
                class: remark.isCurrent ? 'remark-mark remark-here' : 'remark-mark',
                'data-remark': remark.id,
              });
            }),
          );
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
