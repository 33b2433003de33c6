/** A newer version as a person meets it: off until set, told of, fetched on asking, never started. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM_VERSION } from '../../shared/changelog.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser } from '../support/tools.ts';
import { INSTALLER, NEWER, offerUpdate } from '../support/update.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { walkByTab } from './support/keyboard.ts';
import { THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

describe.runIf(canUseBrowser())('a newer version', () => {
  const place = temporaryFolder();
  const home = temporaryFolder();
  let app: RunningApp;
  beforeAll(async () => {
    // The program started below takes it for the home of whoever runs it.
    process.env.HOME = home;
    mkdirSync(path.join(home, 'Downloads'));
    app = await launchChromium(await sampleOf2020());
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await app.page.evaluate("location.hash = '#/cai-dat/gioi-thieu'");
  });
  afterAll(() => app?.close());

  it('is looked for nowhere until a place is set, which is refused with a sentence where it will not do', async () => {
    const card = app.page.getByRole('region', { name: 'Bản mới' });
    await card.getByText('Đang tắt: chương trình không tìm bản mới ở đâu cả.').waitFor();
    await expect.poll(() => card.getByRole('button', { name: 'Xem có bản mới không' }).count()).toBe(0);
    await card.getByRole('button', { name: 'Gõ địa chỉ…' }).press('Enter');
    const dialog = app.page.getByRole('dialog', { name: 'Tìm bản mới ở đâu' });
    await dialog.getByLabel('Địa chỉ hoặc thư mục').fill('http://so.tinh.gov.vn');
    await app.page.keyboard.press('Enter');
    await dialog.getByText('Nơi tìm bản mới phải là một thư mục có thật').waitFor();
    for (const theme of THEMES) expect(await axeFaults(app.page, theme)).toEqual([]);
    await dialog.getByLabel('Địa chỉ hoặc thư mục').fill(place);
    await app.page.keyboard.press('Enter');
    await card.getByText(`Tìm ở: ${place}`, { exact: true }).waitFor();
  });

  it('is told of with what is new, and a place without a list with a sentence', async () => {
    const card = app.page.getByRole('region', { name: 'Bản mới' });
    const look = card.getByRole('button', { name: 'Xem có bản mới không' });
    await look.click();
    await card.getByText('Không tìm thấy tệp “ban-moi.json”.').waitFor();
    offerUpdate(place, { version: PROGRAM_VERSION });
    await look.click();
    await card.getByText(`Ở đó không có bản nào mới hơn bản đang dùng (${PROGRAM_VERSION}).`).waitFor();
    offerUpdate(place, { changes: ['<img src=x onerror=alert(1)> có lịch tuần.'] });
    await look.click();
    await card.getByRole('heading', { name: `Có phiên bản ${NEWER}` }).waitFor();
    await card.getByText('<img src=x onerror=alert(1)> có lịch tuần.').waitFor();
    for (const theme of THEMES) expect(await axeFaults(app.page, theme)).toEqual([]);
    expect(await walkByTab(app.page)).toEqual({ unreached: [], unseen: [] });
  });

  it('whose installer was changed is not kept', async () => {
    const card = app.page.getByRole('region', { name: 'Bản mới' });
    writeFileSync(path.join(place, INSTALLER.name), 'x'.repeat(INSTALLER.bytes.length));
    await card.getByRole('button', { name: /^Lấy bộ cài \(/u }).click();
    await card.getByText(`Không nhận tệp “${INSTALLER.name}”`).waitFor();
    expect(readdirSync(path.join(home, 'Downloads'))).toEqual([]);
  });

  it('is put into the folder for downloads, and what to do with it is said', async () => {
    const card = app.page.getByRole('region', { name: 'Bản mới' });
    offerUpdate(place);
    await card.getByRole('button', { name: /^Lấy bộ cài \(/u }).click();
    await card.getByText('Đóng chương trình, mở tệp ấy rồi làm theo hướng dẫn.').waitFor();
    const file = path.join(home, 'Downloads', INSTALLER.name);
    await card.getByText(file, { exact: true }).waitFor();
    expect(readFileSync(file).equals(INSTALLER.bytes)).toBe(true);
    for (const theme of THEMES) expect(await axeFaults(app.page, theme)).toEqual([]);
  });

  it('is told of in the status bar at the next start, once', async () => {
    offerUpdate(place);
    await app.page.reload();
    await app.page.getByRole('link', { name: `Có bản mới ${NEWER}` }).waitFor();
    rmSync(path.join(place, 'ban-moi.json'));
    await app.page.reload();
    await app.page.getByRole('region', { name: 'Bản mới' }).waitFor();
    await expect.poll(() => app.page.getByRole('link', { name: `Có bản mới ${NEWER}` }).count()).toBe(0);
  });
});
