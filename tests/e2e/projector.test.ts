/** What the room sees on the wall while the session is recorded, and how that window comes and goes. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser, canUseWindow } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { type ElectronApp, launchElectron } from './support/electron.ts';
import { fillHall, type Hall } from './support/full-hall.ts';
import type { RunningApp } from './support/running.ts';

const PATIENCE = 15_000;

async function enter(page: Page, { sessionId }: Hall): Promise<void> {
  await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  await page.evaluate(`location.hash = '#/buoi-sinh-hoat/${sessionId}/truc-tiep'`);
  await page.getByRole('button', { name: 'Trình chiếu' }).waitFor();
}

async function seen(wall: Page): Promise<string> {
  return wall.getByRole('region', { name: 'Màn hình trình chiếu' }).innerText();
}

describe.runIf(canUseBrowser())('29 the wall, from the browser', () => {
  let app: RunningApp;
  let hall: Hall;
  let wall: Page;

  beforeAll(async () => {
    hall = await fillHall(5);
    app = await launchChromium(hall.folder);
    await enter(app.page, hall);
    const opened = app.page.waitForEvent('popup');
    await app.page.getByRole('button', { name: 'Trình chiếu' }).click();
    wall = await opened;
    await wall.getByRole('region', { name: 'Màn hình trình chiếu' }).waitFor();
  });
  afterAll(() => app?.close());

  it('is a window without the bars of a browser', async () => {
    await expect.poll(() => wall.evaluate('[toolbar.visible, menubar.visible].join()')).toBe('false,false');
  });

  it('greets the room with the topic, the programme and the chair, and never with who is missing', async () => {
    const words = await seen(wall);
    expect(words).toContain(await app.page.getByRole('heading', { level: 1 }).innerText());
    expect(words).toMatch(/Bắt đầu lúc|Chuẩn bị bắt đầu/u);
    expect(words).toContain('Thảo luận');
    expect(words).not.toMatch(/chưa|vắng|thiếu|quá nửa/iu);
  });

  it('shows the step, the speaker, the vote, the conclusion and the tasks as they are recorded', async () => {
    const { page } = app;
    const [speaker = ''] = hall.names;
    await page.keyboard.press('F8');
    await expect
      .poll(() => wall.locator('[aria-current="step"]').innerText(), { timeout: PATIENCE })
      .toBe('Trình bày');
    await page.keyboard.press('F2');
    await page.keyboard.type(speaker);
    await page.keyboard.press('Enter');
    await expect.poll(() => seen(wall), { timeout: PATIENCE }).toContain(`Đang phát biểu\n\n${speaker}`);

    await page
      .getByRole('region', { name: 'Kết luận' })
      .getByRole('textbox')
      .fill('Họp ngắn hơn.\nGiao chi uỷ theo dõi.');
    await page.getByRole('button', { name: 'Giao việc' }).click();
    await page.getByLabel('Việc cần làm').fill('Lập lịch họp mới');
    await page.getByRole('button', { name: 'Ghi nhiệm vụ' }).click();
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    await page.getByRole('button', { name: 'Thêm biểu quyết' }).click();
    await page.getByLabel('Nội dung biểu quyết').fill('Thông qua lịch họp');
    await page.getByRole('button', { name: 'Ghi biểu quyết' }).click();
    for (const words of [
      'Giao chi uỷ theo dõi.',
      'Lập lịch họp mới',
      'Thông qua lịch họp',
      '9 tán thành',
      'Thông qua',
    ])
      await expect.poll(() => seen(wall), { timeout: PATIENCE }).toContain(words);
  });

  it('has no letter smaller than the back row can read, and nothing that must be scrolled', async () => {
    await wall.setViewportSize({ width: 1366, height: 768 });
    await wall.mouse.move(0, 0);
    const sizes = await wall.evaluate<
      number[]
    >(`[...document.querySelectorAll('.projector :not(.projector-keys)')]
      .filter((one) => [...one.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== ''))
      .map((one) => parseFloat(getComputedStyle(one).fontSize))`);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.floor(1366 / 62));
    await expect
      .poll(() =>
        wall.evaluate(
          `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('.projector'))`,
        ),
      )
      .toBeLessThanOrEqual(0);
  });

  it('goes by the same button or key that brought it, and by Escape', async () => {
    await app.page.bringToFront();
    const closed = wall.waitForEvent('close');
    await app.page.keyboard.press('Shift+F9');
    await closed;
    const opened = app.page.waitForEvent('popup');
    await app.page.keyboard.press('Shift+F9');
    const again = await opened;
    await again.getByRole('region', { name: 'Màn hình trình chiếu' }).waitFor();
    const gone = again.waitForEvent('close');
    // It is gone before the key is up.
    await again.keyboard.press('Escape').catch(() => undefined);
    await gone;
  });
});

describe.runIf(canUseWindow())('29 the wall, from the desktop program', () => {
  let running: ElectronApp;
  let hall: Hall;

  beforeAll(async () => {
    hall = await fillHall(5);
    running = await launchElectron(hall.folder);
    await enter(running.page, hall);
  });
  afterAll(() => running?.close());

  const windows = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const openWall = async (): Promise<Page> => {
    const opened = running.app.waitForEvent('window');
    await running.page.getByRole('button', { name: 'Trình chiếu' }).click();
    const wall = await opened;
    await wall.getByRole('region', { name: 'Màn hình trình chiếu' }).waitFor();
    return wall;
  };

  /** As a hand does it: what the debugger types goes past the window, straight to its page. */
  const pressOnWall = (keyCode: string): Promise<void> =>
    running.app.evaluate(({ BrowserWindow }, key) => {
      const one = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('trinh-chieu'),
      );
      one?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
    }, keyCode);

  it('has no menu, fills the display at F11 and ends at Escape', async () => {
    await openWall();
    const state = await running.app.evaluate(({ BrowserWindow }) => {
      const one = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('trinh-chieu'),
      );
      return one && { menu: one.isMenuBarVisible(), canFill: one.isFullScreenable() };
    });
    expect(state).toEqual({ menu: false, canFill: true });
    // There is nobody on this display who would make a window fill it: what was asked for is heard instead.
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows())
        one.setFullScreen = (isFull) => Object.assign(globalThis, { asked: isFull });
    });
    await pressOnWall('F11');
    const asked = () => running.app.evaluate(() => (globalThis as unknown as { asked?: boolean }).asked);
    await expect.poll(asked, { timeout: PATIENCE }).toBe(true);
    await pressOnWall('Escape');
    await expect.poll(windows, { timeout: PATIENCE }).toBe(1);
  });

  it('is one at a time, and goes by the button that brought it', async () => {
    await openWall();
    await running.page.getByRole('button', { name: 'Trình chiếu' }).click();
    await expect.poll(windows, { timeout: PATIENCE }).toBe(1);
  });
});
