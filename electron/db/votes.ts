import type { Id } from '../../shared/domain/values.ts';
import type { Vote } from '../../shared/domain/vote.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, selectAll, updateRow } from './sql.ts';

type VoteRow = Omit<Vote, 'tooManyBallots' | 'passed'> & { tooManyBallots: 0 | 1; passed: 0 | 1 };

/** In the order they were taken. */
export function listVotes(data: ReadableData, sessionId: Id): Vote[] {
  const sql = `SELECT id, matter, threshold, in_favour AS inFavour, against, blank, base, needed, ballots AS "cast",
    too_many_ballots AS tooManyBallots, passed FROM vote WHERE session_id = @sessionId ORDER BY id`;
  return selectAll<VoteRow>(data, sql, { sessionId }).map((row) => ({
    ...row,
    tooManyBallots: row.tooManyBallots === 1,
    passed: row.passed === 1,
  }));
}

/** Keeps the base and the outcome with the vote. Refusal: not-found (the session). */
export function insertVote(data: WritableData, sessionId: Id, vote: Omit<Vote, 'id'>): Id {
  return insertRow(data, 'vote', { session_id: sessionId, ...voteColumns(vote) });
}

/** Refusal: not-found. */
export function updateVote(data: WritableData, id: Id, vote: Omit<Vote, 'id'>): void {
  updateRow(data, 'vote', id, voteColumns(vote));
}

/** Refusal: not-found. */
export function deleteVote(data: WritableData, id: Id): void {
  deleteRow(data, 'vote', id);
}

function voteColumns(vote: Omit<Vote, 'id'>) {
  return {
    matter: vote.matter,
    threshold: vote.threshold,
    in_favour: vote.inFavour,
    against: vote.against,
    blank: vote.blank,
    base: vote.base,
    needed: vote.needed,
    ballots: vote.cast,
    too_many_ballots: vote.tooManyBallots ? 1 : 0,
    passed: vote.passed ? 1 : 0,
  };
}
