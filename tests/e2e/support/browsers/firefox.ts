import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { type OpenInBrowser, PHONE } from './browser.ts';

export const openInFirefox: OpenInBrowser = async (file, downloads) => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.setViewport(PHONE);
  await page.goto(pathToFileURL(file).href);
  return {
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    fill: async (selector, text) => {
      await page.focus(selector);
      await page.evaluate(`document.querySelector('${selector}').select()`);
      await page.keyboard.type(text);
    },
    choose: async (selector, value) => void (await page.select(selector, value)),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    paste: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyV');
      await page.keyboard.up('Control');
    },
    reload: async () => void (await page.reload()),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
};
