import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { makeBackup } from '../../../electron/db/backup.ts';
import type { ReadableData, WritableData } from '../../../electron/db/data.ts';
import { getDocument, listDocuments } from '../../../electron/db/documents.ts';
import { requireNodeApi } from '../../../electron/db/driver.ts';
import { MIGRATIONS } from '../../../electron/db/migrate.ts';
import { openForReading, openForWriting } from '../../../electron/db/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { AT, addDocument, openNew, refusalOf } from './fixtures.ts';

const DATABASE = 'so-chuyen-de.db';

describe('an open data folder', () => {
  it('writes through to the disk at every commit', async () => {
    const { sqlite } = await openNew();
    const pragma = (name: string): unknown => sqlite.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('busy_timeout')).toBe(5_000);
  });

  it('shows readers what is committed, and only that', async () => {
    const data = await openNew();
    const reader = await openForReading(data.folder);
    data.sqlite.exec('BEGIN IMMEDIATE');
    const id = addDocument(data);
    expect(getDocument(reader, id)).toBeNull();
    data.sqlite.exec('COMMIT');
    expect(getDocument(reader, id)?.body).toBe('Nội dung ban đầu.');
    expect(() => reader.sqlite.exec('DELETE FROM document')).toThrow(/readonly/);
    reader.close();
  });

  it('is put back as it was when a program died before the log was in use', async () => {
    const { folder, close } = await openNew();
    close();
    const file = path.join(folder, DATABASE);
    const sqlite = new Sqlite(file);
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('cache_size = 1');
    // Pages go to the file before the end of a transaction that is too big for the cache; then the power fails.
    sqlite.exec(`BEGIN; CREATE TABLE half (text TEXT);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO half SELECT hex(randomblob(100)) FROM n`);
    const died = temporaryFolder();
    for (const name of [DATABASE, `${DATABASE}-journal`])
      copyFileSync(path.join(folder, name), path.join(died, name));
    sqlite.close();
    const reader = await openForReading(died);
    expect(listDocuments(reader)).toEqual([]);
    reader.close();
    const data = await openForWriting(died);
    expect(data.sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(
      0,
    );
    data.close();
  });

  it('cannot be handed to a writing function when it was opened for reading', () => {
    expectTypeOf<WritableData>().toExtend<ReadableData>();
    expectTypeOf<ReadableData>().not.toExtend<WritableData>();
  });

  it('asks for a Node whose interface the driver knows', async () => {
    requireNodeApi('10');
    for (const version of ['9', undefined]) {
      expect((await refusalOf(() => requireNodeApi(version))).code).toBe('node-too-old');
    }
  });
});

describe('opening', () => {
  it('refuses a database of a newer program and leaves it as it is', async () => {
    const file = await closedDatabase((sqlite) => sqlite.pragma('user_version = 99'));
    const before = readFileSync(file);
    const newer = { code: 'data-newer', detail: { version: 99, known: MIGRATIONS.length } };
    expect(await refusalOf(() => openForWriting(path.dirname(file)))).toEqual(newer);
    expect(await refusalOf(() => openForReading(path.dirname(file)))).toEqual(newer);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each<[string, (sqlite: Sqlite.Database) => unknown]>([
    ['of another program', (sqlite) => sqlite.pragma('application_id = 7')],
    ['that says it has no version', (sqlite) => sqlite.pragma('user_version = 0')],
    ['that lacks a table', (sqlite) => sqlite.exec('DROP TABLE setting')],
    ['that lacks a check', (sqlite) => sqlite.exec('DROP TRIGGER journal_keeps_rows')],
  ])('refuses a database %s', async (_, change) => {
    const file = await closedDatabase(change);
    const before = readFileSync(file);
    expect((await refusalOf(() => openForWriting(path.dirname(file)))).code).toBe('data-damaged');
    expect((await refusalOf(() => openForReading(path.dirname(file)))).code).toBe('data-damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('offers the newest backup that is good, and never starts empty', async () => {
    const data = await openNew();
    addDocument(data);
    const good = await makeBackup(data, 'scheduled', '2020-03-20T02:00:00.000Z');
    const bad = await makeBackup(data, 'scheduled', '2020-03-21T02:00:00.000Z');
    data.close();
    writeFileSync(bad, readFileSync(bad).fill(0x41, 8_192, 12_288));
    const damaged = { code: 'data-damaged', detail: { newestGoodBackup: path.basename(good) } };
    for (const content of ['', 'không phải cơ sở dữ liệu', null]) {
      const file = path.join(data.folder, DATABASE);
      if (content === null) rmSync(file);
      else writeFileSync(file, content);
      expect(await refusalOf(() => openForWriting(data.folder, { create: true }))).toEqual(damaged);
      expect(await refusalOf(() => openForReading(data.folder))).toEqual(damaged);
    }
  });

  it('reads again what a process left in the log when it died', async () => {
    const data = await openNew();
    const id = addDocument(data);
    const folder = temporaryFolder();
    for (const suffix of ['', '-wal']) {
      copyFileSync(path.join(data.folder, DATABASE + suffix), path.join(folder, DATABASE + suffix));
    }
    const reader = await openForReading(folder);
    expect(listDocuments(reader).map((document) => document.id)).toEqual([id]);
    reader.close();
    const writer = await openForWriting(folder);
    expect(listDocuments(writer)[0]?.updatedAt).toBe(AT);
    writer.close();
  });
});

/** The file of a data folder that nobody has open, changed behind our back. */
async function closedDatabase(change: (sqlite: Sqlite.Database) => unknown): Promise<string> {
  const data = await openNew();
  data.close();
  const file = path.join(data.folder, DATABASE);
  const sqlite = new Sqlite(file);
  change(sqlite);
  sqlite.close();
  return file;
}
