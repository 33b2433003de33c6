/** What other offices write: right papers of both eras as parts with words, whoever sets them. */
import type { Era } from './clerk-papers.ts';

export type Part =
  | 'superior'
  | 'issuer'
  | 'star'
  | 'number'
  | 'letter-subject'
  | 'title'
  | 'date'
  | 'kind'
  | 'subject'
  | 'dashes'
  | 'addressee'
  | 'basis'
  | 'part'
  | 'heading'
  | 'second'
  | 'point'
  | 'dash'
  | 'body'
  | 'recipients'
  | 'recipient'
  | 'authority'
  | 'office'
  | 'signer';

export interface Piece {
  part: Part;
  text: string;
}

export interface Contents {
  left: Piece[];
  right: Piece[];
  title: Piece[];
  text: (Piece | { rows: string[][] })[];
  closingLeft: Piece[];
  closingRight: Piece[];
}

export const OTHER_KINDS = [
  'plan',
  'notice',
  'conclusion',
  'decision',
  'programme',
  'letter',
  'proposal',
  'minutes',
  'report',
  'resolution',
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

const piece = (part: Part, text: string): Piece => ({ part, text });
const pieces = (part: Part, ...texts: string[]): Piece[] => texts.map((text) => piece(part, text));

const NAMED: Readonly<Record<OtherKind, { code: string; name: string; subject: string[] }>> = {
  plan: {
    code: 'KH',
    name: 'KẾ HOẠCH',
    subject: ['sinh hoạt chuyên đề quý IV về xây dựng chi bộ', 'bốn tốt'],
  },
  notice: { code: 'TB', name: 'THÔNG BÁO', subject: ['lịch sinh hoạt chi bộ sáu tháng cuối năm'] },
  conclusion: {
    code: 'KL',
    name: 'KẾT LUẬN',
    subject: ['của Chi bộ về nội dung sinh hoạt chuyên đề quý II'],
  },
  decision: { code: 'QĐ', name: 'QUYẾT ĐỊNH', subject: ['phân công đảng viên giúp đỡ quần chúng ưu tú'] },
  programme: { code: 'CTr', name: 'CHƯƠNG TRÌNH', subject: ['kiểm tra, giám sát của Chi bộ'] },
  letter: { code: 'CV', name: '', subject: ['cử đảng viên tham gia lớp bồi dưỡng'] },
  proposal: { code: 'TTr', name: 'TỜ TRÌNH', subject: ['về việc chuẩn y kết quả bầu bổ sung phó bí thư'] },
  minutes: { code: 'BB', name: 'BIÊN BẢN', subject: ['sinh hoạt chuyên đề quý III của Chi bộ Thôn Đoài'] },
  report: { code: 'BC', name: 'BÁO CÁO', subject: ['kết quả sinh hoạt chuyên đề chín tháng'] },
  resolution: { code: 'NQ', name: 'NGHỊ QUYẾT', subject: ['sinh hoạt thường kỳ tháng 9'] },
};

/** Bodies above, cells, places and who signs. */
const OFFICES = [
  ['ĐẢNG BỘ XÃ HOÀ BÌNH', 'CHI BỘ THÔN ĐOÀI', 'Hoà Bình', 'Nguyễn Thị Thu Hà', 'Đảng uỷ xã Hoà Bình'],
  [
    'ĐẢNG BỘ TRƯỜNG ĐẠI HỌC Y DƯỢC',
    'CHI BỘ KHOA NỘI TỔNG HỢP',
    'Thái Nguyên',
    'Trần Đại Nghĩa',
    'Đảng uỷ Trường',
  ],
  ['ĐẢNG BỘ PHƯỜNG NGÔ QUYỀN', 'CHI BỘ TỔ DÂN PHỐ SỐ 5', 'Phường Ngô Quyền', 'Lê Văn Tám', 'Đảng uỷ Phường'],
] as const;

export function contentsOf(kind: OtherKind, era: Era, serial: number): Contents {
  const isNew = era === 'new';
  const [superior, issuer, place, signer, above] = OFFICES[serial % OFFICES.length] ?? OFFICES[0];
  const { code, name, subject } = NAMED[kind];
  const number = String(1 + ((serial * 7) % 120)).padStart(2, '0');
  const year = isNew ? 2026 + (serial % 2) : 2019 + (serial % 6);
  const month = isNew ? 6 + (serial % 7) : 3 + (serial % 10);
  const day = String(1 + ((serial * 5) % 28)).padStart(2, '0');
  const mark = isNew ? ';' : ',';
  const hasAddressee = kind === 'letter' || kind === 'proposal';
  const isMinutes = kind === 'minutes';
  return {
    left: [
      piece('superior', superior),
      piece('issuer', issuer),
      piece('star', '*'),
      piece('number', `Số ${number}-${code}/CB`),
      ...(name === '' ? pieces('letter-subject', `${isNew ? 'về việc' : 'V/v'} ${subject.join(' ')}`) : []),
    ],
    right: [
      piece('title', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
      piece('date', `${place}, ngày ${day} tháng ${month} năm ${year}`),
    ],
    title:
      name === '' ? [] : [piece('kind', name), ...pieces('subject', ...subject), piece('dashes', '-----')],
    text: [
      ...(hasAddressee
        ? pieces('addressee', `${kind === 'proposal' && isNew ? 'Kính trình' : 'Kính gửi'}: ${above}.`)
        : []),
      ...textOf(kind, isNew),
    ],
    closingLeft: isMinutes
      ? [piece('authority', 'NGƯỜI GHI BIÊN BẢN'), piece('signer', 'Vũ Thị Ngọc Ánh')]
      : [
          piece('recipients', 'Nơi nhận:'),
          ...(hasAddressee ? pieces('recipient', `- Như trên${mark}`) : []),
          ...pieces('recipient', `- ${above} (để báo cáo)${mark}`, `- Các đảng viên${mark}`, '- Lưu Chi bộ.'),
        ],
    closingRight: isMinutes
      ? [piece('authority', 'CHỦ TRÌ HỘI NGHỊ'), piece('signer', signer)]
      : [
          piece('authority', 'T/M CHI BỘ'),
          piece('office', serial % 2 === 0 ? 'BÍ THƯ' : 'PHÓ BÍ THƯ'),
          piece('signer', signer),
        ],
  };
}

const OPENING =
  'Thực hiện chủ trương của cấp trên về nâng cao chất lượng sinh hoạt, Chi bộ thống nhất những nội dung sau đây để cán bộ, đảng viên cùng thực hiện.';
const MIDDLE =
  'Mỗi đảng viên nêu cao tinh thần “tự soi, tự sửa”, gắn việc học tập với công việc hằng ngày; hằng tháng báo cáo kết quả với chi uỷ (bằng văn bản hoặc nói trực tiếp).';
const LAST =
  'Trong quá trình thực hiện, nếu có vướng mắc, các đồng chí phản ánh kịp thời với Chi bộ để được xem xét, giải quyết.';

function textOf(kind: OtherKind, isNew: boolean): Contents['text'] {
  const comma = isNew ? ',' : '';
  switch (kind) {
    case 'decision':
      return [
        ...pieces(
          'basis',
          '- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
          `- Căn cứ Quy chế làm việc số 02-QC/CB${comma} ngày 15/4/${isNew ? 2026 : 2018} của Chi bộ;`,
          `- Xét đề nghị của chi uỷ${isNew ? '.' : ','}`,
        ),
        ...pieces('part', 'CHI BỘ QUYẾT ĐỊNH'),
        ...pieces('heading', 'Điều 1. Phân công đồng chí Phạm Văn Đức giúp đỡ quần chúng Đỗ Thị Lan.'),
        ...pieces('heading', 'Điều 2. Nhiệm vụ của người được phân công'),
        ...pieces(
          'body',
          '1. Theo dõi, giúp đỡ quần chúng về nhận thức, tư tưởng, đạo đức, lối sống trong suốt thời gian phấn đấu.',
          '2. Nhận xét bằng văn bản khi Chi bộ yêu cầu và chịu trách nhiệm về nội dung nhận xét của mình trước Chi bộ.',
        ),
        ...pieces('heading', 'Điều 3. Hiệu lực thi hành'),
        ...pieces(
          'body',
          'Quyết định này có hiệu lực kể từ ngày ký; đồng chí Phạm Văn Đức chịu trách nhiệm thi hành.',
        ),
      ];
    case 'minutes':
      return [
        ...pieces(
          'body',
          `Thời gian bắt đầu: 19 giờ 30 phút, ngày 05 tháng 9 năm ${isNew ? 2026 : 2022}, tại nhà văn hoá thôn.`,
        ),
        ...pieces('heading', 'I- THÀNH PHẦN'),
        ...pieces(
          'dash',
          '- Tổng số đảng viên: 31 đồng chí (29 chính thức, 02 dự bị).',
          '- Có mặt: 27 đồng chí (26 chính thức, 01 dự bị).',
          '- Vắng có lý do: 03 đồng chí (ông Bùi Văn An ốm; bà Hà Thị Mơ, bà Lò Thị Pành đi công tác).',
          '- Vắng không có lý do: không.',
          '- Được miễn sinh hoạt: 01 đồng chí.',
          '- Đại biểu cấp trên dự: đồng chí Đào Duy Từ, Phó Bí thư Thường trực.',
        ),
        ...pieces('heading', 'II- DIỄN BIẾN'),
        ...pieces('second', '1. Mở đầu'),
        ...pieces('body', MIDDLE),
        ...pieces('second', '2. Thảo luận'),
        ...pieces(
          'body',
          'Có 06 ý kiến phát biểu, trong đó 04 ý kiến đồng ý với dự thảo, 02 ý kiến đề nghị bổ sung giải pháp về chuyển đổi số.',
          'Chi bộ biểu quyết: 26/26 đảng viên chính thức có mặt tán thành, đạt tỷ lệ 100 %, thông qua dự thảo chuyên đề.',
          'Biên bản kết thúc vào lúc 21 giờ 15 phút cùng ngày, đã đọc lại cho mọi người có mặt cùng nghe và nhất trí.',
        ),
      ];
    case 'letter':
    case 'proposal':
      return [
        ...pieces(
          'body',
          OPENING,
          MIDDLE,
          'Chi bộ kính đề nghị cấp uỷ cấp trên xem xét, cho ý kiến để Chi bộ triển khai các bước tiếp theo đúng quy định.',
        ),
      ];
    case 'programme':
      return [
        ...pieces('part', 'PHẦN THỨ NHẤT', 'NHỮNG VẤN ĐỀ CHUNG'),
        ...pieces('body', OPENING),
        ...pieces('part', 'PHẦN THỨ HAI', 'NỘI DUNG KIỂM TRA, GIÁM SÁT'),
        ...pieces('body', MIDDLE),
        { rows: TABLE },
        ...pieces('body', LAST),
      ];
    case 'resolution':
      return [
        ...pieces(
          'body',
          'Ngày 04 tháng 9, Chi bộ họp phiên thường kỳ, có 24/26 đảng viên dự, thảo luận và quyết nghị những nội dung sau đây.',
        ),
        ...pieces('heading', 'I- ĐÁNH GIÁ VIỆC THỰC HIỆN NHIỆM VỤ THÁNG 8'),
        ...pieces('second', '1. Kết quả'),
        ...pieces(
          'point',
          'a) Về tư tưởng: đảng viên ổn định, tin tưởng vào sự lãnh đạo của Đảng, không có đơn thư, khiếu nại;',
        ),
        ...pieces(
          'point',
          'b) Về thu hoạch vụ mùa: hoàn thành trên 90 % diện tích, năng suất đạt 62,5 tạ/ha, cao hơn năm trước.',
        ),
        ...pieces('second', '2. Hạn chế'),
        ...pieces(
          'body',
          'Một số đảng viên còn ít phát biểu; việc đóng đảng phí của 02 đồng chí còn chậm so với thời gian quy định.',
        ),
        ...pieces('heading', 'II- NHIỆM VỤ THÁNG 9'),
        ...pieces(
          'body',
          MIDDLE,
          'Nghị quyết được 24/24 đảng viên chính thức có mặt biểu quyết tán thành, thông qua.',
        ),
      ];
    default:
      return [
        ...(kind === 'plan'
          ? pieces(
              'basis',
              `- Căn cứ Hướng dẫn số 08-HD/ĐU${comma} ngày 12/01/${isNew ? 2027 : 2019} của Đảng uỷ về sinh hoạt chuyên đề;`,
              `- Căn cứ Nghị quyết sinh hoạt thường kỳ của Chi bộ${isNew ? '.' : ','}`,
            )
          : []),
        ...pieces('body', OPENING),
        ...pieces('heading', 'I- NỘI DUNG'),
        ...pieces('second', '1. Chuẩn bị'),
        ...pieces('body', MIDDLE),
        ...pieces(
          'dash',
          '- Người chuẩn bị chuyên đề: đồng chí phó bí thư;',
          '- Thời hạn gửi tài liệu: trước ngày 20/9.',
        ),
        ...pieces('second', '2. Tổ chức'),
        ...pieces(
          'point',
          'a) Sinh hoạt vào tối thứ Năm, tuần thứ ba của tháng, tại hội trường; thời gian không dưới 90 phút;',
          'b) Ghi biên bản đầy đủ, lưu hồ sơ của Chi bộ theo quy định và gửi cấp uỷ cấp trên khi có yêu cầu.',
        ),
        ...pieces('heading', 'II- TỔ CHỨC THỰC HIỆN'),
        { rows: TABLE },
        ...pieces('body', LAST),
      ];
  }
}

const TABLE = [
  ['TT', 'Nội dung', 'Thời gian', 'Ghi chú'],
  ['1', 'Chuẩn bị tài liệu', 'Tuần 1', ''],
  ['2', 'Góp ý dự thảo', 'Tuần 2', 'Gửi trước'],
];
