/** The app in Chromium, over the loopback, as `npm start` serves it where there is no Electron. */
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from '../../../electron/tools/build.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { buildOnce } from './build.ts';
import { end, readLine, start } from './processes.ts';
import { Complaints, type RunningApp } from './running.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the server on `folder` (a new one unless given) and opens its page, in a browser that remembers in `profile`. */
export async function launchChromium(
  folder = path.join(temporaryFolder(), 'so'),
  profile = temporaryFolder(),
): Promise<RunningApp> {
  buildOnce();
  let { server, address } = await serve(folder);

  const complaints = new Complaints();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: FLAGS,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    acceptDownloads: true,
  });
  const page = complaints.watch(context.pages()[0] ?? (await context.newPage()));
  await page.goto(address);

  const kill = async (): Promise<void> => {
    complaints.ignore();
    await end(server, 'SIGKILL');
  };
  return {
    page,
    folder,
    profile,
    complaints,
    takeFile: async (act) => {
      const download = page.waitForEvent('download');
      await act();
      return (await download).path();
    },
    openPage: async (route = '') => {
      const other = complaints.watch(await context.newPage());
      await other.goto(`${new URL(address).origin}/${route}`);
      return other;
    },
    killBackend: kill,
    reviveBackend: async () => {
      ({ server, address } = await serve(folder));
      // As a person does it: the printed address is opened, and the page that was open already goes on.
      const entrance = await context.newPage();
      await entrance.goto(address);
      await entrance.close();
    },
    kill: async () => {
      await kill();
      await context.close();
    },
    close: async () => {
      await context.close();
      await end(server, 'SIGTERM');
      complaints.expectNone();
    },
  };
}

/** The program that serves the browser, and the one-time address it prints. */
async function serve(folder: string): Promise<{ server: ChildProcess; address: string }> {
  const program = path.join(ROOT, 'electron/tools/start.ts');
  const server = start(process.execPath, [program, '--browser', '--no-open', `--data=${folder}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout === null) throw new Error('the server has no output');
  const address = await readLine(server.stdout, /^http:/u);
  server.stdout.resume();
  return { server, address };
}
