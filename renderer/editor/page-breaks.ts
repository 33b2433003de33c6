/** Where pages end, shown between the lines: nothing of it is in the text, its history, a copy or a search. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type LineStretch, placesInDoc } from './line-places.ts';

/** Between two pages. */
export interface PageGap extends Omit<LineStretch, 'end'> {
  /** Whether the next page begins with the table row that this line stands in. */
  isRow: boolean;
  /** The same for gaps that look the same. */
  look: string;
  /** What is left of the page that ends. */
  foot: { height: number; draw: () => Element };
  /** What stands above the text on the page that begins. */
  top: { height: number; draw: () => Element };
}

/** The widths of a table's columns, in points. */
export interface TableLayout {
  block: number;
  widths: readonly number[];
}

export interface PageLayout {
  gaps: readonly PageGap[];
  tables: readonly TableLayout[];
  /** Blocks that are printed in the middle. */
  centred: readonly number[];
}

interface Shown {
  /** Where the second page and those after it begin. */
  starts: number[];
  decorations: DecorationSet;
}

const key = new PluginKey<Shown>('pageBreaks');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pageBreaks: {
      /** In place of those shown before; afterwards they move with the text. */
      showPages: (layout: PageLayout) => ReturnType;
    };
  }
}

export const PageBreaks = Extension.create({
  name: 'pageBreaks',
  addCommands: () => ({
    showPages:
      (layout) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, layout).setMeta('addToHistory', false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: () => ({ starts: [], decorations: DecorationSet.empty }),
        apply(tr, shown) {
          const layout: PageLayout | undefined = tr.getMeta(key);
          if (layout !== undefined) return show(tr.doc, layout);
          if (!tr.docChanged) return shown;
          return {
            starts: shown.starts.map((pos) => tr.mapping.map(pos)),
            decorations: shown.decorations.map(tr.mapping, tr.doc),
          };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** The page the caret is on, from 0, and how far through its text. */
export function caretPage(state: EditorState): { page: number; share: number } {
  const starts = key.getState(state)?.starts ?? [];
  const { head } = state.selection;
  const page = starts.filter((pos) => pos <= head).length;
  const from = starts[page - 1] ?? 0;
  const to = starts[page] ?? state.doc.content.size;
  return { page, share: Math.min(1, Math.max(0, (head - from) / Math.max(1, to - from))) };
}

function show(doc: Node, { gaps, tables, centred }: PageLayout): Shown {
  const stretches = [
    ...gaps.map((gap) => ({ ...gap, end: gap.start })),
    ...[...tables.map(({ block }) => block), ...centred].map((block) => ({
      block,
      line: 0,
      start: 0,
      end: 0,
    })),
  ];
  const places = placesInDoc(doc, stretches);
  const starts: number[] = [];
  const decorations: Decoration[] = [];
  for (const [index, gap] of gaps.entries()) {
    const place = places[index];
    if (place === null || place === undefined) continue;
    const { pos, kind } = gapPlace(doc, place.from, gap);
    starts.push(pos);
    decorations.push(
      Decoration.widget(pos, () => gapElement(gap, kind), { side: -1, key: `${kind} ${gap.look}` }),
    );
  }
  for (const [index, { widths }] of tables.entries()) {
    const place = places[gaps.length + index];
    if (place !== null && place !== undefined)
      decorations.push(...columnDecorations(doc, place.from, widths));
  }
  for (const place of places.slice(gaps.length + tables.length)) {
    if (place === null) continue;
    const inside = doc.resolve(place.from);
    decorations.push(Decoration.node(inside.before(), inside.after(), { class: 'is-centred' }));
  }
  return { starts, decorations: DecorationSet.create(doc, decorations) };
}

type GapKind = 'block' | 'line' | 'row';

/** Before the row, before all that begins with the line, or inside its paragraph. */
function gapPlace(doc: Node, pos: number, { isRow, start }: PageGap): { pos: number; kind: GapKind } {
  const inside = doc.resolve(pos);
  if (isRow)
    for (let depth = inside.depth; depth > 0; depth -= 1)
      if (inside.node(depth).type.spec.tableRole === 'row') return { pos: inside.before(depth), kind: 'row' };
  if (start > 0) return { pos, kind: 'line' };
  let depth = inside.depth;
  while (depth > 1 && inside.index(depth - 1) === 0) depth -= 1;
  let before = depth === 0 ? 0 : inside.before(depth);
  // The name of a part stands beside its first line.
  for (;;) {
    const mark = doc.resolve(before).nodeBefore;
    if (mark?.type.name !== 'partMark') return { pos: before, kind: 'block' };
    before -= mark.nodeSize;
  }
}

function gapElement({ foot, top }: PageGap, kind: GapKind): HTMLElement {
  const gap = document.createElement('div');
  gap.className = kind === 'line' ? 'page-gap page-gap-line' : 'page-gap';
  gap.setAttribute('aria-hidden', 'true');
  gap.style.height = `calc(${foot.height + top.height}pt + var(--sheets-apart))`;
  const sheet = document.createElement('div');
  sheet.className = 'page-gap-sheet';
  const ground = document.createElement('div');
  ground.className = 'page-gap-ground';
  sheet.append(foot.draw(), ground, top.draw());
  gap.append(sheet);
  if (kind !== 'row') return gap;
  const row = document.createElement('tr');
  const cell = row.insertCell();
  cell.className = 'page-gap-cell';
  cell.colSpan = 1_000;
  cell.append(gap);
  return row;
}

function columnDecorations(doc: Node, pos: number, widths: readonly number[]): Decoration[] {
  const inside = doc.resolve(pos);
  for (let depth = inside.depth; depth > 0; depth -= 1) {
    const table = inside.node(depth);
    if (table.type.spec.tableRole !== 'table') continue;
    const before = inside.before(depth);
    const found = [Decoration.node(before, before + table.nodeSize, { class: 'is-laid' })];
    table.firstChild?.forEach((cell, offset, index) => {
      const at = before + 2 + offset;
      found.push(Decoration.node(at, at + cell.nodeSize, { style: `width: ${widths[index] ?? 0}pt` }));
    });
    return found;
  }
  return [];
}
