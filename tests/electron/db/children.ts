/** Processes of their own that open a data folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a TypeScript file in a process of its own. Hundreds are started: what one compiles the next need not. */
export function startChild(file: string, ...words: string[]): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'so-chuyen-de-compiled') };
  return spawn(process.execPath, [file, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Everything the child wrote, once it is gone, and how it went. */
export function untilGone(
  child: ChildProcess,
): Promise<{ output: string; code: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ output, code, signal }));
  });
}

/** Resolves when the child writes its first line. */
export function untilFirstLine(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.stdout?.once('data', () => resolve()));
}
