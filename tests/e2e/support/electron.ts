/**
 * The app in a real Electron on a display of its own. It is an older one (tests/tools/get-electron.sh), in which the
 * backend runs as a Node process; everything else is as in the product.
 */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type ElectronApplication, _electron as electron, errors } from 'playwright-core';
import { ROOT } from '../../../electron/tools/build.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { buildOnce } from './build.ts';
import { childrenOf, end, killTree, readLine, start } from './processes.ts';
import { Complaints, type RunningApp } from './running.ts';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The folder the older Electron runs from; fetched once, into .cache. */
export function electronFolder(): string {
  const script = path.join(ROOT, 'tests/tools/get-electron.sh');
  return execFileSync(script, [path.join(ROOT, '.cache/electron')], { encoding: 'utf8' }).trim();
}

export interface Display {
  /** For the environment of what shall be shown there. */
  name: string;
  server: ChildProcess;
}

/** A screen of the size of an office laptop. */
export async function openDisplay(): Promise<Display> {
  const words = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'];
  const server = start('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return { name: `:${await readLine(server.stdio[3] as Readable, /^\d+$/u)}`, server };
}

/** What Electron is started with besides flags and folder. */
export function electronEnvironment(display: Display): Record<string, string> {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _asNode, ...rest } = process.env;
  return { ...(rest as Record<string, string>), DISPLAY: display.name, SCD_NODE: process.execPath };
}

export type ElectronApp = RunningApp & { app: ElectronApplication; display: Display };

/**
 * The debugger now and then attaches to a window that never answers it, which is no matter of the program: it is ended and
 * started again, at most twice.
 */
async function attach(
  options: Parameters<typeof electron.launch>[0],
  more = 2,
): Promise<ElectronApplication> {
  try {
    return await electron.launch({ ...options, timeout: 30_000 });
  } catch (error) {
    if (more === 0 || !(error instanceof errors.TimeoutError)) throw error;
    return attach(options, more - 1);
  }
}

/** Starts the app on `folder` and `profile`, new ones unless given; `program` is the folder of the app itself. */
export async function launchElectron(
  folder = path.join(temporaryFolder(), 'so'),
  profile = temporaryFolder(),
  program = ROOT,
): Promise<ElectronApp> {
  buildOnce();
  const display = await openDisplay();
  const app = await attach({
    executablePath: path.join(electronFolder(), 'electron'),
    args: [...FLAGS, `--user-data-dir=${profile}`, `--data=${folder}`, program],
    env: electronEnvironment(display),
  });
  const complaints = new Complaints();
  const page = complaints.watch(await app.firstWindow());
  const main = app.process();

  const killBackend = async (): Promise<void> => {
    for (const pid of childrenOf(main.pid ?? 0, 'backend.cjs')) process.kill(pid, 'SIGKILL');
  };
  return {
    app,
    display,
    page,
    folder,
    profile,
    complaints,
    takeFile: async (act) => {
      const file = path.join(temporaryFolder(), 'tep');
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, file);
      await act();
      while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 50));
      return file;
    },
    reviveBackend: async () => undefined,
    openPage: async (route = '#/') => {
      const opened = app.waitForEvent('window');
      await page.evaluate(`window.scd.host.openWindow(${JSON.stringify({ route, place: 'desk' })})`);
      return complaints.watch(await opened);
    },
    killBackend,
    kill: async () => {
      complaints.ignore();
      const gone = main.exitCode === null ? once(main, 'exit') : null;
      killTree(main.pid ?? 0);
      await gone;
      await end(display.server, 'SIGTERM');
    },
    close: async () => {
      // Not app.close(): that waits for pages, and one that crashed never answers.
      const gone = main.exitCode === null ? once(main, 'exit') : null;
      // It may end before it has answered.
      const quit = app.evaluate(({ app: program }) => void setImmediate(() => program.quit()));
      await quit.catch(() => undefined);
      await gone;
      await end(display.server, 'SIGTERM');
      complaints.expectNone();
    },
  };
}
