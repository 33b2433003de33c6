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
export type Answer = { output: unknown } | { error: ErrorMessage };

export interface Progress {
  done: number;
  total: number;
  what: string;
}

export interface Bridge {
  /** One function a verb. The page numbers its calls. */
  verbs: Record<
    Channel,
    (id: number, input: unknown, onProgress: (progress: Progress) => void) => Promise<Answer>
  >;
  cancel(id: number): void;
  host: Record<HostVerbName, (input: unknown) => Promise<Answer>>;
  /** A command of the menu was chosen. */
  onCommand(listener: (id: string) => void): void;
  /** Something happened that a person should know: a whole sentence. */
  onNotice(listener: (sentence: string) => void): void;
}
