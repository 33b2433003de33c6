/** A walk over what is shown by Tab alone. */
import type { Page } from 'playwright-core';

export interface Walk {
  /** What can be used by mouse and was never reached by Tab. */
  unreached: string[];
  /** What was reached, but nothing showed where one was. */
  unseen: string[];
}

/** More presses than there are stops: what is mounted while one walks is walked too. */
const MORE = 15;

/** Presses Tab from the beginning of the page, or of the dialog that is open, until everything was reached. */
export async function walkByTab(page: Page): Promise<Walk> {
  const count = await page.evaluate<number>(MARK);
  const reached = new Set<number>();
  const unseen = new Set<string>();
  for (let press = 0; press < count + MORE && reached.size < count; press += 1) {
    // Tab is a key of writing on the page; Escape leaves it.
    if (await page.evaluate('document.activeElement?.isContentEditable')) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const at = await page.evaluate<{ mark: number; words: string; isShown: boolean } | null>(WHERE);
    if (at === null) continue;
    reached.add(at.mark);
    if (!at.isShown) unseen.add(at.words);
  }
  const unreached = await page.evaluate<string[]>(`window.stops
    .filter((stop, mark) => !${JSON.stringify([...reached])}.includes(mark) && window.isStop(stop.element))
    .map(({ words }) => words)`);
  return { unreached, unseen: [...unseen] };
}

/** Notes every stop, and how it and what is around it look while the focus is elsewhere; gives back how many. */
const MARK = `(() => {
  const around = (element) => [element, element.parentElement, element.parentElement?.parentElement];
  window.lookOf = (element) => around(element).map((each) => {
    if (!each) return '';
    const { outline, boxShadow, borderColor, backgroundColor, textDecoration, opacity } = getComputedStyle(each);
    return [outline, boxShadow, borderColor, backgroundColor, textDecoration, opacity].join();
  }).join(';');
  window.isStop = (element) => element.isConnected && element.tabIndex >= 0 && !element.disabled &&
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0 &&
    !(element.type === 'radio' && !element.checked) && !element.closest('[inert]') &&
    // It hands the focus on to one of its items.
    element.getAttribute('role') !== 'toolbar';
  document.activeElement?.blur();
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]');
  const ground = dialog ?? document.body;
  const wanted = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';
  window.stops = [...ground.querySelectorAll(wanted)].filter(window.isStop).map((element) => ({
    element,
    words: element.outerHTML.slice(0, 160),
    look: window.lookOf(element),
  }));
  if (dialog === null) getSelection().setPosition(document.body, 0);
  else dialog.focus();
  return window.stops.length;
})()`;

/** Where the focus is; null outside of what was noted. */
const WHERE = `(() => {
  const mark = window.stops.findIndex(({ element }) => element === document.activeElement);
  if (mark === -1) return null;
  const { element, words, look } = window.stops[mark];
  const { top, left, bottom, right } = element.getBoundingClientRect();
  const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  // On the page the caret shows where one is.
  return { mark, words, isShown: isInView && (element.isContentEditable || window.lookOf(element) !== look) };
})()`;
