/**
 * Keeps assembled parts visible: a faint ground under each, its name beside it, and a line in place of the ground where
 * somebody wrote. The marks themselves are in the text.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { blocksToDoc } from './blocks-to-doc.ts';

/** What is known of the parts of a paper, by their keys. */
export interface KnownParts {
  /** What to write beside each. */
  names: Readonly<Record<string, string>>;
  /** Markdown of each as it was last assembled. */
  assembled: Readonly<Record<string, string>>;
}

interface Grounds {
  names: KnownParts['names'];
  assembled: ReadonlyMap<string, Node>;
  /** Parts that are not what was assembled. */
  edited: ReadonlySet<string>;
  decorations: DecorationSet;
}

const key = new PluginKey<Grounds>('partGround');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    partGround: { groundParts: (known: KnownParts) => ReturnType };
  }
}

export const PartGround = Extension.create({
  name: 'partGround',
  addCommands: () => ({
    groundParts:
      (known) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, known).setMeta('addToHistory', false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_config, { doc }) => ground(doc, { names: {}, assembled: new Map() }),
        apply(tr, value): Grounds {
          const known: KnownParts | undefined = tr.getMeta(key);
          if (known !== undefined) return ground(tr.doc, read(tr.doc, known));
          if (!tr.docChanged) return value;
          // Typing inside one paragraph moves grounds, it changes them only where a part becomes another or itself again.
          // A text put in whole (`preventUpdate` is TipTap's mark of it) has none to move.
          const isRegrouped =
            tr.doc.childCount !== tr.before.childCount || tr.getMeta('preventUpdate') !== undefined;
          const edited = editedParts(tr.doc, value.assembled);
          if (isRegrouped || [...edited].join() !== [...value.edited].join())
            return { ...value, edited, decorations: decorate(tr.doc, value.names, edited) };
          return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

function read({ type: { schema } }: Node, { names, assembled }: KnownParts) {
  const texts = Object.entries(assembled).map(
    ([part, markdown]) => [part, schema.nodeFromJSON(blocksToDoc(parseMarkdown(markdown)))] as const,
  );
  return { names, assembled: new Map(texts) };
}

function ground(doc: Node, known: Pick<Grounds, 'names' | 'assembled'>): Grounds {
  const edited = editedParts(doc, known.assembled);
  return { ...known, edited, decorations: decorate(doc, known.names, edited) };
}

function editedParts(doc: Node, assembled: Grounds['assembled']): ReadonlySet<string> {
  const edited = new Set<string>();
  if (assembled.size === 0) return edited;
  let open: string | null = null;
  let index = 0;
  const close = (): void => {
    if (open !== null && assembled.get(open)?.childCount !== index) edited.add(open);
  };
  doc.forEach((node) => {
    if (node.type.name === 'partMark') {
      close();
      open = node.attrs.key;
      index = 0;
    } else if (open !== null) {
      if (!assembled.get(open)?.maybeChild(index)?.eq(node)) edited.add(open);
      index += 1;
    }
  });
  close();
  return edited;
}

function decorate(doc: Node, names: KnownParts['names'], edited: ReadonlySet<string>): DecorationSet {
  const decorations: Decoration[] = [];
  let open: string | null = null;
  doc.forEach((node, pos) => {
    const end = pos + node.nodeSize;
    if (node.type.name === 'partMark') {
      open = node.attrs.key;
      const name = open === null ? '' : (names[open] ?? '');
      const label = open !== null && edited.has(open) ? `${name} · đã sửa` : name;
      decorations.push(Decoration.node(pos, end, { 'data-label': label, 'aria-label': label }));
    } else if (open !== null) {
      const look = edited.has(open) ? 'in-part part-edited' : 'in-part';
      decorations.push(Decoration.node(pos, end, { class: look }));
    }
  });
  return DecorationSet.create(doc, decorations);
}
