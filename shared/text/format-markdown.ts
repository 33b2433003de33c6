/** Writes blocks as Markdown. */
import type { Alignment, Block, Inline, List, ListItem, Table } from './blocks.ts';
import { formatLine, type Notes } from './format-inline.ts';
import { PART_KEY } from './markdown-lexer.ts';
import { GREATEST_NUMBER, linesOf, normalizeBlocks } from './normalize-blocks.ts';

/**
 * The Markdown of blocks, ending with one newline; '' for none. `parseMarkdown` gives back the very blocks in canonical
 * form, whatever their text holds (and unless they are nested deeper than GREATEST_DEPTH).
 *
 * @throws RangeError for a part key that does not fit into its mark (PART_KEY).
 */
export function formatMarkdown(blocks: readonly Block[]): string {
  const notes: Notes = [];
  const body = formatBlocks(normalizeBlocks(blocks), notes);
  if (body === '') return '';
  const definitions = notes.map((note, index) => `[^${index + 1}]: ${formatLine(note, [])}`.trimEnd());
  return `${body}\n${definitions.length === 0 ? '' : `\n${definitions.join('\n')}\n`}`;
}

function formatBlocks(blocks: readonly Block[], notes: Notes): string {
  let delimiter: '.' | ')' = ')';
  return blocks
    .map((block, index) => {
      const previous = blocks[index - 1];
      // Two numbered lists side by side stay two because CommonMark joins only those of one delimiter.
      const follows = previous?.type === 'list' && previous.ordered;
      delimiter = follows && delimiter === '.' ? ')' : '.';
      return formatBlock(block, delimiter, notes);
    })
    .join('\n\n');
}

function formatBlock(block: Block, delimiter: '.' | ')', notes: Notes): string {
  switch (block.type) {
    case 'paragraph':
      return formatFlow(block.content, notes);
    case 'heading':
      // A hash at the end would be read as a closing sequence.
      return `${'#'.repeat(block.level)} ${formatOnOneLine(block.content, notes).replace(/#$/, '\\#')}`;
    case 'list':
      return formatList(block, delimiter, notes);
    case 'table':
      return formatTable(block, notes);
    case 'quote':
      return formatBlocks(block.blocks, notes)
        .replace(/^(?=.)/gm, '> ')
        .replace(/^$/gm, '>');
    case 'pageBreak':
      return '<!-- page-break -->';
    case 'orientation':
      return `<!-- ${block.value} -->`;
    case 'part':
      return formatPartMark(block.key);
  }
}

function formatPartMark(key: string | null): string {
  if (key === null) return '<!-- /part -->';
  if (!PART_KEY.test(key)) throw new RangeError(`Part key ${JSON.stringify(key)} does not fit into a mark`);
  return `<!-- part: ${key} -->`;
}

function formatList(list: List, delimiter: '.' | ')', notes: Notes): string {
  return list.items
    .map((item, index) => {
      const marker = list.ordered
        ? `${Math.min(list.start + index, GREATEST_NUMBER)}${delimiter}`
        : list.bullet;
      return formatItem(item, marker, notes);
    })
    .join('\n');
}

function formatItem(item: ListItem, marker: string, notes: Notes): string {
  const content = formatFlow(item.content, notes);
  const children = formatBlocks(item.children, notes);
  // Only a list that begins with an item of some text, and with 1 if numbered, may follow a text without a blank line.
  const gap = content === '' || /^(?:[-+]|1\.) \S/.test(children) ? '\n' : '\n\n';
  const whole = children === '' ? content : content + gap + children;
  const indent = ' '.repeat(marker.length + 1);
  return `${marker}${content === '' ? '' : ' '}${whole.replace(/\n(?!\n)/g, `\n${indent}`)}`;
}

function formatTable(table: Table, notes: Notes): string {
  const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const formatCells = (cells: readonly Inline[][]): string =>
    formatRow(cells.map((cell) => formatOnOneLine(cell, notes)));
  return [
    formatCells(table.header),
    formatRow(table.columns.map((alignment) => RULES[alignment])),
    ...table.rows.map(formatCells),
  ].join('\n');
}

const RULES: Readonly<Record<Alignment, string>> = { left: '---', center: ':-:', right: '--:' };

/** Text that may run over several lines. */
function formatFlow(content: readonly Inline[], notes: Notes): string {
  return formatLines(content, notes).map(escapeLineStart).join('\\\n');
}

function formatOnOneLine(content: readonly Inline[], notes: Notes): string {
  return formatLines(content, notes).join('<br>');
}

function formatLines(content: readonly Inline[], notes: Notes): string[] {
  return linesOf(content).map((line) => formatLine(line, notes));
}

/** Keeps text that looks like the beginning of a block from becoming one: "1. ", "- ", "-----", ":-", "#", "[^1]:". */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:[#>]|~(?=~~)|[-+](?=[-\s:]|$)|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^\[\^\d+\](?=:)/, '$&\\');
}
