/** Papers that are named in the text: in full the first time, and those that are in force. */
import { type LintPaper, linesOf, PROSE } from '../paper.ts';
import { both, type Fault, type LintRule } from '../rule.ts';

/** A paper by number and symbol: "12-NQ/ĐU", "05-HD/VPTW". */
const SYMBOL = /(?:số\s+)?(?<symbol>\d{1,4}-\p{Lu}[\p{L}]{0,4}\/\p{Lu}[\p{L}-]{0,15}\p{L})(?![\p{L}\p{N}])/gu;
/** What tells its day right behind it; the older rule and the newer differ in the comma. */
const DAY =
  /^(?<comma>,?)\s*(?:ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|\(\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*\)|năm\s+\d{4})/iu;
/** Told as history, or by a word that stands for the whole. */
const HISTORY = /thay thế|bãi bỏ|hết hiệu lực|trước đây|đã được thay|sửa đổi/iu;

interface Replaced {
  /** As it is cited. */
  pattern: RegExp;
  name: string;
  by: string;
  from: string;
}

/** What was replaced, by what, and from which day (yyyy-mm-dd). */
const REPLACED: readonly Replaced[] = [
  { pattern: /\b36-HD\/VPTW\b/u, name: '36-HD/VPTW', by: '05-HD/VPTW ngày 27/5/2026', from: '2026-05-27' },
  { pattern: /\b11-HD\/VPTW\b/u, name: '11-HD/VPTW', by: '36-HD/VPTW ngày 03/4/2018', from: '2018-04-03' },
  {
    pattern: /\b66-Q[ĐÐ]\/TW(?!\p{L})/u,
    name: '66-QĐ/TW',
    by: '399-QĐ/TW ngày 09/01/2026',
    from: '2026-01-09',
  },
  {
    pattern: /\b12-HD\/BTCTW\b/u,
    name: '12-HD/BTCTW',
    by: '42-HD/BTCTW ngày 28/10/2025',
    from: '2025-10-28',
  },
  {
    pattern: /\b24-Q[ĐÐ]\/TW(?!\p{L})/u,
    name: '24-QĐ/TW',
    by: '294-QĐ/TW ngày 26/5/2025',
    from: '2025-05-26',
  },
  { pattern: /\b37-Q[ĐÐ]\/TW(?!\p{L})/u, name: '37-QĐ/TW', by: '207-QĐ/TW năm 2026', from: '2026-07-26' },
  {
    pattern: /\b20-Q[ĐÐ]\/TW(?!\p{L})/u,
    name: '20-QĐ/TW',
    by: '208-QĐ/TW ngày 26/7/2026',
    from: '2026-07-26',
  },
  {
    pattern: /\b29\/2018\/QH14\b/u,
    name: 'Luật số 29/2018/QH14',
    by: 'Luật số 117/2025/QH15',
    from: '2026-03-01',
  },
];

const DISTRICT =
  /(?:Huyện|Quận|Thị) (?:uỷ|ủy)(?!\p{L})|(?:UBND|HĐND|(?:Uỷ|Ủy) ban nhân dân|Hội đồng nhân dân) (?:huyện|quận|thị xã)(?!\p{L})/giu;
const NO_DISTRICTS_FROM = '2025-07-01';

export const CITING_RULES: readonly LintRule[] = [
  {
    id: 'CITE',
    title: 'Văn bản viện dẫn lần đầu ghi đủ số, ký hiệu, ngày; từ 27/5/2026 có dấu phẩy trước “ngày”',
    looksAt: 'words',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.6', 'hd05-2026': '05-HD/VPTW, II.6.1.4' },
    right: 'Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ Sở',
    wrong: 'Nghị quyết số 12-NQ/ĐU của Đảng uỷ Sở',
    check: (paper) => {
      const cited = new Set<string>();
      return linesOf(paper, 'basis', 'body', 'item').flatMap((line) =>
        [...line.text.matchAll(SYMBOL)].flatMap(({ 0: found, index, groups = {} }): Fault[] => {
          const { symbol = '' } = groups;
          if (cited.has(symbol) || isOwn(paper, symbol)) return [];
          cited.add(symbol);
          const end = index + found.length;
          const day = DAY.exec(line.text.slice(end));
          const place = { line, start: index, end, found };
          if (day === null) return [{ ...place, expected: `${found}, ngày … của …` }];
          if (paper.era === 'hd36-2018' || day.groups?.comma === ',' || !/^\s*ngày/iu.test(day[0])) return [];
          return [{ ...place, expected: `${found},`, fix: { is: 'text', text: `${found},` } }];
        }),
      );
    },
  },
  {
    id: 'STALE',
    title: 'Văn bản viện dẫn còn hiệu lực vào ngày của văn bản',
    looksAt: 'words',
    severity: both('warning'),
    clause: both('văn bản thay thế, ghi ở chỗ phải sửa'),
    right: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026',
    wrong: 'Hướng dẫn số 36-HD/VPTW (văn bản sau ngày 27/5/2026)',
    check: (paper) => {
      const { date } = paper;
      if (date === null) return [];
      return linesOf(paper, ...PROSE)
        .filter(({ text }) => !HISTORY.test(text))
        .flatMap((line) =>
          REPLACED.filter(({ from }) => date >= from).flatMap(({ pattern, name, by }): Fault[] => {
            const match = pattern.exec(line.text);
            return match === null
              ? []
              : [{ line, start: match.index, end: match.index + match[0].length, found: name, expected: by }];
          }),
        );
    },
  },
  {
    id: 'DISTRICT',
    title: 'Từ 01/7/2025 không còn cấp huyện',
    looksAt: 'words',
    severity: both('warning'),
    clause: both('sắp xếp đơn vị hành chính, từ 01/7/2025'),
    right: 'Đảng uỷ xã, Đảng uỷ phường',
    wrong: 'Huyện uỷ (văn bản sau ngày 01/7/2025)',
    check: ({ date, lines }) => {
      if (date === null || date < NO_DISTRICTS_FROM) return [];
      return lines
        .filter(
          ({ text, role }) =>
            role !== 'signer' &&
            !/trước (?:đây|ngày|khi)|\bcũ\b|nguyên là|năm 20(?:[01]\d|2[0-4])/iu.test(text),
        )
        .flatMap((line) =>
          [...line.text.matchAll(DISTRICT)].map(({ 0: found, index }) => ({
            line,
            start: index,
            end: index + found.length,
            found,
            expected: 'cơ quan cấp xã hoặc cấp tỉnh',
          })),
        );
    },
  },
];

/** Its own number, as in the last line of an appendix. */
function isOwn({ lines }: LintPaper, symbol: string): boolean {
  return lines.some(({ role, text }) => role === 'number' && text.includes(symbol));
}
