/** The program as it is packed for a machine: what is in it, and nothing else. Installers need downloads and are not made here. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../electron/tools/build.ts';
import { buildOnce } from '../e2e/support/build.ts';
import { electronFolder } from '../e2e/support/electron.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUse } from '../support/tools.ts';

describe.runIf(canUse('unzip'))('the packed program', () => {
  const folder = temporaryFolder();
  const resources = path.join(folder, 'linux-unpacked/resources');
  let files: string[] = [];

  beforeAll(() => {
    buildOnce();
    const run = (program: string, ...words: string[]): string =>
      execFileSync(process.execPath, [path.join(ROOT, 'node_modules', program), ...words], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    run(
      'electron-builder/cli.js',
      ...['--linux', 'dir', `-c.directories.output=${folder}`],
      ...[`-c.electronDist=${electronFolder()}`, '-c.electronVersion=33.2.1'],
    );
    files = run('@electron/asar/bin/asar.js', 'list', path.join(resources, 'app.asar')).trim().split('\n');
  });

  it('holds the shell, the backend, the pages and the wording', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/dist/electron/main.cjs',
        '/dist/electron/preload.cjs',
        '/dist/electron/backend.cjs',
        '/dist/renderer/index.html',
        '/templates/bien-ban.md',
        '/templates/chi-bo-mau/du-lieu.json',
      ]),
    );
  });

  it('holds of all packages only the one that is not bundled, and the list of syllables', () => {
    const packages = files.flatMap((file) => /^\/node_modules\/([^/]+)$/u.exec(file)?.[1] ?? []);
    expect(packages.toSorted()).toEqual(['@cspell', 'better-sqlite3']);
    expect(files).toContain('/node_modules/@cspell/dict-vi-vn/vi.trie.gz');
    expect(files.filter((file) => /\.(?:ts|tsx|test\.js|c|h)$/u.test(file))).toEqual([]);
  });

  it('keeps the native part outside the archive, for this system only', () => {
    const native = path.join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    expect(readdirSync(native).every((name) => name.startsWith('linux-'))).toBe(true);
    expect(readdirSync(native)).toContain('linux-x64.node');
  });
});
