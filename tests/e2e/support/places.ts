/** Where one can be in the app. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Every place of the app, by its address. The numbers are those of the sample. */
export const PLACES = [
  '#/tong-quan',
  '#/ke-hoach',
  '#/lich',
  '#/lich/thang',
  '#/lich/nam',
  '#/lich/danh-sach',
  '#/buoi-sinh-hoat',
  '#/ra-soat',
  '#/ra-soat/mo-goi',
  '#/so-van-ban',
  '#/luu-ho-so',
  '#/luu-ho-so/den',
  '#/luu-ho-so/goi',
  '#/soan-thao',
  '#/soan-thao/moi',
  '#/soan-thao/nhap-tep',
  '#/cong-thong-tin',
  '#/cong-thong-tin/hang-doi',
  '#/cong-thong-tin/cong',
  '#/kiem-tra',
  '#/dang-vien',
  '#/dang-vien/moi',
  '#/dang-vien/nhap',
  '#/thong-ke',
  '#/nhat-ky',
  '#/tim',
  '#/cai-dat/chi-bo',
  '#/cai-dat/nhiem-ky',
  '#/cai-dat/the-thuc',
  '#/cai-dat/kiem-tra',
  '#/cai-dat/cham-diem',
  '#/cai-dat/mau-word',
  '#/cai-dat/nhac-viec',
  '#/cai-dat/sao-luu',
  '#/cai-dat/giao-dien',
  '#/cai-dat/gioi-thieu',
  '#/cai-dat/ve-chuong-trinh',
] as const;
export const ONLY_WITH_DATA = [
  '#/buoi-sinh-hoat/1',
  '#/buoi-sinh-hoat/1/cham-diem',
  '#/buoi-sinh-hoat/2',
  '#/buoi-sinh-hoat/2/truc-tiep',
  '#/buoi-sinh-hoat/2/trinh-chieu',
  '#/soan-thao/1',
  '#/soan-thao/4',
  '#/soan-thao/1/the-thuc',
  '#/soan-thao/4/the-thuc',
  '#/dang-vien/1',
  '#/tim/duong%20loi%20loai%3Avanban',
] as const;
export const ONLY_EMPTY = ['#/ke-hoach/moi/2026'] as const;

const DIALOGS: ReadonlySet<string> = new Set(['#/soan-thao/moi', '#/soan-thao/nhap-tep']);

export const THEMES = ['light', 'dark'] as const;

/** Goes there by its address, and waits until it is shown. */
export async function openPlace(page: Page, place: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
  await page.waitForTimeout(100);
  const isDialog = DIALOGS.has(place);
  await (isDialog ? page.getByRole('dialog') : page.locator('.work').getByRole('heading').first()).waitFor();
  await expect.poll(() => page.getByText(/^Đang mở/u).count()).toBe(0);
}
