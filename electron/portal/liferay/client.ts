/** Requests to one site of a Liferay portal, and its answers as checked shapes. */
import type * as z from 'zod';
import { PortalError, type PortalLogin } from '../adapter.ts';
import { answerFault, jsonOf, readAs } from '../answers.ts';
import { basicLogin, type HttpAnswer, type HttpCall, type Limits, send } from '../http.ts';
import { Site, Token } from './shapes.ts';

const DELIVERY = '/o/headless-delivery/v1.0';
const USERS = '/o/headless-admin-user/v1.0';

export class LiferayClient {
  readonly #login: PortalLogin;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  #authorization: string | null = null;

  constructor(login: PortalLogin, limits: Limits, signal: AbortSignal) {
    this.#login = login;
    this.#limits = limits;
    this.#signal = signal;
  }

  get host(): string {
    return new URL(this.#login.url).host;
  }

  /** The number of the site the account's address names (`/web/NAME`); the portal's own without one. */
  async openSite(): Promise<SiteClient> {
    const name = /\/web\/([^/]+)/u.exec(new URL(this.#login.url).pathname)?.[1] ?? 'guest';
    return new SiteClient(this, (await this.get(Site, `${USERS}/sites/by-friendly-url-path/${name}`)).id);
  }

  /** The site whose structures all others may use; null where the account may not see it. */
  async openGlobal(): Promise<SiteClient | null> {
    const site = await this.find(Site, `${USERS}/sites/by-friendly-url-path/global`);
    return site === null ? null : new SiteClient(this, site.id);
  }

  async get<T extends z.ZodType>(shape: T, path: string): Promise<z.infer<T>> {
    return this.#read(shape, await this.#send({ method: 'GET' }, path));
  }

  /** Null for what is not there. */
  async find<T extends z.ZodType>(shape: T, path: string): Promise<z.infer<T> | null> {
    const answer = await this.#send({ method: 'GET' }, path, [404]);
    // Only the interface itself says "not there" in JSON.
    if (answer.status === 404 && jsonOf(answer) !== undefined) return null;
    return this.#read(shape, this.#require(answer));
  }

  async put<T extends z.ZodType>(
    shape: T,
    path: string,
    body: string | Uint8Array,
    contentType = 'application/json',
  ): Promise<z.infer<T>> {
    const headers = { 'Content-Type': contentType };
    return this.#read(shape, await this.#send({ method: 'PUT', headers, body }, path));
  }

  /** One that is gone already is fine. */
  async remove(path: string): Promise<void> {
    const answer = await this.#send({ method: 'DELETE' }, path, [404]);
    if (answer.status === 404 && jsonOf(answer) === undefined) this.#require(answer);
  }

  async #send(
    call: Pick<HttpCall, 'method' | 'headers' | 'body'>,
    path: string,
    fine: readonly number[] = [],
  ): Promise<HttpAnswer> {
    this.#authorization ??= await this.#logIn();
    const url = new URL(path, this.#login.url);
    const full = { ...call, url, signal: this.#signal, authorization: this.#authorization };
    const answer = await send(full, this.#login.caPem, this.#limits);
    return fine.includes(answer.status) ? answer : this.#require(answer);
  }

  /**
   * A token for the account as a client of OAuth 2 (client credentials), which is what the vendor asks of programs; an
   * account that is none logs in with its name (Basic).
   */
  async #logIn(): Promise<string> {
    const { user, password, caPem, url } = this.#login;
    const basic = basicLogin({ user, password });
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: user,
      client_secret: password,
    });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const token = {
      method: 'POST' as const,
      url: new URL('/o/oauth2/token', url),
      headers,
      body: body.toString(),
    };
    const answer = await send({ ...token, signal: this.#signal, isSecret: true }, caPem, this.#limits);
    if (answer.status < 300) return `Bearer ${this.#read(Token, answer).access_token}`;
    if (answer.status < 500 && answer.status >= 400 && answer.status !== 429) return basic;
    // A request for a token changes nothing: whatever befell it may simply be tried again.
    throw (
      answerFault({ ...answer, method: 'GET' }) ??
      new PortalError('retry', `Không đăng nhập được ${this.host}. Sẽ tự thử lại.`)
    );
  }

  #require(answer: HttpAnswer): HttpAnswer {
    const fault = answerFault(answer);
    if (fault !== null) throw fault;
    return answer;
  }

  #read<T extends z.ZodType>(shape: T, answer: HttpAnswer): z.infer<T> {
    return readAs(shape, answer, 'Liferay');
  }
}

/** One site of the portal: paths below it. */
export class SiteClient {
  readonly client: LiferayClient;
  readonly id: number;

  constructor(client: LiferayClient, id: number) {
    this.client = client;
    this.id = id;
  }

  contentPath(key: string): string {
    return `${DELIVERY}/sites/${this.id}/structured-contents/by-external-reference-code/${encodeURIComponent(key)}`;
  }

  documentPath(code: string): string {
    return `${DELIVERY}/sites/${this.id}/documents/by-external-reference-code/${encodeURIComponent(code)}`;
  }

  structuresPath(): string {
    return `${DELIVERY}/sites/${this.id}/content-structures?pageSize=100`;
  }

  vocabulariesPath(): string {
    return `/o/headless-admin-taxonomy/v1.0/sites/${this.id}/taxonomy-vocabularies?pageSize=100`;
  }
}

export function categoriesPath(vocabulary: string): string {
  return `/o/headless-admin-taxonomy/v1.0/taxonomy-vocabularies/${encodeURIComponent(vocabulary)}/taxonomy-categories?pageSize=500`;
}

export const ME_PATH = `${USERS}/my-user-account`;
