/** Messages to be copied: the call to a session and reminders of a review, as they come out at the other end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCell } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser, canUseWindow } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { launchElectron } from './support/electron.ts';
import { walkByTab } from './support/keyboard.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

const TOPIC = 'Nâng cao chất lượng sinh hoạt chi bộ; “tự soi, tự sửa” <và> làm theo & nêu gương';
const GUEST = 'Ông Nguyễn Phúc Vĩnh Thuỵ Công Tằng Tôn Nữ Diệu Huyền';

/** A session that is to come this year and an open round, in a book of its own. */
async function keepBook(): Promise<{ folder: string; session: string; round: string }> {
  const folder = path.join(temporaryFolder(), 'so');
  const now = new Date().toISOString();
  const { backend, people } = await openCell(openTestBackend(now, folder));
  const [year, date] = [Number(now.slice(0, 4)), now.slice(0, 10)];
  const { id } = await backend.call('session:save', {
    session: {
      ...{ topic: TOPIC, year, quarter: 4, date, startTime: '14:00', endTime: null, place: 'Phòng họp số 2' },
      ...{ presenterIds: [people[2]], chairId: people[0], minuteTakerId: people[1] },
      ...{ programme: [], materials: ['Dự thảo đề án, bản ngày 10/3'], guests: [] },
    },
  });
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế làm việc' });
  const { round } = await backend.call('review:open', {
    ...{ documentId: document.id, dueOn: '2020-04-20' },
    reviewers: [
      { memberId: people[0] },
      { memberId: people[1], way: 'word' },
      { memberId: null, name: GUEST },
    ],
  });
  await backend.close();
  return { folder, session: `#/buoi-sinh-hoat/${id}`, round: `#/ra-soat/${round.id}/nguoi` };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.runIf(canUseBrowser())('messages to copy', () => {
  let app: RunningApp;
  let page: Page;
  let book: Awaited<ReturnType<typeof keepBook>>;
  const pasted = async (): Promise<string> => String(await page.evaluate('navigator.clipboard.readText()'));

  beforeAll(async () => {
    book = await keepBook();
    app = await launchChromium(book.folder);
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  }, 240_000);
  afterAll(() => app?.close());

  it('the call to a session is pasted as it is shown, by keys alone', async () => {
    await openPlace(page, book.session);
    const card = page.getByRole('region', { name: 'Lời mời' });
    const shown = await card.locator('.session-invitation').innerText();
    await button(page, 'Sao chép lời mời').press('Enter');
    await page.getByText('Đã chép lời mời').waitFor();
    await expect.poll(pasted).toBe(shown);
    expect(shown).toContain(`- Nội dung: ${TOPIC}.`);
    expect(shown).toContain('đọc trước Dự thảo đề án, bản ngày 10/3');
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
  }, 120_000);

  it('its day is saved for a calendar, which reads the same topic and hour', async () => {
    const file = await app.takeFile(() => button(page, 'Lưu lịch (.ics)').press('Enter'));
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.length).toBe(1);
    expect(events[0]?.summary).toContain(TOPIC);
    expect(events[0]?.location).toBe('Phòng họp số 2');
    expect([events[0]?.startDate.hour, events[0]?.startDate.minute]).toEqual([14, 0]);
  });

  it('a reminder is for the one beside whose name it stands; that for all names nobody', async () => {
    await openPlace(page, book.round);
    // What is told and the reminder stand in one line.
    const row = await page.getByRole('row').filter({ hasText: 'Lê Bảo Ngọc' }).boundingBox();
    expect(row?.height).toBeLessThanOrEqual(48);
    await button(page, `Sao chép lời nhắc đồng chí ${GUEST}`).press('Enter');
    await page.getByText(`Đã chép lời nhắc đồng chí ${GUEST}`).waitFor();
    await expect.poll(pasted).toMatch(/^Kính gửi ông Nguyễn Phúc Vĩnh/u);
    await button(page, 'Sao chép lời nhắc đồng chí Lê Bảo Ngọc').press('Enter');
    await expect.poll(pasted).toMatch(/^Kính gửi đồng chí Lê Bảo Ngọc,/u);
    await expect.poll(pasted).toContain('ghi góp ý vào tệp Word');
    await button(page, 'Sao chép lời nhắc chung').press('Enter');
    await page.getByText('Đã chép lời nhắc chung').waitFor();
    const all = await pasted();
    expect(all).toContain('còn 3 đồng chí chưa cho biết ý kiến');
    for (const name of [GUEST, 'Lê Bảo Ngọc', 'Trần Minh Khoa']) expect(all).not.toContain(name);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
  }, 120_000);
});

describe.runIf(canUseWindow())('messages to copy in the window', () => {
  it('come to the clipboard of the system, line for line', async () => {
    const book = await keepBook();
    const app = await launchElectron(book.folder);
    const { page } = app;
    const pasted = () => app.app.evaluate(({ clipboard }) => clipboard.readText());
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await openPlace(page, book.session);
    const shown = await page.locator('.session-invitation').innerText();
    await button(page, 'Sao chép lời mời').click();
    await expect.poll(pasted).toBe(shown);
    await openPlace(page, book.round);
    await button(page, 'Sao chép lời nhắc chung').click();
    await expect.poll(pasted).toMatch(/^Kính gửi các đồng chí,\n\nChi bộ Phòng Kế hoạch đang lấy ý kiến/u);
    await app.close();
  }, 120_000);
});
