/** Names of rows that hold on every machine: the number of a row is given anew after the last one went. */
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { run, selectAll, selectOne } from './sql.ts';

/** What bears such a name. */
export type Traveller = 'session' | 'remark' | 'vote' | 'task';

/** By the number of the row. */
export function listLastingNames(data: ReadableData, source: Traveller): Map<Id, string> {
  const sql = 'SELECT source_id AS id, uid FROM lasting_name WHERE source = @source';
  return new Map(selectAll<{ id: Id; uid: string }>(data, sql, { source }).map(({ id, uid }) => [id, uid]));
}

/** The row that bears the name; null where there is none. */
export function findByLastingName(data: ReadableData, source: Traveller, uid: string): Id | null {
  const sql = 'SELECT source_id AS id FROM lasting_name WHERE source = @source AND uid = @uid';
  return selectOne<{ id: Id }>(data, sql, { source, uid })?.id ?? null;
}

/** Lets a row that came from another machine bear the name it has there. Refusal: duplicate. */
export function bearLastingName(data: WritableData, source: Traveller, id: Id, uid: string): void {
  run(data, 'UPDATE lasting_name SET uid = @uid WHERE source = @source AND source_id = @id', {
    source,
    id,
    uid,
  });
}
