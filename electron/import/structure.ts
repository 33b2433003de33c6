/** Tells headings, lists and paragraphs apart by what the lines say: how old papers and portal pages are written. */
import { type Block, type Heading, type Inline, inlineText, isRun } from '../../shared/text/blocks.ts';
import { linesOf, normalizeBlocks } from '../../shared/text/normalize-blocks.ts';
import type { DraftLine, ReadDraft, ReadTally } from './imported.ts';
import { dropStart, type LineMark, lineMark } from './line-marks.ts';
import { isItem, type ListLine, toLists } from './list-lines.ts';
import { tidyBlocks } from './tidy.ts';

/** A numbered line up to this many letters may be a heading; a longer one is a numbered paragraph. */
const LONGEST_HEADING = 200;

const LEVEL_OF_MARK = { roman: 1, division: 1, number: 2, subnumber: 3, letter: 3 } as const;

/** The body blocks of drafts, tidied and in canonical form. */
export function structureDrafts(drafts: readonly ReadDraft[], tally: ReadTally): Block[] {
  const marked = drafts.flatMap(splitBreaks).map(toMarked);
  const blocks: Block[] = [];
  for (let index = 0; index < marked.length; ) {
    const items = takeItems(marked, index);
    if (items.length > 0) {
      blocks.push(...toLists(items));
      index += items.length;
      continue;
    }
    blocks.push(...toBlock(marked, index));
    index += 1;
  }
  return normalizeBlocks(tidyBlocks(joinQuotes(withoutIdleBreaks(blocks)), tally));
}

interface Marked {
  draft: ReadDraft;
  mark: LineMark | null;
}

function toMarked(draft: ReadDraft): Marked {
  if (draft.type !== 'line') return { draft, mark: null };
  const [trimmed] = normalizeBlocks([{ type: 'paragraph', content: draft.content }]);
  const content = trimmed?.type === 'paragraph' ? trimmed.content : [];
  return { draft: { ...draft, content }, mark: lineMark(inlineText(content)) };
}

/** A hand-made break parts two lines where it stands for two paragraphs: doubled, or before a number or a bullet. */
function splitBreaks(draft: ReadDraft): ReadDraft[] {
  if (draft.type !== 'line' || draft.role === 'title') return [draft];
  const parts: Inline[][] = [[]];
  let isBlank = false;
  for (const line of linesOf(draft.content)) {
    const text = inlineText(line).trim();
    const part = parts.at(-1);
    if (text === '' && part !== undefined && part.length > 0) isBlank = true;
    else if (part === undefined || part.length === 0 || isBlank || lineMark(text) !== null) {
      parts.push([...line]);
      isBlank = false;
    } else part.push({ lineBreak: true }, ...line);
  }
  return parts.filter((part) => part.length > 0).map((content) => ({ ...draft, content }));
}

/** The run of list lines that begins here: bullets, or two and more numbers in order. */
function takeItems(marked: readonly Marked[], start: number): ListLine[] {
  const items: ListLine[] = [];
  for (let one = marked[start]; one !== undefined; one = marked[start + items.length]) {
    const item = itemOf(one, items.at(-1) ?? null);
    if (item === null) break;
    items.push(item);
  }
  const lines = marked.slice(start, start + items.length).map(({ draft }) => draft);
  const isLoneNumber = items.length === 1 && items[0]?.sign === '1';
  const isMeant = lines.some((draft) => draft.type === 'line' && draft.role === 'body');
  if (isMeant || items[0]?.sign !== '1') return items;
  // Numbers in bold throughout, or a single one, are headings.
  return isLoneNumber || lines.every((draft) => draft.type === 'line' && isBold(draft.content)) ? [] : items;
}

/** A number follows only its forerunner; numbers and bullets mix only where the source says that both are items. */
function itemOf({ draft, mark }: Marked, last: ListLine | null): ListLine | null {
  if (draft.type !== 'line' || isHeadingRole(draft)) return null;
  const { depth } = draft;
  if (draft.role === 'item-minus' || draft.role === 'item-plus')
    return { sign: draft.role === 'item-plus' ? '+' : '-', position: 0, depth, content: draft.content };
  if (mark === null || !(isItem(mark.kind) || mark.kind === 'number')) return null;
  const content = dropStart(draft.content, mark.text.length);
  const sign = mark.kind === 'number' ? '1' : mark.kind === 'plus' ? '+' : '-';
  const goesOn =
    last === null ||
    (sign === '1' ? last.sign === '1' && mark.position === last.position + 1 : last.sign !== '1');
  return goesOn || draft.role === 'body' ? { sign, position: mark.position, depth, content } : null;
}

function toBlock(marked: readonly Marked[], index: number): Block[] {
  const here = marked[index];
  if (here === undefined) return [];
  const { draft, mark } = here;
  if (draft.type !== 'line') return [draft];
  const content = spacedMark(draft.content, mark);
  const level = headingLevel(draft, mark, [marked[index - 1], marked[index + 1]]);
  if (level !== null) return [toHeading(level, content)];
  if (draft.role === 'quote') return [{ type: 'quote', blocks: [{ type: 'paragraph', content }] }];
  return [{ type: 'paragraph', content }];
}

/** Level 1 for "I-", 2 for "1.", 3 for "a)"; a styled heading without a number keeps its own. Null for running text. */
function headingLevel(
  draft: DraftLine,
  mark: LineMark | null,
  [before, next]: readonly (Marked | undefined)[],
): 1 | 2 | 3 | null {
  const level = mark === null || isItem(mark.kind) ? null : LEVEL_OF_MARK[mark.kind];
  if (isHeadingRole(draft)) return level ?? styledLevel(draft);
  if (level === null || draft.role !== null || next === undefined) return null;
  const text = inlineText(draft.content);
  const rest = text.slice(mark?.text.length ?? 0);
  const isShort = text.length <= LONGEST_HEADING && !/[.!?…]\s+\p{Lu}/u.test(rest) && !/[;,]$/u.test(text);
  // Points that follow each other without text between are items, whose letters stay part of their text.
  const hasSibling = mark?.kind === 'letter' && [before, next].some((near) => near?.mark?.kind === 'letter');
  return isShort && !hasSibling ? level : null;
}

function styledLevel({ role }: DraftLine): 1 | 2 | 3 | null {
  if (role === 'heading-1') return 1;
  if (role === 'heading-2') return 2;
  return role === 'heading-3' ? 3 : null;
}

function isHeadingRole(draft: DraftLine): boolean {
  return styledLevel(draft) !== null;
}

/** The look of a heading comes from its level: what is bold or slanted throughout is only that look. */
function toHeading(level: 1 | 2 | 3, content: readonly Inline[]): Heading {
  const runs = content.filter(isRun).filter(({ text }) => text.trim() !== '');
  const isAll = (look: 'bold' | 'italic'): boolean => runs.every((run) => run[look] === true);
  const [allBold, allItalic] = [isAll('bold'), isAll('italic')];
  const plain = content.map((inline): Inline => {
    if (!isRun(inline)) return inline;
    const { bold, italic, ...rest } = inline;
    return { ...rest, ...(bold && !allBold && { bold }), ...(italic && !allItalic && { italic }) };
  });
  return { type: 'heading', level, content: plain };
}

function isBold(content: readonly Inline[]): boolean {
  return content.filter(isRun).every((run) => run.bold === true || run.text.trim() === '');
}

/** "I-Mục đích" → "I- Mục đích"; after a full stop tidySpaces does it. */
function spacedMark(content: readonly Inline[], mark: LineMark | null): Inline[] {
  const first = content[0];
  if (
    mark === null ||
    mark.kind === 'division' ||
    /\s$/u.test(mark.text) ||
    first === undefined ||
    !isRun(first)
  )
    return [...content];
  if (!first.text.startsWith(mark.text) || first.text.length === mark.text.length) return [...content];
  const text = `${mark.text} ${first.text.slice(mark.text.length)}`;
  return [{ ...first, text }, ...content.slice(1)];
}

function joinQuotes(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'quote' && last?.type === 'quote') last.blocks.push(...block.blocks);
    else joined.push(block);
  }
  return joined;
}

/** Page breaks that part nothing: at either end, doubled, or where the page turns anyway. */
function withoutIdleBreaks(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex((block) => !isBreak(block));
  const kept: Block[] = [];
  for (const block of blocks.slice(0, last + 1)) {
    const before = kept.at(-1);
    if (block.type === 'pageBreak' && (before === undefined || isBreak(before))) continue;
    if (block.type === 'orientation' && before?.type === 'pageBreak') kept.pop();
    kept.push(block);
  }
  return kept;
}

function isBreak(block: Block): boolean {
  return block.type === 'pageBreak' || block.type === 'orientation';
}
