/**
 * What a window's page finds as `window.scd`. Types and names only: the preload script is loaded into every window and
 * must stay small.
 */
import type { Channel } from './channels.ts';
import type { ErrorMessage } from './errors.ts';
import type { HostVerbName } from './host.ts';

/** The names on the wire between a window and the main process; nobody else uses them. */
export const IPC = {
  call: 'scd:call',
  cancel: 'scd:cancel',
  progress: 'scd:progress',
  host: 'scd:host',
  command: 'scd:command',
  notice: 'scd:notice',
} as const;

/** Refusals cross as values: an Error loses everything but its text on the way. */
export type BridgeAnswer =
  | {
      /** Of the verb's own type; nobody checks it again. */
      output: unknown;
    }
  | {
      /** A refusal, or `internal` for an accident. */
      error: ErrorMessage;
    };

export interface Progress {
  /** Steps behind us. */
  done: number;
  /** Steps there are, as far as known now. */
  total: number;
  /** The step just taken: the name of a file, or a Vietnamese phrase. */
  what: string;
}

export interface Bridge {
  /** One function a verb. The page numbers its calls. */
  verbs: Record<
    Channel,
    (id: number, input: unknown, onProgress: (progress: Progress) => void) => Promise<BridgeAnswer>
  >;
  /** Asks the call of that number to stop; what was done stays done, and the call still answers. */
  cancel(id: number): void;
  /** One function a verb of host.ts. */
  host: Record<HostVerbName, (input: unknown) => Promise<BridgeAnswer>>;
  /** A command of the menu was chosen. */
  onCommand(listener: (id: string) => void): void;
  /** Something happened that a person should know: a whole sentence. */
  onNotice(listener: (sentence: string) => void): void;
}
