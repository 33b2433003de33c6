/** Papers written to disk: never half a file, never over one that somebody edited. */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedFile } from '../../../shared/contract/documents.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { toRefusal } from '../../db/errors.ts';
import { findExportByPath, recordExport } from '../../db/exports.ts';
import { getOfficeTemplate, listOfficeTemplates } from '../../db/office-templates.ts';
import { getRevision, insertRevision } from '../../db/revisions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { writeDocx } from '../../export/docx.ts';
import { paperFileName } from '../../export/filing.ts';
import { writeHtml } from '../../export/html.ts';
import { writeMarkdownFile } from '../../export/markdown-file.ts';
import { fillOfficeTemplate } from '../../export/office-template.ts';
import { instant, type ReadContext, type WriteContext } from '../context.ts';
import { formatOverrides } from './formatting.ts';
import { toPaper } from './to-paper.ts';
import { requireDocument, requireRevision } from './writing.ts';

export type ExportFormat = 'docx' | 'html' | 'md';

/** The bytes of a paper and the name it is filed under. @throws Refusal `secrecy-mark` */
export async function renderDocument(
  context: ReadContext,
  id: Id,
  format: ExportFormat,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const document = requireDocument(context, id);
  const paper = toPaper(context, document);
  return {
    fileName: `${paperFileName(paper)}.${format}`,
    bytes: await renderPaper(context, document, paper, format),
  };
}

/** Writes a paper to `file` and remembers what was written. @throws Refusal `file-edited`, `file-exists` */
export async function exportDocument(
  context: WriteContext,
  input: { id: Id; file: string; format: ExportFormat; replace: boolean },
): Promise<ExportedFile> {
  const document = requireDocument(context, input.id);
  const text = requireRevision(context, input.id, document.revision);
  const file = path.resolve(input.file);
  const bytes = await renderPaper(context, document, toPaper(context, document), input.format);
  const sha256 = digest(bytes);
  await refuseEdited(file, [sha256, findExportByPath(context.data, file)?.sha256], input.replace);
  await writeWhole(file, bytes);
  const { revision, savedAt } = text;
  const written = { documentId: input.id, revision, path: file, format: input.format, sha256 };
  inTransaction(context.data, () => {
    // Somebody typed on meanwhile, and the text that is in the file was thinned out.
    if (getRevision(context.data, input.id, revision) === null)
      insertRevision(context.data, { ...text, documentId: input.id, at: savedAt });
    recordExport(context.data, { ...written, at: instant(context) });
  });
  return { file, sha256 };
}

async function renderPaper(
  context: ReadContext,
  document: Document,
  paper: Paper,
  format: ExportFormat,
): Promise<Uint8Array> {
  // The last door before disk: whatever way a mark came in, it does not go out.
  refuseSecrecy(paper.body, [paper.subject, ...paper.basis, ...paper.recipients, ...paper.addressees]);
  const rules = rulesFor(paper.eraDate, formatOverrides(context));
  if (format === 'html') return new TextEncoder().encode(writeHtml(paper, rules));
  if (format === 'md') return new TextEncoder().encode(writeMarkdownFile(paper));
  const template = listOfficeTemplates(context.data).find(({ kinds }) => kinds.includes(document.kind));
  const stored = template === undefined ? null : getOfficeTemplate(context.data, template.id);
  return stored === null ? writeDocx(paper, rules) : fillOfficeTemplate(stored.bytes, paper, rules);
}

/**
 * What stands at a path may be replaced when it is what we are about to write, or what we wrote last.
 *
 * @param written sha256 of the new bytes and of those written there before, if any
 * @throws Refusal `file-edited`, or `file-exists` for a file that was never ours
 */
export async function refuseEdited(
  file: string,
  [next, before]: readonly [string, string | undefined],
  replace: boolean,
): Promise<void> {
  const present = replace ? null : await readIfThere(file);
  const onDisk = present === null ? next : digest(present);
  if (onDisk === next || onDisk === before) return;
  throw new Refusal(before === undefined ? 'file-exists' : 'file-edited', { file });
}

/** Temporary file beside the target, flushed to disk, then renamed over it. @throws Refusal `disk-full`, `data-read-only` */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw toRefusal(error);
  }
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw toRefusal(error);
  }
}
