/** Word files of 1997–2003: their text, without looks, tables as lines, numbers of lists unknown. */
import WordExtractor from 'word-extractor';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { GivenFile } from '../files/given-file.ts';
import { hasSoundChains } from './compound-file.ts';
import {
  count,
  draftLine,
  type LeftOut,
  type LeftOutReason,
  type ReadDraft,
  type ReadSource,
  ReadTally,
} from './imported.ts';
import { DOCX_LIMITS, megabytes } from './limits.ts';

/** @throws Refusal `file-damaged`, `file-too-large` */
export async function readOldWord(file: GivenFile): Promise<ReadSource> {
  const { fileName, bytes } = file;
  if (bytes.length > megabytes(DOCX_LIMITS.fileMb))
    throw new Refusal('file-too-large', { file: fileName, limit: `${DOCX_LIMITS.fileMb} MB` });
  if (!hasSoundChains(bytes)) throw new Refusal('file-damaged', { file: fileName });
  const tally = new ReadTally(fileName);
  // The library says nothing of a file that breaks off, and all manner of errors of one that was changed.
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch((error: unknown) => {
    throw new Refusal('file-damaged', { file: fileName }, { cause: error });
  });
  const asWritten = { filterUnicode: false };
  const linesOf = (text: string): string[] => {
    tally.spend(text.length);
    return text
      .split(/[\r\n]+/u)
      .map(clean)
      .filter((line) => line !== '');
  };
  const drafts: ReadDraft[] = linesOf(document.getBody(asWritten)).map((text) => draftLine([{ text }]));
  const boxes = linesOf(document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }));
  count(tally, 'text-boxes', boxes.length > 0 ? 1 : 0);
  drafts.push(...boxes.map((text) => draftLine([{ text }])));
  const aside = (reason: LeftOutReason, text: string): LeftOut[] =>
    linesOf(text).map((line) => ({ reason, text: line }));
  const leftOut = [
    ...aside('note', document.getFootnotes(asWritten)),
    ...aside('note', document.getEndnotes(asWritten)),
    ...aside('comment', document.getAnnotations(asWritten)),
    ...aside('header-footer', document.getHeaders({ ...asWritten, includeFooters: true })),
    ...aside(
      'header-footer',
      document.getTextboxes({ ...asWritten, includeBody: false, includeHeadersAndFooters: true }),
    ),
  ];
  count(tally, 'old-word');
  return { drafts, leftOut, properties: [], tally };
}

/** The library parts cells by tabs, and writes "undefined" for a hyphen that shows only at the end of a line. */
function clean(line: string): string {
  return line
    .replaceAll('undefined', '')
    .replace(/[\p{Cc}\uFFFC\uFFFD]/gu, (sign) => (sign === '\t' ? '\t' : ''))
    .normalize('NFC')
    .trim();
}
