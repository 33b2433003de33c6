/** The whole archive as a filing tree of Word files with a file index. */
import path from 'node:path';
import type { ExportArchive, ExportedFile } from '../../../shared/contract/documents.ts';
import { type Term, termOn } from '../../../shared/domain/cell.ts';
import { type Document, isIssued } from '../../../shared/domain/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Day, Quarter } from '../../../shared/domain/values.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { listTerms } from '../../db/cell.ts';
import { listDocuments } from '../../db/documents.ts';
import { isRefusal } from '../../db/errors.ts';
import { getPlan } from '../../db/plans.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { type FileIndexEntry, writeFileIndex } from '../../export/file-index.ts';
import { distinctPaths, filingFolders, paperFileName } from '../../export/filing.ts';
import { sha256Of } from '../../files/digest.ts';
import { writeOwn } from '../../files/own-file.ts';
import { requireCell } from '../cells.ts';
import { type ReadContext, today, type WriteContext } from '../context.ts';
import { exportDocument } from './exporting.ts';
import { formatOverrides } from './formatting.ts';
import { printOf } from './images.ts';
import { eraDateOf } from './to-paper.ts';
import { requireDocument } from './writing.ts';

const INDEX_NAME = 'Muc luc ho so.docx';

export interface ArchiveWish {
  folder: string;
  year?: number | undefined;
  quarter?: Quarter | undefined;
}

/**
 * Exports every paper into `folder`, a folder for each term, year and quarter. A file that somebody edited stays as it is and
 * is named; stopping leaves what is done and never half a file.
 *
 * @throws Refusal `cancelled`, and those of the disk
 */
export async function exportArchive(context: WriteContext, wish: ArchiveWish): Promise<ExportArchive> {
  requireCell(context, today(context));
  const folder = path.resolve(wish.folder);
  // In the order they were made, so that a second paper of one name keeps its "(2)" from export to export.
  const documents = listDocuments(context.data, wish.year === undefined ? {} : { year: wish.year })
    .filter(({ quarter }) => wish.quarter === undefined || quarter?.endsWith(`Q${wish.quarter}`))
    .toSorted((one, other) => one.id - other.id)
    .map(({ id }) => requireDocument(context, id));
  const places = distinctPaths(documents.map((document) => placeOf(context, document)));
  const files: ExportedFile[] = [];
  const kept: string[] = [];
  for (const [index, document] of documents.entries()) {
    if (context.host.signal?.aborted) throw new Refusal('cancelled');
    const file = path.join(folder, ...(places[index] ?? '').split('/'));
    try {
      files.push(await exportDocument(context, { id: document.id, file, format: 'docx', replace: false }));
    } catch (error) {
      if (!isRefusal(error, 'file-edited') && !isRefusal(error, 'file-exists')) throw error;
      kept.push(file);
    }
    context.host.onProgress?.(index + 1, documents.length, path.basename(file));
  }
  const index = await writeIndex(context, folder, documents);
  return {
    folder,
    files,
    kept: index.isKept ? [...kept, index.file] : kept,
    index: { file: index.file, sha256: index.sha256 },
  };
}

function placeOf(
  context: ReadContext,
  document: Document,
): { folders: string[]; name: string; extension: string } {
  const day = eraDateOf(context, document);
  const quarter = document.quarter === null ? null : (Number(document.quarter.at(-1)) as Quarter);
  const folders = filingFolders({
    termName: termOf(listTerms(context.data), document, day)?.name ?? null,
    year: yearOf(context, document, day),
    quarter,
  });
  const name = paperFileName({ kind: document.kind, number: document.number, subject: document.title });
  return { folders, name, extension: 'docx' };
}

/** An issued paper stays in the term it took its number in, whatever days that term has by now. */
function termOf(terms: readonly Term[], { state, termId }: Document, day: Day): Term | undefined {
  return isIssued(state) && termId !== null ? terms.find(({ id }) => id === termId) : termOn(terms, day);
}

/** The year a paper is filed under: of its quarter or plan before that of its date, since a report comes out in the year after. */
function yearOf(context: ReadContext, { quarter, source }: Document, day: string): number {
  const plan = source.planId === null ? null : getPlan(context.data, source.planId);
  return source.year ?? plan?.year ?? Number((quarter ?? day).slice(0, 4));
}

function signerOf(signature: Paper['signature']): string {
  if (signature === null) return '';
  return signature.form === 'single' ? signature.name : signature.right.name;
}

async function writeIndex(
  context: WriteContext,
  folder: string,
  documents: readonly Document[],
): Promise<ExportedFile & { isKept: boolean }> {
  const date = today(context);
  const cell = requireCell(context, date);
  const entries = documents.map(
    (document): FileIndexEntry => ({
      symbol: document.symbol ?? '',
      date: document.date,
      title: `${KIND_NAMES[document.kind]} ${document.title}`,
      signer: signerOf(printOf(context, document).paper.signature),
      sheets: null,
      note: isIssued(document.state) ? '' : 'Chưa ban hành',
    }),
  );
  const head = { superiorName: cell.superiorName, cellName: cell.name, subject: 'sinh hoạt chuyên đề', date };
  const bytes = await writeFileIndex(entries, head, rulesFor(date, formatOverrides(context)));
  const file = path.join(folder, INDEX_NAME);
  const sha256 = sha256Of(bytes);
  // The index is no document, so what was written last is remembered beside them.
  const memory = `file-index ${file}`;
  try {
    const before = getSetting(context.data, memory);
    await writeOwn(file, bytes, { written: typeof before === 'string' ? before : undefined });
  } catch (error) {
    if (!isRefusal(error, 'file-edited') && !isRefusal(error, 'file-exists')) throw error;
    return { file, sha256, isKept: true };
  }
  putSetting(context.data, memory, sha256);
  return { file, sha256, isKept: false };
}
