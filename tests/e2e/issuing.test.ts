/** What is asked before a number is given, and a number declared void, at the screen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completePaper, issuePaper, openCell } from '../electron/services/cell.ts';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';

describe.runIf(canUseBrowser())('a paper that is to be issued', () => {
  let app: RunningApp;
  let page: Page;
  let faulty: number;

  beforeAll(async () => {
    const { backend } = await openCell();
    const make = async (title: string, mend: (body: string) => string): Promise<number> => {
      const { id } = (await backend.call('document:create', { kind: 'CV', title })).document;
      await completePaper(backend, id);
      const { body, revision } = await backend.call('document:get', { id });
      await backend.call('document:save', { id, body: mend(body), baseRevision: revision });
      await backend.call('document:move', { id, move: 'approve' });
      return id;
    };
    await issuePaper(backend, await make('việc đã xong', (body) => body), '2020-03-20');
    faulty = await make('việc còn dở', (body) => `${body}\nĐịa điểm: ….\n`);
    await backend.close();
    app = await launchChromium(backend.folder);
    ({ page } = app);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  const open = (route: string) => page.evaluate(`location.hash = ${JSON.stringify(route)}`);
  const dialog = () => page.getByRole('dialog', { name: 'Ban hành công văn?' });
  const issue = () => dialog().getByRole('button', { name: 'Ban hành', exact: true });

  it('lists what bars it and what is asked, and lets go of the paper to be mended', async () => {
    await open(`#/soan-thao/${faulty}`);
    await page.getByRole('button', { name: 'Ban hành…' }).click();
    await dialog().getByLabel('Ngày ban hành').fill('01/3/2020');
    await dialog().getByLabel('Ngày ban hành').blur();
    await dialog().getByText('Còn chỗ trống chưa ghi: “Địa điểm: ….”').waitFor();
    await dialog().getByText('Số không theo thứ tự ngày: trong sổ, số 01-CV/CB có ngày 20/03/2020').waitFor();
    await dialog().getByLabel('Đã xem, vẫn ban hành').check();
    await expect.poll(() => issue().isDisabled()).toBe(true);
    await dialog().getByRole('link', { name: 'Về văn bản' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('takes a new number after the one given by mistake was declared void', async () => {
    await open('#/so-van-ban');
    await page
      .getByRole('button', { name: /Huỷ số/u })
      .first()
      .click();
    const asked = page.getByRole('dialog', { name: 'Huỷ số 01-CV/CB?' });
    await asked.getByLabel('Lý do').fill('cấp nhầm');
    await asked.getByRole('button', { name: 'Huỷ số', exact: true }).click();
    await page.getByText('Số huỷ: cấp nhầm').waitFor();
    await open('#/soan-thao/1');
    await page.getByRole('button', { name: 'Ban hành…' }).click();
    await dialog().getByText('Không thấy điều gì phải sửa').waitFor();
    await issue().click();
    await page.getByText('Đã ban hành với số 02-CV/CB').waitFor();
  });
});
