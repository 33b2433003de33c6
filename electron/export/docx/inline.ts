/** Runs, line breaks and footnote marks inside one paragraph. */
import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { type Inline, isFootnote, isRun, type Run } from '../../../shared/text/blocks.ts';

/** Takes a footnote and gives the id its mark refers to. */
export interface NoteTaker {
  add: (note: Run[]) => number;
}

export function inlineChildren(content: readonly Inline[], notes: NoteTaker): ParagraphChild[] {
  return content.map((inline) => {
    if (isRun(inline)) return textRun(inline);
    return isFootnote(inline)
      ? new FootnoteReferenceRun(notes.add(inline.footnote))
      : new TextRun({ break: 1 });
  });
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
