/** How a person works the screen: with the mouse beside the keys, or by keys alone. What it costs is counted in the page. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  page: Page;
  /** A button, a link, a box to tick. */
  press(target: Locator): Promise<void>;
  /** Goes to a field and replaces what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** The next step, as the strip hands it over. */
  goOn(label: string): Promise<void>;
  /** A screen by its name. */
  open(screen: string): Promise<void>;
  /** A member, by the name in the roll: away with this reason, or with none. */
  markAbsent(name: string, reason: string): Promise<void>;
  /** To where the next remark begins. */
  toSpeaker(): Promise<void>;
  /** Letters where the focus is. */
  type(text: string): Promise<void>;
  /** A command, as in "Control+Enter". */
  key(name: string): Promise<void>;
  /** Goes to a field and takes one of its choices. */
  choose(field: Locator, label: string): Promise<void>;
  /** Goes to a field and pastes. */
  paste(field: Locator, text: string, html?: string): Promise<void>;
}

export type TakeHand = (page: Page) => Hand;

/** What a person did, told apart. */
export interface Effort {
  /** Letters, digits, signs and spaces that were typed. */
  typed: number;
  /** Keys that write nothing: Enter, Tab, arrows, shortcuts, letters that mark somebody in the roll. */
  commands: number;
  clicks: number;
  /** Letters that were pasted. */
  pasted: number;
}

/** Counts what really arrives in the page, from now on and as long as it is not loaded anew. */
export async function countEffort(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const effort = window.effort = { typed: 0, commands: 0, clicks: 0, pasted: 0 };
    const count = (name, act) => addEventListener(name, (event) => { if (event.isTrusted) act(event); }, true);
    count('pointerdown', () => { effort.clicks += 1; });
    count('keydown', ({ key }) => { if (!['Control', 'Shift', 'Alt', 'Meta'].includes(key)) effort.commands += 1; });
    // A key that writes is no command; letters outside the keyboard's plan come without one.
    let isKey = false;
    count('keydown', ({ key }) => { isKey = [...key].length === 1; });
    count('keyup', () => { isKey = false; });
    count('beforeinput', ({ inputType, data }) => {
      if (inputType !== 'insertText' || data === null) return;
      effort.typed += [...data].length;
      if (isKey) effort.commands -= 1;
      isKey = false;
    });
  })()`);
}

export async function readEffort(page: Page): Promise<Effort> {
  return page.evaluate<Effort>('window.effort');
}

export const takeMouse: TakeHand = (page) => ({
  ...ofBoth(page),
  press: (target) => target.click(),
  goOn: (label) => strip(page).getByRole('button', { name: label, exact: true }).click(),
  open: (screen) =>
    page.getByRole('navigation', { name: 'Các phần của sổ' }).getByRole('link', { name: screen }).click(),
  async markAbsent(name, reason) {
    const row = rollRow(page, name);
    await row.hover();
    await row.getByRole('button', { name: reason === '' ? /^Vắng không lý do/u : /^Vắng có lý do/u }).click();
    if (reason === '') return;
    while (!(await hasFocus(row.getByLabel(/^Lý do vắng/u)))) await page.waitForTimeout(10);
    await page.keyboard.type(reason);
  },
  toSpeaker: () => page.getByRole('combobox', { name: 'Người phát biểu' }).click(),
  async write(field, text) {
    // From one field of a form to the next nobody takes the mouse.
    if (await isNext(field)) await page.keyboard.press('Tab');
    else if (!(await hasFocus(field))) await field.click();
    if ((await field.inputValue()) !== '') await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  },
  async choose(field, label) {
    // The list of a choice is the system's own: opening it is one click, taking a line of it another.
    await field.click();
    await page.evaluate('window.effort.clicks += 1');
    await field.selectOption({ label });
    await page.keyboard.press('Escape');
  },
  async paste(field, text, html) {
    if (!(await hasFocus(field))) await field.click();
    await pasteInto(page, text, html);
  },
});

export const takeKeys: TakeHand = (page) => ({
  ...ofBoth(page),
  async press(target) {
    await walkTo(page, target);
    const isBox = (await target.getAttribute('type')) === 'checkbox';
    await page.keyboard.press(isBox ? 'Space' : 'Enter');
  },
  async goOn(label) {
    await strip(page).getByRole('button', { name: label, exact: true }).waitFor();
    await page.keyboard.press('Alt+Enter');
  },
  open: (screen) => page.keyboard.press(`Alt+${SCREEN_KEYS[screen]}`),
  async markAbsent(name, reason) {
    const row = rollRow(page, name);
    await page.keyboard.press('F4');
    await stepTo(page, row);
    await page.keyboard.press(reason === '' ? 'v' : 'l');
    if (reason === '') return;
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
  },
  toSpeaker: () => page.keyboard.press('F2'),
  async write(field, text) {
    await walkTo(page, field);
    if ((await field.inputValue()) !== '') await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  },
  async choose(field, label) {
    await walkTo(page, field);
    // As a closed list takes it: arrow by arrow to the line.
    const steps = await field.evaluate(
      ({ options, selectedIndex }, wanted) =>
        [...options].findIndex((option) => option.label === wanted) - selectedIndex,
      label,
    );
    for (let step = 0; step < Math.abs(steps); step += 1)
      await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  },
  async paste(field, text, html) {
    await walkTo(page, field);
    await pasteInto(page, text, html);
  },
});

/** The keys of the screens, as the menu names them. */
const SCREEN_KEYS: Readonly<Record<string, string>> = {
  'Tổng quan': '1',
  'Kế hoạch': '2',
  'Buổi sinh hoạt': '3',
  'Cổng thông tin': '7',
};

function rollRow(page: Page, name: string): Locator {
  return page
    .getByRole('list', { name: 'Danh sách điểm danh' })
    .getByRole('listitem', { name: new RegExp(`^${name}`, 'u') });
}

function strip(page: Page): Locator {
  return page.getByRole('region', { name: 'Vừa xong' });
}

function ofBoth(page: Page): Pick<Hand, 'page' | 'type' | 'key'> {
  return {
    page,
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name),
  };
}

async function pasteInto(page: Page, text: string, html: string | undefined): Promise<void> {
  // One key; what it brings is counted apart.
  await page.evaluate(`window.effort.pasted += ${[...text].length}; window.effort.commands += 1`);
  if (html === undefined) {
    await page.evaluate(`window.effort.typed -= ${[...text].length}`);
    await page.keyboard.insertText(text);
    return;
  }
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  })()`);
}

export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement);
}

/** Whether one types in a field, and this is the one after it. */
async function isNext(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { ownerDocument: page } = element;
    const from = page.activeElement;
    if (from === null || !from.matches('input, textarea')) return false;
    const stops = [...page.querySelectorAll('input, textarea, select, button, a[href], [tabindex]')].filter(
      (stop) => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true }),
    );
    return stops[stops.indexOf(from) + 1] === element;
  });
}

/** By the arrows, up or down the list. @throws when it is not reached */
async function stepTo(page: Page, row: Locator): Promise<void> {
  for (let press = 0; press < 400; press += 1) {
    if (await hasFocus(row)) return;
    const isAbove = await row.evaluate(
      (element) => ((element.ownerDocument.activeElement?.compareDocumentPosition(element) ?? 0) & 2) > 0,
    );
    await page.keyboard.press(isAbove ? 'ArrowUp' : 'ArrowDown');
  }
  throw new Error(`by the arrows nobody comes to ${row}`);
}

/** By Tab, or by Shift+Tab where that is the shorter way. @throws when it is not reached */
async function walkTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < 150; press += 1) {
    if (await hasFocus(target)) return;
    const { isInText, isPast } = await target.evaluate((element) => {
      const { activeElement, body } = element.ownerDocument;
      // 2: the target stands before it.
      const isBehind = (activeElement?.compareDocumentPosition(element) ?? 0) & 2;
      return {
        isInText: activeElement?.isContentEditable === true,
        isPast: activeElement !== body && isBehind > 0,
      };
    });
    // Tab is a key of writing on the page; Escape leaves it.
    if (isInText) await page.keyboard.press('Escape');
    await page.keyboard.press(isPast ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`by keys alone nobody comes to ${target}`);
}
