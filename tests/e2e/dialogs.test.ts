/** Every usual dialog: what axe has to say of it in light and dark, and where the focus is in it and after it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { focusOf, isFocusInDialog } from './support/focus.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

interface Asked {
  /** The numbers are those of the sample. */
  at: string;
  title: RegExp;
  /** The button it opens by, or a key. */
  by: RegExp | string;
  /** The button that leaves all as it is; null where there is none. */
  wayOut: string | null;
}

const ASKED: readonly Asked[] = [
  { at: '#/tong-quan', title: /^Tìm lệnh/u, by: 'Control+K', wayOut: null },
  { at: '#/tong-quan', title: /^Trợ giúp/u, by: 'F1', wayOut: 'Đóng' },
  { at: '#/tong-quan', title: /^Phím tắt/u, by: 'Shift+F1', wayOut: 'Đóng' },
  { at: '#/soan-thao/4', title: /^Phím tắt/u, by: 'Shift+F1', wayOut: 'Đóng' },
  { at: '#/buoi-sinh-hoat/2/truc-tiep', title: /^Trợ giúp/u, by: 'F1', wayOut: 'Đóng' },
  { at: '#/soan-thao/4', title: /^Trợ giúp/u, by: 'F1', wayOut: 'Đóng' },
  { at: '#/tong-quan', title: /^Việc đã xong/u, by: /^Ghi kết quả/u, wayOut: 'Huỷ' },
  { at: '#/soan-thao', title: /^Văn bản mới/u, by: /^Văn bản mới/u, wayOut: 'Huỷ' },
  { at: '#/soan-thao', title: /^Văn bản mới/u, by: 'Control+Alt+N', wayOut: 'Huỷ' },
  { at: '#/soan-thao', title: /^Nhập văn bản/u, by: /^Nhập từ tệp/u, wayOut: 'Huỷ' },
  { at: '#/soan-thao/4', title: /^Thông qua/u, by: /^Thông qua/u, wayOut: 'Huỷ' },
  { at: '#/soan-thao/4', title: /^Mở vòng/u, by: /^Gửi lấy ý kiến/u, wayOut: 'Huỷ' },
  { at: '#/ra-soat', title: /^Mở vòng/u, by: /^Mở vòng/u, wayOut: 'Huỷ' },
  { at: '#/so-van-ban', title: /^Ban hành/u, by: /^Ban hành/u, wayOut: 'Huỷ' },
  { at: '#/so-van-ban', title: /^Huỷ số/u, by: /^Huỷ số/u, wayOut: 'Huỷ' },
  { at: '#/cong-thong-tin/cong', title: /^Thêm cổng/u, by: /^Thêm cổng/u, wayOut: 'Huỷ' },
  { at: '#/buoi-sinh-hoat', title: /^Thêm buổi/u, by: /^Thêm buổi/u, wayOut: 'Huỷ' },
  { at: '#/buoi-sinh-hoat/1', title: /^Mở lại buổi/u, by: /^Mở lại buổi/u, wayOut: 'Giữ nguyên' },
  { at: '#/buoi-sinh-hoat/2', title: /^Hoãn buổi/u, by: /^Hoãn/u, wayOut: 'Giữ nguyên' },
  { at: '#/buoi-sinh-hoat/2', title: /^Không tổ chức/u, by: /^Huỷ buổi/u, wayOut: 'Giữ nguyên' },
  { at: '#/buoi-sinh-hoat/2', title: /^Xoá buổi/u, by: /^Xoá/u, wayOut: 'Giữ lại' },
  { at: '#/buoi-sinh-hoat/2/truc-tiep', title: /^Kết thúc buổi/u, by: /^Kết thúc, lập/u, wayOut: 'Họp tiếp' },
  { at: '#/dang-vien/1', title: /^Xoá đồng chí/u, by: /^Xoá khỏi/u, wayOut: 'Giữ lại' },
  { at: '#/cai-dat/nhiem-ky', title: /^Đổi chức vụ/u, by: /^Đổi từ ngày/u, wayOut: 'Huỷ' },
  { at: '#/cai-dat/gioi-thieu', title: /^Xoá chi bộ mẫu/u, by: /^Xoá chi bộ mẫu/u, wayOut: 'Huỷ' },
];

describe.runIf(canUseBrowser())('a dialog', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it.each(ASKED)(
    '20. $title at $at keeps the focus, gives it back, and has nothing to mend',
    async (asked) => {
      const named = { name: asked.title };
      const dialog = page.getByRole('dialog', named).or(page.getByRole('alertdialog', named));
      await openPlace(page, asked.at);
      await open(asked);
      await dialog.waitFor();
      for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
      await expect.poll(() => isFocusInDialog(page)).toBe(true);

      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focusOf(page)).not.toBeNull();

      if (asked.wayOut === null) return;
      await open(asked);
      await dialog.getByRole('button', { name: asked.wayOut, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focusOf(page)).not.toBeNull();
    },
  );

  async function open({ by }: Asked): Promise<void> {
    if (typeof by === 'string') await page.keyboard.press(by);
    else await page.locator('.work').getByRole('button', { name: by }).first().press('Enter');
  }
});
