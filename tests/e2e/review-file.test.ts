/** A member with nothing installed: the page that was sent, opened from a file at the width of a phone. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderedFile } from '../../shared/contract/review.ts';
import { openCell, type TestCell } from '../electron/services/cell.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { buildOnce } from './support/build.ts';

const BODY = `## I. TÌNH HÌNH

Chi bộ thảo luận sôi nổi về chuyển đổi số trong quản lý.

| Việc | Ai làm |
| --- | --- |
| Rà soát dữ liệu | Tổ 1 |

Hội nghị kết thúc lúc 16 giờ.`;

describe.runIf(canUseBrowser())('the page for a reviewer', () => {
  let cell: TestCell;
  let file: RenderedFile;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    buildOnce();
    cell = await openCell();
    const { document } = await cell.backend.call('document:create', { kind: 'CV', title: 'quy chế' });
    await cell.backend.call('document:save', {
      id: document.id,
      body: BODY,
      baseRevision: document.revision,
    });
    const { round } = await cell.backend.call('review:open', {
      documentId: document.id,
      message: 'Đề nghị đọc kỹ phần I.',
      reviewers: [{ memberId: cell.people[1] }],
    });
    const { files } = await cell.backend.call('review:pack', { id: round.id, as: 'page' });
    if (files[0] === undefined) throw new Error('no page');
    [file] = files;
    const place = path.join(temporaryFolder(), file.fileName);
    writeFileSync(place, file.bytes);
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const context = await browser.newContext({
      ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, acceptDownloads: true },
      ...{ offline: true, reducedMotion: 'reduce' },
    });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${place}`);
    await page.getByRole('heading', { name: /quy chế/u }).waitFor();
  });
  afterAll(() => browser?.close());

  const select = (words: string): Promise<void> =>
    page.evaluate(`{
      const walker = document.createTreeWalker(document.querySelector('.text-page'), NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (!node.data.includes(${JSON.stringify(words)})) node = walker.nextNode();
      const start = node.data.indexOf(${JSON.stringify(words)});
      getSelection().setBaseAndExtent(node, start, node, start + ${words.length});
    }`);

  /** On a phone and on a desk, light and dark. */
  async function expectNoFault(): Promise<void> {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'))
        .toBeLessThanOrEqual(width);
      for (const theme of ['dark', 'light'] as const) expect(await axeFaults(page, theme)).toEqual([]);
    }
  }
  const focused = (): Promise<unknown> =>
    page.evaluate(`(({ activeElement: one }) => one.labels?.[0]?.textContent ?? one.id)(document)`);

  it('fits its window, has no fault for screen readers, and asks nobody for anything', async () => {
    await expectNoFault();
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('takes a remark on chosen words, new words for a whole line, and a verdict, and gives them back as a file', async () => {
    await select('sôi nổi');
    await page.getByRole('button', { name: 'Góp ý chỗ đang chọn' }).tap();
    // Whoever goes by keys or by ear is where the words are typed.
    await expect.poll(focused).toBe('Góp ý');
    await expectNoFault();
    await page.getByLabel('Góp ý', { exact: true }).fill('Nên bỏ chữ này');
    await page.getByRole('button', { name: 'Thêm góp ý' }).tap();
    await expect.poll(focused).toBe('gop-y');
    await page.getByText('Đã thêm góp ý').waitFor();
    await page.getByLabel(/chọn cả đoạn/u).selectOption({ label: 'Tổ 1' });
    await page.getByRole('button', { name: 'Góp ý đoạn này' }).tap();
    await page.getByLabel('Đề nghị sửa lời văn').check();
    await page.getByLabel('Sửa thành').fill('Tổ 2');
    await page.getByRole('button', { name: 'Thêm góp ý' }).tap();
    await page.getByRole('button', { name: 'Lưu tệp trả lời' }).tap();
    await page.getByText('Hãy chọn ý kiến chung về văn bản.').waitFor();
    await page.getByLabel('Nhất trí, có góp ý').check();
    // What was said is there again after the page was closed by mistake.
    await page.reload();
    await expect.poll(() => page.getByRole('button', { name: 'Xem chỗ này' }).count()).toBe(2);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu tệp trả lời' }).tap();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('tra-loi_le-bao-ngoc.txt');
    const bytes = readFileSync(await saved.path());
    const { reports } = await cell.backend.call('review:take', {
      files: [{ fileName: 'tra-loi.txt', bytes }],
    });
    expect(reports.map(({ outcome, comments, suggestions }) => [outcome, comments, suggestions])).toEqual([
      ['taken', 1, 1],
    ]);
    await expect.poll(() => page.getByLabel('Mã trả lời').inputValue()).toBe(bytes.toString());
    await expectNoFault();
  });

  it('takes a remark out and puts it back where it was, with what was said meanwhile', async () => {
    const remarks = () => page.getByRole('list', { name: 'Những góp ý đã ghi' }).getByRole('listitem');
    await remarks().first().getByRole('button', { name: 'Bỏ' }).tap();
    await expect.poll(() => remarks().count()).toBe(1);
    await page.getByLabel('Không nhất trí').check();
    await page.getByLabel('Lý do').fill('Chưa rõ số liệu');
    // A code that says what was said before is not there to be copied.
    await page.getByText('Trả lời đã sửa sau lần gửi trước').waitFor();
    await expect.poll(() => page.getByLabel('Mã trả lời').isVisible()).toBe(false);
    await expectNoFault();
    await page.getByRole('button', { name: 'Hoàn tác' }).tap();
    await expect.poll(() => remarks().first().textContent()).toContain('Nên bỏ chữ này');
    await expect.poll(() => page.getByLabel('Lý do').inputValue()).toBe('Chưa rõ số liệu');
  });

  it('lets a line be chosen by keys alone', async () => {
    await page.getByLabel(/chọn cả đoạn/u).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Góp ý');
    await expect.poll(() => page.locator('form blockquote').textContent()).toContain('thảo luận sôi nổi');
    await page.getByRole('button', { name: 'Huỷ' }).tap();
  });

  it('says what came back where the secretary looks', async () => {
    const [summary] = await cell.backend.call('review:list', {});
    const { items, reviewers } = await cell.backend.call('review:get', { id: summary?.round.id ?? 0 });
    expect(
      items.map(({ quote, text, replacement, place }) => [quote, text, replacement, place !== null]),
    ).toEqual([
      ['sôi nổi', 'Nên bỏ chữ này', null, true],
      ['Tổ 1', '', 'Tổ 2', true],
    ]);
    expect(reviewers[0]?.verdict).toBe('agreed-with-remarks');
  });
});
