/** Review rounds and who is asked in them; what came back is in review-items.ts. */
import type { Reviewer, ReviewRound, Tally, VerdictGiven, Way } from '../../shared/domain/review.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRow, readRows, run, selectOne, updateRow } from './sql.ts';

const ROUND = tableOf<ReviewRound>('review_round', {
  id: 'id',
  uuid: 'uuid',
  documentId: 'document_id',
  revision: 'revision',
  state: 'state',
  dueOn: 'due_on',
  message: 'message',
  openedAt: 'opened_at',
  closedAt: 'closed_at',
  closingNote: 'closing_note',
  tally: { json: 'tally' },
});

const VERDICT = tableOf<VerdictGiven>('reviewer', {
  verdict: 'verdict',
  reason: 'reason',
  verdictAt: 'verdict_at',
});

const REVIEWER = tableOf<Reviewer>('reviewer', {
  ...VERDICT.columns,
  id: 'id',
  uuid: 'uuid',
  memberId: 'member_id',
  name: 'name',
  way: 'way',
});

const REVIEWER_OF_ROUND = joined(REVIEWER, selectionOf<{ roundId: Id }>({ roundId: 'round_id' }));

/** Newest first. */
export function listRounds(data: ReadableData, filter: { documentId?: Id } = {}): ReviewRound[] {
  const condition = filter.documentId === undefined ? 'TRUE' : 'document_id = @documentId';
  return readRows(data, ROUND, `FROM review_round WHERE ${condition} ORDER BY id DESC`, filter);
}

export function getRound(data: ReadableData, id: Id): ReviewRound | null {
  return readRow(data, ROUND, 'FROM review_round WHERE id = @id', { id });
}

export function getRoundByUuid(data: ReadableData, uuid: string): ReviewRound | null {
  return readRow(data, ROUND, 'FROM review_round WHERE uuid = @uuid', { uuid });
}

/** The round of a document that is open, or null. */
export function getOpenRound(data: ReadableData, documentId: Id): ReviewRound | null {
  return listRounds(data, { documentId }).find(({ state }) => state === 'open') ?? null;
}

/** Refusals: duplicate when the document has an open round, not-found (document, revision). */
export function insertRound(
  data: WritableData,
  round: { uuid: string; documentId: Id; revision: number; dueOn: Day | null; message: string; at: string },
): Id {
  return insertRow(data, ROUND, {
    ...round,
    state: 'open',
    openedAt: round.at,
    closedAt: null,
    closingNote: '',
    tally: null,
  });
}

/** Refusal: not-found. */
export function closeRound(
  data: WritableData,
  id: Id,
  closing: { at: string; note: string; tally: Tally },
): void {
  updateRow(data, ROUND, id, {
    state: 'closed',
    closedAt: closing.at,
    closingNote: closing.note,
    tally: closing.tally,
  });
}

/** In the order they were named. */
export function listReviewers(data: ReadableData, roundId: Id): Reviewer[] {
  return readRows(data, REVIEWER, 'FROM reviewer WHERE round_id = @roundId ORDER BY id', { roundId });
}

/** Null when there is none; `roundId` with it. */
export function getReviewer(data: ReadableData, id: Id): (Reviewer & { roundId: Id }) | null {
  return readRow(data, REVIEWER_OF_ROUND, 'FROM reviewer WHERE id = @id', { id });
}

/** Refusal: duplicate when the member is asked already, not-found (member). */
export function insertReviewer(
  data: WritableData,
  reviewer: { roundId: Id; uuid: string; memberId: Id | null; name: string; way: Way },
): Id {
  const { roundId, ...asked } = reviewer;
  const unseen = { verdict: 'unseen', reason: '', verdictAt: null } as const;
  return insertRow(data, REVIEWER, { ...asked, ...unseen }, { round_id: roundId });
}

/** Refusal: not-found. */
export function setVerdict(data: WritableData, id: Id, given: VerdictGiven): void {
  updateRow(data, VERDICT, id, given);
}

/** Refusal: not-found. */
export function setWay(data: WritableData, id: Id, way: Way): void {
  updateRow(data, REVIEWER, id, { way });
}

/** Which answer file of a reviewer holds. */
export interface HeldAnswer {
  answerAt: string | null;
  answerSha256: string | null;
}

const HELD_ANSWER = tableOf<HeldAnswer>('reviewer', {
  answerAt: 'answer_at',
  answerSha256: 'answer_sha256',
});

export function getHeldAnswer(data: ReadableData, reviewerId: Id): HeldAnswer {
  const held = readRow(data, HELD_ANSWER, 'FROM reviewer WHERE id = @reviewerId', { reviewerId });
  return held ?? { answerAt: null, answerSha256: null };
}

/** Refusal: not-found. */
export function setHeldAnswer(data: WritableData, reviewerId: Id, held: HeldAnswer): void {
  updateRow(data, HELD_ANSWER, reviewerId, held);
}

/** Whether this very file was taken in before. */
export function isFileTaken(data: ReadableData, roundId: Id, sha256: string): boolean {
  const sql = 'SELECT 1 AS one FROM review_file WHERE round_id = @roundId AND sha256 = @sha256';
  return selectOne(data, sql, { roundId, sha256 }) !== undefined;
}

export function recordFile(
  data: WritableData,
  file: { roundId: Id; sha256: string; name: string; at: string },
): void {
  run(
    data,
    'INSERT OR IGNORE INTO review_file (round_id, sha256, name, at) VALUES (@roundId, @sha256, @name, @at)',
    file,
  );
}
