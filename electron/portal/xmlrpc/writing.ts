/** Calls of XML-RPC as text (xmlrpc.com/spec). */
import { PortalError } from '../adapter.ts';

/** A moment goes out in UTC, without a zone: the spec knows none. */
export type SentValue =
  | string
  | number
  | boolean
  | Date
  | Uint8Array
  | readonly SentValue[]
  | { readonly [name: string]: SentValue };

/** @throws PortalError `permanent` for a letter XML has no way to write */
export function writeCall(method: string, parameters: readonly SentValue[]): string {
  const written = parameters.map((value) => `<param>${writeValue(value)}</param>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><methodCall><methodName>${method}</methodName><params>${written}</params></methodCall>`;
}

function writeValue(value: SentValue): string {
  return `<value>${writeTyped(value)}</value>`;
}

function writeTyped(value: SentValue): string {
  if (typeof value === 'string') return `<string>${escapeXml(value)}</string>`;
  if (typeof value === 'boolean') return `<boolean>${Number(value)}</boolean>`;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('only whole numbers are sent');
    return `<int>${value}</int>`;
  }
  if (value instanceof Date) return `<dateTime.iso8601>${momentOf(value)}</dateTime.iso8601>`;
  if (value instanceof Uint8Array) return `<base64>${Buffer.from(value).toString('base64')}</base64>`;
  if (isList(value)) return `<array><data>${value.map(writeValue).join('')}</data></array>`;
  const members = Object.entries(value).map(
    ([name, member]) => `<member><name>${escapeXml(name)}</name>${writeValue(member)}</member>`,
  );
  return `<struct>${members.join('')}</struct>`;
}

function isList(value: readonly SentValue[] | object): value is readonly SentValue[] {
  return Array.isArray(value);
}

function momentOf(moment: Date): string {
  return moment.toISOString().slice(0, 19).replaceAll('-', '');
}

function escapeXml(text: string): string {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new PortalError(
      'permanent',
      'Trong chữ gửi đi có ký tự điều khiển mà XML-RPC không viết được. Gõ lại chữ ấy (hoặc mật khẩu) rồi gửi lại.',
    );
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // A reader of XML would make a plain line break of it.
      .replaceAll('\r', '&#13;')
  );
}
