import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { type OpenInBrowser, PHONE } from './browser.ts';

export const openInChromium: OpenInBrowser = async (file, downloads) => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: PHONE, acceptDownloads: true, offline: true });
  const page = await context.newPage();
  page.on('download', (download) => void download.saveAs(path.join(downloads, download.suggestedFilename())));
  await page.goto(pathToFileURL(file).href);
  return {
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    fill: (selector, text) => page.fill(selector, text),
    choose: async (selector, value) => void (await page.selectOption(selector, value)),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    paste: () => page.keyboard.press('Control+V'),
    reload: async () => void (await page.reload()),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
};
