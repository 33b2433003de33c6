/** Giới thiệu and the sheet for the office's keepers of machines: what they say is of this machine, and it prints on two pages at most. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../electron/tools/build.ts';
import { listLicences } from '../../electron/tools/licences.ts';
import { PROGRAM_VERSION } from '../../shared/changelog.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUse, canUseBrowser, canUseWindow, run } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { launchElectron } from './support/electron.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

describe.runIf(canUseBrowser())('in the browser', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it('the sheet is reached by a command and tells the paths and the port of this machine', async () => {
    const { page, folder } = app;
    await page.keyboard.press('Control+K');
    await page.keyboard.type('ve chuong trinh');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'Về chương trình này' }).waitFor();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('region', { name: 'Về chương trình này' });
    await sheet.getByText(path.join(folder, 'so-chuyen-de.db'), { exact: true }).waitFor();
    await sheet.getByText(path.join(folder, 'sao-luu'), { exact: true }).waitFor();
    await sheet.getByText(`${new URL(page.url()).host}, chỉ máy này vào được`).waitFor();
    await sheet.getByText(`Sổ Chuyên Đề ${PROGRAM_VERSION}`, { exact: true }).waitFor();
  });

  it.runIf(canUse('pdfinfo', 'pdftotext'))('prints on two pages of A4 at most, all of it', async () => {
    const { page, folder } = app;
    await openPlace(page, '#/cai-dat/ve-chuong-trinh');
    const said = await page
      .getByRole('region', { name: 'Về chương trình này' })
      .locator('li, dd')
      .allInnerTexts();
    // What is drawn for the printer stands there while its dialog is open.
    await page.evaluate(
      'window.print = () => { window.printed = document.querySelector(".print-sheets").innerHTML }',
    );
    await page.getByRole('button', { name: 'In', exact: true }).click();
    await expect.poll(() => page.evaluate('window.printed ?? ""')).toContain(folder);
    await page.evaluate(`(() => {
      const place = Object.assign(document.createElement('div'), { className: 'print-sheets', innerHTML: window.printed });
      document.documentElement.classList.add('printing');
      document.body.append(place);
      const rules = document.createElement('style');
      rules.textContent = '@page { size: A4; margin: 15mm 15mm 15mm 20mm }';
      document.head.append(rules);
    })()`);
    const file = path.join(temporaryFolder(), 'to.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const facts = run('pdfinfo', file);
    expect(facts).toMatch(/Pages:\s+[12]\n/u);
    expect(facts).toMatch(/Page size:\s+59[45][.\d]* x 84[12]/u);
    const printed = run('pdftotext', '-layout', file, '-').replaceAll(/\s+/gu, '');
    for (const words of said) expect(printed).toContain(words.replaceAll(/\s+/gu, ''));
    await page.reload();
  });

  it('every licence is opened offline, word for word, and nothing is amiss when they stand there', async () => {
    const { page } = app;
    await openPlace(page, '#/cai-dat/gioi-thieu');
    await page.getByRole('heading', { name: `Phiên bản ${PROGRAM_VERSION}` }).waitFor();
    await page.getByRole('button', { name: 'Xem giấy phép các gói' }).click();
    const shown = page.locator('details.licence');
    await shown.first().waitFor();
    const licences = listLicences(ROOT);
    await expect.poll(() => shown.count()).toBe(licences.length);
    const font = licences.find(({ name }) => name === '@fontsource/tinos');
    const entry = shown.filter({ hasText: '@fontsource/tinos' });
    await entry.locator('summary').press('Enter');
    await expect.poll(() => entry.locator('.licence-text').textContent()).toBe(font?.text);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
  });
});

describe.runIf(canUseWindow())('in the window', () => {
  it('the sheet tells the folder of the window, its Electron, and that no port is open', async () => {
    const running = await launchElectron(await sampleOf2020());
    const { page, app } = running;
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await page.evaluate("location.hash = '#/cai-dat/ve-chuong-trinh'");
    const sheet = page.getByRole('region', { name: 'Về chương trình này' });
    for (const place of [running.profile, running.folder])
      await sheet.getByText(place, { exact: true }).waitFor();
    await sheet.getByText(await app.evaluate(() => process.execPath), { exact: true }).waitFor();
    await sheet.getByText(/^Cửa sổ riêng, Electron \d+\.\d+\.\d+$/u).waitFor();
    await page.evaluate("location.hash = '#/cai-dat/gioi-thieu'");
    await page.getByRole('button', { name: 'Xem giấy phép các gói' }).click();
    await page.locator('details.licence').first().waitFor();
    await running.close();
  });
});
