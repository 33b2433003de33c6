/** A figure of a session, with what it was read from. */
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

/** So much of so much, compared without rounding. */
export interface Share {
  /** What there is. */
  part: number;
  /** What was asked for; never 0. */
  whole: number;
}

export interface Measure {
  /** Null where the book does not know, or does not know enough to give points by. */
  share: Share | null;
  /** In the order told. */
  evidence: Evidence[];
}
