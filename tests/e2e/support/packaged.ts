/**
 * The packed program, run as a person runs it: its fuses let no debugger in, so it is driven over the wire of Chromium, and
 * the system's own dialogs by keys. The Electron of the tests cannot run the backend: that is taken out of the archive,
 * byte for byte, and runs in Node; all else comes from the archive.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, errors, type Page } from 'playwright-core';
import { temporaryFolder } from '../../support/folders.ts';
import { type Display, electronEnvironment, FLAGS } from './electron.ts';
import { runAsar } from './package.ts';
import { end, start } from './processes.ts';
import { Complaints } from './running.ts';
import { listWindows, pressIn } from './x-keys.ts';

/** How long anything of it may take on a loaded machine, in milliseconds. */
const PATIENCE_MS = 30_000;

/** A packed program on a machine of its own. */
export interface Machine {
  display: Display;
  /** Where the person's own files lie, and where dialogs open. */
  home: string;
  /** The archive, taken out for the backend. */
  backend: string;
}

/** `program`: the folder of the packed program. */
export function prepareMachine(display: Display, program: string): Machine {
  const home = temporaryFolder();
  const backend = temporaryFolder();
  runAsar('extract', path.join(program, 'resources/app.asar'), backend);
  return { display, home, backend };
}

/** Starts the program in `folder`, with these words. */
export function startPackaged(machine: Machine, folder: string, ...words: string[]): ChildProcess {
  const node = path.join(machine.home, 'node');
  const lines = ['#!/bin/bash', `exec "$NODE" "\${@/"$ARCHIVE"/"$TAKEN_OUT"}"`];
  writeFileSync(node, lines.join('\n'), { mode: 0o755 });
  const {
    SCD_DATA: _data,
    XDG_DATA_HOME: _home,
    XDG_CONFIG_HOME: _config,
    ...rest
  } = electronEnvironment(machine.display);
  return start(path.join(folder, 'so-chuyen-de'), [...FLAGS, ...words], {
    cwd: machine.home,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...rest,
      HOME: machine.home,
      NODE: process.execPath,
      SCD_NODE: node,
      ARCHIVE: path.join(folder, 'resources/app.asar'),
      TAKEN_OUT: machine.backend,
    },
  });
}

export interface PackagedApp {
  context: BrowserContext;
  page: Page;
  complaints: Complaints;
  /** What a person saves to disk while doing this, under the name the dialog offers: the path of the file. */
  takeFile(act: () => Promise<void>): Promise<string>;
  /** Closes its windows, as a person does. @throws when it ends badly, or a page complained */
  close(): Promise<void>;
}

/** `profile`: where the window is to keep its own things, and is found by. */
export async function openPackaged(
  machine: Machine,
  folder: string,
  profile: string,
  ...words: string[]
): Promise<PackagedApp> {
  const { program, browser } = await startAndAttach(machine, folder, profile, words);
  const [context] = browser.contexts();
  const page = context?.pages()[0];
  if (context === undefined || page === undefined) throw new Error('the program shows no window');
  const complaints = new Complaints();
  complaints.watch(page);
  return {
    context,
    page,
    complaints,
    takeFile: async (act) => {
      const { name: display } = machine.display;
      const files = new Set(readdirSync(machine.home));
      const windows = (await listWindows(display)).length;
      await act();
      await until(async () => (await listWindows(display)).length > windows);
      // A dialog that is still being drawn hears nothing.
      await until(async () => {
        const dialog = (await listWindows(display))[windows];
        if (dialog !== undefined) await pressIn(display, dialog, 'Enter');
        return dialog === undefined;
      });
      const newFile = (): string | undefined =>
        readdirSync(machine.home).find((name) => !files.has(name) && /^[^.].*\.(?:docx|db)$/u.test(name));
      await until(async () => newFile() !== undefined);
      return path.join(machine.home, newFile() ?? '');
    },
    close: async () => {
      const gone = once(program, 'exit');
      for (const each of context.pages()) await each.close();
      const [code] = await gone;
      if (code !== 0) throw new Error(`the program ended with ${code}`);
      complaints.expectNone();
    },
  };
}

/** As in electron.ts: now and then it never answers who drives it; then it is ended and started again, at most twice. */
async function startAndAttach(
  machine: Machine,
  folder: string,
  profile: string,
  words: readonly string[],
  more = 2,
): Promise<{ program: ChildProcess; browser: Browser }> {
  // It writes the port of its wire beside what the window keeps; that of an earlier run would still lie there.
  const wire = path.join(profile, 'DevToolsActivePort');
  rmSync(wire, { force: true });
  const program = startPackaged(machine, folder, '--remote-debugging-port=0', ...words);
  try {
    await until(async () => existsSync(wire));
    const address = `http://127.0.0.1:${readFileSync(wire, 'utf8').split('\n')[0]}`;
    await until(async () => (await targetsOf(address)).some(({ url }) => url.startsWith('app:')));
    return { program, browser: await attach(address) };
  } catch (error) {
    if (more === 0) throw error;
    console.log(`the packed program was started again: ${String(error)}`);
    await end(program, 'SIGKILL');
    return startAndAttach(machine, folder, profile, words, more - 1);
  }
}

async function targetsOf(address: string): Promise<{ url: string }[]> {
  return (await (await fetch(`${address}/json`)).json()) as { url: string }[];
}

/** As in electron.ts: now and then a window never answers the first who asks. */
async function attach(address: string, more = 3): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: 5_000 });
  } catch (error) {
    if (more === 0 || !(error instanceof errors.TimeoutError)) throw error;
    return attach(address, more - 1);
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + PATIENCE_MS;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > last) throw new Error('it did not come about in time');
    await sleep(100);
  }
}
