/** Writing a paper, in a real browser, on a real book. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

/** A loaded machine takes its time. */
const PATIENT = { timeout: 10_000 };

describe.runIf(canUseBrowser())('the desk', () => {
  let app: RunningApp;
  let page: Page;
  let text: Locator;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    await page.getByRole('link', { name: 'Công văn xin ý kiến' }).click();
    text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await text.waitFor();
  });
  afterAll(() => app?.close());

  /** An empty paper: everything taken out, and the caret in it. */
  async function clear(): Promise<void> {
    await text.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }
  const saved = () => page.getByText(/^Đã lưu lúc/u).waitFor();

  it('numbers headings by key, also after typing', async () => {
    await clear();
    await page.keyboard.type('MỤC ĐÍCH');
    await page.keyboard.press('Control+Alt+1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Yêu cầu');
    await page.keyboard.press('Control+Alt+2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('TỔ CHỨC THỰC HIỆN');
    await page.keyboard.press('Control+Alt+1');
    await expect
      .poll(() => text.locator('h1, h2').allInnerTexts())
      .toEqual(['I- MỤC ĐÍCH', '1. Yêu cầu', 'II- TỔ CHỨC THỰC HIỆN']);
    const outline = page.getByRole('navigation', { name: 'Dàn ý' });
    await expect
      .poll(() => outline.getByRole('button').allInnerTexts())
      .toEqual(['I- MỤC ĐÍCH', '1. Yêu cầu', 'II- TỔ CHỨC THỰC HIỆN']);
  });

  it('takes a footnote, whose words are read beside the page', async () => {
    await clear();
    await page.keyboard.type('Theo nghị quyết');
    await page.keyboard.press('Control+Alt+F');
    await page.keyboard.type('Nghị quyết số 04-NQ/ĐU.');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' của Đảng uỷ.');
    await saved();
    await page.getByRole('button', { name: 'Xem trước bản Word' }).click();
    const word = page.getByRole('region', { name: 'Bản Word' });
    await word.getByText('Nghị quyết số 04-NQ/ĐU.').waitFor();
    await expect.poll(() => word.innerText(), PATIENT).toContain('Theo nghị quyết1 của Đảng uỷ.');
    await page.getByRole('button', { name: 'Xem trước bản Word' }).click();
  });

  it('finds without dấu and puts another word in every place', async () => {
    await clear();
    await page.keyboard.type('Đảng viên, đang viên, dâng viên.');
    await page.keyboard.press('Control+H');
    await page.getByRole('textbox', { name: 'Tìm trong văn bản' }).fill('dang vien');
    await page.getByText('1/3', { exact: true }).waitFor();
    await page.getByLabel('Không cần dấu').uncheck();
    await page.getByText('Không có').waitFor();
    await page.getByRole('textbox', { name: 'Tìm trong văn bản' }).fill('đảng viên');
    await page.getByText('1/1', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Thay bằng' }).fill('đồng chí');
    await page.getByRole('button', { name: 'Thay tất cả' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => text.innerText()).toBe('đồng chí, đang viên, dâng viên.');
  });

  it('goes to each place found in a long paper, from the caret on, while the focus stays in the bar', async () => {
    await clear();
    const lines = Array.from(
      { length: 90 },
      (_, at) => `<p>Đoạn ${at}${at % 40 === 35 ? ' nhất trí' : ''}</p>`,
    );
    await paste(page, lines.join(''));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+F');
    await page.keyboard.type('nhat tri');
    for (const place of ['1/2', '2/2', '1/2']) {
      await page.getByText(place).waitFor();
      const here = text.locator('.found-here');
      await expect.poll(() => here.count()).toBe(1);
      await expect.poll(async () => (await here.boundingBox())?.y ?? 0, PATIENT).toBeGreaterThan(150);
      await expect.poll(async () => (await here.boundingBox())?.y ?? 0, PATIENT).toBeLessThan(700);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  });

  it('cleans what Word puts on the clipboard, and converts its old fonts', async () => {
    await clear();
    await paste(
      page,
      `<html><head><style>p.MsoNormal {font-family:".VnTime"; color:red}</style></head><body>
       <p class=MsoNormal style='text-align:center'><b>§¶ng viªn</b><o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-<span>&nbsp;</span></span>ý thứ nhất</p>
       <script>document.title = 'hỏng'</script><img src=x><a href="javascript:document.title='hỏng'"></a>
       </body></html>`,
    );
    await expect.poll(() => text.locator('p').allInnerTexts()).toEqual(['Đảng viên', 'ý thứ nhất']);
    await expect.poll(() => text.locator('strong').innerText()).toBe('Đảng viên');
    await expect.poll(() => text.locator('ul li').count()).toBe(1);
    await expect.poll(() => text.innerHTML()).not.toMatch(/color|font-family|<img|<script|<a /u);
    await expect.poll(() => page.title()).not.toContain('hỏng');
    await clear();
    await paste(page, '<p>120 m<sup>2</sup>, CO<sub>2</sub></p>');
    await expect.poll(() => text.innerText(), PATIENT).toBe('120 m², CO₂');
  });

  it('A27 takes the words of a page of frames', async () => {
    for (const html of [
      '<html><frameset cols="50%,50%"><frame src="a"><frame src="b"></frameset></html><p>Chi bộ họp.</p>',
      '<frameset><noframes><p>không có khung</p></noframes></frameset>',
      '<p>Chi bộ họp.</p><frameset rows="1,2"></frameset>',
    ]) {
      await clear();
      await paste(page, html);
      await page.keyboard.type(' Hết');
      await expect.poll(() => text.innerText(), PATIENT).toContain('Hết');
      if (html.includes('Chi bộ')) await expect.poll(() => text.innerText()).toContain('Chi bộ họp.');
    }
  });

  it('edits tables by the keyboard and the menu', async () => {
    await clear();
    await page.getByRole('button', { name: 'Bảng', exact: true }).click();
    await page.keyboard.type('Thứ tự');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Việc');
    await page.getByRole('button', { name: 'Sửa bảng' }).click();
    await page.getByRole('menuitem', { name: 'Thêm cột bên phải' }).click();
    await page.getByRole('button', { name: 'Sửa bảng' }).click();
    await page.getByRole('menuitem', { name: 'Xoá dòng' }).click();
    await expect.poll(() => text.locator('tr').count()).toBe(2);
    await expect.poll(() => text.locator('tr').first().locator('th').count()).toBe(4);
  });

  it('undoes everything back to the text that was opened', async () => {
    await page.reload();
    await text.waitFor();
    const before = await text.innerText();
    await clear();
    for (let line = 1; line <= 30; line += 1) {
      await page.keyboard.type(`Dòng ${line}`);
      await page.keyboard.press('Enter');
    }
    for (let step = 0; step < 80 && (await text.innerText()) !== before; step += 1)
      await page.keyboard.press('Control+Z');
    await expect.poll(() => text.innerText()).toBe(before);
  });

  it('refuses a secrecy mark where it is typed, and keeps the words in the window', async () => {
    await clear();
    await page.keyboard.type('MẬT');
    await page.getByRole('alert').getByText('dấu chỉ độ mật').waitFor();
    await expect.poll(() => page.locator('.status-failed').innerText()).toMatch(/^CHƯA LƯU/u);
    await clear();
    await page.keyboard.type('Không mật.');
    await saved();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });

  it('shows what members said beside the text, takes it over on asking, and undoes that as any edit', async () => {
    await clear();
    await page.keyboard.type('Chi bộ họp tại phòng họp tầng 3 lúc 14 giờ.');
    await page.keyboard.press('Control+S');
    await saved();
    await page.getByRole('button', { name: 'Gửi lấy ý kiến…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở vòng lấy ý kiến' }).click();
    await page.getByRole('heading', { level: 1, name: /Công văn/u }).waitFor();
    await ask(page, 'review:type', {
      uuid: '6f1c1f6e-3c7e-4a51-9b0a-0c9a1a2b3c4d',
      reviewerId: 1,
      quote: 'phòng họp tầng 3',
      replacement: 'hội trường tầng 2',
    });
    await page.reload();
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    await page.getByRole('link', { name: 'Công văn xin ý kiến' }).click();
    await page.getByRole('button', { name: 'Góp ý 1' }).click();
    const side = page.getByRole('complementary', { name: 'Góp ý' });
    await expect
      .poll(() => text.locator('[data-item]').allInnerTexts(), PATIENT)
      .toEqual(['phòng họp tầng 3']);
    await side.getByRole('button', { name: 'Tiếp thu, sửa vào văn bản' }).click();
    await expect.poll(() => text.innerText(), PATIENT).toBe('Chi bộ họp tại hội trường tầng 2 lúc 14 giờ.');
    await text.click();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => text.innerText()).toBe('Chi bộ họp tại phòng họp tầng 3 lúc 14 giờ.');
  });

  it('prints the paper as it is exported, and nothing of the screen', async () => {
    await page.evaluate(`window.print = () => {
      const { classList } = document.documentElement;
      window.printed = classList.contains('printing') + document.querySelector('.print-sheets').textContent;
    }`);
    await text.click();
    await page.keyboard.press('Control+P');
    await expect
      .poll(() => page.evaluate('window.printed'), PATIENT)
      .toMatch(/^true[\s\S]*ĐẢNG CỘNG SẢN VIỆT NAM/u);
    await expect.poll(() => page.locator('.print-sheets').count(), PATIENT).toBe(0);
  });

  it('shows what each revision changed, and brings an old one back as a new one', async () => {
    await clear();
    await page.keyboard.type('Bản sẽ quay lại.');
    await saved();
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Lịch sử văn bản' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lịch sử văn bản' });
    await dialog.locator('ins', { hasText: 'Bản sẽ quay lại.' }).waitFor();
    await dialog.getByRole('button', { name: /^Bản 1 /u }).click();
    await dialog.getByRole('button', { name: 'Khôi phục bản 1' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => text.innerText(), PATIENT).not.toContain('Bản sẽ quay lại.');
  });
});

/** As the browser hands over a clipboard with HTML on it. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.paper-body').dispatchEvent(paste);
  }`);
}

/** A call of the page itself: what stands before a test, where the way there is another test's. */
async function ask(page: Page, channel: string, input: unknown): Promise<void> {
  const body = JSON.stringify({ id: 1_000_000, channel, input });
  const answer = await page.evaluate(
    `fetch('/call', { method: 'POST', headers: { 'x-so-chuyen-de': localStorage.getItem('khoa') }, body: ${JSON.stringify(body)} }).then((reply) => reply.text())`,
  );
  expect(String(answer)).not.toContain('"error"');
}
