/** Calls to one portal by XML-RPC. Name and password lie in the call itself: it is never kept, shown or repeated. */
import type * as z from 'zod';
import { PortalError, type PortalLogin } from '../adapter.ts';
import { type Limits, send } from '../http.ts';
import { addressOf } from './address.ts';
import { faultOf, openAnswer } from './faults.ts';
import { type SentValue, writeCall } from './writing.ts';

export class XmlRpcClient {
  readonly #login: PortalLogin;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
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

  /** Asked of whoever comes by, without a login. */
  askOpenly<T extends z.ZodType>(shape: T, method: string): Promise<z.infer<T>> {
    return this.#call(shape, method, [], true);
  }

  /** @param first what stands before name and password */
  ask<T extends z.ZodType>(
    shape: T,
    method: string,
    first: readonly SentValue[],
    ...rest: SentValue[]
  ): Promise<z.infer<T>> {
    return this.#call(shape, method, this.#signed(first, rest), true);
  }

  change<T extends z.ZodType>(
    shape: T,
    method: string,
    first: readonly SentValue[],
    ...rest: SentValue[]
  ): Promise<z.infer<T>> {
    return this.#call(shape, method, this.#signed(first, rest), false);
  }

  #signed(first: readonly SentValue[], rest: readonly SentValue[]): SentValue[] {
    const { user, password } = this.#login;
    return [...first, user, password, ...rest];
  }

  async #call<T extends z.ZodType>(
    shape: T,
    method: string,
    parameters: readonly SentValue[],
    isReading: boolean,
  ): Promise<z.infer<T>> {
    const body = writeCall(method, parameters);
    const headers = { Accept: 'text/xml', 'Content-Type': 'text/xml; charset=utf-8' };
    const url = new URL(addressOf(this.#login.url));
    const call = {
      method: 'POST',
      url,
      headers,
      body,
      signal: this.#signal,
      isReading,
      isSecret: true,
    } as const;
    const answer = await send(call, this.#login.caPem, this.#limits);
    const date = Date.parse(answer.headers.date ?? '');
    if (!Number.isNaN(date)) this.serverTime = date;
    const said = openAnswer(answer);
    if (said.kind === 'fault') throw faultOf(said.code, method, answer, body.length);
    const parsed = shape.safeParse(said.value);
    if (parsed.success) return parsed.data;
    throw new PortalError(
      isReading ? 'not-portal' : 'unknown',
      `${this.host} trả lời lệnh ${method} không như XML-RPC quy định. Kiểm tra lại địa chỉ của cổng.`,
    );
  }
}
