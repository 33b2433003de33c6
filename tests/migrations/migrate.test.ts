import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups, verifyBackup } from '../../electron/db/backup.ts';
import { getDocument } from '../../electron/db/documents.ts';
import { connect } from '../../electron/db/driver.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import {
  MIGRATIONS,
  type Migration,
  migrate,
  SCHEMA_DIGEST,
  schemaVersion,
} from '../../electron/db/migrate.ts';
import { openForWriting, upgrade } from '../../electron/db/open.ts';
import { sha256Of } from '../../electron/files/digest.ts';
import { addDocument, openNew, refusalOf } from '../electron/db/fixtures.ts';

const NEWEST = MIGRATIONS.length;
const good: Migration = {
  name: '900-add-note',
  sql: 'ALTER TABLE document ADD COLUMN note TEXT; UPDATE document SET note = title',
};
const faulty: Migration = { name: '901-fail', sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)' };
const orphaning: Migration = { name: '902-orphan', sql: 'UPDATE document SET session_id = 77' };

describe('migrations', () => {
  it('are numbered without a gap, each telling its number', () => {
    MIGRATIONS.forEach((migration, index) => {
      expect(migration.name).toMatch(new RegExp(`^${String(index + 1).padStart(3, '0')}(-[a-z]+)+$`));
    });
  });

  it('are each a file that is in the list, with a test that opens a book of that version', () => {
    const names = MIGRATIONS.map(({ name }) => name);
    const root = path.resolve(import.meta.dirname, '../..');
    expect(readdirSync(path.join(root, 'electron/db/migrations'))).toEqual(names.map((name) => `${name}.ts`));
    const tests = readdirSync(import.meta.dirname);
    expect(names.filter((name) => !tests.includes(`${name.slice(0, 3)}.test.ts`))).toEqual([]);
  });

  it('run after a verified backup, all that are pending', async () => {
    const data = await openNew();
    const id = addDocument(data);
    await upgrade(data, [...MIGRATIONS, good]);
    expect(schemaVersion(data.sqlite)).toBe(NEWEST + 1);
    expect(data.sqlite.prepare('SELECT note FROM document').pluck().all()).toEqual(['Góp ý dự thảo quy chế']);
    expect(getDocument(data, id)?.body).toBe('Nội dung ban đầu.');
    const [backup, ...others] = listBackups(data.folder);
    expect([backup?.reason, others]).toEqual(['before-upgrade', []]);
    expect(await verifyBackup(path.join(data.folder, 'sao-luu', backup?.name ?? ''))).toBe(NEWEST);
    data.close();
    expect((await refusalOf(() => openForWriting(data.folder))).code).toBe('data-newer');
  });

  it('do nothing, and back nothing up, when none is pending', async () => {
    const data = await openNew();
    await upgrade(data);
    expect(listBackups(data.folder)).toEqual([]);
  });

  it.each([
    ['fails', faulty],
    ['leaves a reference to nothing', orphaning],
  ])('leave everything as it was when one of them %s', async (_, last) => {
    const data = await openNew();
    addDocument(data);
    const schema = readSchema(data.sqlite);
    expect(await refusalOf(() => upgrade(data, [...MIGRATIONS, good, last]))).toEqual({
      code: 'internal',
      detail: { migration: last.name },
    });
    expect(readSchema(data.sqlite)).toBe(schema);
    expect(schemaVersion(data.sqlite)).toBe(NEWEST);
    expect(data.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(getDocument(data, 1)?.body).toBe('Nội dung ban đầu.');
    data.close();
    (await openForWriting(data.folder)).close();
  });

  it('lead from nothing to the schema of a new data folder', async () => {
    const sqlite = await connect(':memory:', 'create');
    migrate(sqlite);
    expect(readSchema(sqlite)).toBe(readSchema((await openNew()).sqlite));
    sqlite.close();
  });

  it('lead to the schema that is asked of every book that is opened', async () => {
    const sqlite = await connect(':memory:', 'create');
    migrate(sqlite);
    expect(SCHEMA_DIGEST).toBe(sha256Of(readSchema(sqlite)));
    sqlite.close();
  });

  it('make strict tables only', () => {
    for (const { sql } of MIGRATIONS) {
      const tables = sql.match(/CREATE TABLE[^;]*;/g) ?? [];
      expect(tables.filter((table) => !/\) STRICT(, WITHOUT ROWID)?;$/.test(table))).toEqual([]);
    }
  });
});
