/**
 * `npm run build`: the pages into dist/renderer, the window's program into dist/electron. What is newer than all it is
 * made of is left alone.
 */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildSite } from 'vite';
import { LICENCES_FILE } from '../../shared/contract/licences.ts';
import { listLicences } from './licences.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const PAGES = path.join(ROOT, 'dist/renderer');

/** Whether a build was needed. */
export async function buildPages(): Promise<boolean> {
  if (isFresh(path.join(PAGES, 'index.html'), ['renderer', 'shared', 'electron/tools'])) return false;
  // Whoever builds, a test too: React's other build is several times slower, and none that anybody would be given.
  process.env.NODE_ENV = 'production';
  const configFile = path.join(ROOT, 'renderer/vite.config.ts');
  await buildSite({ configFile, logLevel: 'error' });
  // The page that goes out to reviewers, beside them.
  await buildSite({ configFile, mode: 'review-file', logLevel: 'error' });
  writeFileSync(path.join(PAGES, LICENCES_FILE), JSON.stringify(listLicences(ROOT)));
  return true;
}

/** The main process, the preload script (which must be one file), the backend process with its reader of files and its makers of Word files. */
export async function buildShell(): Promise<boolean> {
  const sources = ['electron', 'shared', 'renderer/form-script'];
  if (isFresh(path.join(ROOT, 'dist/electron/main.cjs'), sources)) return false;
  // Into the pages of portals, in whatever browser the window is: one file, and one name that only we see.
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: { 'form-script': 'renderer/form-script/main.ts' },
    outdir: 'dist/electron',
    bundle: true,
    format: 'iife',
    globalName: 'scdForm',
    target: 'chrome120',
    charset: 'utf8',
    logLevel: 'warning',
  });
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'electron/main.ts',
      preload: 'electron/preload.ts',
      backend: 'electron/backend.ts',
      'import-worker': 'electron/import/worker.ts',
      'word-worker': 'electron/export/word-worker.ts',
    },
    outdir: 'dist/electron',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The Electron of the tests has Node 20 inside.
    target: 'node20',
    charset: 'utf8',
    external: ['electron', 'better-sqlite3'],
    // A bundle has none: electron/import/aside.ts tells by that where it runs.
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'warning',
  });
  return true;
}

function isFresh(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return false;
  const made = statSync(built).mtimeMs;
  return [...sources, 'package-lock.json'].every((name) => newestIn(path.join(ROOT, name)) <= made);
}

/** Folders count too: a file that was taken away leaves its mark only there. */
function newestIn(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  const inside = readdirSync(file, { recursive: true, encoding: 'utf8' });
  return Math.max(mtimeMs, ...inside.map((name) => statSync(path.join(file, name)).mtimeMs));
}

if (import.meta.main) await Promise.all([buildPages(), buildShell()]);
