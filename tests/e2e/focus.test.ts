/** Where the focus is: never on nothing, and in the first field of what is to be filled in. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { focusOf } from './support/focus.ts';
import { ONLY_EMPTY, ONLY_WITH_DATA, openPlace, PLACES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';
import { createCell, go } from './support/secretary.ts';

/** The first field of use, where something is filled in. */
const BEGINNINGS = [
  ['#/ke-hoach', 'Tên chuyên đề'],
  ['#/ke-hoach/moi/2026', 'Tên chuyên đề'],
  ['#/buoi-sinh-hoat/2/truc-tiep', 'Người phát biểu'],
  ['#/dang-vien/moi', 'Họ và tên'],
  ['#/dang-vien/1', 'Họ và tên'],
  ['#/dang-vien/nhap', 'Dán danh sách đảng viên'],
] as const;

const PALETTE_WAYS = [
  'Kế hoạch',
  'Buổi sinh hoạt',
  'Soạn thảo',
  'Sổ văn bản',
  'Đảng viên',
  'Nhật ký',
  'Cài đặt',
];

describe.runIf(canUseBrowser())('the focus', () => {
  let app: RunningApp;
  let page: Page;
  const isSomewhere = () => expect.poll(() => focusOf(page)).not.toBeNull();

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it('20. is on something as soon as the cell is there, and when the program is opened again', async () => {
    await isSomewhere();
    await page.reload();
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await isSomewhere();
  });

  it.each([...PLACES, ...ONLY_WITH_DATA, ...ONLY_EMPTY])('20. is on something at %s', async (place) => {
    await openPlace(page, place);
    await isSomewhere();
    // What lay there before takes nothing with it.
    await openPlace(page, '#/tong-quan');
    await isSomewhere();
  });

  it.each(BEGINNINGS)('20. at %s begins in “%s”', async (place, field) => {
    await openPlace(page, '#/nhat-ky');
    await openPlace(page, place);
    await expect.poll(() => focusOf(page)).toBe(field);
  });

  it('20. is on something after the palette and after the list of screens', async () => {
    for (const name of PALETTE_WAYS) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type(name);
      await page.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await isSomewhere();
      await go(page, name);
      await isSomewhere();
    }
  });

  it('19. is on something after F1 and Escape in the meeting, and F6 goes on from there', async () => {
    await openPlace(page, '#/buoi-sinh-hoat/2/truc-tiep');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await isSomewhere();
    await page.keyboard.press('F6');
    await isSomewhere();
  });

  it('19. is where the next speaker is named after Enter on “Tất cả có mặt”', async () => {
    await openPlace(page, '#/buoi-sinh-hoat/2/truc-tiep');
    await page.getByRole('button', { name: 'Tất cả có mặt' }).press('Enter');
    await expect.poll(() => focusOf(page)).toBe('Người phát biểu');
  });

  it('19. stays in the meeting after a vote, a task, a remark and what takes each of them back', async () => {
    await openPlace(page, '#/buoi-sinh-hoat/2/truc-tiep');
    await page.getByRole('combobox', { name: 'Người phát biểu' }).fill('khoa');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nhất trí với bài trình bày.');
    await page.getByRole('button', { name: 'Ghi ý kiến' }).press('Enter');
    await isSomewhere();
    await page.getByRole('button', { name: 'Thêm biểu quyết' }).press('Enter');
    await isSomewhere();
    await page.keyboard.press('Escape');
    await isSomewhere();
    await page.getByRole('button', { name: 'Giao việc', exact: true }).press('Enter');
    await isSomewhere();
    await page.keyboard.press('Escape');
    await isSomewhere();
    await page.getByRole('button', { name: 'Hoàn tác' }).first().press('Enter');
    await isSomewhere();
  });

  it('20. is where one was after what had it is gone: a row of the plan, and a form of the settings', async () => {
    await openPlace(page, '#/ke-hoach');
    await page
      .getByRole('button', { name: /^Thêm chuyên đề/u })
      .last()
      .press('Enter');
    await expect.poll(() => focusOf(page)).toBe('Tên chuyên đề');
    await page.getByRole('button', { name: 'Bỏ dòng' }).press('Enter');
    await isSomewhere();
    await openPlace(page, '#/cai-dat/chi-bo');
    await page.getByRole('button', { name: /^Đổi từ ngày/u }).press('Enter');
    await page.getByRole('button', { name: 'Huỷ' }).press('Enter');
    await isSomewhere();
    await page.getByRole('button', { name: /^Sửa chỗ gõ sai/u }).press('Enter');
    await isSomewhere();
    await page.getByRole('button', { name: 'Lưu chi bộ' }).press('Enter');
    await page.getByText('Đã lưu chi bộ').waitFor();
    await isSomewhere();
    await openPlace(page, '#/dang-vien/1');
    await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
    await isSomewhere();
  });

  it('20. goes on after a paper is approved, taken back, and sent round', async () => {
    await openPlace(page, '#/soan-thao/4');
    await page.getByRole('button', { name: 'Thông qua', exact: true }).press('Enter');
    await page.getByRole('dialog').getByLabel('Lý do').fill('Đã đọc lại tại buổi họp');
    await page.getByRole('dialog').getByRole('button', { name: 'Thông qua' }).press('Enter');
    await page.getByText('Đã thông qua biên bản').waitFor();
    await isSomewhere();
    await page.getByRole('button', { name: 'Hoàn tác' }).first().press('Enter');
    await page.getByRole('button', { name: 'Gửi lấy ý kiến…' }).waitFor();
    await isSomewhere();
    await page.getByRole('button', { name: 'Gửi lấy ý kiến…' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Mở vòng lấy ý kiến' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await isSomewhere();
  });
});

describe.runIf(canUseBrowser())('the focus of a new cell', () => {
  it('20. is on something when it was just created', async () => {
    const { page, close } = await launchChromium();
    await createCell(page);
    await expect.poll(() => focusOf(page)).not.toBeNull();
    await close();
  });
});
