/** One hash over all that stands in a database: SQLite has none over its pages, and a flipped bit may leave them in good order. */
import { createHash } from 'node:crypto';
import { sha256Of } from '../files/digest.ts';
import type { Connection } from './driver.ts';

/** The schema that has a place for it. */
const SINCE = 6;

/** Writes the hash of a copy into it. */
export function signContent(copy: Connection): void {
  if (hasPlace(copy)) copy.prepare('UPDATE tally SET digest = ?').run(contentDigest(copy));
}

/** The hash is of a copy that is kept; a book that is written to has none. */
export function unsignContent(book: Connection): void {
  if (hasPlace(book)) book.exec("UPDATE tally SET digest = ''");
}

/** Whether what stands in a database is what was signed; true where nobody signed it. */
export function isContentWhole(sqlite: Connection): boolean {
  if (!hasPlace(sqlite)) return true;
  const signed = sqlite.prepare<[], string>('SELECT digest FROM tally').pluck().get();
  return signed === '' || signed === contentDigest(sqlite);
}

/** The texts that are no longer what was saved: paper and revision. */
export function listDamagedTexts(sqlite: Connection): { documentId: number; revision: number }[] {
  if (!hasPlace(sqlite)) return [];
  const rows = sqlite.prepare<
    [],
    Record<'head' | 'body' | 'sha256', string> & Record<'documentId' | 'revision', number>
  >('SELECT document_id AS documentId, revision, head, body, sha256 FROM revision');
  const damaged: { documentId: number; revision: number }[] = [];
  for (const { documentId, revision, head, body, sha256 } of rows.iterate())
    if (sha256 !== '' && sha256 !== textDigest(head, body)) damaged.push({ documentId, revision });
  return damaged;
}

/** @param head as it is stored */
export function textDigest(head: string, body: string): string {
  return sha256Of(`${head}\n${body}`);
}

function contentDigest(sqlite: Connection): string {
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'tally' ORDER BY name",
    )
    .pluck()
    .all();
  const hash = createHash('sha256');
  for (const table of tables) {
    hash.update(`\n${table}\n`);
    for (const row of sqlite.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().iterate())
      hash.update(JSON.stringify(row.map(plain)));
  }
  return hash.digest('hex');
}

function plain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('base64') : value;
}

function hasPlace(sqlite: Connection): boolean {
  return Number(sqlite.pragma('user_version', { simple: true })) >= SINCE;
}
