/** The build under test. Test files run side by side: the first makes it, the others wait. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../electron/tools/build.ts';

const CACHE = path.join(ROOT, '.cache');

export function buildOnce(): void {
  mkdirSync(CACHE, { recursive: true });
  const program = path.join(ROOT, 'electron/tools/build.ts');
  execFileSync('flock', [path.join(CACHE, 'build.lock'), process.execPath, program], { stdio: 'inherit' });
}
