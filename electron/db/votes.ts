import type { Id } from '../../shared/domain/values.ts';
import type { Vote } from '../../shared/domain/vote.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, readRows, updateRow } from './sql.ts';

const VOTE = tableOf<Vote>('vote', {
  id: 'id',
  matter: 'matter',
  threshold: 'threshold',
  inFavour: 'in_favour',
  against: 'against',
  blank: 'blank',
  base: 'base',
  needed: 'needed',
  cast: 'ballots',
  tooManyBallots: { flag: 'too_many_ballots' },
  passed: { flag: 'passed' },
  takenAt: 'taken_at',
});

/** In the order they were taken. */
export function listVotes(data: ReadableData, sessionId: Id): Vote[] {
  return readRows(data, VOTE, 'FROM vote WHERE session_id = @sessionId ORDER BY id', { sessionId });
}

/** Keeps the base and the outcome with the vote. Refusal: not-found (the session). */
export function insertVote(data: WritableData, sessionId: Id, vote: Omit<Vote, 'id'>): Id {
  return insertRow(data, VOTE, vote, { session_id: sessionId });
}

/** Refusal: not-found. */
export function updateVote(data: WritableData, id: Id, vote: Omit<Vote, 'id'>): void {
  updateRow(data, VOTE, id, vote);
}

/** Refusal: not-found. */
export function deleteVote(data: WritableData, id: Id): void {
  deleteRow(data, 'vote', id);
}
