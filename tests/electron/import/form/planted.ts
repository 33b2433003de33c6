/** Faults as offices make them, put into a right paper one at a time. */
import { type ClerkKind, type Era, entry, say } from './clerk-papers.ts';
import type { Look, WordPaper } from './word-paper.ts';

/** One thing wrong, and what the checker must say of it and of nothing else. */
export interface Planted {
  rule: string;
  /** What is wrong, in a few words. */
  what: string;
  change: (paper: WordPaper) => WordPaper;
  kinds?: readonly ClerkKind[];
  eras?: readonly Era[];
}

const inLeft =
  (from: RegExp, to: string) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    left: paper.left.map((one) => ({ ...one, text: one.text.replace(from, to) })),
  });
const inRight =
  (from: RegExp, to: string) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    right: paper.right.map((one) => ({ ...one, text: one.text.replace(from, to) })),
  });
const inBody =
  (from: RegExp, to: string) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    body: paper.body.map((one) => ('rows' in one ? one : { ...one, text: one.text.replace(from, to) })),
  });
const addBody =
  (text: string) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    body: [...paper.body.slice(0, -1), say(text), ...paper.body.slice(-1)],
  });
const lookBody =
  (look: Look) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    body: paper.body.map((one) =>
      'rows' in one || one.look.bold === true ? one : { ...one, look: { ...one.look, ...look } },
    ),
  });
const inSigning =
  (from: RegExp, to: string) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    signing: paper.signing.map((one) => ({ ...one, text: one.text.replace(from, to) })),
  });
const lookIn =
  (part: 'signing' | 'recipients' | 'basis' | 'left' | 'right', of: RegExp, look: Look) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    [part]: paper[part].map((one) => (of.test(one.text) ? { ...one, look: { ...one.look, ...look } } : one)),
  });
const inRecipients =
  (from: RegExp, to: string) =>
  (paper: WordPaper): WordPaper => ({
    ...paper,
    recipients: paper.recipients.map((one) => ({ ...one, text: one.text.replace(from, to) })),
  });
const NOT_LETTER: readonly ClerkKind[] = ['plan', 'minutes', 'resolution', 'report', 'proposal'];
const SECRETARY: readonly ClerkKind[] = ['plan', 'resolution', 'report', 'letter', 'proposal'];

export const PLANTED: readonly Planted[] = [
  {
    rule: 'TITLE',
    what: 'the motto of the State',
    change: inRight(/^ĐẢNG CỘNG SẢN.*/u, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  },
  { rule: 'TITLE', what: 'a misspelt title', change: inRight(/^ĐẢNG CỘNG SẢN.*/u, 'Đảng cộng sản Việt Nam') },
  { rule: 'NUM-COLON', what: 'a colon after Số', change: inLeft(/^Số /u, 'Số: ') },
  {
    rule: 'NUM-ORDER',
    what: 'the order of the State',
    change: inLeft(/^Số (\d+)-(\p{L}+)\/CB/u, 'Số $1/$2-CB'),
  },
  { rule: 'NUM-PAD', what: 'no zero', change: inLeft(/^Số \d+/u, 'Số 7') },
  { rule: 'NUM-SUFFIX', what: 'the office in the symbol', change: inLeft(/\/CB$/u, '/CB-VP') },
  { rule: 'TYPE-CODE', what: 'a code in capitals', change: inLeft(/-TTr/u, '-TTR'), kinds: ['proposal'] },
  { rule: 'TYPE-CODE', what: 'another code', change: inLeft(/-BB/u, '-BBSH'), kinds: ['minutes'] },
  { rule: 'DATE-PAD', what: 'a padded month', change: inRight(/tháng (\d) /u, 'tháng 0$1 ') },
  {
    rule: 'DATE-PAD',
    what: 'an unpadded day in the text',
    change: addBody(
      'Theo thông báo ngày 5/2/2021 của cấp trên, Chi bộ chuẩn bị nội dung từ sớm và phân công rõ ràng.',
    ),
  },
  { rule: 'DATE-COMMA', what: 'no comma after the place', change: inRight(/Lào Cai, /u, 'Lào Cai ') },
  {
    rule: 'STAR',
    what: 'no star',
    change: (paper) => ({ ...paper, left: paper.left.filter(({ text }) => text !== '*') }),
  },
  {
    rule: 'RULE-TITLE',
    what: 'no line below the title',
    change: lookIn('right', /^ĐẢNG/u, { ruled: false }),
  },
  {
    rule: 'DASH5',
    what: 'seven hyphens',
    change: (paper) => ({
      ...paper,
      title: paper.title.map((one) => ({ ...one, text: one.text.replace('-----', '-------') })),
    }),
    kinds: NOT_LETTER,
  },
  {
    rule: 'DASH5',
    what: 'no hyphens',
    change: (paper) => ({ ...paper, title: paper.title.filter(({ text }) => text !== '-----') }),
    kinds: NOT_LETTER,
  },
  { rule: 'SIGN-DOT', what: 'TM with a dot', change: inSigning(/^T\/M/u, 'TM.'), kinds: SECRETARY },
  {
    rule: 'SIGN-KT',
    what: 'K/T in a cell',
    change: (paper) => ({
      ...paper,
      signing: paper.signing.map((one) => ({
        ...one,
        text: one.text.replace('T/M CHI BỘ', 'K/T BÍ THƯ').replace(/^BÍ THƯ$/u, 'PHÓ BÍ THƯ'),
      })),
    }),
    kinds: SECRETARY,
  },
  {
    rule: 'SIGN-ORG',
    what: 'the body beside the office',
    change: inSigning(/^BÍ THƯ$/u, 'BÍ THƯ CHI BỘ'),
    kinds: SECRETARY,
  },
  { rule: 'SIGN-PREFIX', what: 'a degree', change: inSigning(/^Hoàng/u, 'ThS. Hoàng') },
  { rule: 'SIGN-PREFIX', what: 'a comrade', change: inSigning(/^Hoàng/u, 'Đồng chí Hoàng') },
  {
    rule: 'SIGN-BOLD',
    what: 'a bold office',
    change: lookIn('signing', /^BÍ THƯ$/u, { bold: true }),
    kinds: SECRETARY,
  },
  { rule: 'SIGN-BOLD', what: 'a light name', change: lookIn('signing', /^Hoàng/u, { bold: false }) },
  {
    rule: 'NN-STYLE',
    what: 'bold italic',
    change: lookIn('recipients', /^Nơi nhận/u, { bold: true, italic: true, underline: false }),
  },
  {
    rule: 'NN-SEP',
    what: 'the mark of the other era',
    change: inRecipients(/[;,]$/u, '…'.replace('…', ':')),
  },
  {
    rule: 'NN-LUU',
    what: 'the clerk’s office',
    change: inRecipients(/Lưu Chi bộ/u, 'Lưu: VT'),
    eras: ['new'],
  },
  { rule: 'END-SLASH', what: 'the end of the State', change: inBody(/(kết quả|nhất trí)\.$/u, '$1./.') },
  {
    rule: 'KINHGUI',
    what: 'an addressee in a report',
    change: (paper) => ({
      ...paper,
      addressees: [entry('Kính gửi: Đảng uỷ Sở Tư pháp.', { align: 'center', italic: true })],
    }),
    kinds: ['report', 'plan'],
    eras: ['new'],
  },
  {
    rule: 'CANCU-ITALIC',
    what: 'a slanted basis',
    change: lookIn('basis', /Điều lệ/u, { italic: true }),
    kinds: ['plan'],
  },
  {
    rule: 'CANCU-ITALIC',
    what: 'a comma for a semicolon',
    change: (paper) => ({
      ...paper,
      basis: paper.basis.map((one, index) =>
        index === 0 ? { ...one, text: one.text.replace(/;$/u, ',') } : one,
      ),
    }),
    kinds: ['plan'],
  },
  {
    rule: 'MARGIN-OLD',
    what: 'the margins of 2004',
    change: (paper) => ({ ...paper, margins: [25, 25, 35, 15] }),
  },
  {
    rule: 'MARGIN-OLD',
    what: 'a right margin of 20',
    change: (paper) => ({ ...paper, margins: [20, 20, 30, 20] }),
  },
  { rule: 'FONT', what: 'another font', change: lookBody({ font: 'Arial' }) },
  { rule: 'FONT', what: 'an old font', change: lookBody({ font: '.VnTime' }) },
  { rule: 'SIZE', what: 'small letters', change: lookBody({ size: 13 }) },
  { rule: 'LINE', what: 'lines too near', change: lookBody({ line: 16 }) },
  { rule: 'LINE', what: 'lines too far', change: lookBody({ line: 26 }), eras: ['new'] },
  { rule: 'PARA', what: 'no indent', change: lookBody({ firstLine: 0 }) },
  { rule: 'PARA', what: 'a ragged edge', change: lookBody({ align: 'left' }) },
  {
    rule: 'PAGE-1',
    what: 'a number on page 1',
    change: (paper) => ({ ...paper, pageNumber: { at: 'top', align: 'center', onFirst: true } }),
  },
  {
    rule: 'PAGE-1',
    what: 'a number at the bottom',
    change: (paper) => ({ ...paper, pageNumber: { at: 'bottom', align: 'center', onFirst: false } }),
  },
  { rule: 'SPACE', what: 'two spaces', change: inBody(/các đồng chí/u, 'các  đồng chí') },
  {
    rule: 'SPACE',
    what: 'a space before a comma',
    change: addBody(
      'Chi bộ phân công từng đồng chí , theo dõi việc thực hiện và báo cáo kết quả vào buổi sinh hoạt sau.',
    ),
  },
  {
    rule: 'SPACE',
    what: 'none after a full stop',
    change: addBody(
      'Chi bộ nhất trí với dự thảo.Các đồng chí tiếp tục nghiên cứu, góp ý bằng văn bản trong tuần này.',
    ),
  },
  {
    rule: 'QUOTES',
    what: 'two kinds of marks',
    change: addBody(
      'Chi bộ học tập chuyên đề “nêu gương” và chuyên đề "đoàn kết" trong hai buổi, mỗi buổi một chuyên đề.',
    ),
  },
  {
    rule: 'ABBR',
    what: 'letters nobody explained',
    change: addBody(
      'Đảng viên không chia sẻ tin chưa kiểm chứng trên MXH và nhắc người thân cùng thực hiện trong gia đình.',
    ),
  },
  {
    rule: 'NFC',
    what: 'composed letters',
    change: addBody(
      'Chi bộ phân công đồng chí phụ trách tài liệu, gửi trước một tuần cho các đồng chí đảng viên.'.normalize(
        'NFD',
      ),
    ),
  },
  {
    rule: 'NFC',
    what: 'two ways of the tone',
    change: addBody(
      'Chi bộ ủy quyền cho đồng chí phó bí thư hòa giải, và uỷ quyền cho đồng chí bí thư hoà giải khi cần thiết.',
    ),
  },
  { rule: 'LIST-LETTER', what: 'a foreign letter', change: inBody(/^b\) /u, 'f) '), kinds: SECRETARY },
  {
    rule: 'COUNT',
    what: 'people missing',
    change: inBody(/^- Có mặt: 17 đồng chí \(chính thức 15/u, '- Có mặt: 16 đồng chí (chính thức 14'),
    kinds: ['minutes'],
  },
  {
    rule: 'COUNT',
    what: 'sorts that do not add up',
    change: inBody(/chính thức 18, dự bị 02/u, 'chính thức 18, dự bị 03'),
    kinds: ['minutes'],
  },
  { rule: 'VOTE', what: 'more votes than voters', change: inBody(/15\/18/u, '19/18'), kinds: ['minutes'] },
  {
    rule: 'VOTE-HALF',
    what: 'half is not more than half',
    change: inBody(/15\/18/u, '09/18'),
    kinds: ['minutes'],
  },
  {
    rule: 'DURATION',
    what: 'an hour',
    change: inBody(/16 giờ 00 phút cùng/u, '15 giờ 00 phút cùng'),
    kinds: ['minutes'],
    eras: ['new'],
  },
  {
    rule: 'ROLES',
    what: 'nobody wrote it',
    change: (paper) => ({ ...paper, signingLeft: [entry('')] }),
    kinds: ['minutes'],
  },
  {
    rule: 'SECRET',
    what: 'a mark',
    change: (paper) => ({ ...paper, left: [...paper.left, entry('MẬT', { align: 'center', bold: true })] }),
  },
];
