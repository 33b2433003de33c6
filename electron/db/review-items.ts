/** Comments and suggestions of a review round. */
import type { Decision, ReviewItem } from '../../shared/domain/review.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { Suggestion } from '../../shared/text/suggestions.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, parseJson, run, selectAll, selectOne, updateRow } from './sql.ts';

/** An item with what only this side needs. */
export interface StoredItem extends ReviewItem {
  roundId: Id;
  key: string;
  appliedRevision: number | null;
  undo: Suggestion | null;
}

export type ItemInsert = Pick<
  StoredItem,
  | 'roundId'
  | 'key'
  | 'kind'
  | 'origin'
  | 'reviewerId'
  | 'author'
  | 'at'
  | 'anchor'
  | 'quote'
  | 'text'
  | 'replacement'
  | 'replies'
  | 'isResolved'
>;

type Row = Omit<StoredItem, 'anchor' | 'replies' | 'isResolved' | 'undo' | 'isApplied'> & {
  anchor: string | null;
  replies: string;
  isResolved: 0 | 1;
  undo: string | null;
};

const COLUMNS = `id, round_id AS roundId, key, kind, origin, reviewer_id AS reviewerId, author, at, anchor, quote, text,
  replacement, replies, is_resolved AS isResolved, decision, decision_text AS decisionText, decided_at AS decidedAt,
  applied_revision AS appliedRevision, undo`;

/** In the order of the text; those without a place last, equals by their keys: the order they came in shows nowhere. */
export function listItems(data: ReadableData, roundId: Id): StoredItem[] {
  const sql = `SELECT ${COLUMNS} FROM review_item WHERE round_id = @roundId
    ORDER BY anchor IS NULL, anchor ->> '$.block', anchor ->> '$.line', anchor ->> '$.offset', at, key`;
  return selectAll<Row>(data, sql, { roundId }).map(toItem);
}

export function getItem(data: ReadableData, id: Id): StoredItem | null {
  const row = selectOne<Row>(data, `SELECT ${COLUMNS} FROM review_item WHERE id = @id`, { id });
  return row === undefined ? null : toItem(row);
}

export function getItemByKey(data: ReadableData, roundId: Id, key: string): StoredItem | null {
  const sql = `SELECT ${COLUMNS} FROM review_item WHERE round_id = @roundId AND key = @key`;
  const row = selectOne<Row>(data, sql, { roundId, key });
  return row === undefined ? null : toItem(row);
}

/** Refusal: duplicate when an item of this key is there. */
export function insertItem(data: WritableData, item: ItemInsert): Id {
  return insertRow(data, 'review_item', {
    round_id: item.roundId,
    key: item.key,
    kind: item.kind,
    origin: item.origin,
    reviewer_id: item.reviewerId,
    ...contentOf(item),
    decision: 'open',
    decision_text: '',
  });
}

/** What the item says; who it is of and what was decided stay. Refusal: not-found. */
export function updateItem(data: WritableData, id: Id, item: Omit<ItemInsert, 'roundId' | 'key'>): void {
  updateRow(data, 'review_item', id, { kind: item.kind, ...contentOf(item) });
}

/** Refusal: not-found. */
export function deleteItem(data: WritableData, id: Id): void {
  deleteRow(data, 'review_item', id);
}

/** Takes out undecided items a later answer of the same reviewer no longer holds. */
export function deleteOpenItems(data: WritableData, reviewerId: Id, keptKeys: readonly string[]): void {
  const sql = `DELETE FROM review_item WHERE reviewer_id = @reviewerId AND origin = 'app' AND decision = 'open'
    AND key NOT IN (SELECT value FROM json_each(@kept))`;
  run(data, sql, { reviewerId, kept: JSON.stringify(keptKeys) });
}

/** Gives items that name nobody of the round to one of its reviewers; how many they were. */
export function assignItems(data: WritableData, roundId: Id, author: string, reviewerId: Id): number {
  const sql = `UPDATE review_item SET reviewer_id = @reviewerId
    WHERE round_id = @roundId AND author = @author AND reviewer_id IS NULL`;
  return run(data, sql, { roundId, author, reviewerId });
}

export interface DecisionMade {
  decision: Decision;
  text: string;
  at: string | null;
  appliedRevision: number | null;
  undo: Suggestion | null;
}

/** Refusal: not-found. */
export function setDecision(data: WritableData, id: Id, made: DecisionMade): void {
  updateRow(data, 'review_item', id, {
    decision: made.decision,
    decision_text: made.text,
    decided_at: made.at,
    applied_revision: made.appliedRevision,
    undo: made.undo === null ? null : JSON.stringify(made.undo),
  });
}

function contentOf(item: Omit<ItemInsert, 'roundId' | 'key' | 'kind' | 'origin' | 'reviewerId'>) {
  return {
    author: item.author,
    at: item.at,
    anchor: item.anchor === null ? null : JSON.stringify(item.anchor),
    quote: item.quote,
    text: item.text,
    replacement: item.replacement,
    replies: JSON.stringify(item.replies),
    is_resolved: item.isResolved ? 1 : 0,
  };
}

function toItem({ anchor, replies, isResolved, undo, ...row }: Row): StoredItem {
  return {
    ...row,
    anchor: anchor === null ? null : parseJson(anchor),
    replies: parseJson(replies),
    isResolved: isResolved === 1,
    isApplied: row.appliedRevision !== null,
    undo: undo === null ? null : parseJson(undo),
  };
}
