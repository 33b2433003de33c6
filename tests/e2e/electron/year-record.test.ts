/** What a year leaves behind, in a real Electron: counted, scored, dated, printed, registered, found and checked. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkPaper } from '../../electron/import/form/clerk-papers.ts';
import { writeWord } from '../../electron/import/form/word-paper.ts';
import { readSheets } from '../../electron/services/two-years/sheets.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { canUse, canUseWindow, run } from '../../support/tools.ts';
import { type ElectronApp, launchElectron } from '../support/electron.ts';
import { openPlace } from '../support/places.ts';

describe.runIf(canUseWindow())('the record of a year in the window', () => {
  let running: ElectronApp;
  beforeAll(async () => {
    running = await launchElectron();
    await running.page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    await running.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  }, 120_000);
  afterAll(() => running?.close());

  /** The words of what the window is told to print, on sheets of its own size. */
  const printed = async (press: () => Promise<void>): Promise<string> => {
    const file = path.join(temporaryFolder(), 'in.pdf');
    await running.app.evaluate(({ BrowserWindow }, filePath) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        webContents.print = (_options, told) => {
          void webContents
            .printToPDF({ printBackground: true, preferCSSPageSize: true })
            .then((bytes) => process.getBuiltinModule('node:fs').writeFileSync(filePath, bytes))
            .then(() => told?.(true, ''));
        };
    }, file);
    await press();
    await expect.poll(() => existsSync(file)).toBe(true);
    return run('pdftotext', '-layout', file, '-');
  };

  it('is counted, and handed out as Excel', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Alt+S');
    await page.getByRole('heading', { level: 1, name: /^Thống kê năm/u }).waitFor();
    const file = await running.takeFile(() => page.getByRole('button', { name: 'Excel' }).click());
    const sheets = readSheets(new Uint8Array(readFileSync(file)));
    expect(sheets.size).toBeGreaterThan(2);
  });

  it.runIf(canUse('pdftotext'))('is scored session by session, and printed', async () => {
    const { page } = running;
    await openPlace(page, '#/buoi-sinh-hoat/1/cham-diem');
    await page.getByRole('heading', { level: 1, name: /^Tự chấm buổi sinh hoạt/u }).waitFor();
    await page.getByRole('button', { name: 'Chấm mục 4' }).click();
    await page.keyboard.type('4,5');
    await page.keyboard.press('Enter');
    const sheet = await printed(() => page.getByRole('button', { name: 'In phiếu' }).click());
    expect(sheet).toMatch(/4,5 \/ 5/u);
  });

  it('stands in the calendar, which others can read', async () => {
    const { page } = running;
    await page.keyboard.press('Alt+L');
    await page.getByRole('heading', { level: 1, name: 'Lịch' }).waitFor();
    const file = await running.takeFile(() => page.getByRole('button', { name: /^Lưu tệp \.ics/u }).click());
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(3);
  });

  it.runIf(canUse('pdftotext'))('is one sheet for the wall', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Tờ treo tường' }).click();
    const dialog = page.getByRole('dialog');
    const sheet = await printed(() => dialog.getByRole('button', { name: 'In', exact: true }).click());
    expect(sheet).toMatch(/Theo Kế hoạch số 84-KH\/CB-STTTT/u);
    // One form feed ends each sheet.
    expect(sheet.split('\f')).toHaveLength(2);
  });

  it('has a register of what came, which papers cite', async () => {
    const { page } = running;
    await openPlace(page, '#/luu-ho-so/den');
    await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số, ký hiệu').fill('12-HD/BTCTW');
    await dialog.getByLabel('Nơi gửi').fill('Ban Tổ chức Trung ương');
    await dialog.getByLabel('Trích yếu').fill('về nâng cao chất lượng sinh hoạt chi bộ');
    await dialog.getByRole('button', { name: 'Vào sổ' }).click();
    await page.getByText(/Đã vào sổ: số đến 1 năm 2\d{3}/u).waitFor();
  });

  it('is found without dấu, by the keyboard', async () => {
    const { page } = running;
    await page.keyboard.press('Control+Shift+F');
    const box = page.getByRole('combobox', { name: 'Tìm trong cả sổ' });
    await box.waitFor();
    await box.fill('12-hd');
    await page
      .getByRole('option', { name: /nâng cao chất lượng/u })
      .first()
      .waitFor();
  });

  it('checks the Word file of another office from where it lies', async () => {
    const { page } = running;
    const file = path.join(temporaryFolder(), 'văn bản đến.docx');
    writeFileSync(file, writeWord(clerkPaper('report', 'new', 'table', 1), 1));
    await page.keyboard.press('Control+Alt+W');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp Word' }).click();
    await (await chooser).setFiles(file);
    const state = page
      .getByRole('region', { name: 'Các tệp' })
      .getByRole('button', { name: 'văn bản đến.docx' });
    await expect.poll(() => state.innerText()).toMatch(/Đạt|Cần xem/u);
    running.complaints.expectNone();
  });
});
