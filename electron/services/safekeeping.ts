/** Backups, and the check that everything is where it should be. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupFile, VerifyReport } from '../../shared/contract/data.ts';
import type { ExportedFile } from '../../shared/contract/documents.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import { KIND_NAMES, PRODUCT_NAME, placeName } from '../../shared/strings.ts';
import { backupTo, listBackups, makeBackup, pruneBackups } from '../db/backup.ts';
import { listDocuments } from '../db/documents.ts';
import { listLastExports } from '../db/exports.ts';
import { dataPaths } from '../db/folder.ts';
import { listDamagedImages } from '../db/images.ts';
import { lastChange } from '../db/journal.ts';
import { countRows, verifyData } from '../db/verify.ts';
import { sha256Of } from '../files/digest.ts';
import { stateOfOwn } from '../files/own-file.ts';
import { instant, note, type ReadContext, type WriteContext } from './context.ts';
import { comparePaper } from './documents/comparing.ts';
import { requireDocument } from './documents/writing.ts';
import { viewRegister } from './registering.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A backup where the person wants it. @throws Refusal `file-exists`, and those of the disk */
export async function createBackup(context: WriteContext, given: string): Promise<ExportedFile> {
  const file = path.resolve(given);
  await backupTo(context.data, file);
  note(context, { action: 'backup', entity: 'data', entityId: null, detail: { file } });
  return { file, sha256: sha256Of(await readFile(file)) };
}

/** A backup in the folder's own place, because somebody asked for it. */
export async function runBackup(context: WriteContext): Promise<ExportedFile> {
  return keepBackup(context, 'manual');
}

/** @param reason of `scheduled` ones those no longer worth their room go */
async function keepBackup(context: WriteContext, reason: 'manual' | 'scheduled'): Promise<ExportedFile> {
  const file = await makeBackup(context.data, reason, instant(context));
  const removed = pruneBackups(context.data, instant(context));
  note(context, {
    action: 'backup',
    entity: 'data',
    entityId: null,
    detail: { file: path.basename(file), removed },
  });
  return { file, sha256: sha256Of(await readFile(file)) };
}

/** The regular backup when the newest is a day old and the book changed since; null when neither. @throws as runBackup */
export async function runDueBackup(context: WriteContext): Promise<ExportedFile | null> {
  if (!isDue(context, DAY_MS)) return null;
  // Nobody asked for it, and so nobody is said to have made it.
  return keepBackup({ ...context, host: { ...context.host, actor: PRODUCT_NAME } }, 'scheduled');
}

export function backupState(context: ReadContext): { newest: string | null; isLate: boolean } {
  return { newest: newestBackup(context), isLate: isDue(context, DAY_MS + HOUR_MS) };
}

/** Whether something changed since the newest backup, and that is so many milliseconds old. */
function isDue(context: ReadContext, ageMs: number): boolean {
  const [changed, newest] = [lastChange(context.data), newestBackup(context)];
  if (changed === null || newest === null) return changed !== null;
  return changed > newest && Date.parse(instant(context)) - Date.parse(newest) >= ageMs;
}

function newestBackup({ data }: ReadContext): string | null {
  return listBackups(data.folder)[0]?.at ?? null;
}

export async function listKeptBackups(context: ReadContext): Promise<BackupFile[]> {
  const { backups } = dataPaths(context.data.folder);
  return Promise.all(
    listBackups(context.data.folder).map(async ({ name, at }) => {
      const file = path.join(backups, name);
      return { file, at, size: (await stat(file)).size };
    }),
  );
}

/**
 * Soundness of the database and of the images of issued papers. As notices: missing numbers, issued papers whose source says
 * otherwise by now, and exported files that are gone or were edited.
 */
export async function verifyAll(context: ReadContext): Promise<VerifyReport> {
  const problems = [
    ...verifyData(context.data).map(({ message }) => message),
    ...listDamagedImages(context.data).map((id) => damagedImage(requireDocument(context, id))),
  ];
  const notices = viewRegister(context, {}).gaps.map(
    (gap) => `Sổ văn bản ${gap.series}, nhiệm kỳ ${gap.term}: thiếu số ${gap.missing.join(', ')}.`,
  );
  notices.push(...listDocuments(context.data).flatMap((paper) => differenceNotice(context, paper)));
  const exports = listLastExports(context.data).filter(({ documentId }) => documentId !== null);
  for (const { path: file, sha256 } of exports) {
    const state = await stateOfOwn(file, sha256);
    if (state === 'missing') notices.push(`Tệp “${file}” không còn ở chỗ đã xuất.`);
    if (state === 'edited') notices.push(`Tệp “${file}” đã được sửa sau khi xuất.`);
  }
  const { documents, revisions } = countRows(context.data);
  return {
    ok: problems.length === 0,
    problems,
    notices,
    checked: { documents, revisions, exports: exports.length },
  };
}

function differenceNotice(context: ReadContext, paper: DocumentSummary): string[] {
  const places = comparePaper(context, paper.id).map(({ place }) => placeName(place));
  if (places.length === 0) return [];
  const where = `${places.length} chỗ: ${places.join(', ')}`;
  return [
    `${nameInSentence(paper)} khác với dữ liệu hiện nay ở ${where}. Mở văn bản để đính chính hoặc mở lại.`,
  ];
}

function nameInSentence({ kind, symbol, title }: DocumentSummary): string {
  return `${KIND_NAMES[kind]} ${symbol === null ? `“${title}”` : `số ${symbol}`}`;
}

function damagedImage({ kind, symbol, title }: DocumentSummary): string {
  return `Bản in đã lưu khi ban hành của ${symbol ?? `${KIND_NAMES[kind].toLowerCase()} “${title}”`} đã bị thay đổi.`;
}
