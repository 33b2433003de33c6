/** A figure of a session, with what it was read from. */
import type { Ratio } from '../statistics/ratio.ts';
import type { Id } from '../values.ts';

/** What is opened to see for oneself: a place of the session, or a paper. */
export type EvidencePlace =
  | 'times'
  | 'roll'
  | 'remarks'
  | 'votes'
  | 'conclusion'
  | { /** Another session. */ sessionId: Id }
  | { /** A paper. */ documentId: Id };

export interface Evidence {
  /** "20/24, 83,3%". */
  text: string;
  /** Null where there is nothing to open. */
  place: EvidencePlace | null;
}

export interface Measure {
  /** Compared without rounding. Null where the book does not know, or does not know enough to give points by. */
  share: Ratio | null;
  /** In the order told. */
  evidence: Evidence[];
}
