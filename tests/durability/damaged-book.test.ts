/** What is told of a book that is damaged, gone, or not of this cell: nothing that was not looked at. */
import { copyFileSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../electron/db/driver.ts';
import { type ErrorMessage, toErrorMessage } from '../../shared/contract/errors.ts';
import { completePaper, issuePaper, openCell } from '../electron/services/cell.ts';
import { openTestBackend, type TestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';

const NOW = '2020-04-15T02:00:00.000Z';

async function openBook(): Promise<TestBackend> {
  return (await openCell(NOW)).backend;
}

function fill(file: string, from: number, length: number): void {
  writeSync(openSync(file, 'r+'), Buffer.alloc(length, 0x5a), 0, length, from);
}

const databaseOf = ({ folder }: TestBackend): string => path.join(folder, 'so-chuyen-de.db');

async function errorOf(work: Promise<unknown>): Promise<ErrorMessage> {
  return work.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => toErrorMessage(error),
  );
}

describe('A2 a damaged book', () => {
  it('is surveyed: which backup is good, what it holds, and what was done since', async () => {
    const backend = await openBook();
    await backend.call('backup:run', {});
    await backend.call('document:create', { kind: 'CV', title: 'việc làm sau' });
    await backend.close();
    const file = databaseOf(backend);
    const bytes = readFileSync(file);
    // The page that holds the words of the search index: everything else can still be read.
    fill(file, 100, 4_096 - 100);
    const refused = await errorOf(backend.call('cell:get', {}));
    expect(refused.detail).toMatchObject({ newestGoodBackup: expect.stringMatching(/thu-cong/u) });
    const survey = await backend.call('backup:survey', {});
    expect(survey).toMatchObject({
      state: 'damaged',
      backups: [{ at: NOW, state: 'good', contents: { documents: 0, members: 5 } }],
      // The first page is the table of tables: without it nothing can be read, and that is what is said.
      since: null,
    });
    expect(readFileSync(file).length).toBe(bytes.length);
  });

  it('tells what was saved and which numbers were given after the backup, where that can be read', async () => {
    const backend = await openBook();
    await backend.call('backup:run', {});
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'việc làm sau' });
    await completePaper(backend, document.id);
    await backend.call('document:move', { id: document.id, move: 'approve' });
    await issuePaper(backend, document.id, '2020-02-07');
    await backend.close();
    // The members are gone; what the other tables hold can be read.
    fill(databaseOf(backend), await placeOf(backend, 'member'), 4_096);
    const found = await backend.call('backup:survey', {});
    expect(found.since?.papers.map(({ title }) => title)).toEqual(['việc làm sau']);
    expect(found.since?.numbers).toEqual(['01-CV/CB']);
    expect(found.since?.acts.some(({ words }) => words.includes('việc làm sau'))).toBe(true);
    const [backup] = found.backups;
    await backend.call('backup:restore', { file: backup?.file ?? '' });
    expect((await backend.call('register:list', {})).entries).toMatchObject([
      { symbol: '01-CV/CB', origin: 'lost' },
    ]);
    await backend.close();
  });

  it('looks at backups until one is good, and calls the rest unseen', async () => {
    const backend = await openBook();
    for (let turn = 0; turn < 3; turn += 1) {
      const { file } = await backend.call('backup:run', {});
      const at = `2020-04-1${turn}T00-00-00-000Z`;
      copyFileSync(file, path.join(path.dirname(file), `so-chuyen-de-${at}-dinh-ky.db`));
      rmSync(file);
    }
    await backend.close();
    fill(
      path.join(backend.folder, 'sao-luu', 'so-chuyen-de-2020-04-12T00-00-00-000Z-dinh-ky.db'),
      4_096,
      8_192,
    );
    fill(databaseOf(backend), 100, 900);
    const { backups } = await backend.call('backup:survey', {});
    expect(backups.map(({ state }) => state)).toEqual(['damaged', 'good', 'unseen']);
  });

  it('that is gone while its backups are there is told as gone, and comes back', async () => {
    const backend = await openBook();
    const { file } = await backend.call('backup:run', {});
    await backend.close();
    rmSync(databaseOf(backend));
    expect(await backend.call('backup:survey', {})).toMatchObject({ state: 'gone', lastWritten: null });
    await backend.call('backup:restore', { file });
    expect(await backend.call('member:list', {})).toHaveLength(5);
    await backend.close();
  });
});

/** Where in the file the first page of a table begins. */
async function placeOf(backend: TestBackend, table: string): Promise<number> {
  const sqlite = await connect(databaseOf(backend), 'read');
  const root = sqlite
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table);
  sqlite.close();
  return ((root ?? 1) - 1) * 4_096;
}

describe('A4 damage that is met after the opening', () => {
  it('names the good backup, and says "none" only where all were looked at', async () => {
    const backend = await openBook();
    await backend.call('backup:run', {});
    const spoil = (): void => {
      // A page of the book's own file is read again once the log is empty.
      fill(databaseOf(backend), 4_096, readFileSync(databaseOf(backend)).length - 4_096);
    };
    await backend.close();
    const [name = ''] = readdirSync(path.join(backend.folder, 'sao-luu'));
    spoil();
    const named = await errorOf(backend.call('data:verify', {}));
    expect(named.message).toContain(name);
    fill(path.join(backend.folder, 'sao-luu', name), 4_096, 8_192);
    const none = await errorOf(backend.call('data:verify', {}));
    expect(none.message).toContain('không có bản nào dùng được');
  });

  it('is never told as "no backup" by a verb that did not look', async () => {
    const { sentenceOf } = await import('../../shared/contract/errors.ts');
    expect(sentenceOf('data-damaged')).toContain('Chưa xem các bản sao lưu');
  });
});

describe('A7 a backup of another cell', () => {
  it('is told as such, refused without a yes, and taken with one; into an empty book without asking', async () => {
    const own = await openBook();
    const other = openTestBackend('2020-05-01T02:00:00.000Z');
    const file = path.join(temporaryFolder(), 'khac.db');
    await openCell(other);
    await other.call('backup:create', { file });
    await other.close();
    expect(await own.call('backup:look', { file })).toMatchObject({ isSame: false });
    expect((await errorOf(own.call('backup:restore', { file }))).code).toBe('other-book');
    expect(readdirSync(own.folder)).not.toContain('so-chuyen-de.db.tmp');
    await own.call('backup:restore', { file, isOtherBook: true });
    await own.close();
    const fresh = openTestBackend();
    await fresh.call('cell:get', {});
    expect(await fresh.call('backup:look', { file })).toMatchObject({
      isSame: null,
      contents: { members: 5 },
    });
    await fresh.call('backup:restore', { fileName: 'khac.db', bytes: readFileSync(file) });
    expect(await fresh.call('member:list', {})).toHaveLength(5);
    await fresh.close();
  });
});
