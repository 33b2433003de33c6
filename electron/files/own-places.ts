/** Places of the program itself, which nothing that a person asks for may be written over. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';

/** A folder and what in it is the program's, by the path below it. */
interface OwnPlace {
  folder: string;
  isOwn: (below: string) => boolean;
}

/** The book, its backups and what lies beside them, in the folder of the data (electron/db/folder.ts). */
export function isOfBook(below: string): boolean {
  return /^(?:sao-luu|mang-theo|goi-dang-lam)(?:\/|$)|^so-chuyen-de\./u.test(below);
}

/**
 * What the program is made of.
 *
 * @param folder that holds its templates; of the packed program the archive, beside which Electron lies
 */
export function placeOfProgram(folder: string): OwnPlace {
  return folder.endsWith('.asar')
    ? { folder: path.resolve(folder, '../..'), isOwn: isOfPacked }
    : { folder, isOwn: isOfProgram };
}

function isOfProgram(below: string): boolean {
  return /^(?:electron|renderer|shared|templates|dist|node_modules)(?:\/|$)|^package\.json$/u.test(below);
}

/** A person may keep papers of her own beside it, on a USB stick for one. */
function isOfPacked(below: string): boolean {
  return (
    /^(?:resources|locales|macos|frameworks|_codesignature)(?:\/|$)/u.test(below) ||
    /^[^/]*\.(?:exe|dll|pak|bin|dat|plist|so(?:\.\d+)?)$/u.test(below) ||
    /^(?:so-chuyen-de|version|pkginfo|chrome[-_][^/.]*|vk_[^/]*\.json|licenses?\.[^/]*)$/u.test(below)
  );
}

const places = new Map<string, OwnPlace>();

/** From now on; the same folder again replaces what was said of it. */
export function keepOwnPlace(place: OwnPlace): void {
  places.set(place.folder, place);
}

/**
 * @param file where a person wants something written
 * @throws Refusal `own-place` for a file of the program by whatever name or link, `place-not-file` for a device, a pipe or a socket
 */
export function refuseOwnPlace(file: string): void {
  const present = lookAt(file);
  if (present !== null && !present.isFile() && !present.isDirectory())
    throw new Refusal('place-not-file', { file });
  const whole = wholePath(file);
  for (const { folder, isOwn } of places.values()) {
    const below = path.relative(wholePath(folder), whole);
    const isInside = below !== '' && !below.startsWith('..') && !path.isAbsolute(below);
    // Some file systems take capitals and small letters for one.
    if (isInside && isOwn(below.replaceAll(path.sep, '/').toLowerCase()))
      throw new Refusal('own-place', { file });
  }
}

/** Null where nothing is there, and where the writing itself will say what is amiss. */
function lookAt(file: string): Stats | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

/** With every link followed, as far as the path is there. */
function wholePath(file: string): string {
  const resolved = path.resolve(file);
  try {
    return realpathSync.native(resolved);
  } catch {
    const parent = path.dirname(resolved);
    return parent === resolved ? resolved : path.join(wholePath(parent), path.basename(resolved));
  }
}
