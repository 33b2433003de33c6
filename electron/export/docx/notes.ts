/**
 * Footnotes of a Word file. Its parts are written here because the library puts a reference mark into the separators,
 * which makes Word offer to repair the file.
 */
import { Paragraph, TextRun } from 'docx';
import type { Run } from '../../../shared/text/blocks.ts';
import { escapeXml } from '../escape-xml.ts';
import { textRun } from './inline.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The footnotes of one paper in the order their marks were made; Word numbers them by where the marks stand. */
export class Footnotes {
  readonly #notes: Run[][] = [];

  /** Takes a note and gives the id its mark refers to. */
  add(note: Run[]): number {
    return this.#notes.push(note);
  }

  get count(): number {
    return this.#notes.length;
  }

  /** For a file that has footnotes of its own, whose ids the library minds. */
  toOptions(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      this.#notes.map((note, index) => [
        index + 1,
        {
          children: [
            new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...note.map(textRun)] }),
          ],
        },
      ]),
    );
  }

  /** The parts of a file that has no notes but these, by path. */
  toParts(): { path: string; data: string }[] {
    const notes = this.#notes.map((note, index) => noteXml(note, index + 1)).join('');
    return [
      { path: 'word/footnotes.xml', data: partXml('footnote', notes) },
      { path: 'word/endnotes.xml', data: partXml('endnote', '') },
    ];
  }
}

/** The XML of a notes part with clean separators, whoever wrote it. */
export function withoutSeparatorMarks(xml: string): string {
  return xml.replace(/<w:(footnote|endnote) [^>]*w:type=.*?<\/w:\1>/gsu, (separator) =>
    separator.replace(/<w:r>(?:(?!<\/w:r>).)*<w:(?:foot|end)noteRef\/><\/w:r>/gsu, ''),
  );
}

function partXml(kind: 'footnote' | 'endnote', notes: string): string {
  const separators = [
    ['separator', -1],
    ['continuationSeparator', 0],
  ]
    .map(
      ([type, id]) =>
        `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${kind}s ${NAMESPACE}>${separators}${notes}</w:${kind}s>`;
}

function noteXml(note: readonly Run[], id: number): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const runs = [{ text: ' ' }, ...note].map(runXml).join('');
  return `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}${runs}</w:p></w:footnote>`;
}

function runXml({ text, bold, italic, underline }: Run): string {
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${underline ? '<w:u w:val="single"/>' : ''}`;
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
