/** A stored book of an older version beside what becomes of it when it is opened today. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { WritableData } from '../../electron/db/data.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

export type OldRow = Record<string, unknown>;

export interface OldBook {
  /** As it was stored. */
  old: Sqlite.Database;
  /** Opened and migrated. */
  data: WritableData;
  /** The tables it had. */
  tables: string[];
  close(): void;
}

/** @param name "006-sample". @param which tables are wanted, as SQL */
export async function openOldBook(name: string, which: string): Promise<OldBook> {
  const folder = temporaryFolder();
  const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, `${name}.db.gz`)));
  writeFileSync(path.join(folder, 'so-chuyen-de.db'), bytes);
  // Out of its write-ahead mode, which a book in memory cannot have.
  const old = new Sqlite(bytes.fill(1, 18, 20));
  const data = await openForWriting(folder);
  const tables = old
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND (${which})`,
    )
    .pluck()
    .all();
  return {
    ...{ old, data, tables },
    close: () => {
      old.close();
      data.close();
    },
  };
}

export function rowsOf(book: Sqlite.Database | WritableData['sqlite'], table: string): OldRow[] {
  return book.prepare<[], OldRow>(`SELECT * FROM "${table}"`).all();
}

/** What every migration owes a book: today's shape, and all that was in it. */
export function itComesOverWhole(book: () => OldBook): void {
  it('opens as one of today, and nothing in it refers to nothing', async () => {
    expect(readSchema(book().data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(book().data)).toEqual([]);
  });

  it('keeps every row of every table', () => {
    const { data, old, tables } = book();
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables)
      expect([table, rowsOf(data.sqlite, table)]).toEqual([table, rowsOf(old, table)]);
  });
}
