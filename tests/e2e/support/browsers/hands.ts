/** What a person does on the page for a reviewer, by what it is called there. */
import { setTimeout } from 'node:timers/promises';
import type { MemberBrowser, Point } from './browser.ts';

/** Waits until an expression holds in the page, a few seconds at most. */
export async function until(browser: MemberBrowser, expression: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await browser.evaluate(`Boolean(${expression})`)) return;
    await setTimeout(100);
  }
  throw new Error(`never so: ${expression}; seen: ${await browser.evaluate('document.body.innerText')}`);
}

export async function press(browser: MemberBrowser, name: string): Promise<void> {
  await browser.click(await find(browser, 'button', name));
}

/** Ticks a box or a choice. */
export async function tick(browser: MemberBrowser, label: string): Promise<void> {
  await browser.click(await find(browser, 'label', label));
}

export async function fill(browser: MemberBrowser, label: string, text: string): Promise<void> {
  await browser.fill(await find(browser, 'label', label), text);
}

/** Chooses what reads so of a list. */
export async function choose(browser: MemberBrowser, label: string, choice: string): Promise<void> {
  const list = await find(browser, 'label', label);
  const value = await browser.evaluate(
    `[...document.querySelector('${list}').options].find(({ text }) => text === ${JSON.stringify(choice)}).value`,
  );
  await browser.choose(list, String(value));
}

export async function readField(browser: MemberBrowser, label: string): Promise<string> {
  return String(
    await browser.evaluate(`document.querySelector('${await find(browser, 'label', label)}').value`),
  );
}

/** Draws the mouse over words of the paper. */
export async function selectWords(browser: MemberBrowser, words: string): Promise<void> {
  const [from, to] = (await browser.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.text-page'), NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (!node.data.includes(${JSON.stringify(words)})) node = walker.nextNode();
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(${JSON.stringify(words)}));
    range.setEnd(node, range.startOffset + ${words.length});
    const boxes = range.getClientRects();
    const [first, last] = [boxes[0], boxes[boxes.length - 1]];
    // A letter is chosen when more than half of it is drawn over.
    return [
      { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      { x: last.right - 1, y: (last.top + last.bottom) / 2 },
    ];
  })()`)) as [Point, Point];
  await browser.drag(from, to);
}

/** A selector of the button, or of the field whose label reads or begins so, once it is there. */
async function find(browser: MemberBrowser, kind: 'button' | 'label', name: string): Promise<string> {
  const wanted = `[...document.querySelectorAll('${kind}')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(name)}))`;
  await until(browser, wanted);
  // React leaves alone what it did not write.
  const mark = `${kind} ${name}`.replaceAll(/[^\p{L}]+/gu, '-');
  await browser.evaluate(`(() => {
    for (const old of document.querySelectorAll('[data-found="${mark}"]')) delete old.dataset.found;
    const one = ${wanted};
    (one.control ?? one).dataset.found = '${mark}';
  })()`);
  return `[data-found="${mark}"]`;
}
