/** What a year of thematic sessions asks of its papers: one a quarter, drafts and results in time, and no report like the last. */
import { KIND_RULES, PLAN_PAPER, REPORT, RESOLUTION, TOPIC_PAPER } from '../../format/kinds.ts';
import { addDays } from '../../text/dates.ts';
import { foldText } from '../../text/vietnamese.ts';
import { type LintPaper, linesOf } from '../paper.ts';
import { both, type Fault, type LintRule } from '../rule.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const HD42_FROM = '2025-10-28';
/** Words from which on a sentence is one's own, and not a turn of phrase. */
const LONG_SENTENCE = 12;

export const SESSION_RULES: readonly LintRule[] = [
  {
    id: 'QUARTER',
    title: 'Mỗi quý sinh hoạt chuyên đề ít nhất một lần',
    looksAt: 'components',
    severity: both('warning'),
    clause: { 'hd36-2018': '22-NQ/TW; 12-HD/BTCTW', 'hd05-2026': '42-HD/BTCTW ngày 28/10/2025' },
    right: 'Quý I …, Quý II …, Quý III …, Quý IV …',
    wrong: 'Quý I …, Quý II …, Quý IV …',
    check: (paper) => {
      if (paper.kind !== PLAN_PAPER && paper.kind !== REPORT) return [];
      const [subject] = linesOf(paper, 'subject');
      const about = foldText(subject?.text ?? '');
      // A paper of one quarter, or of half a year, names its own.
      if (!/chuyen de/u.test(about) || !/nam \d{4}/u.test(about) || /quy|thang/u.test(about)) return [];
      const named = quartersIn(paper);
      const missing = QUARTERS.filter((quarter) => !named.has(quarter));
      return named.size < 2 || missing.length === 0
        ? []
        : [{ line: subject ?? null, found: `không có quý ${missing.join(', ')}`, expected: 'đủ bốn quý' }];
    },
  },
  {
    id: 'LATE',
    title: 'Dự thảo gửi trước buổi họp ít nhất 01 ngày; nghị quyết ban hành trong 02 ngày',
    looksAt: 'facts',
    severity: both('warning'),
    clause: both('42-HD/BTCTW ngày 28/10/2025'),
    right: 'họp ngày 12/3, nghị quyết ngày 13/3',
    wrong: 'họp ngày 12/3, nghị quyết ngày 20/3',
    check: ({ date, kind, facts: { sessionDate }, lines }) => {
      if (date === null || sessionDate === undefined || sessionDate < HD42_FROM) return [];
      const line = lines.find(({ role }) => role === 'place-date') ?? null;
      const last =
        kind === TOPIC_PAPER
          ? addDays(sessionDate, -1)
          : kind === RESOLUTION
            ? addDays(sessionDate, 2)
            : null;
      return last === null || date <= last
        ? []
        : [{ line, found: `ngày ${date}`, expected: `chậm nhất ngày ${last}` }];
    },
  },
  {
    id: 'REPEAT',
    title: 'Báo cáo không chép lại nguyên câu của báo cáo trước',
    looksAt: 'facts',
    severity: both('info'),
    clause: both('quy tắc viết báo cáo'),
    right: 'Câu viết cho kỳ này.',
    wrong: 'Câu giống hệt báo cáo quý trước.',
    check: ({ kind, facts: { earlierReport }, ...paper }) => {
      if (kind === null || earlierReport === undefined || KIND_RULES[kind].madeFrom !== 'period') return [];
      const earlier = new Set(earlierReport.flatMap(sentencesOf).map(({ key }) => key));
      return linesOf(paper, 'body', 'item').flatMap((line): Fault[] =>
        sentencesOf(line.text)
          .filter(({ key }) => earlier.has(key))
          .map(({ start, end, text }) => ({
            line,
            start,
            end,
            found: text.length > 60 ? `${text.slice(0, 60)}…` : text,
            expected: 'câu này có nguyên văn trong báo cáo trước; xem lại',
          })),
      );
    },
  },
];

function quartersIn(paper: LintPaper): Set<string> {
  const texts = linesOf(paper, 'body', 'item', 'cell', 'heading').map(({ text }) => text.normalize('NFC'));
  const told = texts.flatMap((text) =>
    [...text.matchAll(/qu[ýí]\s+(IV|I{1,3}|[1-4])(?![\p{L}\d])/giu)].map(([, number = '']) => number),
  );
  // In a table of quarters the numeral stands alone in its cell.
  const cells = texts.filter((text) => /^\s*(?:IV|I{1,3})\s*$/u.test(text));
  return new Set(
    [...told, ...cells].map((number) => QUARTERS[Number(number) - 1] ?? number.trim().toUpperCase()),
  );
}

function sentencesOf(text: string): { key: string; text: string; start: number; end: number }[] {
  return [...text.matchAll(/[^.;!?]+[.;!?]?/gu)].flatMap(({ 0: whole, index }) => {
    const words = foldText(whole).match(/[\p{L}\p{N}]+/gu) ?? [];
    const start = index + Math.max(whole.search(/\S/u), 0);
    return words.length < LONG_SENTENCE
      ? []
      : [{ key: words.join(' '), text: whole.trim(), start, end: index + whole.length }];
  });
}
