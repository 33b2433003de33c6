/** What changed between two texts, line by line and word by word, as a person reads it. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import { type Block, type Inline, inlineText, isFootnote } from './blocks.ts';
import { formatMarkdown, normalizeBlocks } from './markdown.ts';

export interface Segment {
  text: string;
  change: 'same' | 'added' | 'removed';
}

export interface DiffLine {
  /** `restyled`: the same words with another look or style. */
  change: 'same' | 'added' | 'removed' | 'changed' | 'restyled';
  segments: Segment[];
}

interface ComparedLine {
  text: string;
  /** Text, look and style in one: what makes two lines the same. */
  key: string;
}

/** Every line of both texts in reading order; a line that was reworked stands once, with its words marked. */
export function diffTexts(before: readonly Block[], after: readonly Block[]): DiffLine[] {
  const lines: DiffLine[] = [];
  const removed: ComparedLine[] = [];
  const byKey = { comparator: (one: ComparedLine, other: ComparedLine) => one.key === other.key };
  for (const part of diffArrays(linesOf(normalizeBlocks(before)), linesOf(normalizeBlocks(after)), byKey)) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) lines.push(...pairLines(removed.splice(0), part.value));
    else
      lines.push(...pairLines(removed.splice(0), []), ...part.value.map(({ text }) => whole(text, 'same')));
  }
  return [...lines, ...pairLines(removed, [])];
}

/** The words of two lines, those that are only in one of them marked. */
export function diffWords(before: string, after: string): Segment[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Lines that stand in each other's place are one line reworked when enough of it remains; else what is gone stands first. */
function pairLines(removed: readonly ComparedLine[], added: readonly ComparedLine[]): DiffLine[] {
  const lines: DiffLine[] = [];
  const waiting = [...removed];
  let fresh: DiffLine[] = [];
  for (const line of added) {
    const index = waiting.findIndex((candidate) => isAlike(candidate.text, line.text));
    const old = waiting[index];
    if (old === undefined) {
      fresh.push(whole(line.text, 'added'));
      continue;
    }
    const gone = waiting.splice(0, index + 1).slice(0, -1);
    lines.push(...gone.map(({ text }) => whole(text, 'removed')), ...fresh, rework(old.text, line.text));
    fresh = [];
  }
  return [...lines, ...waiting.map(({ text }) => whole(text, 'removed')), ...fresh];
}

function rework(before: string, after: string): DiffLine {
  if (before === after) return { ...whole(after, 'same'), change: 'restyled' };
  return { change: 'changed', segments: diffWords(before, after) };
}

/** Whether at least a third of the letters of the longer line remain. */
function isAlike(before: string, after: string): boolean {
  if (before === after) return true;
  const kept = diffWords(before, after)
    .filter(({ change }) => change === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return kept * 3 >= Math.max(before.length, after.length);
}

function whole(text: string, change: Segment['change']): DiffLine {
  return { change, segments: [{ text, change }] };
}

function linesOf(blocks: readonly Block[], indent = ''): ComparedLine[] {
  return blocks.flatMap((block): ComparedLine[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [{ text: indent + readable(block.content), key: indent + formatMarkdown([block]) }];
      case 'list':
        return block.items.flatMap((item, index) => {
          const mark = block.ordered ? `${block.start + index}.` : block.bullet;
          const text = `${indent}${mark} ${readable(item.content)}`;
          const key = text + formatMarkdown([{ type: 'paragraph', content: item.content }]);
          return [{ text, key }, ...linesOf(item.children, `${indent}    `)];
        });
      case 'table':
        return [block.header, ...block.rows].map((row) => {
          const text = `${indent}${row.map(readable).join(' | ')}`;
          const [columns, rows] = [block.columns, [] as Inline[][][]];
          const key = indent + formatMarkdown([{ type: 'table', columns, header: row, rows }]);
          return { text, key };
        });
      case 'quote':
        return linesOf(block.blocks, `${indent}    `);
      case 'pageBreak':
        return [{ text: '[Ngắt trang]', key: '[Ngắt trang]' }];
      case 'orientation': {
        const text = block.value === 'landscape' ? '[Trang ngang]' : '[Trang dọc]';
        return [{ text, key: text }];
      }
      case 'part':
        return [];
    }
  });
}

/** As `inlineText`, with the words of footnotes in brackets where their mark stands. */
function readable(content: readonly Inline[]): string {
  return content
    .map((inline) => (isFootnote(inline) ? ` [${inlineText(inline.footnote)}]` : inlineText([inline])))
    .join('');
}
