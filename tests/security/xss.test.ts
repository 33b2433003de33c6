/** Markup in every field and file, shown by every page in Chromium with the page's own policy (CSP) switched off. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../e2e/support/chromium.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';
import { canUseBrowser } from '../support/tools.ts';
import { fillHostile } from './xss-book.ts';
import { VECTORS } from './xss-vectors.ts';

/** Every one in the long form; else one of each eight, the same ones each time. */
const CHOSEN = LONG ? VECTORS : VECTORS.filter((_, index) => index % 8 === 0);

/** What ran, and what was asked of another machine. */
interface Harm {
  ran: string[];
  foreign: string[];
}

async function watch(page: Page): Promise<Harm> {
  const harm: Harm = { ran: [], foreign: [] };
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.exposeFunction('ran', () => harm.ran.push(page.url()));
  page.on('dialog', (dialog) => {
    harm.ran.push(`dialog on ${page.url()}`);
    void dialog.dismiss();
  });
  const own = new URL(page.url()).origin;
  await page.route(
    (url) => url.origin !== own && /^(?:https?|wss?|ftp):$/u.test(url.protocol),
    async (route) => {
      harm.foreign.push(route.request().url());
      await route.abort();
    },
  );
  return harm;
}

/** Elements that would have come from a vector, and handlers or addresses that would run; read in the page. */
const FOREIGN_ELEMENTS = `[
  ...[...document.querySelectorAll('*')].filter((element) =>
    [...element.attributes].some(({ name, value }) =>
      /^on/i.test(name) || /^\\s*(?:javascript|vbscript):/i.test(value))),
  ...document.querySelectorAll(
    'iframe, object, embed, marquee, portal, frameset, base[href^="http"], img[src*="evil"]'),
].map((element) => element.outerHTML.slice(0, 120))`;

const foreignElements = (page: Page): Promise<string[]> => page.evaluate(FOREIGN_ELEMENTS);

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(LONG ? 150 : 120);
}

const canRun = canUseBrowser();

describe.skipIf(!canRun)('markup in texts and files', () => {
  it('is a list of at least 120, none twice', () => {
    expect(new Set(VECTORS).size).toBeGreaterThanOrEqual(120);
    expect(new Set(VECTORS).size).toBe(VECTORS.length);
  });

  it('runs on no page, calls nobody, and leaves no element of its own', { timeout: 3_600_000 }, async () => {
    const folder = temporaryFolder();
    const backend = openTestBackend(undefined, folder);
    const book = await fillHostile(backend, CHOSEN);
    await backend.close();

    const app = await launchChromium(folder);
    app.complaints.ignore();
    const { page } = app;
    const harm = await watch(page);
    const origin = new URL(page.url()).origin;
    await page.goto(`${origin}/`);
    const elements: string[] = [];
    for (const route of book.routes) {
      await page.evaluate(`location.hash = ${JSON.stringify(route)}`);
      await settle(page);
      elements.push(...(await foreignElements(page)));
      for (const link of await page.locator('a:has-text("bấm")').all())
        if (await link.isVisible()) await link.click({ timeout: 500, noWaitAfter: true }).catch(() => {});
    }

    // Pasted as a browser would hand it over, one vector a paste.
    const paper = book.routes.findLast((route) => /^#\/soan-thao\/\d/u.test(route)) ?? '';
    await page.goto(`${origin}/${paper}`);
    const editor = page.locator('[contenteditable="true"]').first();
    await editor.waitFor();
    for (const html of CHOSEN) {
      await page.evaluate(`{
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', ${JSON.stringify(`<p>Dán</p>${html}`)});
        clipboardData.setData('text/plain', ${JSON.stringify(html)});
        document.querySelector('[contenteditable="true"]').dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }`);
    }
    await settle(page);
    elements.push(...(await foreignElements(page)));

    // As a member opens what was sent.
    for (const bytes of book.packages) {
      await page.goto(`${origin}/#/tong-quan`);
      await page.goto(`${origin}/#/ra-soat/mo-goi`);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Chọn tệp .gopy' }).click(),
      ]);
      await chooser.setFiles({ name: 'goi.gopy', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
      await page.getByRole('button', { name: 'Chọn tệp .gopy' }).waitFor({ state: 'detached' });
      await settle(page);
      elements.push(...(await foreignElements(page)));
    }

    // Papers as pages of their own, their policy taken out.
    const shown = await app.openPage();
    const apart = await watch(shown);
    await shown.goto(`${origin}/`);
    for (const html of book.pages) {
      await shown.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/gu, ''));
      elements.push(...(await foreignElements(shown)));
    }
    await settle(shown);
    const ran = [...harm.ran, ...apart.ran];
    const foreign = [...harm.foreign, ...apart.foreign];

    // What watches does see: the same markup put into a page as markup.
    const loud = '<img src=x onerror=ran()><img src="http://evil.example/x.png"><iframe></iframe>';
    for (const [one, seen] of [
      [page, harm],
      [shown, apart],
    ] as const) {
      const before = [seen.ran.length, seen.foreign.length];
      await one.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(loud)})`);
      await settle(one);
      expect([seen.ran.length, seen.foreign.length]).toEqual(before.map((count) => count + 1));
      await expect.poll(() => foreignElements(one)).toHaveLength(3);
    }

    console.log(
      `markup: ${CHOSEN.length} vectors, ${book.tally.stored} texts and files kept, ${book.tally.refused} refused, ` +
        `${book.routes.length} pages, ${CHOSEN.length} pastes, ${book.pages.length} exported papers, ` +
        `${book.packages.length} packages: ${ran.length} ran, ${foreign.length} foreign requests, ${elements.length} foreign elements`,
    );
    expect({ ran, foreign, elements }).toEqual({ ran: [], foreign: [], elements: [] });
    await app.kill();
  });
});
