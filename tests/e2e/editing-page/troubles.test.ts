/** Pages that cut, strip, change, ask for a password or mean harm, in the real Electron. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseWindow } from '../../support/tools.ts';
import { type FillingDesk, fill, openFillingDesk, teach } from './desk.ts';
import { hostilePage } from './hostile-page.ts';
import { PASSWORD, type PortalServer, startPortal } from './portal-server.ts';

const LONG = { title: 'Chi bộ '.repeat(43).trim(), summary: 'Tóm tắt dài '.repeat(40).trim() };

describe.runIf(canUseWindow())('a page of a portal', () => {
  const heard: string[] = [];
  let stranger: Server;
  let portal: PortalServer;
  let desk: FillingDesk;

  beforeAll(async () => {
    stranger = createServer((request, response) => {
      heard.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    portal = await startPortal({ '/doc-hai': hostilePage(`http://127.0.0.1:${port}`) });
    desk = await openFillingDesk(LONG);
    // Pages of portals complain of what they are refused.
    desk.app.complaints.ignore();
  });
  afterAll(async () => {
    await desk?.app.close();
    portal?.close();
    stranger?.close();
  });

  it('that cuts at 255 letters is told, with how many are left', async () => {
    const { panel, close } = await desk.open(await desk.declare('cắt', `${portal.url}/dang/cutting`));
    await teach(panel);
    expect(await fill(panel)).toMatchObject({ title: 'cut', summary: 'cut', body: 'filled' });
    await expect
      .poll(() => panel.locator('[data-role=title]').innerText())
      .toMatch(/còn \d+ trong \d+ chữ cái/u);
    await expect
      .poll(() => panel.locator('[data-role=summary]').innerText())
      .toContain('ô nhận nhiều nhất 255');
    // What the page did not take is there to be copied.
    await panel.getByRole('button', { name: 'Chép Tiêu đề' }).click();
    await panel.getByText('Đã chép tiêu đề').waitFor();
    const copied = await desk.app.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe(LONG.title);
    await close();
  });

  it('that throws looks away is told which', async () => {
    const { panel, close } = await desk.open(await desk.declare('bỏ dấu', `${portal.url}/dang/stripping`));
    await teach(panel);
    expect(await fill(panel)).toMatchObject({ body: 'lost-marks', category: 'filled' });
    await expect
      .poll(() => panel.locator('[data-role=body]').innerText())
      .toContain('trang bỏ mất gạch chân');
    await close();
  });

  it('that changed is not filled before somebody looked at its fields again', async () => {
    const { panel, close } = await desk.open(await desk.declare('đổi', `${portal.url}/dang/changing`));
    await teach(panel);
    portal.change();
    await panel.getByRole('button', { name: 'Về trang soạn bài' }).click();
    await panel.getByRole('heading', { name: 'Trang đã đổi, xem lại các ô' }).waitFor();
    await panel.getByText('Không thấy lại ô Tiêu đề như đã ghi nhớ.').waitFor();
    await expect.poll(() => panel.getByRole('button', { name: 'Điền bài vào trang' }).count()).toBe(0);
    const refused = await panel.evaluate<{ error?: { code: string } }>(
      'window.scd.host.fillForm({ roles: null })',
    );
    expect(refused.error?.code).toBe('form-changed');
    await teach(panel);
    expect(await fill(panel)).toMatchObject({ title: 'filled', body: 'filled' });
    await close();
  });

  it('that asks for a password is waited for; the password is nowhere, and a button empties what was left', async () => {
    const { panel, site, close } = await desk.open(
      await desk.declare('đăng nhập', `${portal.url}/dang/login`),
    );
    await panel.getByText('Trang đang hỏi mật khẩu').waitFor();
    await site.getByLabel('Tài khoản').fill('bientap');
    await site.getByLabel('Mật khẩu').pressSequentially(PASSWORD);
    expect(await panel.evaluate('window.scd.host.seeEditingPage({}).then(JSON.stringify)')).not.toContain(
      PASSWORD,
    );
    await site.getByRole('button', { name: 'Đăng nhập' }).click();
    await teach(panel);
    expect(await fill(panel)).toMatchObject({ body: 'filled' });
    expect(leaks(desk.app.folder)).toEqual([]);
    expect(leaks(desk.app.profile)).toEqual([]);

    await panel.getByRole('button', { name: 'Xoá phiên đăng nhập' }).click();
    await panel.getByText('Trang đang hỏi mật khẩu').waitFor();
    await site.getByLabel('Mật khẩu').pressSequentially(PASSWORD);
    await site.getByRole('button', { name: 'Đăng nhập' }).click();
    await panel.getByRole('heading', { name: 'Điền bài' }).waitFor();
    await close();
    // Closing empties it too: the next window has to sign in again.
    const again = await desk.open({ portalId: await idOf('đăng nhập'), outboxId: null }, true);
    await again.panel.getByText('Trang đang hỏi mật khẩu').waitFor();
    await again.close();
    expect([...leaks(desk.app.folder), ...leaks(desk.app.profile)]).toEqual([]);
  });

  it('that means harm opens nothing, reaches nothing and goes nowhere', async () => {
    const { panel, site, close } = await desk.open(await desk.declare('hại', `${portal.url}/doc-hai`));
    await expect.poll(() => site.evaluate('window.isDone')).toBe(true);
    const tried = await site.evaluate<Record<string, string>>('window.tried');
    expect(Object.keys(tried).length).toBeGreaterThan(15);
    expect(Object.entries(tried).filter(([, came]) => came !== 'nothing')).toEqual([]);
    expect(site.url()).toBe(`${portal.url}/doc-hai`);
    expect(heard).toEqual([]);
    expect(desk.app.app.windows().length).toBe(3);
    // It is asked about, not shown.
    await panel.getByRole('heading', { name: /^Mở trang của 127\.0\.0\.1:/u }).waitFor();
    const preferences = await desk.app.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().includes('doc-hai'))
        .map((contents) =>
          (
            contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences(),
        ),
    );
    expect(preferences).toMatchObject([
      { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    ]);
    expect(preferences[0]?.preload ?? '').toBe('');
    await close();
  });

  it('sent nothing of ours, whatever it was', () => {
    expect(portal.sent).toEqual([]);
  });

  async function idOf(name: string): Promise<number> {
    return (await desk.call('portal:list', {})).find((known) => known.name === name)?.id ?? 0;
  }
});

/** Every file below a folder that holds the password in any form. */
function leaks(folder: string): string[] {
  const forms = [PASSWORD, Buffer.from(PASSWORD).toString('base64'), encodeURIComponent(PASSWORD)];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form) || bytes.includes(Buffer.from(form, 'utf16le')));
    });
}
