import type { Id } from './values.ts';

/** What a line of the journal can be about. */
export const JOURNAL_ENTITIES = [
  'cell',
  'term',
  'member',
  'plan',
  'session',
  'task',
  'document',
  'incoming',
  'report',
  'article',
  'portal',
  'template',
  'format',
  'data',
] as const;
export type JournalEntity = (typeof JOURNAL_ENTITIES)[number];

/** One line of the journal (nhật ký): who did what, when and why. */
export interface JournalEntry {
  /** Ascending: the order in which things were done. */
  id: Id;
  /** ISO, UTC. */
  at: string;
  /** Who was at the keyboard: the name of the account on the machine. */
  actor: string;
  /** "issue", "reopen". */
  action: string;
  /** What kind of thing: "document", "session". */
  entity: string;
  /** Null for what has no row of its own: the cell, the format, the data folder as a whole. */
  entityId: Id | null;
  /** As the person gave it; '' where none was asked for. */
  reason: string;
  /** What belongs to the act: numbers, names, revisions; of a deleted draft its text. */
  detail: Record<string, unknown>;
}

/** One thing a line tells, in words. */
export interface ToldChange {
  /** "giờ họp"; of an entry of a list with what it is known by: "“Thông qua kết luận”, tán thành". */
  what: string;
  /** '' for what was not there. */
  from: string;
  /** '' for what is gone. */
  to: string;
}

/** A line as a person reads it. */
export interface JournalLine
  extends Pick<JournalEntry, 'id' | 'at' | 'actor' | 'action' | 'entityId' | 'reason'> {
  /** As in `JournalEntry`; null for a kind of thing this program does not know. */
  entity: JournalEntity | null;
  /** Its kind, in words: "Văn bản". */
  kind: string;
  /** What was done, in words: "mở lại". */
  act: string;
  /** What the thing was called then; '' for what has no name. */
  name: string;
  /** Whether it is still there to be opened. */
  isThere: boolean;
  /** Done after a backup the book was later put back to. */
  isUndone: boolean;
  /** [] where nothing changed but by the act itself. */
  changes: ToldChange[];
  /** What else belongs to it, a short sentence each. */
  more: string[];
}

/** One field of a thing, from what to what. */
export interface FieldChange {
  /** Its name in our own types: "fullName"; the words for it are in strings.ts. */
  field: string;
  /** What it was; null for what was not there. */
  from: unknown;
  /** What it is now; null for what is gone. */
  to: unknown;
}

/**
 * The fields two versions of a thing differ in, in the order of the newer; a thing that is new or gone is all difference. Of a
 * list of entries (votes, rows of a plan) only those that differ, while `replayChanges` can put them in their places.
 */
export function changesBetween(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, from: old.get(field) ?? null, to: now.get(field) ?? null }))
    .filter(({ from, to }) => !isSame(from, to))
    .map(shorten);
}

/** What a thing became, from what it was: with this a line of the journal is proved to tell all. What is gone becomes null. */
export function replayChanges(before: object, changes: readonly FieldChange[]): Record<string, unknown> {
  const after: Record<string, unknown> = { ...before };
  for (const { field, from, to } of changes) {
    const list = after[field];
    after[field] = isEntries(list) && isEntries(from) && isEntries(to) ? replayEntries(list, from, to) : to;
  }
  return after;
}

/** By what an entry of a list is known from one version to the next: its id, or whose it is; null where it has neither. */
export function entryKey(entry: Entry): unknown {
  return entry.id ?? entry.memberId ?? null;
}

/** An entry of a list: a vote, a mark of the roll, a row of a plan. */
export type Entry = Readonly<Record<string, unknown>>;

/** Whether a value is a list of entries, not of plain values. */
export function isEntries(value: unknown): value is Entry[] {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => typeof entry === 'object' && entry !== null && !Array.isArray(entry))
  );
}

function shorten(change: FieldChange): FieldChange {
  const { field, from, to } = change;
  if (!isEntries(from) || !isEntries(to)) return change;
  const gone = from.filter((entry) => !to.some((other) => isSame(entry, other)));
  const come = to.filter((entry) => !from.some((other) => isSame(entry, other)));
  return isSame(replayEntries(from, gone, come), to) ? { field, from: gone, to: come } : change;
}

/** An entry takes the place of the one of its key; what is new comes last. */
function replayEntries(list: readonly Entry[], gone: readonly Entry[], come: readonly Entry[]): Entry[] {
  if (gone.length === list.length) return [...come];
  const left = [...come];
  const kept = list.flatMap((entry) => {
    if (!gone.some((other) => isSame(entry, other))) return [entry];
    const at = left.findIndex((other) => entryKey(other) !== null && entryKey(other) === entryKey(entry));
    return at === -1 ? [] : left.splice(at, 1);
  });
  return [...kept, ...left];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
