/** Vietnamese typing in the fields and on the page: what was typed is what stands there, and what is on disk. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTestBackend } from '../support/backend.ts';
import { canUseBrowser, canUseWindow } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { launchElectron } from './support/electron.ts';
import type { Launch } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';
import { go, paperText } from './support/secretary.ts';
import { type TypeVietnamese, typeTelex, typeUnikey } from './support/typing.ts';

const PATIENT = { timeout: 20_000 };
/** Long enough that several autosaves come in between; đ at a beginning, words that only change at their end, ươ twice. */
const SENTENCE =
  'Đồng chí Nguyễn Đặng Thị Hường đề nghị giữ đường lối, kỷ luật của Đảng và quyền được hỏi của dân';

const WAYS: readonly [string, TypeVietnamese][] = [
  ['Telex, composed', typeTelex],
  ['Unikey, corrected by Backspace', typeUnikey],
];
/** Keys go through the same engine in both; composition is what an older one might do otherwise. */
const CARRIERS: readonly [string, Launch, boolean, typeof WAYS][] = [
  ['the browser', launchChromium, canUseBrowser(), WAYS],
  ['the window', launchElectron, canUseWindow(), WAYS.slice(0, 1)],
];

describe.each(CARRIERS)('in %s', (_carrier, launch, isPossible, ways) => {
  it.runIf(isPossible).each(ways)(
    '%s, is right in every field it was typed in, and on disk',
    async (_way, type) => {
      const app = await launch(await sampleOf2020());
      const { page } = app;
      await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();

      const typeInto = async (field: Locator, words: string): Promise<void> => {
        await field.click();
        await page.keyboard.press('Control+A');
        await page.keyboard.press('Delete');
        await type(page, words);
        await expect.poll(() => field.inputValue()).toBe(words);
      };

      await go(page, 'Kế hoạch');
      await typeInto(page.getByLabel('Mục đích'), SENTENCE);
      // It saves itself, too; the key is for who does not wait.
      await page.keyboard.press('Control+S');
      await page.getByText('Đã lưu', { exact: true }).waitFor();
      await expect.poll(() => page.getByLabel('Mục đích').inputValue()).toBe(SENTENCE);

      await go(page, 'Buổi sinh hoạt');
      await page.getByRole('link', { name: /^Chuyển đổi số/u }).click();
      await page.getByRole('link', { name: 'Vào buổi họp' }).click();
      await typeInto(page.getByRole('textbox', { name: 'Kết luận của chủ trì' }), SENTENCE);
      // By a name with dấu, and the very key that ends the word.
      await page.getByRole('combobox', { name: 'Người phát biểu' }).click();
      await type(page, 'Trần Minh');
      await page.keyboard.press('Enter');
      await page.getByText('Đ/c Trần Minh Khoa', { exact: true }).waitFor();
      await typeInto(page.getByRole('textbox', { name: 'Nội dung ý kiến' }), SENTENCE);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('article', { name: /Ý kiến của .*Trần Minh Khoa/u }).waitFor();

      await page.keyboard.press('Control+K');
      await type(page, 'đảng viên');
      await expect
        .poll(() => page.getByRole('combobox', { name: /^Tìm lệnh/u }).inputValue())
        .toBe('đảng viên');
      await page.keyboard.press('Escape');

      await go(page, 'Soạn thảo');
      await page.getByRole('link', { name: 'Công văn xin ý kiến' }).click();
      await paperText(page).click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await type(page, SENTENCE);
      await expect.poll(() => paperText(page).innerText()).toBe(SENTENCE);
      await page.keyboard.press('Control+S');
      await expect.poll(() => isAllSaved(page), PATIENT).toBe(true);
      await app.close();

      expect(await onDisk(app.folder)).toEqual({
        purpose: SENTENCE,
        conclusion: SENTENCE,
        remark: SENTENCE,
        // A line of Markdown.
        paper: `${SENTENCE}\n`,
      });
    },
  );
});

async function isAllSaved(page: Page): Promise<boolean> {
  return (await page.locator('.status-saved').count()) === 1;
}

/** What another program finds in the same book. */
async function onDisk(folder: string): Promise<Record<string, string | undefined>> {
  const backend = openTestBackend(undefined, folder);
  try {
    const [plan] = await backend.call('plan:list', {});
    const sessions = await backend.call('session:list', {});
    const { id = 0 } = sessions.find(({ topic }) => topic.startsWith('Chuyển đổi số')) ?? {};
    const { session } = await backend.call('session:get', { id });
    const papers = await backend.call('document:list', {});
    const letter = papers.find(({ kind }) => kind === 'CV');
    return {
      purpose: plan?.purpose,
      conclusion: session.conclusion,
      remark: session.remarks.at(-1)?.text,
      paper: (await backend.call('document:get', { id: letter?.id ?? 0 })).body,
    };
  } finally {
    await backend.close();
  }
}
