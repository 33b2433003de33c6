/** Numbered migrations: all that are pending run in one transaction, or none does. */
import { Refusal } from '../../shared/domain/refusal.ts';
import { sha256Of } from '../files/digest.ts';
import type { Connection } from './driver.ts';
import { isSqliteError, toRefusal } from './errors.ts';
import { createFoundation } from './migrations/001-create-foundation.ts';
import { addPortal } from './migrations/002-add-portal.ts';
import { addReview } from './migrations/003-add-review.ts';
import { giveFactsDays } from './migrations/004-give-facts-days.ts';
import { addKinds } from './migrations/005-add-kinds.ts';
import { keepDigests } from './migrations/006-keep-digests.ts';
import { keepArrivals } from './migrations/007-keep-arrivals.ts';
import { findEverything } from './migrations/008-find-everything.ts';
import { letSessionsTravel } from './migrations/009-let-sessions-travel.ts';

export interface Migration {
  /** "003-add-review": its number is its place in the list and the `user_version` it leads to. */
  name: string;
  sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  createFoundation,
  addPortal,
  addReview,
  giveFactsDays,
  addKinds,
  keepDigests,
  keepArrivals,
  findEverything,
  letSessionsTravel,
];

/** SHA-256 of what readSchema says of a book that all of them went over: making one to compare takes as long as opening it. */
export const SCHEMA_DIGEST = 'ae84cc79461e9cc2bfe8300f44f516e7849f15d0eb5f3c7f93627f04d20b51b2';

/** "SCD1" in the header of every database of ours. */
export const APPLICATION_ID = 0x53434431;

export function schemaVersion(sqlite: Connection): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the version of the last migration. The caller has a backup where there is anything to lose.
 * Refusals: disk-full and its like; internal {migration} when a migration is at fault. Nothing has changed then.
 */
export function migrate(sqlite: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  const pending = migrations.slice(schemaVersion(sqlite));
  let current = '';
  // Rebuilding a table drops what others refer to for a moment; the check below makes good for it.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.function('sha256_of', { deterministic: true, directOnly: true }, (text) => sha256Of(String(text)));
  try {
    const runAll = sqlite.transaction(() => {
      for (const migration of pending) {
        current = migration.name;
        sqlite.exec(migration.sql);
      }
      const broken = sqlite.pragma('foreign_key_check');
      if (!Array.isArray(broken) || broken.length > 0) throw new Refusal('internal', { migration: current });
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      sqlite.pragma(`user_version = ${migrations.length}`);
    });
    runAll.immediate();
  } catch (error) {
    const refusal = toRefusal(error);
    throw isSqliteError(refusal)
      ? new Refusal('internal', { migration: current }, { cause: error })
      : refusal;
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}
