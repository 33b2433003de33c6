/**
 * 05-HD/VPTW of 27/05/2026 (under 399-QĐ/TW): the form of papers dated from that day on. Its full text was not
 * readable; S13 repeats the sizes of 36-HD/VPTW and agrees with the guides (S11, S12), so it is followed before S14.
 */
import { HD36, type RuleSet } from './hd36.ts';
import { carriedOver, conflict, excerpt, implementation, secondary } from './rule.ts';

export const HD05: RuleSet = {
  page: {
    fontFamily: excerpt('Times New Roman', ['S10']),
    topMm: excerpt(20, ['S10', 'S13', 'S14']),
    bottomMm: implementation(20, ['S13', 'S14', 'S15']),
    leftMm: implementation(30, ['S13', 'S14', 'S15']),
    rightMm: implementation(15, ['S13', 'S14', 'S15']),
    landscapeTopMm: carriedOver(HD36.page.landscapeTopMm, 'Có phân biệt lề trang dọc, trang ngang (S11).'),
    landscapeBottomMm: carriedOver(HD36.page.landscapeBottomMm),
    landscapeLeftMm: carriedOver(HD36.page.landscapeLeftMm),
    landscapeRightMm: carriedOver(HD36.page.landscapeRightMm),
  },
  pageNumber: {
    sizePt: conflict(14, ['S13', 'S14'], { note: '13 ở S13, 13,5 ở S14; dùng 14 như 36-HD/VPTW.' }),
    fromTopMm: implementation(10, ['S13']),
    onFirstPage: implementation(false, ['S13', 'S14']),
  },
  partyTitle: {
    text: excerpt('ĐẢNG CỘNG SẢN VIỆT NAM', ['S10', 'S11']),
    sizePt: implementation(15, ['S13'], { note: '14 ở S14.' }),
    bold: implementation(true, ['S13']),
    ruleWeightPt: carriedOver(HD36.partyTitle.ruleWeightPt),
  },
  superior: {
    sizePt: implementation(14, ['S13'], { note: '13 ở S14.' }),
    bold: implementation(false, ['S13']),
  },
  cell: {
    sizePt: implementation(14, ['S13'], { note: '13 ở S14.' }),
    bold: implementation(true, ['S13']),
  },
  star: {
    sizePt: implementation(14, ['S13'], { note: '12 đậm ở S14.' }),
  },
  symbol: {
    sizePt: implementation(14, ['S13'], { note: '13 ở S14.' }),
  },
  placeDate: {
    sizePt: implementation(14, ['S13', 'S14']),
    italic: implementation(true, ['S13']),
    onMinutes: secondary(false, ['S11', 'S12']),
  },
  kind: {
    sizePt: carriedOver(HD36.kind.sizePt, '14 ở S14.'),
    bold: implementation(true, ['S14']),
  },
  subject: {
    sizePt: implementation(14, ['S14'], { span: [14, 15], note: '14 - 15 ở 36-HD/VPTW.' }),
    bold: implementation(true, ['S14']),
    dashes: secondary('-----', ['S11']),
  },
  letterSubject: {
    sizePt: implementation(12, ['S13', 'S18']),
    italic: implementation(true, ['S13', 'S18']),
    lead: conflict('về việc', ['S11', 'S13', 'S15'], {
      note: 'S11: “về việc …”, không viết “V/v”; S13 và S15 vẫn in “V/v”.',
    }),
  },
  addressee: {
    sizePt: implementation(14, ['S13', 'S18']),
    labelItalic: implementation(true, ['S13']),
    letterLabel: secondary('Kính gửi:', ['S11']),
    proposalLabel: secondary('Kính trình:', ['S11', 'S12', 'S14']),
    separator: implementation(';', ['S18']),
    end: implementation('.', ['S18']),
  },
  basis: {
    lead: secondary('- ', ['S11']),
    separator: secondary(';', ['S11']),
    end: secondary(',', ['S11', 'S12'], { note: 'S11 cho phép “.” hoặc “,”.' }),
  },
  body: {
    sizePt: implementation(14, ['S11', 'S13', 'S14', 'S15', 'S18']),
    linePt: excerpt(20, ['S10'], {
      span: [18, 22],
      note: '“Exactly” 18 - 22 pt; S13 dùng 20, S11 dùng 19, S14 dùng 18.',
    }),
    paragraphPt: excerpt(6, ['S10', 'S11'], { span: [6, null] }),
    firstLineMm: implementation(10, ['S11', 'S13', 'S14', 'S18']),
  },
  heading: {
    level1Bold: carriedOver(HD36.heading.level1Bold),
    level2Bold: conflict(true, ['S12'], { note: 'S12 in đậm số của khoản; 36-HD/VPTW để khoản không đậm.' }),
    level3Bold: carriedOver(HD36.heading.level3Bold),
    level3Italic: carriedOver(HD36.heading.level3Italic),
    chapterBold: implementation(true, ['S19x']),
    articleBold: implementation(true, ['S19x']),
  },
  table: {
    sizePt: carriedOver(HD36.table.sizePt),
  },
  footnote: {
    sizePt: carriedOver(HD36.footnote.sizePt),
  },
  signature: {
    sizePt: implementation(14, ['S13']),
    authorityBold: implementation(true, ['S13']),
    officeBold: secondary(false, ['S11', 'S12', 'S13'], { note: 'S14 in đậm; S11, S12 coi là sai.' }),
    nameBold: implementation(true, ['S13']),
    blankLines: carriedOver(HD36.signature.blankLines),
  },
  recipients: {
    label: excerpt('Nơi nhận:', ['S10', 'S11']),
    labelSizePt: implementation(14, ['S13'], { note: '12 ở S14.' }),
    labelUnderline: secondary(true, ['S11', 'S12', 'S13', 'S14']),
    sizePt: implementation(12, ['S13'], { note: '11 ở S14.' }),
    separator: secondary(';', ['S11', 'S12', 'S14'], { note: 'Mục 9.2.5.' }),
    end: secondary('.', ['S11']),
    firstWhenAddressed: secondary('Như trên', ['S11']),
  },
  circulation: {
    sizePt: carriedOver(HD36.circulation.sizePt),
    bold: carriedOver(HD36.circulation.bold),
  },
  draft: {
    sizePt: carriedOver(HD36.draft.sizePt),
    italic: carriedOver(HD36.draft.italic),
  },
  citation: {
    commaBeforeDate: secondary(true, ['S11']),
  },
};
