/** The app in Chromium, over the loopback, as `npm start` serves it where there is no Electron. */
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

/** Starts the server on `folder` and opens its page in a browser of `profile`; new ones unless given. */
export async function launchChromium(
  folder = path.join(temporaryFolder(), 'so'),
  profile = temporaryFolder(),
): Promise<RunningApp> {
  buildOnce();
  const program = path.join(ROOT, 'electron/tools/start.ts');
  const server = start(process.execPath, [program, '--browser', '--no-open', `--data=${folder}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout === null) throw new Error('the server has no output');
  const address = await readLine(server.stdout, /^http:/u);
  server.stdout.resume();

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
    openPage: async (route = '') => {
      const other = complaints.watch(await context.newPage());
      await other.goto(`${new URL(address).origin}/${route}`);
      return other;
    },
    killBackend: kill,
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
