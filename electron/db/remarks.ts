import { Refusal } from '../../shared/domain/refusal.ts';
import type { Remark, RemarkInput } from '../../shared/domain/session.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, readRows, run, selectOne, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

const DISCUSSION = tableOf<Remark>('discussion', {
  id: 'id',
  speakerId: 'speaker_id',
  speakerName: 'speaker_name',
  text: 'text',
  answer: 'answer',
  answeredById: 'answered_by_id',
});

/** What was said, in order. */
export function listRemarks(data: ReadableData, sessionId: Id): Remark[] {
  const from = 'FROM discussion WHERE session_id = @sessionId ORDER BY position, id';
  return readRows(data, DISCUSSION, from, { sessionId });
}

/** Adds a speaker at the end. Refusal: not-found (the session, a member). */
export function insertRemark(data: WritableData, sessionId: Id, entry: RemarkInput): Id {
  const position = listRemarks(data, sessionId).length;
  return insertRow(data, DISCUSSION, entry, { session_id: sessionId, position });
}

/** Refusal: not-found. */
export function updateRemark(data: WritableData, id: Id, entry: RemarkInput): void {
  updateRow(data, DISCUSSION, id, entry);
}

/** Refusal: not-found. */
export function deleteRemark(data: WritableData, id: Id): void {
  inTransaction(data, () => {
    const sessionId = sessionOf(data, id);
    deleteRow(data, 'discussion', id);
    orderRemarks(data, listIds(data, sessionId));
  });
}

/** Moves an entry so that it stands at `position`, from 0; beyond the end means last. Refusal: not-found. */
export function moveRemark(data: WritableData, id: Id, position: number): void {
  inTransaction(data, () => {
    const others = listIds(data, sessionOf(data, id)).filter((other) => other !== id);
    orderRemarks(data, others.toSpliced(position, 0, id));
  });
}

/** Makes this the order of the entries of a session, all of which are named. */
export function orderRemarks(data: WritableData, ids: readonly Id[]): void {
  ids.forEach((id, position) =>
    run(data, 'UPDATE discussion SET position = @position WHERE id = @id', { id, position }),
  );
}

function listIds(data: ReadableData, sessionId: Id): Id[] {
  return listRemarks(data, sessionId).map((entry) => entry.id);
}

function sessionOf(data: ReadableData, id: Id): Id {
  const sql = 'SELECT session_id AS sessionId FROM discussion WHERE id = @id';
  const row = selectOne<{ sessionId: Id }>(data, sql, { id });
  if (!row) throw new Refusal('not-found', { table: 'discussion', id });
  return row.sessionId;
}
