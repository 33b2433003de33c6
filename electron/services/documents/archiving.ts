/** The whole archive as a filing tree of Word files, with an index of it all and one of every year. */
import path from 'node:path';
import type { ExportArchive, ExportedFile } from '../../../shared/contract/documents.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Quarter } from '../../../shared/domain/values.ts';
import { isRefusal } from '../../db/errors.ts';
import { requireCell } from '../cells.ts';
import { note, today, type WriteContext } from '../context.ts';
import { exportDocument } from './exporting.ts';
import { writeIndex } from './file-indexes.ts';
import { clearTree, type Filed, surveyTree } from './filing-tree.ts';

export interface ArchiveWish {
  folder: string;
  year?: number | undefined;
  quarter?: Quarter | undefined;
}

/**
 * Exports every paper into `folder`, a folder for each term, year and quarter, drafts apart. A file that somebody edited
 * stays as it is and is named; one of ours that is no paper's any more goes. Stopping leaves what is done and never half a
 * file.
 *
 * @throws Refusal `cancelled`, and those of the disk
 */
export async function exportArchive(context: WriteContext, wish: ArchiveWish): Promise<ExportArchive> {
  requireCell(context, today(context));
  const folder = path.resolve(wish.folder);
  const { papers, known } = await surveyTree(context, folder);
  const placeOf = new Map(papers.map(({ document, file }) => [document.id, file]));
  // A paper that lies at an old place is written anew, whatever was asked for: it would be nowhere in the tree.
  const moved = new Set(
    known
      .filter(({ documentId, path: file }) => placeOf.get(documentId ?? 0) !== file)
      .map((one) => one.documentId),
  );
  const chosen = papers.filter(({ document }) => isAskedFor(document, wish) || moved.has(document.id));
  const files: ExportedFile[] = [];
  const kept: string[] = [];
  for (const [done, { document, file }] of chosen.entries()) {
    if (context.host.signal?.aborted) throw new Refusal('cancelled');
    try {
      files.push(await exportDocument(context, { id: document.id, file, format: 'docx', replace: false }));
    } catch (error) {
      if (!isRefusal(error, 'file-edited') && !isRefusal(error, 'file-exists')) throw error;
      kept.push(file);
    }
    context.host.onProgress?.(done + 1, chosen.length, path.basename(file));
  }
  const lying = new Set(known.map((one) => one.path));
  const there = papers.filter((one) => chosen.includes(one) || lying.has(one.file));
  const index = await writeIndex(context, folder, there);
  const yearIndexes = [];
  for (const [yearFolder, own] of byYearFolder(there))
    yearIndexes.push(await writeIndex(context, yearFolder, own));
  const indexes = [index, ...yearIndexes];
  const current = new Set([...papers.map(({ file }) => file), ...indexes.map(({ file }) => file)]);
  const { year = null, quarter = null } = wish;
  const cleared = await clearTree(context, folder, current);
  note(context, {
    action: 'export-all',
    entity: 'data',
    entityId: null,
    detail: {
      folder,
      year,
      quarter,
      files: files.length,
      kept: kept.length,
      removed: cleared.removed.length,
    },
  });
  return {
    folder,
    files,
    kept: [...kept, ...indexes.filter(({ isKept }) => isKept).map(({ file }) => file)],
    ...cleared,
    index: exported(index),
    yearIndexes: yearIndexes.map(exported),
  };
}

function isAskedFor({ filingYear, quarter }: Document, wish: ArchiveWish): boolean {
  if (wish.year !== undefined && filingYear !== wish.year) return false;
  return wish.quarter === undefined || (quarter?.endsWith(`Q${wish.quarter}`) ?? false);
}

function byYearFolder(papers: readonly Filed[]): [string, Filed[]][] {
  return [...Map.groupBy(papers, ({ yearFolder }) => yearFolder)];
}

function exported({ file, sha256 }: ExportedFile): ExportedFile {
  return { file, sha256 };
}
