/** What has the focus. */
import type { Page } from 'playwright-core';

/** The words of it, as its label; null on nothing, which is the body or the page itself. */
export function focusOf(page: Page): Promise<string | null> {
  return page.evaluate(`(() => {
    const here = document.activeElement;
    if (here === null || here === document.body || here === document.documentElement) return null;
    return here.getAttribute('aria-label') ?? here.labels?.[0]?.innerText ?? here.innerText ?? here.tagName;
  })()`);
}

/** Whether it is in the dialog that is open. */
export function isFocusInDialog(page: Page): Promise<boolean> {
  return page.evaluate(`document.activeElement?.closest('[role="dialog"], [role="alertdialog"]') !== null`);
}
