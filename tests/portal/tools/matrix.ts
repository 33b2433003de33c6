/**
 * The fault matrix: every fault at every request of every wish, once and again and again, with nothing carried over a
 * failed try but what was remembered; then the server is counted.
 */

import {
  type OutgoingArticle,
  type PortalAdapter,
  PortalError,
  type RemoteVersion,
} from '../../../electron/portal/adapter.ts';
import { LIMITS, type Limits } from '../../../electron/portal/http.ts';
import { keyFor, makeArticle } from './articles.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';

export type Wish = 'publish' | 'update' | 'withdraw';

export interface Cell {
  wish: Wish;
  fault: Fault;
  /** The request it strikes, from 1. */
  at: number;
  /** How many tries it strikes. */
  times: number;
}

/** A portal that is tried, and what it holds, counted past the client that is tried. */
export interface TriedPortal {
  port: number;
  /** The client that is tried, by way of another port. */
  open(port: number, limits: Limits): PortalAdapter;
  /** What is wrong with an article there; empty when it is there once, whole, with its files and nothing else. */
  count(article: OutgoingArticle, state: 'shown' | 'hidden'): Promise<string[]>;
  /** Puts a withdrawn article back as it was. */
  showAgain(article: OutgoingArticle, base: RemoteVersion | null): Promise<void>;
}

/** While a fault is about; without one, a busy machine is waited for. */
export const SHORT = { ...LIMITS, idleMs: 1_200, totalMs: 15_000 };
export const PATIENT = { ...LIMITS, idleMs: 60_000 };
const MOST_TRIES = 12;

export const FAULTS: readonly Fault[] = [
  { kind: 'refuse' },
  { kind: 'silence' },
  { kind: 'cut-up', after: 40 },
  { kind: 'cut-down', after: 0 },
  { kind: 'short', after: 25 },
  { kind: 'late', ms: 1_500 },
  { kind: 'zombie', ms: 250 },
  { kind: 'twice' },
  { kind: 'slow', bytesPerSecond: 8_000 },
  { kind: 'no-login' },
  { kind: 'crash', when: 'before' },
  { kind: 'crash', when: 'after' },
  { kind: 'canned', status: 200 },
  { kind: 'canned', status: 302, headers: { Location: 'http://dang-nhap.example/' } },
  { kind: 'canned', status: 401 },
  { kind: 'canned', status: 413 },
  { kind: 'canned', status: 429, headers: { 'Retry-After': '1' } },
  { kind: 'canned', status: 502 },
  { kind: 'canned', status: 503, headers: { 'Retry-After': '1' } },
];

export function nameOf({ wish, fault, at, times }: Cell): string {
  const { kind, ...more } = fault;
  return `${wish}, ${kind} ${Object.values(more).map(String).join(' ')} at request ${at}, ${times}x`;
}

export function cellsOf(wish: Wish, requests: number): Cell[] {
  return FAULTS.flatMap((fault) =>
    Array.from({ length: requests }, (_, index) => index + 1).flatMap((at) =>
      [1, 2].map((times) => ({ wish, fault, at, times })),
    ),
  );
}

/** One way through a proxy of its own, with an article of its own to update and withdraw. */
export class Lane {
  readonly #portal: TriedPortal;
  readonly #proxy: FaultProxy;
  #article: OutgoingArticle;
  #base: RemoteVersion | null = null;
  #version = 1;

  static async open(portal: TriedPortal): Promise<Lane> {
    const lane = new Lane(portal, await startFaultProxy(portal.port));
    lane.#base = await lane.#adapter().put(
      lane.#article,
      null,
      lane.#context(() => {}),
    );
    return lane;
  }

  private constructor(portal: TriedPortal, proxy: FaultProxy) {
    this.#portal = portal;
    this.#proxy = proxy;
    this.#article = makeArticle(keyFor('duong'), this.#version);
  }

  close(): void {
    this.#proxy.close();
  }

  /** How many requests a wish takes when nothing goes wrong. */
  async countRequests(wish: Wish): Promise<number> {
    const before = this.#proxy.seen.length;
    const faults = await this.run({ wish, fault: { kind: 'slow', bytesPerSecond: 1e9 }, at: 0, times: 0 });
    if (faults.length > 0) throw new Error(`A clean ${wish} went wrong: ${faults.join('; ')}`);
    return this.#proxy.seen.length - before;
  }

  /** What is wrong on the server afterwards; empty when all is well. */
  async run(cell: Cell): Promise<string[]> {
    const { wish } = cell;
    const isNew = wish === 'publish';
    this.#version += 1;
    const key = isNew ? keyFor('moi') : this.#article.key;
    const article = wish === 'withdraw' ? this.#article : makeArticle(key, this.#version);
    const kept = { base: isNew ? null : this.#base };
    const fault = await this.#insist(cell, article, kept);
    await this.#proxy.settle();
    // A request that came after all is over leaves what only a later look can find.
    if (cell.fault.kind === 'zombie')
      await this.#adapter().sweep(key, kept.base, AbortSignal.timeout(120_000));
    const wrong = await this.#portal.count(article, wish === 'withdraw' ? 'hidden' : 'shown');
    if (fault !== null) wrong.push(fault);
    await this.#goOn(wish, article, kept.base, wrong.length > 0);
    return wrong;
  }

  /** Tries until it is done, as the outbox would: every try starts with nothing but what was remembered. */
  async #insist(
    cell: Cell,
    article: OutgoingArticle,
    kept: { base: RemoteVersion | null },
  ): Promise<string | null> {
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      const first = this.#proxy.seen.length;
      this.#proxy.plan = ({ number }) =>
        attempt <= cell.times && number - first === cell.at ? cell.fault : null;
      const process = new AbortController();
      this.#proxy.onCrash = () => process.abort();
      const context = this.#context((version) => {
        if (!process.signal.aborted) kept.base = version;
      }, process.signal);
      try {
        const adapter = this.#adapter(attempt <= cell.times ? SHORT : PATIENT);
        const done =
          cell.wish === 'withdraw'
            ? await adapter.withdraw(article.key, kept.base, context)
            : await adapter.put(article, kept.base, context);
        this.#proxy.plan = () => null;
        if (done === null) return 'withdrawn as if it had never been there';
        kept.base = done;
        return null;
      } catch (error) {
        if (error instanceof PortalError && error.fault === 'conflict')
          return `took itself for somebody else: ${error.message}`;
        if (!(error instanceof PortalError)) return `an accident: ${String(error)}`;
      }
    }
    return 'never came to an end';
  }

  /** Leaves the lane's own article shown, for the next cell. */
  async #goOn(
    wish: Wish,
    article: OutgoingArticle,
    base: RemoteVersion | null,
    isSpoilt: boolean,
  ): Promise<void> {
    this.#proxy.plan = () => null;
    if (isSpoilt && wish !== 'publish') {
      this.#article = makeArticle(keyFor('duong'), this.#version);
      this.#base = await this.#adapter().put(
        this.#article,
        null,
        this.#context(() => {}),
      );
    } else if (wish === 'update') {
      this.#article = article;
      this.#base = base;
    } else if (wish === 'withdraw') {
      await this.#portal.showAgain(article, this.#base);
    }
  }

  #adapter(limits = PATIENT) {
    return this.#portal.open(this.#proxy.port, limits);
  }

  #context(remember: (version: RemoteVersion) => void, signal = AbortSignal.timeout(120_000)) {
    return { signal, remember, onStep: () => {} };
  }
}

/** Every lane takes the next cell until none is left. Gives back what went wrong, a line a cell. */
export async function runCells(lanes: readonly Lane[], cells: readonly Cell[]): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = [...cells];
  const work = async (lane: Lane) => {
    for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
      const faults = await lane.run(cell);
      if (faults.length > 0) wrong.push(`${nameOf(cell)}: ${faults.join('; ')}`);
    }
  };
  await Promise.all(lanes.map(work));
  return wrong;
}
