/**
 * What a Liferay means by its exceptions, which come with HTTP 200 from the old ones. An exception is certain: every call
 * is a transaction, and nothing of it was stored. Only what is no JSON leaves it open.
 */
import * as z from 'zod';
import { PortalError } from '../adapter.ts';
import { answerFault, isHtml, jsonOf } from '../answers.ts';
import { type HttpAnswer, isWrite } from '../http.ts';

const Told = z.object({
  exception: z.string().optional(),
  throwable: z.string().optional(),
  message: z.string().optional(),
  error: z.object({ type: z.string().default(''), message: z.string().default('') }).optional(),
});

/** An exception of the portal that the algorithm itself wants to look at. */
export class LiferayRefusal extends PortalError {
  /** By its last name, without "Exception": "NoSuchArticle"; '' where only a sentence was told. */
  readonly kind: string;

  constructor(fault: PortalError['fault'], sentence: string, kind: string) {
    super(fault, sentence);
    this.kind = kind;
  }
}

/** Not there, as its versions say it. */
export const MISSING = /^NoSuch(?:Article|FileEntry|ResourcePrimKey|Model)$/u;
export const NO_SERVICE = 'NoSuchJSONWebService';

/** Null for a success with JSON in it. */
export function liferayFault(answer: HttpAnswer): PortalError | null {
  const { status, host } = answer;
  const json = jsonOf(answer);
  const told = Told.safeParse(json).data;
  const isTold = told?.exception !== undefined || (told?.error?.type ?? '') !== '';
  if (told !== undefined && isTold) return refusalOf(kindOf(told), messageOf(told), host);
  if (json !== undefined && status >= 400) return untold(answer);
  if (status === 404 && isHtml(answer)) return new LiferayRefusal('not-portal', closed(host), NO_SERVICE);
  if (status === 403 && isHtml(answer)) return blocked(answer);
  return answerFault(answer);
}

function kindOf({ exception = '', throwable = '', error }: z.infer<typeof Told>): string {
  const told = error?.type || (throwable.split(':')[0] ?? '') || (exception.split(':')[0] ?? '');
  const name = /^(?:\w+\.)+(\w+)(?:\$\w+)?$/u.exec(told.trim())?.[1];
  if (name !== undefined) return name.replace(/Exception$/u, '');
  // The oldest tell no class where they have a message.
  if (/^No JournalArticle exists/u.test(exception)) return 'NoSuchArticle';
  if (/^No (?:DL)?FileEntry exists/u.test(exception)) return 'NoSuchFileEntry';
  return '';
}

function messageOf({ exception = '', message = '', error }: z.infer<typeof Told>): string {
  return [error?.message ?? '', message, exception].find((text) => text !== '') ?? '';
}

function refusalOf(kind: string, message: string, host: string): LiferayRefusal {
  const refuse = (fault: PortalError['fault'], sentence: string, name = kind) =>
    new LiferayRefusal(fault, sentence, name);
  if (message.includes('No JSON web service action') || kind === NO_SERVICE)
    return refuse('not-portal', closed(host), NO_SERVICE);
  const address = /Access denied for ([\d.:a-f]+)/iu.exec(message)?.[1];
  if (address !== undefined)
    return refuse(
      'permanent',
      `${host} không cho máy có địa chỉ ${address} gọi vào. Nhờ quản trị cổng thêm địa chỉ đó vào jsonws.servlet.hosts.allowed và auth.verifier.BasicAuthHeaderAutoLogin.hosts.allowed.`,
    );
  const method = /Access denied to ([\w.$#]+)/u.exec(message)?.[1];
  if (method !== undefined)
    return refuse(
      'permanent',
      `Chính sách dịch vụ (Service Access Policy) của ${host} không cho gọi ${method}. Nhờ quản trị cổng thêm dịch vụ đó vào chính sách của tài khoản đăng bài.`,
    );
  if (isLogin(kind, message)) return refuse('auth', answerFaultOf401(host));
  return refuse(kind === 'ArticleVersion' ? 'conflict' : 'permanent', sentenceOf(kind, message, host));
}

function isLogin(kind: string, message: string): boolean {
  return (
    message.includes('Authenticated access required') ||
    message.includes('Invalid authentication token') ||
    /^(?:Security|Auth|UserLockout|UserEmailAddress|NoSuchUser)$/u.test(kind)
  );
}

function answerFaultOf401(host: string): string {
  return `${host} không nhận tài khoản hoặc mật khẩu. Nhập lại (mật khẩu nên chỉ có chữ không dấu và chữ số); nếu chắc là đúng, hỏi quản trị cổng xem tài khoản có bị khoá không, máy chủ phía trước có bỏ mất phần đăng nhập (Authorization) không.`;
}

function sentenceOf(kind: string, message: string, host: string): string {
  switch (kind) {
    case 'Principal':
    case 'MustHavePermission':
      return `Tài khoản ở ${host} không đủ quyền làm việc này. ${ASK_RIGHTS}`;
    case 'Locale':
      return `Trang ở ${host} chưa bật tiếng Việt. Nhờ quản trị cổng thêm vi_VN vào các ngôn ngữ của trang (locales.enabled và Site Settings, Languages).`;
    case 'ArticleTitle':
      return `${host} không nhận tiêu đề của bài: tiêu đề trống hoặc quá dài.`;
    case 'ArticleContent':
      return `${host} không đọc được nội dung bài. Mở bài, dán lại dưới dạng chữ thuần rồi gửi lại; nếu vẫn vậy, dán địa chỉ một bài đã đăng vào phần địa chỉ cổng để lấy đúng mẫu bài của trang.`;
    case 'StorageFieldName':
    case 'StorageFieldRequired':
    case 'NoSuchStructure':
    case 'NoSuchTemplate':
    case 'StructureIdStructureId':
      return `Trang ở ${host} bắt bài theo mẫu riêng (Structure, Template). Sửa địa chỉ cổng thành địa chỉ một bài đã đăng theo mẫu đó, để chương trình lấy đúng mẫu.`;
    case 'FileExtension':
      return `${host} không nhận loại tệp đính kèm này. Đổi tệp, hoặc nhờ quản trị cổng thêm đuôi tệp vào dl.file.extensions.`;
    case 'FileSize':
    case 'Upload':
    case 'ArticleContentSize':
      return `${host} không nhận tệp hoặc bài lớn như vậy. Giảm cỡ ảnh, tách tệp đính kèm, hoặc nhờ quản trị cổng nới dl.file.max.size.`;
  }
  const name = kind === '' ? message.slice(0, 120) : kind;
  return `${host} không nhận yêu cầu (${name}). Báo quản trị cổng mã đó.`;
}

export const ASK_RIGHTS =
  'Nhờ quản trị cổng cấp trên trang này: thêm bài (Add Web Content), sửa và cho hết hạn bài của mình (Update, Expire), thêm tệp (Add Document).';

function closed(host: string): string {
  return `${host} chưa mở dịch vụ đăng bài. Nhờ quản trị cổng mở /api/jsonws (json.web.service.enabled=true), cho qua ở máy chủ phía trước, và để các dịch vụ user, group, journalarticle, assetvocabulary, assetcategory, assettag, dlapp trong jsonws.web.service.paths.includes. Nếu không mở được, dùng gói bàn giao.`;
}

/** A page in the place of the service: somebody before the portal, or the portal's list of addresses. */
function blocked(answer: HttpAnswer): PortalError | null {
  const address = /Access denied for ([\d.:a-f]+)/iu.exec(answer.body.toString('utf8', 0, 20_000))?.[1];
  if (address !== undefined) return refusalOf('', `Access denied for ${address}`, answer.host);
  return new LiferayRefusal(
    'permanent',
    `${answerFault(answer)?.message ?? ''} Địa chỉ cần mở là /api/jsonws.`,
    'Blocked',
  );
}

/** A portal may keep to itself what was wrong. */
function untold({ status, host, method }: HttpAnswer): PortalError {
  if (status === 404) return new LiferayRefusal('not-portal', closed(host), 'NoSuchModel');
  const fault = status >= 500 ? (isWrite(method) ? 'unknown' : 'retry') : 'permanent';
  return new PortalError(
    fault,
    `${host} báo lỗi (trả lời ${status}) mà không nói lỗi gì. Nhờ quản trị cổng đặt json.service.serialize.throwable=true rồi gửi lại.`,
  );
}
