/** Every rule of the checker, in the order of a paper: head, body, closing, page, then what the book knows. */
import type { LintRule } from '../rule.ts';
import { NUMBER_RULES } from './number.ts';

export const LINT_RULES: readonly LintRule[] = [...NUMBER_RULES];
