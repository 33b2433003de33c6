/** What axe has to say about what is shown. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page in whatever drives its browser. */
interface Shown {
  /** An expression, worked out in the page. */
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Its findings of every severity, good practice and the size of what is pressed among them, each with the element; in the
 * colours of `theme`, or as they are.
 */
export async function axeFaults(page: Shown, theme?: 'light' | 'dark'): Promise<string[]> {
  if (theme !== undefined) await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
  if (await page.evaluate(`!('axe' in window)`)) await page.evaluate(`(() => { ${AXE} })()`);
  const faults = await page.evaluate(`(async () => {
    // Everything axe runs by itself, and what of WCAG 2.2 it runs only when asked.
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        // In what levels a person puts the headings of a text is the person's own.
        .filter(({ target }) => id !== 'heading-order' || document.querySelector(target[0])?.closest('.paper-body, .text-page, article') === null)
        .map(({ html, failureSummary }) => [id, html, failureSummary].join(' | ')));
  })()`);
  return faults as string[];
}
