/** What a Liferay says when it will not, in the three ways its versions say it. */
import type { Mode } from './signatures.ts';

const PACKAGES: Readonly<Record<string, readonly [old: string, modern: string]>> = {
  journal: ['com.liferay.portlet.journal', 'com.liferay.journal.exception'],
  portal: ['com.liferay.portal', 'com.liferay.portal.kernel.exception'],
  auth: ['com.liferay.portal.security.auth', 'com.liferay.portal.kernel.security.auth'],
  mapping: ['com.liferay.portlet.dynamicdatamapping', 'com.liferay.dynamic.data.mapping.exception'],
  library: ['com.liferay.portlet.documentlibrary', 'com.liferay.document.library.kernel.exception'],
  upload: ['com.liferay.portal.kernel.upload', 'com.liferay.portal.kernel.upload'],
  lang: ['java.lang', 'java.lang'],
};

export class LiferayRefusal extends Error {
  readonly room: keyof typeof PACKAGES;
  readonly simple: string;

  /** @param simple the class by its last name: "NoSuchArticleException" */
  constructor(room: string, simple: string, message = '') {
    super(message);
    this.room = room;
    this.simple = simple;
  }

  className(mode: Mode): string {
    return `${PACKAGES[this.room]?.[mode === 70 ? 1 : 0]}.${this.simple}`;
  }
}

export interface JsonAnswer {
  status: number;
  body: unknown;
}

export function answerRefusal(refusal: LiferayRefusal, mode: Mode): JsonAnswer {
  const { message } = refusal;
  const type = refusal.className(mode);
  // The oldest tell the message, or, where there is none, the class.
  if (mode === 61) return { status: 200, body: { exception: message === '' ? type : message } };
  if (mode === 62) return { status: 200, body: { exception: type, message } };
  return {
    status: statusOf(refusal),
    body: { exception: message, throwable: `${type}: ${message}`, error: { message, type } },
  };
}

function statusOf({ simple, message }: LiferayRefusal): number {
  if (/^(?:NoSuch|FileNotFound)/u.test(simple) || message.startsWith('No JSON web service')) return 404;
  return /^(?:Principal|Security)/u.test(simple) ? 403 : 500;
}
