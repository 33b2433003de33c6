/** Who signs and who gets it (ô 7, 9b), and how the text ends. */
import { RULE_SETS } from '../../format/rules.ts';
import { foldText } from '../../text/vietnamese.ts';
import { NAME_TITLES } from '../name-titles.ts';
import { type LintLine, linesOf } from '../paper.ts';
import { both, endFaults, type Fault, type LintRule, matchesIn } from '../rule.ts';

const SIGNING = { 'hd36-2018': '36-HD/VPTW, II.7', 'hd05-2026': '05-HD/VPTW, II.7' } as const;
const RECIPIENTS = { 'hd36-2018': '36-HD/VPTW, II.9', 'hd05-2026': '05-HD/VPTW, II.9.2' } as const;

export const CLOSING_RULES: readonly LintRule[] = [
  {
    id: 'SIGN-DOT',
    title: 'Quyền hạn ký viết bằng gạch chéo: T/M, K/T, T/L',
    looksAt: 'components',
    severity: both('error'),
    clause: SIGNING,
    right: 'T/M CHI BỘ',
    wrong: 'TM. CHI BỘ',
    check: (paper) =>
      linesOf(paper, 'authority', 'office').flatMap((line) =>
        matchesIn(
          line,
          /^\s*(?:T\.?\s?M|K\.?\s?T|T\.?\s?L|TUQ)\s*\.?\s*(?=\s\p{L}|[.]?\p{Lu})/gu,
          ({ 0: found }) => {
            const letters = found.replace(/[^\p{L}]/gu, '');
            const expected = `${letters[0]}/${letters.slice(1)}`;
            return letters.length === 2
              ? { found: found.trim(), expected, fix: { is: 'text', text: `${expected} ` } }
              : { found: found.trim(), expected: 'T/M' };
          },
        ),
      ),
  },
  {
    id: 'SIGN-KT',
    title: 'Chi bộ làm việc tập thể: cấp phó cũng ký T/M, không ký K/T',
    looksAt: 'components',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.7', 'hd05-2026': '05-HD/VPTW, II.7.1.4' },
    right: 'T/M CHI BỘ\nPHÓ BÍ THƯ',
    wrong: 'K/T BÍ THƯ\nPHÓ BÍ THƯ',
    check: (paper) =>
      linesOf(paper, 'authority', 'office')
        .filter(({ text }) => /^\s*K\s*[/.]\s*T(?!\p{L})|^\s*KT\./iu.test(text))
        .map((line) => ({ line, found: line.text.trim(), expected: 'T/M CHI BỘ' })),
  },
  {
    id: 'SIGN-ORG',
    title: 'Dưới quyền hạn chỉ ghi chức vụ, không kèm tên tổ chức',
    looksAt: 'components',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.7', 'hd05-2026': '05-HD/VPTW, II.7.1.2' },
    right: 'BÍ THƯ',
    wrong: 'BÍ THƯ CHI BỘ',
    check: (paper) =>
      linesOf(paper, 'office').flatMap((line) =>
        matchesIn(
          line,
          /(?<=^\s*(?:phó )?bí thư)\s+(?:chi bộ|đảng (?:bộ|uỷ|ủy)|chi (?:uỷ|ủy)).*$/giu,
          () => ({
            found: line.text.trim(),
            expected: line.text.trim().replace(/^((?:phó )?bí thư).*$/iu, '$1'),
            fix: { is: 'text', text: '' },
          }),
        ),
      ),
  },
  {
    id: 'SIGN-PREFIX',
    title: 'Trước họ tên người ký không ghi học hàm, học vị, danh xưng',
    looksAt: 'components',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.7', 'hd05-2026': '05-HD/VPTW, II.7.1.3' },
    right: 'Trần Minh Khoa',
    wrong: 'ThS. Trần Minh Khoa',
    check: (paper) =>
      linesOf(paper, 'signer').flatMap((line): Fault[] => {
        const found = NAME_TITLES.exec(line.text)?.[0];
        return found === undefined
          ? []
          : [
              {
                line,
                start: 0,
                end: found.length,
                found: found.trim(),
                expected: line.text.slice(found.length).trim(),
                fix: { is: 'text', text: '' },
              },
            ];
      }),
  },
  {
    id: 'SIGN-BOLD',
    title: 'Chức vụ chữ đứng, không đậm; quyền hạn và họ tên chữ đậm',
    looksAt: 'look',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, Phụ lục 3', 'hd05-2026': '05-HD/VPTW, Phụ lục 2' },
    right: 'BÍ THƯ (đứng), Trần Minh Khoa (đậm)',
    wrong: 'BÍ THƯ (đậm), Trần Minh Khoa (thường)',
    check: (paper) => [
      ...linesOf(paper, 'authority', 'signer').flatMap((line) => weighed(line, true)),
      ...linesOf(paper, 'office')
        // Above one of several who sign stands a title of its own, in bold.
        .filter(({ text }) => /bí thư/iu.test(text.normalize('NFC')))
        .flatMap((line) => weighed(line, false)),
    ],
  },
  {
    id: 'NN-STYLE',
    title: '“Nơi nhận:” chữ đứng có gạch chân, không đậm nghiêng',
    looksAt: 'look',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, Phụ lục 3', 'hd05-2026': '05-HD/VPTW, II.9.2, Phụ lục 2' },
    right: 'Nơi nhận: (gạch chân)',
    wrong: 'Nơi nhận: (đậm, nghiêng)',
    check: (paper) =>
      linesOf(paper, 'recipients-label').flatMap((line): Fault[] => {
        const runs =
          line.look?.runs.filter(({ start, end }) => /\p{L}/u.test(line.text.slice(start, end))) ?? [];
        if (runs.length === 0) return [];
        const isWrong = runs.some(({ bold, italic, underline }) => bold || italic || !underline);
        if (!isWrong) return [];
        const [{ bold, italic, underline } = { bold: false, italic: false, underline: false }] = runs;
        const looks = [bold && 'đậm', italic && 'nghiêng', underline ? 'có gạch chân' : 'không gạch chân'];
        return [
          {
            line,
            found: looks.filter((look) => look !== false).join(', '),
            expected: 'chữ đứng, gạch chân',
            fix: { is: 'look', look: { bold: false, italic: false, underline: true } },
          },
        ];
      }),
  },
  {
    id: 'NN-SEP',
    title: 'Mỗi nơi nhận kết thúc bằng dấu của thời kỳ ấy, dòng cuối bằng dấu chấm',
    looksAt: 'components',
    severity: both('warning'),
    clause: RECIPIENTS,
    right: '- Đảng uỷ Sở Nội vụ;\n- Lưu Chi bộ.',
    wrong: '- Đảng uỷ Sở Nội vụ,\n- Lưu Chi bộ;',
    check: (paper) => {
      const { separator, end } = RULE_SETS[paper.era].recipients;
      const lines = linesOf(paper, 'recipient').filter(({ text }) => text.trim() !== '');
      return lines.flatMap((line, index) =>
        endFaults(line, index === lines.length - 1 ? end.value : separator.value),
      );
    },
  },
  {
    id: 'NN-LUU',
    title: 'Chi bộ ghi “Lưu Chi bộ”, không ghi “Lưu: VT”',
    looksAt: 'components',
    severity: { 'hd05-2026': 'warning' },
    clause: { 'hd05-2026': '05-HD/VPTW, II.9.2' },
    right: '- Lưu Chi bộ.',
    wrong: '- Lưu: VT.',
    check: (paper) =>
      linesOf(paper, 'recipient').flatMap((line) =>
        matchesIn(line, /lưu\s*:[^.;,]*|lưu\s+(?:VT|VP|văn thư|hồ sơ)(?!\p{L})[^.;]*/giu, ({ 0: found }) => {
          const kept = foldText(found).replace(/[^a-z ]/gu, '');
          const isOffice = /\b(?:vt|vp|van thu|hs|ho so)\b/u.test(kept);
          return isOffice
            ? { found, expected: 'Lưu Chi bộ', fix: { is: 'text', text: 'Lưu Chi bộ' } }
            : {
                found,
                expected: found.replace(/\s*:\s*/u, ' '),
                fix: { is: 'text', text: found.replace(/\s*:\s*/u, ' ') },
              };
        }),
      ),
  },
  {
    id: 'END-SLASH',
    title: 'Văn bản của Đảng kết thúc bằng dấu chấm, không dùng “./.”',
    looksAt: 'words',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.6', 'hd05-2026': '05-HD/VPTW, II.6.2.2' },
    right: '… để Chi bộ thực hiện.',
    wrong: '… để Chi bộ thực hiện./.',
    check: (paper) =>
      linesOf(paper, 'body', 'item', 'heading', 'cell').flatMap((line) =>
        matchesIn(line, /[.,;]?\s*\/\s*[.-]?\s*\/?\s*[.-]?\s*$/gu, ({ 0: found }) =>
          /^[.,;]?\s*\/\s*[./-]/u.test(found.trim()) || /^[.,;]\s*\/$/u.test(found.trim())
            ? { found: found.trim(), expected: '.', fix: { is: 'text', text: '.' } }
            : null,
        ),
      ),
  },
];

/** Whether the letters of a line are bold as they should be. */
function weighed(line: LintLine, bold: boolean): Fault[] {
  const runs = line.look?.runs.filter(({ start, end }) => /\p{L}/u.test(line.text.slice(start, end))) ?? [];
  return runs.some((run) => run.bold !== bold)
    ? [
        {
          line,
          found: bold ? 'chữ thường' : 'chữ đậm',
          expected: bold ? 'chữ đậm' : 'chữ đứng, không đậm',
          fix: { is: 'look', look: { bold } },
        },
      ]
    : [];
}
