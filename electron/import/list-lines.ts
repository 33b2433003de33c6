/** List lines that follow each other, as nested lists. */
import type { Inline, List, ListItem } from '../../shared/text/blocks.ts';
import type { LineMark } from './line-marks.ts';

export interface ListLine {
  sign: '-' | '+' | '1';
  /** The number of a numbered line. */
  position: number;
  depth: number;
  content: Inline[];
}

export function isItem(kind: LineMark['kind']): kind is 'minus' | 'plus' {
  return kind === 'minus' || kind === 'plus';
}

/**
 * One list for each change of sign. Deeper lines belong to the item above; at the same depth "+" stands below "-", which
 * is how the two are used together.
 */
export function toLists(lines: readonly ListLine[]): List[] {
  const lists: List[] = [];
  const open: { depth: number; list: List }[] = [];
  for (const line of withPlusBelow(lines)) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > line.depth) open.pop();
    const last = open.at(-1);
    const item: ListItem = { content: line.content, children: [] };
    if (last !== undefined && last.depth === line.depth && continues(last.list, line)) {
      last.list.items.push(item);
      continue;
    }
    if (last !== undefined && last.depth === line.depth) open.pop();
    const list = newList(line, item);
    const parent = open.at(-1)?.list.items.at(-1);
    if (parent === undefined) lists.push(list);
    else parent.children.push(list);
    open.push({ depth: line.depth, list });
  }
  return lists;
}

function withPlusBelow(lines: readonly ListLine[]): ListLine[] {
  const withMinus = new Set<number>();
  return lines.map((line) => {
    if (line.sign === '-') withMinus.add(line.depth);
    return line.sign === '+' && withMinus.has(line.depth) ? { ...line, depth: line.depth + 0.5 } : line;
  });
}

function newList(line: ListLine, item: ListItem): List {
  if (line.sign === '1') return { type: 'list', ordered: true, start: line.position, items: [item] };
  return { type: 'list', ordered: false, bullet: line.sign, items: [item] };
}

function continues(list: List, line: ListLine): boolean {
  if (!list.ordered) return list.bullet === line.sign;
  return line.sign === '1' && line.position === list.start + list.items.length;
}
