/** Vietnamese as it really arrives: through the composition of an input method, or as Unikey corrects letters already typed. */
import type { Page } from 'playwright-core';

/** Between two keys, in milliseconds: a fast hand, yet slow enough that saving comes in between. */
const PAUSE = 15;

export type TypeVietnamese = (page: Page, text: string) => Promise<void>;

/**
 * Telex through composition events (ibus, macOS, Windows' own): a word is underlined while its letters come, changes under
 * the hand, and is committed with the space.
 */
export const typeTelex: TypeVietnamese = async (page, text) => {
  const keyboard = await page.context().newCDPSession(page);
  await eachWord(page, text, async (word) => {
    for (const stage of stagesOf(word)) {
      const end = stage.length;
      await keyboard.send('Input.imeSetComposition', { text: stage, selectionStart: end, selectionEnd: end });
      await page.waitForTimeout(PAUSE);
    }
    await keyboard.send('Input.insertText', { text: word });
  });
  await keyboard.detach();
};

/** Unikey: bare letters as keys, then Backspace over those that change and the right ones put in, with no composition. */
export const typeUnikey: TypeVietnamese = (page, text) =>
  eachWord(page, text, async (word) => {
    const bare = bareOf(word);
    const same = [...word].findIndex((letter, index) => letter !== bare[index]);
    await page.keyboard.type(bare, { delay: PAUSE });
    if (same === -1) return;
    for (let left = bare.length; left > same; left -= 1) await page.keyboard.press('Backspace');
    await page.keyboard.insertText(word.slice(same));
    await page.waitForTimeout(PAUSE);
  });

async function eachWord(page: Page, text: string, type: (word: string) => Promise<void>): Promise<void> {
  for (const [index, word] of text.split(' ').entries()) {
    if (index > 0) await page.keyboard.press('Space');
    await type(word);
  }
}

/** "đường": d, du, duo, duon, duong, đường. */
function stagesOf(word: string): string[] {
  const bare = bareOf(word);
  return [...Array.from(bare, (_letter, index) => bare.slice(0, index + 1)), word];
}

/** The keys of the letters: "Đường" → "Duong". */
function bareOf(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
