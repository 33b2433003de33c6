/** Looking at a database file without the power to change it. */
import { Refusal } from '../../shared/domain/refusal.ts';
import { sha256Of } from '../files/digest.ts';
import { isContentWhole, listDamagedTexts } from './content-digest.ts';
import { type Connection, connect, connectTo } from './driver.ts';
import { isSqliteError, refusing, toRefusal } from './errors.ts';
import { APPLICATION_ID, MIGRATIONS, migrate, SCHEMA_DIGEST, schemaVersion } from './migrate.ts';

/** A file by its path, or the bytes of one. */
export type DatabaseSource = string | Uint8Array;

/** A connection that changes nothing of what it was given. */
export function connectSource(source: DatabaseSource): Promise<Connection> {
  return typeof source === 'string' ? connect(source, 'read') : connectTo(source);
}

/**
 * A sound database as one of today's schema; an older one in memory. Refusals: as inspectDatabase.
 */
export async function connectAsToday(source: DatabaseSource, depth: Depth): Promise<Connection> {
  const version = await inspectDatabase(source, depth);
  const sqlite = await connectSource(source);
  if (version === MIGRATIONS.length) return sqlite;
  const older = sqlite.serialize();
  sqlite.close();
  const copy = await connectTo(older);
  migrate(copy);
  return copy;
}

/** `schema` reads a page or two, `tables` every table with its indexes, `full` the search indexes and free pages as well. */
export type Depth = 'schema' | 'tables' | 'full';

/**
 * The schema version of a sound database of ours.
 * Refusals: data-damaged, data-newer {version, known}, and what keeps a file from being read at all.
 */
export async function inspectDatabase(file: DatabaseSource, depth: Depth): Promise<number> {
  let sqlite: Connection | undefined;
  try {
    sqlite = await connectSource(file);
    return await inspectConnection(sqlite, depth);
  } catch (error) {
    // A flipped byte can make SQLite say almost anything: "no such module", "malformed disk image", "out of memory".
    const refusal = toRefusal(error);
    throw isSqliteError(refusal) ? new Refusal('data-damaged', {}, { cause: error }) : refusal;
  } finally {
    sqlite?.close();
  }
}

async function inspectConnection(sqlite: Connection, depth: Depth): Promise<number> {
  const version = schemaVersion(sqlite);
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID || version < 1) {
    throw new Refusal('data-damaged');
  }
  const known = MIGRATIONS.length;
  if (version > known) throw new Refusal('data-newer', { version, known });
  if (sha256Of(readSchema(sqlite)) !== (await digestOfSchema(version))) throw new Refusal('data-damaged');
  if (depth !== 'schema' && checkPages(sqlite, depth).length > 0) throw new Refusal('data-damaged');
  if (depth === 'full' && (!isContentWhole(sqlite) || listDamagedTexts(sqlite).length > 0))
    throw new Refusal('data-damaged');
  return version;
}

/** What is wrong with the pages of a database, in SQLite's words; nothing when all is well. Refusal: data-damaged. */
export function checkPages(sqlite: Connection, depth: Exclude<Depth, 'schema'>): string[] {
  const scopes = depth === 'full' ? [''] : listTables(sqlite).map((name) => `('${name}')`);
  return scopes.flatMap((scope) => runCheck(sqlite, scope)).filter((line) => line !== 'ok');
}

/** A row that breaks a CHECK can end the check with an error instead of a line. */
function runCheck(sqlite: Connection, scope: string): string[] {
  try {
    return refusing(() => sqlite.prepare<[], string>(`PRAGMA integrity_check${scope}`).pluck().all());
  } catch (error) {
    if (isSqliteError(error)) return [error.message];
    throw error;
  }
}

/** But not the search indexes as such: they can be made anew, and reading them through takes longer than all the rest. */
function listTables(sqlite: Connection): string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`;
  return sqlite.prepare<[], string>(sql).pluck().all();
}

/** Every table, index and trigger of ours as SQL, in a steady order. What SQLite makes for itself differs between its versions. */
export function readSchema(sqlite: Connection): string {
  const sql = `SELECT name || ': ' || sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'
      AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
    ORDER BY name`;
  return sqlite.prepare<[], string>(sql).pluck().all().join('\n');
}

/** What the schema of a version must be. */
async function digestOfSchema(version: number): Promise<string> {
  if (version === MIGRATIONS.length) return SCHEMA_DIGEST;
  const sqlite = await connect(':memory:', 'create');
  try {
    migrate(sqlite, MIGRATIONS.slice(0, version));
    return sha256Of(readSchema(sqlite));
  } finally {
    sqlite.close();
  }
}
