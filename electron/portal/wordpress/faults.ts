/** What WordPress means by its error codes (the messages beside them change their language: never shown). */
import { PortalError } from '../adapter.ts';
import { answerFault, isHtml, jsonOf, retryAfterOf, tooLarge } from '../answers.ts';
import { type HttpAnswer, isWrite } from '../http.ts';
import { WordPressFault } from './shapes.ts';

/** A WordPress error that the algorithm itself wants to look at. */
export class WordPressError extends PortalError {
  readonly code: string;
  readonly termId: number | null;

  constructor(fault: PortalError['fault'], sentence: string, code: string, termId: number | null) {
    super(fault, sentence);
    this.code = code;
    this.termId = termId;
  }
}

/** Thrown at the login alone: nothing was done yet, and another way may be tried. */
export class RestShut extends PortalError {}

/** A clear no: a switch that is off, a page that is not there, or somebody before the portal who lets nobody in. */
export function isShut(answer: HttpAnswer): boolean {
  const { status } = answer;
  const parsed = WordPressFault.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data.code === 'rest_no_route' || parsed.data.code === 'rest_disabled';
  return status === 404 || status === 405 || status === 410 || (status === 403 && isHtml(answer));
}

const LOGIN_CODES = new Set([
  'rest_not_logged_in',
  'incorrect_password',
  'invalid_username',
  'invalid_email',
]);

/** Null for a success with JSON in it. */
export function wordpressFault(answer: HttpAnswer): PortalError | null {
  const { status, host } = answer;
  const parsed = status >= 400 ? WordPressFault.safeParse(jsonOf(answer)) : null;
  if (!parsed?.success) return status === 500 ? upgrading(answer) : answerFault(answer);
  const { code, data } = parsed.data;
  const fault = (kind: PortalError['fault'], sentence: string) =>
    new WordPressError(kind, sentence, code, data?.term_id ?? null);
  if (status === 401 || LOGIN_CODES.has(code) || hidesDrafts(parsed.data))
    return fault('auth', answerFault({ ...answer, status: 401 })?.message ?? '');
  switch (code) {
    case 'rest_cannot_create':
    case 'rest_cannot_publish':
    case 'rest_cannot_edit':
    case 'rest_cannot_edit_others':
    case 'rest_cannot_delete':
    case 'rest_forbidden':
    case 'rest_forbidden_context':
      return fault('permanent', `Tài khoản ở ${host} không đủ quyền làm việc này. ${ASK_ROLE}`);
    case 'rest_upload_sideload_error':
    case 'rest_upload_unknown_error':
    case 'rest_upload_file_too_big':
      return fault(
        'permanent',
        `${host} không nhận tệp đính kèm: loại tệp không được phép, tệp hỏng, hoặc lớn quá. Đổi tệp khác hoặc nhờ quản trị cổng.`,
      );
    case 'rest_upload_no_content_disposition':
    case 'rest_upload_no_data':
      return fault('permanent', tooLarge(host));
    case 'rest_upload_hash_mismatch':
      return fault('retry', `Tệp đính kèm bị sai lệch trên đường tới ${host}. Sẽ tự gửi lại.`);
    case 'rest_post_invalid_id':
    case 'rest_already_trashed':
      return fault('retry', `Bài ở ${host} vừa bị xoá trong lúc gửi. Sẽ xem lại từ đầu.`);
    case 'rest_no_route':
      return fault('not-portal', `${host} đã tắt giao diện đăng bài (REST API). Nhờ quản trị cổng mở lại.`);
  }
  if (status >= 500) {
    const more = retryAfterOf(answer);
    return new PortalError(
      isWrite(answer.method) ? 'unknown' : 'retry',
      `Cổng ${host} đang có lỗi (${code}). Sẽ xem lại trên cổng rồi gửi tiếp.`,
      more === null ? {} : { retryAfter: more },
    );
  }
  if (status === 403 || status === 429 || status === 413 || status === 408) return answerFault(answer);
  return fault('permanent', `${host} không nhận yêu cầu (${code}). Báo quản trị cổng mã đó.`);
}

export const ASK_ROLE = 'Nhờ quản trị cổng cấp vai trò Tác giả (Author) hoặc Biên tập viên (Editor).';

/** Without a login the look-up of drafts is called a wrong parameter. */
function hidesDrafts({ code, data }: WordPressFault): boolean {
  const details = Object.values(data?.details ?? {});
  return code === 'rest_invalid_param' && details.some((detail) => detail.code === 'rest_forbidden_status');
}

/** While WordPress renews itself it answers 500 with nothing in it. */
function upgrading(answer: HttpAnswer): PortalError | null {
  if (answer.body.length > 0) return answerFault(answer);
  return new PortalError(
    isWrite(answer.method) ? 'unknown' : 'retry',
    `${answer.host} đang nâng cấp hoặc gặp lỗi. Sẽ xem lại trên cổng rồi gửi tiếp.`,
  );
}
