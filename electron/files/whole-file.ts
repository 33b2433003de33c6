/** Files that are there whole or not at all, also after a cut of power. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, toDiskRefusal } from './disk-refusals.ts';

export interface WholeFileWish {
  /** Who may use it, as for chmod; left out, whom the system lets. */
  mode?: number;
  /** Asked before anything is written and again when only the move is left: throws when what is there has to stay. */
  refuse?: () => Promise<void>;
}

/**
 * Writes a file aside, with the folders on the way to it, flushes it, and moves it into its place at one blow.
 *
 * @throws Refusal of the disk (`toDiskRefusal`), or what `refuse` throws
 */
export async function writeWhole(
  file: string,
  content: Uint8Array | string,
  { mode, refuse }: WholeFileWish = {},
): Promise<void> {
  const aside = asideOf(file);
  try {
    await refuse?.();
    await makeFolder(path.dirname(file));
    const handle = await open(aside, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await refuse?.();
    await rename(aside, file);
    flushFolder(path.dirname(file));
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw toDiskRefusal(error, file);
  }
}

/** The same, done when it returns, in a folder that is there. Errors come as the system gives them. */
export function writeWholeNow(file: string, content: string): void {
  const aside = asideOf(file);
  try {
    writeFileSync(aside, content, { flag: 'wx' });
    moveIntoPlace(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/**
 * Puts a finished file in its place: after a crash there is the old file or the new one, never half of it. Errors come as
 * the system gives them. Neither file may be open in SQLite in this process: closing a second descriptor drops its POSIX
 * locks.
 */
export function moveIntoPlace(finished: string, target: string): void {
  flush(finished, 'r+');
  renameSync(finished, target);
  flushFolder(path.dirname(target));
}

/** With the folders on the way to it. Node's own way there gives ENOENT for whatever keeps one from being made. */
async function makeFolder(folder: string): Promise<void> {
  const isThere = await stat(folder).then(
    (present) => present.isDirectory(),
    () => false,
  );
  if (isThere) return;
  if (path.dirname(folder) !== folder) await makeFolder(path.dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Somebody else made it meanwhile; a link that leads nowhere is an ENOENT here.
    if (codeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  }
}

/** In the same folder, from where it can be moved; short, since the name asked for may be as long as a name can be. */
function asideOf(file: string): string {
  return path.join(path.dirname(file), `.${randomUUID().slice(0, 8)}.tmp`);
}

/** A rename is durable once its folder is flushed; Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    flush(folder, 'r');
  } catch (error) {
    // Some file systems (network drives, memory sticks) flush no folders, and one may write where one may not list.
    if (!['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM'].includes(codeOf(error))) throw error;
  }
}

function flush(file: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(file, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
