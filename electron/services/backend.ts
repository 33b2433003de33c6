/**
 * The backend without a carrier: opens the data folder and answers the contract's verbs. The window's process, the
 * browser's server and the command line all talk to this.
 */
import {
  CHANNELS,
  type Channel,
  type InputOf,
  isChannel,
  type OutputOf,
} from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { WritableData } from '../db/data.ts';
import { openForReading, openForWriting } from '../db/open.ts';
import type { Host, ReadContext, WriteContext } from './context.ts';
import { FILE_HANDLERS, READ_HANDLERS, WRITE_HANDLERS } from './handlers.ts';

export interface BackendOptions {
  folder: string;
  host: Host;
  /**
   * `hold`: the folder stays open for writing, and so locked, until closed: what a window does. `visit`: each call opens
   * what it needs and lets go: what a command does.
   */
  stay: 'hold' | 'visit';
  /** Makes the folder where there is none yet. */
  create?: boolean;
  /** How long to wait for another program's lock, in milliseconds. */
  waitMs?: number;
}

/** Progress and stopping of one call. */
export type CallHooks = Pick<Host, 'onProgress' | 'signal'>;

export interface Backend {
  /** Checks the input and does the work. @throws Refusal */
  call<C extends Channel>(channel: C, input: InputOf<C>, hooks?: CallHooks): Promise<OutputOf<C>>;
  /** The same for what came over a wire. @throws Refusal `not-found` for a verb that does not exist */
  answer(channel: string, input: unknown, hooks?: CallHooks): Promise<unknown>;
  /** Keeps the password of an account (`accountKey`) while this process lives, in memory only; null forgets it. */
  keepPassword(account: string, password: string | null): void;
  /** Waits for running calls, then closes the data. */
  close(): Promise<void>;
}

export function createBackend(options: BackendOptions): Backend {
  const { folder, stay, create = false, waitMs = 10_000 } = options;
  const running = new Set<Promise<unknown>>();
  const passwords = new Map<string, string>();
  let held: Promise<WritableData> | null = null;
  let filesWork: Promise<unknown> = Promise.resolve();

  const holdOpen = (): Promise<WritableData> => {
    held ??= openForWriting(folder, { create, waitMs }).catch((error: unknown) => {
      held = null;
      throw error;
    });
    return held;
  };

  const close = async (): Promise<void> => {
    await Promise.allSettled(running);
    const data = held;
    held = null;
    (await data)?.close();
  };

  async function visit<D extends { close(): void }>(
    opening: Promise<D>,
    work: (data: D) => unknown,
  ): Promise<unknown> {
    const data = await opening;
    try {
      return await work(data);
    } finally {
      if (stay === 'visit') data.close();
    }
  }

  async function work(channel: Channel, input: unknown, host: Host): Promise<unknown> {
    if (isIn(READ_HANDLERS, channel)) {
      const handle = READ_HANDLERS[channel] as (context: ReadContext, input: unknown) => unknown;
      return visit(stay === 'hold' ? holdOpen() : openForReading(folder), (data) =>
        handle({ data, host }, input),
      );
    }
    if (isIn(WRITE_HANDLERS, channel)) {
      const handle = WRITE_HANDLERS[channel] as (context: WriteContext, input: unknown) => unknown;
      const opening = stay === 'hold' ? holdOpen() : openForWriting(folder, { create, waitMs });
      return visit(opening, (data) => handle({ data, host }, input));
    }
    const handle = FILE_HANDLERS[channel] as (folder: string, host: Host, input: unknown) => unknown;
    return handle(folder, host, input);
  }

  async function answer(channel: string, input: unknown, hooks: CallHooks = {}): Promise<unknown> {
    if (!isChannel(channel)) throw new Refusal('not-found', { what: `lệnh “${channel}”` });
    const checked = checkInput(channel, input);
    // Work on the files themselves needs them closed, whoever holds them.
    const isOnFiles = isIn(FILE_HANDLERS, channel);
    if (isOnFiles) await close();
    // Whatever comes meanwhile (the outbox does, by itself) must not open them again.
    else await filesWork;
    const task = work(channel, checked, { ...options.host, passwords, ...hooks });
    if (isOnFiles) filesWork = task.catch(() => {});
    running.add(task);
    try {
      return await task;
    } finally {
      running.delete(task);
    }
  }

  const keepPassword = (account: string, password: string | null): void => {
    if (password === null || password === '') passwords.delete(account);
    else passwords.set(account, password);
  };

  return { call: answer as Backend['call'], answer, keepPassword, close };
}

/** @throws Refusal `invalid-input` naming the fields */
function checkInput(channel: Channel, input: unknown): unknown {
  const result = CHANNELS[channel].input.safeParse(input);
  if (result.success) return result.data;
  const problems = [...new Set(result.error.issues.map((issue) => issue.path.join('.') || issue.code))];
  throw new Refusal('invalid-input', { problems }, { cause: result.error });
}

function isIn<T extends object>(handlers: T, channel: string): channel is Extract<keyof T, string> {
  return Object.hasOwn(handlers, channel);
}
