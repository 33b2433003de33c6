/** A text as the editor's document. Pure: nothing here needs a page. */
import type { JSONContent } from '@tiptap/core';
import {
  type Alignment,
  type Block,
  type Inline,
  isFootnote,
  isRun,
  type List,
  type Run,
  type Table,
} from '../../shared/text/blocks.ts';
import { normalizeBlocks } from '../../shared/text/markdown.ts';
import { linesOf } from '../../shared/text/normalize-blocks.ts';

/** An empty text becomes one empty paragraph, to have a place for the caret. */
export function blocksToDoc(blocks: readonly Block[]): JSONContent {
  const content = normalizeBlocks(blocks).map(blockNode);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function blockNode(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return textblock('paragraph', block.content);
    case 'heading':
      return { ...textblock('heading', block.content), attrs: { level: block.level } };
    case 'list':
      return listNode(block);
    case 'table':
      return tableNode(block);
    case 'quote':
      return { type: 'blockquote', content: block.blocks.map(blockNode) };
    case 'pageBreak':
      return { type: 'pageBreak' };
    case 'orientation':
      return { type: 'orientation', attrs: { value: block.value } };
    case 'part':
      return { type: 'partMark', attrs: { key: block.key } };
  }
}

function listNode(list: List): JSONContent {
  const content = list.items.map((item) => ({
    type: 'listItem',
    content: [textblock('paragraph', item.content), ...item.children.map(blockNode)],
  }));
  return list.ordered
    ? { type: 'orderedList', attrs: { start: list.start }, content }
    : { type: 'bulletList', attrs: { mark: list.bullet }, content };
}

function tableNode({ columns, header, rows }: Table): JSONContent {
  const rowNode = (type: string, cells: readonly Inline[][]): JSONContent => ({
    type: 'tableRow',
    content: cells.map((content, index) => cellNode(type, content, columns[index] ?? 'left')),
  });
  return {
    type: 'table',
    content: [rowNode('tableHeader', header), ...rows.map((row) => rowNode('tableCell', row))],
  };
}

function cellNode(type: string, content: readonly Inline[], align: Alignment): JSONContent {
  return { type, attrs: { align }, content: linesOf(content).map((line) => textblock('paragraph', line)) };
}

function textblock(type: string, content: readonly Inline[]): JSONContent {
  return content.length === 0 ? { type } : { type, content: content.map(inlineNode) };
}

function inlineNode(inline: Inline): JSONContent {
  if (isRun(inline)) return runNode(inline);
  return isFootnote(inline)
    ? { type: 'footnote', attrs: { content: inline.footnote } }
    : { type: 'hardBreak' };
}

export function runNode({ text, ...looks }: Run): JSONContent {
  const marks = (['bold', 'italic', 'underline'] as const)
    .filter((look) => looks[look])
    .map((type) => ({ type }));
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}
