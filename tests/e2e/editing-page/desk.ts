/** The program in a real Electron, with an article that is to be filled in, and the windows over a portal. */
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Channel, InputOf, OutputOf } from '../../../shared/contract/channels.ts';
import { type ElectronApp, launchElectron } from '../support/electron.ts';
import { sampleOf2020 } from '../support/sample.ts';

export const ARTICLE = {
  title: 'Chi bộ bàn về “tin giả”: 5 < 6 & 7 > 3',
  summary: 'Sáng 12/2, chi bộ họp chuyên đề.\nHai việc được giao ngay.',
  body: [
    '## Kết quả',
    'Chi bộ **thống nhất** *ba việc* và <u>ghi rõ</u> người làm: a < b & c > d.',
    '- Rà lại các trang\n- Nhắc nhau mỗi tuần',
    '| Việc | Hạn |\n| --- | --- |\n| Rà lại | 20/2 |',
  ].join('\n\n'),
  category: 'Hoạt động Đảng - Đoàn thể',
  author: 'Văn Lê',
  date: '2020-02-12',
};

export interface FillingDesk {
  app: ElectronApp;
  call<C extends Channel>(channel: C, input: InputOf<C>): Promise<OutputOf<C>>;
  /** A by-hand portal that begins at an address, with the article waiting for it. */
  declare(name: string, url: string): Promise<{ portalId: number; outboxId: number }>;
  /** Opens the window over it: our half and the portal's, once something is shown there. */
  open(ids: { portalId: number; outboxId: number | null }, isAgreed?: boolean): Promise<Beside>;
}

export interface Beside {
  /** Ours. */
  panel: Page;
  /** The portal's. */
  site: Page;
  close(): Promise<void>;
}

const PATIENCE = 20_000;

export async function openFillingDesk(article: Partial<typeof ARTICLE> = {}): Promise<FillingDesk> {
  const app = await launchElectron(await sampleOf2020());
  const { page } = app;
  await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
  const call: FillingDesk['call'] = async (channel, input) => {
    const answer = await page.evaluate<{ output?: unknown; error?: { message: string } }>(
      `window.scd.verbs['${channel}'](900, ${JSON.stringify(input)}, () => {})`,
    );
    if (answer.error !== undefined) throw new Error(answer.error.message);
    return answer.output as never;
  };
  const made = await call('article:make', { documentId: 2 });
  const photographed = await page.evaluate<number>(`(async () => {
    const bytes = new Uint8Array(${JSON.stringify([...tinyPicture()])});
    const file = { fileName: 'Buổi họp.png', title: 'Buổi họp', caption: 'Toàn cảnh', role: 'photo', bytes };
    const given = { id: ${made.id}, baseRevision: ${made.revision}, file };
    return (await window.scd.verbs['article:attach'](901, given, () => {})).output.revision;
  })()`);
  const { content } = await call('article:get', { id: made.id });
  const { id } = await call('article:save', {
    id: made.id,
    baseRevision: photographed,
    content: { ...content, ...ARTICLE, ...article, leadPhoto: 0 },
  });
  return {
    app,
    call,
    declare: async (name, url) => {
      const portal = await call('portal:save', { portal: { name, kind: 'handover', url, user: '' } });
      const { outbox } = await call('outbox:push', { articleId: id, portalId: portal.id, saysYes: true });
      return { portalId: portal.id, outboxId: outbox };
    },
    open: async (ids, isAgreed = false) => {
      const opened = app.app.waitForEvent('window');
      await page.evaluate(`window.scd.host.openEditingPage(${JSON.stringify(ids)})`);
      await opened;
      const panel = await find(app, (url) => url.includes('trang-soan'));
      if (!isAgreed) await panel.getByRole('button', { name: 'Đồng ý và mở' }).click();
      const site = await find(app, (url) => url.startsWith('http://127.0.0.1'));
      return {
        panel,
        site,
        close: async () => {
          await panel.close();
          await expect.poll(() => app.app.windows().length, { timeout: PATIENCE }).toBe(1);
        },
      };
    },
  };
}

async function find(app: ElectronApp, fits: (url: string) => boolean): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(
      () => {
        found = app.app.windows().find((page) => fits(page.url()));
        return found !== undefined;
      },
      { timeout: PATIENCE },
    )
    .toBe(true);
  if (found === undefined) throw new Error('no such window');
  return found;
}

/** What the panel says of every field once the article was filled in. */
export async function fill(panel: Page): Promise<Record<string, string>> {
  await panel.getByRole('button', { name: /^Điền (?:bài vào trang|lại cả bài)$/u }).click();
  await panel.getByRole('list', { name: 'Từng ô đã điền' }).waitFor({ timeout: 40_000 });
  return results(panel);
}

export async function results(panel: Page): Promise<Record<string, string>> {
  await panel.getByText('Đang điền…').waitFor({ state: 'detached' });
  return panel.evaluate(
    `Object.fromEntries([...document.querySelectorAll('[data-role]')].map(({ dataset }) => [dataset.role, dataset.result]))`,
  );
}

export async function teach(panel: Page): Promise<void> {
  const keep = panel.getByRole('button', { name: 'Ghi nhớ các ô' });
  const taught = panel.getByRole('heading', { name: 'Điền bài' });
  await keep.click({ timeout: PATIENCE });
  // A field that comes late moves the button away from under the mouse: one presses again.
  await expect
    .poll(
      async () => {
        const came = await taught.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
        if (!came && (await keep.isVisible())) await keep.click({ timeout: 2_000 }).catch(() => undefined);
        return came;
      },
      { timeout: PATIENCE },
    )
    .toBe(true);
}

/** One red dot, as a file of its own making. */
function tinyPicture(): Buffer {
  const crc = (bytes: Buffer): number => {
    let value = ~0;
    for (const byte of bytes) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
    return ~value >>> 0;
  };
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const side = 64;
  const head = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % (side * 3 + 1) === 0 ? 0 : at % 251;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
