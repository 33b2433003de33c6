/** Sessions that were taken along: as they left, and what has come back of them. */
import type { SessionContent } from '../../shared/domain/travel/session-file.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRow, readRows, run, selectOne, updateRow } from './sql.ts';

/** What was last taken in of one machine. */
export interface TakenBranch {
  /** Of the file. */
  edition: number;
  /** What it said: what comes later from there is held against this. */
  content: SessionContent;
}

export interface Trip {
  id: Id;
  /** Its name in the file. */
  uuid: string;
  sessionId: Id;
  /** ISO, UTC. */
  leftAt: string;
  /** When it came back, or somebody said that it will not; null while away. ISO, UTC. */
  endedAt: string | null;
  /** The session as it left. */
  base: SessionContent;
  /** By machine. */
  taken: Record<string, TakenBranch>;
}

const TRIP = tableOf<Trip>('trip', {
  id: 'id',
  uuid: 'uuid',
  sessionId: 'session_id',
  leftAt: 'left_at',
  endedAt: 'ended_at',
  base: { json: 'base' },
  taken: { json: 'taken' },
});

/** Those that have not come back, the earliest first. */
export function listTripsAway(data: ReadableData): Trip[] {
  return readRows(data, TRIP, 'FROM trip WHERE ended_at IS NULL ORDER BY id');
}

/** How many of the session's trips, over or not, there were up to this one; all of them where none is named. */
export function countTrips(data: ReadableData, sessionId: Id, upTo: Id | null = null): number {
  const sql =
    'SELECT count(*) AS count FROM trip WHERE session_id = @sessionId AND id <= coalesce(@upTo, id)';
  return selectOne<{ count: number }>(data, sql, { sessionId, upTo })?.count ?? 0;
}

export function getTrip(data: ReadableData, uuid: string): Trip | null {
  return readRow(data, TRIP, 'FROM trip WHERE uuid = @uuid', { uuid });
}

/** Refusals: duplicate, not-found (the session). */
export function insertTrip(data: WritableData, trip: Omit<Trip, 'id'>): Id {
  return insertRow(data, TRIP, trip);
}

/** Refusal: not-found. */
export function updateTrip(
  data: WritableData,
  id: Id,
  change: Partial<Pick<Trip, 'endedAt' | 'taken'>>,
): void {
  updateRow(data, TRIP, id, change);
}

/** Forgets the trips of a session that are over: those under way keep it from being deleted. */
export function dropEndedTrips(data: WritableData, sessionId: Id): void {
  run(data, 'DELETE FROM trip WHERE session_id = @sessionId AND ended_at IS NOT NULL', { sessionId });
}
