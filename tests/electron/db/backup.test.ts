import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  backupTo,
  findNewestGoodBackup,
  listBackups,
  makeBackup,
  pruneBackups,
  verifyBackup,
} from '../../../electron/db/backup.ts';
import { getDocument } from '../../../electron/db/documents.ts';
import { MIGRATIONS } from '../../../electron/db/migrate.ts';
import { openForReading, openForWriting } from '../../../electron/db/open.ts';
import { restoreBackup } from '../../../electron/db/restore.ts';
import { appendRevision } from '../../../electron/db/revisions.ts';
import { searchBook } from '../../../electron/db/search.ts';
import { indexDocument } from '../../../electron/db/search-index.ts';
import { putSetting } from '../../../electron/db/settings.ts';
import { verifyData } from '../../../electron/db/verify.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { AT, addDocument, head, openNew, refusalOf } from './fixtures.ts';

const DATABASE = 'so-chuyen-de.db';

async function openWithText(body = 'Bản đã sao lưu') {
  const data = await openNew();
  const id = addDocument(data, { body });
  indexDocument(data, { id, title: 'Góp ý', body });
  return { data, id, database: path.join(data.folder, DATABASE) };
}

/** Garbles a page in the middle of a file. */
function damage(file: string): void {
  writeFileSync(file, readFileSync(file).fill(0x5a, 8_192, 12_288));
}

describe('a backup', () => {
  it('is one sound file that holds everything, made while others read', async () => {
    const { data, id } = await openWithText();
    const reader = await openForReading(data.folder);
    const file = path.join(temporaryFolder(), 'sao lưu.db');
    await backupTo(reader, file);
    reader.close();
    expect(readdirSync(path.dirname(file))).toEqual(['sao lưu.db']);
    expect(await verifyBackup(file)).toBe(MIGRATIONS.length);
    const folder = temporaryFolder();
    await restoreBackup(folder, file);
    const restored = await openForReading(folder);
    expect(getDocument(restored, id)).toEqual(getDocument(data, id));
    expect(searchBook(restored, 'sao luu')).toEqual(searchBook(data, 'sao luu'));
    expect(searchBook(restored, 'sao luu')).toHaveLength(1);
    restored.close();
  });

  it('goes over no other file, nor over one that came meanwhile', async () => {
    const { data } = await openWithText();
    const file = path.join(temporaryFolder(), 'a.db');
    writeFileSync(file, 'của người khác');
    expect(await refusalOf(() => backupTo(data, file))).toEqual({
      code: 'file-exists',
      detail: { file: 'a.db' },
    });
    expect(readFileSync(file, 'utf8')).toBe('của người khác');
    const late = path.join(path.dirname(file), 'b.db');
    const running = backupTo(data, late);
    writeFileSync(late, 'của người khác');
    expect((await refusalOf(() => running)).code).toBe('file-exists');
    expect(readFileSync(late, 'utf8')).toBe('của người khác');
    expect(readdirSync(path.dirname(file))).toEqual(['a.db', 'b.db']);
  });

  it('does not count when it cannot be read back', async () => {
    const { data } = await openWithText();
    const file = await makeBackup(data, 'manual', AT);
    damage(file);
    expect(await refusalOf(() => verifyBackup(file))).toEqual({
      code: 'backup-damaged',
      detail: { file: path.basename(file) },
    });
    expect((await refusalOf(() => verifyBackup(`${file}x`))).code).toBe('file-not-found');
    writeFileSync(`${file}x`, 'chữ');
    expect((await refusalOf(() => verifyBackup(`${file}x`))).code).toBe('backup-damaged');
  });

  it('that fails leaves nothing behind', async () => {
    const { data } = await openWithText();
    const folder = temporaryFolder();
    const taken = path.join(folder, 'a.db');
    mkdirSync(taken);
    expect((await refusalOf(() => backupTo(data, taken))).code).toBe('place-is-folder');
    expect(readdirSync(folder)).toEqual(['a.db']);
  });
});

describe('the backups of a data folder', () => {
  it('are listed newest first, and the newest good one is found', async () => {
    const { data } = await openWithText();
    expect(await findNewestGoodBackup(data.folder)).toBeNull();
    const times = ['2020-03-01', '2020-03-03', '2020-03-02'].map((day) => `${day}T00:00:00.000Z`);
    for (const at of times) await makeBackup(data, 'scheduled', at);
    const [newest, second] = listBackups(data.folder);
    expect(listBackups(data.folder).map((backup) => backup.at)).toEqual([times[2], times[1], times[0]]);
    expect(await findNewestGoodBackup(data.folder)).toBe(newest?.name);
    damage(path.join(data.folder, 'sao-luu', newest?.name ?? ''));
    expect(await findNewestGoodBackup(data.folder)).toBe(second?.name);
  });

  it('make room for new ones; files that are no backups stay', async () => {
    const { data } = await openWithText();
    const days = Array.from(
      { length: 12 },
      (_, index) => `2020-03-${String(index + 1).padStart(2, '0')}T00:00:00.000Z`,
    );
    for (const at of days) await makeBackup(data, 'scheduled', at);
    writeFileSync(path.join(data.folder, 'sao-luu', 'ghi chú.txt'), '');
    // Of the first week, 24 February to 1 March, the last is kept; of the second, the last too.
    expect(pruneBackups(data)).toEqual(['so-chuyen-de-2020-03-02T00-00-00-000Z-dinh-ky-2.db']);
    expect(listBackups(data.folder)).toHaveLength(11);
    expect(readdirSync(path.join(data.folder, 'sao-luu'))).toContain('ghi chú.txt');
  });

  it('A22 lose at the next opening what a killed one left, and nothing else', async () => {
    const { data } = await openWithText();
    const backups = path.join(data.folder, 'sao-luu');
    const whole = path.basename(await makeBackup(data, 'manual', AT));
    for (const name of [`${whole}.tmp`, `${whole}.tmp-journal`, 'thư.docx.tmp'])
      writeFileSync(path.join(backups, name), 'x');
    writeFileSync(path.join(data.folder, 'so-chuyen-de.db.tmp'), 'x');
    data.close();
    (await openForWriting(data.folder)).close();
    expect(readdirSync(backups).sort()).toEqual([whole, 'thư.docx.tmp'].sort());
    expect(readdirSync(data.folder)).not.toContain('so-chuyen-de.db.tmp');
  });
});

describe('restoring', () => {
  it('puts the backup in place and keeps a way back', async () => {
    const { data, id } = await openWithText();
    const backup = await makeBackup(data, 'manual', AT);
    const later = {
      documentId: id,
      baseRevision: 1,
      head: head('Sau'),
      body: 'Viết sau khi sao lưu',
      actor: '',
      at: AT,
      reason: '',
    };
    appendRevision(data, later);
    data.close();
    const { keptAside } = await restoreBackup(data.folder, backup);
    const restored = await openForWriting(data.folder);
    expect(getDocument(restored, id)?.body).toBe('Bản đã sao lưu');
    restored.close();

    await restoreBackup(data.folder, keptAside ?? '');
    const back = await openForWriting(data.folder);
    expect(getDocument(back, id)?.body).toBe('Viết sau khi sao lưu');
    expect(verifyData(back)).toEqual([]);
    back.close();
  });

  it('refuses a damaged backup and touches nothing', async () => {
    const { data, database } = await openWithText();
    const backup = await makeBackup(data, 'manual', AT);
    data.close();
    damage(backup);
    const before = readFileSync(database);
    expect((await refusalOf(() => restoreBackup(data.folder, backup))).code).toBe('backup-damaged');
    expect(readFileSync(database).equals(before)).toBe(true);
    expect(readdirSync(path.join(data.folder, 'sao-luu'))).toEqual([path.basename(backup)]);
  });

  it('waits for nobody who has the folder open', async () => {
    const { data, id } = await openWithText();
    const backup = await makeBackup(data, 'manual', AT);
    expect((await refusalOf(() => restoreBackup(data.folder, backup, { waitMs: 0 }))).code).toBe(
      'data-locked',
    );
    expect(getDocument(data, id)?.body).toBe('Bản đã sao lưu');
  });

  it('takes the place of a damaged database and keeps its bytes', async () => {
    const { data, id, database } = await openWithText();
    const backup = await makeBackup(data, 'manual', AT);
    data.close();
    damage(database);
    writeFileSync(`${database}-wal`, 'nhật ký cũ');
    const before = readFileSync(database);
    const { keptAside } = await restoreBackup(data.folder, backup);
    expect(keptAside).toMatch(/-hong\.db$/);
    expect(readFileSync(keptAside ?? '').equals(before)).toBe(true);
    expect(readFileSync(`${keptAside}-wal`, 'utf8')).toBe('nhật ký cũ');
    const restored = await openForWriting(data.folder);
    expect(getDocument(restored, id)?.body).toBe('Bản đã sao lưu');
    restored.close();
  });

  it('does not replay the log of the database it replaces', async () => {
    const { data, id, database } = await openWithText();
    const backup = await makeBackup(data, 'manual', AT);
    putSetting(data, 'sau', 'x'.repeat(50_000));
    const log = readFileSync(`${database}-wal`);
    data.close();
    writeFileSync(`${database}-wal`, log);
    await restoreBackup(data.folder, backup);
    const restored = await openForWriting(data.folder);
    expect(getDocument(restored, id)?.body).toBe('Bản đã sao lưu');
    expect(verifyData(restored)).toEqual([]);
    restored.close();
  });

  it('does not happen among the files of somebody else', async () => {
    const { data } = await openWithText();
    const backup = await makeBackup(data, 'manual', AT);
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'thư.docx'), '');
    expect((await refusalOf(() => restoreBackup(folder, backup))).code).toBe('not-a-data-folder');
    expect(readdirSync(folder)).toEqual(['thư.docx']);
  });
});

describe('looking for damage', () => {
  it('finds nothing in a sound database', async () => {
    const { data } = await openWithText();
    expect(verifyData(data)).toEqual([]);
  });

  it('finds a row that refers to nothing, and an index that lacks a row', async () => {
    const { data } = await openWithText();
    data.sqlite.pragma('foreign_keys = OFF');
    data.sqlite.exec(`UPDATE document SET session_id = 77`);
    expect(verifyData(data)).toEqual([{ check: 'references', message: 'document 1 → session' }]);
    data.sqlite.exec(`UPDATE document SET session_id = NULL`);
    data.sqlite.unsafeMode(true);
    data.sqlite.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'revision_by_signer')
      WHERE name = 'document_by_update'`);
    const reader = await openWithoutChecks(data.folder);
    expect(verifyData(reader).map((finding) => finding.check)).toContain('pages');
    reader.close();
  });
});

async function openWithoutChecks(folder: string) {
  const { connect } = await import('../../../electron/db/driver.ts');
  const sqlite = await connect(path.join(folder, DATABASE), 'read');
  return { access: 'read' as const, folder, sqlite, close: () => sqlite.close() };
}
