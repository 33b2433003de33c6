/** What a disk does to the files of a book by itself: bits that flip, ends that are missing. Nothing may be wrong in silence. */
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBackup } from '../../electron/db/backup.ts';
import { sha256Of } from '../../electron/files/digest.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { completePaper, openCell } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';
import { contentOf } from './book-content.ts';

const DATABASE = 'so-chuyen-de.db';
const NOW = '2020-04-15T02:00:00.000Z';
/** Of each kind of harm; the long form makes 2,400 of them. */
const TURNS = LONG ? 400 : 12;

type Outcome = 'harmless' | 'refused' | 'told' | 'SILENT';
const figures = new Map<string, Map<Outcome, number>>();
let resting: Map<string, Buffer>;
let killed: Map<string, Buffer>;
let backup: string;
/** All that was acknowledged. */
let whole: string;
let wholeOfBackup: string;

/** A book that was closed, and the same killed in the middle of its work. */
beforeAll(async () => {
  const { backend } = await openCell(openTestBackend(NOW));
  for (let turn = 0; turn < 12; turn += 1) {
    const { document } = await backend.call('document:create', { kind: 'CV', title: `việc thứ ${turn}` });
    await completePaper(backend, document.id);
  }
  backup = (await backend.call('backup:run', {})).file;
  wholeOfBackup = await contentOf(backup);
  await backend.close();
  resting = readFiles(backend.folder);
  const again = openTestBackend(NOW, backend.folder);
  const [paper] = await again.call('document:list', {});
  for (let turn = 0; turn < 8; turn += 1) {
    const { revision, body } = await again.call('document:get', { id: paper?.id ?? 0 });
    await again.call('document:save', {
      id: paper?.id ?? 0,
      body: `${body}\n\nThêm câu ${turn}.`,
      baseRevision: revision,
    });
  }
  killed = readFiles(backend.folder);
  whole = '';
  await again.close();
  whole = await contentOf(path.join(backend.folder, DATABASE));
  resting = readFiles(backend.folder);
}, 120_000);

afterAll(() => {
  for (const [what, counts] of figures)
    console.info(`${what}: ${[...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
});

const KINDS = [
  { what: 'A9 a bit of a book at rest', of: () => resting, file: DATABASE, harm: flip },
  { what: 'A9 a bit of a book that was killed', of: () => killed, file: DATABASE, harm: flip },
  { what: 'A9 a bit of its log', of: () => killed, file: `${DATABASE}-wal`, harm: flip },
  { what: 'A9 the end of its log', of: () => killed, file: `${DATABASE}-wal`, harm: tear },
  { what: 'A9 the end of a book at rest', of: () => resting, file: DATABASE, harm: tear },
] as const;

describe.each(KINDS)('$what', ({ what, of, file, harm }) => {
  it('is harmless, refused or told, and never wrong in silence', { timeout: 3_600_000 }, async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const folder = temporaryFolder();
      for (const [name, bytes] of of()) writeFileSync(path.join(folder, name), bytes);
      harm(path.join(folder, file));
      count(what, await meet(folder));
    }
    expect(figures.get(what)?.get('SILENT') ?? 0).toBe(0);
  });
});

describe('A9 a bit of a backup', () => {
  it('is harmless or found, also when the backup is restored', { timeout: 3_600_000 }, async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const file = path.join(temporaryFolder(), 'ban.db');
      copyFileSync(backup, file);
      flip(file);
      const outcome = await verifyBackup(file).then(
        async () => ((await contentOf(file)) === wholeOfBackup ? ('harmless' as const) : ('SILENT' as const)),
        (error: unknown) => refusedBy(error),
      );
      count('A9 a bit of a backup', outcome);
    }
    expect(figures.get('A9 a bit of a backup')?.get('SILENT') ?? 0).toBe(0);
  });
});

it('A9 nothing is told of a book that was only closed, killed, copied or restored', async () => {
  for (const files of [resting, killed]) {
    const folder = temporaryFolder();
    for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
    for (let opening = 0; opening < 3; opening += 1) {
      const backend = openTestBackend(NOW, folder);
      expect(await backend.call('data:verify', {})).toMatchObject({ ok: true, problems: [] });
      await backend.close();
    }
    const backend = openTestBackend(NOW, folder);
    mkdirSync(path.join(folder, 'sao-luu'), { recursive: true });
    await backend.call('backup:restore', { file: backup });
    expect(await backend.call('data:verify', {})).toMatchObject({ ok: true, problems: [] });
    await backend.close();
    await backend.call('cell:get', {});
    expect(await backend.call('data:verify', {})).toMatchObject({ ok: true, problems: [] });
    await backend.close();
  }
});

it('A9 nothing is told of a book that a program of before has sealed with a longer hash', async () => {
  const folder = temporaryFolder();
  for (const [name, bytes] of resting) writeFileSync(path.join(folder, name), bytes);
  writeFileSync(path.join(folder, 'so-chuyen-de.niem'), sealOf(sha256Of('as it was')));
  for (const title of ['một việc', 'việc nữa']) {
    const backend = openTestBackend(NOW, folder);
    expect(await backend.call('data:verify', {})).toMatchObject({ ok: true, problems: [] });
    await backend.call('document:create', { kind: 'CV', title });
    await backend.close();
  }
});

describe('A9 a bit of a book while it is open', () => {
  it('is harmless, refused or told at the next opening, not sealed', { timeout: 3_600_000 }, async () => {
    /** Every other time something is written. */
    const use = async (turn: number, harm: (file: string) => void): Promise<string> => {
      const folder = temporaryFolder();
      for (const [name, bytes] of resting) writeFileSync(path.join(folder, name), bytes);
      const backend = openTestBackend(NOW, folder);
      if (turn % 2 === 0) await backend.call('document:create', { kind: 'CV', title: 'một việc nữa' });
      else await backend.call('cell:get', {});
      harm(path.join(folder, DATABASE));
      await backend.close();
      return folder;
    };
    const unharmed = [await use(0, () => {}), await use(1, () => {})];
    const wholes = await Promise.all(unharmed.map((folder) => contentOf(path.join(folder, DATABASE))));
    for (let turn = 0; turn < TURNS; turn += 1) {
      const folder = await use(turn, flip);
      count('A9 a bit of a book while it is open', await meet(folder, wholes[turn % 2]));
    }
    expect(figures.get('A9 a bit of a book while it is open')?.get('SILENT') ?? 0).toBe(0);
  });
});

it('A9 what somebody has seen is not told again when the program is killed', async () => {
  const folder = temporaryFolder();
  for (const [name, bytes] of resting) writeFileSync(path.join(folder, name), bytes);
  writeFileSync(path.join(folder, 'so-chuyen-de.niem'), sealOf('00000000'));
  const backend = openTestBackend(NOW, folder);
  expect(await backend.call('data:verify', {})).toMatchObject({ ok: false });
  await backend.call('data:settle-harm', {});
  const left = temporaryFolder();
  for (const [name, bytes] of readFiles(folder)) writeFileSync(path.join(left, name), bytes);
  await backend.close();
  const again = openTestBackend(NOW, left);
  expect(await again.call('data:verify', {})).toMatchObject({ ok: true, problems: [] });
  await again.close();
});

/** What somebody meets who opens the book, has it checked, and reads all of it. */
async function meet(folder: string, expected = whole): Promise<Outcome> {
  const backend = openTestBackend(NOW, folder);
  try {
    const { ok } = await backend.call('data:verify', {});
    if (!ok) return 'told';
    await backend.close();
    return (await contentOf(path.join(folder, DATABASE))) === expected ? 'harmless' : 'SILENT';
  } catch (error) {
    return refusedBy(error);
  } finally {
    await backend.close().catch(() => {});
  }
}

/** Anything but a refusal fails the test. */
function refusedBy(error: unknown): Outcome {
  if (error instanceof Refusal && error.code !== 'internal') return 'refused';
  throw error;
}

function readFiles(folder: string): Map<string, Buffer> {
  const names = [DATABASE, `${DATABASE}-wal`, 'so-chuyen-de.dem', 'so-chuyen-de.niem'];
  return new Map(
    names.flatMap((name) => {
      try {
        return [[name, readFileSync(path.join(folder, name))] as const];
      } catch {
        return [];
      }
    }),
  );
}

/** As a program writes it that has found this of the file. */
function sealOf(sum: string): string {
  return `${sum} ${sha256Of(sum).slice(0, 16)}\n`;
}

function flip(file: string): void {
  const bytes = readFileSync(file);
  const place = Math.floor(random() * bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(file, bytes);
}

function tear(file: string): void {
  truncateSync(file, Math.floor(random() * readFileSync(file).length));
}

function count(what: string, outcome: Outcome): void {
  const counts = figures.get(what) ?? new Map<Outcome, number>();
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  figures.set(what, counts);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
let state = 2_026;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
