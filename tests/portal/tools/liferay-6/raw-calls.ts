/** Calls to a Liferay as a person with a terminal would make them, right and wrong ones. */
import { type FakeLiferay6, SITE, USER } from './server.ts';
import type { Mode } from './signatures.ts';

export type Fields = Record<string, string>;

export const LOGIN = `Basic ${Buffer.from(`${USER.name}:${USER.password}`).toString('base64')}`;

const dateOf = (name: string): Fields => ({
  [`${name}DateMonth`]: '0',
  [`${name}DateDay`]: '15',
  [`${name}DateYear`]: '2020',
  [`${name}DateHour`]: '9',
  [`${name}DateMinute`]: '30',
});

export function staticContent(html: string, locale = 'vi_VN'): string {
  return `<?xml version='1.0' encoding='UTF-8'?><root available-locales="${locale}" default-locale="${locale}"><static-content language-id="${locale}"><![CDATA[${html}]]></static-content></root>`;
}

export function structuredContent(html: string, name = 'content'): string {
  return `<root available-locales="vi_VN" default-locale="vi_VN"><dynamic-element name="${name}" type="text_area"><dynamic-content language-id="vi_VN"><![CDATA[${html}]]></dynamic-content></dynamic-element></root>`;
}

/** All fields of a whole `add-article` of a mode. */
export function addFields(mode: Mode, more: Fields = {}): Fields {
  return {
    groupId: String(SITE),
    ...(mode === 61 ? {} : { folderId: '0' }),
    classNameId: '0',
    classPK: '0',
    articleId: 'SCD-01',
    autoArticleId: 'false',
    titleMap: '{"vi_VN":"Họp chi bộ"}',
    descriptionMap: '{"vi_VN":"Tóm tắt"}',
    content: mode === 70 ? structuredContent('<p>Một</p>') : staticContent('<p>Một</p>'),
    ...(mode === 70 ? {} : { type: 'general' }),
    ...(mode === 61
      ? { structureId: '', templateId: '' }
      : {
          ddmStructureKey: mode === 70 ? 'BASIC-WEB-CONTENT' : '',
          ddmTemplateKey: mode === 70 ? 'BASIC-WEB-CONTENT' : '',
        }),
    layoutUuid: '',
    ...dateOf('display'),
    ...dateOf('expiration'),
    neverExpire: 'true',
    ...dateOf('review'),
    neverReview: 'true',
    indexable: 'true',
    articleURL: '',
    ...more,
  };
}

/** All fields of a whole `update-article` of a mode. */
export function updateFields(mode: Mode, more: Fields = {}): Fields {
  const { classNameId: _, classPK: __, autoArticleId: ___, ...kept } = addFields(mode);
  const picture = { smallImage: 'false', smallImageURL: '', '-smallFile': '', '-images': '' };
  return { ...kept, version: '1.0', ...picture, ...more };
}

export interface RawAnswer {
  status: number;
  /** The class of the refusal by its last name, or its message where no class is told; '' for a success. */
  refusal: string;
  body: Record<string, unknown>;
  text: string;
}

export interface RawOptions {
  method?: 'GET' | 'POST';
  login?: string | null;
  headers?: Record<string, string>;
  body?: RequestInit['body'];
}

/** Fields go into the address of a GET and the form of a POST. */
export async function call(
  fake: FakeLiferay6,
  path: string,
  fields: Fields,
  { method = 'POST', login = LOGIN, headers = {}, body }: RawOptions = {},
): Promise<RawAnswer> {
  const url = new URL(`/api/${fake.mode === 61 ? 'secure/' : ''}jsonws/${path}`, fake.url);
  if (method === 'GET') url.search = new URLSearchParams(fields).toString();
  const answer = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(login === null ? {} : { Authorization: login }), ...headers },
    ...(method === 'GET' ? {} : { body: body ?? new URLSearchParams(fields) }),
  });
  const text = await answer.text();
  const parsed: unknown = /^[[{]/u.test(text) ? JSON.parse(text) : {};
  const told = parsed as { exception?: string; error?: { type: string } };
  const refusal = told.error?.type ?? told.exception ?? '';
  return {
    status: answer.status,
    refusal: refusal.replace(/^(?:\w+\.)+(?=\w+$)/u, ''),
    body: parsed as Record<string, unknown>,
    text,
  };
}

export function journalPath(mode: Mode, method: string): string {
  return `${mode === 70 ? 'journal.' : ''}journalarticle/${method}`;
}

/** The hints of the whole methods: their parameters counted with the service context. */
export const HINTS: Readonly<Record<Mode, { add: number; update: number }>> = {
  61: { add: 32, update: 34 },
  62: { add: 33, update: 35 },
  70: { add: 32, update: 34 },
};

export function add(fake: FakeLiferay6, more: Fields = {}): Promise<RawAnswer> {
  const { mode } = fake;
  return call(fake, journalPath(mode, `add-article.${HINTS[mode].add}`), addFields(mode, more));
}

export function update(fake: FakeLiferay6, more: Fields = {}): Promise<RawAnswer> {
  const { mode } = fake;
  return call(fake, journalPath(mode, `update-article.${HINTS[mode].update}`), updateFields(mode, more));
}

export function getLatest(fake: FakeLiferay6, articleId = 'SCD-01'): Promise<RawAnswer> {
  const fields = { groupId: String(SITE), articleId, status: '-1' };
  return call(fake, journalPath(fake.mode, 'get-latest-article.3'), fields, { method: 'GET' });
}
