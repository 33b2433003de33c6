/** Every rule of the checker, in the order of a paper: head, body, closing, page, then what the book knows. */
import type { LintRule } from '../rule.ts';
import { ABBREVIATION_RULES } from './abbreviations.ts';
import { CITING_RULES } from './citing.ts';
import { CLOSING_RULES } from './closing.ts';
import { DATE_RULES } from './dates.ts';
import { HEAD_RULES } from './head.ts';
import { MINUTES_RULES } from './minutes.ts';
import { NUMBER_RULES } from './number.ts';
import { PAGE_RULES } from './page.ts';
import { SESSION_RULES } from './sessions.ts';
import { SPELLING_RULES } from './spelling.ts';
import { TEXT_RULES } from './text.ts';
import { WALL_RULES } from './walls.ts';

export const LINT_RULES: readonly LintRule[] = [
  ...HEAD_RULES,
  ...NUMBER_RULES,
  ...DATE_RULES,
  ...TEXT_RULES,
  ...ABBREVIATION_RULES,
  ...SPELLING_RULES,
  ...CITING_RULES,
  ...MINUTES_RULES,
  ...SESSION_RULES,
  ...CLOSING_RULES,
  ...PAGE_RULES,
  ...WALL_RULES,
];
