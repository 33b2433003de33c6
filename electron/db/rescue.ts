/** What can still be read of a book that is damaged, and what a backup holds. Nothing here changes a file. */
import { existsSync, statSync } from 'node:fs';
import type { BackupContents } from '../../shared/contract/rescue.ts';
import type { JournalEntry } from '../../shared/domain/journal.ts';
import { listCellFacts } from './cell.ts';
import type { ReadableData } from './data.ts';
import { type Connection, connect } from './driver.ts';
import { type DataPaths, dataPaths } from './folder.ts';
import { connectAsToday, type DatabaseSource } from './inspect.ts';
import { JOURNAL, lastChange } from './journal.ts';
import { selectOne } from './sql.ts';

export interface WrittenSince {
  /** Whether everything could be read that was looked for; a page that is gone may have held more. */
  isWhole: boolean;
  /** What was done, the newest first. */
  acts: JournalEntry[];
  /** Papers whose text was saved, the newest first. */
  papers: { title: string; at: string }[];
  /** Symbols of the numbers that were given. */
  numbers: string[];
}

/** Does the work on a sound database as one of today's schema. Refusals: data-damaged, data-newer. */
export async function lookInto<T>(
  source: DatabaseSource,
  work: (data: ReadableData) => T | Promise<T>,
): Promise<T> {
  const sqlite = await connectAsToday(source, 'schema');
  try {
    return await work({ access: 'read', folder: '', sqlite, close: () => {} });
  } finally {
    sqlite.close();
  }
}

export function countContents(data: ReadableData): BackupContents {
  const counts = selectOne<Pick<BackupContents, 'documents' | 'sessions' | 'members'>>(
    data,
    `SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM session) AS sessions,
       (SELECT count(*) FROM member) AS members`,
  );
  return {
    ...(counts ?? { documents: 0, sessions: 0, members: 0 }),
    cell: listCellFacts(data).at(-1)?.name ?? '',
    lastChange: lastChange(data),
  };
}

/** When the book was last written to, by its files; null where there is none. ISO, UTC. */
export function lastWritten(folder: string): string | null {
  const { database } = dataPaths(folder);
  const times = ['', '-wal']
    .map((suffix) => `${database}${suffix}`)
    .filter((file) => existsSync(file))
    .map((file) => statSync(file).mtimeMs);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

/**
 * What the damaged book tells of the time after a backup, as far as it can be read; null where nothing can.
 * @param backup a sound one, of today's schema
 */
export async function readSince(paths: DataPaths, backup: ReadableData): Promise<WrittenSince | null> {
  return withDamaged(paths, (sqlite) => {
    const after = selectOne<Record<'line' | 'entry', number> & { saved: string }>(
      backup,
      `SELECT (SELECT coalesce(max(id), 0) FROM journal) AS line,
         (SELECT coalesce(max(id), 0) FROM register_entry) AS entry,
         (SELECT coalesce(max(updated_at), '') FROM document) AS saved`,
    );
    const params = after ?? { line: 0, entry: 0, saved: '' };
    const lines = salvage(sqlite, `SELECT ${JOURNAL.list} FROM journal WHERE id > @line ORDER BY id`, params);
    const papers = salvage<{ title: string; at: string }>(
      sqlite,
      'SELECT title, updated_at AS at FROM document WHERE updated_at > @saved ORDER BY updated_at',
      params,
    );
    const numbers = salvage<{ symbol: string }>(
      sqlite,
      'SELECT symbol FROM register_entry WHERE id > @entry ORDER BY id',
      params,
    );
    const all = [lines, papers, numbers];
    if (all.every(({ isWhole, rows }) => !isWhole && rows.length === 0)) return null;
    return {
      isWhole: all.every(({ isWhole }) => isWhole),
      acts: lines.rows
        .flatMap(toEntry)
        .filter(({ action }) => action !== 'backup')
        .reverse(),
      papers: papers.rows.filter(({ title, at }) => isText(title) && isText(at)).reverse(),
      numbers: numbers.rows.map(({ symbol }) => symbol).filter(isText),
    };
  });
}

/** The damaged book as it lies there, looked at by nobody before. Null where it cannot even be opened. */
async function withDamaged<T>(paths: DataPaths, work: (sqlite: Connection) => T): Promise<T | null> {
  if (!existsSync(paths.database)) return null;
  let sqlite: Connection | undefined;
  try {
    sqlite = await connect(paths.database, 'read');
    return work(sqlite);
  } catch {
    return null;
  } finally {
    sqlite?.close();
  }
}

/** The rows of a statement up to the first that cannot be read. */
function salvage<Row = Record<string, unknown>>(
  sqlite: Connection,
  sql: string,
  params: Record<string, unknown>,
): { isWhole: boolean; rows: Row[] } {
  const rows: Row[] = [];
  try {
    for (const row of sqlite.prepare<unknown[], Row>(sql).iterate(params)) rows.push(row);
    return { isWhole: true, rows };
  } catch {
    return { isWhole: false, rows };
  }
}

function toEntry(row: Record<string, unknown>): JournalEntry[] {
  try {
    return [JOURNAL.read(row)];
  } catch {
    return [];
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
