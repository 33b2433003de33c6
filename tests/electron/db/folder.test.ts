import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNetworkFileSystem, isUncPath } from '../../../electron/db/folder.ts';
import { openForReading, openForWriting } from '../../../electron/db/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { openNew, refusalOf } from './fixtures.ts';

describe('a data folder', () => {
  it('is made only when asked for', async () => {
    const folder = path.join(temporaryFolder(), 'chưa có');
    expect((await refusalOf(() => openForWriting(folder))).code).toBe('not-a-data-folder');
    expect((await refusalOf(() => openForReading(folder))).code).toBe('not-a-data-folder');
    (await openForWriting(folder, { create: true })).close();
    expect(readdirSync(folder).sort()).toEqual([
      'sao-luu',
      'so-chuyen-de.db',
      'so-chuyen-de.dem',
      'so-chuyen-de.lock',
      'so-chuyen-de.niem',
    ]);
  });

  it('is never made among the files of somebody else, nor leaves a trace there', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'bao-cao.docx'), 'của người khác');
    expect((await refusalOf(() => openForWriting(folder, { create: true }))).code).toBe('not-a-data-folder');
    expect(readdirSync(folder)).toEqual(['bao-cao.docx']);
  });

  it('cannot be a file', async () => {
    const file = path.join(temporaryFolder(), 'tệp');
    writeFileSync(file, '');
    expect((await refusalOf(() => openForWriting(file, { create: true }))).code).toBe('not-a-data-folder');
    const below = path.join(file, 'sâu hơn');
    expect((await refusalOf(() => openForWriting(below, { create: true }))).code).toBe('not-a-data-folder');
  });

  it('is made where a creation was cut short', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'sao-luu'));
    for (const name of ['so-chuyen-de.lock', 'so-chuyen-de.db.tmp', 'so-chuyen-de.db.tmp-journal']) {
      writeFileSync(path.join(folder, name), 'dở dang');
    }
    writeFileSync(path.join(folder, 'so-chuyen-de.lock'), '');
    (await openForWriting(folder, { create: true })).close();
    expect(readdirSync(folder)).not.toContain('so-chuyen-de.db.tmp');
    (await openForReading(folder)).close();
  });

  it('knows what another process may not share', async () => {
    expect((await refusalOf(() => openForWriting(String.raw`\\may-chu\chung`, { create: true }))).code).toBe(
      'network-drive',
    );
    expect(['\\\\may-chu\\chung', '\\\\?\\UNC\\may-chu\\chung'].map(isUncPath)).toEqual([true, true]);
    expect(['C:\\Sổ', '\\\\?\\C:\\Sổ', '\\\\.\\C:', '/home/so', '//home'].map(isUncPath)).toEqual(
      Array<boolean>(5).fill(false),
    );
    const [nfs, smb, smb2, cifs, ext4, tmpfs] = [0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0xef53, 0x1021994];
    expect([nfs, smb, smb2, cifs].map(isNetworkFileSystem)).toEqual([true, true, true, true]);
    expect([ext4, tmpfs].map(isNetworkFileSystem)).toEqual([false, false]);
  });

  it('may have any name', async () => {
    const folder = path.join(temporaryFolder(), 'Sổ chuyên đề 100% #1?');
    (await openForWriting(folder, { create: true })).close();
    (await openForReading(folder)).close();
  });
});

it('is closed once, and its lock with it', async () => {
  const data = await openNew();
  data.close();
  const again = await openForWriting(data.folder, { waitMs: 0 });
  again.close();
});
