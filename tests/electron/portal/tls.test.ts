/** Certificates: what is trusted, and what is said of the rest. */
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortalError } from '../../../electron/portal/adapter.ts';
import { LIMITS, send } from '../../../electron/portal/http.ts';
import { type Authority, hasOpenssl, makeAuthority, type Pair, startTls } from '../../portal/tools/tls.ts';

const HOST = 'cong.example.vn';

describe.skipIf(!hasOpenssl())('a certificate', () => {
  let office: Authority;
  const plain = http.createServer((_, response) => response.end('{}'));
  let port = 0;

  beforeAll(async () => {
    office = makeAuthority('CA của cơ quan');
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = plain.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => void plain.close());

  async function ask(pair: Pair, caPem: string | null): Promise<number | string> {
    const tls = await startTls(port, pair);
    try {
      const url = new URL(`https://127.0.0.1:${tls.port}/`);
      const call = { method: 'POST' as const, url, body: '{}', signal: AbortSignal.timeout(10_000) };
      return (await send(call, caPem, LIMITS)).status;
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      expect(error.fault).toBe('not-portal');
      expect(tls.requests()).toBe(0);
      return error.message;
    } finally {
      tls.close();
    }
  }

  it('of the office is trusted together with its authority', async () => {
    expect(await ask(office.issue('IP:127.0.0.1'), office.pem)).toBe(200);
  });

  it('of an unknown authority is not, and both causes are named', async () => {
    const answer = await ask(office.issue('IP:127.0.0.1'), null);
    expect(answer).toContain('tự cấp');
    expect(answer).toContain('trung gian');
  });

  it('of another authority is not', async () => {
    expect(await ask(office.issue('IP:127.0.0.1'), makeAuthority('CA khác').pem)).toContain('tự cấp');
  });

  it('whose chain has a gap is not', async () => {
    expect(await ask(office.issueBelow('IP:127.0.0.1'), office.pem)).toContain('trung gian');
  });

  it('for another host is not', async () => {
    expect(await ask(office.issue('DNS:khac.example.vn'), office.pem)).toContain('không mang tên 127.0.0.1');
  });

  it('cannot be waved through by the environment', async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(await ask(office.issue('IP:127.0.0.1'), null)).toContain('tự cấp');
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });

  describe('through the proxy of the system', () => {
    const heard: string[] = [];
    let target = 0;
    const proxy = http.createServer().on('connect', (request, client, head) => {
      heard.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
      const onward = net.connect(target, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.write(head);
        client.pipe(onward).pipe(client);
      });
      onward.on('error', () => client.destroy());
      client.on('error', () => onward.destroy());
    });
    afterAll(() => void proxy.close());

    it('is checked against the portal, and the proxy learns nothing but the host', async () => {
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const address = proxy.address();
      const before = process.env.HTTPS_PROXY;
      const tls = await startTls(port, office.issue(`DNS:${HOST}`));
      target = tls.port;
      process.env.HTTPS_PROXY = `http://ten:bi-mat@127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
      try {
        const call = {
          method: 'GET' as const,
          signal: AbortSignal.timeout(10_000),
          authorization: 'Basic eDp5',
        };
        const url = new URL(`https://${HOST}/bai?mat=1`);
        expect((await send({ ...call, url }, office.pem, LIMITS)).status).toBe(200);
        await expect(send({ ...call, url }, null, LIMITS)).rejects.toMatchObject({ fault: 'not-portal' });
        expect(tls.requests()).toBe(1);
        expect(heard[0]).toBe(`CONNECT ${HOST}:443 Basic ${btoa('ten:bi-mat')}`);
        target = 1;
        await expect(send({ ...call, url }, office.pem, LIMITS)).rejects.toMatchObject({ fault: 'retry' });
      } finally {
        tls.close();
        if (before === undefined) delete process.env.HTTPS_PROXY;
        else process.env.HTTPS_PROXY = before;
      }
    });
  });
});
