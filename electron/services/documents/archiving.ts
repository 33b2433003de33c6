/** The whole archive as a filing tree of Word files, with an index of it all and one of every year. */
import path from 'node:path';
import type { ExportArchive, ExportedFile } from '../../../shared/contract/documents.ts';
import { type Document, isIssued } from '../../../shared/domain/document.ts';
import type { Id, Quarter } from '../../../shared/domain/values.ts';
import { isRefusal } from '../../db/errors.ts';
import { putSetting } from '../../db/settings.ts';
import { openRenderers, type Renderers } from '../../export/renderers.ts';
import { readIfOwn } from '../../files/own-file.ts';
import { requireCell } from '../cells.ts';
import { note, today, type WriteContext } from '../context.ts';
import { workThrough } from '../work-through.ts';
import { refuseMarks, writeRendered } from './exporting.ts';
import { writeIndex } from './file-indexes.ts';
import { clearTree, type Filed, surveyTree } from './filing-tree.ts';
import { printOf } from './images.ts';

export interface ArchiveWish {
  folder: string;
  year?: number | undefined;
  quarter?: Quarter | undefined;
}

/** The folder of the last archive, where the screen looks for the tree. */
export const TREE_FOLDER = 'filing.folder';

/**
 * Exports every paper into `folder`, a folder for each term, year and quarter, drafts apart. A file that somebody edited
 * stays as it is and is named; one of ours that is no paper's any more goes; one that holds what it should is not touched.
 * Stopping leaves what is done and never half a file, and the next time goes on from there.
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
  const renderers = openRenderers(chosen.filter(({ state }) => state !== 'current').length);
  try {
    const written = await writePapers(context, chosen, renderers);
    const lying = new Set(known.map((one) => one.path));
    const there = papers.filter((one) => chosen.includes(one) || lying.has(one.file));
    const sheets = await countAll(context, there, renderers, written.sheets);
    const index = await writeIndex(context, folder, there, sheets);
    const yearIndexes = [];
    for (const [yearFolder, own] of byYearFolder(there))
      yearIndexes.push(await writeIndex(context, yearFolder, own, sheets));
    const indexes = [index, ...yearIndexes];
    const current = new Set([...papers.map(({ file }) => file), ...indexes.map(({ file }) => file)]);
    const { year = null, quarter = null } = wish;
    const cleared = await clearTree(context, folder, current);
    const { files, kept } = written;
    putSetting(context.data, TREE_FOLDER, folder);
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
  } finally {
    await renderers.close();
  }
}

interface WrittenPapers {
  files: ExportedFile[];
  /** Those that somebody edited. */
  kept: string[];
  /** Of each paper that was made. */
  sheets: Map<Id, number>;
}

async function writePapers(
  context: WriteContext,
  chosen: readonly Filed[],
  renderers: Renderers,
): Promise<WrittenPapers> {
  const { signal, onProgress } = context.host;
  const sheets = new Map<Id, number>();
  let done = 0;
  const write = async ({ document, file, state, sha256 }: Filed): Promise<ExportedFile | null> => {
    try {
      if (state === 'current' && sha256 !== null) return { file, sha256 };
      return await writeRendered(
        context,
        document,
        { file, format: 'docx', replace: false },
        async (print) => {
          refuseMarks(print.paper);
          const made = await renderers.make(print, null);
          sheets.set(document.id, made.sheets);
          return made.bytes;
        },
      );
    } catch (error) {
      if (!isRefusal(error, 'file-edited') && !isRefusal(error, 'file-exists')) throw error;
      return null;
    } finally {
      done += 1;
      onProgress?.(done, chosen.length, path.basename(file));
    }
  };
  const results = await workThrough(chosen, renderers.width, write, signal);
  return {
    files: results.filter((one) => one !== null),
    kept: chosen.filter((_, at) => results[at] === null).map(({ file }) => file),
    sheets,
  };
}

/** Of every issued paper there: from its file where that is ours, else from what would be written. */
async function countAll(
  context: WriteContext,
  there: readonly Filed[],
  renderers: Renderers,
  known: ReadonlyMap<Id, number>,
): Promise<Map<Id, number>> {
  const sheets = new Map(known);
  const open = there.filter(({ document }) => isIssued(document.state) && !sheets.has(document.id));
  await workThrough(
    open,
    renderers.width,
    async ({ document, file, state, sha256 }) => {
      const bytes = state === 'current' && sha256 !== null ? await readIfOwn(file, sha256) : null;
      sheets.set(document.id, (await renderers.make(printOf(context, document), bytes)).sheets);
    },
    context.host.signal,
  );
  return sheets;
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
