/** The process that holds the data: lost and started again, in both of its forms. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../electron/tools/build.ts';
import { sentenceOf } from '../../../shared/contract/errors.ts';
import { BACKEND_RESTARTED } from '../../../shared/strings.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { canUseWindow } from '../../support/tools.ts';
import { buildOnce } from '../support/build.ts';
import { type ElectronApp, launchElectron } from '../support/electron.ts';
import { sampleOf2020 } from '../support/sample.ts';

const IS_POSSIBLE = canUseWindow();

describe.runIf(IS_POSSIBLE)('a backend that is lost', () => {
  it('is started again; the person is told, and everything saved is there', async () => {
    const running = await launchElectron(await sampleOf2020());
    const { page } = running;
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await page.evaluate(`window.scd.verbs['cell:save'](901, { cell: ${JSON.stringify(CELL)} })`);

    await running.killBackend();
    await page.getByText(BACKEND_RESTARTED).waitFor();
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).click();
    await page.getByRole('link', { name: 'Trần Minh Khoa' }).waitFor();
    expect(await page.evaluate(`window.scd.verbs['cell:get'](902, {})`)).toMatchObject({
      output: { cell: CELL },
    });
    await running.close();
  });

  it('lets go of the book before the program ends', async () => {
    const first = await launchElectron(await sampleOf2020());
    await first.page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await first.close();
    const second = await launchElectron(first.folder);
    await second.page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await second.close();
  });
});

describe.runIf(IS_POSSIBLE)('a backend in a utility process', () => {
  let running: ElectronApp;
  let page: Page;

  beforeAll(async () => {
    running = await launchElectron(undefined, undefined, productWith('stand-in-backend'));
    ({ page } = running);
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).waitFor();
    await page.evaluate('window.notices = []; window.scd.onNotice((words) => window.notices.push(words))');
  });
  afterAll(() => running?.close());

  /** The process ids of utility processes with the backend's name. */
  const backends = () =>
    running.app.evaluate(({ app }) =>
      app.getAppMetrics().flatMap(({ pid, name }) => (name === 'so-chuyen-de' ? [pid] : [])),
    );
  const call = (id: number, channel: string, input: object) =>
    page.evaluate<unknown>(`window.scd.verbs['${channel}'](${id}, ${JSON.stringify(input)}, () => {})`);

  it('answers the page: values, bytes, refusals', async () => {
    await expect.poll(backends).toHaveLength(1);
    expect(await call(901, 'cell:save', { cell: CELL })).toEqual({ output: { cell: CELL } });
    expect(
      await page.evaluate(
        `window.scd.verbs['export:render'](902, {}).then(({ output: { bytes } }) => new TextDecoder().decode(bytes))`,
      ),
    ).toBe(JSON.stringify({ cell: CELL }));
    expect(await call(903, 'plan:list', {})).toMatchObject({ error: { code: 'not-found' } });
  });

  it('tells how far it is, and stops when it is asked to', async () => {
    const told = await page.evaluate(`(async () => {
      const steps = [];
      const answer = await window.scd.verbs['export:archive'](904, {}, ({ done }) => {
        steps.push(done);
        if (done === 3) window.scd.cancel(904);
      });
      return { steps: steps.slice(0, 3), isShort: steps.length < 50, answer };
    })()`);
    expect(told).toMatchObject({ steps: [1, 2, 3], isShort: true, answer: { error: { code: 'cancelled' } } });
  });

  it('is started again when it is lost; what waited is told so, what was saved is there', async () => {
    const [first = 0] = await backends();
    const lost = page.evaluate(`window.scd.verbs['export:archive'](905, {}, () => {})`);
    await page.waitForTimeout(100);
    process.kill(first, 'SIGKILL');
    expect(await lost).toEqual({ error: { code: 'offline', message: sentenceOf('offline'), detail: {} } });
    await expect.poll(() => page.evaluate('window.notices')).toEqual([BACKEND_RESTARTED]);
    expect(await call(906, 'export:render', {})).toHaveProperty('output.fileName', 'a.docx');
    await expect.poll(backends).not.toContain(first);
  });
});

describe.runIf(IS_POSSIBLE)('the backend itself in a utility process of an Electron too old for it', () => {
  it('says so instead of dying', async () => {
    const running = await launchElectron(undefined, undefined, productWith(null));
    await running.page.getByText(sentenceOf('node-too-old')).waitFor();
    await running.close();
  });
});

const CELL = {
  superiorName: 'Đảng bộ Sở',
  name: 'Chi bộ thử',
  placeName: 'Huế',
  symbolSuffix: 'CB',
  toneStyle: 'uỷ',
};

/**
 * The product's own main process and pages in another folder, told that this Electron is new enough for a utility process;
 * with a stand-in for the backend, or the real one.
 */
function productWith(standIn: string | null): string {
  buildOnce();
  const folder = temporaryFolder();
  cpSync(path.join(ROOT, 'dist'), path.join(folder, 'dist'), { recursive: true });
  mkdirSync(path.join(folder, 'templates'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'thu', main: 'main.cjs' }));
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, napi: '10' } });
     require('./dist/electron/main.cjs');`,
  );
  if (standIn !== null) {
    buildSync({
      entryPoints: [path.join(ROOT, `tests/e2e/support/${standIn}.ts`)],
      outfile: path.join(folder, 'dist/electron/backend.cjs'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    });
  }
  return folder;
}
