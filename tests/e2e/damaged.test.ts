/** From a book that is damaged, and on a machine that has none, to one that works, by mouse alone. */
import {
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openCell } from '../electron/services/cell.ts';
import { editData } from '../electron/services/publishing/desk.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser, canUseWindow } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { launchElectron } from './support/electron.ts';
import { THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

const DATABASE = 'so-chuyen-de.db';

/** A cell's book with one backup, and a paper that was begun afterwards. */
async function makeBook(): Promise<{ folder: string; backup: string }> {
  const folder = path.join(temporaryFolder(), 'so');
  const { backend } = await openCell(openTestBackend('2020-04-15T02:00:00.000Z', folder));
  const { file } = await backend.call('backup:run', {});
  await backend.call('document:create', { kind: 'CV', title: 'việc làm sau bản sao lưu' });
  await backend.close();
  return { folder, backup: file };
}

/** The first page of most tables is what a bad sector takes. */
function damage(folder: string): void {
  const file = path.join(folder, DATABASE);
  const descriptor = openSync(file, 'r+');
  const size = readFileSync(file).length;
  writeSync(descriptor, Buffer.alloc(8_192, 0x5a), 0, 8_192, Math.floor(size / 8_192) * 4_096);
}

const CARRIERS = [
  {
    name: 'the browser',
    can: canUseBrowser(),
    launch: launchChromium,
    pick: async (app: RunningApp, file: string, act: () => Promise<void>) => {
      const chooser = app.page.waitForEvent('filechooser');
      await act();
      await (await chooser).setFiles(file);
    },
  },
  {
    name: 'the window',
    can: canUseWindow(),
    launch: launchElectron,
    pick: async (app: RunningApp, file: string, act: () => Promise<void>) => {
      if (!('app' in app)) throw new Error('not a window');
      await (app as Awaited<ReturnType<typeof launchElectron>>).app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, file);
      await act();
    },
  },
] as const;

const heading = (page: Page) => page.getByRole('heading', { name: /Sổ bị hỏng nên chưa mở/u });

describe.each(CARRIERS)('A2 in $name', ({ can, launch, pick }) => {
  it.runIf(can)('a damaged book comes back by one button, and its file is kept', async () => {
    const { folder } = await makeBook();
    damage(folder);
    const bad = readFileSync(path.join(folder, DATABASE));
    const app = await launch(folder);
    await heading(app.page).waitFor();
    await app.page.getByText('Có thể phải làm lại').waitFor();
    expect(await axeFaults(app.page)).toEqual([]);
    await app.page.keyboard.press('F1');
    const help = app.page.getByRole('dialog', { name: 'Trợ giúp: Khi sổ không mở được' });
    await help.getByText('Tệp hỏng được giữ nguyên').waitFor();
    expect(await axeFaults(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await app.page.getByRole('button', { name: /^Phục hồi từ bản .* ngày 15\/04\/2020/u }).click();
    await app.page.getByRole('link', { name: 'Soạn thảo' }).waitFor();
    const told = app.page.getByRole('region', { name: 'Vừa xong' });
    await told.getByText(/^Đã phục hồi sổ từ bản sao lưu .* ngày 15\/04\/2020$/u).waitFor();
    await told.getByText(/^Tệp cũ được giữ ở .*-hong\.db\.$/u).waitFor();
    await app.close();
    const kept = readdirSync(path.join(folder, 'sao-luu')).find((name) => name.endsWith('-hong.db'));
    expect(readFileSync(path.join(folder, 'sao-luu', kept ?? '')).equals(bad)).toBe(true);
  });

  it.runIf(can)('one with no good backup beside it comes back from a file elsewhere', async () => {
    const { folder, backup } = await makeBook();
    const stick = path.join(temporaryFolder(), 'USB');
    mkdirSync(stick);
    const file = path.join(stick, 'sao lưu tháng tư.db');
    copyFileSync(backup, file);
    writeSync(openSync(backup, 'r+'), Buffer.alloc(4_096, 0x5a), 0, 4_096, 8_192);
    damage(folder);
    const app = await launch(folder);
    await app.page.getByText('Cả 1 bản trong thư mục sao lưu đều hỏng.').waitFor();
    await pick(app, file, () => app.page.getByRole('button', { name: /^Chọn tệp khác/u }).click());
    const dialog = app.page.getByRole('dialog', { name: 'Phục hồi từ tệp “sao lưu tháng tư.db”?' });
    await dialog.getByText('đảng viên').waitFor();
    await dialog.getByRole('button', { name: 'Phục hồi', exact: true }).click();
    await app.page.getByRole('link', { name: 'Soạn thảo' }).waitFor();
    await app.page.getByText('Đã phục hồi sổ từ tệp đã chọn').waitFor();
    await app.close();
  });

  it.runIf(can)('a new machine begins from a backup on a stick', async () => {
    const { backup } = await makeBook();
    const app = await launch(path.join(temporaryFolder(), 'so-moi'));
    await pick(app, backup, () => app.page.getByRole('button', { name: 'Phục hồi từ tệp sao lưu…' }).click());
    const dialog = app.page.getByRole('dialog', { name: /^Phục hồi từ tệp/u });
    await dialog.getByText('đảng viên').waitFor();
    expect(await axeFaults(app.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Phục hồi', exact: true }).click();
    await app.page.getByRole('link', { name: 'Soạn thảo' }).waitFor();
    await app.close();
  });
});

it.runIf(canUseBrowser())(
  'a backup saved to a file from the screen is a whole book, and opens on another machine',
  async () => {
    const { folder } = await makeBook();
    const app = await launchChromium(folder);
    await app.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await app.page.evaluate("location.hash = '#/cai-dat/sao-luu'");
    const file = await app.takeFile(() =>
      app.page.getByRole('button', { name: 'Lưu một bản ra tệp…' }).click(),
    );
    const bytes = new Uint8Array(readFileSync(file));
    await app.close();
    const other = openTestBackend();
    await other.call('backup:restore', { fileName: 'sao-luu.db', bytes });
    expect((await other.call('cell:get', {}))?.cell.name).toBe('Chi bộ Phòng Kế hoạch');
    await other.close();
  },
);

it.runIf(canUseBrowser())(
  'what was found wrong at the opening stands first, and is gone with what a check said of it once it was seen',
  async () => {
    const { folder } = await makeBook();
    editData(folder, "UPDATE member SET duties = 'Chuyên viên'");
    const app = await launchChromium(folder);
    const { page } = app;
    await page.getByRole('link', { name: 'Sổ có chỗ hỏng, cần xem' }).click();
    await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
    await page.getByText(/^Dữ liệu có chỗ hỏng/u).waitFor();
    const alert = page.getByRole('alert').filter({ hasText: 'Tệp sổ không còn đúng từng byte' });
    const top = async (one: Locator) => (await one.boundingBox())?.y ?? 0;
    expect(await top(alert)).toBeLessThan(
      await top(page.getByRole('heading', { name: 'Sao lưu', exact: true })),
    );
    await page.getByRole('button', { name: 'Đã xem, dùng tiếp sổ này' }).click();
    await alert.waitFor({ state: 'detached' });
    await page.getByText(/^Dữ liệu có chỗ hỏng/u).waitFor({ state: 'detached' });
    await app.close();
  },
);

describe.runIf(canUseWindow())('a book that is whole and cannot be opened', () => {
  it('is told about away from the edges, and is opened once it can be', async () => {
    const { folder } = await makeBook();
    const asMade = readFileSync(path.join(folder, DATABASE));
    editData(folder, 'PRAGMA user_version = 99');
    const app = await launchElectron(folder);
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('heading', { level: 1, name: 'Chưa mở được sổ.' }).waitFor();
    const note = page.getByRole('alert').filter({ hasText: 'phiên bản mới hơn' });
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(32);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1366 - 32);
    for (const theme of THEMES) {
      expect(await axeFaults(page, theme)).toEqual([]);
    }
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Trợ giúp: Khi sổ không mở được' });
    await help.getByRole('heading', { name: 'Khi chỉ báo chưa mở được' }).waitFor();
    for (const theme of THEMES) {
      expect(await axeFaults(page, theme)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    const shots = process.env.SCD_SHOTS;
    if (shots !== undefined) await page.screenshot({ path: path.join(shots, 'chua-mo-duoc.png') });
    writeFileSync(path.join(folder, DATABASE), asMade);
    await note.getByRole('button').press('Enter');
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await app.close();
  }, 120_000);
});
