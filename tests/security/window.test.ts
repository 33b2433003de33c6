/** What a script in the window's page cannot do, in a real Electron. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ElectronApp, launchElectron } from '../e2e/support/electron.ts';
import { sampleOf2020 } from '../e2e/support/sample.ts';
import { canUseWindow } from '../support/tools.ts';

describe.runIf(canUseWindow())('a script in the window', () => {
  let running: ElectronApp;
  let page: Page;

  beforeAll(async () => {
    running = await launchElectron(await sampleOf2020());
    ({ page } = running);
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    running.complaints.ignore();
  });
  afterAll(() => running?.close());

  const shown = () =>
    running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    );

  it.each(['location.assign', 'location.replace', 'open'])(
    'A26: leaves no blank window behind by %s',
    async (way) => {
      await page.evaluate(`location.hash = '#/dang-vien'`);
      await page.getByRole('heading', { name: 'Đảng viên' }).waitFor();
      const words = way === 'open' ? `open('about:blank', '_self')` : `${way}('about:blank')`;
      // The page that is asked goes away while it answers.
      await page.evaluate(words).catch(() => undefined);
      await expect.poll(shown).toEqual(['app://so-chuyen-de/#/dang-vien']);
      await page.getByRole('heading', { name: 'Đảng viên' }).waitFor();
    },
  );

  it('A30: reaches no machine by calls between browsers', async () => {
    const heard: string[] = [];
    const udp: Socket = createSocket('udp4', () => heard.push('udp'));
    udp.bind(0, '127.0.0.1');
    const tcp: Server = createServer((socket) => {
      heard.push('tcp');
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
    const { port: stun } = udp.address();
    const { port: turn } = tcp.address() as AddressInfo;
    const candidates = await page.evaluate<string[]>(
      callOut([
        { urls: `stun:127.0.0.1:${stun}` },
        ...['127.0.0.1', 'localhost'].map((host) => ({
          urls: `turn:${host}:${turn}?transport=tcp`,
          username: 'x',
          credential: 'x',
        })),
      ]),
    );
    udp.close();
    tcp.close();
    expect([heard, candidates]).toEqual([[], []]);
  });

  it('A30: can be kept from asking again and again', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Known to Electron, not to its types.
      return (
        contents as unknown as { getLastWebPreferences(): object } | undefined
      )?.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ safeDialogs: true });
  });
});

/** What a call would tell the other side of where this machine is, as far as that comes within three seconds. */
const callOut = (iceServers: object[]): string => `(async () => {
  const found = [];
  const call = new RTCPeerConnection({ iceServers: ${JSON.stringify(iceServers)} });
  call.createDataChannel('x');
  call.onicecandidate = ({ candidate }) => candidate?.candidate && found.push(candidate.candidate);
  await call.setLocalDescription(await call.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  call.close();
  return found;
})()`;
