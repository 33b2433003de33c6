/** What every use case works with: the open data, and what the host says about itself. */

import type { z } from 'zod';
import type { Access, Verb } from '../../shared/contract/verb.ts';
import type { Day } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from '../db/data.ts';
import { appendJournal } from '../db/journal.ts';
import type { PortalAdapter, PortalLogin } from '../portal/adapter.ts';

/** What differs between the window, the browser and the command line. */
export interface Host {
  now(): Date;
  /** Who is at the keyboard, for the journal. */
  actor: string;
  /** The folder templates/ of the program. */
  templates: string;
  /** Told after each step of long work; `done` of `total`, and what is being done. */
  onProgress?: (done: number, total: number, what: string) => void;
  /** Aborted when the person asks to stop. */
  signal?: AbortSignal;
  /** Passwords of portals by `accountKey`, in memory only: they never come near the data, a log or a page. */
  passwords?: ReadonlyMap<string, string>;
  /** Another way to reach a portal than the program's own; for tests. */
  openPortal?: (account: PortalLogin) => PortalAdapter;
  /** From 0 to 1; for tests. */
  random?: () => number;
}

export interface ReadContext {
  data: ReadableData;
  host: Host;
}

export interface WriteContext extends ReadContext {
  data: WritableData;
}

type Awaitable<T> = T | Promise<T>;

/** What answers a verb, by what the verb does to the data. A handler gets its input checked and complete. */
interface Handlers<Input, Output> {
  read: (context: ReadContext, input: Input) => Awaitable<Output>;
  write: (context: WriteContext, input: Input) => Awaitable<Output>;
  files: (folder: string, host: Host, input: Input) => Awaitable<Output>;
}

/** A handler for every verb of a wing, or of the whole contract: none can be forgotten. */
export type HandlersOf<Verbs extends Readonly<Record<string, Verb<Access, z.ZodType, unknown>>>> = {
  readonly [Name in keyof Verbs]: Verbs[Name] extends Verb<infer A, infer Input, infer Output>
    ? Handlers<z.output<Input>, Output>[A]
    : never;
};

/** The calendar day on this machine's clock. */
export function today(context: ReadContext): Day {
  const now = context.host.now();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The instant as it is stored: ISO, UTC. */
export function instant(context: ReadContext): string {
  return context.host.now().toISOString();
}

export interface JournalNote {
  action: string;
  entity:
    | 'cell'
    | 'term'
    | 'member'
    | 'plan'
    | 'session'
    | 'task'
    | 'document'
    | 'report'
    | 'article'
    | 'portal'
    | 'template'
    | 'format'
    | 'data';
  entityId: number | null;
  reason?: string;
  detail?: Record<string, unknown>;
}

/** Writes one line of the journal; call it inside the transaction it tells of. */
export function note(context: WriteContext, entry: JournalNote): void {
  appendJournal(context.data, { at: instant(context), actor: context.host.actor, ...entry });
}
