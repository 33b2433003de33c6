/**
 * The backend without a carrier: opens the data folder and answers the contract's verbs. The window's process, the
 * browser's server and the command line all talk to this.
 */
import path from 'node:path';
import {
  CHANNELS,
  type Channel,
  type InputOf,
  isChannel,
  type OutputOf,
} from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { tellBackups } from '../db/backup.ts';
import type { ReadableData, WritableData } from '../db/data.ts';
import { isRefusal } from '../db/errors.ts';
import { openForReading, openForWriting } from '../db/open.ts';
import { isOfBook, keepOwnPlace, placeOfProgram } from '../files/own-places.ts';
import type { Host } from './context.ts';
import { lacksImages } from './documents/images.ts';
import { upgradeIssued } from './documents/upgrading.ts';
import { HANDLERS } from './handlers.ts';
import { READ_ASIDE, refuseMarkedFiles } from './marked-files.ts';
import { refuseMarkedInput } from './marked-input.ts';
import { refuseBeyondMeeting } from './travel/guest.ts';
import { openFolder } from './travel/guests.ts';

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

/** Progress and stopping of one call, and what it takes for the present. */
export type CallHooks = Partial<Pick<Host, 'onProgress' | 'signal' | 'now'>>;

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
  const { stay, create = false, waitMs = 10_000 } = options;
  /** A window shows the session that is held here for another book; a command says by its folder which book it means. */
  const place = (): string => (stay === 'hold' ? openFolder(options.folder) : options.folder);
  keepOwnPlace({ folder: options.folder, isOwn: isOfBook });
  keepOwnPlace(placeOfProgram(path.dirname(options.host.templates)));
  const running = new Set<Promise<unknown>>();
  const passwords = new Map<string, string>();
  let held: Promise<WritableData> | null = null;
  let filesWork: Promise<unknown> = Promise.resolve();

  async function openToWrite(): Promise<WritableData> {
    const data = await openForWriting(place(), { create, waitMs });
    try {
      await upgradeIssued({ data, host: options.host });
      return data;
    } catch (error) {
      data.close();
      throw error;
    }
  }

  async function openToRead(): Promise<ReadableData> {
    const folder = place();
    const data = await openForReading(folder);
    if (!lacksImages({ data, host: options.host })) return data;
    data.close();
    (await openToWrite()).close();
    return openForReading(folder);
  }

  const holdOpen = (): Promise<WritableData> => {
    held ??= openToWrite().catch((error: unknown) => {
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

  const open = (access: 'read' | 'write'): Promise<ReadableData> => {
    if (stay === 'hold' && access === 'write') return holdOpen();
    if (stay === 'hold')
      return holdOpen().catch((error: unknown) => {
        // Nothing can be written to a full disk, but what is there can be read.
        if (isRefusal(error, 'disk-full')) return openForReading(place());
        throw error;
      });
    return access === 'write' ? openToWrite() : openToRead();
  };

  async function visit(
    opening: Promise<ReadableData>,
    use: (data: ReadableData) => unknown,
  ): Promise<unknown> {
    const data = await opening;
    try {
      return await use(data);
    } finally {
      if (stay === 'visit' || data.access === 'read') data.close();
    }
  }

  function work(channel: Channel, input: unknown, host: Host): Promise<unknown> {
    const { access } = CHANNELS[channel];
    if (access === 'files') {
      const handle = HANDLERS[channel] as (folder: string, host: Host, input: unknown) => unknown;
      return Promise.resolve(handle(place(), host, input));
    }
    // A reading verb is only ever given data to read; in a held folder they happen to be writable.
    const handle = HANDLERS[channel] as (
      context: { data: ReadableData; host: Host },
      input: unknown,
    ) => unknown;
    return visit(open(access), (data) => {
      if (access === 'write') refuseBeyondMeeting(data, channel);
      return handle({ data, host }, input);
    });
  }

  async function answer(channel: string, input: unknown, hooks: CallHooks = {}): Promise<unknown> {
    if (!isChannel(channel)) throw new Refusal('not-found', { what: `lệnh “${channel}”` });
    const checked = checkInput(channel, input);
    if (CHANNELS[channel].access !== 'read') refuseMarkedInput(checked);
    if (!READ_ASIDE.has(channel)) refuseMarkedFiles(checked);
    const begin = (): Promise<unknown> => work(channel, checked, { ...options.host, passwords, ...hooks });
    try {
      return await (CHANNELS[channel].access === 'files' ? alone(begin) : counted(begin));
    } catch (error) {
      // Damage met after the opening: whoever reads of it wants to know what there is to go back to.
      const isUntold = isRefusal(error, 'data-damaged') && Object.keys(error.detail).length === 0;
      throw isUntold ? await tellBackups(place(), error) : error;
    }
  }

  async function counted(begin: () => Promise<unknown>): Promise<unknown> {
    await filesWork;
    return count(begin());
  }

  /**
   * Work on the files themselves needs them closed, whoever holds them. What comes meanwhile (the outbox does, by itself) waits
   * from the first moment: opened between the closing and the work, a file would be replaced under its reader.
   */
  function alone(begin: () => Promise<unknown>): Promise<unknown> {
    const task = filesWork.then(close).then(() => count(begin()));
    filesWork = task.catch(() => {});
    return task;
  }

  async function count(task: Promise<unknown>): Promise<unknown> {
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
