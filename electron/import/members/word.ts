/** Lists in Word files and in what is copied from Word or Excel: tables and the lines around them, in their order. */
import { type Inline, isFootnote, isRun } from '../../../shared/text/blocks.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { readDocx } from '../docx/read-docx.ts';
import { extensionOf, isZip } from '../file-kind.ts';
import { readHtml } from '../html/read-html.ts';
import { draftTexts, type ReadTally } from '../imported.ts';
import type { SheetRow } from './cells.ts';
import { splitTexts } from './text.ts';

export function isWordFile({ fileName, bytes }: GivenFile): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isZip(bytes)) return start.includes('word/document.xml', 0, 'latin1');
  return (
    ['html', 'htm'].includes(extensionOf(fileName)) ||
    /^[\0\s\u00EF\u00BB\u00BF]*<(?:!doctype\s+html|html|head|body|meta|table)\b/iu.test(
      start.toString('latin1', 0, 200),
    )
  );
}

/** @throws Refusal as the readers of both */
export function readWordRows(file: GivenFile, tally: ReadTally): SheetRow[][] {
  const source = isZip(file.bytes) ? readDocx(file) : readHtml(file);
  for (const [code, places] of source.tally) tally.set(code, places);
  if (!source.drafts.some(({ type }) => type === 'table'))
    return splitTexts(source.drafts.flatMap(draftTexts).join('\n'));
  const rows = source.drafts.flatMap((draft) =>
    draft.type === 'table'
      ? [draft.header, ...draft.rows].map((cells) => cells.map(cellText))
      : draftTexts(draft).map((text) => [text]),
  );
  return [rows.map((cells, at) => ({ line: at + 1, cells }))];
}

function cellText(content: readonly Inline[]): string {
  return content
    .map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : '\n'))
    .join('')
    .trim();
}
