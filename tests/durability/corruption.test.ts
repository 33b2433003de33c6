import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../../electron/db/backup.ts';
import { getDocument, listDocuments } from '../../electron/db/documents.ts';
import { appendJournal } from '../../electron/db/journal.ts';
import { openForReading, openForWriting } from '../../electron/db/open.ts';
import { searchBook } from '../../electron/db/search.ts';
import { indexDocument } from '../../electron/db/search-index.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { AT, addDocument } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

const DATABASE = 'so-chuyen-de.db';
const PLACES = 200;

let whole: Buffer;
let backup: string;

beforeAll(async () => {
  const data = await openForWriting(temporaryFolder(), { create: true });
  for (let n = 0; n < 120; n += 1) {
    const body = `Đoạn ${n}: chi bộ thống nhất phương hướng. `.repeat(1 + (n % 4));
    const id = addDocument(data, { title: `Tài liệu ${n}`, body });
    indexDocument(data, { id, title: `Tài liệu ${n}`, body });
    appendJournal(data, { at: AT, actor: 'a', action: 'document:create', entity: 'document', entityId: id });
  }
  // A free page holds nothing: garbling it harms nobody, and nobody could tell.
  data.sqlite.exec('VACUUM');
  backup = await makeBackup(data, 'scheduled', AT);
  data.close();
  whole = readFileSync(path.join(data.folder, DATABASE));
});

/** A data folder with this database and one good backup. */
function folderWith(database: Buffer): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'sao-luu'));
  copyFileSync(backup, path.join(folder, 'sao-luu', path.basename(backup)));
  writeFileSync(path.join(folder, DATABASE), database);
  return folder;
}

/** What came of the work: 'done', or the code of the Refusal. Anything else thrown fails the test. */
async function outcomeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('a damaged database', () => {
  it('is refused or read in good order wherever a byte is flipped, and never touched', async () => {
    const random = seeded(20_200_207);
    // Free room in the pages is all zeros; a byte flipped there harms nothing.
    const used = [...whole.keys()].filter((place) => whole[place] !== 0);
    const outcomes = new Map<string, number>();
    for (let turn = 0; turn < PLACES; turn += 1) {
      const database = Buffer.from(whole);
      const place = used[Math.floor(random() * used.length)] ?? 0;
      database[place] = (database[place] ?? 0) ^ (1 + Math.floor(random() * 255));
      const folder = folderWith(database);
      const outcome = await outcomeOf(async () => {
        const data = await openForWriting(folder, { create: true });
        const reads = [
          () => listDocuments(data).map((document) => getDocument(data, document.id)),
          () => searchBook(data, 'phuong huong'),
          () => searchBook(data, 'tài liệu 7'),
          () => verifyData(data),
        ];
        try {
          for (const read of reads) expect(['done', 'data-damaged']).toContain(await outcomeOf(read));
          expect(listDocuments(data)).toHaveLength(120);
        } finally {
          data.close();
        }
      });
      expect(['done', 'data-damaged', 'data-newer']).toContain(outcome);
      expect(['done', 'data-damaged', 'data-newer']).toContain(
        await outcomeOf(async () => (await openForReading(folder)).close()),
      );
      expect(readFileSync(path.join(folder, DATABASE)).equals(database)).toBe(true);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // Both must have happened for the test to mean anything.
    expect(outcomes.get('data-damaged')).toBeGreaterThan(PLACES / 10);
    expect(outcomes.get('done')).toBeGreaterThan(PLACES / 10);
  });

  it('is refused when a page is garbled, and the backup is offered', async () => {
    const random = seeded(7);
    for (let turn = 0; turn < 20; turn += 1) {
      const database = Buffer.from(whole);
      const page = Math.floor((random() * whole.length) / 4_096) * 4_096;
      for (let place = page; place < page + 4_096; place += 1) database[place] = Math.floor(random() * 256);
      const folder = folderWith(database);
      const refused = await openForWriting(folder).then(
        (data) => {
          // Only a page of the search index, or of text, may pass; what it says is then told by looking through.
          const findings = verifyData(data);
          data.close();
          return { code: findings.length > 0 ? 'found' : 'unused', detail: {} };
        },
        (error: unknown) => error,
      );
      if (refused instanceof Refusal) {
        expect(refused).toMatchObject({
          code: 'data-damaged',
          detail: { newestGoodBackup: path.basename(backup) },
        });
      } else {
        expect(refused).toMatchObject({ code: 'found' });
      }
      expect(readFileSync(path.join(folder, DATABASE)).equals(database)).toBe(true);
    }
  });

  it.each([0, 1, 100, 4_096, 5_000, 40_960])('is refused when cut off after %i bytes', async (length) => {
    const folder = folderWith(whole);
    const file = path.join(folder, DATABASE);
    truncateSync(file, length);
    expect(await outcomeOf(() => openForWriting(folder, { create: true }))).toBe('data-damaged');
    expect(readFileSync(file).equals(whole.subarray(0, length))).toBe(true);
  });
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
