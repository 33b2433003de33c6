/** Title, names, place and date, kind and subject, whom it is sent to, on what basis (ô 1, 2, 4, 5, 9a). */
import { KIND_RULES } from '../../format/kinds.ts';
import { RULE_SETS } from '../../format/rules.ts';
import { foldText } from '../../text/vietnamese.ts';
import { type LintLine, type LintPaper, linesOf } from '../paper.ts';
import { both, endFaults, type Fault, type LintRule, matchesIn } from '../rule.ts';

const TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const DASHES = '-----';
/** "ngày 15/6/2026", where the day of a paper is told in words. */
const IN_FIGURES = /(?:ngày\s*)?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})/giu;

/** Of a paper that has a head at all: a loose text has none to ask about. */
function hasHead(paper: LintPaper): boolean {
  return linesOf(paper, 'superior', 'issuer', 'number', 'place-date', 'title', 'state-title').length > 1;
}

function words(line: LintLine): string {
  return line.text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export const HEAD_RULES: readonly LintRule[] = [
  {
    id: 'TITLE',
    title: 'Tiêu đề văn bản của Đảng là ĐẢNG CỘNG SẢN VIỆT NAM, không dùng Quốc hiệu',
    looksAt: 'components',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.1', 'hd05-2026': '05-HD/VPTW, II.1' },
    right: TITLE,
    wrong: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    check: (paper) => {
      const state = linesOf(paper, 'state-title').map(
        (line): Fault => ({ line, found: words(line), expected: `${TITLE} (không có Quốc hiệu, tiêu ngữ)` }),
      );
      const titles = linesOf(paper, 'title');
      const misspelt = titles
        .filter((line) => words(line) !== TITLE)
        .map(
          (line): Fault => ({ line, found: words(line), expected: TITLE, fix: { is: 'text', text: TITLE } }),
        );
      const isMissing = titles.length === 0 && state.length === 0 && hasHead(paper);
      return [
        ...(isMissing ? [{ line: null, found: 'không có tiêu đề', expected: TITLE }] : []),
        ...state.slice(0, 1),
        ...misspelt,
      ];
    },
  },
  {
    id: 'STAR',
    title: 'Dưới tên cơ quan ban hành có dấu sao (*)',
    looksAt: 'components',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.2', 'hd05-2026': '05-HD/VPTW, II.2.1' },
    right: 'CHI BỘ VĂN PHÒNG\n*',
    wrong: 'CHI BỘ VĂN PHÒNG',
    check: (paper) => {
      const issuer = linesOf(paper, 'issuer').at(-1);
      return issuer === undefined || linesOf(paper, 'star').length > 0
        ? []
        : [{ line: issuer, found: 'không có dấu sao', expected: '* ở dòng dưới' }];
    },
  },
  {
    id: 'DASH5',
    title: 'Dưới trích yếu có năm dấu gạch nối',
    looksAt: 'components',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.5', 'hd05-2026': '05-HD/VPTW, II.5' },
    right: DASHES,
    wrong: '_______',
    check: (paper) => {
      const subject = linesOf(paper, 'subject').at(-1) ?? linesOf(paper, 'kind').at(-1);
      if (subject === undefined) return [];
      const [dashes] = linesOf(paper, 'dashes');
      if (dashes === undefined)
        return [{ line: subject, found: 'không có gạch nối', expected: `${DASHES} ở dòng dưới` }];
      return words(dashes) === DASHES
        ? []
        : [{ line: dashes, found: words(dashes), expected: DASHES, fix: { is: 'text', text: DASHES } }];
    },
  },
  {
    id: 'DATE-COMMA',
    title: 'Địa danh, ngày, tháng, năm chữ nghiêng; sau địa danh có dấu phẩy',
    looksAt: 'components',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.4', 'hd05-2026': '05-HD/VPTW, II.4.2' },
    right: 'Hà Nam, ngày 15 tháng 6 năm 2026',
    wrong: 'Hà Nam ngày 15 tháng 6 năm 2026',
    check: (paper) =>
      linesOf(paper, 'place-date').flatMap((line) => [
        ...matchesIn(line, /(?<=[\p{L})])(\s*)(?=\s*ngày)/giu, ({ index }) =>
          index === 0
            ? null
            : { found: words(line), expected: 'dấu phẩy sau địa danh', fix: { is: 'text', text: ', ' } },
        ).slice(0, 1),
        ...matchesIn(
          line,
          /(?<=[\p{L})])\s+,\s*(?=ngày)|(?<=[\p{L})]),(?=ngày)|(?<=[\p{L})])[.;:-]\s*(?=ngày)/giu,
          () => ({
            found: words(line),
            expected: 'dấu phẩy liền sau địa danh',
            fix: { is: 'text', text: ', ' },
          }),
        ),
        ...matchesIn(line, IN_FIGURES, ({ 0: found, groups = {} }) => {
          const { day = '', month = '', year = '' } = groups;
          const expected = `ngày ${pad(day, 10)} tháng ${pad(month, 3)} năm ${year}`;
          return { found, expected, fix: { is: 'text', text: expected } };
        }),
        ...matchesIn(line, /(?<=,)\s*(?=\d{1,2}\s+tháng)/giu, () => ({
          found: words(line),
          expected: 'chữ “ngày” trước ngày',
          fix: { is: 'text', text: ' ngày ' },
        })),
        ...upright(line),
      ]),
  },
  {
    id: 'KINHGUI',
    title: 'Công văn ghi “Kính gửi”, tờ trình ghi “Kính trình”; văn bản khác không có hai mục này',
    looksAt: 'components',
    severity: { 'hd05-2026': 'warning' },
    clause: { 'hd05-2026': '05-HD/VPTW, II.9.2' },
    right: 'TỜ TRÌNH … Kính trình: Đảng uỷ Sở Nội vụ.',
    wrong: 'BÁO CÁO … Kính gửi: Đảng uỷ Sở Nội vụ',
    check: (paper) => {
      if (paper.kind === null) return [];
      const { addressLabel } = KIND_RULES[paper.kind];
      const expected = addressLabel === null ? null : RULE_SETS[paper.era].addressee[addressLabel].value;
      return linesOf(paper, 'addressee').flatMap((line): Fault[] => {
        const label = /^kính (?:gửi|trình)\s*:?/iu.exec(words(line))?.[0];
        if (label === undefined) return [];
        if (expected === null) return [{ line, found: label, expected: 'không ghi; nơi gửi có ở Nơi nhận' }];
        if (foldText(label).startsWith(foldText(expected.replace(':', '')))) return [];
        const at = line.text.normalize('NFC').search(/kính/iu);
        return [
          {
            line,
            start: at,
            end: at + label.length,
            found: label,
            expected,
            fix: { is: 'text', text: expected },
          },
        ];
      });
    },
  },
  {
    id: 'CANCU-ITALIC',
    title: 'Mỗi căn cứ một dòng, chữ đứng, kết thúc bằng dấu chấm phẩy',
    looksAt: 'components',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.6', 'hd05-2026': '05-HD/VPTW, II.6.2.3' },
    right: '- Căn cứ Điều lệ Đảng;',
    wrong: 'Căn cứ Điều lệ Đảng, (chữ nghiêng)',
    check: (paper) => {
      const lines = linesOf(paper, 'basis');
      return lines.flatMap((line, index): Fault[] => [
        ...slanted(line),
        ...endOf(paper, line, index === lines.length - 1),
      ]);
    },
  },
];

/** A number below which one digit has a 0 before it. */
function pad(number: string, below: number): string {
  return Number(number) < below ? String(Number(number)).padStart(2, '0') : String(Number(number));
}

/** Place and date that do not slant. */
function upright(line: LintLine): Fault[] {
  const runs =
    line.look?.runs.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(line.text.slice(start, end))) ?? [];
  return runs.some(({ italic }) => !italic)
    ? [{ line, found: 'chữ đứng', expected: 'chữ nghiêng', fix: { is: 'look', look: { italic: true } } }]
    : [];
}

function slanted(line: LintLine): Fault[] {
  const runs =
    line.look?.runs.filter(({ italic, start, end }) => italic && line.text.slice(start, end).trim() !== '') ??
    [];
  const letters = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  return letters * 2 > line.text.length
    ? [{ line, found: 'chữ nghiêng', expected: 'chữ đứng', fix: { is: 'look', look: { italic: false } } }]
    : [];
}

/** The last ends as the era has it; of the older one only practice is known, which knows three ends. */
function endOf({ era }: LintPaper, line: LintLine, isLast: boolean): Fault[] {
  if (!isLast) return endFaults(line, ';');
  return era === 'hd05-2026' ? endFaults(line, '.') : endFaults(line, ',', ',;.');
}
