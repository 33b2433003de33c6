/** Copies of a Word file: what the checker is certain of put right. */
import type { LintReport } from '../../shared/contract/checking.ts';
import type { Day } from '../../shared/domain/values.ts';
import type { LintFacts } from '../../shared/lint/paper.ts';
import { writeAnnotated } from '../export/corrected/annotated.ts';
import { type ChangeAuthor, writeCorrected } from '../export/corrected/index.ts';
import type { GivenFile } from '../files/given-file.ts';
import { lintFile } from './linting.ts';

/** One change may lie in the way of another at the same place, and what is changed may be told of anew. */
const MOST_PASSES = 4;

export const CHECKER = 'Kiểm tra thể thức';

/** A copy, and what is still to be said of it. */
export interface CorrectedCopy {
  /** The file as it was, byte for byte, where nothing could be put right for certain. */
  bytes: Uint8Array;
  report: LintReport;
}

/** @throws Refusal as lintFile */
export function correctFile(
  file: GivenFile,
  day: { given: Day | null; today: Day },
  tracked: ChangeAuthor | null,
  facts: LintFacts = {},
): CorrectedCopy {
  let { bytes } = file;
  let report = lintFile(file, day, facts);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = writeCorrected(bytes, report.findings, tracked);
    if (next === bytes) break;
    bytes = next;
    report = lintFile({ ...file, bytes }, day, facts);
  }
  return { bytes, report };
}

/** A copy with a comment at each place. @throws Refusal as lintFile */
export function annotateFile(
  file: GivenFile,
  day: { given: Day | null; today: Day },
  by: ChangeAuthor,
  facts: LintFacts = {},
): Uint8Array {
  const remarks = lintFile(file, day, facts).findings.map(
    ({ title, found, expected, clause, rule, ...at }) => ({
      ...at,
      text: `${title}. Đang là: ${found}. Phải là: ${expected}. (${rule}; ${clause})`,
    }),
  );
  return writeAnnotated(file.bytes, remarks, by);
}
