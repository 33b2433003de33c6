import http from 'node:http';
import net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PortalError } from '../../../electron/portal/adapter.ts';
import { answerFault, retryAfterOf } from '../../../electron/portal/answers.ts';
import { type HttpAnswer, type HttpCall, LIMITS, send } from '../../../electron/portal/http.ts';
import { proxyFor } from '../../../electron/portal/proxy.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

describe('a request to a portal', () => {
  it('carries the login to the address it is meant for, on a connection of its own', async () => {
    const seen: http.IncomingHttpHeaders[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers);
      response.end('{}');
    });
    await ask(url, { authorization: 'Basic eDp5' });
    expect(seen).toMatchObject([{ authorization: 'Basic eDp5', connection: 'close' }]);
  });

  it('does not follow a redirect, so that the login goes nowhere else', async () => {
    let visits = 0;
    const other = await serve((_, response) => {
      visits += 1;
      response.end('{}');
    });
    const url = await serve((_, response) => {
      response.writeHead(302, { Location: other.href });
      response.end();
    });
    const answer = await ask(url, { authorization: 'Basic eDp5' });
    expect(answer.status).toBe(302);
    expect(answerFault(answer)).toMatchObject({ fault: 'not-portal' });
    expect(answerFault(answer)?.message).toContain(other.host);
    expect(visits).toBe(0);
  });

  it('sends no login in the clear beyond this machine', async () => {
    const url = new URL('http://cong.example.vn/');
    await expect(ask(url, { authorization: 'Basic eDp5' })).rejects.toMatchObject({ fault: 'permanent' });
    await expect(ask(url, { isSecret: true })).rejects.toMatchObject({ fault: 'permanent' });
  });

  it('stops reading an answer without end', async () => {
    const url = await serve((_, response) => {
      const more = () => response.write('x'.repeat(10_000), () => setImmediate(more));
      more();
      response.on('error', () => {});
    });
    await expect(ask(url, {}, { answerBytes: 100_000 })).rejects.toMatchObject({ fault: 'not-portal' });
  });

  it('gives up waiting: a question may be asked again, a change may have happened', async () => {
    const url = await serve(() => {});
    await expect(ask(url, {}, { idleMs: 100 })).rejects.toMatchObject({ fault: 'retry' });
    await expect(ask(url, { method: 'POST', body: '{}' }, { idleMs: 100 })).rejects.toMatchObject({
      fault: 'unknown',
    });
  });

  it('knows that nothing happened where nobody listens', async () => {
    const url = await serve(() => {});
    for (const server of open.splice(0)) server.close();
    await expect(ask(url, { method: 'POST', body: '{}' })).rejects.toMatchObject({ fault: 'retry' });
  });

  it('takes half an answer for none', async () => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a"'));
    });
    const url = await listen(server);
    await expect(ask(url, { method: 'POST', body: '{}' })).rejects.toMatchObject({ fault: 'unknown' });
  });

  it('ends at once when it is told to', async () => {
    const url = await serve(() => {});
    const stop = new AbortController();
    const call = ask(url, { signal: stop.signal });
    stop.abort();
    await expect(call).rejects.toBeInstanceOf(PortalError);
  });
});

describe('an answer', () => {
  it.each<[string, Partial<HttpAnswer> & { body?: Buffer }, string, string]>([
    [
      'a page that asks to log in to the network',
      { status: 200, body: page('Mời đăng nhập') },
      'not-portal',
      'đăng nhập trước',
    ],
    [
      'a write answered without JSON',
      { status: 201, method: 'POST', body: page('Warning') },
      'unknown',
      'Không đọc được',
    ],
    ['401', { status: 401 }, 'auth', 'mật khẩu'],
    [
      'a firewall',
      { status: 403, body: page('<script>1</script>Blocked by Imunify360') },
      'permanent',
      '“Blocked by Imunify360”',
    ],
    ['404', { status: 404, body: page('') }, 'not-portal', 'địa chỉ'],
    ['413', { status: 413, method: 'POST', body: page('') }, 'permanent', 'lớn'],
    ['an upgrade', { status: 503, method: 'POST', body: page('') }, 'retry', 'bảo trì'],
    ['502 to a question', { status: 502, body: page('') }, 'retry', '502'],
    ['502 to a change', { status: 502, method: 'POST', body: page('') }, 'unknown', 'tìm trên cổng'],
  ])('is understood: %s', (_, answer, fault, words) => {
    const found = answerFault(made(answer));
    expect(found?.fault).toBe(fault);
    expect(found?.message).toContain(words);
  });

  it('says how long to wait, as a number or as a date by its own clock', () => {
    expect(answerFault(made({ status: 429, headers: { 'retry-after': '90' } }))?.retryAfter).toBe(90);
    const headers = { date: 'Tue, 24 Nov 2020 10:00:00 GMT', 'retry-after': 'Tue, 24 Nov 2020 10:02:00 GMT' };
    expect(retryAfterOf(made({ status: 503, headers }))).toBe(120);
    expect(retryAfterOf(made({ status: 503 }))).toBeNull();
  });

  it('is a success with JSON in it', () => {
    expect(answerFault(made({ status: 200, body: Buffer.from('\uFEFF {"a":1}') }))).toBeNull();
  });
});

describe('the proxy of the system', () => {
  const url = new URL('https://cong.example.vn/wp-json/');

  it.each<[Record<string, string>, string | null]>([
    [{}, null],
    [{ HTTPS_PROXY: 'http://proxy.vn:3128' }, 'proxy.vn:3128'],
    [{ https_proxy: 'proxy.vn:3128' }, 'proxy.vn:3128'],
    [{ HTTPS_PROXY: 'http://proxy.vn:3128', NO_PROXY: 'localhost, .example.vn' }, null],
    [{ HTTPS_PROXY: 'http://proxy.vn:3128', NO_PROXY: 'example.com' }, 'proxy.vn:3128'],
    [{ HTTPS_PROXY: 'http://proxy.vn:3128', NO_PROXY: '*' }, null],
    [{ HTTPS_PROXY: 'socks5://proxy.vn:1080' }, null],
  ])('of %j is %s', (env, host) => {
    expect(proxyFor(url, env)?.host ?? null).toBe(host);
  });
});

function made({
  status = 200,
  method = 'GET',
  headers = {},
  body = Buffer.from(''),
}: Partial<HttpAnswer>): HttpAnswer {
  return { status, method, headers, body, host: 'cong.example.vn' };
}

function page(body: string): Buffer {
  return Buffer.from(`<!doctype html><html><body><h1>${body}</h1></body></html>`);
}

async function ask(
  url: URL,
  call: Partial<HttpCall>,
  limits: Partial<typeof LIMITS> = {},
): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(10_000);
  return await send({ method: 'GET', url, signal, ...call }, null, { ...LIMITS, ...limits });
}

async function serve(answer: http.RequestListener): Promise<URL> {
  const server = http.createServer(answer);
  const url = await listen(server);
  open.push({ close: () => server.closeAllConnections() });
  return url;
}

async function listen(server: net.Server): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const address = server.address();
  return new URL(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
}
