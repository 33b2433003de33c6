/** The one place where the native driver is loaded. */
import type Sqlite from 'better-sqlite3';
import { Refusal } from '../../shared/domain/refusal.ts';
import { refusing } from './errors.ts';

export type Connection = Sqlite.Database;

/** How long a statement waits for another connection; writers already queue at the folder's lock. */
const BUSY_MS = 5_000;

/**
 * better-sqlite3 13 calls Node-API 10. An older runtime has no such functions and dies of a segmentation fault, so the
 * driver may only be loaded after this.
 */
export function requireNodeApi(version: string | undefined): void {
  if (!(Number(version) >= 10)) throw new Refusal('node-too-old', { node: process.versions.node });
}

/**
 * Opens a connection. `read` cannot change the file, `write` wants an existing one, `create` makes one.
 * Refusals: node-too-old, and whatever the file gives cause for (errors.ts).
 */
export async function connect(
  file: string,
  mode: 'read' | 'write' | 'create',
  busyMs: number = BUSY_MS,
): Promise<Connection> {
  const Driver = await loadDriver();
  return refusing(() => {
    const sqlite = new Driver(file, {
      readonly: mode === 'read',
      fileMustExist: mode !== 'create',
      timeout: busyMs,
    });
    return guarded(sqlite);
  });
}

/** A database in memory, made of the bytes of one (a file's, or `serialize`). Refusal: node-too-old. */
export async function connectTo(bytes: Uint8Array): Promise<Connection> {
  const Driver = await loadDriver();
  const database = Buffer.from(bytes);
  // In memory there is no log, and a database that says it has one cannot be opened (file format, bytes 18 and 19).
  if (database.length >= 20) database.fill(1, 18, 20);
  return refusing(() => {
    const sqlite = new Driver(database);
    return guarded(sqlite);
  });
}

/**
 * A damaged or hostile file may carry triggers and views; they may not call anything with side effects. Nor may any statement
 * change the schema by hand (defensive mode), and cells are looked at before they are believed.
 */
function guarded(sqlite: Connection): Connection {
  sqlite.unsafeMode(false);
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  return sqlite;
}

async function loadDriver(): Promise<typeof Sqlite> {
  requireNodeApi(process.versions.napi);
  const { default: Driver } = await import('better-sqlite3');
  return Driver;
}
