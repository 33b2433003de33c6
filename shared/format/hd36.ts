/** 36-HD/VPTW of 03/4/2018 (under 66-QĐ/TW): the form of papers dated up to 26/05/2026. */
import { excerpt, implementation, secondary, unknown } from './rule.ts';

export const HD36 = {
  page: {
    fontFamily: secondary('Times New Roman', ['S2', 'S5']),
    topMm: secondary(20, ['S5']),
    bottomMm: secondary(20, ['S5']),
    leftMm: secondary(30, ['S5']),
    rightMm: secondary(15, ['S5']),
    landscapeTopMm: unknown(30, [], { note: 'Trang ngang: giữ lề rộng ở cạnh đóng gáy (cạnh trên).' }),
    landscapeBottomMm: unknown(15, [], { note: 'Trang ngang: cạnh đối diện gáy.' }),
    landscapeLeftMm: unknown(20),
    landscapeRightMm: unknown(20),
    isTwoSided: unknown(false, [], { note: 'In hai mặt: lề trái và lề phải của mặt sau đổi chỗ.' }),
    isInvitationA5: unknown(false, [], { note: 'Giấy mời in khổ A5 (148 × 210 mm).' }),
  },
  pageNumber: {
    sizePt: secondary(14, ['S2', 'S5']),
    fromTopMm: secondary(10, ['S5']),
    onFirstPage: secondary(false, ['S5']),
    anewInAnnex: unknown(false, [], { note: 'Phụ lục đánh số tiếp theo trang văn bản.' }),
  },
  partyTitle: {
    text: excerpt('ĐẢNG CỘNG SẢN VIỆT NAM', ['S1a']),
    sizePt: secondary(15, ['S2', 'S5']),
    bold: secondary(true, ['S2']),
    ruleWeightPt: unknown(0.75, ['S5'], {
      note: 'Độ đậm của đường kẻ không quy định; độ dài bằng tiêu đề.',
    }),
  },
  superior: {
    sizePt: secondary(14, ['S2', 'S5']),
    bold: secondary(false, ['S2']),
  },
  cell: {
    sizePt: secondary(14, ['S2', 'S5']),
    bold: secondary(true, ['S2']),
  },
  star: {
    sizePt: implementation(14, ['S5'], { note: 'Không quy định cỡ của dấu sao.' }),
  },
  symbol: {
    sizePt: secondary(14, ['S2', 'S5']),
  },
  placeDate: {
    sizePt: secondary(14, ['S2', 'S5']),
    italic: secondary(true, ['S2']),
    onMinutes: unknown(true, [], { note: 'Biên bản cũng ghi địa danh, ngày tháng năm.' }),
  },
  kind: {
    sizePt: secondary(16, ['S2', 'S5'], { span: [15, 16] }),
    bold: secondary(true, ['S2']),
  },
  subject: {
    sizePt: secondary(15, ['S2', 'S5'], { span: [14, 15] }),
    bold: secondary(true, ['S2']),
    dashes: secondary('-----', ['S5']),
  },
  letterSubject: {
    sizePt: secondary(12, ['S2', 'S5']),
    italic: secondary(true, ['S2']),
    lead: unknown('V/v', [], { note: 'Thói quen chung.' }),
  },
  addressee: {
    sizePt: secondary(14, ['S2', 'S5']),
    labelItalic: secondary(true, ['S2']),
    letterLabel: secondary('Kính gửi:', ['S5']),
    proposalLabel: secondary('Kính gửi:', ['S5']),
    separator: secondary(',', ['S5']),
    end: secondary('.', ['S5']),
  },
  basis: {
    lead: secondary('- ', ['S5']),
    separator: secondary(';', ['S5']),
    end: secondary(',', ['S5']),
  },
  body: {
    sizePt: secondary(14, ['S2', 'S5'], { span: [14, 15] }),
    // 18 is the least allowed, but bold capitals with two marks (Ế, Ẫ) at 14 pt nearly touch the line above in it.
    linePt: secondary(20, ['S5'], {
      span: [18, null],
      note: '“Exactly”; hợp lệ ở cả hai thời kỳ, đủ chỗ cho chữ hai dấu.',
    }),
    paragraphPt: secondary(6, ['S5'], { span: [6, null] }),
    firstLineMm: secondary(10, ['S5'], { note: 'Khoảng 10 mm.' }),
  },
  heading: {
    level1Bold: unknown(true, [], { note: '“I- TÊN MỤC”: kiểu chữ như tên mục.' }),
    level2Bold: unknown(true, [], { note: 'Đề mục “1.” có tên; khoản của điều thì không đậm.' }),
    level3Bold: secondary(false, ['S2']),
    level3Italic: secondary(false, ['S2']),
    chapterBold: secondary(true, ['S2', 'S5']),
    articleBold: secondary(true, ['S2', 'S5']),
  },
  table: {
    sizePt: unknown(13, [], { note: 'Chữ trong bảng nhỏ hơn nội dung một cỡ.' }),
  },
  footnote: {
    sizePt: unknown(11),
  },
  signature: {
    sizePt: secondary(14, ['S2', 'S5']),
    authorityBold: secondary(true, ['S2']),
    officeBold: secondary(false, ['S2']),
    nameBold: secondary(true, ['S2']),
    blankLines: secondary(4, ['S5']),
    sealedAuthority: unknown('T/L ĐẢNG UỶ', [], {
      note: 'Chi bộ không có con dấu, văn bản cần đóng dấu của cấp uỷ cấp trên. Thói quen; 36-HD/VPTW chưa đọc được mục này.',
    }),
    participantTitle: unknown('NGƯỜI THAM DỰ', [], {
      note: 'Người khác cùng ký biên bản. Chữ này không quy định.',
    }),
  },
  congress: {
    issuer: unknown('Đại hội', [], {
      note: 'Đứng trước tên chi bộ. Thói quen; có thể đổi theo cách ghi ở nơi mình.',
    }),
    term: unknown('Nhiệm kỳ', [], { note: 'Thói quen; có thể đổi theo cách ghi ở nơi mình.' }),
    authority: unknown('T/M ĐOÀN CHỦ TỊCH', [], {
      note: 'Thói quen: chỉ ghi họ tên ở dưới, không ghi chức vụ. Có thể đổi theo cách ghi ở nơi mình.',
    }),
    confirmation: unknown('XÁC NHẬN CHỮ KÝ CỦA', [], {
      note: 'Đứng trước họ tên người đã ký. Chữ này không quy định.',
    }),
  },
  recipients: {
    label: secondary('Nơi nhận:', ['S2']),
    labelSizePt: secondary(14, ['S2', 'S5']),
    labelUnderline: secondary(true, ['S2']),
    sizePt: secondary(12, ['S2', 'S5']),
    separator: secondary(',', ['S5'], { note: 'Chỉ một tài liệu nói.' }),
    end: secondary('.', ['S5']),
    firstWhenAddressed: secondary('Như trên', ['S5']),
  },
  typist: {
    text: unknown('', [], { note: 'Để trống thì không in; có chữ thì ghi cuối Nơi nhận.' }),
    sizePt: unknown(11),
  },
  contact: {
    text: unknown('', [], { note: 'Để trống thì không in; có chữ thì ghi ở trang cuối, dưới đường kẻ.' }),
    sizePt: unknown(10),
  },
  urgency: {
    sizePt: unknown(14, [], { note: 'Ghi dưới số, ký hiệu.' }),
    bold: unknown(true),
  },
  circulation: {
    sizePt: secondary(12, ['S2']),
    bold: secondary(true, ['S2']),
    isAtPageTop: unknown(false, [], { note: 'Ghi dưới ngày tháng năm.' }),
  },
  draft: {
    sizePt: secondary(14, ['S2']),
    italic: secondary(true, ['S2']),
    isUnderSymbol: unknown(false, [], { note: 'Ghi dưới ngày tháng năm.' }),
  },
  citation: {
    commaBeforeDate: unknown(false, [], { note: 'Dấu phẩy trước “ngày” là điểm mới của 05-HD/VPTW.' }),
  },
};

/** The shape every era fills. */
export type RuleSet = typeof HD36;
