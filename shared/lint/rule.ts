/** One rule of the checker as data, and what it finds. */
import type { ChosenSeverity } from '../domain/lint-choices.ts';
import type { Era } from '../format/rules.ts';
import type { LineForm, LintLine, LintPaper, RunForm } from './paper.ts';

/** `block`: may not leave or come in at all. `info`: worth a look, never wrong for certain. */
export type Severity = 'block' | 'error' | 'warning' | 'info';

/** As a person reads it at the beginning of a line. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  block: 'Chặn',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  info: 'Nhắc',
};

/** What an office may make of a rule, as a list of choices reads. */
export const CHOSEN_SEVERITY_NAMES: Readonly<Record<ChosenSeverity | 'rule', string>> = {
  rule: 'Theo quy tắc',
  error: SEVERITY_NAMES.error,
  warning: SEVERITY_NAMES.warning,
  info: SEVERITY_NAMES.info,
  off: 'Tắt',
};

/** By the day of the paper. */
export const ERA_DAYS: Readonly<Record<Era, string>> = {
  'hd36-2018': 'Đến hết 26/5/2026',
  'hd05-2026': 'Từ 27/5/2026',
};

/** What a rule says of one place. */
export interface Fault {
  /** Null for the paper as a whole. */
  line: LintLine | null;
  /** UTF-16 units in the text of the line; the whole line where both are left out. */
  start?: number;
  end?: number;
  /** What stands there, as a person reads it. */
  found: string;
  /** What should stand there. */
  expected: string;
  /** What puts it right for certain; left out where a person must decide. */
  fix?: Fix;
}

export type Fix =
  /** Other words in place of the stretch. */
  | { is: 'text'; text: string }
  /** Another look of the stretch. */
  | { is: 'look'; look: Partial<Pick<RunForm, 'font' | 'sizePt' | 'bold' | 'italic' | 'underline'>> }
  /** Another look of the paragraph. */
  | { is: 'paragraph'; look: Partial<Omit<LineForm, 'runs' | 'ruleBelow'>> }
  /** Other margins or page numbers of every section that is meant. */
  | { is: 'page'; page: Partial<Record<'topMm' | 'bottomMm' | 'leftMm' | 'rightMm', number>> };

/** What a rule looks at. */
export type LooksAt =
  /** Words: of our own papers, of files and of articles. */
  | 'words'
  /** Words of the form (number, date, signature): not of articles. */
  | 'components'
  /** The look of a file. */
  | 'look'
  /** What the book knows. */
  | 'facts';

export interface LintRule {
  /** "NUM-COLON". */
  id: string;
  /** In a few words. */
  title: string;
  looksAt: LooksAt;
  /** By era; an era that is absent knows no such rule. */
  severity: Partial<Record<Era, Severity>>;
  /** Where it is laid down, by era: "36-HD/VPTW, II.3"; "thông lệ" where no rule says it. */
  clause: Partial<Record<Era, string>>;
  /** A line or two that is right, and one that is wrong. */
  right: string;
  wrong: string;
  /** @returns [] when there is nothing to say. */
  check: (paper: LintPaper) => Fault[];
}

/** A fault with the rule it offends. */
export interface Finding extends Fault {
  rule: string;
  severity: Severity;
  clause: string;
}

/** The same in both eras. */
export function both<T>(value: T): Record<Era, T> {
  return { 'hd36-2018': value, 'hd05-2026': value };
}

/** A line that should end with this mark and does not; `allowed`: the marks that will do, too. */
export function endFaults(line: LintLine, mark: string, allowed = mark): Fault[] {
  const text = line.text.trimEnd();
  const last = text.at(-1) ?? '';
  if (text === '' || allowed.includes(last)) return [];
  const isMark = /[.,;:]/u.test(last);
  return [
    {
      line,
      start: isMark ? text.length - 1 : text.length,
      end: text.length,
      found: isMark ? `“${last}” ở cuối` : 'không có dấu ở cuối',
      expected: `“${mark}” ở cuối`,
      fix: { is: 'text', text: mark },
    },
  ];
}

/** Every match of a global expression in a line, as faults. */
export function matchesIn(
  line: LintLine,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => Omit<Fault, 'line' | 'start' | 'end'> | null,
): Fault[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const fault = tell(match);
    return fault === null ? [] : [{ line, start: match.index, end: match.index + match[0].length, ...fault }];
  });
}
