/** The program in a browser on a machine that others use as well: what their servers and programs can get at. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEntrance } from '../../electron/loopback/entrance.ts';
import { launchChromium } from '../e2e/support/chromium.ts';
import type { RunningApp } from '../e2e/support/running.ts';
import { sampleOf2020 } from '../e2e/support/sample.ts';
import { canUseBrowser } from '../support/tools.ts';

describe.runIf(canUseBrowser())('A13: another server on this machine', () => {
  let app: RunningApp;
  let thief: http.Server;
  const stolen: string[] = [];

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    thief = http.createServer((request, response) => {
      stolen.push(request.headers.cookie ?? '');
      response.end('<!doctype html><title>x</title>');
    });
    await new Promise<void>((resolve) => void thief.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    thief?.close();
    await app?.close();
  });

  /** What a program that has the cookie gets with it, whatever else it says. */
  const replay = (headers: Record<string, string>): Promise<number | undefined> => {
    const origin = new URL(app.page.url()).origin;
    return new Promise((resolve, reject) => {
      const request = http.request(
        `${origin}/call`,
        { method: 'POST', headers: { Origin: origin, ...headers } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      request.end('{"id":1,"channel":"member:list","input":{}}');
    });
  };

  it('is sent the cookie by the browser, and can read and write nothing with it', async () => {
    const { port } = thief.address() as AddressInfo;
    const visitor = await app.openPage();
    await visitor.goto(`http://127.0.0.1:${port}/`);
    await visitor.evaluate(`fetch('/steal')`);
    const cookie = stolen.at(-1) ?? '';
    expect(cookie).toMatch(/^scd-\d+=./u);
    expect(await replay({ Cookie: cookie })).toBe(401);
    expect(await replay({ Cookie: cookie, 'x-so-chuyen-de': cookie.split('=')[1] ?? '' })).toBe(401);
    // What its page can look at is its own: nothing of the other origin.
    await expect
      .poll(() => visitor.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage }) + location.hash'))
      .toBe('{}');
    await visitor.close();
  });

  it('leaves the person’s own pages as they were: another tab and a reload go on', async () => {
    const other = await app.openPage('#/dang-vien');
    await other.getByRole('heading', { name: 'Đảng viên' }).waitFor();
    await other.reload();
    await other.getByRole('heading', { name: 'Đảng viên' }).waitFor();
    expect(other.url()).not.toContain('khoa=');
    await other.close();
  });
});

describe('A14: the address the browser is sent to', () => {
  it('stands in a file only the person can read, in a folder nobody else can enter, and not in a name', () => {
    const { file, remove } = writeEntrance('http://127.0.0.1:20000/?token=bi-mat');
    expect(readFileSync(file, 'utf8')).toContain('http://127.0.0.1:20000/?token=bi-mat');
    expect(file).not.toContain('bi-mat');
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    }
    const folder = path.dirname(file);
    remove();
    expect(readdirSync(path.dirname(folder))).not.toContain(path.basename(folder));
  });
});
