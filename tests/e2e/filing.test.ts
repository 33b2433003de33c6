/** Lưu hồ sơ in the browser: the tree, what is to be mended, the index, the bundle and its check. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdSession, scheduleFirst } from '../electron/services/cell.ts';
import { LATER, openLetters } from '../electron/services/documents/issued-letters.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { walkByTab } from './support/keyboard.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

/** Three letters in a tree of which one file was edited, and a closed session whose minutes were not issued. */
async function fillBook(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'so');
  const cell = await openLetters(3, openTestBackend('2020-12-28T02:00:00.000Z', folder));
  const { sessionId } = await scheduleFirst(cell);
  await holdSession(cell, sessionId);
  await cell.backend.call('session:close', { id: sessionId });
  const { files } = await cell.backend.call(
    'export:archive',
    { folder: path.join(temporaryFolder(), 'ho-so') },
    LATER,
  );
  const edited = files.find(({ file }) => file.includes('01-CV'))?.file ?? '';
  const { bytes } = await cell.backend.call('export:render', { id: cell.letters[1] ?? 0, format: 'docx' });
  writeFileSync(edited, bytes);
  await cell.backend.close();
  return folder;
}

describe.runIf(canUseBrowser())('Lưu hồ sơ', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchChromium(await fillBook());
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  }, 120_000);
  afterAll(() => app?.close());

  it('opens by its keys at what wants somebody, and has nothing to mend for ear and keyboard', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Shift+L');
    await page.getByRole('heading', { level: 2, name: 'Quý I năm 2020' }).waitFor();
    await page.getByText('Biên bản buổi 12/03/2020').waitFor();
    const tree = page.getByRole('navigation', { name: 'Cây hồ sơ' });
    await tree.getByRole('link', { name: 'Năm 2020 3 văn bản · 3 chỗ cần xem' }).click();
    await page.getByRole('heading', { level: 2, name: 'Năm 2020' }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(4);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
  });

  it('shows where an edited file differs, keeps it, and writes the issued paper to its place', async () => {
    const { page } = app;
    const line = page.getByRole('listitem').filter({ hasText: 'tệp Word có người sửa' });
    await line.getByRole('button', { name: 'Xem chỗ khác' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('ins').first().waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await line.getByRole('button', { name: 'Xuất bản mới, giữ cả hai' }).click();
    await page.getByText(/tệp sửa tay nay là “01-CV_.*sửa tay, 2\d{3}-\d\d-\d\d\)\.docx”/u).waitFor();
    await expect.poll(() => line.count()).toBe(0);
  });

  it('takes a reason for what is not there, and puts it into the index', async () => {
    const { page } = app;
    const line = page.getByRole('listitem').filter({ hasText: 'Biên bản buổi' });
    await line.getByRole('button', { name: 'Ghi “không có”, nêu lý do' }).click();
    await page.getByLabel('Lý do').fill('bản giấy bị thất lạc');
    await page.getByRole('button', { name: 'Ghi lý do' }).click();
    await page.getByText('không có, vì bản giấy bị thất lạc.').waitFor();
    const file = await app.takeFile(() => page.getByRole('button', { name: 'Mục lục Excel' }).click());
    const parts = unzipSync(readFileSync(file));
    expect(new TextDecoder().decode(parts['xl/sharedStrings.xml'])).toContain(
      'Không có: bản giấy bị thất lạc',
    );
  });

  it('packs a bundle, and tells one that is whole from one that was changed', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Gói nộp cấp uỷ' }).click();
    const make = page.getByRole('button', { name: 'Đóng gói nộp cấp uỷ' });
    await make.waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    const file = await app.takeFile(() => make.click());
    await page.getByText('Đã đọc từng văn bản').waitFor();
    const bytes = readFileSync(file);
    const check = async (content: Uint8Array): Promise<void> => {
      const given = path.join(temporaryFolder(), 'goi.zip');
      writeFileSync(given, content);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Kiểm tra gói…' }).click();
      await (await chooser).setFiles(given);
    };
    await check(bytes);
    await page.getByRole('heading', { name: 'Gói nguyên vẹn' }).waitFor();
    await page.getByRole('button', { name: 'Đóng' }).click();
    const at = bytes.indexOf('word/document.xml') + 60;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await check(bytes);
    await page.getByRole('heading', { name: 'Gói không còn như lúc lập' }).waitFor();
    await page.getByText(/^Đã đổi: MUC LUC HO SO/u).waitFor();
    await page.getByRole('button', { name: 'Đóng' }).click();
    app.complaints.expectNone();
  });

  it('prints a whole folder at one go', async () => {
    const { page } = app;
    await openPlace(page, '#/luu-ho-so');
    await page.getByRole('link', { name: /^Năm 2020/u }).click();
    await page.evaluate(
      'window.print = () => { document.title = "in " + document.querySelectorAll(".print-sheet").length; }',
    );
    await page.getByRole('button', { name: 'In cả hồ sơ' }).click();
    await expect.poll(() => page.title()).toBe('in 3');
  });
});
