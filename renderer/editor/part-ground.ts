/** Keeps assembled parts visible: a faint ground under each, its name beside it. The marks themselves are in the text. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What to write beside a part, by its key. */
export type PartLabels = Readonly<Record<string, string>>;

const key = new PluginKey<{ labels: PartLabels; decorations: DecorationSet }>('partGround');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    partGround: { labelParts: (labels: PartLabels) => ReturnType };
  }
}

export const PartGround = Extension.create({
  name: 'partGround',
  addCommands: () => ({
    labelParts:
      (labels) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, labels).setMeta('addToHistory', false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_config, { doc }) => ({ labels: {}, decorations: decorate(doc, {}) }),
        apply(tr, value) {
          const labels: PartLabels | undefined = tr.getMeta(key);
          if (labels !== undefined) return { labels, decorations: decorate(tr.doc, labels) };
          if (!tr.docChanged) return value;
          // Typing inside one paragraph moves grounds, it does not change them.
          // A text put in whole (`preventUpdate` is TipTap's mark of it) has none to move.
          const isRegrouped =
            tr.doc.childCount !== tr.before.childCount || tr.getMeta('preventUpdate') !== undefined;
          const decorations = isRegrouped
            ? decorate(tr.doc, value.labels)
            : value.decorations.map(tr.mapping, tr.doc);
          return { labels: value.labels, decorations };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

function decorate(doc: Node, labels: PartLabels): DecorationSet {
  const decorations: Decoration[] = [];
  let open: string | null = null;
  doc.forEach((node, pos) => {
    const end = pos + node.nodeSize;
    if (node.type.name === 'partMark') {
      open = node.attrs.key;
      const label = open === null ? '' : (labels[open] ?? '');
      decorations.push(Decoration.node(pos, end, { 'data-label': label, 'aria-label': label }));
    } else if (open !== null) {
      decorations.push(Decoration.node(pos, end, { class: 'in-part' }));
    }
  });
  return DecorationSet.create(doc, decorations);
}
