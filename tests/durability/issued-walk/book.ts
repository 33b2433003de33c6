/** A book that is walked through: the backend, a clock, and what the walk itself knows of the papers issued so far. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Backend } from '../../../electron/services/backend.ts';
import { createBackend } from '../../../electron/services/backend.ts';
import { TEMPLATES } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';

/** An issued paper as it was when it was issued last. */
export interface Watched {
  symbol: string;
  /** Format → digest of the file the program gives of it. */
  prints: Record<string, string>;
  line: RegisterLine;
}

/** What the register says of a paper. */
export interface RegisterLine {
  number: number;
  signer: string;
  subject: string;
  issuedOn: string;
}

export interface Book {
  backend: Backend;
  folder: string;
  /** What the program takes for the present; it moves on with every act. */
  now: Date;
  /** Issued papers by id. */
  watched: Map<number, Watched>;
  /** Every number ever given: "term series number" → the paper's own mark, whatever became of the book since. */
  given: Map<string, string>;
  /** Backups made so far, each with the papers as they were then. */
  backups: { file: string; watched: Map<number, Watched> }[];
  /** Makes each act's texts its own. */
  count: number;
}

const FORMATS = ['docx', 'html', 'md'] as const;

export function openBook(): Book {
  const folder = temporaryFolder();
  const book: Book = {
    folder,
    now: new Date('2020-12-21T02:00:00.000Z'),
    watched: new Map(),
    given: new Map(),
    backups: [],
    count: 0,
    backend: createBackend({
      folder,
      stay: 'hold',
      create: true,
      host: { now: () => book.now, actor: 'người đi', templates: TEMPLATES },
    }),
  };
  return book;
}

/** A table of the book, row by row, read past the program. */
export function readTable(book: Book, table: string): Record<string, unknown>[] {
  const sqlite = new Sqlite(path.join(book.folder, 'so-chuyen-de.db'), { readonly: true });
  try {
    return sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
  } finally {
    sqlite.close();
  }
}

/** Digest of everything a person entered: all tables but those that only tell of acts. */
export function digestOfFacts(book: Pick<Book, 'folder'>): string {
  const sqlite = new Sqlite(path.join(book.folder, 'so-chuyen-de.db'), { readonly: true });
  try {
    const names = sqlite
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'
         AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' AND name NOT IN ('journal', 'export', 'tally')`,
      )
      .pluck()
      .all();
    const hash = createHash('sha256');
    for (const name of names) hash.update(JSON.stringify(sqlite.prepare(rowsOf(name)).raw().all()));
    return hash.digest('hex');
  } finally {
    sqlite.close();
  }
}

/** A term's offices are written anew with it: their own numbers, and the order they lie in, say nothing. */
const rowsOf = (table: string): string =>
  table === 'office'
    ? 'SELECT term_id, member_id, office, from_day, to_day FROM office ORDER BY 1, 2, 3, 4'
    : `SELECT * FROM "${table}"`;

/** The paper as the program prints it now, and as its register tells of it. */
export async function lookAt(book: Book, id: number): Promise<Watched> {
  const { symbol } = await book.backend.call('document:get', { id });
  const prints: Record<string, string> = {};
  for (const format of FORMATS) {
    const { fileName, bytes } = await book.backend.call('export:render', { id, format });
    prints[format] = `${fileName} ${createHash('sha256').update(bytes).digest('hex')}`;
  }
  return { symbol: symbol ?? '', prints, line: await lineOf(book, id) };
}

async function lineOf(book: Book, id: number): Promise<RegisterLine> {
  const { entries } = await book.backend.call('register:list', {});
  const entry = entries.find(({ documentId, voidedAt }) => documentId === id && voidedAt === null);
  const { number = 0, signer = '', subject = '', issuedOn = '' } = entry ?? {};
  return { number, signer, subject, issuedOn };
}
