/** A round of thirty at the screen: files in, twice; comments walked through; all accepted; compared; closed. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareRound, type RoundOfThirty } from '../electron/services/review/round-of-thirty.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser, canUseWindow } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { launchElectron } from './support/electron.ts';
import type { RunningApp } from './support/running.ts';

const canSeeChromium = canUseBrowser();
const canSeeElectron = canUseWindow();

let round: RoundOfThirty;
let paths: string[];

beforeAll(async () => {
  if (!canSeeChromium && !canSeeElectron) return;
  round = await prepareRound();
  const backend = openTestBackend(undefined, round.folder);
  // All but one of the papers are typed before; the last one is typed at the screen.
  for (const item of round.typed.slice(1)) await backend.call('review:type', item);
  for (const verdict of round.verdicts) await backend.call('review:record-verdict', verdict);
  await backend.close();
  const out = temporaryFolder();
  mkdirSync(out, { recursive: true });
  paths = round.files.map(({ fileName, bytes }, index) => {
    const file = path.join(out, `${index}-${fileName}`);
    writeFileSync(file, bytes);
    return file;
  });
}, 300_000);

/** The same book for each carrier. */
function copyOfBook(): string {
  const folder = temporaryFolder();
  cpSync(round.folder, folder, { recursive: true });
  return folder;
}

type Choose = (press: () => Promise<void>, files: readonly string[]) => Promise<void>;

/** 21: one key a person, in lines no higher than what is pressed in them. */
async function recordByKeys(page: Page): Promise<void> {
  const told = page.getByRole('combobox', { name: /^Ghi nhận ý kiến của/u });
  const people = page.getByRole('row').filter({ has: told });
  // Nobody's reason for not agreeing is written over.
  const words = (await people.allInnerTexts()).map((line) => line.split('Chọn…')[0] ?? '');
  const at = words.findIndex(
    (line, index) =>
      !line.includes('Không nhất trí') && words[index + 1]?.includes('Không nhất trí') === false,
  );
  await told.nth(at).focus();
  for (const key of ['3', '2']) await page.keyboard.press(key);
  await people.nth(at).locator('.chip', { hasText: 'Nhất trí, có góp ý' }).waitFor();
  await people
    .nth(at + 1)
    .locator('.chip', { hasText: /^Nhất trí$/u })
    .waitFor();
  await expect
    .poll(() => told.nth(at + 2).evaluate((one) => one === one.ownerDocument.activeElement))
    .toBe(true);
  const heights = await Promise.all(
    [at, at + 1].map(async (index) => (await people.nth(index).boundingBox())?.height ?? 99),
  );
  expect(Math.max(...heights)).toBeLessThanOrEqual(44);
}

/** The secretary's way through the round. */
async function walk({ page }: RunningApp, choose: Choose): Promise<void> {
  await page.getByRole('link', { name: 'Lấy ý kiến', exact: true }).click();
  await page.getByRole('link', { name: 'kết quả thực hiện' }).click();

  const take = async (): Promise<string> => {
    await choose(() => page.getByRole('button', { name: 'Nhận tệp góp ý' }).click(), paths);
    const report = page.getByRole('dialog', { name: 'Kết quả nhận góp ý' });
    await report.waitFor();
    const sentence = await report.getByText(/tệp đã nhận/u).innerText();
    await page.getByRole('button', { name: 'Xem góp ý' }).click();
    await report.waitFor({ state: 'detached' });
    return sentence;
  };
  expect(await take()).toBe('24 tệp đã nhận.');
  expect(await take()).toBe('0 tệp đã nhận, 24 tệp đã có từ trước.');

  const [paper] = round.typed;
  await page.getByRole('button', { name: 'Nhập hộ góp ý' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Của đồng chí').selectOption({ index: 1 });
  await dialog.getByLabel('Góp ý cho đoạn').fill(paper?.quote ?? '');
  await dialog.getByLabel('Ý kiến', { exact: true }).fill(paper?.text ?? '');
  await dialog.getByRole('button', { name: 'Ghi góp ý' }).click();
  await page.getByText('Đã ghi góp ý; nhập tiếp góp ý khác được').waitFor();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).click();

  const figures = page.getByRole('group', { name: 'Xem góp ý' });
  await figures.getByRole('button', { name: 'Tất cả 160' }).waitFor();
  await expect
    .poll(() => figures.getByRole('button').allInnerTexts())
    .toEqual(['Chưa xử lý 160', 'Ý kiến 120', 'Đề nghị sửa 40', 'Mất vị trí 0', 'Tất cả 160']);
  expect(await axeFaults(page)).toEqual([]);

  // By keyboard from one to the next, the place in the text going along.
  await page.locator('.review-card').first().focus();
  const quotes: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    quotes.push(await page.locator('.text-page mark[data-current]').innerText());
    await page.keyboard.press('Alt+ArrowDown');
  }
  expect(quotes).toEqual(['Ý đầu một', 'mảng 1 báo', 'mảng 1 báo']);

  const first = page.locator('.review-card').first();
  await first.getByRole('button', { name: 'Không tiếp thu…' }).click();
  await first.getByRole('button', { name: 'Ghi lại' }).click();
  await first.getByText('Hãy ghi một câu để người góp ý biết.').waitFor();
  await first.getByLabel('Lý do không tiếp thu').fill('Đã nêu ở phần trên');
  await first.getByRole('button', { name: 'Ghi lại' }).click();
  // Taken back from where it was told, before that goes away by itself.
  await page.getByText('Đã ghi lại').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await page.getByText('Đã hoàn tác').waitFor();
  await figures.getByRole('button', { name: 'Chưa xử lý 160' }).waitFor();

  await page.getByRole('button', { name: 'Tiếp thu mọi đề nghị sửa còn đúng chỗ' }).click();
  await page.getByText('Đã tiếp thu 40 đề nghị sửa').waitFor();
  await page.getByText('Điểm 40: đồng chí phụ trách').waitFor();

  const parts = page.getByRole('navigation', { name: 'Các phần của vòng lấy ý kiến' });
  await parts.getByRole('link', { name: 'So sánh bản' }).click();
  await page.locator('.diff p[data-change="changed"]').first().waitFor();
  await expect.poll(() => page.locator('.diff p[data-change="changed"]').count()).toBe(40);
  expect(await axeFaults(page)).toEqual([]);
  await parts.getByRole('link', { name: 'Người góp ý' }).click();
  await page
    .getByRole('row', { name: /Không nhất trí/u })
    .first()
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await recordByKeys(page);

  await page.getByRole('button', { name: 'Kết thúc vòng' }).click();
  await page
    .getByLabel('Lý do kết thúc khi còn góp ý chưa xử lý')
    .fill('Các ý kiến đã trao đổi tại cuộc họp');
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc vòng' }).click();
  await page.getByText('Chưa rõ số liệu').waitFor();
  await expect.poll(() => page.locator('.review-figures').innerText()).toMatch(/Tiếp thu\s+40/u);
  await expect.poll(() => page.getByRole('button', { name: 'Nhận tệp góp ý' }).count()).toBe(0);
}

describe('a round of thirty at the screen', () => {
  it.skipIf(!canSeeChromium)(
    'in the browser',
    async () => {
      const app = await launchChromium(copyOfBook());
      await walk(app, async (press, files) => {
        const asked = app.page.waitForEvent('filechooser');
        await press();
        await (await asked).setFiles(files);
      });
      await app.close();
    },
    300_000,
  );

  it.skipIf(!canSeeElectron)(
    'in the window',
    async () => {
      const running = await launchElectron(copyOfBook());
      await walk(running, async (press, files) => {
        await running.app.evaluate(({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
        }, files);
        await press();
      });
      await running.close();
    },
    300_000,
  );
});

describe.skipIf(!canSeeChromium)('a member who was sent a file', () => {
  it('opens it on a machine without a cell, comments, and gives an answer back', async () => {
    const home = openTestBackend(undefined, copyOfBook());
    const { files } = await home.call('review:pack', { id: round.roundId });
    const pack = path.join(temporaryFolder(), 'goi.gopy');
    writeFileSync(pack, files[3]?.bytes ?? new Uint8Array());

    const app = await launchChromium();
    const { page } = app;
    await page.getByRole('link', { name: 'Mở gói góp ý' }).click();
    const open = async (): Promise<void> => {
      const asked = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Chọn tệp .gopy' }).click();
      await (await asked).setFiles(pack);
    };
    await open();
    await page.getByText('Gửi đồng chí Nguyễn Văn bốn đầu').waitFor();
    expect(await axeFaults(page)).toEqual([]);

    const pointAt = async (line: number, words: string): Promise<void> => {
      // As text: these tests know nothing of a page's own world.
      await page.evaluate(`{
        const node = document.querySelectorAll('.text-page p')[${line}].firstChild;
        const start = node.data.indexOf(${JSON.stringify(words)});
        getSelection().setBaseAndExtent(node, start, node, start + ${words.length});
      }`);
      await page.locator('.review-paper').dispatchEvent('mouseup');
    };
    await pointAt(2, 'chi bộ ghi nhận');
    await page.getByLabel('Góp ý', { exact: true }).fill('Nên ghi rõ ai ghi nhận');
    await page.getByRole('button', { name: 'Thêm góp ý' }).click();
    await pointAt(4, 'yêu cầu làm tiếp');
    await page.getByLabel('Đề nghị sửa lời văn').check();
    await page.getByLabel('Sửa thành').fill('giao chi uỷ theo dõi');
    await page.getByRole('button', { name: 'Thêm góp ý' }).click();
    await page.getByRole('button', { name: 'Ghi tệp trả lời' }).click();
    await page.getByText('Hãy chọn ý kiến chung về văn bản.').waitFor();
    await page.getByLabel('Nhất trí, có góp ý').check();

    // Closed and opened again, everything said so far is there.
    await page.reload();
    await open();
    const own = page.getByRole('list', { name: 'Những góp ý đã ghi' }).getByRole('article');
    await own.nth(1).waitFor();
    await expect.poll(() => own.count()).toBe(2);

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ghi tệp trả lời' }).click();
    const answer = readFileSync(await (await saved).path());
    await app.close();

    const { reports } = await home.call('review:take', {
      files: [{ fileName: 'tra-loi.gopy', bytes: answer }],
    });
    expect(reports).toMatchObject([{ outcome: 'taken', comments: 1, suggestions: 1, unplaced: [] }]);
    const { items, reviewers } = await home.call('review:get', { id: round.roundId });
    expect(reviewers[3]?.verdict).toBe('agreed-with-remarks');
    const sent = items.filter(({ origin }) => origin === 'app');
    expect(sent.map(({ quote, text, replacement }) => [quote, text, replacement])).toEqual([
      ['chi bộ ghi nhận', 'Nên ghi rõ ai ghi nhận', null],
      ['yêu cầu làm tiếp', '', 'giao chi uỷ theo dõi'],
    ]);
    await home.close();
  }, 300_000);
});
