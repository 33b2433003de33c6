/**
 * The program in the Electron it is made for, on any system that has a screen: the backend in its own process of that
 * Electron, with the database driver in it. `npm run test:window`, after `node node_modules/electron/install.js`.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { _electron as electron } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../electron/tools/build.ts';
import { findInstalled, hasDisplay } from '../../electron/tools/find-electron.ts';
import { temporaryFolder } from '../support/folders.ts';
import { Complaints } from './support/running.ts';

const program = hasDisplay() ? findInstalled() : null;
if (program === null) {
  const reason = 'Not run: no display, or Electron is not installed (node node_modules/electron/install.js).';
  if (process.env.npm_lifecycle_event === 'test:window') throw new Error(reason);
  process.stderr.write(`${reason}\n`);
}

describe.runIf(program !== null)('the installed Electron', () => {
  it('opens the window, keeps a book, writes its papers and lets go of it at the end', async () => {
    const folder = path.join(temporaryFolder(), 'Sổ của chi bộ');
    const papers = path.join(temporaryFolder(), 'Hồ sơ đã xuất');
    const start = async () => {
      const app = await electron.launch({
        executablePath: program ?? '',
        // A runner's account has no sandbox to give on Linux; elsewhere it stays.
        args: [
          ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu'] : []),
          `--user-data-dir=${temporaryFolder()}`,
          `--data=${folder}`,
          ROOT,
        ],
        env: { ...(process.env as Record<string, string>), SCD_NODE: process.execPath },
      });
      const complaints = new Complaints();
      return { app, complaints, page: complaints.watch(await app.firstWindow()) };
    };
    const first = await start();
    await first.page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    await first.page.getByRole('heading', { name: `Năm ${new Date().getFullYear()}` }).waitFor();
    const call = (channel: string, input: object): Promise<unknown> =>
      first.page.evaluate(`window.scd.verbs['${channel}'](901, ${JSON.stringify(input)}, () => {})`);
    await expect(call('export:archive', { folder: papers })).resolves.toHaveProperty('output');
    const written = readdirSync(papers, { recursive: true, encoding: 'utf8' });
    expect(written.filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(0);
    await expect(call('data:verify', {})).resolves.toMatchObject({ output: { ok: true, problems: [] } });
    await first.app.close();
    first.complaints.expectNone();

    const second = await start();
    await second.page.getByRole('heading', { name: `Năm ${new Date().getFullYear()}` }).waitFor();
    await second.app.close();
    second.complaints.expectNone();
  });
});
