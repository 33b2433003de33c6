/** An app that is running for a test, whoever carries it. */
import type { ConsoleMessage, Page } from 'playwright-core';

export interface RunningApp {
  page: Page;
  /** The data folder; start another one on it to see what was kept. */
  folder: string;
  /** Where the window or the browser keeps its own things; the same goes for it. */
  profile: string;
  complaints: Complaints;
  /** Another window on the same data. */
  openPage(route?: string): Promise<Page>;
  /** What a person saves to disk while doing this: the path of the file. */
  takeFile(act: () => Promise<void>): Promise<string>;
  /** `kill -9` of the process that holds the data. */
  killBackend(): Promise<void>;
  /** After `killBackend`: in the window it comes back by itself, in the browser somebody starts it again. */
  reviveBackend(): Promise<void>;
  /** `kill -9` of all of it. */
  kill(): Promise<void>;
  /** Ends it as a person would. @throws when a page complained on its console meanwhile */
  close(): Promise<void>;
}

/** Starts the app on `folder` and `profile`, new ones unless given. */
export type Launch = (folder?: string, profile?: string) => Promise<RunningApp>;

/** Collects what pages complain of. */
export class Complaints {
  readonly #found: string[] = [];
  #isWatching = true;

  watch(page: Page): Page {
    page.on('console', (message) => this.#note(describeMessage(message)));
    page.on('pageerror', (error) => this.#note(`uncaught: ${error.message}`));
    page.on('crash', () => this.#note('the page crashed'));
    return page;
  }

  /** From here on the test does harm by intention, and complaints are what is expected. */
  ignore(): void {
    this.#isWatching = false;
  }

  /** @throws when there are any */
  expectNone(): void {
    if (this.#found.length > 0) throw new Error(`The pages complained:\n${this.#found.join('\n')}`);
  }

  #note(complaint: string | null): void {
    if (complaint !== null && this.#isWatching) this.#found.push(complaint);
  }
}

function describeMessage(message: ConsoleMessage): string | null {
  const isComplaint = message.type() === 'error' || message.type() === 'warning';
  return isComplaint ? `${message.type()}: ${message.text()} (${message.location().url})` : null;
}
