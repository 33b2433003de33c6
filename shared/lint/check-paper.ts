/** Runs every rule over one paper. */

import type { LintChoices } from '../domain/lint-choices.ts';
import type { LintPaper } from './paper.ts';
import type { Finding, LintRule, Severity } from './rule.ts';
import { LINT_RULES } from './rules/index.ts';

const ORDER: readonly Severity[] = ['block', 'error', 'warning', 'info'];

/** What the office made of the rules, by id; `off` is parted from what is told later, and goes by the rule itself here. */
type Severities = LintChoices['rules'];

/** What is to be said of a paper, in reading order; at one place the worst first. */
export function checkPaper(paper: LintPaper, chosen: Severities = {}): Finding[] {
  const at = new Map(paper.lines.map((line, index) => [line, index]));
  const placeOf = ({ line }: Finding): number => (line === null ? -1 : (at.get(line) ?? -1));
  return LINT_RULES.flatMap((rule) => apply(rule, paper, chosen)).toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      (one.start ?? 0) - (other.start ?? 0) ||
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity),
  );
}

/** Rules that were asked of a paper and said nothing; those of the book are left out, where one cannot tell what it knows. */
export function passedRules(
  paper: LintPaper,
  found: readonly Finding[],
  chosen: Severities = {},
): LintRule[] {
  const told = new Set(found.map(({ rule }) => rule));
  return LINT_RULES.filter(
    ({ id, looksAt, severity }) =>
      severity[paper.era] !== undefined &&
      chosen[id]?.severity !== 'off' &&
      !told.has(id) &&
      looksAt !== 'facts' &&
      // Without its list of syllables it was not asked.
      (id !== 'SPELL' || paper.facts.spelling !== undefined) &&
      (looksAt === 'words' || !paper.isArticle) &&
      (looksAt !== 'look' || paper.pages.length > 0),
  );
}

function apply(rule: LintRule, paper: LintPaper, chosen: Severities): Finding[] {
  const own = rule.severity[paper.era];
  if (own === undefined) return [];
  if (paper.isArticle && rule.looksAt !== 'words') return [];
  const other = chosen[rule.id]?.severity ?? 'off';
  const severity = own === 'block' || other === 'off' ? own : other;
  const clause = rule.clause[paper.era] ?? '';
  return rule.check(paper).map((fault) => ({ ...fault, rule: rule.id, severity, clause }));
}
