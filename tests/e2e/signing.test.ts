/** Who signs a paper, at the screen, as the Word file has it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readForm } from '../electron/export/form/read-form.ts';
import { NAMES, openCell, scheduleFirst } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { untilSaved } from './support/secretary.ts';

describe.runIf(canUseBrowser())('who signs', () => {
  let app: RunningApp;
  let page: Page;
  let folder: string;
  let topic: number;
  let letter: number;

  beforeAll(async () => {
    const cell = await openCell();
    const { backend } = cell;
    folder = backend.folder;
    const { sessionId } = await scheduleFirst(cell);
    topic = (await backend.call('document:create', { kind: 'CĐ', sessionId })).document.id;
    const asked = { kind: 'CV', title: 'kết quả đại hội', date: '2020-02-07' } as const;
    letter = (await backend.call('document:create', asked)).document.id;
    await backend.close();
    app = await launchChromium(folder);
    ({ page } = app);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  const side = () => page.getByRole('complementary', { name: 'Thông tin văn bản' });
  const open = async (id: number): Promise<void> => {
    await page.evaluate(`location.hash = '#/soan-thao/${id}'`);
    await page.locator('.paper-bar').waitFor();
    if (!(await side().isVisible()))
      await page.getByRole('button', { name: 'Thông tin', exact: true }).click();
    await side().waitFor();
  };

  it('of the congress, of one of its bodies, or for the seal of the body above is chosen beside the text', async () => {
    await open(letter);
    await side().getByLabel('Ký thừa lệnh (T/L)').check();
    await untilSaved(page);
    await side().getByLabel('Văn bản của đại hội chi bộ').check();
    await expect.poll(() => side().getByLabel('Ký thừa lệnh (T/L)').count()).toBe(0);
    await side().getByLabel('Nhiệm kỳ của đại hội').fill('2025 - 2030');
    await side().getByLabel('Cơ quan của đại hội').fill('Ban Kiểm phiếu');
    await untilSaved(page);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('besides the presenter is named there, too', async () => {
    await open(topic);
    const besides = side().getByRole('combobox', { name: 'Cùng trình bày, cùng ký' });
    await besides.fill(NAMES[3]?.slice(0, 6) ?? '');
    await besides.press('Enter');
    await untilSaved(page);
  });

  it('stands in the file', async () => {
    await app.close();
    const backend = openTestBackend(undefined, folder);
    const linesOf = async (id: number): Promise<string[]> =>
      readForm((await backend.call('export:render', { id, format: 'docx' })).bytes).lines.map(
        ({ text }) => text,
      );
    const lines = await linesOf(letter);
    for (const line of ['NHIỆM KỲ 2025 - 2030', 'BAN KIỂM PHIẾU', 'T/M BAN KIỂM PHIẾU'])
      expect(lines).toContain(line);
    await expect.poll(() => linesOf(topic)).toContain(NAMES[3]);
    await backend.close();
  });
});
