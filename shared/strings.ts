/** Vietnamese words shared by the screens and the command line. Sentences of refusals are in contract/errors.ts. */

import type { Visibility } from './domain/article.ts';
import type { Presence } from './domain/attendance.ts';
import type { CellType, Office } from './domain/cell.ts';
import type { HeadLine } from './domain/differences.ts';
import type { DocumentState, Move } from './domain/document.ts';
import type { FieldKind, FieldRole } from './domain/filling/form-field.ts';
import type { TextMark } from './domain/filling/page-text.ts';
import type { GeneratedField } from './domain/generated-head.ts';
import type { GuardRule } from './domain/guard.ts';
import type { IssueFault, IssuePoint, IssueQuestion } from './domain/issue-check.ts';
import type { LeaveKind, MemberFaultCode, Membership } from './domain/member.ts';
import type { ListColumn, MemberListLine } from './domain/member-list.ts';
import type { OutboxState, Wish } from './domain/outbox.ts';
import type { PartState } from './domain/parts.ts';
import type { SessionFinding, SessionFindingCode, SessionState } from './domain/session.ts';
import { KIND_RULES, KINDS, type Kind, type KindRule } from './format/kinds.ts';
import { formatScreenDate } from './text/dates.ts';

export const PRODUCT_NAME = 'Sổ Chuyên Đề';

/** The backend process was lost; the next call starts another. */
export const BACKEND_RESTARTED =
  'Phần lưu trữ vừa dừng đột ngột và đã được khởi động lại. Những gì đã lưu vẫn còn; việc đang dở thì hãy làm lại.';

/** What lists and sentences call a kind of paper. */
export const KIND_NAMES = Object.fromEntries(
  KINDS.map((kind) => [kind, KIND_RULES[kind].listName]),
) as Readonly<Record<Kind, string>>;

export const CELL_TYPE_NAMES: Readonly<Record<CellType, string>> = {
  agency: 'Cơ quan, đơn vị',
  residence: 'Thôn, ấp, khu phố',
  school: 'Trường học',
  company: 'Doanh nghiệp',
};

/** What is asked about a place name, as `placeQuestion` has it. */
export const PLACE_QUESTIONS = {
  'level-word':
    'Tên người, tên một tiếng hay tên bằng số thì ghi kèm cấp: Phường Trần Phú, Thành phố Huế, Phường 8 (05-HD/VPTW, mục 4.1).',
  'province-or-commune':
    'Nếu đây là phường, xã trùng tên với tỉnh thì ghi kèm cấp, như Phường Phú Thọ (05-HD/VPTW, mục 4.1).',
} as const;

/** "kế hoạch, bài chuyên đề hoặc biên bản": the kinds that something holds for, as a sentence counts them up. */
export function kindsWith(isSuch: (rule: KindRule) => boolean, lastJoint: string): string {
  const names = KINDS.filter((kind) => isSuch(KIND_RULES[kind])).map((kind) =>
    KIND_NAMES[kind].toLowerCase(),
  );
  return names.join(', ').replace(/, (?=[^,]*$)/u, lastJoint);
}

/** The kinds an article can be made of, as an "or". */
export const ARTICLE_SOURCES = kindsWith(({ article }) => article !== null, ' hoặc ');

export const STATE_NAMES: Readonly<Record<DocumentState, string>> = {
  draft: 'Nháp',
  review: 'Đang lấy ý kiến',
  approved: 'Đã thông qua',
  issued: 'Đã ban hành',
  filed: 'Đã lưu',
};

/** As in "không thể …". */
export const MOVE_NAMES: Readonly<Record<Move | 'edit' | 'delete' | 'correct' | 'adjust' | 'copy', string>> =
  {
    'send-to-review': 'gửi lấy ý kiến',
    'withdraw-from-review': 'rút về nháp',
    approve: 'thông qua',
    issue: 'ban hành',
    file: 'lưu hồ sơ',
    reopen: 'mở lại',
    edit: 'sửa nội dung',
    delete: 'bỏ văn bản',
    correct: 'đính chính',
    adjust: 'lập kế hoạch điều chỉnh',
    copy: 'sao văn bản',
  };

export const SESSION_STATE_NAMES: Readonly<Record<SessionState, string>> = {
  planned: 'Đang chuẩn bị',
  held: 'Đã họp, chưa kết thúc hồ sơ',
  closed: 'Đã kết thúc',
  cancelled: 'Không tổ chức',
};

export const PRESENCE_NAMES: Readonly<Record<Presence, string>> = {
  present: 'Có mặt',
  excused: 'Vắng có lý do',
  unexcused: 'Vắng không lý do',
  unmarked: 'Chưa điểm danh',
};

export const MEMBERSHIP_NAMES: Readonly<Record<Membership, string>> = {
  official: 'Chính thức',
  probationary: 'Dự bị',
};

export const OFFICE_NAMES: Readonly<Record<Office, string>> = {
  secretary: 'Bí thư',
  deputy: 'Phó bí thư',
  committee: 'Chi uỷ viên',
};

export const LEAVE_NAMES: Readonly<Record<LeaveKind, string>> = {
  exempt: 'Miễn công tác và sinh hoạt',
  suspended: 'Tạm đình chỉ sinh hoạt',
  elsewhere: 'Sinh hoạt tạm thời nơi khác',
};

export const PART_STATE_NAMES: Readonly<Record<PartState, string>> = {
  added: 'mới thêm',
  refreshed: 'đã cập nhật',
  unchanged: 'không đổi',
  dropped: 'đã bỏ vì không còn dữ liệu',
  kept: 'đã sửa tay, giữ nguyên',
  'left-out': 'đã xoá tay, không thêm lại',
};

/** What of a paper's head follows its source, as it is named in a sentence. */
export const MEMBER_FAULT_WORDS: Readonly<Record<MemberFaultCode, string>> = {
  'admitted-too-young': 'Ngày vào Đảng phải sau khi đủ 18 tuổi; hãy xem lại ngày sinh và ngày vào Đảng',
  'official-before-admitted': 'Ngày chính thức phải sau ngày vào Đảng',
  'stays-out-of-order':
    'Mỗi lần ở chi bộ phải có ngày về trước ngày chuyển đi, và về lại từ ngày chuyển đi lần trước trở đi',
  'left-before-admitted': 'Ngày chuyển đi phải sau ngày vào Đảng',
};

export const HEAD_FIELD_NAMES: Readonly<Record<GeneratedField, string>> = {
  subject: 'trích yếu',
  basis: 'căn cứ',
  recipients: 'nơi nhận',
  signerId: 'người ký',
  minuteTakerId: 'người ghi biên bản',
  coSignerIds: 'người cùng ký',
  date: 'ngày văn bản',
};

/** What the assembled parts of a paper are called, by the key in its wording template. */
export const PART_NAMES: Readonly<Record<string, string>> = {
  opening: 'Mở đầu',
  preparation: 'Công tác chuẩn bị',
  results: 'Kết quả',
  assessment: 'Đánh giá',
  directions: 'Phương hướng',
  proposals: 'Kiến nghị, đề xuất',
  attendance: 'Thành phần',
  proceedings: 'Diễn biến',
  presentation: 'Trình bày chuyên đề',
  discussion: 'Thảo luận',
  conclusion: 'Kết luận',
  tasks: 'Nhiệm vụ',
  score: 'Tự đánh giá',
  votes: 'Biểu quyết',
  vote: 'Biểu quyết',
  execution: 'Tổ chức thực hiện',
  guests: 'Khách mời',
  details: 'Thời gian, địa điểm',
  programme: 'Chương trình',
  request: 'Đề nghị',
  purpose: 'Mục đích, yêu cầu',
  topics: 'Nội dung chuyên đề',
  method: 'Phương pháp',
  assignments: 'Phân công',
  closing: 'Kết thúc',
  corrections: 'Nội dung đính chính',
  changes: 'Nội dung điều chỉnh',
  'other-changes': 'Sửa đổi khác',
};

const HEAD_LINE_NAMES: Readonly<Record<HeadLine, string>> = {
  '(superior)': 'Cấp uỷ cấp trên',
  '(cell)': 'Tên chi bộ',
  '(place)': 'Địa danh',
  '(date)': 'Ngày văn bản',
  '(subject)': 'Trích yếu',
  '(basis)': 'Căn cứ',
  '(recipients)': 'Nơi nhận',
  '(minute-taker)': 'Người ghi biên bản',
  '(signature)': 'Người ký',
};

/** What a place of a paper is called: a line of its head, or one of its parts. */
export function placeName(place: string): string {
  return { ...PART_NAMES, ...HEAD_LINE_NAMES }[place] ?? place;
}

const FINDING_SENTENCES: Readonly<Record<SessionFindingCode, (detail: SessionFinding['detail']) => string>> =
  {
    'date-missing': () => 'Chưa có ngày họp',
    'times-missing': () => 'Chưa ghi giờ bắt đầu hoặc giờ kết thúc',
    'end-before-start': () => 'Giờ kết thúc phải sau giờ bắt đầu',
    'chair-missing': () => 'Chưa có chủ trì',
    'minute-taker-missing': () => 'Chưa có thư ký',
    'same-person': () => 'Chủ trì và thư ký phải là hai đồng chí khác nhau',
    'chair-absent': () => 'Chủ trì đang ghi là vắng mặt',
    'minute-taker-absent': () => 'Thư ký đang ghi là vắng mặt',
    'presenter-absent': (d) => `Đồng chí ${d.name} trình bày chuyên đề nhưng đang ghi là vắng mặt`,
    'speaker-absent': (d) => `Đồng chí ${d.name} có phát biểu nhưng đang ghi là vắng mặt`,
    'times-crossed': (d) => `Đồng chí ${d.name} đang ghi về trước khi đến`,
    'time-outside': (d) => `Giờ đến hoặc giờ về của đồng chí ${d.name} ở ngoài giờ họp`,
    'attendance-unmarked': (d) => `Còn ${d.count} đồng chí chưa điểm danh`,
    'reason-missing': (d) => `${d.count} đồng chí vắng có lý do nhưng chưa ghi lý do`,
    'no-quorum': (d) =>
      `Có mặt ${d.present} trên ${d.base} đảng viên chính thức, chưa quá nửa nên không thể biểu quyết thông qua`,
    'too-short': (d) => `Buổi họp dài ${d.minutes} phút, dưới mức ${d.least} phút`,
    'vote-too-many': (d) =>
      `“${d.matter}”: ${d.cast} phiếu nhưng chỉ có ${d.voters} đồng chí được biểu quyết`,
    'vote-failed': (d) => `“${d.matter}”: tán thành ${d.inFavour}, cần ${d.needed}, không thông qua`,
    'speaker-unknown': (d) => `${d.count} ý kiến chưa rõ ai phát biểu`,
    'no-conclusion': () => 'Chưa ghi kết luận của chủ trì',
    'task-without-assignee': (d) => `Nhiệm vụ “${d.task}” chưa có người thực hiện`,
    'task-without-due-date': (d) => `Nhiệm vụ “${d.task}” chưa có thời hạn`,
  };

export function findingSentence(finding: Pick<SessionFinding, 'code' | 'detail'>): string {
  return FINDING_SENTENCES[finding.code](finding.detail);
}

type IssueDetail = IssuePoint['detail'];
const dayOf = (detail: IssueDetail): string => formatScreenDate(String(detail.day));

const ROLE_WORDS = { chair: 'chủ trì', presenter: 'trình bày', 'minute-taker': 'ghi biên bản' } as const;

const ISSUE_SENTENCES: Readonly<
  Record<
    IssueFault | Exclude<IssueQuestion, SessionFinding['code']>,
    string | ((detail: IssueDetail) => string)
  >
> = {
  blank: (d) => `Còn chỗ trống chưa ghi: “${d.line}”`,
  'no-text': 'Văn bản chưa có nội dung',
  'no-addressee': 'Chưa ghi nơi kính gửi',
  'no-recipients': 'Chưa ghi nơi nhận',
  'no-signer': 'Chưa chọn người ký',
  'no-minute-taker': 'Chưa chọn người ghi biên bản',
  'signer-without-office': (d) =>
    `Sổ chưa ghi đồng chí ${d.name} giữ chức vụ bí thư hay phó bí thư vào ngày ${dayOf(d)}`,
  'signer-of-other-role': (d) =>
    `Trong buổi sinh hoạt, đồng chí ${d.name} không phải là người ${ROLE_WORDS[d.role as keyof typeof ROLE_WORDS]}`,
  'session-open': 'Buổi sinh hoạt của biên bản này chưa kết thúc',
  'no-passed-vote': 'Buổi sinh hoạt chưa có biểu quyết nào được thông qua',
  'nothing-resolved': 'Nghị quyết chưa ghi nội dung nào được quyết nghị',
  'before-session': (d) => `Ngày ban hành sớm hơn ngày họp (${dayOf(d)})`,
  'after-session': (d) => `Ngày ban hành muộn hơn ngày họp (${dayOf(d)})`,
  future: (d) => `Ngày ban hành chưa tới (hôm nay là ${dayOf(d)})`,
  'kind-abolished': (d) =>
    `Từ ngày ${dayOf(d)} không còn loại văn bản này; hãy chọn loại khác, như quyết định hoặc quy chế`,
  'other-term': (d) => `Văn bản mang số của nhiệm kỳ ${d.term}, ngày ban hành phải nằm trong nhiệm kỳ ấy`,
  'out-of-order': (d) => `Số không theo thứ tự ngày: trong sổ, số ${d.symbol} có ngày ${dayOf(d)}`,
  'empty-heading': (d) => `Dưới đề mục “${d.heading}” chưa có chữ nào`,
  'not-reviewed': 'Văn bản chưa qua đợt lấy ý kiến nào',
  'no-session': 'Văn bản không gắn với buổi sinh hoạt nào trong sổ nên không đối chiếu được',
};

/** What is asked before a paper is issued, without a stop at its end. */
export function issueSentence({ code, detail }: Pick<IssuePoint, 'code' | 'detail'>): string {
  if (!Object.hasOwn(ISSUE_SENTENCES, code))
    return findingSentence({ code: code as SessionFinding['code'], detail });
  const sentence = ISSUE_SENTENCES[code as keyof typeof ISSUE_SENTENCES];
  return typeof sentence === 'string' ? sentence : sentence(detail);
}

export const WISH_NAMES: Readonly<Record<Wish, string>> = {
  publish: 'Đăng bài',
  update: 'Cập nhật bài',
  withdraw: 'Gỡ bài',
};

export const OUTBOX_STATE_NAMES: Readonly<Record<OutboxState, string>> = {
  queued: 'Đang chờ gửi',
  sending: 'Đang gửi',
  unknown: 'Chưa rõ kết quả, sẽ kiểm tra lại',
  done: 'Đã xong',
  failed: 'Không gửi được',
  blocked: 'Bị chặn',
  paused: 'Tạm dừng',
};

export const VISIBILITY_NAMES: Readonly<Record<Visibility, string>> = {
  public: 'Công khai',
  internal: 'Nội bộ',
};

/** What a form of a portal asks for. */
export const FIELD_ROLE_NAMES: Readonly<Record<FieldRole, string>> = {
  title: 'Tiêu đề',
  summary: 'Tóm tắt',
  body: 'Nội dung',
  category: 'Chuyên mục',
  picture: 'Ảnh đại diện',
  author: 'Tác giả',
  date: 'Ngày đăng',
};

export const FIELD_KIND_NAMES: Readonly<Record<FieldKind, string>> = {
  text: 'ô một dòng',
  area: 'ô nhiều dòng',
  select: 'danh sách chọn',
  checks: 'ô đánh dấu',
  date: 'ô ngày',
  file: 'ô chọn tệp',
  ckeditor: 'ô soạn thảo',
  tinymce: 'ô soạn thảo',
  rad: 'ô soạn thảo',
  editable: 'ô soạn thảo',
};

export const TEXT_MARK_NAMES: Readonly<Record<TextMark, string>> = {
  bold: 'chữ đậm',
  italic: 'chữ nghiêng',
  underline: 'gạch chân',
  list: 'danh sách',
  table: 'bảng',
  heading: 'đề mục',
};

export const GUARD_RULE_NAMES: Readonly<Record<GuardRule, string>> = {
  secrecy: 'dấu chỉ độ mật',
  circulation: 'dấu lưu hành nội bộ hoặc thu hồi',
  draft: 'dấu dự thảo',
  'birth-date': 'ngày, năm sinh, tuổi',
  'card-number': 'số giấy tờ cá nhân hoặc thẻ đảng viên',
  opinion: 'ý kiến kèm tên người phát biểu',
  vote: 'biểu quyết kèm tên người',
  absence: 'tên người vắng mặt',
  discipline: 'kỷ luật, khuyết điểm kèm tên người',
  rating: 'xếp loại kèm tên người',
  health: 'sức khoẻ kèm tên người',
  contact: 'điện thoại, thư điện tử của cá nhân',
  address: 'nơi ở của cá nhân',
  account: 'số tài khoản',
  doubtful: 'cần người xem',
  minutes: 'toàn văn biên bản',
  unreadable: 'tệp không đọc được để kiểm tra',
};

/** What the queue says of a row that no answer has come for. */
export const OUTBOX_ANSWERS = {
  noPassword: 'Chưa có mật khẩu của cổng trong phiên này. Hãy nhập mật khẩu rồi gửi lại.',
  byHand: 'Chờ đăng tay: hãy lưu gói bàn giao, đăng lên cổng, rồi ghi lại địa chỉ bài đã đăng.',
  published: 'Đã đăng, cổng hiển thị đúng nội dung đã gửi.',
  unseen:
    'Cổng đã nhận đúng nội dung đã gửi, nhưng chưa thấy bài trên trang công khai. Hãy mở cổng để xem lại.',
  updated: 'Đã cập nhật, cổng hiển thị đúng nội dung đã gửi.',
  withdrawn: 'Đã gỡ, người đọc không còn thấy bài.',
  notThere: 'Trên cổng không có bài này nên không cần gỡ.',
  interrupted: 'Lần gửi trước bị ngắt giữa chừng. Sẽ kiểm tra trên cổng trước khi gửi lại.',
  stopped: 'Đã dừng theo yêu cầu giữa lúc gửi. Sẽ kiểm tra trên cổng trước khi gửi lại.',
  accident: 'Gặp lỗi ngoài dự tính khi gửi. Sẽ kiểm tra trên cổng trước khi gửi lại.',
  unreadable: 'Nội dung trong hàng đợi không đọc được nên không gửi. Hãy đưa bài lên lại.',
  waiting: 'Đã vào hàng đợi.',
  reopened: 'Văn bản gốc đã được mở lại nên bài chưa được gửi. Hãy thông qua văn bản rồi gửi lại.',
  handClosed: 'Người đăng đã đăng bài và ghi lại địa chỉ.',
  handSeen: 'Đã mở địa chỉ và thấy đúng bài.',
  handUnseen: 'Chưa kiểm tra được địa chỉ; hãy mở trang để xem lại.',
  handWithdrawn: 'Người đăng đã gỡ bài.',
} as const;

export const LIST_COLUMN_NAMES: Readonly<Record<ListColumn, string>> = {
  number: 'Số thứ tự',
  fullName: 'Họ và tên',
  familyName: 'Họ và chữ đệm',
  givenName: 'Tên',
  birthDate: 'Ngày sinh',
  admittedOn: 'Ngày vào Đảng',
  officialOn: 'Ngày chính thức',
  partyOffice: 'Chức vụ Đảng',
  duties: 'Chức vụ, đơn vị',
  membership: 'Chính thức, dự bị',
  note: 'Ghi chú',
};

/** What the list calls a line, else its place: "số 5", "dòng 6". */
export function lineName({ line, number }: Pick<MemberListLine, 'line' | 'number'>): string {
  return number === '' ? `dòng ${line}` : `số ${number}`;
}
