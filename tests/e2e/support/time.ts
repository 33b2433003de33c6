/** What time and mistakes do to issued papers, at the screen: the same in the window and in the browser. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWordFile, paragraphTexts } from '../../electron/export/word-file.ts';
import { completePaper, issuePaper } from '../../electron/services/cell.ts';
import { issue, issueMinutes, openHeldCell } from '../../findings/following-cell.ts';
import type { RunningApp } from './running.ts';

/** A plan and the minutes of its first session issued; a resolution whose vote failed; a session to come. */
async function prepareBook() {
  const cell = await openHeldCell('2020-04-15T02:00:00.000Z');
  const { backend, planId, sessionId } = cell;
  const plan = (await backend.call('document:create', { kind: 'KH', planId })).document.id;
  await issue(cell, plan, '2020-02-07');
  const minutes = await issueMinutes(cell);
  const letter = (await backend.call('document:create', { kind: 'CV', title: 'việc cấp nhầm' })).document.id;
  await completePaper(backend, letter);
  await backend.call('document:move', { id: letter, move: 'approve' });
  await issuePaper(backend, letter, '2020-04-01');
  const { session } = await backend.call('session:get', { id: sessionId });
  const { planRowId: _row, ...copy } = session;
  const failed = await backend.call('session:save', {
    session: {
      ...copy,
      topic: 'Chuyên đề không thông qua',
      date: '2020-04-02',
      conclusion: 'Chưa thống nhất.',
    },
  });
  await backend.call('session:mark', {
    id: failed.id,
    attendance: session.roll.map(({ memberId }) => ({ memberId, presence: 'present' as const })),
  });
  await backend.call('session:save-vote', {
    id: failed.id,
    vote: { matter: 'Thông qua nghị quyết', inFavour: 1, against: 3, blank: 0 },
  });
  const resolution = (await backend.call('document:create', { kind: 'NQ', sessionId: failed.id })).document
    .id;
  await backend.call('document:move', { id: resolution, move: 'approve' });
  await backend.call('session:close', { id: failed.id });
  const coming = await backend.call('session:save', {
    session: { ...copy, topic: 'Chuyên đề sẽ huỷ', date: '2020-06-12', quarter: 2, conclusion: '' },
  });
  await backend.close();
  return {
    folder: backend.folder,
    planId,
    minutes,
    sessionId,
    resolution,
    coming: coming.id,
    failed: failed.id,
  };
}

export function describeTime(launch: (folder?: string) => Promise<RunningApp>): void {
  describe('time and mistakes', () => {
    let app: RunningApp;
    let book: Awaited<ReturnType<typeof prepareBook>>;

    beforeAll(async () => {
      book = await prepareBook();
      app = await launch(book.folder);
      await app.page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    });
    afterAll(() => app?.kill());

    const open = (route: string): Promise<unknown> =>
      app.page.evaluate(`location.hash = ${JSON.stringify(route)}`);
    const reopenSession = async (): Promise<void> => {
      const { page } = app;
      await page
        .getByRole('button', { name: /Mở lại/u })
        .first()
        .click();
      const why = page.getByRole('dialog');
      await why.getByLabel('Lý do').fill('ghi nhầm ngày');
      await why.getByRole('button', { name: /Mở lại/u }).click();
      await why.waitFor({ state: 'detached' });
    };
    const exported = async (): Promise<Buffer> => {
      await app.page.getByText('01-BB/CB').first().waitFor();
      return readFileSync(
        await app.takeFile(() => app.page.getByRole('button', { name: 'Word', exact: true }).click()),
      );
    };

    it('a paper of before prints the same bytes after the cell is renamed from a day', async () => {
      const { page } = app;
      await open(`#/soan-thao/${book.minutes}`);
      const before = await exported();
      await open('#/cai-dat/chi-bo');
      await page.getByRole('button', { name: 'Đổi từ ngày…' }).click();
      const change = page.getByRole('form', { name: 'Đổi từ ngày' });
      await change.getByLabel('Tên chi bộ').fill('Chi bộ Văn phòng 2');
      await change.getByLabel('Đổi từ ngày').fill('1/1/2020');
      await change.getByRole('button', { name: 'Ghi thay đổi' }).click();
      await page.getByText('Từ ngày 01/01/2020 đến nay').waitFor();
      await open(`#/soan-thao/${book.minutes}`);
      expect((await exported()).equals(before)).toBe(true);
    });

    it('a resolution whose vote failed is refused with the sentence', async () => {
      const { page } = app;
      await open(`#/soan-thao/${book.resolution}`);
      await page.getByRole('button', { name: 'Ban hành…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ban hành nghị quyết?' });
      await dialog.getByText('Buổi sinh hoạt chưa có biểu quyết nào được thông qua').waitFor();
      await expect
        .poll(() => dialog.getByRole('button', { name: 'Ban hành', exact: true }).isDisabled())
        .toBe(true);
      await page.keyboard.press('Escape');
    });

    it('a number is declared void, and a session cancelled, each with its reason', async () => {
      const { page } = app;
      await open('#/so-van-ban');
      await page.getByRole('button', { name: 'Huỷ số 01-CV/CB' }).click();
      const asked = page.getByRole('dialog', { name: 'Huỷ số 01-CV/CB?' });
      await asked.getByLabel('Lý do').fill('cấp nhầm');
      await asked.getByRole('button', { name: 'Huỷ số', exact: true }).click();
      await page.getByText('Số huỷ: cấp nhầm').waitFor();

      await open(`#/buoi-sinh-hoat/${book.coming}`);
      await page.getByRole('button', { name: 'Huỷ buổi…' }).click();
      const cancel = page.getByRole('dialog');
      await cancel.getByLabel('Lý do').fill('phòng chống bão');
      await cancel.getByRole('button', { name: 'Huỷ buổi', exact: true }).click();
      await page.getByText('phòng chống bão').first().waitFor();
    });

    it('drafted minutes follow chair and day of their session in head and body', async () => {
      const { page } = app;
      await open(`#/buoi-sinh-hoat/${book.failed}`);
      await reopenSession();
      await page.getByLabel('Ngày họp').fill('1/4/2020');
      await page.getByLabel('Ngày họp').blur();
      const chair = page.getByRole('combobox', { name: 'Chủ trì' });
      if ((await chair.count()) === 0)
        await page
          .getByRole('button', { name: /Trần Minh Khoa/u })
          .first()
          .click();
      await chair.fill('son');
      await chair.press('Enter');
      await page.getByRole('link', { name: 'Ghi tiếp buổi họp' }).click();
      await page.getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
      const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
      await text.getByText('Chủ trì: đồng chí Đặng Văn Sơn').waitFor();
      await text.getByText('ngày 01 tháng 4 năm 2020').first().waitFor();
      const file = await app.takeFile(() => page.getByRole('button', { name: 'Word', exact: true }).click());
      const lines = paragraphTexts(openWordFile(readFileSync(file)));
      expect(lines).toContain('Vũng Tàu, ngày 01 tháng 4 năm 2020');
      expect(lines.slice(lines.indexOf('CHỦ TRÌ HỘI NGHỊ'))).toContain('Đặng Văn Sơn');
    });

    it('issued minutes that differ from their session are corrected, the plan adjusted', async () => {
      const { page } = app;
      await open(`#/buoi-sinh-hoat/${book.sessionId}`);
      await reopenSession();
      await page.getByLabel('Ngày họp').fill('11/3/2020');
      await page.getByLabel('Ngày họp').blur();
      await open(`#/soan-thao/${book.minutes}`);
      await page.getByText(/Khác với buổi sinh hoạt/u).waitFor();
      await page.getByRole('button', { name: 'Xem', exact: true }).click();
      const differences = page.getByRole('dialog', { name: 'Văn bản đã ban hành khác với dữ liệu hiện nay' });
      await differences.getByRole('button', { name: 'Soạn văn bản đính chính' }).click();
      await page
        .getByRole('textbox', { name: 'Nội dung văn bản' })
        .getByText('Nay đính chính là')
        .first()
        .waitFor();

      await open(`#/ke-hoach/${book.planId}`);
      const first = page.getByRole('region', { name: 'Quý I', exact: true });
      await first.getByLabel('Tên chuyên đề').first().fill('Cải cách hành chính');
      await page.keyboard.press('Control+S');
      await page.getByText(/Khác với kế hoạch/u).waitFor();
      await page.getByRole('button', { name: 'Xem', exact: true }).click();
      await differences.getByRole('button', { name: 'Soạn kế hoạch điều chỉnh' }).click();
      await page
        .getByRole('textbox', { name: 'Nội dung văn bản' })
        .getByRole('cell', { name: 'Cải cách hành chính' })
        .first()
        .waitFor();
    });
  });
}
