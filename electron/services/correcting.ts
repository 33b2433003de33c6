/** Copies of a Word file: what the checker is certain of put right. */
import type { CorrectedCopy } from '../../shared/contract/checking.ts';
import { type LintChoices, NO_LINT_CHOICES } from '../../shared/domain/lint-choices.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Day } from '../../shared/domain/values.ts';
import type { LintFacts } from '../../shared/lint/paper.ts';
import { writeAnnotated } from '../export/corrected/annotated.ts';
import { type ChangeAuthor, writeCorrected } from '../export/corrected/index.ts';
import type { GivenFile } from '../files/given-file.ts';
import { fileKind } from '../import/file-kind.ts';
import { lintFile } from './linting.ts';

/** One change may lie in the way of another at the same place, and what is changed may be told of anew. */
const MOST_PASSES = 4;

export const CHECKER = 'Kiểm tra thể thức';

/** @throws Refusal as lintFile; `file-kind-unknown` of all but Word files */
export function correctFile(
  file: GivenFile,
  day: { given: Day | null; today: Day },
  tracked: ChangeAuthor | null,
  facts: LintFacts = {},
  choices: LintChoices = NO_LINT_CHOICES,
): CorrectedCopy {
  requireWord(file);
  let { bytes } = file;
  let report = lintFile(file, day, facts, choices);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = writeCorrected(bytes, report.findings, tracked);
    if (next === bytes) break;
    bytes = next;
    report = lintFile({ ...file, bytes }, day, facts, choices);
  }
  return { bytes, report };
}

/** A copy with a comment at each place. @throws Refusal as lintFile; `file-kind-unknown` of all but Word files */
export function annotateFile(
  file: GivenFile,
  day: { given: Day | null; today: Day },
  by: ChangeAuthor,
  facts: LintFacts = {},
  choices: LintChoices = NO_LINT_CHOICES,
): Uint8Array {
  requireWord(file);
  const remarks = lintFile(file, day, facts, choices).findings.map(
    ({ title, found, expected, clause, rule, ...at }) => ({
      ...at,
      text: `${title}. Đang là: ${found}. Phải là: ${expected}. (${rule}; ${clause})`,
    }),
  );
  return writeAnnotated(file.bytes, remarks, by);
}

function requireWord(file: GivenFile): void {
  if (fileKind(file) !== 'docx') throw new Refusal('file-kind-unknown', { file: file.fileName });
}
