/** Timing that says how it was taken: a warm-up, then the median and the 95th percentile of the rest. */
import { writeFileSync } from 'node:fs';

export interface Timing {
  median: number;
  p95: number;
  runs: number;
}

/** Runs `work` `runs` times after `warmUp` unmeasured ones; milliseconds. */
export async function measure(runs: number, work: (run: number) => unknown, warmUp = 2): Promise<Timing> {
  for (let run = 0; run < warmUp; run += 1) await work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(warmUp + run);
    times.push(performance.now() - start);
  }
  return timingOf(times);
}

/** Of times taken elsewhere, in milliseconds. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), runs: times.length };
}

/** "12,3 ms" */
export function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}

interface Figure extends Partial<Timing> {
  section: string;
  what: string;
  /** Of what has no time: "142 MB". */
  value?: string;
  remark?: string;
}

const figures: Figure[] = [];
let current = '';

/** What the figures that follow are of. */
export function section(name: string): void {
  current = name;
  process.stdout.write(`\n${name}\n`);
}

export function report(what: string, timing: Timing, remark = ''): void {
  figures.push({ section: current, what, ...timing, remark });
  const told = `median ${milliseconds(timing.median)}, p95 ${milliseconds(timing.p95)} (${timing.runs} runs)`;
  process.stdout.write(`${what.padEnd(52)} ${told}${remark === '' ? '' : `  ${remark}`}\n`);
}

/** What has no time, in words. */
export function reportValue(what: string, value: string): void {
  figures.push({ section: current, what, value });
  process.stdout.write(`${what.padEnd(52)} ${value}\n`);
}

/** All that was reported, for programs to compare: times in milliseconds. */
export function writeFigures(file: string): void {
  writeFileSync(file, `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
}
