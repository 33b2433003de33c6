/** The articles of a Liferay site with their versions, as JournalArticleLocalService of 6.2 and 7.0 keeps them. */
import { type ReadContent, readContent, writeContent, writeLocalised } from './content.ts';
import { LiferayRefusal } from './refusal.ts';
import type { Mode } from './signatures.ts';

export const STATUS = { approved: 0, pending: 1, draft: 2, expired: 3, scheduled: 7, trashed: 8 } as const;

export interface Version {
  version: number;
  title: string;
  description: string;
  content: ReadContent;
  status: number;
  /** ms */
  displayDate: number;
  modifiedDate: number;
  urlTitle: string;
  folderId: number;
  type: string;
  structure: string;
  template: string;
  layoutUuid: string;
  smallImage: boolean;
  smallImageURL: string;
  userId: number;
}

export interface StoredArticle {
  groupId: number;
  /** Staff who bin it change it. */
  articleId: string;
  resourcePrimKey: number;
  versions: Version[];
  viewableByGuest: boolean;
  /** Of the live entry in the list pages. */
  categories: number[];
  tags: string[];
  /** The site the address was made unique in. */
  scopeGroupId: number;
}

/** The fields of a call that are no parameters: what a service context is filled from. */
export interface ContextFields {
  categories: number[];
  tags: string[];
  guest: boolean;
  workflowAction: number;
  /** ms; null where none was sent. */
  formDate: number | null;
  urlTitle: string;
  scopeGroupId: number;
}

export interface JournalRules {
  mode: Mode;
  locales: readonly string[];
  hasWorkflow: boolean;
  /** Structures by key, with the names of their fields. */
  structures: ReadonlyMap<string, readonly string[]>;
  /** Drops what a filter on the portal drops. */
  sanitise: (html: string) => string;
  now: () => number;
  timeZone: string;
}

type Parameters = ReadonlyMap<string, string | null>;

const OFFSETS: Readonly<Record<string, number>> = { UTC: 0, 'Asia/Ho_Chi_Minh': 7, 'Asia/Saigon': 7 };

export class Journal {
  readonly articles: StoredArticle[] = [];
  readonly rules: JournalRules;
  /** Every moment at which the public could see an article, with its text then. */
  readonly shown: { articleId: string; html: string }[] = [];
  #next = 30_001;

  constructor(rules: JournalRules) {
    this.rules = rules;
  }

  nextId(): number {
    this.#next += 1;
    return this.#next;
  }

  add(given: Parameters, userId: number, context: ContextFields): Version {
    const groupId = numberOf(given, 'groupId');
    const articleId = given.get('autoArticleId') === 'true' ? String(this.nextId()) : this.#checkId(given);
    const twin = this.find(groupId, articleId);
    if (twin?.versions.some(({ version }) => version === 1))
      throw new LiferayRefusal('journal', 'DuplicateArticleIdException');
    const version = this.#read(given, 1, userId, this.#freeAddress(groupId, context));
    version.status = this.#statusAfter(version, context, STATUS.draft);
    const article = twin ?? {
      groupId,
      articleId,
      resourcePrimKey: this.nextId(),
      versions: [],
      viewableByGuest: context.guest,
      categories: [],
      tags: [],
      scopeGroupId: context.scopeGroupId,
    };
    if (twin === null) this.articles.push(article);
    article.versions.push(version);
    this.#approve(article, version, context);
    return version;
  }

  update(given: Parameters, userId: number, context: ContextFields): Version {
    const article = this.require(numberOf(given, 'groupId'), given.get('articleId') ?? '');
    const latest = latestOf(article);
    this.#refuseStale(latest, numberOf(given, 'version'), context);
    const version = this.#read(given, nextVersion(latest), userId, latest.urlTitle);
    version.status = this.#statusAfter(version, context, latest.status);
    this.#put(article, version);
    this.#approve(article, version, context);
    return version;
  }

  /** Some fields of the newest, as the short overloads change it: no date is asked for, and nothing else is looked at. */
  updateShortly(given: Parameters, userId: number, context: ContextFields): Version {
    const article = this.require(numberOf(given, 'groupId'), given.get('articleId') ?? '');
    const latest = latestOf(article);
    this.#refuseStale(latest, numberOf(given, 'version'), context);
    const content = this.#readContent(given);
    const titles = given.has('titleMap') ? mapOf(given, 'titleMap') : null;
    const version: Version = {
      ...latest,
      version: nextVersion(latest),
      content,
      title: titles?.get(content.defaultLocale) ?? latest.title,
      userId,
      modifiedDate: this.rules.now(),
    };
    version.status = this.#statusAfter(version, context, latest.status);
    this.#put(article, version);
    this.#approve(article, version, context);
    return version;
  }

  expire(groupId: number, articleId: string): Version {
    const article = this.require(groupId, articleId);
    for (const version of article.versions)
      Object.assign(version, { status: STATUS.expired, modifiedDate: this.rules.now() });
    return latestOf(article);
  }

  /** Its id becomes another: the one it had is free. */
  trash(groupId: number, articleId: string): void {
    const article = this.require(groupId, articleId);
    for (const version of article.versions) version.status = STATUS.trashed;
    article.articleId = `/${this.nextId()}`;
  }

  /** As it is asked for, to the letter: ids are made upper case where they are written and not where they are read. */
  find(groupId: number, articleId: string): StoredArticle | null {
    return this.articles.find((one) => one.groupId === groupId && one.articleId === articleId) ?? null;
  }

  require(groupId: number, articleId: string): StoredArticle {
    const found = this.find(groupId, articleId);
    if (found !== null) return found;
    throw new LiferayRefusal(
      'journal',
      'NoSuchArticleException',
      `No JournalArticle exists with the key {groupId=${groupId}, articleId=${articleId}, version=0.0}`,
    );
  }

  /** What a visitor finds below an address; null for nothing. */
  shownAt(urlTitle: string): { title: string; html: string } | null {
    for (const article of this.articles) {
      const open = article.versions.filter(({ status }) => status === STATUS.approved);
      const last = open.toSorted((one, other) => other.version - one.version)[0];
      if (last?.urlTitle === urlTitle && article.viewableByGuest)
        return { title: last.title, html: [...last.content.fields.values()].join('') };
    }
    return null;
  }

  #checkId(given: Parameters): string {
    const articleId = (given.get('articleId') ?? '').trim().toUpperCase();
    if (articleId === '' || /[, ]/u.test(articleId) || articleId.length > 75)
      throw new LiferayRefusal('journal', 'ArticleIdException');
    return articleId;
  }

  #refuseStale(latest: Version, version: number, { formDate }: ContextFields): void {
    const isLatest = latest.version.toFixed(1) === version.toFixed(1);
    if (!isLatest || (formDate !== null && formDate < latest.modifiedDate))
      throw new LiferayRefusal('journal', 'ArticleVersionException');
  }

  #read(given: Parameters, version: number, userId: number, urlTitle: string): Version {
    const content = this.#readContent(given);
    const titles = mapOf(given, 'titleMap');
    const title = titles.get(content.defaultLocale) ?? '';
    if (title === '') throw new LiferayRefusal('journal', 'ArticleTitleException');
    if (this.rules.mode !== 70 && (given.get('type') ?? '') === '')
      throw new LiferayRefusal('journal', 'ArticleTypeException');
    const folderId = Number(given.get('folderId') ?? 0);
    return {
      version,
      title,
      description: mapOf(given, 'descriptionMap').get(content.defaultLocale) ?? '',
      content,
      status: STATUS.draft,
      displayDate: this.#dateOf(given, 'display'),
      modifiedDate: this.rules.now(),
      urlTitle: urlTitle || `${version}-${this.nextId()}`,
      folderId,
      type: given.get('type') ?? '',
      structure: given.get('ddmStructureKey') ?? given.get('structureId') ?? '',
      template: given.get('ddmTemplateKey') ?? given.get('templateId') ?? '',
      layoutUuid: given.get('layoutUuid') ?? '',
      smallImage: given.get('smallImage') === 'true',
      smallImageURL: given.get('smallImageURL') ?? '',
      userId,
    };
  }

  #readContent(given: Parameters): ReadContent {
    const { locales, structures, mode, sanitise } = this.rules;
    const read = readContent(given.get('content') ?? '');
    if (!locales.includes(read.defaultLocale))
      throw new LiferayRefusal(
        'portal',
        'LocaleException',
        `The locale ${read.defaultLocale} is not available`,
      );
    const key = given.get('ddmStructureKey') ?? given.get('structureId') ?? null;
    if (key !== null) this.#checkStructure(key, given, read, structures, mode);
    return { ...read, fields: new Map([...read.fields].map(([name, html]) => [name, sanitise(html)])) };
  }

  #checkStructure(
    key: string,
    given: Parameters,
    { fields }: ReadContent,
    structures: JournalRules['structures'],
    mode: Mode,
  ): void {
    if (key === '' && mode !== 70) {
      if (!fields.has('')) throw new LiferayRefusal('journal', 'ArticleContentException');
      return;
    }
    const names = structures.get(key);
    if (names === undefined) throw new LiferayRefusal('mapping', 'NoSuchStructureException');
    if ((given.get('ddmTemplateKey') ?? given.get('templateId') ?? '') === '')
      throw new LiferayRefusal('mapping', 'NoSuchTemplateException');
    if ([...fields.keys()].some((name) => !names.includes(name)))
      throw new LiferayRefusal('mapping', 'StorageFieldNameException');
    if (names.some((name) => !fields.has(name)))
      throw new LiferayRefusal('mapping', 'StorageFieldRequiredException');
  }

  /** Read in the time zone of the account; minutes only. */
  #dateOf(given: Parameters, name: string): number {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = [
      'Month',
      'Day',
      'Year',
      'Hour',
      'Minute',
    ].map((part) => numberOf(given, `${name}Date${part}`));
    const utc = Date.UTC(year, month, day, hour, minute);
    if (new Date(utc).getUTCMonth() !== month || new Date(utc).getUTCDate() !== day)
      throw new LiferayRefusal('journal', 'ArticleDisplayDateException');
    return utc - (OFFSETS[this.rules.timeZone] ?? 0) * 3_600_000;
  }

  #statusAfter({ displayDate }: Version, { workflowAction }: ContextFields, before: number): number {
    if (workflowAction === 2) return STATUS.draft;
    if (this.rules.hasWorkflow || before === STATUS.pending) return STATUS.pending;
    return displayDate > this.rules.now() ? STATUS.scheduled : STATUS.approved;
  }

  #put(article: StoredArticle, version: Version): void {
    const at = article.versions.findIndex((one) => one.version.toFixed(1) === version.version.toFixed(1));
    if (at >= 0) article.versions[at] = version;
    else article.versions.push(version);
  }

  /** On approval the live entry takes over what came with the version: categories that were not sent are gone. */
  #approve(article: StoredArticle, { status, content }: Version, { categories, tags }: ContextFields): void {
    if (status !== STATUS.approved) return;
    Object.assign(article, { categories: [...categories], tags: [...tags] });
    if (article.viewableByGuest)
      this.shown.push({ articleId: article.articleId, html: [...content.fields.values()].join('') });
  }

  #freeAddress(groupId: number, { urlTitle, scopeGroupId }: ContextFields): string {
    const wanted = urlTitle.slice(0, 150);
    const isTaken = (title: string) =>
      this.articles.some(
        (one) => one.groupId === (scopeGroupId || groupId) && one.versions.some((v) => v.urlTitle === title),
      );
    let free = wanted;
    for (let count = 1; free !== '' && isTaken(free); count += 1) free = `${wanted}-${count}`;
    return free;
  }
}

export function latestOf({ versions }: StoredArticle): Version {
  const latest = versions.toSorted((one, other) => other.version - one.version)[0];
  if (latest === undefined) throw new Error('an article without a version');
  return latest;
}

/** As a call gets it. */
export function viewVersion(
  { articleId, groupId, resourcePrimKey }: StoredArticle,
  version: Version,
  rules: Pick<JournalRules, 'mode' | 'locales'>,
  dropsMillis: boolean,
): Record<string, unknown> {
  const { title, description, content, structure, template, modifiedDate, ...rest } = version;
  const locale = content.defaultLocale;
  const long = (id: number): number | string => (rules.mode === 70 ? String(id) : id);
  return {
    ...rest,
    id: long(resourcePrimKey + 1),
    folderId: long(rest.folderId),
    userId: long(rest.userId),
    resourcePrimKey: long(resourcePrimKey),
    groupId: long(groupId),
    articleId,
    title: writeLocalised('Title', locale, title),
    titleCurrentValue: title,
    description: writeLocalised('Description', locale, description),
    descriptionCurrentValue: description,
    content: writeContent(content),
    ...(rules.mode === 70
      ? { DDMStructureKey: structure, DDMTemplateKey: template }
      : { structureId: structure, templateId: template }),
    modifiedDate: dropsMillis ? Math.floor(modifiedDate / 1000) * 1000 : modifiedDate,
  };
}

function nextVersion({ version, status }: Version): number {
  const isOpen = status === STATUS.draft || status === STATUS.pending;
  return isOpen ? version : Math.round(version * 10 + 1) / 10;
}

function numberOf(given: Parameters, name: string): number {
  return Number(given.get(name));
}

function mapOf(given: Parameters, name: string): Map<string, string> {
  return new Map(Object.entries(JSON.parse(given.get(name) || '{}') as Record<string, string>));
}
