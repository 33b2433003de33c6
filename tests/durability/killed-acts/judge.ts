/** What is left of a book whose program was killed in the middle of an act. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { verifyBackup } from '../../../electron/db/backup.ts';
import { openTestBackend } from '../../support/backend.ts';
import { factsOf } from '../book-content.ts';

const DATABASE = 'so-chuyen-de.db';

export interface Left {
  /** What `data:verify` tells; empty when the book is whole. */
  problems: readonly string[];
  /** Everything that stands in it, to the letter. */
  content: string;
  /** Files somebody asked for, and backups, that are there and not whole. */
  torn: readonly string[];
}

/** Opens the book as the next start would, and looks at it and at every file that was written beside it. @param place holds all that the program wrote */
export async function lookAfter(folder: string, place: string): Promise<Left> {
  const backend = openTestBackend(undefined, folder);
  try {
    const { problems } = await backend.call('data:verify', {});
    await backend.close();
    const content = await factsOf(path.join(folder, DATABASE));
    return { problems: problems.map(String), content, torn: await tornFiles(place) };
  } finally {
    await backend.close();
  }
}

async function tornFiles(place: string): Promise<string[]> {
  const torn: string[] = [];
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    if (path.basename(name) === DATABASE || !/\.(?:db|docx|zip|gopy|buoihop)$/u.test(name)) continue;
    if (!(await isWhole(path.join(place, name)))) torn.push(name);
  }
  return torn;
}

async function isWhole(file: string): Promise<boolean> {
  try {
    if (file.endsWith('.db')) await verifyBackup(file);
    else unzipSync(readFileSync(file));
    return true;
  } catch {
    return false;
  }
}

/** The content without what is another every time: folders of its own, ids by chance, digests and what bytes hold a clock. */
export function withoutChance(content: string): string {
  return content
    .replace(/\{"type":"Buffer","data":\[[^\]]*\]\}/gu, '"bytes"')
    .replace(/\/[^"\\]*\/so-chuyen-de-\w{6}(?=[/"\\])/gu, 'folder')
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, 'uuid')
    .replace(/(?<![\da-f])(?=\w*[a-f])[\da-f]{10,64}(?![\da-f])/gu, 'digest')
    .replace(/(?<![\d.])\d{9}(?!\d)/gu, 'number');
}
