import type { Id } from './values.ts';

/** One line of the journal (nhật ký): who did what, when and why. */
export interface JournalEntry {
  id: Id;
  /** ISO, UTC. */
  at: string;
  actor: string;
  /** "issue", "reopen". */
  action: string;
  /** What kind of thing: "document", "session". */
  entity: string;
  /** Null when it concerns the data folder as a whole. */
  entityId: Id | null;
  reason: string;
  detail: Record<string, unknown>;
}
