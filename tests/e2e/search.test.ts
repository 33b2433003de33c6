import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForWriting } from '../../electron/db/open.ts';
import { insertRemark } from '../../electron/db/remarks.ts';
import { inTransaction } from '../../electron/db/transaction.ts';
import { RemarkInput } from '../../shared/domain/session.ts';
import { cliJson } from '../support/cli.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { walkByTab } from './support/keyboard.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

/** Marked in a text, or with the caret before it in a field. */
const IS_SHOWN = "CSS.highlights.has('scd-found') || document.activeElement.tagName === 'TEXTAREA'";

/** A session that goes on, at which three hundred things were said. */
async function bookOfManyRemarks(): Promise<string> {
  const folder = await sampleOf2020();
  const data = await openForWriting(folder);
  const id = data.sqlite
    .prepare("SELECT id FROM session WHERE state <> 'closed' ORDER BY id LIMIT 1")
    .pluck()
    .get();
  inTransaction(data, () => {
    for (let at = 1; at <= 300; at += 1) {
      const text = `Ý kiến thứ ${at}: nên tiết kiệm giấy in, dùng chung máy photocopy.`;
      insertRemark(data, Number(id), RemarkInput.parse({ speakerId: 2, text }));
    }
  });
  data.close();
  return folder;
}

describe.runIf(canUseBrowser())('finding', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchChromium(await bookOfManyRemarks());
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
  });
  afterAll(() => app.close());

  it('goes from the palette to the paper of a number, by keyboard', async () => {
    const { page } = app;
    await page.keyboard.press('Control+K');
    await page.keyboard.type('84/kh');
    const option = page.getByRole('option').filter({ hasText: '84-KH/CB-STTTT' }).first();
    await option.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Kế hoạch/u }).waitFor();
  });

  it('shows all of them, narrowed down by words and by ticks that say the same as the command line', async () => {
    const { page, folder } = app;
    await page.keyboard.press('Control+K');
    await page.keyboard.type('tieets kieejm');
    await page.getByRole('option').filter({ hasText: 'Xem tất cả' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const box = page.getByRole('combobox', { name: 'Tìm trong cả sổ' });
    await box.waitFor();
    await page.getByText('đọc kiểu gõ Telex là “tiết kiệm”').waitFor();
    await box.fill('giấy in loai:ykien');
    await page.getByRole('status').filter({ hasText: '300 chỗ' }).waitFor();
    const { count } = await cliJson<{ count: { total: number } }>(
      folder,
      'search',
      'giấy in',
      'loai:ykien',
      '--count',
    );
    expect(count.total).toBe(300);
    await page.getByRole('radio', { name: /^Ý kiến/u }).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: /^Ý kiến/u }).isChecked()).toBe(true);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ lọc Ý kiến' }).press('Enter');
    await expect.poll(() => box.inputValue()).toBe('giấy in');
  });

  it('reads on as one goes down, and opens the remark where it was said', async () => {
    const { page } = app;
    await openPlace(page, `#/tim/${encodeURIComponent('"thứ 7" giấy in')}`);
    const chosen = page.getByRole('option', { selected: true });
    await chosen.filter({ hasText: 'Ý kiến thứ 7:' }).waitFor();
    await page.getByRole('complementary', { name: 'Xem tại chỗ' }).getByText('Ý kiến thứ 7:').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(IS_SHOWN)).toBe(true);
    await expect.poll(() => page.evaluate('location.hash')).toContain('#/buoi-sinh-hoat/');
    await openPlace(page, '#/tim/gi%E1%BA%A5y%20in');
    await page.getByRole('listbox').getByRole('option').nth(39).waitFor();
    for (let key = 0; key < 60; key += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('listbox').getByRole('option').nth(60).waitFor();
  });

  it.each([
    ['loai:bb "thảo luận"', '#/soan-thao/4'],
    ['loai:viec "phát cho đảng viên"', '#/soan-thao/4'],
    ['loai:dangvien kim oanh', '#/dang-vien/'],
    ['loai:sovanban 84', '#/so-van-ban/84-KH'],
    ['loai:nhatky "ban hành"', '#/nhat-ky/2'],
    ['loai:buoi "mạng xã hội"', '#/buoi-sinh-hoat/1'],
  ])('opens what %s finds where the words stand', async (text, place) => {
    const { page } = app;
    await openPlace(page, `#/tim/${encodeURIComponent(text)}`);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.getByRole('complementary', { name: 'Xem tại chỗ' }).waitFor();
    await page.getByRole('combobox', { name: 'Tìm trong cả sổ' }).press('Enter');
    await expect.poll(() => page.evaluate('decodeURIComponent(location.hash)')).toContain(place);
    await expect.poll(() => page.evaluate(IS_SHOWN)).toBe(true);
  });

  it('keeps what was looked for, and saves it under a name with Ctrl+S', async () => {
    const { page } = app;
    await openPlace(page, '#/tim/giay%20loai%3Aykien');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Control+S');
    await page.getByRole('textbox', { name: 'Tên' }).fill('Ý kiến về tiết kiệm');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openPlace(page, '#/tim');
    await page.getByRole('button', { name: 'Ý kiến về tiết kiệm', exact: true }).waitFor();
    await page.getByRole('button', { name: '"thứ 7" giấy in' }).waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
    await page.getByRole('button', { name: 'Ý kiến về tiết kiệm', exact: true }).press('Enter');
    await page.getByRole('status').filter({ hasText: '300 chỗ' }).waitFor();
  });

  it('says what nobody wrote, and offers the words without their quotes', async () => {
    const { page } = app;
    await openPlace(page, `#/tim/${encodeURIComponent('"in giấy"')}`);
    await page.getByRole('heading', { name: 'Không có chỗ nào ghi nguyên cụm "in giấy"' }).waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await page.getByRole('button', { name: 'Tìm không cần nguyên cụm' }).press('Enter');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  });
});
