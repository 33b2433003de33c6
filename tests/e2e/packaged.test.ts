/**
 * The packed program in a folder with a long name, spaces and dấu, its data beside it: from the plan to a backup by its own
 * screens and the system's own dialogs.
 */

import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { canMount, holdReadOnly } from '../durability/mounts.ts';
import { cliJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseWindow } from '../support/tools.ts';
import { type Display, openDisplay } from './support/electron.ts';
import { packInto } from './support/package.ts';
import {
  type Machine,
  openPackaged,
  type PackagedApp,
  prepareMachine,
  startPackaged,
} from './support/packaged.ts';
import { end } from './support/processes.ts';
import { answerAll, createCell, go, holdSession, makePlan, paperText, TOPICS } from './support/secretary.ts';

const LONG_PLACE = path.join(
  'Phần mềm dùng chung của Văn phòng Sở Khoa học và Công nghệ tỉnh Bà Rịa – Vũng Tàu',
  'Chương trình không cần cài đặt, chép vào USB (bản dùng thử của chi bộ Văn phòng)',
  'Năm 2026 – quý I, quý II, quý III và quý IV',
);

describe.runIf(canUseWindow())('the packed program', () => {
  let display: Display;
  let machine: Machine;
  let program = '';
  let app: PackagedApp;

  beforeAll(async () => {
    const folder = path.join(temporaryFolder(), LONG_PLACE);
    display = await openDisplay();
    program = packInto(folder);
    machine = prepareMachine(display, program);
  });
  afterAll(() => end(display.server, 'SIGTERM'));

  /** Where the window and the book are kept beside the program. */
  const windowOf = (folder: string): string => path.join(folder, 'Dữ liệu/so-chuyen-de-window');
  const bookOf = (folder: string): string => path.join(folder, 'Dữ liệu/so-chuyen-de');
  const shownIn = (page: PackagedApp['page'], name: string): Promise<void> =>
    page.getByRole('heading', { name }).waitFor();

  it('keeps its data beside itself once a person made the folder for them', async () => {
    expect(program.length).toBeGreaterThan(220);
    mkdirSync(path.join(program, 'Dữ liệu'));
    app = await openPackaged(machine, program, windowOf(program));
    await createCell(app.page);
    expect(existsSync(path.join(bookOf(program), 'so-chuyen-de.db'))).toBe(true);
    expect(readdirSync(machine.home).filter((name) => /^so-chuyen-de/u.test(name))).toEqual([]);
    expect(existsSync(path.join(machine.home, '.local/share/so-chuyen-de'))).toBe(false);
    expect(existsSync(path.join(machine.home, '.config/so-chuyen-de-window'))).toBe(false);
  });

  it('goes from the plan through the session to the minutes, issued and written out as Word', async () => {
    const { page } = app;
    await makePlan(page);
    await holdSession(page);
    await expect.poll(() => paperText(page).innerText()).toContain(TOPICS[0]);
    await page.getByRole('button', { name: 'Thông qua', exact: true }).click();
    const why = page.getByRole('dialog', { name: 'Thông qua biên bản khi chưa lấy ý kiến?' });
    await why.getByLabel('Lý do').fill('Đã đọc lại tại buổi họp');
    await why.getByRole('button', { name: 'Thông qua' }).click();
    await page.getByRole('button', { name: 'Ban hành biên bản' }).click();
    await answerAll(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
    const file = await app.takeFile(() => page.getByRole('button', { name: 'Xuất Word biên bản' }).click());
    await page.getByText(/^Đã xuất tệp Word/u).waitFor();
    const parts = unzipSync(readFileSync(file));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, '');
    expect(text).toContain('01-BB/CB');
    expect(text).toContain('Đề nghị họp giao ban ngắn hơn.');
  });

  it('saves a backup that another program opens as the same book', async () => {
    const { page } = app;
    await go(page, 'Cài đặt');
    await page.getByRole('link', { name: 'Sao lưu' }).click();
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
    await page
      .getByRole('button', { name: /^Phục hồi bản sao lưu/u })
      .first()
      .waitFor();
    expect(readdirSync(path.join(bookOf(program), 'sao-luu'))).not.toEqual([]);
    const file = await app.takeFile(() => page.getByRole('button', { name: 'Lưu một bản ra tệp…' }).click());
    await page.getByText('Đã lưu một bản sao lưu').waitFor();
    const elsewhere = path.join(temporaryFolder(), 'so');
    mkdirSync(elsewhere);
    copyFileSync(file, path.join(elsewhere, 'so-chuyen-de.db'));
    expect(JSON.stringify(await cliJson(elsewhere, 'documents'))).toContain('01-BB/CB');
  });

  it('shows a review package that is double-clicked, in a window beside the one that is open', async () => {
    const file = path.join(machine.home, 'Biên bản – góp ý 100%.gopy');
    writeFileSync(file, 'chép chưa xong');
    const opened = app.context.waitForEvent('page');
    const second = startPackaged(machine, program, pathToFileURL(file).href);
    const reader = await opened;
    await shownIn(reader, 'Mở gói góp ý');
    await reader.getByRole('alert').getByText('Biên bản – góp ý 100%.gopy').waitFor();
    // It hands over what it was given, and is gone.
    expect(second.exitCode ?? (await once(second, 'exit'))[0]).toBe(0);
    await reader.close();
  });

  it('finds everything again when its folder was carried elsewhere', async () => {
    await app.close();
    const carried = path.join(temporaryFolder(), 'Ổ USB của đồng chí Ngọc');
    renameSync(program, carried);
    program = carried;
    app = await openPackaged(machine, program, windowOf(program));
    await go(app.page, 'Sổ văn bản');
    await app.page.getByText('01-BB/CB').first().waitFor();
    await app.close();
  });

  describe.runIf(canMount())('in a folder that is read-only', () => {
    let release = (): void => undefined;
    afterEach(() => release());
    const usualProfile = (): string => path.join(machine.home, '.config/so-chuyen-de-window');

    it('says so when its data are to be beside it, and which folder it is', async () => {
      release = holdReadOnly(program);
      app = await openPackaged(machine, program, usualProfile());
      const sentence = app.page.getByRole('alert').getByText('Không ghi được vào thư mục lưu sổ');
      await sentence.waitFor();
      await expect.poll(() => sentence.innerText()).toContain(bookOf(program));
      await app.close();
    });

    it('keeps its data in the folder of the person, and opens with what was double-clicked', async () => {
      renameSync(path.join(program, 'Dữ liệu'), path.join(program, 'Dữ liệu cũ'));
      release = holdReadOnly(program);
      const file = path.join(machine.home, 'Biên bản.gopy');
      writeFileSync(file, 'chép chưa xong');
      app = await openPackaged(machine, program, usualProfile(), file);
      await shownIn(app.page, 'Mở gói góp ý');
      await app.page.getByRole('alert').getByText('Biên bản.gopy').waitFor();
      expect(existsSync(path.join(machine.home, '.local/share/so-chuyen-de/so-chuyen-de.db'))).toBe(true);
      await app.close();
    });
  });
});
