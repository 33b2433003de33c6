/** Runs, line breaks and footnote marks inside one paragraph. */
import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { type Inline, isFootnote, isRun, type Run } from '../../../shared/text/blocks.ts';

/** Takes a footnote and gives the id its mark refers to. */
export interface NoteTaker {
  add: (note: Run[]) => number;
}

/** Puts marks around the words of a line by which the line is found again in a file that comes back. */
export interface AnchorMaker {
  around: (content: readonly Inline[], children: ParagraphChild[]) => ParagraphChild[];
}

/** What the lines of a file are written with; anchors only where the file is to come back. */
export interface LineMakers {
  notes: NoteTaker;
  anchors?: AnchorMaker | undefined;
}

export function inlineChildren(content: readonly Inline[], { notes, anchors }: LineMakers): ParagraphChild[] {
  const children = content.map((inline) => {
    if (isRun(inline)) return textRun(inline);
    return isFootnote(inline)
      ? new FootnoteReferenceRun(notes.add(inline.footnote))
      : new TextRun({ break: 1 });
  });
  return anchors === undefined ? children : anchors.around(content, children);
}

/** A stretch of text whose look adds to its paragraph's style. */
export function textRun({ text, ...is }: Run): TextRun {
  return new TextRun({ text, ...look(is) });
}

/** Only what is set is written: the rest comes from the paragraph's style. */
export function look(is: { bold?: boolean; italic?: boolean; underline?: boolean }): IRunOptions {
  return {
    ...(is.bold && { bold: true }),
    ...(is.italic && { italics: true }),
    ...(is.underline && { underline: {} }),
  };
}
