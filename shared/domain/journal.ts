import type { Id } from './values.ts';

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

/** One field of a thing, from what to what. */
export interface FieldChange {
  /** Its name in our own types: "fullName"; the words for it are in strings.ts. */
  field: string;
  /** What it was; null for what was not there. */
  from: unknown;
  /** What it is now; null for what is gone. */
  to: unknown;
}

/** The fields two versions of a thing differ in, in the order of the newer; a thing that is new or gone is all difference. */
export function changesBetween(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, from: old.get(field) ?? null, to: now.get(field) ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
