/**
 * Keeps the backend process: numbers the calls, hands on what comes back, and starts another process when one is lost.
 * Which kind of process it is makes no difference to the messages.
 */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UtilityProcess } from 'electron';
import type { BridgeAnswer, Progress } from '../shared/contract/bridge.ts';
import { toErrorMessage } from '../shared/contract/errors.ts';
import type { BackendReply, PasswordGiven, Request } from '../shared/contract/messages.ts';
import { Refusal } from '../shared/domain/refusal.ts';

/** How long quitting waits for work in hand, and then for the process to end, in milliseconds. */
const PATIENCE_MS = 10_000;

export interface BackendChild {
  post(request: Request): void;
  onReply(listener: (reply: BackendReply) => void): void;
  onExit(listener: () => void): void;
  /** Asks it to end; what it has answered is on disk. */
  stop(): void;
}

export interface BackendHost {
  /** Never throws: a refusal is an answer. `offline` when the process was lost before it answered. */
  call(
    channel: string,
    input: unknown,
    hooks?: { signal?: AbortSignal; onProgress?: (progress: Progress) => void },
  ): Promise<BridgeAnswer>;
  /** Gives the backend a password for its memory, and again to every process that takes its place; null forgets it. */
  keepPassword(given: PasswordGiven): void;
  /** Stops long work, waits for the rest, ends the process. */
  close(): Promise<void>;
}

interface Waiting {
  settle: (answer: BridgeAnswer) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/** Starts the first process at once; `onLost` hears of every one that ended by itself, and the next call starts another. */
export function hostBackend(startChild: () => BackendChild, onLost: () => void): BackendHost {
  const waiting = new Map<number, Waiting>();
  const passwords = new Map<string, string>();
  let child: BackendChild | null = null;
  let ended: Promise<void> = Promise.resolve();
  let isClosing = false;
  let lastId = 0;

  function ensureChild(): BackendChild {
    if (child !== null) return child;
    const started = startChild();
    child = started;
    started.onReply(receive);
    for (const [account, password] of passwords) started.post(passwordMessage({ account, password }));
    ended = new Promise((resolve) => {
      started.onExit(() => {
        if (child !== started) return;
        child = null;
        for (const { settle } of waiting.values()) settle(offline());
        waiting.clear();
        resolve();
        if (!isClosing) onLost();
      });
    });
    return started;
  }

  function passwordMessage(given: PasswordGiven): Request {
    lastId += 1;
    return { id: lastId, given };
  }

  function receive(reply: BackendReply): void {
    const call = waiting.get(reply.id);
    if (call === undefined) return;
    if ('progress' in reply) {
      call.onProgress?.(reply.progress);
      return;
    }
    waiting.delete(reply.id);
    call.settle('error' in reply ? { error: reply.error } : { output: reply.output });
  }

  // It loads while the window does.
  ensureChild();
  return {
    call: (channel, input, { signal, onProgress } = {}) => {
      if (isClosing) return Promise.resolve(offline());
      lastId += 1;
      const id = lastId;
      return new Promise((settle) => {
        waiting.set(id, { settle, onProgress });
        ensureChild().post({ id, channel, input });
        signal?.addEventListener('abort', () => waiting.has(id) && child?.post({ id, cancel: true }));
      });
    },
    keepPassword: (given) => {
      if (given.password === null) passwords.delete(given.account);
      else passwords.set(given.account, given.password);
      child?.post(passwordMessage(given));
    },
    close: async () => {
      isClosing = true;
      const last = child;
      if (last === null) return;
      const idle = Promise.all(
        [...waiting].map(([id, call]) => {
          last.post({ id, cancel: true });
          return new Promise<void>((resolve) => {
            const { settle } = call;
            call.settle = (answer) => {
              settle(answer);
              resolve();
            };
          });
        }),
      );
      await Promise.race([idle, sleep(PATIENCE_MS, undefined, { ref: false })]);
      last.stop();
      await Promise.race([ended, sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}

/** The backend as a utility process, as the product runs it. */
export function fromUtility(child: UtilityProcess): BackendChild {
  return {
    post: (request) => child.postMessage(request),
    onReply: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    stop: () => void child.kill(),
  };
}

/** The backend as a Node process, for tests under an Electron that is too old for the database driver. */
export function spawnNode(node: string, words: readonly string[]): BackendChild {
  const child = spawn(node, words, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  return {
    // A message to a process that is just ending is lost; its end settles the call.
    post: (request) => void child.send(request, () => {}),
    onReply: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    stop: () => child.disconnect(),
  };
}

function offline(): BridgeAnswer {
  return { error: toErrorMessage(new Refusal('offline')) };
}
