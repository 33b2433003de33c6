/** What an office makes of the checker, by keyboard: in the settings, in the dialogs and beside an article. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { openPlace, THEMES } from './support/places.ts';
import { sampleOf2020 } from './support/sample.ts';

async function expectNothingToMend(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
}

describe.runIf(canUseBrowser())('the checker', () => {
  it('is set in the settings: a rule is turned off with a reason and put back, a word is learnt and dropped', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await openPlace(page, '#/cai-dat/kiem-tra');
    const sought = page.getByLabel('Tìm quy tắc');
    await sought.focus();
    await page.keyboard.type('dau cach giua');
    const rule = page.getByRole('row', { name: /^Một dấu cách giữa hai chữ/ });
    await rule.getByText('Chi  bộ nhất trí .Không có ý kiến khác.').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: /^Mức/ }).count()).toBe(1);
    const grade = rule.getByRole('combobox');
    await grade.focus();
    // Up to "tắt", the last one.
    await page.keyboard.press('End');
    const asking = page.getByRole('dialog', { name: 'Tắt quy tắc này?' });
    await asking.waitFor();
    await expectNothingToMend(page);
    await page.keyboard.type('cơ quan quen dùng');
    await page.keyboard.press('Enter');
    await rule.getByText('cơ quan quen dùng').waitFor();
    await page.getByText('1 điều có mức riêng').waitFor();
    await expectNothingToMend(page);
    await rule.getByRole('button', { name: /^Về theo quy tắc/ }).press('Enter');
    await page.getByText('Mọi điều theo quy tắc').waitFor();

    await page.getByLabel('Thêm một chữ').focus();
    await page.keyboard.type('hai chữ');
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByText('mỗi lần thêm một chữ').waitFor();
    await page.getByLabel('Thêm một chữ').fill('Đắk');
    await page.keyboard.press('Enter');
    const drop = page.getByRole('button', { name: 'Bỏ chữ đắk' });
    await drop.press('Enter');
    await page.getByText('Chưa thêm chữ nào.').waitFor();
    await close();
  });

  it('lists in the settings what is passed over in a paper, and tells it again from there', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await openPlace(page, '#/soan-thao/4');
    const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Chi bộ ghi nhận . ');
    await page.getByRole('button', { name: /^Thể thức/ }).press('Enter');
    const side = page.getByRole('complementary', { name: 'Thể thức' });
    await side.getByRole('button', { name: 'Bỏ qua…' }).press('Enter');
    await page.getByLabel('Quy tắc này trong cả văn bản').check();
    await page.getByLabel('Lý do').fill('trích nguyên văn');
    await page.keyboard.press('Enter');
    await side.getByText('Đã bỏ qua').waitFor();
    await openPlace(page, '#/cai-dat/kiem-tra');
    const over = page.getByRole('listitem').filter({ hasText: 'trích nguyên văn' });
    await expect.poll(() => over.innerText()).toContain('Cả văn bản ở Biên bản');
    await expectNothingToMend(page);
    await over.getByRole('button', { name: /^Không bỏ qua nữa/ }).press('Enter');
    await page.getByText('Chưa bỏ qua điều nào.').waitFor();
    await close();
  });

  it('says in the approve dialog what is left, and leads to it', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await openPlace(page, '#/soan-thao/4');
    await page.getByRole('button', { name: 'Thông qua' }).first().press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Thông qua/ });
    await dialog.getByText('Thể thức: không thấy lỗi trong những điều máy xem được').waitFor();
    await expect.poll(() => dialog.getByRole('link', { name: 'Xem từng điều' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Nội dung văn bản' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Chi bộ nhất trí , ghi nhận . ');
    await page.getByRole('button', { name: 'Thông qua' }).first().press('Enter');
    await dialog.getByText(/Thể thức: 2 cảnh báo, \d+ điều cần người xem/u).waitFor();
    await expectNothingToMend(page);
    await dialog.getByRole('link', { name: 'Xem từng điều' }).press('Enter');
    const side = page.getByRole('complementary', { name: 'Thể thức' });
    await expect.poll(() => side.getByRole('listitem').filter({ hasText: 'dấu cách trước' }).count()).toBe(2);
    await expect.poll(() => page.evaluate('location.hash')).toBe('#/soan-thao/4');
    await close();
  });

  it('goes to the words in the head, and takes back what it mended there', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await openPlace(page, '#/soan-thao/4');
    await page.getByRole('button', { name: 'Thông tin' }).press('Enter');
    const subject = page.getByLabel('Trích yếu');
    const was = await subject.inputValue();
    await subject.fill(`${was} , bản cuối`);
    await page.getByRole('button', { name: /^Thể thức/ }).press('Enter');
    const side = page.getByRole('complementary', { name: 'Thể thức' });
    const row = side.getByRole('listitem').filter({ hasText: 'dấu cách trước dấu câu' });
    await row.getByRole('button', { name: 'Đến chỗ này' }).press('Enter');
    await expect.poll(() => page.evaluate('getSelection().toString()')).toBe(' ');
    await expect.poll(() => subject.evaluate('document.activeElement.value')).toBe(`${was} , bản cuối`);
    await page.getByRole('button', { name: /^Thể thức/ }).press('Enter');
    await row.getByRole('button', { name: 'Sửa', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Thông tin' }).press('Enter');
    await expect.poll(() => subject.inputValue()).toBe(`${was}, bản cuối`);
    await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).press('Enter');
    await expect.poll(() => subject.inputValue()).toBe(`${was} , bản cuối`);
    await close();
  });

  it('reads an article as it is typed, goes to its places, mends them and takes that back', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await openPlace(page, '#/cong-thong-tin');
    await page
      .getByRole('button', { name: /^Làm bài đăng từ/ })
      .first()
      .press('Enter');
    const title = page.getByLabel('Tiêu đề');
    await title.fill('Chi bộ họp , bàn chuyên đề');
    const text = page.getByRole('textbox', { name: 'Nội dung' });
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Đảng viên phát tiển ý kiến . ');
    const lint = page.getByRole('region', { name: 'Kiểm tra câu chữ' });
    const spaces = lint.getByRole('listitem').filter({ hasText: 'dấu cách trước dấu câu' });
    await expect.poll(() => spaces.count()).toBe(2);
    await lint
      .getByRole('listitem')
      .filter({ hasText: 'tiển' })
      .getByRole('button', { name: 'Đến chỗ này' })
      .press('Enter');
    await expect.poll(() => page.locator('.item-here').innerText()).toBe('tiển');
    await expectNothingToMend(page);
    await spaces.first().getByRole('button', { name: 'Sửa', exact: true }).press('Enter');
    await expect.poll(() => title.inputValue()).toBe('Chi bộ họp, bàn chuyên đề');
    await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).press('Enter');
    await expect.poll(() => title.inputValue()).toBe('Chi bộ họp , bàn chuyên đề');
    await expect.poll(() => spaces.count()).toBe(2);
    await spaces.first().getByRole('button', { name: 'Sửa tất cả 2 chỗ' }).press('Enter');
    await expect.poll(() => title.inputValue()).toBe('Chi bộ họp, bàn chuyên đề');
    await expect.poll(() => text.innerText()).toContain('Đảng viên phát tiển ý kiến.');
    await text.focus();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => text.innerText()).toContain('Đảng viên phát tiển ý kiến .');
    await close();
  });
});
