/** An open data folder. What may be done with it is in its type: writing functions take only `WritableData`. */
import type { Connection } from './driver.ts';

/** What was found to be wrong with a book when it was opened. */
export interface Harm {
  /** The file is not what the program left when it was closed last. */
  altered: boolean;
  /** How many writes were acknowledged and are not there. */
  lost: number;
}

export interface ReadableData {
  readonly access: 'read' | 'write';
  readonly folder: string;
  readonly sqlite: Connection;
  /** Found at this opening, and by whoever opens for writing kept in the book. */
  readonly harm?: Harm | null;
  close(): void;
}

/** Holds the folder's lock: there is one of these at a time on the whole machine. */
export interface WritableData extends ReadableData {
  readonly access: 'write';
  /** Done at the end of every transaction: brings the indexes after what was written. Left out of a copy that nobody searches. */
  readonly refresh?: () => void;
}
