/** The screens over a large book, in Chromium, as `npm start` serves it: how soon usable, and whether lists stutter. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createBackend } from '../../electron/services/backend.ts';
import { buildPages, ROOT } from '../../electron/tools/build.ts';
import { milliseconds, report, reportValue, section, timingOf } from './measure.ts';
import { words } from './texts.ts';
import { benchTyping } from './typing.ts';

/** A frame that takes longer is seen as a stutter, in milliseconds. */
const FRAME = 33;
const OPENINGS = 7;

interface List {
  name: string;
  route: string;
  search: string;
}

const LISTS: readonly List[] = [
  { name: 'register', route: '#/so-van-ban', search: 'Tìm trong sổ' },
  { name: 'papers', route: '#/soan-thao', search: 'Tìm văn bản' },
];

/** Fills `folder` with the sample and `count` issued documents, then looks at it; says so where there is no Chromium. */
export async function benchScreens(folder: string, count: number): Promise<void> {
  section(`Screens with ${count} issued documents, in Chromium`);
  const browser = await chromium
    .launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
    .catch(() => null);
  if (browser === null) {
    reportValue('not run', 'no Chromium on this machine');
    return;
  }
  await buildPages();
  const bodies = [170, 840].map((length) =>
    Array.from({ length }, (_, index) => words(120, index)).join('\n\n'),
  );
  const paperIds = await fillRegister(folder, count, bodies);
  const { server, address } = await serve(folder);
  try {
    const page = await benchOpening(browser, address);
    for (const list of LISTS) await benchList(page, list);
    for (const [at, body] of bodies.entries()) await benchTyping(page, paperIds[at] ?? 0, body);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** The ids of papers with the given texts, the last of all. */
async function fillRegister(folder: string, count: number, bodies: readonly string[]): Promise<number[]> {
  const host = { now: () => new Date(), actor: 'bench', templates: path.join(ROOT, 'templates') };
  const backend = createBackend({ folder, host, stay: 'hold', create: true });
  await backend.call('sample:create', {});
  for (let index = 0; index < count; index += 1) {
    const title = words(9, index).replace(/\.$/u, '');
    const { document } = await backend.call('document:create', { kind: 'CV', title });
    const { id } = document;
    const { head } = await backend.call('document:get', { id });
    const signerId = (await backend.call('cell:get', {}))?.terms[0]?.offices[0]?.memberId ?? null;
    const sent = { ...head, addressees: ['Đảng uỷ cấp trên'], recipients: ['Lưu Chi bộ'], signerId };
    await backend.call('document:save', { id, body: words(80, index), baseRevision: 1, head: sent });
    await backend.call('document:move', { id, move: 'approve' });
    await backend.call('document:issue', { id, date: '2020-06-15' });
  }
  const ids: number[] = [];
  for (const body of bodies) {
    const { document } = await backend.call('document:create', { kind: 'CĐ', title: 'bài dài' });
    await backend.call('document:save', { id: document.id, body, baseRevision: 1 });
    ids.push(document.id);
  }
  await backend.close();
  return ids;
}

async function serve(folder: string): Promise<{ server: ChildProcess; address: string }> {
  const program = path.join(ROOT, 'electron/tools/start.ts');
  const server = spawn(process.execPath, [program, '--browser', '--no-open', `--data=${folder}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout });
  lines.on('line', (line) => line.startsWith('http:') && lines.emit('address', line));
  const [address] = (await once(lines, 'address')) as [string];
  return { server, address };
}

/** From the address to a board whose buttons work: the first opening with everything cold, then others. */
async function benchOpening(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const times: number[] = [];
  let page = await context.newPage();
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    if (opening > 0) page = await context.newPage();
    const start = performance.now();
    await page.goto(opening === 0 ? address : new URL(address).origin);
    await page.getByRole('region', { name: 'Các chuyên đề trong năm' }).getByRole('button').first().waitFor();
    times.push(performance.now() - start);
    if (opening < OPENINGS - 1) await page.close();
  }
  report('overview usable', timingOf(times), `the first, cold: ${milliseconds(times[0] ?? 0)}`);
  const loaded = await page.evaluate<string[]>(
    "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)",
  );
  const pages = loaded.filter((name) => /\.(?:js|css)$/u.test(name));
  const bytes = pages.map((name) => gzipSync(readFileSync(path.join(ROOT, 'dist/renderer', name))).length);
  const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1024;
  reportValue('scripts and styles before it, gzipped', `${kilobytes.toFixed(0)} KB in ${pages.length} files`);
  return page;
}

async function benchList(page: Page, { name, route, search }: List): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(route)}`);
  const list = page.locator('.data-table');
  await list.locator('tbody tr td').first().waitFor();
  const frames = await page.evaluate<number[]>(SCROLL);
  const slow = frames.filter((frame) => frame > FRAME).length;
  report(
    `${name}: frames while it scrolls`,
    timingOf(frames),
    `${slow} of ${frames.length} over ${FRAME} ms`,
  );
  await page.getByLabel(search).focus();
  report(
    `${name}: a letter in its filter to the next frame`,
    timingOf(await page.evaluate<number[]>(FILTER)),
  );
}

/** A page down a frame for 120 frames; how long each took. */
const SCROLL = `new Promise((resolve) => {
  const list = document.querySelector('.data-table');
  const frames = [];
  let last = performance.now();
  const step = (now) => {
    frames.push(now - last);
    last = now;
    list.scrollTop += 400;
    if (frames.length < 122) requestAnimationFrame(step);
    else resolve(frames.slice(2));
  };
  requestAnimationFrame(step);
})`;

/** Types and takes away again, letter by letter; from each to the frame that shows it. */
const FILTER = `(async () => {
  const input = document.activeElement;
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const times = [];
  for (const text of ['d', 'du', 'duo', 'duon', 'duong', 'duong ', 'duong l', 'duong', 'du', '', 'đ', 'đả', 'đản', 'đảng', '']) {
    const start = performance.now();
    put.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times;
})()`;
