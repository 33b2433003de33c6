/** The fields of a call, wherever they stand: in the address, in a form, in parts. */
import type http from 'node:http';
import { LiferayRefusal } from './refusal.ts';

export interface SentForm {
  has(name: string): boolean;
  /** Undefined where it was not sent, or sent as null. */
  get(name: string): string | undefined;
  /** Sent as `-name`. */
  isNull(name: string): boolean;
  /** The part with the bytes of a file; null without one. */
  file: Buffer | null;
}

/** Tomcat reads no more of a form than this; a part that is no file may not be longer than that. */
const MOST_FORM = 2 * 1024 * 1024;
const MOST_FIELD = 262_144;

export function formOf({ headers }: http.IncomingMessage, url: URL, body: Buffer): SentForm {
  const fields = new Map(url.searchParams);
  const type = headers['content-type'] ?? '';
  let file: Buffer | null = null;
  if (type.startsWith('application/x-www-form-urlencoded') && body.length <= MOST_FORM)
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) fields.set(name, value);
  const boundary = /^multipart\/form-data; boundary=(.+)$/u.exec(type)?.[1];
  for (const piece of boundary === undefined
    ? []
    : body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...rest] = piece.split('\r\n\r\n');
    const bytes = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/u, ''), 'latin1');
    const name = /name="([^"]+)"/u.exec(head)?.[1] ?? '';
    if (/filename="/u.test(head)) file = bytes;
    else if (bytes.length > MOST_FIELD)
      throw new LiferayRefusal('upload', 'UploadException', 'a field is too long');
    else fields.set(name, bytes.toString('utf8'));
  }
  const isNull = (name: string) => fields.has(`-${name}`);
  return {
    has: (name) => fields.has(name) || isNull(name) || (name === 'file' && file !== null),
    get: (name) => fields.get(name),
    isNull,
    file,
  };
}
