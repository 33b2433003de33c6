/** Review rounds and who is asked in them; what came back is in review-items.ts. */
import type { Reviewer, ReviewRound, Tally, VerdictGiven, Way } from '../../shared/domain/review.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { type Columns, insertRow, parseJson, run, selectAll, selectOne, updateRow } from './sql.ts';

type RoundRow = Omit<ReviewRound, 'tally'> & { tally: string | null };

const ROUND = `id, uuid, document_id AS documentId, revision, state, due_on AS dueOn, message, opened_at AS openedAt,
  closed_at AS closedAt, closing_note AS closingNote, tally`;
const REVIEWER = `id, uuid, member_id AS memberId, name, way, verdict, reason, verdict_at AS verdictAt`;

/** Newest first. */
export function listRounds(data: ReadableData, filter: { documentId?: Id } = {}): ReviewRound[] {
  const condition = filter.documentId === undefined ? 'TRUE' : 'document_id = @documentId';
  return selectAll<RoundRow>(
    data,
    `SELECT ${ROUND} FROM review_round WHERE ${condition} ORDER BY id DESC`,
    filter as Columns,
  ).map(toRound);
}

export function getRound(data: ReadableData, id: Id): ReviewRound | null {
  const row = selectOne<RoundRow>(data, `SELECT ${ROUND} FROM review_round WHERE id = @id`, { id });
  return row === undefined ? null : toRound(row);
}

export function getRoundByUuid(data: ReadableData, uuid: string): ReviewRound | null {
  const row = selectOne<RoundRow>(data, `SELECT ${ROUND} FROM review_round WHERE uuid = @uuid`, { uuid });
  return row === undefined ? null : toRound(row);
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
  return insertRow(data, 'review_round', {
    uuid: round.uuid,
    document_id: round.documentId,
    revision: round.revision,
    state: 'open',
    due_on: round.dueOn,
    message: round.message,
    opened_at: round.at,
    closing_note: '',
  });
}

/** Refusal: not-found. */
export function closeRound(
  data: WritableData,
  id: Id,
  closing: { at: string; note: string; tally: Tally },
): void {
  updateRow(data, 'review_round', id, {
    state: 'closed',
    closed_at: closing.at,
    closing_note: closing.note,
    tally: JSON.stringify(closing.tally),
  });
}

/** In the order they were named. */
export function listReviewers(data: ReadableData, roundId: Id): Reviewer[] {
  const sql = `SELECT ${REVIEWER} FROM reviewer WHERE round_id = @roundId ORDER BY id`;
  return selectAll<Reviewer>(data, sql, { roundId });
}

/** Null when there is none; `roundId` with it. */
export function getReviewer(data: ReadableData, id: Id): (Reviewer & { roundId: Id }) | null {
  const sql = `SELECT ${REVIEWER}, round_id AS roundId FROM reviewer WHERE id = @id`;
  return selectOne<Reviewer & { roundId: Id }>(data, sql, { id }) ?? null;
}

/** Refusal: duplicate when the member is asked already, not-found (member). */
export function insertReviewer(
  data: WritableData,
  reviewer: { roundId: Id; uuid: string; memberId: Id | null; name: string; way: Way },
): Id {
  return insertRow(data, 'reviewer', {
    round_id: reviewer.roundId,
    uuid: reviewer.uuid,
    member_id: reviewer.memberId,
    name: reviewer.name,
    way: reviewer.way,
    verdict: 'unseen',
    reason: '',
  });
}

/** Refusal: not-found. */
export function setVerdict(data: WritableData, id: Id, given: VerdictGiven): void {
  updateRow(data, 'reviewer', id, {
    verdict: given.verdict,
    reason: given.reason,
    verdict_at: given.verdictAt,
  });
}

/** Refusal: not-found. */
export function setWay(data: WritableData, id: Id, way: Way): void {
  updateRow(data, 'reviewer', id, { way });
}

/** Which answer file of a reviewer holds. */
export interface HeldAnswer {
  answerAt: string | null;
  answerSha256: string | null;
}

export function getHeldAnswer(data: ReadableData, reviewerId: Id): HeldAnswer {
  const sql =
    'SELECT answer_at AS answerAt, answer_sha256 AS answerSha256 FROM reviewer WHERE id = @reviewerId';
  return selectOne<HeldAnswer>(data, sql, { reviewerId }) ?? { answerAt: null, answerSha256: null };
}

/** Refusal: not-found. */
export function setHeldAnswer(data: WritableData, reviewerId: Id, held: HeldAnswer): void {
  updateRow(data, 'reviewer', reviewerId, { answer_at: held.answerAt, answer_sha256: held.answerSha256 });
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

function toRound(row: RoundRow): ReviewRound {
  return { ...row, tally: row.tally === null ? null : parseJson(row.tally) };
}
