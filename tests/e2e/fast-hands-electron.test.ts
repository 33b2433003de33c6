/** A session written down by fast hands in the real window, alone and beside work that keeps the program busy. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTestBackend } from '../support/backend.ts';
import { LONG } from '../support/long.ts';
import { canUseWindow } from '../support/tools.ts';
import { launchElectron } from './support/electron.ts';
import { enter, say, sayings, untilNothingWaits, WHILE_TYPING, written } from './support/fast-hands.ts';
import { fillHall, type Hall } from './support/full-hall.ts';

const MANY = LONG ? 200 : 25;

describe.runIf(canUseWindow())('remarks by fast hands in the window', () => {
  it(
    '2. are whole, in order and each of its speaker',
    async () => {
      const hall = await fillHall(295);
      const app = await launchElectron(hall.folder);
      await enter(app.page, hall);
      const said = sayings(hall, MANY);
      for (const one of said) await say(app.page, one, 30);
      await untilNothingWaits(app.page);
      await app.close();
      await expect.poll(() => written(hall)).toEqual(said);
    },
    WHILE_TYPING,
  );

  it(
    '2. are so too while fifty pages are laid out again and again',
    async () => {
      const hall = await fillHall(40);
      const longPaper = await writeLongPaper(hall);
      const app = await launchElectron(hall.folder);
      const { page } = app;
      await enter(page, hall);
      await beginWork(page, longPaper);
      const said = sayings(hall, MANY);
      for (const one of said) await say(page, one, 30);
      // At least one was made meanwhile, and none failed.
      expect(await page.evaluate<number>('window.endWork()')).toBeGreaterThanOrEqual(50);
      await untilNothingWaits(page);
      await app.close();
      await expect.poll(() => written(hall)).toEqual(said);
    },
    WHILE_TYPING,
  );
});

async function writeLongPaper({ folder }: Hall): Promise<number> {
  const backend = openTestBackend(undefined, folder);
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'việc dài' });
  const line = 'Chi bộ nhìn lại việc đã làm trong năm, chỉ ra chỗ còn yếu và bàn cách làm tốt hơn. '.repeat(
    6,
  );
  const body = Array.from({ length: 330 }, (_, index) => `${index + 1}. ${line}`).join('\n\n');
  await backend.call('document:save', { id: document.id, body, baseRevision: document.revision });
  await backend.close();
  return document.id;
}

/** Lays the paper out, one time after the other; `endWork` in the page tells of how many pages it came out, the last time. */
async function beginWork(page: Page, id: number): Promise<void> {
  await page.evaluate(`{
    let isOver = false;
    let call = 100_000;
    const work = (async () => {
      let pages = 0;
      while (!isOver) {
        call += 1;
        const { output } = await window.scd.verbs['export:pages'](call, { id: ${id} });
        pages = output.pages.length;
      }
      return pages;
    })();
    window.endWork = () => { isOver = true; return work; };
  }`);
}
