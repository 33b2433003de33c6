/** An open data folder. What may be done with it is in its type: writing functions take only `WritableData`. */
import type { Connection } from './driver.ts';

export interface ReadableData {
  readonly access: 'read' | 'write';
  readonly folder: string;
  readonly sqlite: Connection;
  close(): void;
}

/** Holds the folder's lock: there is one of these at a time on the whole machine. */
export interface WritableData extends ReadableData {
  readonly access: 'write';
}
