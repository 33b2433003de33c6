/** A long day in the real window: typing, saving, exporting, looking things up, again and again. It may not grow. */
import { readdirSync, readFileSync } from 'node:fs';
import { type CDPSession, errors } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { openTestBackend } from '../../support/backend.ts';
import { LONG } from '../../support/long.ts';
import { canUseWindow } from '../../support/tools.ts';
import { type ElectronApp, launchElectron } from '../support/electron.ts';
import { openPlace } from '../support/places.ts';
import { treeOf } from '../support/processes.ts';
import { sampleOf2020 } from '../support/sample.ts';
import { typeInPaper, untilSaved } from '../support/secretary.ts';

/** Rounds before the first measure: caches fill, code is compiled. The long form goes on for as long as a day has acts. */
const [WARMING, ROUNDS] = LONG ? [40, 420] : [4, 8];
/** The last rounds may hold so much more than the first measured ones. */
const GROWTH = 1.15;
/** Of each kind: files and sockets one round may have open while another has not. */
const HANDLES = 8;

const SCREENS = ['#/tong-quan', '#/lich', '#/so-van-ban', '#/thong-ke/2020', '#/luu-ho-so', '#/nhat-ky'];
const SENTENCE = ' Chi bộ thống nhất đánh giá, phân công từng đảng viên phụ trách.';

interface Held {
  /** What the page's scripts hold after everything unused was collected, in megabytes. */
  heap: number;
  nodes: number;
  listeners: number;
  /** Open files and sockets of all processes. */
  handles: number;
  /** All processes together (PSS), in megabytes. */
  memory: number;
}

const told: Held[] = [];
afterAll(() =>
  console.info(
    `A day of ${ROUNDS} rounds: ${[told[0], told.at(-1)].map((held) => JSON.stringify(held)).join(' → ')}`,
  ),
);

it.runIf(canUseWindow())(
  'holds no more memory, files or listeners at the end of a day than in the morning',
  async () => {
    const folder = await sampleOf2020();
    const backend = openTestBackend('2020-12-01T02:00:00.000Z', folder);
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mời họp' });
    await backend.call('document:save', { id: document.id, body: 'Chi bộ kính mời.', baseRevision: 1 });
    await backend.close();
    const running = await launchElectron(folder);
    await running.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    const devtools = await running.page.context().newCDPSession(running.page);
    await devtools.send('Performance.enable');
    const every = Math.max(2, Math.floor(ROUNDS / 12));
    for (let round = 0; round < WARMING + ROUNDS; round += 1) {
      await liveRound(running, document.id, round);
      if (round >= WARMING && (round - WARMING) % every === 0) told.push(await measure(running, devtools));
    }
    const third = Math.ceil(told.length / 3);
    // So soon after the start the processes themselves still grow.
    const steady = LONG
      ? (['heap', 'nodes', 'listeners', 'memory'] as const)
      : (['heap', 'nodes', 'listeners'] as const);
    for (const what of steady) {
      const [morning, evening] = [told.slice(0, third), told.slice(-third)].map((some) =>
        median(some.map((held) => held[what])),
      );
      expect([what, (evening ?? 0) / (morning ?? 1) < GROWTH, morning, evening]).toEqual([
        what,
        true,
        morning,
        evening,
      ]);
    }
    const handles = told.map((held) => held.handles);
    expect(Math.max(...handles) - Math.min(...handles)).toBeLessThan(HANDLES);
    await running.close();
  },
  LONG ? 3_600_000 : 180_000,
);

/** A paper is written on, kept and exported; then one looks around and looks something up. */
async function liveRound(running: ElectronApp, paperId: number, round: number): Promise<void> {
  const { page } = running;
  await openPlace(page, `#/soan-thao/${paperId}`);
  await typeInPaper(page, SENTENCE);
  await untilSaved(page);
  // Taken back, so that the paper itself does not grow.
  for (let letter = 0; letter < SENTENCE.length; letter += 1) await page.keyboard.press('Backspace');
  await untilSaved(page);
  if (round % 3 === 0) await running.takeFile(() => page.keyboard.press('Control+Shift+E'));
  for (const screen of SCREENS) await openPlace(page, screen);
  await openPlace(page, '#/tim');
  const box = page.getByRole('combobox', { name: 'Tìm trong cả sổ' });
  await box.fill(`chuyên đề ${round % 7}`);
  await page.waitForTimeout(100);
  await box.fill('');
}

/** At a place that shows the same all day. */
async function measure({ app, page }: ElectronApp, devtools: CDPSession): Promise<Held> {
  await openPlace(page, '#/cai-dat/chi-bo');
  await page.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();
  await devtools.send('HeapProfiler.collectGarbage').catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
  });
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const pids = treeOf(app.process().pid ?? 0);
  const sum = (count: (pid: number) => number): number => pids.reduce((all, pid) => all + count(pid), 0);
  return {
    heap: of('JSHeapUsedSize') / 1024 ** 2,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    handles: sum((pid) => quietly(() => readdirSync(`/proc/${pid}/fd`).length)),
    memory:
      sum((pid) =>
        quietly(() =>
          Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
        ),
      ) / 1024,
  };
}

/** 0 of a process that is gone meanwhile. */
function quietly(count: () => number): number {
  try {
    return count();
  } catch {
    return 0;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
