/** Kiểm tra thể thức from the command line: papers of the book, and any Word file with or without one. */
import type { LintFinding, LintReport } from '../../shared/contract/checking.ts';
import { SEVERITY_NAMES } from '../../shared/lint/rule.ts';
import { parseTypedDate } from '../../shared/text/dates.ts';
import { localHost } from '../local-host.ts';
import { annotateFile, CHECKER, correctFile } from '../services/correcting.ts';
import { lintFile } from '../services/linting.ts';
import { spellingFacts } from '../services/spelling.ts';
import { readGivenFile, textOption, UsageError } from './arguments.ts';
import { writeCopy } from './check-copies.ts';
import type { CliVerb, VerbCall } from './verb.ts';

/** Exit codes of a check that was done, beside those of every verb. */
const FOUND = 1;
const SECRET = 4;

interface Checked {
  /** As it was asked for: a path, or the id of a paper. */
  name: string;
  report: LintReport;
  /** What is told of its copies, a sentence each. */
  copies: string[];
}

export const CHECK_VERB: CliVerb = {
  summary: 'Kiểm tra thể thức văn bản trong sổ hoặc tệp Word',
  usage: 'TỆP… | ID… | --all [--date NGÀY] [--fix TỆP [--tracked]] [--comments TỆP]',
  help: 'Tệp .docx nào cũng được, không cần có sổ. --all: mọi văn bản trong sổ. --date: theo quy định của ngày ấy khi văn bản không ghi ngày. In từng điểm: quy tắc, chỗ, đang là gì, phải là gì, theo mục nào. --fix: ghi thêm một bản sao đã sửa những điểm máy sửa chắc chắn, phần khác giữ nguyên; --tracked: sửa ở dạng theo dõi thay đổi. --comments: ghi thêm một bản sao có ghi chú tại từng chỗ. Tệp được kiểm tra không bị đụng đến, và câu trả lời vẫn nói về tệp ấy. Mã kết thúc 0: không có gì trên mức gợi ý; 1: có; 3: không đọc được; 4: có dấu chỉ độ mật.',
  positionals: { least: 0, most: 1_000 },
  options: {
    all: { type: 'boolean' },
    date: { type: 'string' },
    fix: { type: 'string' },
    comments: { type: 'string' },
    tracked: { type: 'boolean' },
  },
  async run(call) {
    const checked = await checkAll(call);
    const findings = checked.flatMap(({ name, report }) => report.findings.map((one) => tell(name, one)));
    return {
      json: checked.length > 1 ? findings : findings.map(({ file: _, ...one }) => one),
      text: checked.flatMap((one) => [describe(one, checked.length > 1), ...one.copies]).join('\n'),
      exitCode: exitCode(checked),
    };
  },
};

function exitCode(checked: readonly Checked[]): number {
  const severities = checked.flatMap(({ report }) => report.findings.map(({ severity }) => severity));
  if (severities.includes('block')) return SECRET;
  return severities.some((severity) => severity !== 'info') ? FOUND : 0;
}

async function checkAll(call: VerbCall): Promise<Checked[]> {
  const { backend, positionals, options } = call;
  if ((positionals.length === 0) !== (options.all === true))
    throw new UsageError('Hãy ghi tệp, mã văn bản, hoặc --all.');
  const names =
    options.all === true
      ? (await backend.call('document:list', {})).map(({ id }) => String(id))
      : positionals;
  const isForCopy = options.fix !== undefined || options.comments !== undefined;
  if (isForCopy && (names.length !== 1 || isPaper(names[0] ?? '')))
    throw new UsageError('--fix và --comments đi với đúng một tệp Word.');
  if (options.tracked === true && options.fix === undefined) throw new UsageError('--tracked đi cùng --fix.');
  const checked: Checked[] = [];
  for (const name of names) checked.push({ name, ...(await check(call, name)) });
  return checked;
}

async function check({ backend, options }: VerbCall, name: string): Promise<Omit<Checked, 'name'>> {
  if (isPaper(name)) return { report: await backend.call('lint:document', { id: Number(name) }), copies: [] };
  const facts = spellingFacts(localHost().templates);
  const day = { given: dayOption(options.date), today: dayOfToday() };
  const file = await readGivenFile(name);
  const report = lintFile(file, day, facts);
  const [fixed, commented] = [textOption(options, 'fix'), textOption(options, 'comments')];
  if (fixed === undefined && commented === undefined) return { report, copies: [] };
  if (report.findings.some(({ severity }) => severity === 'block'))
    return { report, copies: ['Không ghi bản sao: văn bản có dấu chỉ độ mật.'] };
  if (!/\.docx$/iu.test(file.fileName))
    throw new UsageError('--fix và --comments đi với đúng một tệp Word (.docx).');
  const by = { author: CHECKER, date: new Date().toISOString() };
  const copies: string[] = [];
  if (fixed !== undefined) {
    const copy = correctFile(file, day, options.tracked === true ? by : null, facts);
    await writeCopy(name, fixed, copy.bytes);
    copies.push(`Bản đã sửa: ${fixed}. Trong đó còn ${copy.report.findings.length} điểm.`);
  }
  if (commented !== undefined) {
    await writeCopy(name, commented, annotateFile(file, day, by, facts));
    copies.push(`Bản có ghi chú: ${commented}.`);
  }
  return { report, copies };
}

/** The id of a paper of the book; all else is a file. */
function isPaper(name: string): boolean {
  return /^\d+$/u.test(name);
}

function dayOption(value: string | boolean | undefined): string | null {
  const typed = textOption({ date: value }, 'date');
  if (typed === undefined) return null;
  const day = parseTypedDate(typed);
  if (day === null) throw new UsageError('--date phải là ngày, ví dụ 2026-05-27 hoặc 27/5/2026.');
  return day;
}

function dayOfToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function tell(
  file: string,
  { rule, severity, place, role, line, start, end, found, expected, clause, fix }: LintFinding,
) {
  const at = place === null ? null : { ...place, role, line, start, end };
  return { file, rule, severity, place: at, found, expected, clause, fix };
}

function describe({ name, report }: Checked, isNamed: boolean): string {
  const { findings, suppressed, notLookedAt } = report;
  const lead = isNamed ? `${name}: ` : '';
  const beside = [
    ...(suppressed.length === 0 ? [] : [`Đã bỏ qua ${suppressed.length} điểm.`]),
    ...notLookedAt,
  ];
  if (findings.length === 0)
    return [`${lead}Không có điểm nào phải sửa trong những gì máy kiểm tra được.`, ...beside].join('\n');
  const points = findings.map(({ severity, rule, title, line, found, expected, clause }) =>
    [
      `${SEVERITY_NAMES[severity]} · ${rule}: ${title} (${clause})`,
      ...(line === '' ? [] : [`  Ở dòng: ${line.length > 90 ? `${line.slice(0, 90)}…` : line}`]),
      `  Đang là: ${found}`,
      `  Phải là: ${expected}`,
    ].join('\n'),
  );
  return [...(isNamed ? [`${name}:`] : []), ...points, ...beside].join('\n');
}
