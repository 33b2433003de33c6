/**
 * 05-HD/VPTW of 27/5/2026 (under 399-QĐ/TW): the form of papers dated from that day on. Clauses are those of its Phần II
 * unless said; "PL 2" is its table of sizes.
 */
import { HD36, type RuleSet } from './hd36.ts';
import { carriedOver, primary, unknown } from './rule.ts';

export const HD05: RuleSet = {
  page: {
    fontFamily: primary('Times New Roman', 'IV'),
    topMm: primary(20, 'IV'),
    bottomMm: primary(20, 'IV'),
    leftMm: primary(30, 'IV'),
    rightMm: primary(15, 'IV'),
    landscapeTopMm: carriedOver(HD36.page.landscapeTopMm, 'Trang ngang chỉ dùng cho bảng biểu (IV).'),
    landscapeBottomMm: carriedOver(HD36.page.landscapeBottomMm),
    landscapeLeftMm: carriedOver(HD36.page.landscapeLeftMm),
    landscapeRightMm: carriedOver(HD36.page.landscapeRightMm),
    isTwoSided: primary(false, 'IV', { note: 'In hai mặt: lề trái, lề phải của mặt sau là 15 và 30 mm.' }),
    isInvitationA5: primary(false, 'IV', { note: 'Giấy tờ hành chính (giấy mời) dùng khổ A4 hoặc A5.' }),
  },
  pageNumber: {
    sizePt: primary(14, 'IV.5, PL 2'),
    fromTopMm: primary(10, 'IV.5'),
    onFirstPage: primary(false, 'IV.5'),
    anewInAnnex: primary(true, 'IV.5.2'),
  },
  partyTitle: {
    text: primary('ĐẢNG CỘNG SẢN VIỆT NAM', '1'),
    sizePt: primary(15, 'PL 2'),
    bold: primary(true, 'PL 2'),
    ruleWeightPt: carriedOver(HD36.partyTitle.ruleWeightPt),
  },
  superior: {
    sizePt: primary(14, '2.1, PL 2'),
    bold: primary(false, '2.1, PL 2'),
  },
  cell: {
    sizePt: primary(14, '2.1, PL 2'),
    bold: primary(true, '2.1, PL 2'),
  },
  star: {
    sizePt: unknown(14, [], { note: 'Dấu sao ở dưới tên chi bộ (2.1); cỡ chữ không quy định.' }),
  },
  symbol: {
    sizePt: primary(14, '3, PL 2'),
  },
  placeDate: {
    sizePt: primary(14, '4, PL 2'),
    italic: primary(true, '4, PL 2'),
    onMinutes: primary(true, '4.2.2', { note: 'Biên bản cũng ghi địa danh, ngày tháng năm.' }),
  },
  kind: {
    sizePt: primary(16, '5, PL 2', { span: [15, 16] }),
    bold: primary(true, '5, PL 2'),
  },
  subject: {
    sizePt: primary(14, '5, PL 2', { span: [14, 15] }),
    bold: primary(true, '5, PL 2'),
    dashes: primary('-----', '5'),
  },
  letterSubject: {
    sizePt: primary(12, '5, PL 2'),
    italic: primary(true, '5, PL 2'),
    lead: primary('về việc', '5'),
  },
  addressee: {
    sizePt: primary(14, '9.1, PL 2'),
    labelItalic: primary(true, 'PL 2'),
    letterLabel: primary('Kính gửi:', '9.2'),
    proposalLabel: primary('Kính trình:', '9.2'),
    separator: primary(';', '9.2'),
    end: primary('.', '9.2'),
  },
  basis: {
    lead: primary('- ', '6.2.3'),
    separator: primary(';', '6.2.3'),
    end: primary('.', '6.2.3'),
  },
  body: {
    sizePt: primary(14, '6.2.2, PL 2', { span: [14, 15] }),
    linePt: primary(20, '6.2.2', { span: [18, 22], note: '“Exactly” 18 - 22 pt.' }),
    paragraphPt: primary(6, '6.2.2', { span: [6, null] }),
    firstLineMm: primary(10, '6.2.2', { note: 'Khoảng 10 mm.' }),
  },
  heading: {
    level1Bold: carriedOver(HD36.heading.level1Bold, 'Đề mục “I-” là thói quen chung.'),
    level2Bold: carriedOver(HD36.heading.level2Bold, 'Khoản của điều thì không đậm (PL 2).'),
    level3Bold: primary(false, 'PL 2'),
    level3Italic: primary(false, 'PL 2'),
    chapterBold: primary(true, '6.2.4, PL 2'),
    articleBold: primary(true, '6.2.4, PL 2'),
  },
  table: {
    sizePt: carriedOver(HD36.table.sizePt),
  },
  footnote: {
    sizePt: carriedOver(HD36.footnote.sizePt),
  },
  signature: {
    sizePt: primary(14, '7.1, PL 2'),
    authorityBold: primary(true, 'PL 2'),
    officeBold: primary(false, 'PL 2'),
    nameBold: primary(true, 'PL 2'),
    blankLines: carriedOver(HD36.signature.blankLines),
    sealedAuthority: unknown('T/L ĐẢNG UỶ', [], {
      note: 'Mục 8.1.2 cho ký thừa lệnh khi chi bộ không có con dấu cần văn bản đóng dấu của cấp uỷ cấp trên; cách ghi thì không nói.',
    }),
    participantTitle: unknown('NGƯỜI THAM DỰ', [], {
      note: 'Mục 7.2.4 để người khác cùng ký biên bản ở bên trái, hàng dưới; chữ này không quy định.',
    }),
  },
  congress: {
    issuer: primary('Đại hội', '2.1', {
      note: 'Đứng trước tên chi bộ; chi bộ không ghi “đại hội toàn thể đảng viên”.',
    }),
    term: primary('Nhiệm kỳ', '2.1'),
    authority: unknown('T/M ĐOÀN CHỦ TỊCH', [], {
      note: 'Mục 7.1.4a nói chữ ký của đoàn chủ tịch; ghi họ tên, không ghi chức vụ là thói quen. Có thể đổi theo cách ghi ở nơi mình.',
    }),
    confirmation: unknown('XÁC NHẬN CHỮ KÝ CỦA', [], {
      note: 'Mục 7.1.4a để bí thư hoặc phó bí thư mới xác nhận chữ ký của đoàn chủ tịch; chữ này không quy định.',
    }),
  },
  recipients: {
    label: primary('Nơi nhận:', '9.2'),
    labelSizePt: primary(14, '9.2, PL 2'),
    labelUnderline: primary(true, '9.2, PL 2'),
    sizePt: primary(12, '9.2, PL 2'),
    separator: primary(';', '9.2'),
    end: primary('.', '9.2'),
    firstWhenAddressed: primary('Như trên', '9.2'),
  },
  typist: {
    text: primary('', '9.2, PL 2', { note: 'Để trống thì không in; có chữ thì ghi cuối Nơi nhận.' }),
    sizePt: primary(11, 'PL 2'),
  },
  contact: {
    text: primary('', 'PL 2', {
      note: 'Để trống thì không in; có chữ thì ghi ở trang cuối, dưới đường kẻ hết chiều ngang.',
    }),
    sizePt: primary(10, 'PL 2'),
  },
  urgency: {
    sizePt: primary(14, 'II.3, PL 2'),
    bold: primary(true, 'II.3, PL 2'),
  },
  circulation: {
    sizePt: primary(12, 'II.4, PL 2'),
    bold: primary(true, 'II.4, PL 2'),
    isAtPageTop: primary(true, 'II.4', {
      note: 'Góc phải trang đầu, cách mép trên 10 mm; “Không phổ biến trên phương tiện thông tin đại chúng” thì giữa trang cuối, cách mép dưới 10 mm.',
    }),
  },
  draft: {
    sizePt: primary(14, 'II.4, PL 2'),
    italic: primary(true, 'II.4, PL 2'),
    isUnderSymbol: primary(true, 'II.4'),
  },
  citation: {
    commaBeforeDate: primary(true, '6.1.4'),
  },
};
