/** The shell in a real Electron: what its pages may do, and what the window is to the person. */
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../electron/tools/build.ts';
import { ALL_COMMANDS, MENUS } from '../../../shared/commands.ts';
import { CHANNELS } from '../../../shared/contract/channels.ts';
import { HOST_VERBS } from '../../../shared/contract/host.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { canUseWindow } from '../../support/tools.ts';
import {
  type ElectronApp,
  electronEnvironment,
  electronFolder,
  FLAGS,
  launchElectron,
} from '../support/electron.ts';
import { start } from '../support/processes.ts';
import { sampleOf2020 } from '../support/sample.ts';

const IS_POSSIBLE = canUseWindow();

/** The window with the sample cell in it. */
async function launchSample(): Promise<ElectronApp> {
  const running = await launchElectron(await sampleOf2020());
  await running.page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
  return running;
}

describe.runIf(IS_POSSIBLE)('a page in the window', () => {
  let running: ElectronApp;
  let page: Page;

  beforeAll(async () => {
    running = await launchSample();
    ({ page } = running);
    // From here on the page tries what it may not; that it says so on its console is as it should be.
    running.complaints.ignore();
  });
  afterAll(() => running?.close());

  const windowCount = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  it('is walled off from Node and from the main process', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Known to Electron, not to its types.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): object } | undefined;
      return contents?.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    const found = await page.evaluate(
      '[typeof require, typeof process, typeof Buffer, typeof module].join()',
    );
    expect(found).toBe('undefined,undefined,undefined,undefined');
  });

  it('finds the verbs of the contract, and nothing else of ours', async () => {
    const keys = async (of: string): Promise<string[]> =>
      (await page.evaluate<string[]>(`Object.keys(window.${of})`)).sort();
    expect(await keys('scd')).toEqual(['cancel', 'host', 'onCommand', 'onNotice', 'verbs']);
    expect(await keys('scd.verbs')).toEqual(Object.keys(CHANNELS).sort());
    expect(await keys('scd.host')).toEqual(Object.keys(HOST_VERBS).sort());
  });

  it('comes under a policy that allows nothing by default', async () => {
    const policy = await page.evaluate<string>(
      `fetch('/').then(({ headers }) => headers.get('content-security-policy'))`,
    );
    expect(policy.split('; ').slice(0, 2)).toEqual(["default-src 'none'", "script-src 'self'"]);
    expect(await page.evaluate(INLINE_SCRIPT)).toBe('not run');
    expect(await page.evaluate(WORDS_AS_PROGRAM)).toBe('EvalError');
  });

  it.each(['http://127.0.0.1:9/', 'https://example.org/', 'file:///etc/passwd', 'app://somebody-else/'])(
    'reaches nothing at %s',
    async (url) => {
      expect(await page.evaluate(`fetch(${JSON.stringify(url)}).then(() => 'got', () => 'failed')`)).toBe(
        'failed',
      );
    },
  );

  it.each(['https://example.org/', 'file:///etc/passwd', 'app://somebody-else/', 'data:text/html,x'])(
    'never becomes %s',
    async (url) => {
      await page.evaluate(`location.href = ${JSON.stringify(url)}`);
      await page.waitForTimeout(100);
      expect(page.url()).toMatch(/^app:\/\/so-chuyen-de\//u);
      await expect.poll(() => page.evaluate('document.querySelector("h1").textContent')).toBe('Năm 2020');
    },
  );

  it('opens no window by itself', async () => {
    expect(await page.evaluate('window.open("https://example.org/") === null')).toBe(true);
    expect(await page.evaluate('window.open("app://so-chuyen-de/") === null')).toBe(true);
    await page.evaluate(`{
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    }`);
    await page.waitForTimeout(100);
    await expect.poll(windowCount).toBe(1);
  });

  it('holds no other page inside', async () => {
    await page.evaluate(`document.body.append(
      Object.assign(document.createElement('iframe'), { id: 'guest', src: 'https://example.org/' }),
      Object.assign(document.createElement('webview'), { src: 'https://example.org/' }),
    )`);
    await page.waitForTimeout(200);
    const contents = await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    expect(contents).toBe(1);
    expect(page.frames().map((frame) => new URL(frame.url()).host)).not.toContain('example.org');
    await page.evaluate(`document.querySelectorAll('#guest, webview').forEach((guest) => guest.remove())`);
  });

  it('gets no permission', async () => {
    expect(await page.evaluate(PERMISSIONS)).toEqual({
      notifications: 'denied',
      camera: 'denied',
      place: 'refused 1',
      clipboard: 'NotAllowedError',
    });
  });

  it('downloads nothing by itself', async () => {
    const downloads = await running.app.evaluate(async ({ session }) => {
      const seen: string[] = [];
      session.defaultSession.on('will-download', (event, item) => {
        seen.push(`${item.getFilename()} ${event.defaultPrevented ? 'stopped' : 'let through'}`);
      });
      Object.assign(globalThis, { seen });
    });
    expect(downloads).toBeUndefined();
    await page.evaluate(`Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt',
    }).click()`);
    const seen = () => running.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    await expect.poll(seen).toEqual(['x.txt stopped']);
  });

  it('is answered only on its own origin, in the main frame, with valid words', async () => {
    expect(await page.evaluate(`window.scd.verbs['cell:get'](901, {})`)).toHaveProperty('output');
    expect(await page.evaluate(`window.scd.verbs['document:get'](902, { id: 'x' })`)).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await page.evaluate(`window.scd.host.openLink({ url: 'file:///etc/passwd' })`)).toMatchObject({
      error: { code: 'invalid-input' },
    });
    const inFrame = await page.evaluate(`(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const found = typeof frame.contentWindow.scd;
      frame.remove();
      return found;
    })()`);
    expect(inFrame).toBe('undefined');
  });

  it('is not answered when it is a stranger with our own preload script', async () => {
    const opened = running.app.waitForEvent('window');
    await running.app.evaluate(
      ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        void stranger.loadURL('data:text/html,<title>stranger</title>');
      },
      path.join(ROOT, 'dist/electron/preload.cjs'),
    );
    const stranger = await opened;
    await stranger.waitForLoadState();
    for (const words of [`verbs['cell:get'](1, {})`, `host.pickFolder({})`])
      await expect(stranger.evaluate(`window.scd.${words}`)).rejects.toThrow('not a page of this app');
    await stranger.close();
    await expect.poll(windowCount).toBe(1);
  });
});

describe.runIf(IS_POSSIBLE)('the window', () => {
  let running: ElectronApp;
  let page: Page;

  beforeAll(async () => {
    running = await launchSample();
    ({ page } = running);
  });
  afterAll(() => running?.close());

  it('has its menu from the command list', async () => {
    const menus = await running.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
        label,
        ids: (submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(({ id }) => id),
      })),
    );
    expect(menus.map(({ label }) => label)).toEqual(Object.values(MENUS));
    expect(menus.flatMap(({ ids }) => ids)).toEqual(
      Object.keys(MENUS).flatMap((menu) =>
        ALL_COMMANDS.filter((known) => known.menu === menu).map(({ id }) => id),
      ),
    );
  });

  it('carries out what is chosen there, and offers what works on the screen that is shown', async () => {
    const isEnabled = (wanted: string) =>
      running.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, wanted);
    const choose = (wanted: string) =>
      running.app.evaluate(({ Menu, BrowserWindow }, id) => {
        BrowserWindow.getAllWindows()[0]?.focus();
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
      }, wanted);
    await choose('open-plan');
    await page.getByRole('heading', { name: 'Kế hoạch năm 2020' }).waitFor();
    expect(await isEnabled('bold')).toBe(false);
    await choose('open-editor');
    await page.getByRole('heading', { name: 'Soạn thảo' }).waitFor();
    await expect.poll(() => isEnabled('bold')).toBe(true);
    await choose('open-palette');
    await page.getByRole('dialog', { name: 'Tìm lệnh và văn bản' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('writes the page as PDF where the person says', async () => {
    const file = path.join(temporaryFolder(), 'tổng quan.pdf');
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    expect(await page.evaluate(`window.scd.host.savePdf({ fileName: 'a.pdf' })`)).toEqual({
      output: { path: file },
    });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('hands over files that are picked, and says when one cannot be written', async () => {
    await running.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/proc/khong-ghi-duoc.docx' });
      },
      path.join(ROOT, 'package.json'),
    );
    expect(
      await page.evaluate(`window.scd.host.pickFiles({ extensions: ['json'] })
        .then(({ output: [file] }) => file.fileName + ' ' + file.bytes.length)`),
    ).toBe(`package.json ${readFileSync(path.join(ROOT, 'package.json')).length}`);
    expect(
      await page.evaluate(`window.scd.host.saveFile({ fileName: 'a.docx', bytes: new Uint8Array(3) })`),
    ).toHaveProperty('error.message');
  });

  it('is one: another start only brings it to the front', async () => {
    const second = start(
      path.join(electronFolder(), 'electron'),
      [...FLAGS, `--user-data-dir=${running.profile}`, `--data=${running.folder}`, ROOT],
      { stdio: 'ignore', env: electronEnvironment(running.display) },
    );
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    await expect
      .poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
  });

  it.each([
    ['review package', 'Biên bản quý I.gopy', 'Mở gói góp ý'],
    ['session file', 'Buổi họp quý I.buoihop', 'Tệp “Buổi họp quý I.buoihop”'],
  ])('reads the %s it is started with, in a window of its own', async (_what, name, heading) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, 'chép chưa xong');
    const opened = running.app.waitForEvent('window');
    const second = start(
      path.join(electronFolder(), 'electron'),
      [...FLAGS, `--user-data-dir=${running.profile}`, `--data=${running.folder}`, file, ROOT],
      { stdio: 'ignore', env: electronEnvironment(running.display) },
    );
    await once(second, 'exit');
    const reader = await opened;
    await reader.getByRole('heading', { name: heading }).waitFor();
    await reader.getByRole('alert').getByText(name).waitFor();
    await reader.close();
  });
});

describe.runIf(IS_POSSIBLE)('a window whose page died', () => {
  it('comes back on the same page', async () => {
    const running = await launchElectron(await sampleOf2020());
    const { page } = running;
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    running.complaints.ignore();
    await page.evaluate(`location.hash = '#/dang-vien'`);
    await page.getByRole('heading', { name: 'Đảng viên' }).waitFor();
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    const shown = () =>
      running.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const contents = window?.webContents;
        return contents?.isCrashed() ? 'crashed' : `${contents?.getURL()} ${window?.getTitle()}`;
      });
    await expect.poll(shown).toBe('app://so-chuyen-de/#/dang-vien Đảng viên – Sổ Chuyên Đề');
    // Not closed: with the test driver attached, the new page is never asked whether it may.
    await running.kill();
  });
});

describe.runIf(IS_POSSIBLE)('a window that was closed', () => {
  it('comes back in the size and zoom it had', async () => {
    const first = await launchElectron();
    await first.page.getByRole('button', { name: 'Xem chi bộ mẫu' }).waitFor();
    await first.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setSize(1100, 650);
      window?.webContents.setZoomFactor(1.5);
    });
    await first.page.waitForTimeout(300);
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await first.close();
    expect(existsSync(path.join(first.profile, 'window.json'))).toBe(true);

    const second = await launchElectron(first.folder, first.profile);
    await second.page.getByRole('button', { name: 'Xem chi bộ mẫu' }).waitFor();
    const found = await second.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const { width, height } = window?.getBounds() ?? {};
      return { width, height, zoom: window?.webContents.getZoomFactor() };
    });
    expect(found).toEqual({ width: 1100, height: 650, zoom: 1.5 });
    await second.close();
  });
});

const INLINE_SCRIPT = `(() => {
  document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.hasRun = true' }));
  return window.hasRun ? 'run' : 'not run';
})()`;

/** Not while the driver evaluates: what it evaluates is exempt. */
const WORDS_AS_PROGRAM = `new Promise((resolve) => setTimeout(() => {
  try {
    resolve(new Function('return "run"')());
  } catch (error) {
    resolve(error.name);
  }
}))`;

const PERMISSIONS = `(async () => ({
  notifications: await Notification.requestPermission(),
  camera: (await navigator.permissions.query({ name: 'camera' })).state,
  place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(
    () => resolve('given'), ({ code }) => resolve('refused ' + code))),
  clipboard: await navigator.clipboard.readText().catch(({ name }) => name),
}))()`;
