/** A walk of random acts through one book, looking after every act at what must never change. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { issuePaper } from '../../electron/services/cell.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ACTS, backUp, pick, writeLetter } from './acts.ts';
import { type Book, digestOfFacts, lookAt, openBook, readTable } from './book.ts';

/** What was done, in figures. */
export interface Walked {
  acts: number;
  /** Acts that the program did not take, with a sentence. */
  refused: number;
  issued: number;
  reissued: number;
  voided: number;
  restores: number;
  /** Papers compared with what they were, each in three formats. */
  looks: number;
}

type Step = (book: Book, n: number, walked: Walked) => Promise<unknown>;

/** Issues an approved paper; a number given is never given to another paper again. */
const issue: Step = async (book, n, walked) => {
  const { backend } = book;
  const chosen = pick(await backend.call('document:list', { state: 'approved' }), n);
  if (chosen === undefined) return null;
  const was = chosen.symbol;
  const date = chosen.date ?? '2020-12-01';
  const { symbol } = await issuePaper(backend, chosen.id, date);
  const now = await lookAt(book, chosen.id);
  if (was !== null && symbol !== was) throw new Error(`${was} was issued again as ${symbol}`);
  if (was === null && symbol !== null) {
    const entry = (await backend.call('register:list', {})).entries.find(
      ({ documentId, voidedAt }) => documentId === chosen.id && voidedAt === null,
    );
    const number = `${entry?.termId} ${entry?.series} ${entry?.number}`;
    if (book.given.has(number)) throw new Error(`${number} was given twice`);
    book.given.set(number, symbol);
    walked.issued += 1;
  } else walked.reissued += 1;
  book.watched.set(chosen.id, now);
  return now;
};

/** Opened again, and half the time issued anew at once; else whenever chance comes by. */
const reopen: Step = async (book, n, walked) => {
  const id = pick([...book.watched.keys()], n);
  if (id === undefined) return null;
  await book.backend.call('document:move', { id, move: 'reopen', reason: `sai sót ${book.count}` });
  book.watched.delete(id);
  if (n % 2 === 1) return id;
  const { symbol, date } = await book.backend.call('document:get', { id });
  await book.backend.call('document:move', { id, move: 'approve', reason: 'đã xem' });
  const again = await issuePaper(book.backend, id, date ?? '');
  if (again.symbol !== symbol) throw new Error(`${symbol} was issued again as ${again.symbol}`);
  book.watched.set(id, await lookAt(book, id));
  walked.reissued += 1;
  return id;
};

const declareVoid: Step = async (book, n, walked) => {
  const { entries } = await book.backend.call('register:list', {});
  const entry = pick(
    entries.filter(({ voidedAt, documentId }) => voidedAt === null && documentId !== null),
    n,
  );
  if (entry === undefined) return null;
  await book.backend.call('register:void', { id: entry.id, reason: `cấp nhầm ${book.count}` });
  book.watched.delete(entry.documentId ?? 0);
  walked.voided += 1;
  return entry;
};

const restore: Step = async (book, n, walked) => {
  const backup = pick(book.backups, n);
  if (backup === undefined) return null;
  const copy = path.join(temporaryFolder(), 'ban.db');
  copyFileSync(backup.file, copy);
  await book.backend.call('backup:restore', { file: copy });
  book.watched = new Map(backup.watched);
  walked.restores += 1;
  return copy;
};

/** Name → act, as often as it should come; those on papers come more often than those on facts. */
const STEPS: readonly (readonly [string, Step])[] = [
  ...Object.entries(ACTS),
  ...Array.from({ length: 4 }, () => ['a letter is written', writeLetter] as const),
  ...Array.from({ length: 6 }, () => ['a paper is issued', issue] as const),
  ...Array.from({ length: 2 }, () => ['an issued paper is opened again', reopen] as const),
  ['a number is declared void', declareVoid],
  ['a backup is made', (book) => backUp(book)],
  ['a backup is restored', restore],
];

/** Acts whose record is the revisions of a paper, or a file outside the book. */
const WITHOUT_LINE = new Set([
  'a letter is written',
  'a backup is made',
  'everything is exported',
  'the office words its letters otherwise',
]);

/** The sample's year, made today or kept from an older program, and a dozen issued letters to begin with. */
async function begin(walked: Walked, stored: string | null): Promise<Book> {
  const book = openBook();
  if (stored === null) await book.backend.call('sample:create', {});
  else
    writeFileSync(
      path.join(book.folder, 'so-chuyen-de.db'),
      gunzipSync(readFileSync(path.join(import.meta.dirname, `../../migrations/${stored}.db.gz`))),
    );
  for (let n = 0; n < 12; n += 1) {
    book.count += 1;
    await writeLetter(book, n);
  }
  for (let n = 0; n < 12; n += 1) await issue(book, 0, walked);
  if (book.watched.size < 10) throw new Error(`only ${book.watched.size} papers are watched`);
  return book;
}

/**
 * Walks so many acts, chosen by `choices`: [which act, its number].
 *
 * @param stored A stored book of before to begin with, "003-sample"; null for a new one. @throws Error saying after which act what changed
 */
export async function walk(
  choices: readonly (readonly [number, number])[],
  stored: string | null,
): Promise<Walked> {
  const walked: Walked = { acts: 0, refused: 0, issued: 0, reissued: 0, voided: 0, restores: 0, looks: 0 };
  const book = await begin(walked, stored);
  let before = { lines: journalOf(book), facts: digestOfFacts(book) };
  for (const [index, [which, n]] of choices.entries()) {
    const [name, step] = pick(STEPS, which) ?? ['', async () => null];
    book.count += 1;
    book.now = new Date(book.now.getTime() + 61_000);
    try {
      const isRefused = await attempt(step, book, n, walked);
      const after = { lines: journalOf(book), facts: digestOfFacts(book) };
      checkJournal(before, after, { isRefused, isTold: !WITHOUT_LINE.has(name) });
      before = after;
      await lookAround(book, n, walked, index % 50 === 49 || name === 'a backup is restored');
    } catch (error) {
      throw new Error(`act ${index}, “${name}” (${n}): ${String(error)}`, { cause: error });
    }
    walked.acts += 1;
  }
  await book.backend.close();
  return walked;
}

async function attempt(step: Step, book: Book, n: number, walked: Walked): Promise<boolean> {
  try {
    await step(book, n, walked);
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    walked.refused += 1;
    return true;
  }
}

const journalOf = (book: Book): string[] =>
  readTable(book, 'journal').map(({ detail: _detail, ...line }) => JSON.stringify(line));

interface Moment {
  lines: string[];
  facts: string;
}

/** Nothing told is ever untold, and nothing is done untold. */
function checkJournal(before: Moment, after: Moment, act: { isRefused: boolean; isTold: boolean }): void {
  const { lines } = before;
  const gone = lines.findIndex((line, index) => after.lines[index] !== line);
  if (gone !== -1) throw new Error(`the journal told ${lines[gone]}, and tells ${after.lines[gone]} now`);
  const isTold = after.lines.length > lines.length;
  if (act.isTold && before.facts !== after.facts && !isTold)
    throw new Error('the journal does not tell of it');
}

/** One issued paper after every act, all of them from time to time. */
async function lookAround(book: Book, n: number, walked: Walked, isAll: boolean): Promise<void> {
  const ids = [...book.watched.keys()];
  const chosen = isAll ? ids : ids.slice(n % ids.length, (n % ids.length) + 1);
  for (const id of chosen) {
    const [was, now] = [book.watched.get(id), await lookAt(book, id)];
    if (!isDeepStrictEqual(now, was))
      throw new Error(`${was?.symbol} changed: ${JSON.stringify(was)} → ${JSON.stringify(now)}`);
    walked.looks += 1;
  }
  if (!isAll) return;
  const report = await book.backend.call('data:verify', {});
  if (!report.ok) throw new Error(report.problems.join(' '));
}
