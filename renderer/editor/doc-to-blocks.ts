/** The editor's document as a text. Pure: nothing here needs a page. */
import type { Node } from '@tiptap/pm/model';
import type { Alignment, Block, Inline, List, ListItem, Run, Table } from '../../shared/text/blocks.ts';
import { normalizeBlocks } from '../../shared/text/markdown.ts';

/** The document in canonical form: empty paragraphs and space at the edges of lines are not part of a text. */
export function docToBlocks(doc: Node): Block[] {
  return normalizeBlocks(doc.children.map(blockOf));
}

/** A paragraph of text, or a single note, as runs. */
export function runsOf(node: Node): Run[] {
  return node.children.filter((child) => child.isText).map(runOf);
}

function blockOf(node: Node): Block {
  switch (node.type.name) {
    case 'heading':
      return { type: 'heading', level: node.attrs.level, content: contentOf(node) };
    case 'bulletList':
      return { type: 'list', ordered: false, bullet: node.attrs.mark, items: itemsOf(node) };
    case 'orderedList':
      return { type: 'list', ordered: true, start: node.attrs.start, items: itemsOf(node) };
    case 'table':
      return tableOf(node);
    case 'blockquote':
      return { type: 'quote', blocks: node.children.map(blockOf) };
    case 'pageBreak':
      return { type: 'pageBreak' };
    case 'orientation':
      return { type: 'orientation', value: node.attrs.value };
    case 'partMark':
      return { type: 'part', key: node.attrs.key };
    default:
      return { type: 'paragraph', content: contentOf(node) };
  }
}

function itemsOf(list: Node): List['items'] {
  return list.children.map((item): ListItem => {
    const [first, ...others] = item.children;
    return { content: first === undefined ? [] : contentOf(first), children: others.map(blockOf) };
  });
}

/** The first row is the header; it says how columns are aligned. */
function tableOf(table: Node): Table {
  const [header = [], ...rows] = table.children.map((row) => row.children);
  return {
    type: 'table',
    columns: header.map((cell): Alignment => cell.attrs.align ?? 'left'),
    header: header.map(cellContent),
    rows: rows.map((row) => row.map(cellContent)),
  };
}

function cellContent(cell: Node): Inline[] {
  return cell.children.flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ lineBreak: true as const }]),
    ...contentOf(line),
  ]);
}

/** The line a paragraph, heading or cell's line is. */
export function contentOf(textblock: Node): Inline[] {
  return textblock.children.map((node): Inline => {
    if (node.type.name === 'footnote') return { footnote: node.attrs.content };
    return node.isText ? runOf(node) : { lineBreak: true };
  });
}

function runOf(node: Node): Run {
  const run: Run = { text: node.text ?? '' };
  for (const mark of node.marks) {
    const look = mark.type.name;
    if (look === 'bold' || look === 'italic' || look === 'underline') run[look] = true;
  }
  return run;
}
