/** Văn bản đến in the browser: into the register, chosen as a basis, seen where it is cited and when it is due. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
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

async function fillBook(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'so');
  const { backend } = await openCell(openTestBackend('2020-04-15T02:00:00.000Z', folder));
  for (let at = 0; at < 300; at += 1)
    await backend.call('incoming:save', {
      incoming: {
        arrivedOn: `2019-${String((at % 12) + 1).padStart(2, '0')}-05`,
        symbol: `${at + 1}-CV/ĐU`,
        issuer: 'Đảng uỷ Sở',
        subject: `về việc thứ ${at + 1}`,
      },
    });
  await backend.call('document:create', { kind: 'CV', title: 'mời họp' });
  await backend.close();
  return folder;
}

describe.runIf(canUseBrowser())('Văn bản đến', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchChromium(await fillBook());
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  }, 120_000);
  afterAll(() => app?.close());

  it('goes into the register by hand, among three hundred, and is found again without dấu', async () => {
    const { page } = app;
    await openPlace(page, '#/luu-ho-so/den');
    await page.getByText('300 văn bản đến').waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(60);
    await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số, ký hiệu').fill('12-HD/BTCTW');
    await dialog.getByLabel('Ngày văn bản').fill('6/7/2018');
    await dialog.getByLabel('Nơi gửi').fill('Ban Tổ chức Trung ương');
    await dialog.getByLabel('Trích yếu').fill('về nâng cao chất lượng sinh hoạt chi bộ');
    await dialog.getByLabel('Hạn xử lý').fill('2/1/2020');
    await dialog.getByLabel('Hạn xử lý').blur();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await dialog.getByRole('button', { name: 'Vào sổ' }).click();
    await page.getByText(/Đã vào sổ: số đến 1 năm 2\d{3}/u).waitFor();
    await page.getByLabel('Tìm văn bản đến').fill('nang cao chat luong');
    await page.getByText('1 trên 301 văn bản đến').waitFor();
    await page.getByText('quá hạn 02/01/2020').waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
  });

  it('keeps its file, and says why it takes no PDF', async () => {
    const { page } = app;
    const give = async (name: string, content: string): Promise<void> => {
      const file = path.join(temporaryFolder(), name);
      writeFileSync(file, content);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /^Gắn tệp/u }).click();
      await (await chooser).setFiles(file);
    };
    await give('hd12.pdf', '%PDF-1.7');
    await page.getByRole('alert').filter({ hasText: 'không đọc được chữ để tìm dấu chỉ độ mật' }).waitFor();
    await give('hd12.txt', 'Hướng dẫn sinh hoạt chi bộ');
    const link = page.getByRole('button', { name: 'hd12.txt' });
    await link.waitFor();
    expect(await app.takeFile(() => link.click())).toContain('');
  });

  it('is cited in a paper by one press, and tells where; it stands among what is due', async () => {
    const { page } = app;
    await openPlace(page, '#/soan-thao/1');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Thông tin văn bản');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Chọn từ văn bản đến…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tìm văn bản đến').fill('12-hd');
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await dialog.getByRole('button', { name: /^Hướng dẫn số 12-HD\/BTCTW/u }).click();
    await expect
      .poll(() => page.getByLabel('Căn cứ').inputValue())
      .toMatch(
        /^Căn cứ Hướng dẫn số 12-HD\/BTCTW,? ngày 06\/7\/2018 của Ban Tổ chức Trung ương về nâng cao chất lượng sinh hoạt chi bộ$/u,
      );
    // What was typed is kept within a second; the register tells of it from the next look on.
    const cited = async (): Promise<number> => {
      await openPlace(page, '#/tong-quan');
      await openPlace(page, '#/luu-ho-so/den');
      await page.getByLabel('Tình trạng').selectOption({ label: 'Có viện dẫn' });
      await page.waitForTimeout(300);
      return page.getByRole('link', { name: 'Công văn “mời họp”' }).count();
    };
    await expect.poll(cited).toBe(1);
    await openPlace(page, '#/tong-quan');
    app.complaints.expectNone();
  });
});
