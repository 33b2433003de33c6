/** What differs from an issued paper, and what puts it right, at the screen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSession, issue, issueMinutes, openHeldCell } from '../findings/following-cell.ts';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';

describe.runIf(canUseBrowser())('an issued paper at the screen', () => {
  let app: RunningApp;
  let page: Page;
  let routes: { minutes: string; session: string; plan: string };

  beforeAll(async () => {
    const cell = await openHeldCell();
    const { backend, planId, sessionId } = cell;
    const { document } = await backend.call('document:create', { kind: 'KH', planId });
    await issue(cell, document.id, '2020-02-07');
    const minutes = await issueMinutes(cell);
    await changeSession(cell, (session) =>
      backend.call('session:save', {
        id: sessionId,
        session: { ...session, conclusion: 'Thống nhất cách làm, báo cáo trong tháng 6.' },
      }),
    );
    await backend.close();
    routes = {
      minutes: `#/soan-thao/${minutes}`,
      session: `#/buoi-sinh-hoat/${sessionId}`,
      plan: `#/ke-hoach/${planId}`,
    };
    app = await launchChromium(backend.folder);
    ({ page } = app);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  const open = (route: string) => page.evaluate(`location.hash = ${JSON.stringify(route)}`);
  const look = () => page.getByRole('button', { name: 'Xem', exact: true }).click();
  const dialog = () => page.getByRole('dialog', { name: 'Văn bản đã ban hành khác với dữ liệu hiện nay' });

  it('shows on its session and by itself what was recorded since, word by word', async () => {
    await open(routes.session);
    await page.getByText('Khác với buổi sinh hoạt: 1 chỗ').waitFor();
    await open(routes.minutes);
    await page.getByText('Khác với buổi sinh hoạt: 1 chỗ').waitFor();
    await look();
    await dialog().getByRole('heading', { name: 'Kết luận' }).waitFor();
    await expect.poll(() => dialog().locator('ins').allInnerTexts()).toEqual([', báo cáo trong tháng 6']);
  });

  it('is corrected by a letter that lists the places, and each names the other', async () => {
    await dialog().getByRole('button', { name: 'Soạn văn bản đính chính' }).click();
    const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await text.getByText('Nay đính chính là: “Thống nhất cách làm, báo cáo trong tháng 6”.').waitFor();
    await page.getByRole('status').getByRole('link', { name: 'biên bản số 01-BB/CB' }).click();
    await page.getByRole('status').getByRole('link', { name: 'công văn' }).waitFor();
  });

  it('of a plan is adjusted from its rows after they were changed', async () => {
    await open(routes.plan);
    const first = page.getByRole('region', { name: 'Quý I', exact: true });
    await first.getByLabel('Tên chuyên đề').fill('Cải cách hành chính');
    await page.keyboard.press('Control+S');
    await page.getByText('Khác với kế hoạch: 1 chỗ').waitFor();
    await look();
    await dialog().getByRole('button', { name: 'Soạn kế hoạch điều chỉnh' }).click();
    await page
      .getByRole('textbox', { name: 'Nội dung văn bản' })
      .getByRole('cell', { name: 'Cải cách hành chính' })
      .first()
      .waitFor();
    await open(routes.plan);
    await page.getByText('Đang soạn điều chỉnh').waitFor();
  });
});
