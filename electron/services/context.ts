/** What every use case works with: the open data, and what the host says about itself. */

import type * as z from 'zod';
import type { Access, Verb } from '../../shared/contract/verb.ts';
import { changesBetween, type JournalEntity } from '../../shared/domain/journal.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import type { JournalAction } from '../../shared/journal-words.ts';
import type { ReadableData, WritableData } from '../db/data.ts';
import { appendJournal } from '../db/journal.ts';

import type { PortalAdapter, PortalLogin } from '../portal/adapter.ts';
import { nameOfThing } from './thing-names.ts';

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
  return localDay(context.host.now());
}

/** The day an instant falls on, on this machine's calendar. */
export function localDay(moment: Date): Day {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The instant as it is stored: ISO, UTC. */
export function instant(context: ReadContext): string {
  return context.host.now().toISOString();
}

export interface JournalNote {
  action: JournalAction;
  entity: JournalEntity;
  entityId: Id | null;
  reason?: string;
  /** What the thing is called, where it is not there any more to be asked. */
  name?: string;
  /** What it was, and what it is now: left out for a thing that is new, or gone. The line tells what differs. */
  before?: object | null;
  after?: object | null;
  /** What else belongs to the act. */
  detail?: Record<string, unknown>;
}

/**
 * Writes one line of the journal; call it inside the transaction it tells of. Where before and after are one, nothing was done,
 * and there is no line.
 */
export function note(context: WriteContext, entry: JournalNote): void {
  const { before, after, name, detail, ...line } = entry;
  const isCompared = before !== undefined || after !== undefined;
  const changes = isCompared ? changesBetween(before ?? {}, after ?? {}) : [];
  if (isCompared && changes.length === 0) return;
  const called = name ?? nameOfThing(context.data, line.entity, line.entityId);
  appendJournal(context.data, {
    at: instant(context),
    actor: context.host.actor,
    ...line,
    detail: {
      ...(called === '' ? {} : { name: called }),
      ...(changes.length === 0 ? {} : { changes }),
      // A correction tells what it puts right, not its own head.
      ...detail,
    },
  });
}
