/** Where every paper belongs in a filing tree, and what lies there that belongs there no more. */
import { rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Term, termOn } from '../../../shared/domain/cell.ts';
import { type Document, isIssued } from '../../../shared/domain/document.ts';
import type { FileState } from '../../../shared/domain/filing.ts';
import type { FilingPlace } from '../../../shared/domain/filing-scope.ts';
import type { Day, Quarter } from '../../../shared/domain/values.ts';
import { listTerms } from '../../db/cell.ts';
import { listDocuments } from '../../db/documents.ts';
import { type ExportRecord, forgetExports, listLastExports } from '../../db/exports.ts';
import { listNewestImages } from '../../db/images.ts';
import { distinctPaths, filingFolders, isTreePath, paperFileName } from '../../export/filing.ts';
import { removeOwn, stateOfOwn } from '../../files/own-file.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { workThrough } from '../work-through.ts';
import { eraDateOf } from './to-paper.ts';
import { requireDocument } from './writing.ts';

export const INDEX_NAME = 'Muc luc ho so.docx';

/** A paper and its place. */
export interface Filed {
  document: Document;
  /** Full path of its file. */
  file: string;
  /** Full path of the folder of its year. */
  yearFolder: string;
  /** What stands at its place: `current` is its file as it would be written now, `none` was never written. */
  state: FileState;
  /** Of what was last written there, hex; null where nothing was. */
  sha256: string | null;
}

/** Every paper of the book with its place, and the files of ours in the tree. */
export interface FilingTree {
  /** In the order the papers were made. */
  papers: readonly Filed[];
  /** The last export to each path in the tree, those of papers that moved or went too. */
  known: readonly ExportRecord[];
}

/** How many files are read at once: more would only wait for the disk, and a system gives no more than some hundred. */
const READ_AT_ONCE = 32;

/** A file that somebody edited keeps its name, also when its paper has another by now: no other paper gets that one. */
export async function surveyTree(context: ReadContext, folder: string): Promise<FilingTree> {
  // In the order they were made, so that a second paper of one name keeps its "(2)" from export to export.
  const documents = listDocuments(context.data)
    .toSorted((one, other) => one.id - other.id)
    .map(({ id }) => requireDocument(context, id));
  const wished = documents.map((document) => placeOf(context, document));
  const known = listLastExports(context.data).filter(({ path: file }) => isTreePath(within(folder, file)));
  const states = await workThrough(known, READ_AT_ONCE, (one) => stateOfOwn(one.path, one.sha256));
  const edited = known.filter((_, at) => states[at] === 'edited');
  const first = distinctPaths(wished);
  const placeById = new Map(documents.map(({ id }, at) => [id, first[at]]));
  const left = edited
    .map((one) => ({ place: within(folder, one.path), documentId: one.documentId ?? 0 }))
    .filter(({ place, documentId }) => placeById.get(documentId) !== place);
  const places = distinctPaths(
    wished,
    left.map(({ place }) => place),
  );
  const images = new Map(listNewestImages(context.data).map((one) => [one.documentId, one.madeAt]));
  const lying = new Map(known.map((record, at) => [record.path, { record, state: states[at] }]));
  const papers = documents.map((document, at) => {
    const file = path.join(folder, ...(places[at] ?? '').split('/'));
    const { record, state } = lying.get(file) ?? {};
    return {
      document,
      file,
      yearFolder: path.join(folder, ...(wished[at]?.folders.slice(0, 2) ?? [])),
      sha256: record?.sha256 ?? null,
      state: stateOf(record, state, document, images.get(document.id)),
    };
  });
  return { papers, known };
}

function stateOf(
  record: ExportRecord | undefined,
  onDisk: Awaited<ReturnType<typeof stateOfOwn>> | undefined,
  document: Document,
  madeAt: string | undefined,
): FileState {
  if (record === undefined || onDisk === undefined) return 'none';
  if (onDisk !== 'intact') return onDisk;
  return isWrittenAsIssued(record, document, madeAt) ? 'current' : 'outdated';
}

/** An issued paper prints the same bytes ever after: what was written since its image was made need not be made again. */
function isWrittenAsIssued(record: ExportRecord, document: Document, madeAt: string | undefined): boolean {
  return (
    isIssued(document.state) &&
    record.documentId === document.id &&
    record.revision === document.revision &&
    record.format === 'docx' &&
    madeAt !== undefined &&
    record.at > madeAt
  );
}

/**
 * Takes away the files of ours that are no paper's and no index's any more, and the folders that are empty then.
 *
 * @param current Full paths of what belongs there.
 */
export async function clearTree(
  context: WriteContext,
  folder: string,
  current: ReadonlySet<string>,
): Promise<{ removed: string[]; outdated: string[] }> {
  const removed: string[] = [];
  const outdated: string[] = [];
  const known = listLastExports(context.data).filter(({ path: file }) => isTreePath(within(folder, file)));
  for (const { path: file, sha256 } of known) {
    if (current.has(file) || (await isOneOf(file, current))) continue;
    if (await removeOwn(file, sha256)) {
      forgetExports(context.data, file);
      removed.push(file);
      await removeEmptyFolders(path.dirname(file), folder);
    } else outdated.push(file);
  }
  return { removed, outdated };
}

/** Another spelling of a file that belongs there, on a disk where capitals do not count. */
async function isOneOf(file: string, current: ReadonlySet<string>): Promise<boolean> {
  const twin = [...current].find((one) => one.toLowerCase() === file.toLowerCase());
  if (twin === undefined) return false;
  const [one, other] = await Promise.all([file, twin].map((each) => stat(each).catch(() => null)));
  return one != null && other != null && one.ino === other.ino && one.dev === other.dev;
}

/** A folder with anything in it stays: removing it fails, and nothing else is tried. */
async function removeEmptyFolders(from: string, root: string): Promise<void> {
  if (from === root) return;
  const isGone = await rmdir(from).then(
    () => true,
    () => false,
  );
  if (isGone) await removeEmptyFolders(path.dirname(from), root);
}

/** The folders and the name a paper is filed under. */
export function placeOf(
  context: ReadContext,
  document: Document,
): { folders: string[]; name: string; extension: string } {
  const { termName, year, part } = filingPlaceOf(context, document);
  const quarter = part === 'general' ? null : part;
  const folders = filingFolders({ termName, year, quarter, isIssued: isIssued(document.state) });
  const name = paperFileName({ kind: document.kind, number: document.number, subject: document.title });
  return { folders, name, extension: 'docx' };
}

/** The place of a paper in the tree. */
export function filingPlaceOf(
  context: ReadContext,
  document: Document,
  terms = listTerms(context.data),
): FilingPlace {
  const term = termOf(terms, document, eraDateOf(context, document));
  return {
    termId: term?.id ?? null,
    termName: term?.name ?? null,
    year: document.filingYear,
    part: document.quarter === null ? 'general' : (Number(document.quarter.at(-1)) as Quarter),
  };
}

/** An issued paper stays in the term it took its number in, whatever days that term has by now. */
function termOf(terms: readonly Term[], { state, termId }: Document, day: Day): Term | undefined {
  return isIssued(state) && termId !== null ? terms.find(({ id }) => id === termId) : termOn(terms, day);
}

function within(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
