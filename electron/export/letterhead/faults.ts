/** What can be wrong with a letterhead, and how it is said. */

export const FAULT_SENTENCES = {
  'not-docx': 'Tệp không phải là tài liệu Word (.docx). Hãy mở bằng Word rồi lưu lại với kiểu .docx.',
  'too-large': 'Tệp lớn hơn {limit} MB. Hãy dùng ảnh nhỏ hơn trong phần đầu trang.',
  'too-swollen': 'Tệp nở ra quá {limit} MB khi mở nên không được nhận.',
  damaged: 'Tệp bị hỏng ở phần {part}. Hãy mở bằng Word rồi lưu thành tệp mới.',
  'has-macros': 'Tệp có macro. Hãy lưu lại với kiểu .docx (không có macro).',
  'has-embedded-file': 'Tệp có nhúng tệp khác ({part}). Hãy bỏ phần nhúng.',
  'external-link': 'Tệp có liên kết ra ngoài: {target}. Hãy bỏ liên kết hoặc chép hẳn hình vào tệp.',
  'active-field':
    'Tệp có trường Word “{field}”. Chỉ nhận trường số trang; hãy bỏ trường ấy, hoặc chọn nó rồi bấm Ctrl+Shift+F9 để giữ chữ.',
  'tracked-changes': 'Tệp còn dấu sửa chưa duyệt. Trong Word, hãy chấp nhận hoặc bỏ mọi thay đổi.',
  'has-comments': 'Tệp còn nhận xét bên lề. Hãy xoá hết nhận xét.',
  'missing-field': 'Thiếu trường {{{field}}}.',
  'unknown-field': 'Không có trường nào tên {{{field}}}. Hãy xem lại tên trong danh sách trường.',
  'broken-field':
    'Dấu ngoặc của trường không trọn trong một đoạn: “{text}”. Hãy viết liền {{tên_trường}} trong một ô, một đoạn.',
  'crowded-field': 'Trường {{{field}}} phải đứng một mình trong đoạn của nó.',
} as const satisfies Record<string, string>;

export type TemplateFaultCode = keyof typeof FAULT_SENTENCES;

export interface LetterheadFault {
  code: TemplateFaultCode;
  /** What the sentence names. */
  params: Readonly<Record<string, string | number>>;
}

export function fault(code: TemplateFaultCode, params: LetterheadFault['params'] = {}): LetterheadFault {
  return { code, params };
}

export function faultSentence({ code, params }: LetterheadFault): string {
  return Object.entries(params).reduce<string>(
    (sentence, [name, value]) => sentence.replace(`{${name}}`, () => String(value)),
    FAULT_SENTENCES[code],
  );
}
