/** Help by keyboard: the page of every place, the words looked for in all of them, and back to where one was. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELP_NAMES, helpTitle } from '../../renderer/frame/help/places.ts';
import { SCREEN_NAMES, SCREENS } from '../../shared/commands.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { focusOf } from './support/focus.ts';
import { walkByTab } from './support/keyboard.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

const PARTS = [
  ['#/buoi-sinh-hoat/2/truc-tiep', 'Trong buổi họp'],
  ['#/buoi-sinh-hoat/1/cham-diem', 'Tự đánh giá buổi sinh hoạt'],
  ['#/soan-thao/4', 'Soạn thảo'],
  ['#/ra-soat/mo-goi', 'Đọc và góp ý'],
  ['#/luu-ho-so/den', 'Văn bản đến'],
  ['#/luu-ho-so/goi', 'Gói nộp cấp uỷ'],
  ['#/dang-vien/nhap', 'Nhập danh sách đảng viên'],
  ['#/cai-dat/sao-luu', 'Sao lưu, phục hồi'],
] as const;
const SHOWN = [...SCREEN_NAMES.map((screen) => [`#/${screen}`, SCREENS[screen]] as const), ...PARTS];

/** How much of the page or the panel would have to be moved sideways to be read. */
const TOO_WIDE = `[document.documentElement, ...document.querySelectorAll('[role="dialog"]')]
  .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length`;

const helpOf = (page: Page, title: string): Locator =>
  page.getByRole('dialog', { name: `Trợ giúp: ${title}` });

describe.runIf(canUseBrowser())('help', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it.each(SHOWN)('of %s is the page %s, and Escape gives the focus back', async (place, title) => {
    await openPlace(page, place);
    await expect.poll(() => focusOf(page)).not.toBeNull();
    const before = await focusOf(page);
    await page.keyboard.press('F1');
    await helpOf(page, title).getByRole('region', { name: title }).waitFor();
    await expect.poll(() => focusOf(page)).toBe('Tìm trong trợ giúp');
    await page.keyboard.press('Escape');
    await helpOf(page, title).waitFor({ state: 'detached' });
    await expect.poll(() => focusOf(page)).toBe(before);
  });

  it.each(['F1', 'Shift+F1', 'Control+k'])(
    'over a dialog, %s is left by Escape to the field one was typing in',
    async (key) => {
      await openPlace(page, '#/cong-thong-tin/cong');
      await page.getByRole('button', { name: 'Thêm cổng' }).first().press('Enter');
      const name = page.getByLabel('Tên gọi');
      await name.waitFor();
      await expect.poll(() => focusOf(page)).toBe('Tên gọi');
      await page.keyboard.type('Cổng của Sở');
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name: 'Thêm cổng' }).waitFor({ state: 'hidden' });
      await page.keyboard.press('Escape');
      await expect.poll(() => focusOf(page)).toBe('Tên gọi');
      await page.keyboard.type(' Khoa học');
      await expect.poll(() => name.inputValue()).toBe('Cổng của Sở Khoa học');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  );

  it('keeps what is typed in a form, and where one was in a text', async () => {
    await openPlace(page, '#/dang-vien/moi');
    await page.getByLabel('Họ và tên', { exact: true }).focus();
    await page.keyboard.type('Lê Thị Hoà');
    await page.keyboard.press('F1');
    await helpOf(page, 'Đảng viên').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe('Họ và tên');
    await page.keyboard.type(' Bình');
    await expect
      .poll(() => page.getByLabel('Họ và tên', { exact: true }).inputValue())
      .toBe('Lê Thị Hoà Bình');

    // Over a dialog, and over the palette.
    await openPlace(page, '#/soan-thao/moi');
    const asking = page.getByRole('dialog', { name: 'Văn bản mới' });
    const subject = asking.getByRole('textbox', { name: 'Trích yếu' });
    await subject.fill('xin ý kiến');
    await page.keyboard.press('F1');
    await helpOf(page, 'Soạn thảo').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe('Trích yếu');
    await page.keyboard.type(' về tài liệu');
    await expect.poll(() => subject.inputValue()).toBe('xin ý kiến về tài liệu');
    await page.keyboard.press('Escape');
    await asking.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog', { name: 'Tìm lệnh và văn bản' }).waitFor();
    await page.keyboard.press('F1');
    await helpOf(page, 'Soạn thảo').waitFor();
    await page.keyboard.type('huy so');
    await page.getByRole('dialog', { name: 'Tìm trong trợ giúp' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => focusOf(page)).not.toBeNull();

    await openPlace(page, '#/soan-thao/4');
    const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await text.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Trước, ');
    await page.keyboard.press('F1');
    await helpOf(page, 'Soạn thảo').waitFor();
    await page.keyboard.press('Escape');
    await helpOf(page, 'Soạn thảo').waitFor({ state: 'detached' });
    // The editor puts its caret back some twentieth of a second after the focus.
    await expect.poll(() => page.evaluate('getSelection().focusOffset')).toBe('Trước, '.length);
    await page.keyboard.type('sau. ');
    await expect.poll(() => text.innerText()).toContain('Trước, sau. ');
  });

  it('is found in without dấu and in raw Telex, by keyboard, with the words marked', async () => {
    await openPlace(page, '#/lich');
    for (const typed of ['huy so', 'huyr soos']) {
      await page.keyboard.press('F1');
      await page.keyboard.type(typed);
      const found = page.getByRole('dialog', { name: 'Tìm trong trợ giúp' });
      await found.getByRole('status').filter({ hasText: 'trang hợp nhất đứng đầu' }).waitFor();
      await expect.poll(() => found.locator('li mark').count()).toBeGreaterThan(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => focusOf(page)).toBe('Tìm trong trợ giúp');
      await page.keyboard.press('Enter');
      const shown = helpOf(page, 'Sổ văn bản');
      await shown.locator('mark', { hasText: 'Huỷ' }).first().waitFor();
      await expect.poll(() => focusOf(page)).toBe('Sổ văn bản');
      for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
      await shown.getByRole('button', { name: 'Về kết quả tìm' }).press('Enter');
      await found.waitFor();
      for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
      await page.keyboard.press('Escape');
      await found.waitFor({ state: 'detached' });
    }
  });

  it('says so where no page has the words, and leads to a page from any other', async () => {
    await openPlace(page, '#/lich');
    await page.keyboard.press('F1');
    await page.keyboard.type('xyzzy');
    await page.getByText('Không trang nào nói về những chữ này.').waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await page.getByRole('button', { name: 'Thống kê', exact: true }).press('Enter');
    await helpOf(page, 'Thống kê').getByRole('link', { name: 'Sang màn hình Thống kê' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Thống kê|^Năm/u }).waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it.each([
    ['on the usual screen', { width: 1366, height: 768 }],
    ['at 200 %', { width: 683, height: 384 }],
  ])('fits with every page, has nothing to mend and is walked by keyboard %s', async (_size, viewport) => {
    await openPlace(page, '#/tong-quan');
    await page.setViewportSize(viewport);
    await page.keyboard.press('F1');
    // What is opened takes the focus once, and would take it from the first button.
    await expect.poll(() => focusOf(page)).toBe('Tìm trong trợ giúp');
    for (const name of HELP_NAMES) {
      const title = helpTitle(name);
      await page.getByRole('dialog').getByRole('button', { name: title, exact: true }).press('Enter');
      await helpOf(page, title).waitFor();
      // The page takes the focus a moment after it is seen.
      await expect.poll(() => focusOf(page)).toBe(title);
      await expect.poll(() => page.evaluate(TOO_WIDE), { message: title }).toBe(0);
    }
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Escape');
  });

  it('is reached from the list of screens and from Ctrl+K, and lists the keys', async () => {
    await openPlace(page, '#/nhat-ky');
    await page
      .getByRole('navigation', { name: 'Các phần của sổ' })
      .getByRole('button', { name: /^Trợ giúp/u })
      .press('Enter');
    await helpOf(page, 'Nhật ký')
      .getByRole('button', { name: /^Phím tắt/u })
      .press('Enter');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('goi nop cap uy');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'trang trợ giúp' }).waitFor();
    await page.keyboard.press('Enter');
    await helpOf(page, 'Gói nộp cấp uỷ').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe.runIf(canUseBrowser())('help where there is no book', () => {
  it('tells how to begin, and a reader how to answer', async () => {
    const { page, close } = await launchChromium();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).waitFor();
    await page.keyboard.press('F1');
    const first = helpOf(page, 'Lần đầu mở chương trình');
    await first.waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await expect.poll(() => first.getByRole('button', { name: /^Phím tắt|^Làm quen/u }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await first.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Mở gói góp ý' }).press('Enter');
    await page.getByRole('button', { name: /^Trợ giúp/u }).press('Enter');
    await helpOf(page, 'Đọc và góp ý').waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await close();
  });
});

describe.runIf(canUseBrowser())('the first tour', () => {
  const STEPS = ['Kế hoạch năm', 'Bài chuyên đề, giấy mời', 'Buổi họp, biên bản', 'Ban hành, xuất, lưu'];
  const card = (page: Page): Locator => page.getByRole('region', { name: 'Làm quen trong bốn bước' });
  const pointed = (page: Page): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('.sidebar [data-tour-at]')]
      .filter((link) => getComputedStyle(link).outlineStyle === 'dashed').map(({ innerText }) => innerText)`);

  it.each(['the sample', 'an empty book'])(
    'of %s takes no focus, is walked by keyboard, points at the places, and ends for good',
    async (book) => {
      const app = await launchChromium();
      const { page } = app;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await (book === 'the sample' ? seeSample(page) : foundCell(page));
      await card(page).getByText('Bước 1/4').waitFor();
      await expect.poll(() => page.evaluate(`document.activeElement?.closest('.tour') === null`)).toBe(true);
      const places = [
        ['Kế hoạch'],
        ['Buổi sinh hoạt'],
        ['Buổi sinh hoạt'],
        ['Soạn thảo', 'Sổ văn bản', 'Lưu hồ sơ'],
      ];
      for (const [index, step] of STEPS.entries()) {
        await card(page)
          .getByText(`Bước ${index + 1}/4: ${step}.`)
          .waitFor();
        await expect.poll(() => pointed(page)).toEqual(places[index]);
        await page.locator('.work').getByRole('heading', { level: 1 }).first().waitFor();
        for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
        await card(page).getByRole('link', { name: 'Đưa tôi tới đó' }).press('Enter');
        await expect
          .poll(() => page.evaluate(`document.querySelector('.sidebar [aria-current]')?.innerText`))
          .toBe(places[index]?.[0]);
        if (index === 1) {
          await card(page).getByRole('button', { name: 'Bước trước' }).press('Enter');
          await card(page).getByText('Bước 1/4').waitFor();
          await card(page).getByRole('button', { name: 'Bước sau' }).press('Enter');
        }
        await card(page)
          .getByRole('button', { name: /^Bước sau|^Xong phần làm quen/u })
          .press('Enter');
      }
      await card(page).waitFor({ state: 'detached' });
      await expect.poll(() => pointed(page)).toEqual([]);
      await page.reload();
      await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
      await expect.poll(() => card(page).count()).toBe(0);
      await app.close();
    },
  );

  it('is left by Escape, though not while a dialog or a field has use of it, and begins again from help', async () => {
    const app = await launchChromium();
    const { page } = app;
    await seeSample(page);
    await card(page).waitFor();
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openPlace(page, '#/so-van-ban');
    await page.getByRole('searchbox').first().focus();
    await page.keyboard.press('Escape');
    await card(page).waitFor();
    // In a small window it leaves room to work.
    await page.setViewportSize({ width: 683, height: 384 });
    for (const _step of STEPS.slice(1)) {
      await expect
        .poll(() => card(page).evaluate((one) => one.scrollHeight - one.clientHeight))
        .toBeLessThanOrEqual(1);
      await card(page).getByRole('button', { name: 'Bước sau' }).press('Enter');
    }
    await expect
      .poll(() => card(page).evaluate((one) => one.scrollHeight - one.clientHeight))
      .toBeLessThanOrEqual(1);
    await expect
      .poll(() => page.evaluate(`document.querySelector('.work').clientHeight`))
      .toBeGreaterThan(150);
    await expect.poll(() => page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
    await page.setViewportSize({ width: 1366, height: 768 });

    await card(page).getByRole('link', { name: 'Đưa tôi tới đó' }).focus();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.getByText('Xem lại bốn bước lúc nào cũng được').waitFor();
    await expect.poll(() => focusOf(page)).not.toBeNull();
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: 'Làm quen trong bốn bước' }).press('Enter');
    await expect.poll(() => focusOf(page)).toBe('Làm quen trong bốn bước');
    await card(page).getByRole('button', { name: 'Bỏ qua phần làm quen' }).press('Enter');
    await card(page).waitFor({ state: 'detached' });
    await app.close();
  });

  it('once left does not come again on this machine, though another book begins', async () => {
    const app = await launchChromium();
    const { page } = app;
    await seeSample(page);
    await card(page).getByRole('button', { name: 'Bỏ qua phần làm quen' }).click();
    await openPlace(page, '#/cai-dat/gioi-thieu');
    await page.getByRole('button', { name: 'Xoá chi bộ mẫu' }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Xoá chi bộ mẫu' })
      .click();
    await foundCell(page);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await expect.poll(() => card(page).count()).toBe(0);
    await app.close();
  });

  it('does not come where a book was there before', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await expect.poll(() => card(page).count()).toBe(0);
    await close();
  });
});

async function seeSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
  await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
}

async function foundCell(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo chi bộ của tôi' }).click();
  await page.getByLabel('Cấp uỷ cấp trên').fill('Đảng bộ Sở Khoa học và Công nghệ');
  await page.getByLabel('Tên chi bộ').fill('Chi bộ Văn phòng Sở');
  await page.getByLabel('Địa danh').fill('Vũng Tàu');
  await page.getByRole('button', { name: 'Đi tiếp' }).click();
  await page.getByRole('button', { name: 'Để sau, đi tiếp' }).click();
  await page.getByLabel('Bắt đầu từ ngày').fill('15/6/2025');
  await page.getByRole('button', { name: 'Tạo chi bộ', exact: true }).click();
  await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
}
