/** Certificates: what is trusted, and what is said of the rest. */
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortalError } from '../../../electron/portal/adapter.ts';
import { LIMITS, send } from '../../../electron/portal/http.ts';
import { type Authority, hasOpenssl, makeAuthority, type Pair, startTls } from '../../portal/tools/tls.ts';

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
});
