/** The canonical form of blocks: what Markdown can hold, and what two texts are compared by. */
import {
  type Block,
  type BulletList,
  type Footnote,
  type Inline,
  isFootnote,
  isRun,
  type List,
  type ListItem,
  type Run,
  type Table,
} from './blocks.ts';

/** What stands on one line of a paragraph. */
export type LineInline = Run | Footnote;

/** CommonMark reads at most nine digits as the number of an item. */
export const GREATEST_NUMBER = 999_999_999;

/**
 * Blocks as reading and writing Markdown agree on them: text NFC and without control characters, neighbouring runs of
 * one look joined, no space or line break at the edge of a line or block, no empty paragraph, heading, list, quote or
 * run, rows as wide as their table, neighbouring lists of one bullet joined. Idempotent.
 */
export function normalizeBlocks(blocks: readonly Block[]): Block[] {
  const normalized: Block[] = [];
  for (const block of blocks.flatMap(normalizeBlock)) {
    const last = normalized.at(-1);
    if (isBulletList(block) && isBulletList(last) && last.bullet === block.bullet)
      last.items.push(...block.items);
    else normalized.push(block);
  }
  return normalized;
}

/** The lines of a content: what stands between its line breaks; always at least one. */
export function linesOf(content: readonly Inline[]): LineInline[][] {
  const lines: LineInline[][] = [[]];
  for (const inline of content) {
    if (isRun(inline) || isFootnote(inline)) lines.at(-1)?.push(inline);
    else lines.push([]);
  }
  return lines;
}

function normalizeBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = normalizeContent(block.content);
      return content.length === 0 ? [] : [{ ...block, content }];
    }
    case 'list':
      return block.items.length === 0 ? [] : [normalizeList(block)];
    case 'table':
      return block.columns.length === 0 ? [] : [normalizeTable(block)];
    case 'quote': {
      const blocks = normalizeBlocks(block.blocks);
      return blocks.length === 0 ? [] : [{ type: 'quote', blocks }];
    }
    case 'pageBreak':
    case 'orientation':
    case 'part':
      return [block];
  }
}

function normalizeList(list: List): List {
  const items = list.items.map(normalizeItem);
  if (!list.ordered) return { ...list, items };
  const isWritable = Number.isInteger(list.start) && list.start >= 0 && list.start <= GREATEST_NUMBER;
  return { ...list, start: isWritable ? list.start : 1, items };
}

function normalizeItem(item: ListItem): ListItem {
  const content = normalizeContent(item.content);
  const children = normalizeBlocks(item.children);
  const [first, ...others] = children;
  // In Markdown the first paragraph of an item is its content.
  if (content.length === 0 && first?.type === 'paragraph')
    return { content: first.content, children: others };
  return { content, children };
}

function normalizeTable(table: Table): Table {
  const fitRow = (row: readonly Inline[][]): Inline[][] =>
    table.columns.map((_, index) => normalizeContent(row[index] ?? []));
  return { ...table, header: fitRow(table.header), rows: table.rows.map(fitRow) };
}

function normalizeContent(content: readonly Inline[]): Inline[] {
  const lines = linesOf(content.flatMap(breakRun)).map(normalizeLine);
  const first = lines.findIndex((line) => line.length > 0);
  const last = lines.findLastIndex((line) => line.length > 0);
  if (first < 0) return [];
  return lines
    .slice(first, last + 1)
    .flatMap((line, index) => (index === 0 ? line : [{ lineBreak: true }, ...line]));
}

/** A line end inside a run is a line break; the text is cleaned on the way. */
function breakRun(inline: Inline): Inline[] {
  if (!isRun(inline)) return [inline];
  return cleanText(inline.text)
    .split('\n')
    .flatMap((text, index): Inline[] => {
      const run = { ...inline, text };
      return index === 0 ? [run] : [{ lineBreak: true }, run];
    });
}

/** Without what XML cannot hold (an export would break) and with one kind of line end. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (character === '\n' ? character : ''));
}

function normalizeLine(line: readonly LineInline[]): LineInline[] {
  const joined: LineInline[] = [];
  for (const inline of trimLine(line)) {
    const last = joined.at(-1);
    if (isFootnote(inline)) joined.push(normalizeFootnote(inline));
    else if (last !== undefined && isRun(last) && hasSameLook(last, inline)) last.text += inline.text;
    else joined.push(withLook(inline.text, inline));
  }
  // Only now: letters and marks of two joined runs may compose.
  for (const inline of joined) if (isRun(inline)) inline.text = inline.text.normalize('NFC');
  return joined;
}

function normalizeFootnote(note: Footnote): Footnote {
  const runs = note.footnote.map((run) => ({ ...run, text: cleanText(run.text).replaceAll('\n', ' ') }));
  return { footnote: normalizeLine(runs).filter(isRun) };
}

/** Drops empty runs, and space at both ends of the line. */
function trimLine(line: readonly LineInline[]): LineInline[] {
  const holdsText = (inline: LineInline): boolean => isFootnote(inline) || inline.text.trim() !== '';
  const first = line.findIndex(holdsText);
  const last = line.findLastIndex(holdsText);
  return line
    .slice(Math.max(first, 0), last + 1)
    .map((inline, index, kept) => {
      if (isFootnote(inline)) return inline;
      const start = index === 0 ? inline.text.trimStart() : inline.text;
      return { ...inline, text: index === kept.length - 1 ? start.trimEnd() : start };
    })
    .filter((inline) => isFootnote(inline) || inline.text !== '');
}

/** A run of this text and the look of another, the flags that are off left out. */
export function withLook(text: string, look: { readonly [flag in RunLook]?: unknown }): Run {
  const run: Run = { text };
  for (const flag of LOOKS) if (look[flag]) run[flag] = true;
  return run;
}

const LOOKS = ['bold', 'italic', 'underline'] as const;
export type RunLook = (typeof LOOKS)[number];

function hasSameLook(one: Run, other: Run): boolean {
  return LOOKS.every((look) => Boolean(one[look]) === Boolean(other[look]));
}

function isBulletList(block: Block | undefined): block is BulletList {
  return block?.type === 'list' && !block.ordered;
}
