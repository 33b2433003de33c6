/** One member's answer in each make of browser: nothing installed, no network, a phone's width, a file on the disk. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCell, type TestCell } from '../electron/services/cell.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUse, canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import type { MemberBrowser, OpenInBrowser } from './support/browsers/browser.ts';
import { openInChromium } from './support/browsers/chromium.ts';
import { openInFirefox } from './support/browsers/firefox.ts';
import { choose, fill, press, readField, selectWords, tick, until } from './support/browsers/hands.ts';
import { openInWebKit } from './support/browsers/webkit.ts';
import { buildOnce } from './support/build.ts';

const BODY = `## I. TÌNH HÌNH

Chi bộ thảo luận sôi nổi về chuyển đổi số trong quản lý.

| Việc | Ai làm |
| --- | --- |
| Rà soát dữ liệu | Tổ 1 |

Hội nghị kết thúc lúc 16 giờ.`;

interface Make {
  name: string;
  canRun: boolean;
  open: OpenInBrowser;
}

const MAKES: readonly Make[] = [
  { name: 'Chromium', canRun: canUseBrowser(), open: openInChromium },
  { name: 'Firefox', canRun: canUse('firefox-esr', 'flock'), open: openInFirefox },
  { name: 'WebKit', canRun: canUse('WebKitWebDriver', 'Xvfb', 'flock'), open: openInWebKit },
];

describe.each(MAKES)('the page for a reviewer in $name', ({ canRun, open }) => {
  let cell: TestCell;
  let roundId: number;
  let browser: MemberBrowser;
  const downloads = temporaryFolder();

  const saved = (): string[] => readdirSync(downloads).filter((name) => name.endsWith('.txt'));

  beforeAll(async () => {
    if (!canRun) return;
    buildOnce();
    cell = await openCell();
    const { document } = await cell.backend.call('document:create', { kind: 'CV', title: 'quy chế' });
    await cell.backend.call('document:save', {
      ...{ id: document.id, body: BODY, baseRevision: document.revision },
    });
    const { round } = await cell.backend.call('review:open', {
      ...{ documentId: document.id, message: 'Đề nghị đọc kỹ phần I.' },
      reviewers: [{ memberId: cell.people[1] }],
    });
    roundId = round.id;
    const { files } = await cell.backend.call('review:pack', { id: round.id, as: 'page' });
    if (files[0] === undefined) throw new Error('no page');
    const place = path.join(temporaryFolder(), files[0].fileName);
    writeFileSync(place, files[0].bytes);
    browser = await open(place, downloads);
    await until(browser, `document.querySelector('h1')?.textContent.includes('quy chế')`);
  });
  afterAll(() => browser?.close());

  const test = it.runIf(canRun);

  test('fits a phone, says whom it asks what, loads nothing, and is whole for readers by ear', async () => {
    const page = 'document.documentElement';
    await expect.poll(() => browser.evaluate(`innerWidth`)).toBe(360);
    await expect.poll(() => browser.evaluate(`${page}.scrollWidth - ${page}.clientWidth`)).toBe(0);
    await expect.poll(() => browser.evaluate(`performance.getEntriesByType('resource').length`)).toBe(0);
    const words = String(await browser.evaluate('document.body.innerText'));
    for (const wanted of ['Lê Bảo Ngọc', 'Đề nghị đọc kỹ phần I.', 'thảo luận sôi nổi'])
      expect(words).toContain(wanted);
    expect(await axeFaults(browser)).toEqual([]);
  });

  test('takes a remark on words drawn over, other words for a line, and a verdict', async () => {
    await selectWords(browser, 'sôi nổi');
    await press(browser, 'Góp ý chỗ đang chọn');
    await fill(browser, 'Góp ý', 'Nên bỏ chữ này');
    await press(browser, 'Thêm góp ý');
    await choose(browser, 'Chọn chữ', 'Tổ 1');
    await press(browser, 'Góp ý đoạn này');
    await tick(browser, 'Đề nghị sửa lời văn');
    await fill(browser, 'Sửa thành', 'Tổ 2');
    await press(browser, 'Lưu tệp trả lời');
    await until(browser, `document.body.innerText.includes('Còn một góp ý đang viết')`);
  });

  test('has all of it again after the page was closed by mistake, down to what was being typed', async () => {
    await browser.reload();
    await expect.poll(() => readField(browser, 'Sửa thành')).toBe('Tổ 2');
    await press(browser, 'Thêm góp ý');
    await until(browser, `document.querySelectorAll('.review-own > li').length === 2`);
    await press(browser, 'Lưu tệp trả lời');
    await until(browser, `document.body.innerText.includes('Hãy chọn ý kiến chung')`);
    expect(saved()).toEqual([]);
    await tick(browser, 'Nhất trí, có góp ý');
  });

  test('gives the answer back as a file and as a code, and the book says from either what was said', async () => {
    await press(browser, 'Lưu tệp trả lời');
    await expect.poll(saved).toEqual(['tra-loi_le-bao-ngoc.txt']);
    const file = path.join(downloads, 'tra-loi_le-bao-ngoc.txt');
    await expect.poll(() => readFileSync(file).length).toBeGreaterThan(0);
    await press(browser, 'Chép mã trả lời');
    await until(browser, `document.body.innerText.includes('Đã chép mã trả lời')`);
    await choose(browser, 'Chọn chữ', 'Tổ 1');
    await press(browser, 'Góp ý đoạn này');
    await browser.click('textarea:not([readonly])');
    await browser.paste();
    await expect.poll(() => readField(browser, 'Góp ý')).toMatch(/^GOPY1\./u);
    const code = new TextEncoder().encode(await readField(browser, 'Góp ý'));

    for (const bytes of [readFileSync(file), code]) {
      const { reports } = await cell.backend.call('review:take', { files: [{ fileName: 'a.txt', bytes }] });
      expect(reports).toMatchObject([{ outcome: 'taken', unplaced: [] }]);
      const { items, reviewers } = await cell.backend.call('review:get', { id: roundId });
      expect(
        items.map(({ author, quote, text, replacement, place }) => ({
          ...{ author, quote, text, replacement, at: [place?.block, place?.line, place?.start] },
        })),
      ).toEqual([
        {
          ...{ author: 'Lê Bảo Ngọc', quote: 'sôi nổi', text: 'Nên bỏ chữ này', replacement: null },
          at: [1, 0, 17],
        },
        {
          ...{ author: 'Lê Bảo Ngọc', quote: 'Tổ 1', text: '', replacement: 'Tổ 2' },
          at: [2, 3, 0],
        },
      ]);
      expect(reviewers).toMatchObject([{ name: 'Lê Bảo Ngọc', verdict: 'agreed-with-remarks' }]);
    }
  });
});
