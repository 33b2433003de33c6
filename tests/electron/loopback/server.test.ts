import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, startLoopback } from '../../../electron/loopback/server.ts';
import { KEY_HEADER, keyInHash } from '../../../shared/contract/page-key.ts';
import { fromWire, toWire } from '../../../shared/contract/wire.ts';
import { openSample, type TestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

let backend: TestBackend;
let loopback: Loopback;
let origin: string;
let cookie: string;
let key: string;

/** A plain request: unlike fetch, it sends any Host and Origin. */
function ask(
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const { method = 'GET', headers = {} } = options;
    const request = http.request(
      { host: hostname, port, path: target, method, headers, setHost: headers.Host === undefined },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

function call(channel: string, input: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const body = toWire({ id: 1, channel, input });
  return ask('/call', {
    method: 'POST',
    headers: { Cookie: cookie, Origin: origin, [KEY_HEADER]: key, ...headers },
    body,
  });
}

function replies({ body }: Answer): Record<string, unknown>[] {
  return body
    .trim()
    .split('\n')
    .map((line) => fromWire(line) as Record<string, unknown>);
}

beforeAll(async () => {
  const pages = temporaryFolder();
  mkdirSync(path.join(pages, 'assets'));
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>Sổ</title>');
  writeFileSync(path.join(pages, 'assets', 'a.js'), 'export {};');
  backend = await openSample();
  loopback = await startLoopback(backend, pages);
  const url = new URL(loopback.address);
  origin = url.origin;
  const entered = await ask(url.pathname + url.search);
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  key = keyInHash(new URL(String(entered.headers.location), origin).hash) ?? '';
});

afterAll(async () => {
  await loopback.close();
  await backend.close();
});

describe('the loopback server', () => {
  it('is on 127.0.0.1 and serves the built pages to whoever came with the token', async () => {
    expect(new URL(origin).hostname).toBe('127.0.0.1');
    expect((await ask('/', { headers: { Cookie: cookie } })).body).toContain('<title>Sổ</title>');
    expect((await ask('/assets/a.js', { headers: { Cookie: cookie } })).headers['content-type']).toContain(
      'text/javascript',
    );
  });

  it('takes its token once', async () => {
    const url = new URL(loopback.address);
    expect((await ask(url.pathname + url.search)).status).toBe(303);
    expect((await ask(url.pathname + url.search)).status).toBe(401);
    expect(loopback.address).not.toBe(url.href);
    expect((await ask('/?token=guess')).status).toBe(401);
  });

  it('lets nobody in without the cookie, by another name, or from another site’s page', async () => {
    expect((await ask('/')).status).toBe(401);
    expect((await ask('/', { headers: { Cookie: 'scd-session=x' } })).status).toBe(401);
    expect((await ask('/', { headers: { Cookie: cookie, Host: 'evil.example:80' } })).status).toBe(421);
    expect((await call('cell:get', {}, { Origin: 'https://evil.example' })).status).toBe(403);
    const withoutOrigin = await ask('/call', {
      method: 'POST',
      headers: { Cookie: cookie },
      body: toWire({ id: 1, channel: 'cell:get', input: {} }),
    });
    expect(withoutOrigin.status).toBe(403);
  });

  it.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/assets/', '/call', '/%00'])(
    'has nothing at %s',
    async (target) => {
      expect((await ask(target, { headers: { Cookie: cookie } })).status).toBe(404);
    },
  );

  it('allows its pages nothing but its own files', async () => {
    const { headers } = await ask('/', { headers: { Cookie: cookie } });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('carries verbs, bytes and refusals', async () => {
    expect(replies(await call('cell:get', {}))[0]).toMatchObject({ output: { isSample: true } });
    const [rendered = {}] = replies(await call('export:render', { id: 1, format: 'docx' }));
    expect((rendered.output as { bytes: Uint8Array }).bytes.subarray(0, 2)).toEqual(
      Uint8Array.from([0x50, 0x4b]),
    );
    expect(replies(await call('document:get', { id: 99 }))[0]).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(
      (
        await ask('/call', {
          method: 'POST',
          headers: { Cookie: cookie, Origin: origin, [KEY_HEADER]: key },
          body: '{',
        })
      ).status,
    ).toBe(400);
  });

  it('tells of progress before the reply', async () => {
    const lines = replies(await call('export:archive', { folder: path.join(temporaryFolder(), 'ho-so') }));
    expect(lines.length).toBe(8);
    expect(lines[0]).toMatchObject({ progress: { done: 1, total: 7 } });
    expect(lines.at(-1)).toHaveProperty('output');
  });

  it('takes a password from its own page only, for the memory only, and never gives it back', async () => {
    const portal = { name: 'Sở', kind: 'wordpress' as const, url: 'https://so.example.vn', user: 'bientap' };
    await backend.call('portal:save', { portal });
    const body = toWire({
      id: 1,
      given: { account: 'bientap https://so.example.vn', password: 'abcd efgh' },
    });
    const give = (headers: Record<string, string>) => ask('/call', { method: 'POST', headers, body });
    expect((await give({ Origin: origin })).status).toBe(401);
    expect((await give({ Cookie: cookie, Origin: 'https://evil.example' })).status).toBe(403);
    expect(replies(await call('portal:list', {}))[0]).toMatchObject({ output: [{ hasPassword: false }] });
    expect(replies(await give({ Cookie: cookie, Origin: origin, [KEY_HEADER]: key }))[0]).toEqual({
      id: 1,
      output: 'session',
    });
    const list = await call('portal:list', {});
    expect(replies(list)[0]).toMatchObject({ output: [{ hasPassword: true }] });
    expect(list.body).not.toContain('abcd');
  });
});
