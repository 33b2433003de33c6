/** The window of the program itself: how soon usable, how much memory, and whether it rests. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron as electron } from 'playwright-core';
import { buildPages, buildShell, ROOT } from '../../electron/tools/build.ts';
import { report, reportValue, section, timingOf } from './measure.ts';

const OPENINGS = 5;
/** As long as a person reads, in milliseconds. */
const REST = 10_000;

/** @param folder A book. */
export async function benchWindow(folder: string): Promise<void> {
  section('The window on the same book');
  await Promise.all([buildPages(), buildShell()]);
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    await Promise.race([
      once(display, 'error').then(([error]) => Promise.reject(error)),
      openOn(display.stdio[3] as Readable, folder),
    ]);
  } catch (error) {
    reportValue('not run', String(error).split('\n')[0] ?? '');
  } finally {
    display.kill();
  }
}

async function openOn(numbers: Readable, folder: string): Promise<void> {
  const [number] = (await once(createInterface({ input: numbers }), 'line')) as [string];
  const script = path.join(ROOT, 'tests/tools/get-electron.sh');
  const place = execFileSync(script, [path.join(ROOT, '.cache/electron')], { encoding: 'utf8' }).trim();
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const begun = performance.now();
    const app = await electron.launch({
      executablePath: path.join(place, 'electron'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${mkdtempSync(path.join(tmpdir(), 'so-chuyen-de-bench-'))}`,
        `--data=${folder}`,
        ROOT,
      ],
      env: { ...(process.env as Record<string, string>), DISPLAY: `:${number}`, SCD_NODE: process.execPath },
    });
    const page = await app.firstWindow();
    await page.getByRole('region', { name: 'Các chuyên đề trong năm' }).getByRole('button').first().waitFor();
    times.push(performance.now() - begun);
    if (opening === OPENINGS - 1) await watchResting(app.process().pid ?? 0);
    await app.close();
  }
  report('window usable, a debugger attached', timingOf(times), 'a new profile each time');
}

async function watchResting(root: number): Promise<void> {
  await sleep(5_000);
  const before = ticksOf(root);
  await sleep(REST);
  const busy = (ticksOf(root) - before) * 10;
  const memory = treeOf(root).reduce((sum, pid) => sum + shareOf(pid), 0);
  reportValue('memory of all its processes (PSS)', `${(memory / 1024).toFixed(0)} MB`);
  reportValue(`processors while it rests ${REST / 1_000} s`, `${busy} ms`);
}

/** A process and all it started. */
function treeOf(root: number): number[] {
  const list = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = list.split('\n').map((line) => line.trim().split(/\s+/u).map(Number));
  const tree = [root];
  for (const parent of tree)
    tree.push(...pairs.flatMap(([pid = 0, ppid]) => (ppid === parent && pid > 0 ? [pid] : [])));
  return tree;
}

/** Kilobytes, what is shared divided among those who share it; 0 of a process that is gone. */
function shareOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/mu.exec(readQuietly(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Of the processors, a hundred to the second, of all its processes. */
function ticksOf(root: number): number {
  return treeOf(root).reduce((sum, pid) => {
    const fields = readQuietly(`/proc/${pid}/stat`)
      .replace(/^.*\) /su, '')
      .split(' ');
    return sum + Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }, 0);
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
