/** Processes of a test; none outlives its test file. */
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterAll } from 'vitest';

const started = new Set<ChildProcess>();

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

export function start(program: string, words: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, words, options);
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** The first line that fits. @throws when the stream ends without one */
export async function readLine(stream: Readable, wanted: RegExp): Promise<string> {
  for await (const line of createInterface({ input: stream })) {
    if (wanted.test(line)) return line;
  }
  throw new Error(`no line like ${wanted}`);
}

/** Kills a process and everything it started, at one blow. */
export function killTree(root: number): void {
  for (const pid of treeOf(root)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

/** A process and everything it started. */
export function treeOf(root: number): number[] {
  const list = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout;
  const pairs = list.split('\n').map((line) => line.trim().split(/\s+/u).map(Number));
  const tree = [root];
  for (const parent of tree)
    tree.push(...pairs.flatMap(([pid = 0, ppid]) => (ppid === parent && pid > 0 ? [pid] : [])));
  return tree;
}

/** Children of a process whose command line holds a word. */
export function childrenOf(parent: number, word: string): number[] {
  // It ends with 1 when there are none.
  const words = ['-o', 'pid=,args=', '--ppid', String(parent)];
  const list = spawnSync('ps', words, { encoding: 'utf8' }).stdout;
  return list
    .split('\n')
    .filter((line) => line.includes(word))
    .map((line) => Number.parseInt(line, 10));
}
