/** What happened to a request that got no whole answer, as a sentence for the person at the screen. */
import { PortalError } from './adapter.ts';

const NO_LINE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
]);

const UNKNOWN_AUTHORITY = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
  'INVALID_CA',
]);

/**
 * @param mayHaveArrived the request was a write and was on its way
 * @returns `not-portal` for a certificate that is not trusted: nothing was sent, and a café's network ends by itself
 */
export function lineFault(error: unknown, host: string, mayHaveArrived: boolean): PortalError {
  const code = codeOf(error);
  const cause = { cause: code };
  if (UNKNOWN_AUTHORITY.has(code)) return new PortalError('not-portal', unknownAuthority(host), cause);
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return new PortalError(
      'not-portal',
      `Chứng thư của máy trả lời không mang tên ${host}: địa chỉ có thể gõ sai, hoặc mạng đang chuyển sang trang khác. Chưa gửi gì đi.`,
      cause,
    );
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return new PortalError(
      'not-portal',
      `Chứng thư của ${host} không còn trong thời hạn. Xem lại ngày giờ của máy này; nếu đúng, báo quản trị cổng. Chưa gửi gì đi.`,
      cause,
    );
  if (code === 'EPROTO' || code.startsWith('ERR_SSL'))
    return new PortalError(
      'not-portal',
      `${host} không nói chuyện được qua https. Kiểm tra địa chỉ và cổng kết nối. Chưa gửi gì đi.`,
      cause,
    );
  if (mayHaveArrived)
    return new PortalError(
      'unknown',
      `Mất liên lạc với ${host} trước khi có trả lời: có thể cổng đã nhận. Sẽ tìm trên cổng trước khi gửi lại.`,
      cause,
    );
  if (NO_LINE.has(code))
    return new PortalError(
      'retry',
      `Không kết nối được tới ${host}: máy đang không có mạng, hoặc cổng đang tắt. Sẽ tự gửi lại.`,
      cause,
    );
  return new PortalError('retry', `Không nghe được trả lời của ${host}. Sẽ tự thử lại.`, cause);
}

function unknownAuthority(host: string): string {
  return (
    `Chưa tin được chứng thư của ${host}. Có hai cách hiểu: cổng dùng chứng thư do cơ quan tự cấp (chọn tệp chứng thư ` +
    'gốc của cơ quan trong phần tài khoản cổng), hoặc máy chủ thiếu chứng thư trung gian (báo quản trị cổng). Chưa gửi gì đi.'
  );
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name ?? '');
}
