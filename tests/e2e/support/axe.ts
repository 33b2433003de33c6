/** What axe has to say about what is shown. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Its serious and critical findings, each with the element; in the colours of `theme`, or as they are. */
export async function seriousFaults(page: Page, theme?: 'light' | 'dark'): Promise<string[]> {
  if (theme !== undefined) await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
  if (await page.evaluate(`!('axe' in window)`)) await page.evaluate(AXE);
  return page.evaluate(`(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(' | ')));
  })()`);
}
