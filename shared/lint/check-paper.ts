/** Runs every rule over one paper. */

import type { LintPaper } from './paper.ts';
import type { Finding, LintRule, Severity } from './rule.ts';
import { LINT_RULES } from './rules/index.ts';

/** What the office made of the rules. */
export interface LintChoices {
  /** Ids that are not asked. */
  off?: readonly string[];
  /** Other severities by id. */
  severity?: Readonly<Record<string, Severity>>;
}

const ORDER: readonly Severity[] = ['block', 'error', 'warning', 'info'];

/** What is to be said of a paper, in reading order; at one place the worst first. */
export function checkPaper(paper: LintPaper, choices: LintChoices = {}): Finding[] {
  const at = new Map(paper.lines.map((line, index) => [line, index]));
  const placeOf = ({ line }: Finding): number => (line === null ? -1 : (at.get(line) ?? -1));
  return LINT_RULES.flatMap((rule) => apply(rule, paper, choices)).toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      (one.start ?? 0) - (other.start ?? 0) ||
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity),
  );
}

function apply(rule: LintRule, paper: LintPaper, { off = [], severity = {} }: LintChoices): Finding[] {
  const grade = severity[rule.id] ?? rule.severity[paper.era];
  if (grade === undefined || off.includes(rule.id)) return [];
  if (paper.isArticle && rule.looksAt !== 'words') return [];
  const clause = rule.clause[paper.era] ?? '';
  return rule.check(paper).map((fault) => ({ ...fault, rule: rule.id, severity: grade, clause }));
}
