/** Calls to one Liferay of 6.1 to 7.1: every one with the count of its parameters, and its answer as a checked shape. */
import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import { PortalError, type PortalLogin } from '../adapter.ts';
import { readAs, tooLarge } from '../answers.ts';
import { basicLogin, type HttpAnswer, type HttpCall, type Limits, send } from '../http.ts';
import { accountPlace } from './address.ts';
import { DIALECTS, type Dialect } from './dialect.ts';
import { LiferayRefusal, liferayFault, MISSING, NO_SERVICE } from './refusals.ts';
import { JournalArticle, User } from './shapes.ts';

/** By name, in the method's own order; `-name` for null. Numbers are never empty. */
export type Parameters = Readonly<Record<string, string | number | boolean>>;

/** A web server that leaves its limit as it is reads no more of a form, and the method is then not found. */
const MOST_FORM = 2_000_000;

export class Liferay6Client {
  /** Known from what was remembered of an article, or found out. */
  #dialect: Dialect | null;
  #door: Dialect['door'];
  readonly #login: PortalLogin;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  /** The portal's clock as the last answer told it, ms; this machine's before the first. */
  serverTime = Date.now();

  constructor(login: PortalLogin, limits: Limits, signal: AbortSignal, known: Dialect | null) {
    this.#login = login;
    this.#limits = limits;
    this.#signal = signal;
    this.#dialect = known;
    this.#door = known?.door ?? '/api/jsonws';
  }

  get host(): string {
    return new URL(this.#login.url).host;
  }

  get url(): string {
    return this.#login.url;
  }

  get caPem(): string | null {
    return this.#login.caPem;
  }

  get limits(): Limits {
    return this.#limits;
  }

  get signal(): AbortSignal {
    return this.#signal;
  }

  /** Known once an article was looked for. */
  get dialect(): Dialect {
    if (this.#dialect === null) throw new Error('the portal was not asked yet');
    return this.#dialect;
  }

  /** Who we are; the oldest let accounts in by a door of their own. @throws PortalError `auth` */
  async logIn(): Promise<User> {
    try {
      return await this.#whoAmI();
    } catch (error) {
      const isOther =
        error instanceof LiferayRefusal && (error.fault === 'auth' || error.kind === NO_SERVICE);
      if (!isOther || this.#dialect !== null) throw error;
      this.#door = '/api/secure/jsonws';
      try {
        return await this.#whoAmI();
      } catch (second) {
        // No such door: what the first one said counts.
        throw second instanceof LiferayRefusal && second.kind === NO_SERVICE ? error : second;
      }
    }
  }

  /** The newest version under an id, whatever its state but the bin; tells the portal's version by the way. */
  async getLatest(groupId: string, articleId: string): Promise<JournalArticle | null> {
    const known = this.#dialect;
    const candidates = DIALECTS.filter(({ door }) => door === this.#door);
    let closed: LiferayRefusal | null = null;
    for (const dialect of known === null ? candidates : [known]) {
      try {
        const parameters = { groupId, articleId, status: -1 };
        const found = await this.find(JournalArticle, `${dialect.journal}/get-latest-article`, parameters);
        this.#dialect = dialect;
        return found;
      } catch (error) {
        if (!(error instanceof LiferayRefusal) || error.kind !== NO_SERVICE) throw error;
        closed = error;
      }
    }
    throw closed ?? new Error('no version to try');
  }

  get<T extends z.ZodType>(shape: T, path: string, parameters: Parameters = {}): Promise<z.infer<T>> {
    const query = new URLSearchParams(textsOf(parameters)).toString();
    const count = Object.keys(parameters).length;
    const hinted = count === 0 ? path : `${path}.${count}`;
    return this.#call(shape, { method: 'GET' }, `${hinted}${query === '' ? '' : `?${query}`}`);
  }

  /** Null for what is not there. */
  async find<T extends z.ZodType>(
    shape: T,
    path: string,
    parameters: Parameters,
  ): Promise<z.infer<T> | null> {
    try {
      return await this.get(shape, path, parameters);
    } catch (error) {
      if (error instanceof LiferayRefusal && MISSING.test(error.kind)) return null;
      throw error;
    }
  }

  /**
   * @param context fields beside the parameters, which Liferay makes the service context of (as JSON it would lose some);
   * null for a method without one
   */
  post<T extends z.ZodType>(
    shape: T,
    path: string,
    parameters: Parameters,
    context: Parameters | null = {},
  ): Promise<z.infer<T>> {
    const body = new URLSearchParams(textsOf({ ...parameters, ...context })).toString();
    if (Buffer.byteLength(body) > MOST_FORM) throw new PortalError('permanent', tooLarge(this.host));
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' };
    const count = Object.keys(parameters).length + (context === null ? 0 : 1);
    return this.#call(shape, { method: 'POST', headers, body }, `${path}.${count}`);
  }

  /** In parts, which only files are sent in: a text of any length is not taken there. */
  upload<T extends z.ZodType>(
    shape: T,
    path: string,
    { parameters, context, file }: { parameters: Parameters; context: Parameters; file: UploadFile },
  ): Promise<z.infer<T>> {
    const boundary = `scd-${randomBytes(12).toString('hex')}`;
    const part = (head: string, body: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}`;
    const fields = Object.entries(textsOf({ ...parameters, ...context }));
    const head = fields.map(([name, value]) => part(`name="${name}"`, `${value}\r\n`)).join('');
    const type = `\r\nContent-Type: ${file.mimeType}`;
    const body = Buffer.concat([
      Buffer.from(head + part(`name="file"; filename="${file.name}"${type}`, '')),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
    // The file and the service context are parameters too.
    const count = Object.keys(parameters).length + 2;
    return this.#call(shape, { method: 'POST', headers, body }, `${path}.${count}`);
  }

  async #whoAmI(): Promise<User> {
    const me = await this.get(User, 'user/get-current-user');
    if (!me.defaultUser) return me;
    throw new PortalError('auth', `${this.host} trả lời như với khách. Nhập lại tài khoản và mật khẩu.`);
  }

  async #call<T extends z.ZodType>(
    shape: T,
    call: Pick<HttpCall, 'method' | 'headers' | 'body'>,
    path: string,
  ): Promise<z.infer<T>> {
    const { root } = accountPlace(this.#login.url);
    const url = new URL(`${root}${this.#door}/${path}`);
    const full = { ...call, url, signal: this.#signal, authorization: basicLogin(this.#login) };
    const answer = await send(full, this.#login.caPem, this.#limits);
    this.#readClock(answer);
    const fault = liferayFault(answer);
    if (fault !== null) throw fault;
    return readAs(shape, answer, 'Liferay');
  }

  #readClock({ headers }: HttpAnswer): void {
    const date = Date.parse(headers.date ?? '');
    if (!Number.isNaN(date)) this.serverTime = date;
  }
}

export interface UploadFile {
  /** Plain ASCII. */
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

function textsOf(parameters: Parameters): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
}
