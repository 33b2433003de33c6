/** Days as papers write them: a 0 before days below 10 and before the months 1 and 2, before no other month. */
import { linesOf, PROSE } from '../paper.ts';
import { both, type Fault, type LintRule, matchesIn } from '../rule.ts';

const DATE =
  /(?<![\p{L}\p{N}/.,-])(?<day>\d{1,2})(?<one>\/|-|\.)(?<month>\d{1,2})\k<one>(?<year>\d{4})(?![\p{N}/]|-\p{L})/gu;
const IN_WORDS = /(?<=ngày\s+)(?<day>\d{1,2})(?<one>\s+tháng\s+)(?<month>\d{1,2})(?=\s+năm|(?!\s*\d))/giu;

/** As the rule has them, for numbers that can be a day. */
function padded(day: string, month: string): { day: string; month: string } | null {
  const [date, of] = [Number(day), Number(month)];
  if (date < 1 || date > 31 || of < 1 || of > 12) return null;
  return { day: String(date).padStart(2, '0'), month: of < 3 ? `0${of}` : String(of) };
}

export const DATE_RULES: readonly LintRule[] = [
  {
    id: 'DATE-PAD',
    title: 'Ngày dưới 10 và tháng 1, 2 có số 0 ở trước; các tháng khác không',
    looksAt: 'words',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.4', 'hd05-2026': '05-HD/VPTW, II.4.2.2' },
    right: '07/02/2020, 05/9/2020, ngày 03 tháng 02 năm 2020',
    wrong: '7/2/2020, 05/09/2020, ngày 3 tháng 2 năm 2020',
    check: (paper) =>
      linesOf(paper, 'place-date', ...PROSE).flatMap((line) =>
        // Figures have no place at all beside the name of the place.
        (line.role === 'place-date' ? [IN_WORDS] : [DATE, IN_WORDS]).flatMap((pattern): Fault[] =>
          matchesIn(line, pattern, ({ 0: found, groups = {} }) => {
            const { day = '', month = '', one = '', year } = groups;
            const right = padded(day, month);
            if (right === null) return null;
            const rest = year === undefined ? '' : `${one}${year}`;
            const expected = `${right.day}${one}${right.month}${rest}`;
            return found === expected ? null : { found, expected, fix: { is: 'text', text: expected } };
          }),
        ),
      ),
  },
];
