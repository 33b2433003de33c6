/** `npm start` as a person meets it: a window where Electron is to be had, the browser where it is not. */
import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../electron/tools/build.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUse, canUseWindow } from '../support/tools.ts';
import { buildOnce } from './support/build.ts';
import { electronEnvironment, electronFolder, openDisplay } from './support/electron.ts';
import { end, start } from './support/processes.ts';

const PROGRAM = path.join(ROOT, 'electron/tools/start.ts');

interface Case {
  what: string;
  environment: () => Record<string, string>;
  sentence: string;
}

const CASES: readonly Case[] = [
  {
    what: 'no display',
    environment: () => ({ DISPLAY: '', WAYLAND_DISPLAY: '' }),
    sentence: 'Máy này không có màn hình để mở cửa sổ riêng.',
  },
  {
    what: 'no Electron',
    environment: () => ({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder() }),
    sentence: 'Chưa tải được Electron nên không có cửa sổ riêng.',
  },
  {
    what: 'an Electron that fails',
    environment: () => ({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: madeElectron('exit 1') }),
    sentence: 'Electron không chạy được trên máy này.',
  },
  {
    // So ends one whose sandbox the system forbids.
    what: 'an Electron that is killed by its own trap',
    environment: () => ({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: madeElectron('kill -TRAP $$') }),
    sentence: 'Electron không chạy được trên máy này.',
  },
];

// Programs of Electron's name are made by a shell.
describe.runIf(canUse('flock'))('npm start where there is no window', () => {
  it.each(CASES)('says why in one sentence and serves the browser: $what', async (known) => {
    buildOnce();
    const folder = path.join(temporaryFolder(), 'so');
    const program = start(process.execPath, [PROGRAM, '--no-open', '--data', folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ...known.environment() },
    });
    const said = listen(program.stdout);
    await expect.poll(said, { timeout: 30_000 }).toContain('Nhấn Ctrl+C');
    const [why, , address] = said().split('\n');
    expect(why).toBe(`${known.sentence} Chương trình được mở bằng trình duyệt.`);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{40,}$/u);
    await end(program, 'SIGINT');
    expect(program.exitCode).toBe(0);
    expect(existsSync(path.join(folder, 'so-chuyen-de.db'))).toBe(true);
  });
});

describe.runIf(canUseWindow())('npm start where there is one', () => {
  it('opens the window, and ends it when it is ended itself', async () => {
    buildOnce();
    const profile = temporaryFolder();
    const folder = path.join(temporaryFolder(), 'so');
    const display = await openDisplay();
    const flags = ['--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    const program = start(process.execPath, [PROGRAM, '--data', folder, ...flags], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...electronEnvironment(display), ELECTRON_OVERRIDE_DIST_PATH: electronFolder() },
    });
    const said = listen(program.stdout);
    const shown = async (): Promise<unknown> => {
      const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
      const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as object[];
      return targets[0];
    };
    await expect
      .poll(() => shown().catch(() => null), { timeout: 30_000 })
      .toMatchObject({ type: 'page', url: 'app://so-chuyen-de/', title: 'Sổ Chuyên Đề' });
    // The page is there before the book has been opened.
    await expect.poll(() => existsSync(path.join(folder, 'so-chuyen-de.db')), { timeout: 30_000 }).toBe(true);
    await end(program, 'SIGINT');
    expect([program.exitCode, said()]).toEqual([0, '']);
    await expect(shown()).rejects.toThrow('fetch failed');
    await end(display.server, 'SIGTERM');
  });
});

/** What a stream has said so far. */
function listen(stream: Readable | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return () => text;
}

/** A folder with a program of Electron's name. */
function madeElectron(script: string): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}
