/** The year of a cell as its secretary lives it, by either hand: what is typed, what is pressed, and what comes out. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { countEffort, type Effort, type Hand, hasFocus, readEffort, type TakeHand } from './hands.ts';
import type { Launch, RunningApp } from './running.ts';

import { CELL, MEMBER_LIST, QUARTERS, type QuarterWords, topicPaper } from './year-words.ts';

export async function foundCell(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press(button(page, 'Tạo chi bộ của tôi'));
  await hand.write(page.getByLabel('Cấp uỷ cấp trên'), CELL.superior);
  await hand.write(page.getByLabel('Tên chi bộ'), CELL.name);
  await hand.write(page.getByLabel('Địa danh'), CELL.place);
  await hand.key('Enter');
  await hand.paste(page.getByLabel('Dán danh sách đảng viên'), MEMBER_LIST);
  await button(page, /^Đi tiếp với/u).waitFor();
  await hand.press(button(page, /^Đi tiếp với/u));
  await hand.write(page.getByLabel('Bắt đầu từ ngày'), '15/6/2025');
  await hand.key('Enter');
  await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
}

export function button(page: Page | Locator, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** A running program, and what it gave out. */
interface Desk extends RunningApp {
  /** The Word files that were saved. */
  files: string[];
  /** What was handed over to be posted, as .zip. */
  packages: string[];
}

/** Four quarters, or only the first, by one hand; what it cost and what came out is printed and held to the promise. */
export function describeWholeYear(launch: Launch, name: string, takeHand: TakeHand, quarters: 1 | 4): void {
  it(
    `goes from the first start to ${quarters === 1 ? 'a published quarter' : 'the year’s report'} ${name}`,
    async () => {
      const app = await launch();
      const desk: Desk = { ...app, files: [], packages: [] };
      const hand = takeHand(app.page);
      await countEffort(app.page);
      await foundCell(hand);
      await makePlan(desk, hand);
      await declarePortal(hand);
      for (const words of QUARTERS.slice(0, quarters)) {
        await liveQuarter(desk, hand, words);
        if (words.numeral === 'I') holdToPromise(await readEffort(app.page), desk, name, 'quý I', 0.12);
      }
      if (quarters === 4) {
        await report(desk, hand, 'Cả năm');
        holdToPromise(await readEffort(app.page), desk, name, 'cả năm', 0.1);
      }
      await app.close();
    },
    300_000 * quarters,
  );
}

/** @param share of what comes out that may have been typed */
function holdToPromise(effort: Effort, desk: Desk, name: string, span: string, share: number): void {
  const out = countLetters(desk);
  const percent = ((100 * effort.typed) / out).toFixed(1);
  console.log(
    `${span}, ${name}: ${effort.typed} typed of ${out} (${percent} %), ${effort.pasted} pasted, ` +
      `${effort.commands} command keys, ${effort.clicks} clicks, ${desk.files.length} Word files`,
  );
  expect(effort.typed / out).toBeLessThanOrEqual(share);
  if (span === 'quý I') expect(effort.clicks).toBeLessThanOrEqual(90);
  if (name === 'by keys alone') expect(effort.clicks).toBe(0);
}

/** Of the Word files and the articles, as a reader sees them; the topic paper, which was pasted, is not among them. */
function countLetters({ files, packages }: Desk): number {
  const texts = [
    ...files.map((file) =>
      wordsOf(strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())),
    ),
    ...packages.map((file) => strFromU8(unzipSync(readFileSync(file))['noi-dung.txt'] ?? new Uint8Array())),
  ];
  return texts.reduce((sum, text) => sum + [...text.replace(/\s+/gu, ' ').trim()].length, 0);
}

function wordsOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:amp|lt|gt|quot|apos);/gu, '&');
}

async function liveQuarter(desk: Desk, hand: Hand, words: QuarterWords): Promise<void> {
  await takeTopicPaper(hand, words);
  await invite(desk, hand, words);
  await holdSession(hand, words);
  await readTogether(hand);
  await issue(desk, hand, 'biên bản', null);
  await handOver(desk, hand);
  await resolve(desk, hand, words);
  if (words.numeral !== 'IV') await report(desk, hand, `Quý ${words.numeral}`);
}

/** On a quarter or the year, counted by the program. */
async function report(desk: Desk, hand: Hand, period: string): Promise<void> {
  const { page } = hand;
  await hand.key('Control+Alt+N');
  const dialog = page.getByRole('dialog');
  await hand.choose(dialog.getByLabel('Loại văn bản'), 'Báo cáo');
  if (period !== 'Cả năm') await hand.choose(dialog.locator('select[name=quarter]'), period);
  await hand.press(button(dialog, 'Soạn văn bản'));
  await hand.press(button(page, 'Thông qua'));
  await issue(desk, hand, 'văn bản', null);
}

async function makePlan(app: Desk, hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press(
    page
      .getByRole('button', { name: 'Lập kế hoạch năm' })
      .or(page.getByRole('link', { name: 'Lập kế hoạch năm' }))
      .first(),
  );
  for (const { numeral, topic, date, presenter } of QUARTERS) {
    const quarter = page.getByRole('region', { name: `Quý ${numeral}`, exact: true });
    await hand.write(quarter.getByLabel('Tên chuyên đề'), topic);
    await hand.write(quarter.getByRole('combobox', { name: 'Người trình bày' }), presenter);
    await hand.key('Enter');
    await hand.write(quarter.getByLabel('Ngày họp'), date);
    // The other quarters take them on.
    if (numeral !== 'I') continue;
    await hand.write(quarter.getByLabel('Giờ', { exact: true }), '14');
    await hand.write(quarter.getByLabel('Địa điểm'), 'Phòng họp tầng 3');
  }
  await hand.key('Control+S');
  await hand.press(button(page, /^Tạo \d buổi sinh hoạt/u));
  await hand.press(button(page, 'Lập văn bản kế hoạch'));
  await hand.press(page.getByRole('link', { name: 'Mở để soạn' }));
  await bringOut(app, hand, 'văn bản', '15/1/26');
}

/** A paper that is open is approved, given its number, and written out as Word. */
async function bringOut(app: Desk, hand: Hand, name: string, day: string): Promise<void> {
  const { page } = hand;
  await hand.press(button(page, 'Thông qua'));
  await issue(app, hand, name, day);
}

/** @param day as typed; null where the paper has its own */
async function issue(app: Desk, hand: Hand, name: string, day: string | null): Promise<void> {
  const { page } = hand;
  await hand.goOn(`Ban hành ${name}`);
  const dialog = page.getByRole('dialog');
  if (day !== null) {
    await hand.write(dialog.getByLabel('Ngày ban hành'), day);
    await hand.key('Tab');
  }
  await dialog
    .getByText(/phải sửa|Cần trả lời|Chưa ban hành được/u)
    .first()
    .waitFor();
  await page.waitForTimeout(300);
  for (const box of await dialog.getByRole('checkbox').all()) await hand.press(box);
  await hand.press(button(dialog, 'Ban hành'));
  await dialog.waitFor({ state: 'detached' });
  app.files.push(await app.takeFile(() => hand.goOn(name === 'văn bản' ? 'Xuất Word' : `Xuất Word ${name}`)));
  await page.getByText(/^Đã (?:tải|xuất) tệp Word/u).waitFor();
}

/** The topic paper comes from whoever presents it, as Word: its text is pasted and approved. */
async function takeTopicPaper(hand: Hand, words: QuarterWords): Promise<void> {
  const { page } = hand;
  await hand.open('Tổng quan');
  await hand.press(button(page, 'Soạn bài chuyên đề'));
  const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
  await text.waitFor();
  if (!(await hasFocus(text))) await hand.press(text);
  // Nobody has copied it from Word any sooner; pages that were read ahead are there at once.
  await page.waitForTimeout(1000);
  if (!(await hasFocus(text))) await hand.press(text);
  await hand.key('Control+A');
  await hand.paste(text, topicPaper(words.topic), html(topicPaper(words.topic)));
  await text.getByText('II. GIẢI PHÁP').waitFor();
  await hand.press(button(page, 'Thông qua'));
  await hand.goOn('Mở buổi sinh hoạt');
}

/** On the session's page: it is called to, each time by its own paper. */
async function invite(app: Desk, hand: Hand, words: QuarterWords): Promise<void> {
  const { page } = hand;
  await hand.press(button(page, 'Soạn giấy mời'));
  await hand.goOn('Thông qua văn bản');
  await issue(app, hand, 'văn bản', words.invitedOn);
  await openSession(hand, words);
  await hand.press(button(page, 'Soạn thông báo triệu tập'));
  await hand.goOn('Thông qua văn bản');
  await issue(app, hand, 'văn bản', words.invitedOn);
}

async function openSession(hand: Hand, words: QuarterWords): Promise<void> {
  await hand.open('Buổi sinh hoạt');
  await hand.press(hand.page.getByRole('link', { name: words.topic }));
}

/** What the session decided, as its own paper. */
async function resolve(app: Desk, hand: Hand, words: QuarterWords): Promise<void> {
  await openSession(hand, words);
  await hand.press(button(hand.page, /^(?:Soạn|Lập) nghị quyết/u));
  await hand.goOn('Thông qua văn bản');
  await issue(app, hand, 'văn bản', null);
}

async function holdSession(hand: Hand, words: QuarterWords): Promise<void> {
  const { page } = hand;
  await openSession(hand, words);
  await hand.press(page.getByRole('link', { name: 'Vào buổi họp' }));
  await hand.press(button(page, 'Tất cả có mặt'));
  for (const [name, reason] of words.absences) await hand.markAbsent(name, reason);
  await hand.toSpeaker();
  for (const [speaker, text, due] of words.remarks) {
    await hand.type(speaker);
    await hand.key('Enter');
    await hand.type(text);
    await hand.key(due === undefined ? 'Control+Enter' : 'Control+.');
    if (due === undefined) continue;
    await hand.write(page.getByLabel('Thời hạn'), due);
    await hand.key('Control+Enter');
    await page.locator('.tasks').getByText(text).waitFor();
    await hand.toSpeaker();
  }
  await hand.write(page.getByRole('textbox', { name: 'Kết luận của chủ trì' }), words.conclusion);
  await hand.press(button(page, 'Thêm biểu quyết'));
  await hand.press(button(page, 'Ghi biểu quyết'));
  await page.getByRole('article', { name: 'Thông qua kết luận buổi sinh hoạt' }).waitFor();
  await hand.press(button(page, 'Kết thúc, lập biên bản'));
  const dialog = page.getByRole('dialog');
  await hand.write(dialog.getByLabel('Giờ kết thúc'), '1630');
  if (await dialog.getByRole('combobox', { name: 'Thư ký' }).count()) {
    await hand.write(dialog.getByRole('combobox', { name: 'Thư ký' }), 'ngoc');
    await hand.key('Enter');
  }
  await hand.press(button(dialog, 'Kết thúc, lập biên bản'));
}

/** Everybody is asked, and has nothing against it. */
async function readTogether(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.goOn('Gửi biên bản lấy ý kiến');
  await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Mở vòng lấy ý kiến' }));
  await hand.press(button(page, /^Ghi \d+ đồng chí chưa trả lời là nhất trí$/u));
  await button(page, /^Ghi \d+ đồng chí chưa trả lời là nhất trí$/u).waitFor({ state: 'detached' });
  await hand.press(button(page, 'Kết thúc vòng'));
  await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Kết thúc vòng' }));
  await hand.goOn('Thông qua biên bản');
  await page.waitForURL(/soan-thao/u);
  await hand.press(button(page, 'Thông qua'));
}

/** The cell's one portal is run by somebody else, who posts what is handed over. */
async function declarePortal(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.open('Cổng thông tin');
  await hand.press(page.getByRole('link', { name: 'Các cổng' }));
  await hand.press(button(page, 'Thêm cổng'));
  const dialog = page.getByRole('dialog');
  await hand.choose(dialog.getByLabel('Loại cổng'), 'Bàn giao cho người đăng');
  await hand.write(dialog.getByLabel('Tên gọi'), 'Cổng tỉnh');
  await hand.press(button(dialog, 'Lưu cổng'));
  await dialog.waitFor({ state: 'detached' });
}

/** The article is made of the minutes and given to whoever posts it. */
async function handOver(app: Desk, hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.goOn('Đưa lên cổng');
  await hand.press(button(page, 'Đưa lên cổng…'));
  const dialog = page.getByRole('dialog');
  await hand.press(button(dialog, 'Tạo gói bàn giao'));
  app.packages.push(await app.takeFile(() => hand.press(button(page, 'Lưu gói bàn giao'))));
  await hand.key('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** As Word puts lines on the clipboard. */
function html(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p class="MsoNormal">${line}</p>`)
    .join('');
}
