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
