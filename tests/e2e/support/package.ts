/** The program packed as `npm run package` packs it, around the Electron of the tests. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../../electron/tools/build.ts';
import { buildOnce } from './build.ts';
import { electronFolder } from './electron.ts';

/** Packs into `folder`; gives the folder of the program. */
export function packInto(folder: string): string {
  buildOnce();
  execFileSync(process.execPath, [path.join(ROOT, 'electron/tools/package.ts'), '--out', folder], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electronFolder() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path.join(folder, 'linux-unpacked');
}

/** The command line of asar, a tool of Electron. */
export function runAsar(...words: readonly string[]): string {
  const program = path.join(ROOT, 'node_modules/@electron/asar/bin/asar.js');
  return execFileSync(process.execPath, [program, ...words], { encoding: 'utf8' });
}
