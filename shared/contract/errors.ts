/** Every refusal as a Vietnamese sentence: what happened, what is safe, what to do next. */

import type { MemberFaultCode } from '../domain/member.ts';
import {
  REFUSALS,
  Refusal,
  type RefusalClass,
  type RefusalCode,
  type RefusalDetail,
} from '../domain/refusal.ts';
import { ARTICLE_SOURCES, MEMBER_FAULT_WORDS } from '../strings.ts';
import { formatScreenDate } from '../text/dates.ts';

type Sentence = string | ((detail: RefusalDetail) => string);

const SENTENCES: Readonly<Record<RefusalCode, Sentence>> = {
  'invalid-input': (d) => `Thông tin chưa đúng: ${list(d.problems) || 'hãy xem lại các ô vừa nhập'}.`,
  'not-found': (d) => `Không tìm thấy ${d.what ?? 'mục này'}${d.id === undefined ? '' : ` mã ${d.id}`}.`,
  'no-cell': 'Sổ này chưa có chi bộ nào. Hãy tạo chi bộ, hoặc xem chi bộ mẫu, rồi làm tiếp.',
  'no-term': (d) =>
    `Chưa có nhiệm kỳ nào chứa ngày ${d.date ?? 'này'}. Hãy thêm nhiệm kỳ ở phần Cài đặt rồi làm lại.`,
  'file-not-found': (d) => `Không tìm thấy ${file(d)}.`,
  'file-unreadable': (d) => `Không đọc được ${file(d)}${why(d)}. Tệp gốc còn nguyên.`,
  'file-too-large': (d) =>
    `Dung lượng của ${file(d)} quá lớn${d.limit === undefined ? '' : ` (tối đa ${d.limit})`}. Chưa có gì thay đổi.`,
  'file-kind-unknown': (d) =>
    `Chưa đọc được loại tệp của ${file(d)}${why(d)}. Hãy lưu lại thành .docx, .txt hoặc .html rồi nhập.`,
  'file-damaged': (d) => `Nội dung ${file(d)} bị hỏng hoặc chưa chép xong. Chưa có gì thay đổi.`,
  'file-hostile': (d) => `Không mở ${file(d)} vì cấu trúc tệp không an toàn. Chưa có gì thay đổi.`,
  'file-altered': (d) =>
    `Không nhận ${file(d)} vì nội dung không còn khớp với lúc tệp được ghi ra. Hãy xin lại tệp ấy; chưa có gì thay đổi.`,
  'file-newer': (d) =>
    `Không đọc được ${file(d)} vì tệp do phiên bản mới hơn của chương trình ghi ra. Hãy cập nhật chương trình; chưa có gì thay đổi.`,
  'member-list-empty': (d) =>
    `Không thấy họ tên đồng chí nào trong ${file(d)} nên chưa nhập gì. Danh sách cần mỗi dòng một đồng chí, có cột “Họ và tên” nếu là bảng.`,
  'template-faulty': (d) =>
    `Mẫu Word chưa dùng được: ${list(d.faults) || 'hãy xem lại các trường trong mẫu.'}`,
  'wording-faulty': (d) => `Mẫu câu chữ ${quoted(d.file)} có lỗi${why(d)}.`,
  'backup-damaged': (d) =>
    `Bản sao lưu ${quoted(d.file)} bị hỏng nên không phục hồi. Dữ liệu đang dùng còn nguyên.`,
  'other-book': (d) =>
    `Bản sao lưu này là sổ của ${quoted(d.cell)}, không phải sổ đang dùng (${quoted(d.here)}). Chưa có gì thay đổi. Chỉ phục hồi khi chắc chắn muốn thay sổ.`,
  'not-a-data-folder': (d) =>
    `Thư mục ${quoted(d.folder)} không phải là nơi lưu sổ của chương trình. Hãy chọn thư mục khác.`,
  'secrecy-mark': (d) =>
    `${d.field === undefined ? 'Văn bản' : `Ô ${quoted(d.field)}`} có dấu chỉ độ mật nên không được lưu ở đây. ` +
    'Tài liệu bí mật nhà nước không được soạn thảo, lưu giữ trên máy tính ' +
    'kết nối mạng (Luật 117/2025/QH15, Điều 5). Hãy dùng máy tính dành riêng cho tài liệu mật.',
  'portal-address':
    'Địa chỉ cổng chưa đúng. Hãy nhập địa chỉ bắt đầu bằng https://, ví dụ https://so.tinh.gov.vn.',
  'guard-blocked': (d) => `Bài chưa được đưa lên cổng vì còn chỗ không được công khai: ${list(d.findings)}.`,
  'inside-only': (d) =>
    `Nội dung này chỉ được gửi ở chế độ nội bộ, sau khi xác nhận rõ từng lần: ${list(d.findings)}.`,
  'look-first': (d) =>
    `Có chỗ máy không tự xét được, cần người xem rồi mới gửi: ${list(d.findings)}. Hãy xem lại, sửa nếu cần, rồi xác nhận đã xem.`,
  'article-not-for-kind': (d) =>
    `Bài đăng được làm từ ${ARTICLE_SOURCES}, không phải từ ${d.kind ?? 'loại văn bản này'}.`,
  'outbox-in-doubt':
    'Chưa rõ bài đã tới cổng hay chưa nên chưa bỏ khỏi hàng đợi được. Hãy đợi kiểm tra lại, hoặc chọn gỡ bài khỏi cổng.',
  'form-changed':
    'Trang soạn bài không còn các ô đã ghi nhớ nên chưa điền gì. Hãy xem lại từng ô rồi ghi nhớ lại.',
  'editing-page-lost':
    'Trang soạn bài không trả lời, hoặc đã chuyển sang trang khác giữa chừng. Hãy xem lại trên trang ô nào đã có chữ, rồi điền lại.',
  'not-by-hand': 'Cổng này nhận bài trực tiếp, không cần ghi địa chỉ bài đã đăng.',
  'stale-revision': (d) =>
    `Văn bản đã được sửa ở nơi khác${d.newest === undefined ? '' : ` (bản mới nhất là bản ${d.newest})`}. ` +
    'Nội dung vừa gửi chưa được ghi đè; hãy mở bản mới nhất để đối chiếu.',
  'state-forbids': (d) =>
    `Trạng thái hiện tại của văn bản${d.state === undefined ? '' : ` (${d.state})`} không cho phép ${d.action ?? 'làm việc này'}.`,
  'already-void': (d) => `Số ${d.symbol ?? 'này'} đã được ghi là huỷ từ trước.`,
  'term-has-papers': (d) =>
    `Nhiệm kỳ đã có văn bản ban hành ngoài khoảng ngày này: ${list(d.papers)}${Number(d.count) > 5 ? ` và ${Number(d.count) - 5} văn bản khác` : ''}. Chưa có gì thay đổi.`,
  'task-done-day': (d) =>
    `Ngày hoàn thành ${formatScreenDate(String(d.day))} không hợp: nhiệm vụ được giao ${d.given === undefined ? 'sau ngày ấy' : `ngày ${formatScreenDate(String(d.given))}`}, và ngày hoàn thành không sau hôm nay.`,
  'issue-refused': (d) => `Chưa ban hành được: ${list(d.points)}.`,
  'issue-asked': (d) => `Trước khi ban hành cần trả lời: ${list(d.points)}.`,
  'reason-required': 'Việc này cần ghi rõ lý do.',
  'built-upon': (d) =>
    `Không mở lại được vì đã có việc làm dựa trên văn bản này: ${list(d.by) || 'xem nhật ký'}.`,
  'number-taken': (d) =>
    `Số ${d.number ?? 'này'} đã cấp cho văn bản khác trong nhiệm kỳ. Chưa có gì thay đổi.`,
  'number-not-for-kind': (d) => `Loại văn bản ${d.kind ?? 'này'} không lấy số.`,
  'terms-overlap': (d) => `Thời gian nhiệm kỳ trùng với nhiệm kỳ ${d.term ?? 'khác'}.`,
  'office-outside-term': (d) =>
    `Thời gian giữ chức vụ của đồng chí ${d.name ?? ''} nằm ngoài nhiệm kỳ ${d.term ?? ''}. Hãy sửa ngày, hoặc kéo dài nhiệm kỳ.`,
  'office-outside-cell': (d) =>
    `Đồng chí ${d.name ?? ''} không thuộc Chi bộ ngày ${formatScreenDate(String(d.day ?? ''))} mà vẫn ghi giữ chức vụ. Hãy sửa ngày giữ chức, hoặc xem lại ngày về, ngày chuyển đi của đồng chí ấy.`,
  'office-twice': (d) =>
    `Ngày ${formatScreenDate(String(d.day ?? ''))} chức vụ của đồng chí ${d.name ?? ''} trùng với người khác hoặc đã ghi rồi. Hãy ghi ngày thôi chức của người trước.`,
  'member-dates': (d) =>
    `Ngày tháng của đồng chí ${d.name ?? ''} chưa khớp nhau. ${MEMBER_FAULT_WORDS[d.fault as MemberFaultCode] ?? 'Hãy xem lại'}.`,
  namesake: (d) =>
    `Chi bộ đã có một đồng chí ${d.name ?? ''} ghi giống hệt. Hãy ghi ngày sinh, hoặc chức vụ, đơn vị khác nhau để phân biệt hai đồng chí.`,
  'already-issued': (d) => `Văn bản này đã ban hành${d.symbol === undefined ? '' : ` với số ${d.symbol}`}.`,
  'folder-not-empty': (d) =>
    `Thư mục ${quoted(d.folder)} đã có sổ. Hãy chọn một thư mục trống cho chi bộ mẫu.`,
  'file-edited': (d) =>
    `Không ghi đè ${file(d)} vì tệp đã được sửa bằng chương trình khác sau khi xuất. Hãy đổi tên tệp ấy, hoặc chọn thay thế nếu không cần nữa.`,
  'file-exists': (d) => `Không ghi đè ${file(d)} vì tệp ấy không do chương trình xuất ra. Hãy chọn tên khác.`,
  'session-incomplete': (d) =>
    `Buổi sinh hoạt chưa kết thúc được: ${list(d.findings) || 'hãy bổ sung thông tin'}.`,
  'session-ahead': (d) =>
    `Buổi sinh hoạt định vào ngày ${formatScreenDate(String(d.day ?? ''))}, chưa đến ngày nên chưa điểm danh, ghi ý kiến, biểu quyết hay kết thúc được. Nếu đã họp, hãy sửa ngày họp trước.`,
  'session-begun':
    'Buổi sinh hoạt đã có điểm danh, ý kiến hoặc biểu quyết. Nếu ghi nhầm thì hãy bỏ hết những mục ấy trước.',
  'session-cancelled':
    'Buổi sinh hoạt này đã ghi là không tổ chức. Muốn làm tiếp, hãy chọn “Vẫn tổ chức” và ghi lý do.',
  'score-early':
    'Buổi sinh hoạt chưa kết thúc nên chưa chấm được: điểm lấy từ điểm danh, ý kiến, biểu quyết đã ghi đủ. Hãy kết thúc hồ sơ buổi trước.',
  'score-settled': 'Điểm của buổi sinh hoạt này đã chốt. Muốn chấm lại, hãy mở lại điểm và ghi lý do.',
  'score-by-data': (d) =>
    `Mục “${d.row ?? ''}” lấy điểm từ số liệu nên không chấm tay được. Muốn đổi, hãy sửa điểm danh, biên bản hoặc nhiệm vụ.`,
  'score-too-many': (d) =>
    `Mục “${d.row ?? ''}” chỉ được chấm từ 0 đến ${d.most ?? ''}. Điểm cũ vẫn giữ nguyên.`,
  'score-waiting': (d) => `Chưa chốt được vì còn mục chờ chấm: ${list(d.rows)}.`,
  'not-of-cell': (d) =>
    `Đồng chí ${d.name ?? 'này'} không thuộc Chi bộ ngày ${formatScreenDate(String(d.day ?? ''))}. Hãy chọn người khác, hoặc xem lại ngày vào, ngày rời Chi bộ của đồng chí ấy.`,
  'task-day': (d) =>
    `Ngày hoàn thành phải từ ngày giao nhiệm vụ${d.from === undefined ? '' : ` (${formatScreenDate(String(d.from))})`} đến hôm nay.`,
  'session-closed': 'Buổi sinh hoạt đã kết thúc. Muốn sửa, hãy mở lại buổi và ghi lý do.',
  'review-open': 'Văn bản đang có một vòng lấy ý kiến chưa kết thúc. Hãy kết thúc vòng ấy trước.',
  'review-closed': (d) =>
    `${d.file === undefined ? 'Vòng lấy ý kiến' : `Vòng lấy ý kiến của ${file(d)}`} đã kết thúc nên không nhận thêm và không đổi được nữa. Chưa có gì thay đổi.`,
  'review-needed': (d) =>
    `${d.kind ?? 'Văn bản'} này chưa qua vòng lấy ý kiến nào. Hãy mở vòng lấy ý kiến, hoặc ghi rõ lý do thông qua mà không lấy ý kiến.`,
  'review-undecided': (d) =>
    `Còn ${d.count ?? 'những'} góp ý chưa xử lý. Hãy xử lý hết, hoặc ghi lý do kết thúc sớm.`,
  'review-foreign': (d) =>
    `Không nhận ${file(d)} vì tệp không thuộc vòng lấy ý kiến nào của chi bộ này. Chưa có gì thay đổi.`,
  'answer-missing': (d) =>
    `Không thấy câu trả lời nào trong ${file(d)}${why(d)}. Nhận được tệp trả lời (.txt), gói góp ý đã trả lời (.gopy), tệp Word (.docx) hay mã trả lời dán vào; chưa có gì thay đổi.`,
  'review-line-unknown': (d) =>
    d.line === undefined
      ? 'Không thấy câu trích trong văn bản đưa ra lấy ý kiến. Hãy chép đúng từng chữ, hoặc ghi số dòng.'
      : `Bản in không có dòng ${d.line}. Hãy xem lại số dòng.`,
  'same-person': 'Chủ trì và thư ký phải là hai đồng chí khác nhau.',
  'in-use': (d) => `Không xoá được ${d.what ?? 'mục này'} vì đang được dùng trong sổ.`,
  'nothing-differs': 'Kế hoạch vẫn đúng như văn bản đã ban hành nên không có gì để điều chỉnh.',
  duplicate: (d) => `Đã có ${d.what ?? 'mục này'} rồi.`,
  'sample-only': 'Chỉ xoá được chi bộ mẫu. Sổ này là của chi bộ thật nên được giữ nguyên.',
  cancelled: 'Đã dừng theo yêu cầu. Những gì làm xong trước đó vẫn còn.',
  'data-locked': 'Sổ đang được một cửa sổ hoặc một lệnh khác sử dụng. Hãy đóng chương trình kia rồi thử lại.',
  'data-newer':
    'Sổ này được tạo bằng phiên bản mới hơn của chương trình. Hãy cập nhật chương trình; dữ liệu còn nguyên.',
  'data-damaged': (d) => `Tệp dữ liệu bị hỏng và đã được giữ nguyên tại chỗ. ${backupAdvice(d)}`,
  'book-moved': (d) =>
    `CHƯA LƯU được: tệp sổ ${quoted(d.file)} đã bị xoá, chuyển đi hoặc thay bằng tệp khác trong lúc chương trình đang mở. Hãy đặt tệp lại chỗ cũ, hoặc vào Cài đặt, Sao lưu, bấm “Lưu một bản ra tệp…” để giữ toàn bộ nội dung trước khi đóng.`,
  'data-read-only': (d) =>
    `Không ghi được vào thư mục lưu sổ${d.folder === undefined ? '' : ` ${quoted(d.folder)}`} (chỉ đọc hoặc không đủ quyền). Chưa có gì thay đổi. Hãy bỏ chế độ chỉ đọc, hoặc chép cả thư mục ấy sang nơi ghi được rồi mở lại.`,
  'disk-full': 'Ổ đĩa đã đầy nên chưa ghi được. Những gì đã lưu vẫn còn; hãy giải phóng chỗ rồi làm lại.',
  'disk-failing': 'Ổ đĩa báo lỗi khi ghi. Hãy kiểm tra ổ đĩa hoặc chỗ cắm, rồi chọn nơi khác và làm lại.',
  'too-many-files': 'Máy đang mở quá nhiều tệp nên chưa ghi được. Hãy đóng bớt chương trình rồi làm lại.',
  'file-busy': (d) =>
    `Không ghi được ${file(d)} vì tệp đang được chương trình khác sử dụng. Hãy đóng chương trình ấy rồi làm lại.`,
  'place-read-only': (d) =>
    `Không ghi được ${file(d)}: nơi ấy chỉ cho đọc, không đủ quyền, hoặc tệp đang mở ở chương trình khác. Hãy đóng tệp, hoặc chọn nơi khác.`,
  'place-is-folder': (d) => `Không ghi được ${file(d)} vì đó là tên của một thư mục. Hãy chọn tên khác.`,
  'place-not-file': (d) =>
    `Không ghi được ${file(d)} vì đó là một thiết bị, không phải tệp. Hãy chọn tên khác.`,
  'own-place': (d) =>
    `Không ghi vào ${file(d)} vì đó là tệp của chính chương trình: sổ, bản sao lưu hoặc tệp đi kèm. Hãy chọn nơi khác.`,
  'update-source':
    'Nơi tìm bản mới phải là một thư mục có thật, hoặc địa chỉ bắt đầu bằng https://. Chưa có gì thay đổi.',
  'update-unreachable': (d) =>
    `Không xem được nơi tìm bản mới ${quoted(d.place)}${why(d)}. Bản đang dùng vẫn nguyên.`,
  'place-unfit': (d) =>
    `Không dùng được ${quoted(d.folder)} làm nơi sao lưu thứ hai: đó phải là một thư mục đang có, nằm ngoài thư mục của sổ. Hãy cắm USB hoặc chọn thư mục khác.`,
  'folder-is-file': (d) =>
    `Không ghi được ${file(d)} vì trên đường dẫn có một tệp nằm ở chỗ của thư mục. Hãy chọn thư mục khác.`,
  'folder-gone': (d) =>
    `Không ghi được ${file(d)} vì không thấy thư mục chứa tệp. Hãy xem ổ đĩa còn cắm không, hoặc chọn thư mục khác.`,
  'name-too-long': (d) => `Không ghi được ${file(d)} vì tên hoặc đường dẫn quá dài. Hãy chọn tên ngắn hơn.`,
  'network-drive':
    'Thư mục lưu sổ nằm trên ổ đĩa mạng, hai máy cùng ghi sẽ làm hỏng dữ liệu. Hãy để sổ trong một thư mục trên máy này, rồi: sao lưu sang ổ mạng; ghi một buổi họp ở máy khác bằng “Mang theo buổi họp”; đổi hẳn máy bằng “Chuyển sang máy khác” (Cài đặt, Sao lưu).',
  'travel-foreign': (d) =>
    `Không nhận ${file(d)} vì sổ này không có buổi sinh hoạt ấy. Hãy nhận ở sổ đã cho mang theo; chưa có gì thay đổi.`,
  'travel-not-held': (d) =>
    `Chưa có gì để nhận: ${file(d)} là tệp mang đi, chưa mở để ghi ở máy nào. Hãy mở tệp ấy ở máy ghi biên bản.`,
  'travel-undecided': (d) =>
    `Còn ${d.count ?? 'những'} chỗ hai bên ghi khác nhau, cần chọn giữ bên nào rồi mới nhận. Chưa có gì thay đổi.`,
  'travel-member-gone': (d) =>
    `Bản mang về có ghi đồng chí ${d.name || 'không rõ tên'}, người đã bị xoá khỏi danh sách của sổ này sau khi mang đi. Hãy bỏ tên đồng chí ấy ở máy kia rồi mang về lại. Chưa có gì thay đổi.`,
  'travel-meeting-only':
    'Sổ mang theo chỉ để ghi buổi họp: điểm danh, ý kiến, biểu quyết, nhiệm vụ, kết luận. Việc này hãy làm ở sổ chính, sau khi mang về.',
  'node-too-old': 'Phiên bản Node.js trên máy đã cũ. Chương trình cần Node.js 22.14 trở lên.',
  offline:
    'Chưa liên lạc được với phần lưu trữ. Những gì đã lưu vẫn còn, nội dung đang gõ vẫn ở trong cửa sổ này; hãy thử lại, nếu chưa được thì mở lại chương trình.',
  internal: 'Chương trình gặp lỗi ngoài dự tính. Những gì đã lưu vẫn còn; hãy mở lại và thử lần nữa.',
};

/** What crosses from the backend to whoever asked. */
export interface ErrorMessage {
  /** Which refusal; `internal` for whatever was none. */
  code: RefusalCode;
  /** Whole Vietnamese sentences, to be shown as they are. */
  message: string;
  /** What the sentence names, for whoever acts on it; {} for an accident. */
  detail: RefusalDetail;
}

/** The Vietnamese sentence of a refusal. */
export function sentenceOf(code: RefusalCode, detail: RefusalDetail = {}): string {
  const sentence = SENTENCES[code];
  return typeof sentence === 'string' ? sentence : sentence(detail);
}

/** Any thrown value as a message; what is not a refusal is `internal`, and its text stays out: it may hold paths. */
export function toErrorMessage(error: unknown): ErrorMessage {
  const { code, detail } = error instanceof Refusal ? error : { code: 'internal' as const, detail: {} };
  return { code, message: sentenceOf(code, detail), detail };
}

/** Who has to act on a refusal: the one who gave the input, nobody (a rule), or we. */
export function classOf(code: RefusalCode): RefusalClass {
  return REFUSALS[code];
}

/** Many refusals come from deep down, where nobody knows the name a person would: every sentence stands without it. */
function quoted(name: RefusalDetail[string] | undefined): string {
  return name === undefined ? 'này' : `“${list(name)}”`;
}

/** What nobody looked for is not told as absent. */
function backupAdvice({ newestGoodBackup, goodBackups }: RefusalDetail): string {
  if (newestGoodBackup !== undefined)
    return `Bản sao lưu tốt gần nhất: ${quoted(newestGoodBackup)}. Hãy phục hồi từ bản ấy.`;
  return goodBackups === 0
    ? 'Đã xem thư mục sao lưu của sổ, không có bản nào dùng được. Nếu có bản ở USB hay máy khác, hãy phục hồi từ tệp ấy.'
    : 'Chưa xem các bản sao lưu. Hãy mở lại chương trình để xem và phục hồi.';
}

function file(detail: RefusalDetail): string {
  return `tệp ${quoted(detail.file)}`;
}

function list(value: RefusalDetail[string] | undefined): string {
  return Array.isArray(value) ? value.join('; ') : String(value ?? '');
}

function why(detail: RefusalDetail): string {
  return detail.why === undefined ? '' : ` (${detail.why})`;
}
