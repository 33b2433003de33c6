/** The second place backups are copied to: a memory stick, a network folder. It is there at times, and at times it is not. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PlaceState } from '../../shared/contract/data.ts';
import { toErrorMessage } from '../../shared/contract/errors.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { clearLeftovers, listBackups, listBackupsIn, pruneBackupsIn, verifyBackup } from '../db/backup.ts';
import { dataPaths } from '../db/folder.ts';
import { keyOfBook } from '../db/journal.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { writeWhole } from '../files/whole-file.ts';
import { instant, note, type ReadContext, type WriteContext } from './context.ts';

const PLACE = 'second-place';

interface KeptPlace {
  /** As the person chose it. */
  folder: string;
  /** When it was last reached; ISO, UTC. */
  reachedAt: string;
  /** Why the last copy did not come about, a sentence; empty when it did. */
  trouble: string;
}

/** @throws Refusal `not-a-folder` for what is none, or lies in the book's own folder */
export async function choosePlace(context: WriteContext, given: string | null): Promise<PlaceState | null> {
  const before = keptPlace(context);
  const folder = given === null ? null : path.resolve(given);
  if (folder !== null && !(await isUsable(context, folder))) throw new Refusal('place-unfit', { folder });
  putSetting(context.data, PLACE, folder && { folder, reachedAt: instant(context), trouble: '' });
  note(context, {
    action: 'choose-place',
    entity: 'data',
    entityId: null,
    before: { secondPlace: before?.folder ?? '' },
    after: { secondPlace: folder ?? '' },
  });
  await copyToPlace(context);
  return placeState(context);
}

/** The newest backup is copied where the place has it not, read back there, and the old ones there go. Never throws. */
export async function copyToPlace(context: WriteContext): Promise<void> {
  const place = keptPlace(context);
  const target = place && folderOf(context, place);
  const [newest] = listBackups(context.data.folder);
  if (place === null || target === null || newest === undefined || !(await isFolder(place.folder))) return;
  const file = path.join(target, newest.name);
  let trouble = '';
  try {
    if (listBackupsIn(target)[0]?.name === newest.name) return;
    clearLeftovers(target);
    const copy = await readFile(path.join(dataPaths(context.data.folder).backups, newest.name));
    await writeWhole(file, copy, { mode: 0o600 });
    await verifyBackup(file);
    pruneBackupsIn(target);
  } catch (error) {
    trouble = toErrorMessage(error).message;
  }
  if (trouble !== '' && trouble === place.trouble) return;
  putSetting(context.data, PLACE, { ...place, reachedAt: instant(context), trouble });
  if (trouble === '')
    note(context, {
      action: 'backup',
      entity: 'data',
      entityId: null,
      detail: { file: path.basename(file), folder: place.folder },
    });
}

export async function placeState(context: ReadContext): Promise<PlaceState | null> {
  const place = keptPlace(context);
  if (place === null) return null;
  const isReached = await isFolder(place.folder);
  const target = folderOf(context, place);
  const copies = isReached && target !== null ? listBackupsIn(target) : [];
  const [newest] = listBackups(context.data.folder);
  return {
    folder: place.folder,
    isReached,
    reachedAt: place.reachedAt,
    trouble: place.trouble,
    copies: isReached ? copies.length : null,
    isCurrent: isReached && newest !== undefined && copies[0]?.name === newest.name,
  };
}

function keptPlace({ data }: ReadContext): KeptPlace | null {
  return (getSetting(data, PLACE) ?? null) as KeptPlace | null;
}

/** Each book has a folder of its own there: two cells may share a stick. */
function folderOf({ data }: ReadContext, { folder }: KeptPlace): string | null {
  const key = keyOfBook(data);
  return key && path.join(folder, `so-chuyen-de-${key}`);
}

async function isUsable({ data }: ReadContext, folder: string): Promise<boolean> {
  const inside = path.relative(path.resolve(data.folder), folder);
  const isOutside = inside.startsWith('..') || path.isAbsolute(inside);
  return isOutside && (await isFolder(folder));
}

function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
