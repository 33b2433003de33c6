/** The year's main job at the screen, and what must not be lost on the way: the same in the window and in the browser. */
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { run } from '../../support/tools.ts';
import type { RunningApp } from './running.ts';
import {
  answerAll,
  createCell,
  go,
  holdSession,
  makePlan,
  paperText,
  TOPICS,
  typeInPaper,
  untilSaved,
} from './secretary.ts';

/** A loaded machine takes its time. */
const PATIENT = { timeout: 20_000 };

export function describeYear(launch: (folder?: string, profile?: string) => Promise<RunningApp>): void {
  describe('a year at the screen', () => {
    let app: RunningApp;
    let minutes = '';

    beforeAll(async () => {
      app = await launch();
    });
    afterAll(() => app?.kill());

    it('goes from the first start to minutes that were edited', async () => {
      const { page } = app;
      await createCell(page);
      await makePlan(page);
      await holdSession(page);
      const text = await paperText(page).innerText();
      expect(text).toContain(TOPICS[0]);
      expect(text).toContain('Đồng chí Phạm Quốc Bảo: đi công tác');
      expect(text).toContain('Đề nghị họp giao ban ngắn hơn.');
      expect(text).toContain('Thông qua nội dung sinh hoạt: tán thành 03/04 đảng viên chính thức');
      await typeInPaper(page, ' Biên bản đã được đọc lại tại buổi họp.');
      await untilSaved(page);
      minutes = new URL(page.url()).hash;
    });

    it('shows in the second window what is typed in the first, and never writes over it', async () => {
      const { page } = app;
      const other = await app.openPage(minutes);
      await paperText(other).waitFor();
      await typeInPaper(page, ' Cửa sổ một.');
      await untilSaved(page);
      await expect.poll(() => paperText(other).innerText(), PATIENT).toContain('Cửa sổ một.');

      // Both type at the same moment: one of them is asked.
      await typeInPaper(other, '');
      await typeInPaper(page, '');
      await Promise.all([page.keyboard.type(' Cùng lúc A.'), other.keyboard.type(' Cùng lúc B.')]);
      const asked = () => [page, other].map((one) => one.getByRole('dialog', { name: 'Giữ bản nào?' }));
      await expect
        .poll(async () => (await Promise.all(asked().map((one) => one.count()))).some(Boolean), PATIENT)
        .toBe(true);
      const loser = (await asked()[0]?.count()) ? page : other;
      // All that the other one typed: a part that comes later would be another clash.
      await untilSaved(loser === page ? other : page);
      await loser.getByRole('button', { name: 'Lấy bản kia' }).click();
      await loser.getByRole('dialog').waitFor({ state: 'detached' });
      await loser.getByRole('button', { name: 'Việc khác' }).click();
      await loser.getByRole('menuitem', { name: 'Lịch sử văn bản' }).click();
      await loser.getByText('Bản soạn song song, được thay bằng bản kia').first().click();
      const changes = loser.getByRole('dialog').locator('ins, del');
      await changes
        .filter({ hasText: loser === page ? 'A' : 'B' })
        .first()
        .waitFor();
      await other.close();
      if (loser === page) await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('keeps what is typed while the part that stores it is gone', async () => {
      const { page } = app;
      await paperText(page).waitFor();
      await typeInPaper(page, ' Trước sự cố.');
      await app.killBackend();
      await page.keyboard.type(' Trong sự cố.');
      await app.reviveBackend();
      await page.keyboard.type(' Sau sự cố.');
      await expect.poll(() => page.locator('.status-saved').count(), PATIENT).toBe(1);
      await untilSaved(page);
      await expect.poll(() => paperText(page).innerText()).toContain('Trước sự cố. Trong sự cố. Sau sự cố.');
    });

    it('finds the text again after everything was killed in the middle of a word', async () => {
      await typeInPaper(app.page, ' Đang gõ dở thì mất đi');
      // The promise: never more than a second behind.
      await app.page.waitForTimeout(1_000);
      await app.kill();
      app = await launch(app.folder, app.profile);
      await go(app.page, 'Soạn thảo');
      await app.page.getByRole('link', { name: /^Biên bản/u }).click();
      await expect
        .poll(() => paperText(app.page).innerText(), PATIENT)
        .toContain('Trước sự cố. Trong sự cố. Sau sự cố. Đang gõ dở thì mất đi');
    });

    it('approves, issues and exports, and the Word file says what the screen said', async () => {
      const { page } = app;
      const lines = (await paperText(page).locator('p, h1, h2, h3').allInnerTexts()).filter(Boolean);
      await page.getByRole('button', { name: 'Thông qua', exact: true }).click();
      const why = page.getByRole('dialog', { name: 'Thông qua biên bản khi chưa lấy ý kiến?' });
      await why.getByLabel('Lý do').fill('Đã đọc lại tại buổi họp');
      await why.getByRole('button', { name: 'Thông qua' }).click();
      // What was just approved is taken back at once, and approved again.
      await page.getByText('Đã thông qua biên bản').waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('button', { name: 'Thông qua', exact: true }).click();
      await why.getByLabel('Lý do').fill('Đã đọc lại tại buổi họp');
      await why.getByRole('button', { name: 'Thông qua' }).click();
      await page.getByRole('button', { name: 'Ban hành biên bản' }).click();
      await answerAll(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
      await page.getByText('Đã ban hành với số 01-BB/CB').waitFor();
      const file = await app.takeFile(() => page.getByRole('button', { name: 'Xuất Word biên bản' }).click());
      await page.getByText(/^Đã (?:tải|xuất) tệp Word/u).waitFor();
      const text = readWord(file);
      for (const line of lines) expect(text).toContain(spaces(line));
      expect(text).toContain('Số 01-BB/CB');
      await go(page, 'Sổ văn bản');
      await page.getByText('01-BB/CB').first().waitFor();
    });

    it('ends without a word of complaint', async () => {
      await app.close();
    });
  });
}

/** The words of a Word file as LibreOffice reads them. */
function readWord(file: string): string {
  const folder = temporaryFolder();
  const copy = path.join(folder, 'bien-ban.docx');
  copyFileSync(file, copy);
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/lo`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    copy,
  );
  return spaces(readFileSync(path.join(folder, 'bien-ban.txt'), 'utf8'));
}

function spaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
