/** Backups: when somebody asks, and by itself. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupFile, BackupState } from '../../shared/contract/data.ts';
import type { ExportedFile } from '../../shared/contract/documents.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { PRODUCT_NAME } from '../../shared/strings.ts';
import { backupBytes, backupTo, listBackups, makeBackup, pruneBackups } from '../db/backup.ts';
import { dataPaths } from '../db/folder.ts';
import { type BookMark, lastChange, markBook } from '../db/journal.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { sha256Of } from '../files/digest.ts';
import { refuseOwnPlace } from '../files/own-places.ts';
import { instant, note, type ReadContext, today, type WriteContext } from './context.ts';
import { harmWords } from './harm.ts';
import { copyToPlace, placeState } from './second-place.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** So many lines and saved texts make a backup on closing worth its while. */
const MUCH = 30;
/** What the book was when it was last backed up. */
const MARK = 'backup-mark';

/** A backup where the person wants it. @throws Refusal `file-exists`, and those of the disk */
export async function createBackup(context: WriteContext, given: string): Promise<ExportedFile> {
  const file = path.resolve(given);
  refuseOwnPlace(file);
  await backupTo(context.data, file);
  try {
    note(context, { action: 'backup', entity: 'data', entityId: null, detail: { file } });
  } catch (error) {
    // The book was moved while it is open: the backup is made all the more, and there is no book to tell of it.
    if (!(error instanceof Refusal) || error.code !== 'book-moved') throw error;
  }
  return { file, sha256: sha256Of(await readFile(file)) };
}

/** The same for a page that cannot say where: the whole file. */
export async function renderBackup(context: ReadContext): Promise<{ fileName: string; bytes: Uint8Array }> {
  const bytes = await backupBytes(context.data);
  return { fileName: `so-chuyen-de-${today(context)}.db`, bytes };
}

/** A backup in the folder's own place, because somebody asked for it. */
export async function runBackup(context: WriteContext): Promise<ExportedFile> {
  return keepBackup(context, 'manual');
}

/** @param reason of `scheduled` ones those no longer worth their room go */
async function keepBackup(context: WriteContext, reason: 'manual' | 'scheduled'): Promise<ExportedFile> {
  const file = await makeBackup(context.data, reason, instant(context));
  const removed = pruneBackups(context.data);
  const detail = { file: path.basename(file), removed };
  inTransaction(context.data, () => {
    note(context, { action: 'backup', entity: 'data', entityId: null, detail });
    putSetting(context.data, MARK, markBook(context.data));
  });
  await copyToPlace(context);
  return { file, sha256: sha256Of(await readFile(file)) };
}

/**
 * The regular backup: when the newest is a day old and the book changed since, on closing when much did; null when neither.
 * What the second place lacks is copied there. @throws as runBackup
 */
export async function runDueBackup(
  context: WriteContext,
  { isClosing }: { isClosing: boolean },
): Promise<ExportedFile | null> {
  // Nobody asked for it, and so nobody is said to have made it.
  const own = { ...context, host: { ...context.host, actor: PRODUCT_NAME } };
  if (isDue(context, DAY_MS) || (isClosing && changesSince(context) >= MUCH))
    return keepBackup(own, 'scheduled');
  await copyToPlace(own);
  return null;
}

export async function backupState(context: ReadContext): Promise<BackupState> {
  return {
    newest: newestBackup(context),
    isLate: isDue(context, DAY_MS + HOUR_MS),
    place: await placeState(context),
    harm: harmWords(context),
  };
}

/**
 * Whether something changed since the newest backup, and that is so many milliseconds old, or of a time that has not come yet:
 * the clock was wrong then, or is now.
 */
function isDue(context: ReadContext, ageMs: number): boolean {
  const newest = newestBackup(context);
  if (changesSince(context) === 0 || lastChange(context.data) === null) return false;
  if (newest === null) return true;
  const age = Date.parse(instant(context)) - Date.parse(newest);
  return age >= ageMs || age < -HOUR_MS;
}

/** How many lines and texts were written since the book was last backed up; without a mark, as many as there are. */
function changesSince({ data }: ReadContext): number {
  const [then, now] = [(getSetting(data, MARK) ?? { line: 0, revision: 0 }) as BookMark, markBook(data)];
  return Math.abs(now.line - then.line) + Math.abs(now.revision - then.revision);
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
