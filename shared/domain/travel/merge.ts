/** Two versions of a session become one: whatever only one side changed is taken, what both changed otherwise is asked. */
import type { LastingName, SessionContent } from './session-file.ts';

/** What can be changed by itself: `session.conclusion`, `roll.12`, `remarks.<uid>`; null for what is not there. */
export type PartKey = string;

export interface Difference {
  /** Which part. */
  key: PartKey;
  /** As it stands in the book. */
  here: unknown;
  /** As it came back. */
  there: unknown;
}

export interface SessionMerge {
  /** What comes in without a question. */
  changes: Difference[];
  /** What both sides changed, each in its own way. */
  conflicts: Difference[];
  /** Members with a mark there who are not on the roll here. */
  strangers: SessionContent['roll'];
}

/** The order of the remarks both sides have. */
export const ORDER: PartKey = 'order';

/**
 * @param base what both began from
 * @param here as it stands in the book
 * @param there as it came back
 */
export function mergeSession(
  base: SessionContent,
  here: SessionContent,
  there: SessionContent,
): SessionMerge {
  const [before, own, other] = [base, here, there].map(partsOf) as [KeyedParts, KeyedParts, KeyedParts];
  const orders = [base, here, there].map(({ remarks }) => remarks.map(({ uid }) => uid));
  const shared = new Set(orders[0]?.filter((uid) => orders.every((order) => order.includes(uid))));
  const asParts = [before, own, other];
  for (const [index, order] of orders.entries())
    asParts[index]?.set(
      ORDER,
      order.filter((uid) => shared.has(uid)),
    );
  const merge: SessionMerge = { changes: [], conflicts: [], strangers: [] };
  for (const key of new Set([...before.keys(), ...own.keys(), ...other.keys()])) {
    const [was, now, came] = asParts.map((parts) => parts.get(key) ?? null);
    if (isSame(was, came) || isSame(now, came)) continue;
    if (key.startsWith('roll.') && (now === null || came === null)) {
      // Nobody is put on a roll, or struck off it, by a mark: it follows the list of members.
      merge.strangers.push(...there.roll.filter((mark) => rollKey(mark) === key));
      continue;
    }
    const change = { key, here: now ?? null, there: came ?? null };
    (isSame(was, now) ? merge.changes : merge.conflicts).push(change);
  }
  return merge;
}

/**
 * The remarks in the order they have after a merge.
 *
 * @param here what is left of those here, and in which order
 * @param there all of those that came back, in their order
 * @param arrived of them those that are new here
 * @param isReordered whether those both have stand as they came back
 */
export function mergeOrder(
  here: readonly LastingName[],
  there: readonly LastingName[],
  arrived: ReadonlySet<LastingName>,
  isReordered: boolean,
): LastingName[] {
  const both = new Set(there.filter((uid) => here.includes(uid)));
  const [...asThere] = both;
  const order = here.map((uid) => (isReordered && both.has(uid) ? (asThere.shift() ?? uid) : uid));
  // Each after whatever it was said after.
  for (const [index, uid] of there.entries()) {
    if (!arrived.has(uid)) continue;
    const before = there.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, uid);
  }
  return order;
}

type KeyedParts = Map<PartKey, unknown>;

function partsOf({ session, roll, remarks, votes, tasks, outcomes }: SessionContent): KeyedParts {
  // Who chairs and who takes the minutes are two people: chosen together, they stay so.
  const { chairId, minuteTakerId, ...fields } = session;
  const said = Object.entries({ ...fields, officers: { chairId, minuteTakerId } });
  const lists = Object.entries({ remarks, votes, tasks });
  return new Map<PartKey, unknown>([
    ...said.map(([field, value]): [PartKey, unknown] => [`session.${field}`, value]),
    ...roll.map((mark): [PartKey, unknown] => [rollKey(mark), mark]),
    ...lists.flatMap(([list, entries]) =>
      entries.map(({ uid, entry }): [PartKey, unknown] => [`${list}.${uid}`, entry]),
    ),
    ...outcomes.map(({ uid, ...ended }): [PartKey, unknown] => [`outcomes.${uid}`, ended]),
  ]);
}

function rollKey({ memberId }: { memberId: number }): PartKey {
  return `roll.${memberId}`;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
