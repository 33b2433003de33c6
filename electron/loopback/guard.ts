/**
 * Who may talk to the loopback server. Any page in the browser, and any program of any user on this machine, can reach
 * 127.0.0.1; only the page that was opened with our one-time token is let in.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'scd-session';

export class Guard {
  #token: string | null = randomBytes(32).toString('base64url');
  readonly #session = randomBytes(32).toString('base64url');
  readonly #port: () => number;

  constructor(port: () => number) {
    this.#port = port;
  }

  /** The token of the printed address; null once it was used. */
  get token(): string | null {
    return this.#token;
  }

  /** Takes the token once; the cookie to set, or null when the token is wrong or used up. */
  redeem(token: string): string | null {
    if (this.#token === null || !isSame(token, this.#token)) return null;
    this.#token = null;
    return `${COOKIE}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** A name that was made to point at 127.0.0.1 (DNS rebinding) comes with its own Host. */
  isOurHost(request: IncomingMessage): boolean {
    return request.headers.host === `127.0.0.1:${this.#port()}`;
  }

  /** A call from another site's page carries that site's Origin. */
  isOurOrigin(request: IncomingMessage): boolean {
    return request.headers.origin === `http://127.0.0.1:${this.#port()}`;
  }

  hasSession(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/u).map((cookie) => cookie.split('='));
    return cookies.some(
      ([name, value]) => name === COOKIE && value !== undefined && isSame(value, this.#session),
    );
  }
}

function isSame(given: string, expected: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(expected);
  return one.length === other.length && timingSafeEqual(one, other);
}
