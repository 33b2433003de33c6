/**
 * Texts as tests write them, so that what is expected reads like the page it stands for:
 * `[h(1, 'I- MỤC'), p('Chi bộ ', bold('thống nhất'), '.'), dashes('Một', item('Hai', pluses('con')))]`.
 */
import type {
  Alignment,
  Block,
  BulletList,
  Footnote,
  Heading,
  Inline,
  LineBreak,
  ListItem,
  NumberedList,
  Orientation,
  PageBreak,
  Paragraph,
  PartMark,
  Quote,
  Run,
  Table,
} from '../../shared/text/blocks.ts';

/** Plain words, or a piece with a look. */
type Piece = string | Inline;
/** A cell, or the line of an item: plain words, or what `line` made. */
type Words = string | Inline[];

/** One line of text; nothing for the empty one. */
export function line(...pieces: Piece[]): Inline[] {
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => (typeof piece === 'string' ? { text: piece } : piece));
}

export const bold = (of: string | Run): Run => ({ ...runOf(of), bold: true });
export const italic = (of: string | Run): Run => ({ ...runOf(of), italic: true });
export const underlined = (of: string | Run): Run => ({ ...runOf(of), underline: true });
export const br: LineBreak = { lineBreak: true };

/** A footnote where its mark stands. */
export function note(...pieces: (string | Run)[]): Footnote {
  return { footnote: pieces.map(runOf) };
}

export const p = (...pieces: Piece[]): Paragraph => ({ type: 'paragraph', content: line(...pieces) });

export function h(level: Heading['level'], ...pieces: Piece[]): Heading {
  return { type: 'heading', level, content: line(...pieces) };
}

/** An item with blocks below it. */
export function item(words: Words, ...children: Block[]): ListItem {
  return { content: wordsOf(words), children };
}

export const dashes = (...items: (Words | ListItem)[]): BulletList => bullets('-', items);
export const pluses = (...items: (Words | ListItem)[]): BulletList => bullets('+', items);

/** A numbered list that starts at `start`. */
export function numbered(start: number, ...items: (Words | ListItem)[]): NumberedList {
  return { type: 'list', ordered: true, start, items: items.map(itemOf) };
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = { l: 'left', c: 'center', r: 'right' };

/** A table; `columns` has a letter for each column: `l`, `c` or `r`. */
export function table(columns: string, header: readonly Words[], ...rows: (readonly Words[])[]): Table {
  return {
    type: 'table',
    columns: [...columns].map((letter) => ALIGNMENTS[letter] ?? 'left'),
    header: header.map(wordsOf),
    rows: rows.map((row) => row.map(wordsOf)),
  };
}

export const quote = (...blocks: Block[]): Quote => ({ type: 'quote', blocks });
export const pageBreak: PageBreak = { type: 'pageBreak' };
export const landscape: Orientation = { type: 'orientation', value: 'landscape' };
export const portrait: Orientation = { type: 'orientation', value: 'portrait' };

/** What follows was assembled under this key; null ends it. */
export const part = (key: string | null): PartMark => ({ type: 'part', key });

function bullets(bullet: BulletList['bullet'], items: readonly (Words | ListItem)[]): BulletList {
  return { type: 'list', ordered: false, bullet, items: items.map(itemOf) };
}

function itemOf(one: Words | ListItem): ListItem {
  return typeof one === 'string' || Array.isArray(one) ? item(one) : one;
}

function wordsOf(words: Words): Inline[] {
  return typeof words === 'string' ? line(words) : words;
}

function runOf(of: string | Run): Run {
  return typeof of === 'string' ? { text: of } : of;
}
