/** What is said of checked files on paper: a part a file, a line a finding. */
import { type Finding, SEVERITY_NAMES } from './rule.ts';

/** Over the columns of a report. */
export const REPORT_HEADS = ['Mức', 'Quy tắc', 'Ở dòng', 'Đang là', 'Phải là', 'Theo'] as const;

export const REPORT_TITLE = 'Kết quả kiểm tra tệp Word';

/** How much of a line is printed to find it by, in letters. */
const LINE_SHOWN = 120;

/** A finding in the words of `REPORT_HEADS`. */
export function reportRow(
  finding: Pick<Finding, 'severity' | 'found' | 'expected' | 'clause'> & {
    /** What the rule asks. */
    title: string;
    /** The whole line it stands in; '' for the paper as a whole. */
    line: string;
  },
): string[] {
  const { severity, title, line, found, expected, clause } = finding;
  const shown = line.length > LINE_SHOWN ? `${line.slice(0, LINE_SHOWN)}…` : line;
  return [SEVERITY_NAMES[severity], title, shown === '' ? 'Cả văn bản' : shown, found, expected, clause];
}
