/** The body of a paper: blocks become paragraphs and tables that know their place in the flow. */
import { type FileChild, HeadingLevel, type IParagraphOptions, LineRuleType, Paragraph } from 'docx';
import { LIST_STEP_MM } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import {
  type Block,
  type Heading,
  type Inline,
  inlineText,
  type List,
  type Table as TableBlock,
} from '../../../shared/text/blocks.ts';
import type { HeadingRole } from '../../../shared/text/headings.ts';
import { printBlocks } from '../headings.ts';
import { textWidth } from '../text-width.ts';
import { inlineChildren, type LineMakers, textRun } from './inline.ts';
import { STYLE } from './styles.ts';
import { dataTable } from './tables.ts';
import { mm, pt } from './units.ts';

export type Piece =
  | { type: 'paragraph'; options: IParagraphOptions; isOneLine?: boolean }
  | { type: 'table'; block: TableBlock; keepsEnd: boolean };

export interface BodyContext extends LineMakers {
  rules: FormatRules;
  /** The text area of a page, in points. */
  width: number;
  height: number;
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The pieces of a run of blocks; a page break moves the next piece. */
export function bodyPieces(blocks: readonly Block[], context: BodyContext): Piece[] {
  const pieces = printBlocks(blocks, (block, role) => {
    const made = blockPieces(block, role, context);
    return made.length === 0 ? null : made;
  });
  return pieces.flatMap(({ printed, isBroken }) => (isBroken ? brokenBefore(printed) : printed));
}

/** The last lines, at least two, tied to what follows them: a signature never stands without the end of its text. */
export function tieLast(pieces: readonly Piece[], isEnough = false): Piece[] {
  const last = pieces.at(-1);
  if (last === undefined) return [];
  const others = pieces.slice(0, -1);
  if (last.type === 'table') return [...others, { ...last, keepsEnd: true }];
  const tied: Piece = { ...last, options: { ...last.options, keepNext: true } };
  return [...(last.isOneLine === true && !isEnough ? tieLast(others, true) : others), tied];
}

export function toFileChildren(pieces: readonly Piece[], context: BodyContext): FileChild[] {
  return pieces.flatMap((piece): FileChild[] => {
    if (piece.type === 'paragraph') return [new Paragraph(piece.options)];
    const table = dataTable(piece.block, { ...context, keepsEnd: piece.keepsEnd });
    // Two tables without a paragraph between them become one in Word.
    return [table, gap(6, piece.keepsEnd)];
  });
}

/** An empty line of a given height in points. */
export function gap(heightPt: number, keepsNext = false): Paragraph {
  return new Paragraph({
    spacing: { line: pt(heightPt), lineRule: LineRuleType.EXACT },
    ...(keepsNext && { keepNext: true }),
  });
}

function blockPieces(block: Block, role: HeadingRole | null, context: BodyContext): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return [textPiece(block.content, context, { style: STYLE.body })];
    case 'heading':
      return [textPiece(block.content, context, headingOptions(block, role))];
    case 'list':
      return listPieces(block, context, 0);
    case 'table':
      return [{ type: 'table', block, keepsEnd: false }];
    case 'quote':
      return bodyPieces(block.blocks, context).map(quoted);
    default:
      return [];
  }
}

function headingOptions(block: Heading, role: HeadingRole | null): IParagraphOptions {
  if (role === 'label' || role === 'title') return { style: STYLE.chapter };
  return role === 'article' ? { style: STYLE.article } : { heading: LEVELS[block.level] };
}

/** Marks and numbers are plain text in a first-line-indented paragraph, as Party papers print them: they copy as read. */
function listPieces(list: List, context: BodyContext, depth: number): Piece[] {
  const indent = {
    left: mm(depth * LIST_STEP_MM),
    firstLine: mm(context.rules.body.firstLineMm),
  };
  const options: IParagraphOptions = { style: STYLE.body, ...(depth > 0 && { indent }) };
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${list.start + index}. ` : `${list.bullet} `;
    const children = item.children.flatMap((child) =>
      child.type === 'list'
        ? listPieces(child, context, depth + 1)
        : blockPieces(child, null, context).map((piece) => indented(piece, options)),
    );
    return [textPiece(item.content, context, options, mark), ...children];
  });
}

function textPiece(
  content: readonly Inline[],
  context: BodyContext,
  options: IParagraphOptions,
  mark = '',
): Piece {
  const lead = mark === '' ? [] : [textRun({ text: mark })];
  const { body } = context.rules;
  const indent = (body.firstLineMm * 72) / 25.4;
  return {
    type: 'paragraph',
    isOneLine: textWidth(mark + inlineText(content), body.sizePt) + indent < context.width,
    options: { ...options, children: [...lead, ...inlineChildren(content, context)] },
  };
}

function quoted(piece: Piece): Piece {
  if (piece.type === 'table' || piece.options.style !== STYLE.body) return piece;
  return { type: 'paragraph', options: { ...piece.options, style: STYLE.quote } };
}

function indented(piece: Piece, { indent }: IParagraphOptions): Piece {
  if (piece.type === 'table' || indent === undefined) return piece;
  return { type: 'paragraph', options: { ...piece.options, indent } };
}

function brokenBefore([first, ...rest]: readonly Piece[]): Piece[] {
  if (first === undefined) return [];
  if (first.type === 'paragraph')
    return [{ ...first, options: { ...first.options, pageBreakBefore: true } }, ...rest];
  const breaker: Piece = {
    type: 'paragraph',
    options: { pageBreakBefore: true, spacing: { line: pt(1), lineRule: LineRuleType.EXACT } },
  };
  return [breaker, first, ...rest];
}
