/** Vietnamese typing in every field one writes in, by Unikey and by Telex; and days in the fields of days. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { ONLY_WITH_DATA, openPlace, PLACES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';
import { typeTelex, typeUnikey } from './support/typing.ts';

const WORDS = 'Đường lối đã rõ, quyền được hỏi';
const SHORT = 'Được hỏi';
const WAYS = [
  ['Telex', typeTelex],
  ['Unikey', typeUnikey],
] as const;

/** Where it is; `name` as a person reads it; `first`: what must be pressed until it is shown. */
interface Field {
  at: string;
  role: 'textbox' | 'combobox' | 'searchbox';
  name: string;
  first?: (page: Page) => Promise<void>;
  /** Another than `WORDS`, where they would be taken for something else. */
  words?: string;
}

const LIVE = '#/buoi-sinh-hoat/2/truc-tiep';

const FIELDS: readonly Field[] = [
  { at: LIVE, role: 'combobox', name: 'Người phát biểu' },
  { at: LIVE, role: 'textbox', name: 'Nội dung ý kiến' },
  { at: LIVE, role: 'textbox', name: 'Kết luận của chủ trì' },
  { at: LIVE, role: 'textbox', name: 'Nội dung biểu quyết', first: press('Thêm biểu quyết') },
  { at: LIVE, role: 'textbox', name: 'Việc cần làm', first: press('Giao việc') },
  { at: LIVE, role: 'combobox', name: 'Người thực hiện', first: press('Giao việc') },
  { at: LIVE, role: 'textbox', name: 'Đơn vị, người khác', first: press('Giao việc') },
  {
    at: LIVE,
    role: 'textbox',
    name: 'Lý do vắng của đồng chí Trần Minh Khoa',
    first: excuse,
  },
  { at: '#/dang-vien/nhap', role: 'textbox', name: 'Dán danh sách đảng viên' },
  { at: '#/dang-vien/moi', role: 'textbox', name: 'Họ và tên' },
  { at: '#/dang-vien/moi', role: 'textbox', name: 'Chức vụ, đơn vị' },
  { at: '#/dang-vien', role: 'searchbox', name: 'Tìm' },
  { at: '#/ke-hoach', role: 'textbox', name: 'Tên chuyên đề' },
  { at: '#/ke-hoach', role: 'combobox', name: 'Người trình bày' },
  { at: '#/ke-hoach', role: 'textbox', name: 'Người thông qua' },
  { at: '#/ke-hoach', role: 'textbox', name: 'Địa điểm' },
  { at: '#/ke-hoach', role: 'textbox', name: 'Ghi chú' },
  { at: '#/ke-hoach', role: 'textbox', name: 'Yêu cầu' },
  { at: '#/buoi-sinh-hoat/2', role: 'textbox', name: 'Lý do, mục đích' },
  { at: '#/buoi-sinh-hoat/2', role: 'textbox', name: 'Họ tên khách', first: press('Thêm khách') },
  { at: '#/soan-thao/7', role: 'textbox', name: 'Tìm trong văn bản', first: key('Control+F') },
  { at: '#/soan-thao/7', role: 'textbox', name: 'Thay bằng', first: key('Control+H') },
  { at: '#/soan-thao', role: 'searchbox', name: 'Tìm' },
  { at: '#/so-van-ban', role: 'searchbox', name: 'Tìm' },
  { at: '#/nhat-ky', role: 'searchbox', name: 'Tìm' },
  { at: '#/tong-quan', role: 'combobox', name: 'Tìm lệnh', first: key('Control+K') },
  { at: '#/soan-thao/4', role: 'textbox', name: 'Lý do', first: press('Thông qua') },
  { at: '#/soan-thao/4', role: 'textbox', name: 'Lời nhắn', first: press('Gửi lấy ý kiến…') },
  { at: '#/so-van-ban', role: 'textbox', name: 'Lý do', first: press(/^Huỷ số/u) },
  // Of a session that nothing was written down of.
  { at: '#/buoi-sinh-hoat/3', role: 'textbox', name: 'Lý do', first: press('Huỷ buổi…') },
  { at: '#/tong-quan', role: 'textbox', name: 'Kết quả', first: press(/^Ghi kết quả/u) },
];

/** Places whose fields are tried as they stand, and what opens others; the meeting's own are above. */
const OPENED: readonly { at: string; opens?: { by: RegExp; shows: string } }[] = [
  ...[...PLACES, ...ONLY_WITH_DATA]
    .filter((at) => at !== LIVE && at !== '#/dang-vien/nhap' && !at.startsWith('#/soan-thao/'))
    .map((at) => ({ at })),
  { at: '#/soan-thao', opens: { by: /^Văn bản mới/u, shows: 'Trích yếu' } },
  { at: '#/soan-thao/4', opens: { by: /^Thông tin/u, shows: 'Căn cứ' } },
  { at: '#/buoi-sinh-hoat', opens: { by: /^Thêm buổi/u, shows: 'Tên chuyên đề' } },
  { at: '#/luu-ho-so', opens: { by: /nêu lý do$/u, shows: 'Lý do' } },
  { at: '#/luu-ho-so/den', opens: { by: /^Vào sổ/u, shows: 'Nơi gửi' } },
  { at: '#/cong-thong-tin', opens: { by: /^Làm bài đăng/u, shows: 'Tiêu đề' } },
  { at: '#/cong-thong-tin/cong', opens: { by: /^Thêm cổng/u, shows: 'Địa chỉ cổng' } },
  { at: '#/cai-dat/chi-bo', opens: { by: /^Đổi từ ngày/u, shows: 'Địa danh' } },
  { at: '#/cai-dat/nhiem-ky', opens: { by: /^Thêm nhiệm kỳ/u, shows: 'Tên nhiệm kỳ' } },
  { at: '#/cai-dat/gioi-thieu', opens: { by: /^Gõ địa chỉ/u, shows: 'Địa chỉ hoặc thư mục' } },
];
const TEXT_FIELDS =
  ':is(input:not([type]), input[type="text"], input[type="search"], textarea):enabled:not([readonly]):visible';

/** Typed as people do, and as it is written when the field is left. */
const DAYS = [
  ['#/ke-hoach', 'Ngày họp', '5/6/2020', '05/06/2020'],
  ['#/ke-hoach', 'Hạn gửi dự thảo', '01.06.2020', '01/06/2020'],
  ['#/dang-vien/moi', 'Ngày sinh', '2/9/1984', '02/09/1984'],
  ['#/dang-vien/moi', 'Ngày vào Đảng', '19/5/2010', '19/05/2010'],
  ['#/nhat-ky', 'Từ ngày', '1/1/2020', '01/01/2020'],
] as const;

describe.runIf(canUseBrowser()).each(WAYS)('%s', (_way, type) => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it.each(FIELDS)('is right in “$name” at $at', async (field) => {
    const box = await reach(page, field);
    await box.click();
    await clear(page);
    await type(page, WORDS);
    await expect.poll(() => box.inputValue()).toBe(WORDS);
    await leave(page, box);
  });

  it.each(DAYS)('leaves the days at %s in “%s” alone: %s', async (at, name, typed, written) => {
    await openPlace(page, at);
    const box = page.locator('.work').getByLabel(name, { exact: true }).first();
    await box.click();
    await clear(page);
    await type(page, typed);
    await expect.poll(() => box.inputValue()).toBe(typed);
    await page.keyboard.press('Tab');
    await expect.poll(() => box.inputValue()).toBe(written);
  });
});

describe.runIf(canUseBrowser())('Unikey', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it.each(OPENED)('is right in every field at $at $opens.by', async ({ at, opens }) => {
    await openPlace(page, at);
    if (opens !== undefined) {
      await press(opens.by)(page);
      await page.getByLabel(opens.shows, { exact: true }).first().waitFor();
    }
    const dialog = page.getByRole('dialog');
    const place = opens === undefined || (await dialog.count()) === 0 ? page.locator('.work') : dialog;
    const fields = place.locator(TEXT_FIELDS);
    const wrong: string[] = [];
    const tried = new Set<string>();
    for (let index = 0; index < (await fields.count()); index += 1) {
      const box = fields.nth(index);
      // Of fields in rows, the first row's.
      const name = (await box.ariaSnapshot()).replace(/\d+/gu, '').split(':')[0] ?? '';
      if (tried.has(name)) continue;
      tried.add(name);
      const before = await box.inputValue();
      await box.click();
      await clear(page);
      await typeUnikey(page, SHORT);
      const typed = await box.inputValue();
      if (typed !== SHORT) wrong.push(`${name}: ${typed}`);
      await box.fill(before);
    }
    expect(wrong).toEqual([]);
    if (opens !== undefined) expect([...tried]).not.toEqual([]);
    for (let open = await dialog.count(); open > 0; open -= 1) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

/** From a place without it, so that nothing stands open from before. */
async function reach(page: Page, { at, role, name, first }: Field): Promise<Locator> {
  await openPlace(page, '#/cai-dat/gioi-thieu');
  await openPlace(page, at);
  await first?.(page);
  const box = page.getByRole(role, { name: new RegExp(`^${name}`, 'u') }).first();
  await box.waitFor();
  return box;
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
}

/** With nothing in it: what was typed is no name and no reason for the next field. */
async function leave(page: Page, box: Locator): Promise<void> {
  await box.focus();
  await clear(page);
  await page.keyboard.press('Escape');
}

function press(name: string | RegExp): (page: Page) => Promise<void> {
  return (page) => page.locator('.work').getByRole('button', { name }).first().click();
}

/** By its letter, as at the roll. */
async function excuse(page: Page): Promise<void> {
  await page.getByRole('listitem', { name: /^Trần Minh Khoa/u }).focus();
  await page.keyboard.press('F4');
  await page.keyboard.press('l');
}

function key(keys: string): (page: Page) => Promise<void> {
  return (page) => page.keyboard.press(keys);
}
