/** The portal's screen over the sample cell: where its parts are, and how a portal is declared. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { cliJson } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

/** A paper of the sample that an article is made of. */
export const PAPER = 'Nhận diện thông tin trên mạng xã hội và trách nhiệm của đảng viên';

export async function sampleFolder(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'so');
  await cliJson(folder, 'sample');
  return folder;
}

/** Goes to a part of the portal's screen by what is written there. */
export async function open(page: Page, part: 'Bài đăng' | 'Hàng đợi và lịch sử' | 'Các cổng'): Promise<void> {
  await page.getByRole('link', { name: 'Cổng thông tin' }).click();
  await page.getByRole('navigation', { name: 'Các phần của cổng thông tin' }).getByText(part).click();
}

export async function declare(page: Page, kind: string, fields: Record<string, string>): Promise<void> {
  await open(page, 'Các cổng');
  await page.getByRole('button', { name: 'Thêm cổng' }).click();
  await page.getByLabel('Loại cổng').selectOption({ label: kind });
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Lưu cổng' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
