/** Papers written to disk: never half a file, never over one that somebody edited. */
import path from 'node:path';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import type { ExportedFile } from '../../../shared/contract/documents.ts';
import type { Document, ExportFormat } from '../../../shared/domain/document.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { findExportByPath, recordExport } from '../../db/exports.ts';
import { getRevision, insertRevision } from '../../db/revisions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { paperFileName } from '../../export/filing.ts';
import { writeHtml } from '../../export/html.ts';
import { writeMarkdownFile } from '../../export/markdown-file.ts';
import { paperPages } from '../../export/pages/index.ts';
import { type Print, writeWord } from '../../export/word.ts';
import { sha256Of } from '../../files/digest.ts';
import { writeOwn } from '../../files/own-file.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { printOf } from './images.ts';
import { requireDocument, requireRevision } from './writing.ts';

/** The bytes of a paper and the name it is filed under. @throws Refusal `secrecy-mark` */
export async function renderDocument(
  context: ReadContext,
  id: Id,
  format: ExportFormat,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const print = printOf(context, requireDocument(context, id));
  return { fileName: `${paperFileName(print.paper)}.${format}`, bytes: await renderPrint(print, format) };
}

/** The pages of a paper's Word file. @throws Refusal `secrecy-mark` */
export async function documentPages(context: ReadContext, id: Id): Promise<OutputOf<'export:pages'>> {
  const { paper, rules, letterhead } = printOf(context, requireDocument(context, id));
  refuseMarks(paper);
  return { ...(await paperPages(paper, rules)), isOnLetterhead: letterhead !== null };
}

/** The same on its way out: down to the person's own files, or onto paper. @throws Refusal as renderDocument */
export async function handOutDocument(
  context: WriteContext,
  { id, format, how }: { id: Id; format: ExportFormat; how: 'file' | 'print' },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const rendered = await renderDocument(context, id, format);
  const detail = { file: rendered.fileName, revision: requireDocument(context, id).revision };
  note(context, { action: how === 'print' ? 'print' : 'export', entity: 'document', entityId: id, detail });
  return rendered;
}

/** Writes a paper where the person wants it, told in the journal. @throws Refusal as writeOwn */
export async function exportForPerson(
  context: WriteContext,
  input: { id: Id; file: string; format: ExportFormat; replace: boolean },
): Promise<ExportedFile> {
  return exportDocument(context, input, ({ file }) => {
    const detail = { file, revision: requireDocument(context, input.id).revision };
    note(context, { action: 'export', entity: 'document', entityId: input.id, detail });
  });
}

/** Writes a paper to `file` and remembers what was written. @throws Refusal as writeOwn */
export async function exportDocument(
  context: WriteContext,
  input: { id: Id; file: string; format: ExportFormat; replace: boolean },
  tell: (written: ExportedFile) => void,
): Promise<ExportedFile> {
  const document = requireDocument(context, input.id);
  return writeRendered(context, document, input, (print) => renderPrint(print, input.format), tell);
}

/**
 * Writes what `render` makes of a paper to `file`, remembers it, and has it told in the same transaction.
 *
 * @throws Refusal as writeOwn
 */
export async function writeRendered(
  context: WriteContext,
  document: Document,
  input: { file: string; format: ExportFormat; replace: boolean },
  render: (print: Print) => Promise<Uint8Array>,
  tell?: (written: ExportedFile) => void,
): Promise<ExportedFile> {
  const { id } = document;
  const text = requireRevision(context, id, document.revision);
  const file = path.resolve(input.file);
  const bytes = await render(printOf(context, document));
  const sha256 = sha256Of(bytes);
  const last = findExportByPath(context.data, file);
  await writeOwn(file, bytes, { written: last?.sha256, replace: input.replace });
  const { revision, savedAt } = text;
  const isRemembered = last?.documentId === id && last.revision === revision && last.sha256 === sha256;
  if (isRemembered && tell === undefined) return { file, sha256 };
  inTransaction(context.data, () => {
    tell?.({ file, sha256 });
    if (isRemembered) return;
    // Somebody typed on meanwhile, and the text that is in the file was thinned out.
    if (getRevision(context.data, id, revision) === null)
      insertRevision(context.data, { ...text, documentId: id, at: savedAt });
    recordExport(context.data, {
      documentId: id,
      revision,
      path: file,
      format: input.format,
      sha256,
      at: instant(context),
    });
  });
  return { file, sha256 };
}

async function renderPrint(print: Print, format: ExportFormat): Promise<Uint8Array> {
  const { paper, rules } = print;
  refuseMarks(paper);
  if (format === 'html') return new TextEncoder().encode(writeHtml(paper, rules));
  if (format === 'md') return new TextEncoder().encode(writeMarkdownFile(paper, rules));
  return writeWord(print);
}

/** The last door before disk: whatever way a mark came in, it does not go out. @throws Refusal `secrecy-mark` */
export function refuseMarks({ body, subject, basis, recipients, addressees }: Paper): void {
  refuseSecrecy(body, [subject, ...basis, ...recipients, ...addressees]);
}
