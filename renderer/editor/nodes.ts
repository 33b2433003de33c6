/** Nodes of the editor that Word has and TipTap does not. */
import { mergeAttributes, Node } from '@tiptap/core';
import type { Run } from '../../shared/text/blocks.ts';

/** The mark of a footnote; its words are in the attribute `content` and are edited beside it. Numbers come from CSS. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    content: {
      default: [] as Run[],
      parseHTML: (element) => readRuns(element.dataset.content),
      renderHTML: ({ content }) => ({ 'data-content': JSON.stringify(content) }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-content]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes, { class: 'footnote-mark' })],
});

export const PageBreakNode = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'div[data-page-break]' }],
  renderHTML: () => ['div', { 'data-page-break': '', class: 'page-break', 'aria-label': 'Ngắt trang' }],
});

export const OrientationNode = Node.create({
  name: 'orientation',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    value: {
      default: 'portrait',
      parseHTML: (element) => (element.dataset.orientation === 'landscape' ? 'landscape' : 'portrait'),
      renderHTML: ({ value }) => ({ 'data-orientation': value }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-orientation]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { class: 'page-turn' })],
});

/** Where an assembled part begins, or with a null key ends; see PartMark in shared/text/blocks.ts. */
export const PartMarkNode = Node.create({
  name: 'partMark',
  group: 'block',
  atom: true,
  selectable: false,
  addAttributes: () => ({
    key: {
      default: null,
      parseHTML: (element) => element.dataset.part || null,
      renderHTML: ({ key }) => ({ 'data-part': key ?? '' }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-part]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { class: 'part-mark' })],
});

/** Clipboards of other programs may carry anything under our attribute. */
function readRuns(json: string | undefined): Run[] {
  try {
    const runs: unknown = JSON.parse(json ?? '');
    return Array.isArray(runs) ? runs.filter((run) => typeof run?.text === 'string') : [];
  } catch {
    return [];
  }
}
