/** Abbreviations: spelt out with the short form in brackets where they first stand (05-HD/VPTW, II.6.1.3). */
import { type LintLine, linesOf, PROSE } from '../paper.ts';
import { both, type Fault, type LintRule } from '../rule.ts';

/** Everybody reads them, or they are spelt by no letters of ours. */
const KNOWN = new Set(
  'TW TƯ UBND HĐND MTTQ TNCS CNXH XHCN TP TX TT STT SĐT BCH BTV BCHTW HCM VN USD VND EU UN ASEAN WTO GDP COVID SARS AIDS HIV AI IT ICT ISO TCVN QCVN PDF USB QR SMS OTP VNPT FPT VTV VOV NXB PGS TS ThS OK ID IP PC CB ĐU ĐH ĐBQH THCS THPT CNTT KT XH QP AN CCCD CMND BHXH BHYT'.split(
    ' ',
  ),
);
const TOKEN = /(?<![\p{L}\p{N}/.-])\p{Lu}{2,6}(?![\p{L}\p{N}/]|-\p{L}|\.\p{L})/gu;
const ROMAN = /^[IVXLC]+$/u;

export const ABBREVIATION_RULES: readonly LintRule[] = [
  {
    id: 'ABBR',
    title: 'Chữ viết tắt được viết đủ, kèm ngoặc đơn, ở lần đầu',
    looksAt: 'words',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.6', 'hd05-2026': '05-HD/VPTW, II.6.1.3' },
    right: 'mạng xã hội (MXH) … người dùng MXH',
    wrong: 'Người dùng MXH …',
    check: (paper) => {
      const lines = linesOf(paper, ...PROSE).filter(isProse);
      const explained = new Map<string, number>();
      const used = new Map<string, number>();
      const faults: Fault[] = [];
      for (const line of lines) {
        for (const { 0: token, index } of line.text.matchAll(TOKEN)) {
          if (ROMAN.test(token)) continue;
          const place = { line, start: index, end: index + token.length, found: token };
          if (isExplanation(line.text, index, token)) {
            if (explained.has(token))
              faults.push({ ...place, expected: `“${token}” đã được giải thích ở trên` });
            else explained.set(token, 0);
          } else if (explained.has(token)) explained.set(token, (explained.get(token) ?? 0) + 1);
          else if (!KNOWN.has(token) && !used.has(token)) {
            used.set(token, 1);
            faults.push({ ...place, expected: `viết đủ, rồi (${token})` });
          }
        }
      }
      return faults;
    },
  },
];

/** A line in capitals throughout has no abbreviations to be told from its words. */
function isProse({ text }: LintLine): boolean {
  return /\p{Ll}{2}/u.test(text);
}

/** In brackets after the words it stands for, or named as the short form. */
function isExplanation(text: string, index: number, token: string): boolean {
  const before = text.slice(0, index);
  const after = text.slice(index + token.length);
  if (
    /\(\s*(?:(?:sau đây|dưới đây)?\s*(?:gọi|viết) tắt là:?\s*)?[“"]?$/iu.test(before) &&
    /^[”"]?\s*\)/u.test(after)
  )
    return true;
  return (
    /(?:gọi|viết) tắt là:?\s*[“"]?$/iu.test(before) ||
    /^\s*\(\s*(?:là\s+)?\p{L}+(?:\s+\p{L}+)+\s*\)/u.test(after)
  );
}
