/**
 * The one way out to a portal: node:https (http for loopback only), one request a connection, no redirect followed, an
 * answer of bounded size, and every accident told as a PortalError. Nothing here logs.
 */
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import { PortalError, type PortalLogin } from './adapter.ts';
import { lineFault } from './line-faults.ts';
import { openTunnel, proxyFor } from './proxy.ts';

export interface Limits {
  /** Milliseconds without a byte in either direction. */
  idleMs: number;
  /** Milliseconds for a request as a whole. */
  totalMs: number;
  /** Bytes of an answer. */
  answerBytes: number;
}

export const LIMITS: Limits = { idleMs: 30_000, totalMs: 15 * 60_000, answerBytes: 16 * 1024 * 1024 };

export interface HttpCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: URL;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  signal: AbortSignal;
  /** Sent as `Authorization`; the caller has made sure that the address is the account's own. */
  authorization?: string;
  /** A POST that only asks: unanswered, it has changed nothing. */
  isReading?: boolean;
  /** There is a secret in it beside that: never in the clear either. */
  isSecret?: boolean;
  /** Gets what a 200 brings part by part, and `body` stays empty; what it throws ends the request. */
  onPart?: (part: Uint8Array) => void;
}

export interface HttpAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  /** GET too for a POST that only asked. */
  method: HttpCall['method'];
  host: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** The header by which a name and its password log in (RFC 7617). */
export function basicLogin({ user, password }: Pick<PortalLogin, 'user' | 'password'>): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Whether a request that was not answered may have changed something. */
export function isWrite(method: HttpCall['method']): boolean {
  return method !== 'GET';
}

/**
 * Sends one request and reads its whole answer, whatever its status.
 *
 * @param caPem an office's own authority, trusted beside the usual ones for this request
 * @throws PortalError for everything short of a whole answer
 */
export async function send(
  call: HttpCall,
  caPem: string | null,
  limits: Limits = LIMITS,
): Promise<HttpAnswer> {
  const { url } = call;
  const isLoopback = LOOPBACK.test(url.hostname);
  const isOpen =
    url.protocol === 'http:' && (isLoopback || (call.authorization === undefined && !call.isSecret));
  if (url.protocol !== 'https:' && !isOpen)
    throw new PortalError('permanent', `Địa chỉ ${url.host} không dùng https nên không gửi mật khẩu tới đó.`);
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(limits.totalMs)]);
  const proxy = isLoopback ? null : proxyFor(url, process.env);
  const tunnel = proxy === null ? null : await openTunnel(proxy, url, signal, limits.idleMs);
  try {
    return await exchange(call, caPem, limits, signal, tunnel);
  } finally {
    tunnel?.destroy();
  }
}

function exchange(
  call: HttpCall,
  caPem: string | null,
  limits: Limits,
  signal: AbortSignal,
  tunnel: Socket | null,
): Promise<HttpAnswer> {
  const { url } = call;
  const method = call.isReading === true ? 'GET' : call.method;
  const isTls = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    // Before the line stands nothing can have happened; afterwards a write may have.
    let isOut = false;
    const fail = (error: unknown) => {
      reject(error instanceof PortalError ? error : lineFault(error, url.host, isOut && isWrite(method)));
      request.destroy();
    };
    const request = (isTls ? https : http).request(url, {
      method: call.method,
      signal,
      headers: headersOf(call),
      // Said here, as a variable of the environment could otherwise switch it off.
      ...(isTls ? { rejectUnauthorized: true, ...authorities(caPem) } : {}),
      // An agent, even one for this request alone, would not use the tunnel.
      ...(tunnel === null ? { agent: false } : { createConnection: () => overTunnel(tunnel, url, caPem) }),
    });
    request.on('socket', (socket) => {
      socket.once(isTls ? 'secureConnect' : 'connect', () => {
        isOut = true;
      });
    });
    request.setTimeout(limits.idleMs, () => fail(Object.assign(new Error('idle'), { code: 'ETIMEDOUT' })));
    request.on('error', fail);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      const take = (part: Buffer): void => {
        if (call.onPart === undefined) return void parts.push(part);
        try {
          if (response.statusCode === 200) call.onPart(part);
        } catch (error) {
          reject(error);
          request.destroy();
        }
      };
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > limits.answerBytes)
          fail(new PortalError(isWrite(method) ? 'unknown' : 'not-portal', tooLong(url.host)));
        else take(part);
      });
      response.on('error', fail);
      response.on('end', () => {
        if (!response.complete) return fail(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
          method,
          host: url.host,
        });
      });
    });
    request.end(call.body);
  });
}

function headersOf({ headers, body, authorization }: HttpCall): Record<string, string> {
  const length = body === undefined ? null : String(Buffer.byteLength(body));
  return {
    Accept: 'application/json',
    'User-Agent': 'SoChuyenDe',
    Connection: 'close',
    ...headers,
    ...(length === null ? {} : { 'Content-Length': length }),
    ...(authorization === undefined ? {} : { Authorization: authorization }),
  };
}

function authorities(caPem: string | null): { ca?: string[] } {
  return caPem === null ? {} : { ca: [...tls.rootCertificates, caPem] };
}

function overTunnel(socket: Socket, url: URL, caPem: string | null): Socket {
  return tls.connect({ socket, servername: url.hostname, rejectUnauthorized: true, ...authorities(caPem) });
}

function tooLong(host: string): string {
  return `${host} trả lời dài bất thường nên đã ngừng đọc. Kiểm tra lại địa chỉ của cổng.`;
}
