/**
 * A Liferay 6.1, 6.2 or 7.0 in memory, over HTTP: it chooses among methods as Liferay does, keeps versions, workflow, files
 * and categories, and says no where Liferay says no. What no client should ever do it writes down as a breach.
 */
import http from 'node:http';
import { type ContextFields, Journal, latestOf, STATUS, type StoredArticle, viewVersion } from './journal.ts';
import { Library } from './library.ts';
import { answerRefusal, type JsonAnswer, LiferayRefusal } from './refusal.ts';
import { formOf, type SentForm } from './sent-form.ts';
import { chooseOverload, isNumber, isPrimitive, type Mode, methodsOf, type Signature } from './signatures.ts';

export const SITE = 20_181;
export const USER = { id: 20_199, name: 'thuky@so.example', password: 'mat khau' };
const HASH = 'AAAAoAAB9ABgEpZ7tqMK';
/** What is not worth more than a look: the rest is writing. */
const READS = /\/get-[a-z-]+$/u;

export interface FakeOptions {
  mode?: Mode;
  timeZone?: string;
  locales?: readonly string[];
  hasWorkflow?: boolean;
  /** A filter that drops classes and looks. */
  hasSanitiser?: boolean;
  /** A structure every article must have, by its field names. */
  structure?: { key: string; fields: readonly string[] };
  now?: () => number;
}

export class FakeLiferay6 {
  readonly mode: Mode;
  readonly journal: Journal;
  readonly library: Library;
  /** "POST journalarticle/add-article.33", in order. */
  readonly requests: string[] = [];
  /** What a client must never do. */
  readonly breaches: string[] = [];
  /** Strikes the request of this number: the work is done and the answer lost. */
  loseAnswerOf = 0;
  /** Called before a request is looked at: what staff do between two steps of a client. */
  before: (number: number, line: string) => void = () => {};
  /** Answers in the place of the portal; null for its own. */
  instead: (line: string) => { status: number; headers?: Record<string, string>; body?: string } | null =
    () => null;
  /** Rights the account lacks, by the method: "add-article". */
  readonly forbidden = new Set<string>();
  /** Whether the account belongs to the site. */
  isMember = true;
  /** Answers dates in whole seconds while it compares to the millisecond. */
  dropsMillis = false;
  timeZone: string;
  url = '';
  readonly #now: () => number;
  readonly #server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => this.#serve(request, response, Buffer.concat(parts)));
  });

  constructor(options: FakeOptions = {}) {
    const { mode = 62, timeZone = 'Asia/Ho_Chi_Minh', locales = ['vi_VN', 'en_US'], structure } = options;
    this.mode = mode;
    this.timeZone = timeZone;
    this.#now = options.now ?? Date.now;
    const structures = new Map<string, readonly string[]>();
    if (mode === 70) structures.set('BASIC-WEB-CONTENT', ['content']);
    if (structure !== undefined) structures.set(structure.key, structure.fields);
    const sanitise = (html: string) =>
      options.hasSanitiser ? html.replace(/ (?:class|style)="[^"]*"/gu, '') : html;
    const fake = this;
    this.journal = new Journal({
      mode,
      locales,
      hasWorkflow: options.hasWorkflow ?? false,
      structures,
      sanitise,
      now: this.#now,
      get timeZone() {
        return fake.timeZone;
      },
    });
    this.library = new Library(mode, () => this.journal.nextId());
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    return this;
  }

  close(): void {
    this.#server.close();
  }

  /** The only article under an id; fails when there is none. */
  article(articleId: string): StoredArticle {
    return this.journal.require(SITE, articleId);
  }

  /** What staff do in the portal's own editor: a new version, with all else as it was. */
  staffEdit(articleId: string, html: string): void {
    const article = this.article(articleId);
    const latest = latestOf(article);
    const [field = ''] = latest.content.fields.keys();
    const content = { ...latest.content, fields: new Map([[field, html]]) };
    const version = Math.round(latest.version * 10 + 1) / 10;
    article.versions.push({ ...latest, version, content, userId: 1, modifiedDate: this.#now() });
  }

  #serve(request: http.IncomingMessage, response: http.ServerResponse, body: Buffer): void {
    const url = new URL(request.url ?? '/', this.url);
    const line = `${request.method} ${url.pathname.replace(/^.*\/jsonws\//u, '')}`;
    this.requests.push(line);
    this.before(this.requests.length, line);
    const { length: number } = this.requests;
    const other = this.instead(line);
    const answer = other ?? this.#answer(request, url, body);
    if (number === this.loseAnswerOf) return void response.destroy();
    const isPage = typeof answer.body === 'string';
    response.writeHead(answer.status, {
      'Content-Type': isPage ? 'text/html; charset=UTF-8' : 'application/json',
      Date: new Date(this.#now()).toUTCString(),
      ...(other?.headers ?? {}),
    });
    response.end(isPage ? answer.body : JSON.stringify(answer.body ?? {}));
  }

  #answer(request: http.IncomingMessage, url: URL, body: Buffer): JsonAnswer {
    if ((request.url ?? '').length > 4_000) return this.#page(404, 'URI too long');
    const match = /^\/api\/(secure\/)?jsonws\/(.+)$/u.exec(url.pathname);
    if (match === null) return this.#visit(url);
    const isGuestDoor = this.mode === 61 && match[1] === undefined;
    if (this.mode !== 61 && match[1] !== undefined) return this.#page(404, 'Not Found');
    const isKnown = this.#isKnown(request, url);
    try {
      if (isGuestDoor && isKnown)
        throw new LiferayRefusal('lang', 'SecurityException', 'Authenticated access required');
      return { status: 200, body: this.#call(request, match[2] ?? '', formOf(request, url, body), isKnown) };
    } catch (error) {
      if (error instanceof LiferayRefusal) return answerRefusal(error, this.mode);
      throw error;
    }
  }

  #isKnown({ headers }: http.IncomingMessage, url: URL): boolean {
    if (
      headers.cookie !== undefined ||
      url.searchParams.has('p_auth') ||
      headers['x-csrf-token'] !== undefined
    )
      this.breaches.push('a cookie or a token of a session was sent');
    return (
      headers.authorization === `Basic ${Buffer.from(`${USER.name}:${USER.password}`).toString('base64')}`
    );
  }

  #call({ method }: http.IncomingMessage, path: string, form: SentForm, isKnown: boolean): unknown {
    const hint = /\.(\d+)$/u.exec(path)?.[1];
    const name = path.replace(/\.\d+$/u, '');
    const nothing = new LiferayRefusal(
      'lang',
      'RuntimeException',
      `No JSON web service action associated with path /${name} and method ${method} for /`,
    );
    if (name === 'invoke') {
      this.breaches.push('a batch was sent');
      throw nothing;
    }
    const overloads = methodsOf(this.mode).get(name);
    const chosen = chooseOverload(overloads ?? [], hint === undefined ? null : Number(hint), (sent) =>
      form.has(sent),
    );
    if (chosen !== null && chosen.length > 0 && hint === undefined) this.breaches.push(`${name} has no hint`);
    if (overloads !== undefined && chosen === null && hint !== undefined)
      this.breaches.push(`${name}.${hint} is no method`);
    if (chosen === null) throw nothing;
    if (READS.test(name) !== (method === 'GET')) this.breaches.push(`${method} ${name}`);
    if (!isKnown) throw new LiferayRefusal('lang', 'SecurityException', 'Authenticated access required');
    const verb = name.replace(/^.*\//u, '');
    if (this.forbidden.has(verb)) throw new LiferayRefusal('auth', 'PrincipalException');
    return this.#run(
      name.replace(/^journal\.(?=journalarticle)/u, ''),
      chosen,
      readParameters(chosen, form),
      form,
    );
  }

  #run(name: string, chosen: Signature, given: Map<string, string | null>, form: SentForm): unknown {
    const numeric = (key: string) => Number(given.get(key));
    const context = this.#contextOf(form);
    const view = (article: StoredArticle, version = latestOf(article)) =>
      viewVersion(article, version, this.journal.rules, this.dropsMillis);
    const written = (version: ReturnType<Journal['add']>) => {
      const article = this.journal.articles.find(({ versions }) => versions.includes(version));
      return article === undefined ? {} : view(article, version);
    };
    switch (name) {
      case 'user/get-current-user':
        return {
          ...this.#long({ userId: USER.id, companyId: 20_155 }),
          screenName: 'thuky',
          emailAddress: USER.name,
          firstName: 'Thư',
          lastName: 'Ký',
          timeZoneId: this.timeZone,
          languageId: 'vi_VN',
          defaultUser: false,
          password: HASH,
        };
      case 'group/get-user-sites':
        return this.isMember
          ? [{ ...this.#long({ groupId: SITE }), name: 'Sở', friendlyURL: '/so', site: true, active: true }]
          : [];
      case 'journalarticle/add-article':
        if (chosen.length < 10)
          given.set('autoArticleId', 'true').set('titleMap', given.get('titleMap') ?? '{}');
        return written(this.journal.add(chosen.length < 10 ? withoutDates(given) : given, USER.id, context));
      case 'journalarticle/update-article':
        if (form.has('userId')) this.breaches.push('a user was named on an update');
        if (chosen.length > 12) return written(this.journal.update(given, USER.id, context));
        return written(this.journal.updateShortly(given, Number(given.get('userId') ?? USER.id), context));
      case 'journalarticle/get-latest-article':
        return view(chosen.length === 1 ? this.#byKey(numeric('resourcePrimKey')) : this.#live(given));
      case 'journalarticle/get-article':
        return view(this.#live(given));
      case 'journalarticle/get-article-by-url-title':
        return view(this.#byAddress(given.get('urlTitle') ?? ''));
      case 'journalarticle/expire-article': {
        const version = this.journal.expire(numeric('groupId'), given.get('articleId') ?? '');
        return chosen.length === 4 ? {} : written(version);
      }
      case 'journalarticle/move-article-to-trash':
        this.breaches.push('an article was put in the bin');
        this.journal.trash(numeric('groupId'), given.get('articleId') ?? '');
        return {};
      case 'assetcategory/get-categories':
        return this.library.viewCategories(this.#byKey(numeric('classPK')).categories);
      case 'assettag/get-tags':
        return this.#byKey(numeric('classPK')).tags.map((tag) => ({ name: tag }));
      default:
        return this.library.run(name, given, form, context.guest);
    }
  }

  /** A poor service context sent as JSON takes the place of the plain fields: the public sees nothing (A4). */
  #contextOf(form: SentForm): ContextFields {
    const listOf = (name: string) => (form.get(name) ?? '').split(',').filter((part) => part !== '');
    const json = form.get('serviceContext');
    const given = json === undefined ? null : (JSON.parse(json) as Record<string, unknown>);
    if (given !== null) this.breaches.push('a service context was sent as JSON');
    return {
      categories: listOf('assetCategoryIds').map(Number),
      tags: listOf('assetTagNames'),
      guest: given === null ? form.get('addGuestPermissions') === 'true' : given.addGuestPermissions === true,
      workflowAction: Number(form.get('workflowAction') ?? 1),
      formDate: form.has('formDate') && given === null ? Number(form.get('formDate')) : null,
      urlTitle: given === null ? (form.get('urlTitle') ?? '') : '',
      scopeGroupId: Number(form.get('serviceContext.scopeGroupId') ?? 0),
    };
  }

  #live(given: ReadonlyMap<string, string | null>): StoredArticle {
    const articleId = given.get('articleId') ?? '';
    const found = this.journal.require(Number(given.get('groupId')), articleId);
    if (latestOf(found).status === STATUS.trashed) this.journal.require(0, articleId);
    return found;
  }

  #byKey(resourcePrimKey: number): StoredArticle {
    const found = this.journal.articles.find((one) => one.resourcePrimKey === resourcePrimKey);
    return found ?? this.journal.require(0, String(resourcePrimKey));
  }

  #byAddress(urlTitle: string): StoredArticle {
    const found = this.journal.articles.find(({ versions }) =>
      versions.some((one) => one.urlTitle === urlTitle),
    );
    return found ?? this.journal.require(0, urlTitle);
  }

  /** What anybody sees: the pages of articles, with or without a display page. */
  #visit(url: URL): JsonAnswer {
    const urlTitle = /\/-\/(?:asset_publisher\/\w+\/content\/)?([^/]+)$/u.exec(url.pathname)?.[1];
    const shown = urlTitle === undefined ? null : this.journal.shownAt(decodeURIComponent(urlTitle));
    if (shown === null) return this.#page(404, 'Không tìm thấy');
    const title = shown.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return {
      status: 200,
      body: `<!DOCTYPE html><html><head><title>${title} - Sở</title></head><body><h1>${title}</h1>${shown.html}</body></html>`,
    };
  }

  #page(status: number, words: string): JsonAnswer {
    return { status, body: `<!DOCTYPE html><html><body><h1>${words}</h1></body></html>` };
  }

  #long(ids: Record<string, number>): Record<string, number | string> {
    return this.mode === 70
      ? Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)]))
      : ids;
  }
}

/** @throws LiferayRefusal for a name that was not sent, and for a number that is none */
function readParameters(names: Signature, form: SentForm): Map<string, string | null> {
  const given = new Map<string, string | null>();
  for (const name of names) {
    if (name === 'serviceContext' || name === 'file') continue;
    const isNull = form.isNull(name);
    const value = form.get(name);
    if ((value === undefined && !isNull) || (isNull && isPrimitive(name)))
      throw new LiferayRefusal('lang', 'IllegalArgumentException', `${name} is null`);
    if (!isNull && isNumber(name) && (value === '' || !Number.isFinite(Number(value))))
      throw new LiferayRefusal('lang', 'ClassCastException', `${name} is no number`);
    given.set(name, isNull ? null : (value ?? null));
  }
  return given;
}

/** The short way to add takes the date of the moment. */
function withoutDates(given: Map<string, string | null>): Map<string, string | null> {
  const parts = [
    ['Month', '0'],
    ['Day', '1'],
    ['Year', '2020'],
    ['Hour', '0'],
    ['Minute', '0'],
  ] as const;
  for (const [part, value] of parts) given.set(`displayDate${part}`, value);
  return given;
}
