/** A session is taken along to a second machine, held there, and brought back: two books, each in its own browser. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCell } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { walkByTab } from './support/keyboard.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

const NOW = new Date().toISOString();
const TOPIC = 'Chuyển đổi số trong cơ quan';

async function fillBook(): Promise<{ folder: string; id: number }> {
  const folder = path.join(temporaryFolder(), 'so');
  const { backend, people } = await openCell(openTestBackend(NOW, folder));
  const [year, date] = [Number(NOW.slice(0, 4)), NOW.slice(0, 10)];
  const { id } = await backend.call('session:save', {
    session: {
      ...{ topic: TOPIC, year, quarter: 4, date, startTime: '14:00', endTime: null, place: 'Phòng họp số 2' },
      ...{ presenterIds: [people[2]], chairId: people[0], minuteTakerId: people[1] },
      ...{ programme: [], materials: [], guests: [] },
    },
  });
  await backend.call('session:save-remark', { id, remark: { speakerId: people[3], text: 'Ý gửi trước.' } });
  await backend.close();
  return { folder, id };
}

async function give(page: Page, press: () => Promise<void>, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press();
  await (await chooser).setFiles(file);
}

async function lookedAt(page: Page, name: string): Promise<void> {
  for (const theme of THEMES) {
    expect(await axeFaults(page, theme)).toEqual([]);
    const folder = process.env.SCD_SHOTS;
    if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
  }
}

describe.runIf(canUseBrowser())('Mang theo buổi họp', () => {
  let home: RunningApp;
  let away: RunningApp;
  let id: number;
  const files = temporaryFolder();
  /** What a browser saves has no name of its own. */
  const named = (from: string, name: string): string => {
    copyFileSync(from, path.join(files, name));
    return path.join(files, name);
  };

  beforeAll(async () => {
    const book = await fillBook();
    id = book.id;
    home = await launchChromium(book.folder);
    away = await launchChromium();
    for (const { page } of [home, away]) await page.emulateMedia({ reducedMotion: 'reduce' });
  }, 240_000);
  afterAll(async () => {
    await home?.close();
    await away?.close();
  });

  it('leaves by a file; the book shows from when on it is away, on its page and where the year is looked over', async () => {
    const { page } = home;
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await openPlace(page, `#/buoi-sinh-hoat/${id}`);
    await page.getByRole('button', { name: 'Mang theo…' }).click();
    await lookedAt(page, 'mang-theo');
    const saved = await home.takeFile(() => page.getByRole('button', { name: 'Ghi tệp mang theo' }).click());
    named(saved, 'di.buoihop');
    const note = page.getByRole('region', { name: 'Đang mang theo' });
    await note.getByText(/Đang mang theo trên máy khác từ \d\d\/\d\d?\/\d{4}/u).waitFor();
    await lookedAt(page, 'buoi-dang-mang');
    // Whoever presses it again is told, and need not go on.
    await page.getByRole('button', { name: 'Mang theo…' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/Buổi này đang mang theo từ \d\d\/\d\d?\/\d{4}\./u)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => note.count()).toBe(1);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
    await openPlace(page, '#/tong-quan');
    await note.getByRole('link', { name: TOPIC }).waitFor();
    await lookedAt(page, 'tong-quan-dang-mang');
  }, 120_000);

  it('taken along twice is one note with both files, told apart by turn and minute, each ended by itself', async () => {
    const { page } = home;
    await openPlace(page, `#/buoi-sinh-hoat/${id}`);
    await page.getByRole('button', { name: 'Mang theo…' }).click();
    await home.takeFile(() => page.getByRole('button', { name: 'Ghi tệp mang theo' }).click());
    const note = page.getByRole('region', { name: 'Đang mang theo' });
    for (const place of [`#/buoi-sinh-hoat/${id}`, '#/tong-quan']) {
      await openPlace(page, place);
      await note.getByText('Đang mang theo trên máy khác bằng 2 tệp').waitFor();
      await expect.poll(() => note.count()).toBe(1);
      for (const file of ['Tệp “mang-theo”', 'Tệp “mang-theo-2”'])
        await note.getByText(new RegExp(`^${file}, ghi lúc \\d\\d:\\d\\d ngày`, 'u')).waitFor();
      await lookedAt(page, `mang-hai-lan-${place.length}`);
    }
    await note.getByRole('button', { name: 'Không mang nữa: Tệp “mang-theo-2”' }).press('Enter');
    await note.getByText(/^Đang mang theo trên máy khác từ/u).waitFor();
    await expect.poll(() => note.getByText('mang-theo-2').count()).toBe(0);
  }, 120_000);

  it('is held on a machine without any book, by keys alone', async () => {
    const { page } = away;
    const open = page.getByRole('button', { name: 'Mở buổi họp mang theo…' });
    await open.waitFor();
    await lookedAt(page, 'lan-dau');
    await open.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Chọn tệp…' }).waitFor();
    await lookedAt(page, 'chon-tep');
    await give(
      page,
      () => page.getByRole('button', { name: 'Chọn tệp…' }).press('Enter'),
      path.join(files, 'di.buoihop'),
    );
    await page.getByRole('dialog', { name: 'Ghi buổi họp này ở máy này?' }).waitFor();
    await lookedAt(page, 'mo-de-ghi');
    await page.getByRole('button', { name: 'Mở để ghi' }).press('Enter');
    await page.getByRole('heading', { name: TOPIC }).waitFor();
    await page.getByText(`Sổ mang theo: ${TOPIC}`).waitFor();
    await page.getByRole('link', { name: /^(?:Vào buổi họp|Ghi tiếp buổi họp)$/u }).press('Enter');
    await page.getByText('Ý gửi trước.').waitFor();
    await page.getByRole('textbox', { name: 'Kết luận' }).fill('Kết luận ghi tại buổi họp.');
    await page.getByRole('textbox', { name: 'Kết luận' }).blur();
    await page.getByRole('button', { name: /^Tất cả có mặt/u }).press('Enter');
    await page.waitForTimeout(1_500);
    await lookedAt(page, 'hop-o-may-kia');
    await openPlace(page, '#/cai-dat/chi-bo');
    await openPlace(page, '#/tong-quan');
  }, 120_000);

  it('comes back by a file; what both wrote otherwise is asked, and then it is in the book once', async () => {
    const { page } = away;
    const write = (): Promise<string> =>
      away.takeFile(() => page.getByRole('button', { name: 'Mang về…' }).click());
    const first = named(await write(), 've.buoihop');
    await page.getByText('Đã ghi tệp mang về').waitFor();
    const book = home.page;
    await openPlace(book, `#/buoi-sinh-hoat/${id}/truc-tiep`);
    await book.getByRole('textbox', { name: 'Kết luận' }).fill('Kết luận ghi ở văn phòng.');
    await book.getByRole('textbox', { name: 'Kết luận' }).blur();
    await book.waitForTimeout(1_500);
    await openPlace(book, '#/tong-quan');
    const pick = (): Promise<void> => book.getByRole('button', { name: 'Nhận bản mang về…' }).click();
    await give(book, pick, first);
    const dialog = book.getByRole('dialog');
    await dialog.getByText('1 chỗ hai bên ghi khác nhau, còn 1 chỗ chưa chọn').waitFor();
    await dialog.getByText('Kết luận ghi ở văn phòng.').waitFor();
    await dialog.getByText('5 chỗ nhận thêm').waitFor();
    await lookedAt(book, 'nhan-ve');
    await expect.poll(() => dialog.getByRole('button', { name: 'Nhận vào sổ' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: /^Lấy bản mang về/u }).press('Space');
    await lookedAt(book, 'nhan-ve-da-chon');
    await dialog.getByRole('button', { name: 'Nhận vào sổ' }).press('Enter');
    await book
      .getByText('5/5 đồng chí')
      .or(book.getByText('Đã nhận buổi họp mang về.', { exact: false }))
      .first()
      .waitFor();
    await expect.poll(() => book.getByRole('region', { name: 'Đang mang theo' }).count()).toBe(0);
    await openPlace(book, `#/buoi-sinh-hoat/${id}/truc-tiep`);
    await expect
      .poll(() => book.getByRole('textbox', { name: 'Kết luận' }).inputValue())
      .toBe('Kết luận ghi tại buổi họp.');
    await expect.poll(() => book.getByText('Ý gửi trước.').count()).toBe(1);
    await openPlace(book, '#/buoi-sinh-hoat');
    await book.getByRole('button', { name: 'Mở buổi họp mang theo…' }).click();
    await give(book, () => book.getByRole('button', { name: 'Chọn tệp…' }).click(), first);
    await book.getByText('đã nhận rồi: không còn gì để nhận', { exact: false }).waitFor();
    await lookedAt(book, 'da-nhan');
    await book.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  }, 120_000);

  it('goes back to the book of that machine, and on with the session from there', async () => {
    const { page } = away;
    await page.getByRole('button', { name: 'Về sổ của máy này' }).click();
    await page.getByRole('button', { name: 'Tạo chi bộ của tôi' }).waitFor();
    await page.getByRole('button', { name: 'Mở buổi họp mang theo…' }).click();
    await page.getByRole('button', { name: `Ghi tiếp ${TOPIC}` }).click();
    await page.getByText(`Sổ mang theo: ${TOPIC}`).waitFor();
  }, 60_000);

  it('says of a file that is none what is the matter with it', async () => {
    const { page } = home;
    await openPlace(page, '#/buoi-sinh-hoat');
    await page.getByRole('button', { name: 'Mở buổi họp mang theo…' }).click();
    const bad = path.join(files, 'hong.buoihop');
    copyFileSync(import.meta.filename, bad);
    await give(page, () => page.getByRole('button', { name: 'Chọn tệp…' }).click(), bad);
    await page.getByRole('alert').filter({ hasText: 'bị hỏng hoặc chưa chép xong' }).waitFor();
    await lookedAt(page, 'tep-hong');
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  }, 60_000);

  it('moves the whole book by one file, and says of what stays that it is a copy, until it is taken back', async () => {
    const { page } = home;
    await openPlace(page, '#/cai-dat/sao-luu');
    await page.getByRole('button', { name: 'Chuyển sang máy khác…' }).click();
    await lookedAt(page, 'chuyen-may');
    await home.takeFile(() => page.getByRole('button', { name: 'Ghi tệp và chuyển' }).click());
    const strip = page.getByRole('region', { name: 'Bản sao' });
    await strip.getByText(/Sổ này đã chuyển sang máy khác ngày .*; đây chỉ còn là bản sao/u).waitFor();
    await lookedAt(page, 'ban-sao');
    await strip.getByRole('button', { name: 'Dùng lại sổ này' }).click();
    await strip.waitFor({ state: 'detached' });
  }, 60_000);
});
