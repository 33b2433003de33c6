/** What is said of a checked file as a whole. */
import type { LintFinding, LintReport } from '../../../shared/contract/checking.ts';
import { ERA_TITLES } from '../../../shared/format/rules.ts';
import { reportRow } from '../../../shared/lint/report.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import type { Tone } from '../../ui/chip.tsx';
import type { CheckedFile, CheckState } from './checked-files.ts';

/** Sorts of findings a person looks through one after the other. */
export interface Sorted {
  /** What must or should be mended. */
  failed: LintFinding[];
  /** What is only worth a look. */
  unsure: LintFinding[];
}

export function sortFindings({ findings }: LintReport): Sorted {
  const { unsure = [], failed = [] } = Object.groupBy(findings, ({ severity }) =>
    severity === 'info' ? 'unsure' : 'failed',
  );
  return { failed, unsure };
}

/** In a word or two, for a list. */
export function stateWords(state: CheckState): { tone: Tone; words: string } {
  switch (state.is) {
    case 'waiting':
      return { tone: 'plain', words: 'Chờ đến lượt' };
    case 'reading':
      return { tone: 'info', words: 'Đang kiểm tra' };
    case 'refused':
      return { tone: 'late', words: 'Không kiểm tra' };
    case 'read': {
      const { failed, unsure } = sortFindings(state.report);
      if (failed.length > 0) return { tone: 'warn', words: `Chưa đạt ${failed.length} chỗ` };
      return unsure.length > 0
        ? { tone: 'info', words: `Cần xem ${unsure.length} chỗ` }
        : { tone: 'ok', words: 'Đạt' };
    }
  }
}

/** "Kế hoạch · ngày 07/02/2020 · Hướng dẫn 36-HD/VPTW …" */
export function aboutWords({ kind, date, era }: LintReport): string {
  return [
    kind === null ? 'Không rõ loại văn bản' : KIND_NAMES[kind],
    date === null ? 'không rõ ngày' : `ngày ${formatScreenDate(date)}`,
    `xét theo ${ERA_TITLES[era]}`,
  ].join(' · ');
}

/** What was not told as a fault, or not looked at, a sentence each. */
export function besideWords({ suppressed, notLookedAt }: LintReport): string[] {
  const over = `Đã bỏ qua ${suppressed.length} chỗ: quy tắc ấy đã tắt ở Cài đặt, phần Kiểm tra thể thức.`;
  return [...(suppressed.length === 0 ? [] : [over]), ...notLookedAt];
}

/** What a report says of it; null while it is not known. */
export function reportPartOf({ path, state }: CheckedFile) {
  if (state.is === 'refused') return { fileName: path, lines: [state.sentence], rows: [] };
  if (state.is !== 'read') return null;
  const { report } = state;
  const { failed, unsure } = sortFindings(report);
  return {
    fileName: path,
    lines: [
      aboutWords(report),
      `Chưa đạt: ${failed.length} chỗ. Cần người xem: ${unsure.length} chỗ và những điều máy không xét được. Đạt: ${report.passed.length} quy tắc.`,
      ...besideWords(report),
    ],
    rows: report.findings.map(reportRow),
  };
}
