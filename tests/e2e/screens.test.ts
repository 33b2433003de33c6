/** Every screen, with data and empty, in light and dark: what axe has to say, and a walk by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { fillHall } from './support/full-hall.ts';
import { walkByTab } from './support/keyboard.ts';
import { ONLY_EMPTY, ONLY_WITH_DATA, openPlace, PLACES, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

const BOOKS = [
  {
    name: 'the sample book',
    places: [...PLACES, ...ONLY_WITH_DATA],
    begin: async (page: Page) => {
      await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    },
  },
  { name: 'an empty book', places: [...PLACES, ...ONLY_EMPTY], begin: createEmptyCell },
];

const canRun = canUseBrowser();

describe.runIf(canRun).each(BOOKS)('$name', ({ places, begin }) => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium();
    ({ page } = app);
    // Colours are looked at, not on their way to others.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await begin(page);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it.each(places)('has nothing to mend at %s, in light and dark', async (place) => {
    await openPlace(page, place);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
  });

  it.each(places)('is reached and shown by the keyboard alone at %s', async (place) => {
    await openPlace(page, place);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
  });
});

describe.runIf(canRun)('a cell of three hundred', () => {
  it('has nothing to mend where its members stand, in light and dark', async () => {
    const { folder, sessionId } = await fillHall(295);
    const { page, close } = await launchChromium(folder);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    const session = `#/buoi-sinh-hoat/${sessionId}`;
    for (const place of [
      '#/tong-quan',
      '#/lich',
      '#/dang-vien',
      session,
      `${session}/truc-tiep`,
      '#/nhat-ky',
    ]) {
      await openPlace(page, place);
      for (const theme of THEMES) expect(await axeFaults(page, theme), place).toEqual([]);
    }
    await close();
  }, 120_000);
});

describe.runIf(canRun)('the first start', () => {
  it('has nothing to mend on any step, and every step is walked by keyboard', async () => {
    const { page, close } = await launchChromium();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Tạo chi bộ của tôi' }).waitFor();
    const look = async (): Promise<void> => {
      for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
      expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
    };
    await look();
    await page.getByRole('button', { name: 'Tạo chi bộ của tôi' }).press('Enter');
    await look();
    await page.getByRole('button', { name: 'Đi tiếp' }).press('Enter');
    // Nothing was filled in: the faults are told where they are.
    await page.getByText('Hãy ghi tên chi bộ.').waitFor();
    await look();
    await close();
  });
});

describe.runIf(canRun)('by keyboard alone', () => {
  it('finds the minutes without dấu, opens them, and closes every dialog with Escape', async () => {
    const { page, close } = await launchChromium();
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Năm ${new Date().getFullYear()}` }).waitFor();

    const palette = page.getByRole('dialog', { name: 'Tìm lệnh và văn bản' });
    await page.keyboard.press('Control+K');
    await palette.waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });

    await page.keyboard.press('Control+K');
    await page.keyboard.type('bien ban');
    await palette
      .getByRole('option', { selected: true })
      .filter({ hasText: /^Biên bản/u })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Biên bản/u }).waitFor();

    const dialog = page.getByRole('dialog');
    for (const open of ['F1', 'Control+Alt+N', 'Control+O']) {
      await page.keyboard.press(open);
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    for (const [key, heading] of ALT_KEYS) {
      await page.keyboard.press(`Alt+${key}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
    await close();
  });
});

const ALT_KEYS = [
  [1, `Năm ${new Date().getFullYear()}`],
  [2, `Kế hoạch năm ${new Date().getFullYear()}`],
  [3, 'Buổi sinh hoạt'],
  [4, 'Soạn thảo'],
  [5, 'Lấy ý kiến'],
  [6, 'Sổ văn bản'],
  [7, 'Cổng thông tin'],
  [8, 'Đảng viên'],
  [9, 'Cài đặt'],
  [0, 'Nhật ký'],
] as const;

/** A cell of which only what must be known is known. */
async function createEmptyCell(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo chi bộ của tôi' }).click();
  await page.getByLabel('Cấp uỷ cấp trên').fill('Đảng bộ Sở Khoa học và Công nghệ');
  await page.getByLabel('Tên chi bộ').fill('Chi bộ Văn phòng Sở');
  await page.getByLabel('Địa danh').fill('Vũng Tàu');
  await page.getByRole('button', { name: 'Đi tiếp' }).click();
  await page.getByRole('button', { name: 'Để sau, đi tiếp' }).click();
  await page.getByLabel('Bắt đầu từ ngày').fill('15/6/2025');
  await page.getByRole('button', { name: 'Tạo chi bộ', exact: true }).click();
}
