/** Requests to one WordPress: where its interface is, who we are there, and its answers as checked shapes. */
import type * as z from 'zod';
import { PortalError, type PortalLogin } from '../adapter.ts';
import { jsonOf, readAs } from '../answers.ts';
import { basicLogin, type HttpAnswer, type HttpCall, type Limits, send } from '../http.ts';
import { isShut, RestShut, WordPressError, wordpressFault } from './faults.ts';
import { Me } from './shapes.ts';

type Query = Record<string, string | number>;

export interface Upload {
  bytes: Uint8Array;
  headers: Record<string, string>;
}

/** The interface lies below `wp-json/`, or only behind a parameter where addresses are not rewritten. */
type Form = 'path' | 'parameter';

export class WordPressClient {
  readonly #login: PortalLogin;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  #form: Form = 'path';
  /** Whether the last answer said that there is no such interface. */
  #isShut = false;
  /** The portal's clock as the last answer told it, ms; null before the first. */
  serverTime: number | null = null;

  constructor(login: PortalLogin, limits: Limits, signal: AbortSignal) {
    this.#login = login;
    this.#limits = limits;
    this.#signal = signal;
  }

  get host(): string {
    return new URL(this.#login.url).host;
  }

  /**
   * Logs in and finds the interface with the same request: any other would also be answered without a login.
   *
   * @throws PortalError; `RestShut` where it was said clearly that there is none
   */
  async login(): Promise<Me> {
    const faults: PortalError[] = [];
    let isShutAt = 0;
    for (const form of ['path', 'parameter'] as const) {
      this.#form = form;
      this.#isShut = false;
      try {
        return await this.get(Me, 'users/me', { context: 'edit' });
      } catch (error) {
        if (!(error instanceof PortalError)) throw error;
        // Something that is no WordPress at this address says nothing about the other one.
        if (!this.#isShut && (error.fault !== 'not-portal' || isLine(error))) throw error;
        isShutAt += Number(this.#isShut);
        faults.push(error);
      }
    }
    const [fault] = faults;
    if (fault !== undefined && isShutAt === faults.length) throw new RestShut(fault.fault, fault.message);
    throw fault ?? new PortalError('not-portal', `${this.host} không phải cổng WordPress.`);
  }

  async get<T extends z.ZodType>(shape: T, route: string, query: Query = {}): Promise<z.infer<T>> {
    return this.#read(shape, await this.#send({ method: 'GET' }, route, query));
  }

  /** A list and on how many pages it goes on. */
  async getPage<T extends z.ZodType>(
    shape: T,
    route: string,
    query: Query,
  ): Promise<{ items: z.infer<T>; pages: number }> {
    const answer = await this.#send({ method: 'GET' }, route, query);
    return { items: this.#read(shape, answer), pages: Number(answer.headers['x-wp-totalpages'] ?? 1) };
  }

  async post<T extends z.ZodType>(
    shape: T,
    route: string,
    body: object,
    query: Query = {},
  ): Promise<z.infer<T>> {
    const headers = { 'Content-Type': 'application/json' };
    return this.#read(
      shape,
      await this.#send({ method: 'POST', headers, body: JSON.stringify(body) }, route, query),
    );
  }

  async upload<T extends z.ZodType>(shape: T, { bytes, headers }: Upload, query: Query): Promise<z.infer<T>> {
    return this.#read(shape, await this.#send({ method: 'POST', headers, body: bytes }, 'media', query));
  }

  /** For good, without the bin. One that is gone already is fine. */
  async remove(route: string): Promise<void> {
    try {
      await this.#send({ method: 'DELETE' }, route, { force: 'true' }, [404, 410]);
    } catch (error) {
      if (!(error instanceof WordPressError) || error.code !== 'rest_cannot_delete') throw error;
      // Said too when somebody else removes the same thing in the same moment.
      const answer = await this.#send({ method: 'GET' }, route, { context: 'edit' }, [404, 410]);
      if (answer.status < 400) throw error;
    }
  }

  async #send(
    call: Pick<HttpCall, 'method' | 'headers' | 'body'>,
    route: string,
    query: Query,
    fine: readonly number[] = [],
  ): Promise<HttpAnswer> {
    const full: HttpCall = {
      ...call,
      url: this.#urlOf(route, query),
      signal: this.#signal,
      authorization: basicLogin(this.#login),
    };
    const answer = await send(full, this.#login.caPem, this.#limits);
    const date = Date.parse(answer.headers.date ?? '');
    if (!Number.isNaN(date)) this.serverTime = date;
    if (fine.includes(answer.status) && jsonOf(answer) !== undefined) return answer;
    const fault = wordpressFault(answer);
    this.#isShut = fault !== null && isShut(answer);
    if (fault !== null) throw fault;
    return answer;
  }

  #urlOf(route: string, query: Query): URL {
    const base = this.#login.url.replace(/\/+$/u, '');
    const url = new URL(this.#form === 'path' ? `${base}/wp-json/wp/v2/${route}` : `${base}/`);
    if (this.#form === 'parameter') url.searchParams.set('rest_route', `/wp/v2/${route}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url;
  }

  #read<T extends z.ZodType>(shape: T, answer: HttpAnswer): z.infer<T> {
    return readAs(shape, answer, 'WordPress');
  }
}

/** Faults of the line (certificates) hold for every address of the host. */
function isLine(error: PortalError): boolean {
  return error.cause !== undefined;
}
