/** A paper on its pages, in a real browser, on a real book. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';
import { typeTelex } from './support/typing.ts';

/** A loaded machine takes its time. */
const PATIENT = { timeout: 20_000 };
const LINES = 60;

describe.runIf(canUseBrowser())('a paper on its pages', () => {
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
    await selectAll();
    await pasteLines(page, LINES);
  });
  afterAll(() => app?.close());

  /** A click and a key within one breath may cross each other: pressed until it has happened. */
  async function selectAll(): Promise<void> {
    await text.click();
    do await page.keyboard.press('Control+A');
    while (await page.evaluate<boolean>("getSelection().toString() === ''"));
  }
  const status = () => page.locator('.status-place').innerText();
  /** What stands right above and below the first break. */
  const aroundBreak = () =>
    page.evaluate<string[]>(`(() => {
      const gap = document.querySelector('.paper-body .page-gap');
      return [gap?.previousElementSibling, gap?.nextElementSibling].map((line) => line?.textContent ?? '');
    })()`);

  it('41: has breaks where its pages end, their number on top, and the count below', async () => {
    await expect.poll(() => text.locator('.page-gap').count(), PATIENT).toBe(2);
    await expect
      .poll(() => text.locator('.page-gap').allTextContents())
      .toEqual(['2 ', '3 '].map((number) => expect.stringContaining(number)));
    await expect.poll(status, PATIENT).toContain('Trang 3/3 · ');
  });

  it('41: is as high between two breaks as a sheet of paper', async () => {
    const heights = await page.evaluate<number[]>(`(() => {
      const tops = [...document.querySelectorAll('.page-gap-ground')].map((one) => one.getBoundingClientRect().top);
      const paper = document.querySelector('.paper');
      return [paper.getBoundingClientRect().top, ...tops].map((top) => top / Number(paper.style.zoom));
    })()`);
    // 297 mm at 96 to the inch, and what lies between the sheets of the second.
    expect(Math.abs((heights[1] ?? 0) - (heights[0] ?? 0) - 1122.5)).toBeLessThan(4);
    expect(Math.abs((heights[2] ?? 0) - (heights[1] ?? 0) - 1122.5 - 18)).toBeLessThan(4);
  });

  it.each([['Sửa đầu văn bản'], ['Sửa nơi nhận và chữ ký']])(
    '27: “%s” lies on nothing that is printed',
    async (name) => {
      const covered = await page.evaluate<string[]>(`(() => {
        const button = [...document.querySelectorAll('.letter > button')].find((one) => one.textContent === '${name}');
        const words = document.createRange();
        words.selectNodeContents(button);
        const own = words.getBoundingClientRect();
        return [...document.querySelectorAll('.paper text, .paper-body p')]
          .filter((line) => {
            const { left, right, top, bottom } = line.getBoundingClientRect();
            // Letters do not fill their lines.
            return left < own.right && right > own.left && top + 3 < own.bottom && bottom - 3 > own.top;
          })
          .map((line) => line.textContent);
      })()`);
      expect(covered).toEqual([]);
    },
  );

  it('moves its breaks when something is typed above them', async () => {
    const before = await aroundBreak();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Một dòng nữa.');
    await page.keyboard.press('Enter');
    await expect.poll(aroundBreak, PATIENT).not.toEqual(before);
    await expect.poll(async () => (await aroundBreak())[1]).toBe(before[0]);
    await expect.poll(status, PATIENT).toContain('Trang 1/');
  });

  it('lets the caret walk over a break by the arrow keys, and delete what is before it', async () => {
    const [above = '', below = ''] = await aroundBreak();
    await text.getByText(above, { exact: true }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => caretLine(page)).toBe(below);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => caretLine(page)).toBe(above);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => caretLine(page)).toBe(below);
    await page.keyboard.press('Backspace');
    await expect.poll(() => caretLine(page)).toBe(above + below);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => text.locator('p').allInnerTexts()).toContain(below);
  });

  it('is copied, found and stored without its page numbers', async () => {
    await selectAll();
    const copied = await page.evaluate<string>(`(() => {
      const clipboardData = new DataTransfer();
      document.querySelector('.paper-body').dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      );
      return clipboardData.getData('text/plain') + clipboardData.getData('text/html').replace(/<[^>]*>/gu, ' ');
    })()`);
    expect(copied).toContain('Dòng thứ 40 của công văn.');
    expect(copied.replace(/Dòng thứ \d+ của công văn\./gu, '')).not.toMatch(/\d/u);
    await expect
      .poll(() => page.evaluate("document.querySelectorAll('.paper-body p').length"))
      .toBe(LINES + 1);
  });

  it('breaks a paragraph between its lines, where Word does', async () => {
    await selectAll();
    await page.keyboard.insertText(
      'Chi bộ thống nhất nâng cao chất lượng sinh hoạt chuyên đề. '.repeat(60).trim(),
    );
    await expect.poll(() => text.locator('p > .page-gap').count(), PATIENT).toBe(1);
    // The line before the break ends where its neighbour does: it is justified like any other.
    const ends = await page.evaluate<number[]>(`(() => {
      const gap = document.querySelector('.paper-body p > .page-gap');
      const range = document.createRange();
      range.selectNodeContents(gap.previousSibling);
      const rows = new Map();
      for (const { top, right } of range.getClientRects()) rows.set(Math.round(top), right);
      return [...rows.values()].slice(-2);
    })()`);
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 1_000))).toBeLessThan(6);
    // Telex right behind a break.
    const before = (await text.textContent()) ?? '';
    const gap = await text.locator('p > .page-gap').boundingBox();
    await page.mouse.click(gap?.x ?? 0, (gap?.y ?? 0) + (gap?.height ?? 0) + 12);
    await typeTelex(page, 'Đường lối');
    const after = (await text.textContent()) ?? '';
    expect(after.length).toBe(before.length + 'Đường lối'.length);
    expect(after.split('Đường lối')).toHaveLength(2);
    for (let step = 0; step < 20 && (await text.locator('p').count()) < LINES; step += 1)
      await page.keyboard.press('Control+Z');
    await expect.poll(() => text.locator('p').count()).toBe(LINES + 1);
  });

  it('42: is previewed page by page, where the caret is', async () => {
    await text.click();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Xem trước bản Word' }).click();
    const preview = page.getByRole('region', { name: 'Bản Word' });
    await expect.poll(() => preview.getByRole('article').count(), PATIENT).toBe(3);
    await expect.poll(() => isInSight(preview, `Dòng thứ ${LINES} của công văn.`), PATIENT).toBe(true);
    await text.click();
    await page.keyboard.press('Control+Home');
    await expect.poll(() => isInSight(preview, 'Một dòng nữa.'), PATIENT).toBe(true);
    await page.getByRole('button', { name: 'Xem trước bản Word' }).click();
  });
});

async function pasteLines(page: Page, count: number): Promise<void> {
  const html = Array.from({ length: count }, (_, index) => `<p>Dòng thứ ${index + 1} của công văn.</p>`);
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html.join(''))});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.paper-body').dispatchEvent(paste);
  }`);
}

function caretLine(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const { anchorNode } = getSelection();
    return (anchorNode instanceof Element ? anchorNode : anchorNode.parentElement).closest('p')?.textContent ?? '';
  })()`);
}

async function isInSight(frame: Locator, words: string): Promise<boolean> {
  const [room, line] = [await frame.boundingBox(), await frame.getByText(words).first().boundingBox()];
  if (room === null || line === null) return false;
  return line.y >= room.y && line.y + line.height <= room.y + room.height;
}
