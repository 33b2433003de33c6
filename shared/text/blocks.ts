/**
 * The rich-text model every paper is made of. It is what the editor edits, what Markdown stores
 * (see markdown.ts), and what the exporters print. Text is always NFC.
 */

/** A stretch of text with one look. `true` or absent, never `false`, so that equal looks compare equal. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
}

/** A footnote, held where its mark stands; numbers are given by whoever prints. */
export interface Footnote {
  footnote: Run[];
}

/** A line break inside one paragraph or table cell. */
export interface LineBreak {
  lineBreak: true;
}

export type Inline = Run | Footnote | LineBreak;

/** An item is one paragraph and, below it, blocks that belong to it (lists or paragraphs). */
export interface ListItem {
  content: Inline[];
  children: Block[];
}

export type Alignment = 'left' | 'center' | 'right';

export interface Paragraph {
  type: 'paragraph';
  content: Inline[];
}

/**
 * Party papers without articles number their headings "I- TÊN MỤC" (level 1), "1. Tên" (2), "a) Tên" (3)
 * (format-rules: headings_without_dieu). The number is part of the text: what is read is what is printed.
 */
export interface Heading {
  type: 'heading';
  level: 1 | 2 | 3;
  content: Inline[];
}

/** `-` and `+` are both in use as bullets, the second usually below the first: the mark is kept. */
export interface BulletList {
  type: 'list';
  ordered: false;
  bullet: '-' | '+';
  items: ListItem[];
}

export interface NumberedList {
  type: 'list';
  ordered: true;
  start: number;
  items: ListItem[];
}

export type List = BulletList | NumberedList;

/** Every row has as many cells as there are columns. */
export interface Table {
  type: 'table';
  columns: Alignment[];
  header: Inline[][];
  rows: Inline[][][];
}

export interface Quote {
  type: 'quote';
  blocks: Block[];
}

export interface PageBreak {
  type: 'pageBreak';
}

/** Starts a new page of the given orientation: a wide annex, or the way back from one. */
export interface Orientation {
  type: 'orientation';
  value: 'portrait' | 'landscape';
}

/**
 * Everything from here to the next mark was assembled from the plan or the session under this key;
 * `null` ends the assembled part, and what follows is the writer's own (see domain/parts.ts).
 */
export interface PartMark {
  type: 'part';
  key: string | null;
}

export type Block = Paragraph | Heading | List | Table | Quote | PageBreak | Orientation | PartMark;

export function isRun(inline: Inline): inline is Run {
  return 'text' in inline;
}

export function isFootnote(inline: Inline): inline is Footnote {
  return 'footnote' in inline;
}

/** A paragraph of plain text. */
export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', content: text === '' ? [] : [{ text }] };
}

/** A heading of plain text. */
export function heading(level: 1 | 2 | 3, text: string): Heading {
  return { type: 'heading', level, content: [{ text }] };
}

/** The words of a line without their look; footnotes are left out, a line break reads as a space. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : ' ')).join('');
}

/** Every line of text in reading order, footnotes after the line they belong to: for search, checks and counts. */
export function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return contentLines(block.content);
      case 'list':
        return block.items.flatMap((item) => [...contentLines(item.content), ...blockLines(item.children)]);
      case 'table':
        return [block.header, ...block.rows].flat().flatMap(contentLines);
      case 'quote':
        return blockLines(block.blocks);
      case 'pageBreak':
      case 'orientation':
      case 'part':
        return [];
    }
  });
}

function contentLines(content: readonly Inline[]): string[] {
  const notes = content.filter(isFootnote).map((note) => inlineText(note.footnote));
  return [inlineText(content), ...notes].filter((line) => line.trim() !== '');
}
