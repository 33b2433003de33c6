/**
 * Who may talk to the loopback server. Any page in the browser, and any program of any user on this machine, can reach
 * 127.0.0.1; only a page that was opened with a one-time token of ours is let in.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { addressWithKey, KEY_HEADER } from '../../shared/contract/page-key.ts';

export class Guard {
  readonly #port: number;
  readonly #session = makeSecret();
  readonly #key = makeSecret();
  #token = makeSecret();

  constructor(port: number) {
    this.#port = port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Good for one entry; the next one is another. */
  get token(): string {
    return this.#token;
  }

  /** Takes the token once; the cookie to set and where to go on, or null when the token is wrong or used up. */
  redeem(token: string): { cookie: string; location: string } | null {
    if (!isSame(token, this.#token)) return null;
    this.#token = makeSecret();
    const cookie = `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
    return { cookie, location: addressWithKey(this.#key) };
  }

  /** A name that was made to point at 127.0.0.1 (DNS rebinding) comes with its own Host. */
  isOurHost(request: IncomingMessage): boolean {
    return `http://${request.headers.host}` === this.origin;
  }

  /** A call from another site's page carries that site's Origin. */
  isOurOrigin(request: IncomingMessage): boolean {
    return request.headers.origin === this.origin;
  }

  hasSession(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/u).map((cookie) => cookie.split('='));
    return cookies.some(
      ([name, value]) => name === this.#cookie && value !== undefined && isSame(value, this.#session),
    );
  }

  /** Whether the page knows what was never sent to anybody but it: the cookie goes to every server on this machine. */
  hasKey(request: IncomingMessage): boolean {
    const given = request.headers[KEY_HEADER];
    return typeof given === 'string' && isSame(given, this.#key);
  }

  /** Cookies know no ports: under one name, two open books would throw each other out. */
  get #cookie(): string {
    return `scd-${this.#port}`;
  }
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(given: string, expected: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(expected);
  return one.length === other.length && timingSafeEqual(one, other);
}
