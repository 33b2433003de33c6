/** At twice the size on the usual screen, and in the smallest window: nothing is cut, and everything is reached. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { walkByTab } from './support/keyboard.ts';
import { ONLY_WITH_DATA, openPlace, PLACES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

/** 1366 × 768 at 200 % has so many of CSS's own pixels. */
const SIZES = [
  ['at 200 %', { width: 683, height: 384 }],
  ['at 1280 × 720', { width: 1280, height: 720 }],
] as const;

const SHOWN = [...PLACES, ...ONLY_WITH_DATA];

describe.runIf(canUseBrowser()).each(SIZES)('%s', (_size, viewport) => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium();
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it.each(SHOWN)(
    '53. %s fits the width, its place is in sight in the list, every act is reached',
    async (place) => {
      await openPlace(page, place);
      await expect.poll(() => tooWide(page)).toEqual([]);
      if (!place.endsWith('/trinh-chieu')) {
        await expect.poll(() => isHereInSight(page)).toBe(true);
        // The work scrolls in its frame, and the page around it never does.
        await expect
          .poll(() => page.evaluate('document.documentElement.scrollHeight <= innerHeight'))
          .toBe(true);
      }
      expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
    },
  );
});

/** What would have to be moved sideways to be read: the page, the work, a dialog. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(`[document.documentElement, ...document.querySelectorAll('.work, [role="dialog"]')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map(({ tagName, scrollWidth, clientWidth }) => [tagName, scrollWidth, clientWidth].join(' '))`);
}

/** Whether all of the marked place can be read in the list of places. */
function isHereInSight(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const list = document.querySelector('nav.sidebar').getBoundingClientRect();
    const here = document.querySelector('nav.sidebar [aria-current]').getBoundingClientRect();
    return here.left >= list.left && here.right <= list.right && here.top >= list.top && here.bottom <= list.bottom;
  })()`);
}
