/** From a key to the frame that shows its letter, in a long paper and on a bare page with the same words. */
import type { Page } from 'playwright-core';
import { report, timingOf } from './measure.ts';

const SENTENCE = ' Gõ thêm một câu dài để đo độ trễ, gõ mãi không nghỉ tay.';

/** @param id Of the paper whose text is `body`. */
export async function benchTyping(page: Page, id: number, body: string): Promise<void> {
  await page.evaluate(`location.hash = '#/soan-thao/${id}'`);
  const paper = page.getByRole('textbox', { name: 'Nội dung văn bản' });
  await paper.locator('p').nth(60).click();
  const there = await typeOn(page);
  const count = Math.round(body.split(/\s+/u).length / 1_000);
  report(`a letter in a paper of ${count},000 words to the next frame`, timingOf(there));
  await page.getByRole('button', { name: 'Thể thức', exact: true }).click();
  await page.getByRole('region', { name: 'Cần người xem' }).waitFor({ timeout: 120_000 });
  await paper.locator('p').nth(60).click();
  report('the same with the checker open beside it', timingOf(await typeOn(page)));

  const bare = await page.context().newPage();
  await bare.setContent('<div contenteditable style="width:210mm;text-align:justify"></div>');
  await bare.evaluate(`document.querySelector('div').append(
    ...${JSON.stringify(body.split(/\n+/u))}.map((line) =>
      Object.assign(document.createElement('p'), { textContent: line }),
    ),
  )`);
  await bare.locator('p').nth(60).click();
  report('the same on a bare page', timingOf(await typeOn(bare)));
  await bare.close();
}

async function typeOn(page: Page): Promise<number[]> {
  await page.keyboard.press('End');
  await page.evaluate(WATCH);
  await page.keyboard.type(SENTENCE.repeat(4), { delay: 40 });
  return page.evaluate<number[]>('window.keyTimes');
}

/** The task behind the next frame: when it runs, the letter has been painted. */
const WATCH = `{
  const isWatched = window.keyTimes !== undefined;
  window.keyTimes = [];
  if (!isWatched) addEventListener('keydown', () => {
    const start = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.keyTimes.push(performance.now() - start);
      channel.port2.postMessage(0);
    });
  }, true);
}`;
