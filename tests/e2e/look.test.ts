/** What one sees at the sizes people have: nothing cut, nothing shifted, nothing lying on something else. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { fillHall } from './support/full-hall.ts';
import type { RunningApp } from './support/running.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box;
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

describe.runIf(canUseBrowser())('what one sees', () => {
  let app: RunningApp;
  let page: Page;
  let session: string;

  beforeAll(async () => {
    const hall = await fillHall(30);
    app = await launchChromium(hall.folder);
    ({ page } = app);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    session = `#/buoi-sinh-hoat/${hall.sessionId}`;
  });
  afterAll(() => app?.close());

  const open = async (place: string): Promise<void> => {
    await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
    await page.locator('.work').getByRole('heading').first().waitFor();
  };

  describe('in the roll', () => {
    let rows: Locator;
    beforeAll(async () => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await open(`${session}/truc-tiep`);
      rows = page.getByRole('list', { name: 'Danh sách điểm danh' }).getByRole('listitem');
      await rows.first().waitFor();
    });

    it('45 the head covers the rows that pass below it, rings and all', async () => {
      const head = await boxOf(page.locator('.roll-head'));
      const row = await boxOf(rows.first());
      // A ring is 4 px wide.
      expect(head.x).toBeLessThanOrEqual(row.x - 4);
      expect(head.x + head.width).toBeGreaterThanOrEqual(row.x + row.width + 4);
    });

    it('45 the ring of a row lies on its neighbours, also on one under the hand', async () => {
      await rows.nth(2).focus();
      await rows.nth(3).hover();
      const [, , focused = 0, under = 0] = await page.evaluate<number[]>(
        `[...document.querySelectorAll('.roll-row')].map((row) => Number(getComputedStyle(row).zIndex) || 0)`,
      );
      expect(focused).toBeGreaterThan(under);
    });

    it('46 no row moves and no name wraps when the letters come under the hand', async () => {
      const places = (): Promise<Box[]> => Promise.all([0, 1, 2, 3, 4].map((at) => boxOf(rows.nth(at))));
      await page.mouse.move(700, 400);
      const before = await places();
      for (const at of [1, 3]) {
        await rows.nth(at).hover();
        await expect.poll(places).toEqual(before);
      }
    });

    it('45 the letters of a row leave the reason below its name whole', async () => {
      await rows.first().focus();
      await page.keyboard.press('F4');
      await page.keyboard.press('l');
      const reason = rows.first().getByRole('textbox', { name: /^Lý do vắng/u });
      await reason.waitFor();
      await rows.first().hover();
      const letter = rows.first().getByRole('button', { name: /^Có mặt/u });
      await expect.poll(async () => meet(await boxOf(letter), await boxOf(reason))).toBe(false);
    });
  });

  it('48 a title of two lines and what is under it do not touch', async () => {
    await page.setViewportSize({ width: 900, height: 768 });
    await open(session);
    const title = await boxOf(page.getByRole('heading', { level: 1 }));
    const under = await boxOf(page.locator('.page-title > p'));
    expect(under.y - (title.y + title.height)).toBeGreaterThanOrEqual(4);
  });

  it('48 no quiet button has a ground that sticks out of the form it stands in', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await open('#/dang-vien/1');
    for (const name of ['Thêm thời gian', 'Thêm tên cũ', 'Xoá khỏi danh sách']) {
      await page.getByRole('button', { name }).hover();
      const ground = `getComputedStyle(document.querySelector('button:hover')).backgroundColor`;
      await expect.poll(() => page.evaluate(ground)).toBe('rgba(0, 0, 0, 0)');
    }
  });

  it('53 at 200 % the line of places shows the one that is open', async () => {
    await page.setViewportSize({ width: 683, height: 384 });
    for (const place of ['#/tong-quan', '#/dang-vien', '#/cai-dat', '#/ke-hoach']) {
      await open(place);
      const current = page
        .getByRole('navigation', { name: 'Các phần của sổ' })
        .locator('[aria-current="page"]');
      await expect
        .poll(async () => {
          const { x, width } = await boxOf(current);
          return x >= 0 && x + width <= 683;
        })
        .toBe(true);
    }
  });

  it('53 on a wide display a name and its dates stand within one glance', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await open('#/dang-vien');
    const table = page.getByRole('table');
    await table.waitFor();
    await expect.poll(async () => (await boxOf(table)).width).toBeLessThanOrEqual(1320);
  });

  it('55 a paper without headings has the width of the window to itself', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await open(session);
    await page.getByRole('button', { name: 'Soạn giấy mời' }).click();
    await page.getByRole('textbox', { name: 'Nội dung văn bản' }).waitFor();
    await expect.poll(() => page.getByRole('navigation', { name: 'Dàn ý' }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Kiểu dòng' }).selectOption({ index: 1 });
    await page.getByRole('navigation', { name: 'Dàn ý' }).waitFor();
  });
});

describe.runIf(canUseBrowser())('what the sample shows', () => {
  it('24 the whole width of the print of the plan, beside its form', async () => {
    const { page, close } = await launchChromium();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await page.evaluate("location.hash = '#/ke-hoach'");
    const sheet = page.getByRole('article', { name: /^Trang 1 trên/u });
    await sheet.waitFor();
    for (const width of [1280, 1366, 1920]) {
      await page.setViewportSize({ width, height: 768 });
      await expect
        .poll(async () => {
          const box = await boxOf(sheet);
          return box.x + box.width;
        })
        .toBeLessThan(width);
    }
    await close();
  });

  it('prints every line shown, on lying sheets, and nothing of the screen', async () => {
    const { page, close } = await launchChromium();
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await page.evaluate("location.hash = '#/so-van-ban'");
    const number = await page.getByRole('table').locator('tbody .list-name').first().innerText();
    await page.evaluate(`window.print = () => {
      const { classList } = document.documentElement;
      window.printed = [
        classList.contains('printing'),
        [...document.querySelectorAll('style')].some(({ textContent }) => textContent.includes('landscape')),
        document.querySelector('.print-sheets').textContent,
      ].join(' ');
    }`);
    await page.getByRole('button', { name: 'In sổ' }).click();
    const printed = (): Promise<string> => page.evaluate<string>('window.printed ?? ""');
    await expect.poll(printed).toMatch(/^true true Chi bộ .*SỔ VĂN BẢN/u);
    await expect.poll(printed).toContain(number);
    await expect.poll(() => page.locator('.print-sheets').count()).toBe(0);
    await page.evaluate('window.printed = ""');
    await page.keyboard.press('Control+P');
    await expect.poll(printed).toContain(number);
    await close();
  });
});
