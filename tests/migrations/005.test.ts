import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCellFacts } from '../../electron/db/cell.ts';
import type { WritableData } from '../../electron/db/data.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { addDocument, openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

type Row = Record<string, unknown>;

let old: Sqlite.Database;
let data: WritableData;
const rowsOf = (book: Sqlite.Database, table: string): Row[] =>
  book.prepare<[], Row>(`SELECT * FROM ${table}`).all();

beforeAll(async () => {
  const folder = temporaryFolder();
  const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, '004-sample.db.gz')));
  writeFileSync(path.join(folder, 'so-chuyen-de.db'), bytes);
  old = new Sqlite(bytes);
  data = await openForWriting(folder);
});
afterAll(() => {
  old.close();
  data.close();
});

describe('a book of schema version 4', () => {
  it('opens as one of today, and nothing in it refers to nothing', async () => {
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
  });

  it.each(['document', 'revision', 'register_entry', 'issued_image', 'generated_part', 'office', 'export'])(
    'keeps every row of %s',
    (table) => {
      // Hashes of texts came later.
      const kept = rowsOf(data.sqlite, table).map(({ sha256, ...row }) =>
        table === 'revision' ? row : { ...row, ...(sha256 !== undefined && { sha256 }) },
      );
      expect(kept).toEqual(rowsOf(old, table));
      expect(rowsOf(old, table).length).toBeGreaterThan(table === 'export' ? -1 : 0);
    },
  );

  it('tells by its name what the cell is a cell of, from each of its days on', () => {
    expect(listCellFacts(data).map(({ name, cellType, from }) => [name, cellType, from])).toEqual([
      ['Chi bộ Sở Thông tin và Truyền thông', 'agency', null],
      ['Chi bộ Khu phố 3', 'residence', '2020-04-01'],
    ]);
  });

  it('takes the kinds a cell may issue besides, and no others', () => {
    const id = addDocument(data, { kind: 'QĐ' });
    expect(data.sqlite.prepare('SELECT kind FROM document WHERE id = ?').pluck().get(id)).toBe('QĐ');
    expect(() => data.sqlite.exec(`UPDATE document SET kind = 'HD' WHERE id = ${id}`)).toThrow('CHECK');
  });
});
