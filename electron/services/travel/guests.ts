/** Books of sessions that are held here for another book: where they lie beside the book of this machine, and which is open. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { GuestSession } from '../../../shared/contract/travel.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { SessionFile } from '../../../shared/domain/travel/session-file.ts';
import { dataPaths } from '../../db/folder.ts';
import { openForReading, openForWriting } from '../../db/open.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { writeWhole } from '../../files/whole-file.ts';
import type { Host } from '../context.ts';
import { keptGuest, viewGuest } from './guest.ts';
import { holdSession } from './holding.ts';
import { readGuarded } from './taking.ts';

/** In the folder of the guests: the key of the book that is open. */
const OPEN = 'dang-mo';
/** A trip, and of what another machine wrote also which and when. */
const KEY = /^[\da-f-]{36}(?:-[\da-f-]{36}-\d{1,10})?$/u;
/** The folder that every verb is about: that of a guest while one is open, else the book of this machine. */
export function openFolder(home: string): string {
  const { guests } = dataPaths(home);
  try {
    const key = readFileSync(path.join(guests, OPEN), 'utf8');
    const folder = path.join(guests, key);
    return KEY.test(key) && existsSync(dataPaths(folder).database) ? folder : home;
  } catch {
    return home;
  }
}

/** @param folder that is open */
function homeOf(folder: string): string {
  const home = path.resolve(folder, '../..');
  return dataPaths(home).guests === path.dirname(path.resolve(folder)) ? home : folder;
}

export async function listGuests(folder: string, host: Host): Promise<GuestSession[]> {
  const { guests } = dataPaths(homeOf(folder));
  const keys = existsSync(guests) ? readdirSync(guests).filter((name) => KEY.test(name)) : [];
  const found = await Promise.all(keys.map((key) => lookAt(path.join(guests, key), host)));
  return found.flatMap((look) => look?.guest ?? []);
}

/**
 * A file is held once, however often it is opened; what another machine wrote has a book of its own.
 *
 * @throws Refusal as readGuarded, `not-found`, those of the disk
 */
export async function openGuest(
  folder: string,
  host: Host,
  given: GivenFile | { key: string },
): Promise<GuestSession> {
  const { guests } = dataPaths(homeOf(folder));
  const key = 'key' in given ? given.key : await keepFile(guests, host, readGuarded(given));
  const look = KEY.test(key) ? await lookAt(path.join(guests, key), host) : null;
  if (look === null) throw new Refusal('not-found', { what: 'buổi họp mang theo này' });
  await writeWhole(path.join(guests, OPEN), new TextEncoder().encode(key), { mode: 0o600 });
  return look.guest;
}

export async function leaveGuest(folder: string): Promise<null> {
  rmSync(path.join(dataPaths(homeOf(folder)).guests, OPEN), { force: true });
  return null;
}

/** The key of the book of a file, which is made where there is none. */
async function keepFile(guests: string, host: Host, file: SessionFile): Promise<string> {
  const { trip, branch, edition } = file.facts;
  const own = await lookAt(path.join(guests, trip), host);
  // What this machine wrote comes home: nothing in it is newer than the book it was written from.
  const key = branch === null || own?.branch === branch ? trip : `${trip}-${branch}-${edition}`;
  if ((await lookAt(path.join(guests, key), host)) !== null) return key;
  const data = await openForWriting(path.join(guests, key), { create: true });
  try {
    inTransaction(data, () => holdSession({ data, host }, key, file));
  } finally {
    data.close();
  }
  return key;
}

/** Null where no book is, or one that was never filled. */
async function lookAt(folder: string, host: Host): Promise<{ guest: GuestSession; branch: string } | null> {
  if (!existsSync(dataPaths(folder).database)) return null;
  const data = await openForReading(folder);
  try {
    const context = { data, host };
    const [guest, kept] = [viewGuest(context), keptGuest(context)];
    return guest && kept && { guest, branch: kept.branch };
  } finally {
    data.close();
  }
}
