/** Reads an answer by its status, before anybody looks at what a particular portal means by it. */
import type * as z from 'zod';
import { PortalError } from './adapter.ts';
import { type HttpAnswer, isWrite } from './http.ts';

/** What the body says as JSON; undefined when it is none. */
export function jsonOf({ body }: HttpAnswer): unknown {
  const text = body
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trim();
  if (!/^[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer of an interface as the shape it promises; `make` as it is named in a sentence. @throws PortalError */
export function readAs<T extends z.ZodType>(shape: T, answer: HttpAnswer, make: string): z.infer<T> {
  const parsed = shape.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data;
  throw new PortalError(
    isWrite(answer.method) ? 'unknown' : 'not-portal',
    `${answer.host} trả lời không giống cổng ${make}. Kiểm tra lại địa chỉ của cổng.`,
  );
}

export function isHtml({ headers, body }: HttpAnswer): boolean {
  return (
    /html/iu.test(headers['content-type'] ?? '') ||
    /^\s*<(?:!doctype|html)/iu.test(body.toString('utf8', 0, 200))
  );
}

/** Seconds to wait, from a number or a date; null when it does not say. */
export function retryAfterOf({ headers }: HttpAnswer, now: number = Date.now()): number | null {
  const value = headers['retry-after'];
  if (value === undefined) return null;
  if (/^\d+$/u.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at)
    ? null
    : Math.max(0, Math.ceil((at - (Date.parse(headers.date ?? '') || now)) / 1000));
}

/** The first words a person would read on a page, at most 120 letters; '' for none. */
export function firstLineOf({ body }: HttpAnswer): string {
  const text = body
    .toString('utf8', 0, 20_000)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ')
    .replace(/<[^>]*>/gu, '\n')
    .replaceAll('&nbsp;', ' ')
    .replace(/\p{Cc}+/gu, '\n');
  const line =
    text
      .split('\n')
      .map((part) => part.trim())
      .find((part) => part !== '') ?? '';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/** The fault an answer stands for whatever the portal's make; null for a success with JSON in it. */
export function answerFault(answer: HttpAnswer): PortalError | null {
  const { status, host, method } = answer;
  const isSure = !isWrite(method);
  if (status >= 200 && status < 300) {
    if (status === 204 || jsonOf(answer) !== undefined) return null;
    // PHP may print a warning before the JSON of a write that succeeded: only looking tells.
    if (!isSure)
      return new PortalError(
        'unknown',
        `Không đọc được trả lời của ${host}. Sẽ tìm trên cổng trước khi gửi lại.`,
      );
    if (isHtml(answer)) return new PortalError('not-portal', captive(host));
    return new PortalError('retry', `Trả lời của ${host} bị cắt ngang. Sẽ tự thử lại.`);
  }
  if (status >= 300 && status < 400) return new PortalError('not-portal', redirected(answer));
  const retryAfter = retryAfterOf(answer);
  const more = retryAfter === null ? {} : { retryAfter };
  switch (status) {
    case 401:
      return new PortalError('auth', refused(host));
    case 403:
      return new PortalError('permanent', forbidden(answer));
    case 404:
    case 405:
      return new PortalError(
        'not-portal',
        `${host} không có giao diện đăng bài ở địa chỉ này (trả lời ${status}). Kiểm tra lại địa chỉ của cổng.`,
      );
    case 407:
      return new PortalError(
        'retry',
        'Máy chủ trung gian (proxy) của mạng này đòi đăng nhập. Báo người quản trị mạng.',
      );
    case 408:
    case 425:
      return new PortalError('retry', `${host} chờ lâu quá nên đã ngừng. Sẽ tự gửi lại.`, more);
    case 413:
      return new PortalError('permanent', tooLarge(host));
    case 429:
      return new PortalError('retry', `${host} đề nghị gửi chậm lại. Sẽ tự gửi lại sau.`, more);
    case 503:
      return new PortalError('retry', `${host} đang bảo trì hoặc quá tải. Sẽ tự gửi lại.`, more);
  }
  if (status >= 500)
    return new PortalError(
      isSure ? 'retry' : 'unknown',
      `Máy chủ ${host} đang có lỗi (trả lời ${status})${isSure ? '. Sẽ tự thử lại.' : '. Sẽ tìm trên cổng trước khi gửi lại.'}`,
      more,
    );
  return new PortalError(
    'permanent',
    `${host} không nhận yêu cầu này (trả lời ${status}). Báo quản trị cổng con số đó.`,
  );
}

export function tooLarge(host: string): string {
  return `${host} không nhận tệp hoặc bài lớn như vậy. Giảm cỡ ảnh, tách tệp đính kèm, hoặc nhờ quản trị cổng nới giới hạn.`;
}

function captive(host: string): string {
  return `Nơi trả lời thay cho ${host} là một trang web, không phải cổng. Có lẽ mạng này đòi đăng nhập trước: mở trình duyệt đăng nhập vào mạng; chương trình sẽ tự thử lại.`;
}

function redirected({ headers, host }: HttpAnswer): string {
  const target = URL.canParse(headers.location ?? '') ? new URL(headers.location ?? '').host : '';
  const where = target === '' || target === host ? 'địa chỉ khác' : target;
  return `${host} chuyển sang ${where}. Mật khẩu không được gửi theo; nếu cổng đã đổi địa chỉ, sửa địa chỉ trong phần tài khoản cổng.`;
}

function refused(host: string): string {
  return `${host} không nhận tài khoản hoặc mật khẩu. Nhập lại mật khẩu; nếu chắc là đúng, hỏi quản trị cổng xem máy chủ có bỏ mất phần đăng nhập (Authorization) không.`;
}

function forbidden(answer: HttpAnswer): string {
  const { host } = answer;
  if (!isHtml(answer))
    return `${host} không cho tài khoản này làm việc đó. Nhờ quản trị cổng cấp thêm quyền.`;
  const line = firstLineOf(answer);
  const quoted = line === '' ? '' : ` và viết: “${line}”`;
  return `Tường lửa trước ${host} chặn yêu cầu này${quoted}. Báo quản trị cổng câu đó kèm giờ gửi.`;
}
