/** Comments and suggestions of a review round. */
import type { Decision, ReviewItem } from '../../shared/domain/review.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { Suggestion } from '../../shared/text/suggestions.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, readRow, readRows, run, updateRow } from './sql.ts';

/** An item with what only this side needs. */
export interface StoredItem extends ReviewItem {
  roundId: Id;
  key: string;
  appliedRevision: number | null;
  undo: Suggestion | null;
}

/** What is made of an item once it is there. */
type Fate = 'decision' | 'decisionText' | 'decidedAt' | 'isApplied' | 'appliedRevision' | 'undo';

export type ItemInsert = Omit<StoredItem, 'id' | Fate>;

/** What an item says, which may change when it comes in again. */
type Said = Omit<ItemInsert, 'roundId' | 'key' | 'origin' | 'reviewerId'>;

const SAID = tableOf<Said>('review_item', {
  kind: 'kind',
  author: 'author',
  at: 'at',
  anchor: { json: 'anchor' },
  quote: 'quote',
  text: 'text',
  replacement: 'replacement',
  replies: { json: 'replies' },
  isResolved: { flag: 'is_resolved' },
});

const ITEM = tableOf<Omit<StoredItem, 'isApplied'>>('review_item', {
  ...SAID.columns,
  id: 'id',
  roundId: 'round_id',
  key: 'key',
  origin: 'origin',
  reviewerId: 'reviewer_id',
  decision: 'decision',
  decisionText: 'decision_text',
  decidedAt: 'decided_at',
  appliedRevision: 'applied_revision',
  undo: { json: 'undo' },
});

const STORED = joined(
  ITEM,
  selectionOf<Pick<StoredItem, 'isApplied'>>({ isApplied: { flag: 'applied_revision IS NOT NULL' } }),
);

/** In the order of the text; those without a place last, equals by their keys: the order they came in shows nowhere. */
export function listItems(data: ReadableData, roundId: Id): StoredItem[] {
  const from = `FROM review_item WHERE round_id = @roundId
    ORDER BY anchor IS NULL, anchor ->> '$.block', anchor ->> '$.line', anchor ->> '$.offset', at, key`;
  return readRows(data, STORED, from, { roundId });
}

export function getItem(data: ReadableData, id: Id): StoredItem | null {
  return readRow(data, STORED, 'FROM review_item WHERE id = @id', { id });
}

export function getItemByKey(data: ReadableData, roundId: Id, key: string): StoredItem | null {
  return readRow(data, STORED, 'FROM review_item WHERE round_id = @roundId AND key = @key', { roundId, key });
}

/** Refusal: duplicate when an item of this key is there. */
export function insertItem(data: WritableData, item: ItemInsert): Id {
  const undecided = { decision: 'open', decisionText: '', decidedAt: null } as const;
  return insertRow(data, ITEM, { ...item, ...undecided, appliedRevision: null, undo: null });
}

/** What the item says; who it is of and what was decided stay. Refusal: not-found. */
export function updateItem(data: WritableData, id: Id, item: Said): void {
  updateRow(data, SAID, id, item);
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
  updateRow(data, ITEM, id, {
    decision: made.decision,
    decisionText: made.text,
    decidedAt: made.at,
    appliedRevision: made.appliedRevision,
    undo: made.undo,
  });
}
