/** The bundle in a real Electron: the window prints each paper to PDF beside its Word file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLetters } from '../../electron/services/documents/issued-letters.ts';
import { openTestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { canUseWindow } from '../../support/tools.ts';
import { type ElectronApp, launchElectron } from '../support/electron.ts';
import { openPlace } from '../support/places.ts';

describe.runIf(canUseWindow())('Gói nộp cấp uỷ in the window', () => {
  let running: ElectronApp;
  beforeAll(async () => {
    const folder = path.join(temporaryFolder(), 'so');
    const { backend } = await openLetters(2, openTestBackend('2020-12-28T02:00:00.000Z', folder));
    await backend.close();
    running = await launchElectron(folder);
    await running.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  }, 120_000);
  afterAll(() => running?.close());

  it('holds a PDF of every paper beside its Word file, and is whole', async () => {
    const { page, app } = running;
    const file = path.join(temporaryFolder(), 'goi.zip');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await openPlace(page, '#/luu-ho-so/goi');
    await expect.poll(() => page.getByLabel('Kèm bản PDF của từng văn bản').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Đóng gói nộp cấp uỷ' }).click();
    await page.getByText('Đã đọc từng văn bản').waitFor();
    const bytes = readFileSync(file);
    const parts = Object.entries(unzipSync(bytes));
    const pdfs = parts.filter(([name]) => name.endsWith('.pdf'));
    expect(pdfs.map(([name]) => path.posix.basename(name))).toEqual([
      '01-CV_Moi hop 0.pdf',
      '02-CV_Moi hop 1.pdf',
    ]);
    for (const [, content] of pdfs) expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-');
    const report = await openTestBackend().call('bundle:check', { file });
    expect(report).toMatchObject({ ok: true, files: 6 });
  });
});
