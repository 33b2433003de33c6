/** Mục lục hồ sơ: what lies in a folder of the filing tree. */
import path from 'node:path';
import type { ExportedFile } from '../../../shared/contract/documents.ts';
import { type Document, isIssued } from '../../../shared/domain/document.ts';
import { nameOf } from '../../../shared/domain/fields.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { signersOf } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { isRefusal } from '../../db/errors.ts';
import { findExportByPath, recordExport } from '../../db/exports.ts';
import { getSession } from '../../db/sessions.ts';
import { type FileIndexEntry, type FileIndexHead, writeFileIndex } from '../../export/file-index.ts';
import { sha256Of } from '../../files/digest.ts';
import { writeOwn } from '../../files/own-file.ts';
import { cellContextOn } from '../cells.ts';
import { instant, type ReadContext, today, type WriteContext } from '../context.ts';
import { type Filed, INDEX_NAME } from './filing-tree.ts';
import { formatOverrides } from './formatting.ts';
import { printOf } from './images.ts';
import { eraDateOf } from './to-paper.ts';

/**
 * Writes the index of a folder: year by year the issued papers in the order of their dates, then the drafts, which take no
 * sheets yet. It bears the day of its newest paper, so that the same papers give the same file.
 *
 * @param sheets Of each issued paper.
 */
export async function writeIndex(
  context: WriteContext,
  folder: string,
  papers: readonly Filed[],
  sheets: ReadonlyMap<Id, number>,
): Promise<ExportedFile & { isKept: boolean }> {
  const documents = papers.map(({ document }) => document);
  const years = new Set(documents.map(({ filingYear }) => filingYear));
  const [year] = years;
  const subject = `sinh hoạt chuyên đề${years.size === 1 ? ` năm ${year}` : ''}`;
  const { entries, head } = indexOf(context, documents, sheets, subject);
  const bytes = await writeFileIndex(entries, head, rulesFor(head.date, formatOverrides(context)));
  const file = path.join(folder, INDEX_NAME);
  const sha256 = sha256Of(bytes);
  const last = findExportByPath(context.data, file)?.sha256;
  try {
    await writeOwn(file, bytes, { written: last });
  } catch (error) {
    if (!isRefusal(error, 'file-edited') && !isRefusal(error, 'file-exists')) throw error;
    return { file, sha256, isKept: true };
  }
  const at = instant(context);
  if (last !== sha256)
    recordExport(context.data, { documentId: null, revision: null, path: file, format: 'docx', sha256, at });
  return { file, sha256, isKept: false };
}

/** What an index of these papers says, in the order of their dates; it bears the day of the newest. */
export function indexOf(
  context: ReadContext,
  documents: readonly Document[],
  sheets: ReadonlyMap<Id, number>,
  subject: string,
): { entries: FileIndexEntry[]; head: FileIndexHead } {
  const date = documents.map((document) => document.date ?? '').reduce(later, '') || today(context);
  const { cell } = cellContextOn(context, date);
  return {
    entries: documents
      .toSorted(inOrder)
      .map((document) => entryOf(context, document, sheets.get(document.id) ?? null)),
    head: { superiorName: cell.superiorName, cellName: cell.name, subject, date },
  };
}

/** In the order of the index. */
export function inOrder(one: Document, other: Document): number {
  return (
    one.filingYear - other.filingYear ||
    Number(isIssued(other.state)) - Number(isIssued(one.state)) ||
    (one.date ?? '9').localeCompare(other.date ?? '9') ||
    one.id - other.id
  );
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function entryOf(context: ReadContext, document: Document, sheets: number | null): FileIndexEntry {
  return {
    symbol: document.symbol ?? '',
    date: document.date,
    title: `${KIND_NAMES[document.kind]} ${document.title}`,
    signer: signerOf(context, document),
    sheets: isIssued(document.state) ? sheets : 0,
    note: isIssued(document.state) ? '' : 'Chưa ban hành',
  };
}

/** Whoever signed; of a paper its presenters stand for, and nobody else was named, those of its session. */
export function signerOf(context: ReadContext, document: Document): string {
  const signed = signersOf(printOf(context, document).paper).join(', ');
  if (signed !== '' || document.sessionId === null) return signed;
  const presenters = getSession(context.data, document.sessionId)?.presenterIds ?? [];
  const cellContext = cellContextOn(context, eraDateOf(context, document));
  return presenters.map((id) => nameOf(cellContext, id)).join(', ');
}
