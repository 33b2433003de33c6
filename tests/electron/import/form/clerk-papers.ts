/** Right papers as an office types them, of both eras and several kinds, ready to have one fault put into them. */
import type { Entry, HeadBy, Look, WordPaper } from './word-paper.ts';

export type Era = 'old' | 'new';
export type ClerkKind = 'plan' | 'minutes' | 'resolution' | 'report' | 'letter' | 'proposal';

export const HEADS: readonly HeadBy[] = ['table', 'tabs', 'boxes'];
export const CLERK_KINDS: readonly ClerkKind[] = [
  'plan',
  'minutes',
  'resolution',
  'report',
  'letter',
  'proposal',
];

export const entry = (text: string, look: Look = {}): Entry => ({ text, look });
const BODY: Look = { size: 14, align: 'both', firstLine: 10, before: 0, after: 6, line: 20 };
export const say = (text: string, look: Look = {}): Entry => entry(text, { ...BODY, ...look });

const CODES = {
  plan: 'KH',
  minutes: 'BB',
  resolution: 'NQ',
  report: 'BC',
  letter: 'CV',
  proposal: 'TTr',
} as const;
const NAMES = {
  plan: 'KẾ HOẠCH',
  minutes: 'BIÊN BẢN',
  resolution: 'NGHỊ QUYẾT',
  report: 'BÁO CÁO',
  letter: '',
  proposal: 'TỜ TRÌNH',
} as const;
const SUBJECTS = {
  plan: 'tổ chức sinh hoạt chuyên đề quý III',
  minutes: 'sinh hoạt chuyên đề quý II của Chi bộ',
  resolution: 'sinh hoạt chuyên đề quý II về chuyển đổi số',
  report: 'kết quả sinh hoạt chuyên đề sáu tháng đầu năm',
  letter: 'xin ý kiến về nội dung sinh hoạt chuyên đề',
  proposal: 'về việc bổ sung kinh phí sinh hoạt chuyên đề',
} as const;

/** @param serial makes one paper differ from the next: number, day, words */
export function clerkPaper(kind: ClerkKind, era: Era, headBy: HeadBy, serial = 0): WordPaper {
  const number = String(3 + serial).padStart(2, '0');
  const day = `${String(10 + (serial % 18)).padStart(2, '0')} tháng ${4 + (serial % 6)} năm ${era === 'new' ? 2027 : 2021}`;
  const isNew = era === 'new';
  const head: Look = { align: 'center' };
  const name = NAMES[kind];
  const letterSubject =
    name === ''
      ? [entry(`${isNew ? 'về việc' : 'V/v'} ${SUBJECTS[kind]}`, { ...head, size: 12, italic: true })]
      : [];
  const separator = isNew ? ';' : ',';
  return {
    headBy,
    left: [
      entry('ĐẢNG BỘ SỞ TƯ PHÁP', { ...head, size: 14 }),
      entry('CHI BỘ VĂN PHÒNG', { ...head, size: 14, bold: true }),
      entry('*', head),
      entry(`Số ${number}-${CODES[kind]}/CB`, head),
      ...letterSubject,
    ],
    right: [
      entry('ĐẢNG CỘNG SẢN VIỆT NAM', { ...head, size: 15, bold: true, ruled: true }),
      entry(`Lào Cai, ngày ${day}`, { ...head, italic: true }),
    ],
    title:
      name === ''
        ? []
        : [
            entry(name, { ...head, size: 16, bold: true, before: 12 }),
            entry(SUBJECTS[kind], { ...head, size: 14, bold: true }),
            entry('-----', head),
          ],
    addressees:
      kind === 'letter' || kind === 'proposal'
        ? [
            entry(`${kind === 'proposal' && isNew ? 'Kính trình' : 'Kính gửi'}: Đảng uỷ Sở Tư pháp.`, {
              ...head,
              italic: true,
            }),
          ]
        : [],
    basis:
      kind === 'plan'
        ? [
            say('- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;'),
            say(`- Căn cứ chương trình công tác năm của Chi bộ${isNew ? '.' : ','}`),
          ]
        : [],
    body: bodyOf(kind),
    recipients: [
      entry('Nơi nhận:', { size: 14, underline: true }),
      ...(kind === 'letter' || kind === 'proposal' ? [entry(`- Như trên${separator}`, { size: 12 })] : []),
      entry(`- Đảng uỷ Sở Tư pháp (báo cáo)${separator}`, { size: 12 }),
      entry('- Lưu Chi bộ.', { size: 12 }),
    ],
    signing:
      kind === 'minutes'
        ? [
            entry('CHỦ TRÌ HỘI NGHỊ', { ...head, bold: true }),
            entry('', head),
            entry('Hoàng Văn Thái', { ...head, bold: true, before: 48 }),
          ]
        : [
            entry('T/M CHI BỘ', { ...head, bold: true }),
            entry('BÍ THƯ', head),
            entry('Hoàng Văn Thái', { ...head, bold: true, before: 48 }),
          ],
    signingLeft:
      kind === 'minutes'
        ? [
            entry('NGƯỜI GHI BIÊN BẢN', { ...head, bold: true }),
            entry('', head),
            entry('Lý Thị Mai', { ...head, bold: true, before: 48 }),
          ]
        : [],
    margins: [20, 20, 30, 15],
    pageNumber: { at: 'top', align: 'center', onFirst: false },
  };
}

function bodyOf(kind: ClerkKind): WordPaper['body'] {
  if (kind === 'minutes')
    return [
      say(
        'Hồi 14 giờ 00 phút, ngày 12 tháng 5 năm 2027, tại phòng họp tầng 2, Chi bộ Văn phòng tổ chức sinh hoạt chuyên đề.',
      ),
      say('I- THÀNH PHẦN', { bold: true }),
      say('- Tổng số đảng viên của Chi bộ: 20 đồng chí (chính thức 18, dự bị 02).'),
      say('- Có mặt: 17 đồng chí (chính thức 15, dự bị 02).'),
      say('- Vắng có lý do: 02 đồng chí.'),
      say('- Miễn sinh hoạt: 01 đồng chí.'),
      say('II- NỘI DUNG', { bold: true }),
      say(
        'Đồng chí Hoàng Văn Thái nêu mục đích, yêu cầu của buổi sinh hoạt; các đồng chí thảo luận sôi nổi, thẳng thắn.',
      ),
      say('III- BIỂU QUYẾT', { bold: true }),
      say(
        'Chi bộ biểu quyết tán thành 15/18 đảng viên chính thức, thông qua kết luận của chủ trì buổi sinh hoạt.',
      ),
      say(
        'Biên bản kết thúc vào lúc 16 giờ 00 phút cùng ngày, đã được đọc lại cho những người có mặt cùng nghe và nhất trí.',
      ),
    ];
  return [
    say(
      'Chi bộ Văn phòng đánh giá cao tinh thần trách nhiệm của cán bộ, đảng viên trong việc chuẩn bị và tham gia sinh hoạt.',
    ),
    say('I- MỤC ĐÍCH, YÊU CẦU', { bold: true }),
    say('1. Mục đích', { bold: true }),
    say(
      'Giúp đảng viên hiểu rõ nội dung chuyên đề, liên hệ với nhiệm vụ được giao, đề ra việc làm cụ thể của từng người.',
    ),
    say(
      'a) Chuẩn bị tài liệu trước một tuần, gửi đến từng đồng chí để nghiên cứu kỹ và chuẩn bị ý kiến tham gia;',
    ),
    say(
      'b) Phân công người trình bày, người ghi biên bản và người theo dõi việc thực hiện kết luận sau buổi sinh hoạt.',
    ),
    say('II- TỔ CHỨC THỰC HIỆN', { bold: true }),
    {
      rows: [
        ['TT', 'Nội dung', 'Người thực hiện'],
        ['1', 'Chuẩn bị báo cáo', 'Lý Thị Mai'],
        ['2', 'Trang trí hội trường', 'Đoàn thanh niên'],
      ],
    },
    say(
      'Trên đây là ý kiến thống nhất của Chi bộ; đề nghị các đồng chí đảng viên nghiêm túc thực hiện và báo cáo kết quả.',
    ),
  ];
}
