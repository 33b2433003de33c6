/** A session written down by fast hands, in a real browser on a real book. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cliJson } from '../support/cli.ts';
import { LONG } from '../support/long.ts';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import {
  enter,
  focusedLabel,
  say,
  sayings,
  speaker,
  untilNothingWaits,
  WHILE_TYPING,
  written,
} from './support/fast-hands.ts';
import { fillHall, readSession } from './support/full-hall.ts';

/** Milliseconds between two keys. */
const PACES = LONG ? [30, 60, 150] : [30];
const MANY = LONG ? 200 : 60;

describe.runIf(canUseBrowser())('remarks by fast hands', () => {
  it.each(PACES)(
    '2. are whole, in order and each of its speaker, at %i ms a key',
    async (delay) => {
      const hall = await fillHall(295);
      const app = await launchChromium(hall.folder);
      await enter(app.page, hall);
      const said = sayings(hall, MANY);
      for (const one of said) await say(app.page, one, delay);
      await untilNothingWaits(app.page);
      await app.close();
      await expect.poll(() => written(hall)).toEqual(said);
    },
    WHILE_TYPING,
  );

  it(
    '2. are whole, in order and none twice, when the backend is killed and comes back meanwhile',
    async () => {
      const hall = await fillHall(40);
      const app = await launchChromium(hall.folder);
      await enter(app.page, hall);
      const said = sayings(hall, MANY / 2);
      let harm: Promise<void> = Promise.resolve();
      for (const [index, one] of said.entries()) {
        if (index === 5 || index === 22) harm = harm.then(app.killBackend);
        if (index === 14) harm = harm.then(app.reviveBackend).then(() => app.page.bringToFront());
        await say(app.page, one, 30);
        if (index === 14) await harm;
      }
      await harm;
      await expect.poll(() => app.page.getByText('đang lưu…').count()).toBeGreaterThan(0);
      // What was typed is there after the window is gone, too.
      await app.reviveBackend();
      await app.page.reload();
      await untilNothingWaits(app.page);
      await app.close();
      await expect.poll(() => written(hall)).toEqual(said);
    },
    WHILE_TYPING,
  );

  it('2. of an unknown name wait for an answer: Enter alone makes no guest', async () => {
    const hall = await fillHall(5);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.keyboard.type('ong Sau');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => speaker(page).inputValue()).toBe('ong Sau');
    await page.getByText('Không có ai tên như vậy trong danh sách').waitFor();
    await page.keyboard.press('Alt+K');
    await page.keyboard.type('Tôi có ý kiến.');
    await page.keyboard.press('Control+Enter');
    await untilNothingWaits(page);
    await app.close();
    await expect.poll(() => written(hall)).toEqual([{ name: 'ong Sau', text: 'Tôi có ý kiến.' }]);
  });
});

describe.runIf(canUseBrowser())('the roll', () => {
  it('6. is marked by letters only while it is armed, 7. and each change is taken back alone', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    const marks = async () =>
      (await roll(page).getByRole('listitem').all()).reduce<Promise<string[]>>(
        async (before, one) => [...(await before), (await one.getAttribute('aria-label')) ?? ''],
        Promise.resolve([]),
      );
    const row = (name: string) => roll(page).getByRole('listitem', { name: new RegExp(`^${name}`, 'u') });
    const none = await marks();

    // A name typed where nothing is armed.
    await row('Phạm Quốc Bảo').focus();
    await page.keyboard.type('lan vc c l v');
    await expect.poll(marks).toEqual(none);

    await page.keyboard.press('F4');
    await page.getByRole('heading', { name: 'Đang điểm danh' }).waitFor();
    await page.keyboard.press('l');
    await page.keyboard.type('ốm');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).not.toMatch(/Lý do/u);
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Người phát biểu');
    await page.getByRole('heading', { name: 'Điểm danh', exact: true }).waitFor();
    await page.keyboard.type('lan');
    await speaker(page).fill('');
    await expect.poll(async () => (await marks()).filter((mark) => /Vắng/u.test(mark))).toHaveLength(1);

    await page.getByRole('button', { name: 'Tất cả có mặt' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Người phát biểu');
    await row('Trần Minh Khoa').click();
    await page.keyboard.press('v');
    const both = await marks();
    // Back: the absence, then everyone who was marked present at once, then the reason, then its mark.
    await speaker(page).focus();
    await page.keyboard.press('Control+Z');
    await expect.poll(async () => (await marks()).filter((mark) => /Vắng/u.test(mark)).length).toBe(1);
    await expect.poll(marks).not.toEqual(both);
    await page.keyboard.press('Control+Z');
    await expect.poll(async () => (await marks()).filter((mark) => /Có mặt/u.test(mark)).length).toBe(0);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Z');
    await expect.poll(marks).toEqual(none);

    // An hour by two keys.
    await row('Đặng Văn Sơn').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('1430');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await expect.poll(() => page.locator('.status-saved').count()).toBe(1);
    await app.close();
    const { roll: kept } = await readSession(hall);
    expect(kept.filter(({ presence }) => presence !== 'unmarked')).toMatchObject([
      { fullName: 'Đặng Văn Sơn', presence: 'present', cameAt: '14:30' },
    ]);
  });

  it('7. of all present is taken back in the toast without the mark made after it', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await undo.waitFor();
    const absent = roll(page).getByRole('listitem', { name: /^Trần Minh Khoa/u });
    await absent.hover();
    await absent.getByRole('button', { name: /^Vắng không lý do/u }).click();
    await page.getByText('Trần Minh Khoa: vắng không lý do').waitFor();
    await undo.click();
    await expect.poll(() => absent.getAttribute('aria-label')).toMatch(/Có mặt/u);
    await app.close();
  });
});

describe.runIf(canUseBrowser())('what is recorded', () => {
  it('6. is taken back by Ctrl+Z, the last first and nothing else: remarks, votes, tasks', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    for (const text of ['Một', 'Hai']) {
      await page.keyboard.type('khoa');
      await page.keyboard.press('Enter');
      await page.keyboard.type(text);
      await page.keyboard.press('Control+Enter');
    }
    await untilNothingWaits(page);
    await page.getByRole('button', { name: 'Thêm biểu quyết' }).click();
    await page.getByRole('button', { name: 'Ghi biểu quyết' }).click();
    const vote = page.getByRole('article', { name: 'Thông qua kết luận buổi sinh hoạt' });
    await vote.waitFor();
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click();
    await page.getByLabel('Việc cần làm').fill('Lập danh sách');
    await page.keyboard.press('Control+Enter');
    const task = page.locator('.tasks').getByText('Lập danh sách');
    await task.waitFor();

    // Taken out, put back, and then what was done before it: a thing that came back is the same thing.
    const remarks = page.getByRole('article', { name: /^Ý kiến của/u });
    await remarks.filter({ hasText: 'Hai' }).press('Delete');
    await expect.poll(() => remarks.count()).toBe(1);
    await undo(page);
    await expect.poll(() => remarks.count()).toBe(2);
    await undo(page);
    await task.waitFor({ state: 'detached' });
    await vote.waitFor();
    await undo(page);
    await vote.waitFor({ state: 'detached' });
    await undo(page);
    await expect.poll(() => remarks.allInnerTexts()).toEqual([expect.stringContaining('Một')]);
    await app.close();
    const { remarks: kept, votes, tasks, roll: marked } = await readSession(hall);
    expect(kept.map(({ text }) => text)).toEqual(['Một']);
    expect([votes, tasks]).toEqual([[], []]);
    expect(marked.every(({ presence }) => presence === 'present')).toBe(true);
  });

  it('6. while it is still being saved is what Ctrl+Z takes back, not what was done before it', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.keyboard.type('khoa');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Một');
    await page.keyboard.press('Control+Enter');
    await untilNothingWaits(page);
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click();
    await page.getByLabel('Việc cần làm').fill('Lập danh sách');
    await page.keyboard.press('Control+Enter');
    const task = page.locator('.tasks').getByText('Lập danh sách');
    await task.waitFor();

    const waiting: (() => Promise<void>)[] = [];
    await page.route('**/call', async (route) => {
      if (/delete-remark|delete-task/u.test(route.request().postData() ?? ''))
        waiting.push(() => route.continue());
      else await route.continue();
    });
    const remark = page.getByRole('article', { name: /^Ý kiến của/u });
    await remark.press('Delete');
    await expect.poll(() => waiting.length).toBe(1);
    await undo(page);
    await waiting[0]?.();
    await page.getByText('Đã hoàn tác: Đã xoá ý kiến').waitFor();
    await expect.poll(() => remark.count()).toBe(1);
    await page.getByRole('button', { name: 'Xoá nhiệm vụ' }).click();
    await expect.poll(() => waiting.length).toBe(2);
    await undo(page);
    await waiting[1]?.();
    await page.getByText('Đã hoàn tác: Đã xoá nhiệm vụ').waitFor();
    await task.waitFor();
    await app.close();
    const { remarks, tasks } = await readSession(hall);
    expect(remarks.map(({ text }) => text)).toEqual(['Một']);
    expect(tasks.map(({ text }) => text)).toEqual(['Lập danh sách']);
  });

  it('6. is letters, where one types: there Ctrl+Z takes back those', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    await page.keyboard.type('khoa');
    await page.keyboard.press('Control+Z');
    await page.getByText('Đang lưu').waitFor({ state: 'detached' });
    await app.close();
    const { roll: marked } = await readSession(hall);
    expect(marked.every(({ presence }) => presence === 'present')).toBe(true);
  });
});

describe.runIf(canUseBrowser())('the keys', () => {
  it('19. go round head, roll, speaker and results, 20. and the focus is never on nothing', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    const places = ['.live-follows', '.live-head', '.live-roll', '.remark-box', '.live-follows'];
    for (const place of places) {
      await page.keyboard.press('F6');
      await expect.poll(() => isWithin(page, place)).toBe(true);
    }
    for (const place of ['.remark-box', '.live-roll', '.live-head', '.live-follows', '.remark-box']) {
      await page.keyboard.press('Shift+F6');
      await expect.poll(() => isWithin(page, place)).toBe(true);
    }
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedLabel(page)).toBe('Người phát biểu');
    await page.getByRole('button', { name: 'Kết thúc, lập biên bản' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Giờ kết thúc').focus();
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Người phát biểu');
    // The next step is worked on at its place.
    for (const [step, place] of [
      ['Trình bày', '.remark-box'],
      ['Thảo luận', '.remark-box'],
      ['Kết luận', '.live-follows'],
      ['Biểu quyết', '.live-follows'],
    ] as const) {
      await page.keyboard.press('F8');
      await page.locator('[aria-current="step"]', { hasText: step }).waitFor();
      await expect.poll(() => isWithin(page, place)).toBe(true);
    }
    await page.keyboard.press('F2');
    // Of a button that is gone.
    await page.keyboard.press('F6');
    await page.getByRole('button', { name: 'Giao việc' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedLabel(page)).not.toBe('BODY');
    await app.close();
  });
});

describe.runIf(canUseBrowser())('the closing', () => {
  it('13. types into the field that was clicked, whatever sentence goes away with the one that was left', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click();
    await page.getByLabel('Việc cần làm').fill('Lập danh sách');
    await page.getByLabel('Thời hạn').click();
    await page.keyboard.type('31/3/2020');
    await page.keyboard.press('Control+Enter');
    await page.locator('.tasks').getByText('hạn 31/03/2020').waitFor();
    await page.getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Chưa ghi giờ bắt đầu hoặc giờ kết thúc').waitFor();
    await dialog.getByLabel('Giờ kết thúc').click();
    await page.keyboard.type('15h45');
    await dialog.getByRole('combobox', { name: 'Thư ký' }).click();
    await page.keyboard.type('ngoc');
    await page.keyboard.press('Enter');
    await dialog.getByText('Lê Bảo Ngọc').waitFor();
    await app.close();
  });

  it('13. takes whoever and whatever is missing right there, and keeps the hour when one goes on', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
    await dialog.getByLabel('Giờ kết thúc').fill('15h45');
    await dialog.getByRole('combobox', { name: 'Thư ký' }).fill('ngoc');
    await page.keyboard.press('Enter');
    await dialog.getByText('Lê Bảo Ngọc').waitFor();
    await dialog.getByRole('button', { name: 'Họp tiếp' }).click();
    await page.getByRole('button', { name: 'Thư ký: Lê Bảo Ngọc' }).waitFor();
    await page.getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
    await expect.poll(() => dialog.getByLabel('Giờ kết thúc').inputValue()).toBe('15:45');
    await dialog.getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
    await page.getByRole('textbox', { name: 'Nội dung văn bản' }).waitFor();
    await app.close();
    const { state, endTime, startTime } = await readSession(hall);
    expect({ state, endTime, startTime }).toEqual({ state: 'closed', endTime: '15:45', startTime: '14:00' });
  });

  it('13. is prepared in the head: minute taker, chair and hours are named where they stand', async () => {
    const hall = await fillHall(3);
    const app = await launchChromium(hall.folder);
    const { page } = app;
    await enter(page, hall);
    await page.getByRole('button', { name: 'Chọn thư ký…' }).press('Enter');
    await page.keyboard.type('ngoc');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Thư ký: Lê Bảo Ngọc' }).waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Người phát biểu');
    await page.getByRole('button', { name: /^Ngày giờ, địa điểm/u }).press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('8h30');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /08:30/u }).waitFor();
    // The light may still be that of the save before.
    const stored = async (): Promise<string> =>
      JSON.stringify(await cliJson(hall.folder, 'session', String(hall.sessionId)));
    await expect.poll(stored).toContain('08:30');
    await app.close();
    const { startTime, minuteTakerId, roll: kept } = await readSession(hall);
    expect(startTime).toBe('08:30');
    expect(kept.find(({ memberId }) => memberId === minuteTakerId)?.fullName).toBe('Lê Bảo Ngọc');
  });
});

/** From the speaker box, in which nothing is typed. */
async function undo(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+Z');
}

function roll(page: Page) {
  return page.getByRole('list', { name: 'Danh sách điểm danh' });
}

async function isWithin(page: Page, place: string): Promise<boolean> {
  return page.evaluate(`document.activeElement.closest(${JSON.stringify(place)}) !== null`);
}
