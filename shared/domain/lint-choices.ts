/** What an office makes of the checker: how grave a rule is, what is passed over and why, which words it writes. */
import * as z from 'zod';
import { Id, Line, RequiredLine } from './values.ts';

/** What an office may make of a rule; nobody but the rule itself says `block`. */
export const CHOSEN_SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
export const ChosenSeverity = z.enum(CHOSEN_SEVERITIES);
export type ChosenSeverity = z.infer<typeof ChosenSeverity>;

/** By which words a finding is known again when the text around it has changed. */
export const FindingAnchor = z.object({
  /** What the rule says stands there. */
  found: z.string().max(2_000),
  /** The last words of its line before it; '' where it begins the line. */
  before: z.string().max(2_000),
  /** The first words of its line after it; '' where it ends the line. */
  after: z.string().max(2_000),
  /** Which one of several that are alike in all this, from 0 in reading order. */
  nth: z.int().min(0),
});
export type FindingAnchor = z.infer<typeof FindingAnchor>;

/** A paper or an article, as those that pass something over name it. */
export const LintedText = z.object({
  /** Which of the two. */
  is: z.enum(['document', 'article']),
  /** Its own. */
  id: Id,
});
export type LintedText = z.infer<typeof LintedText>;

/** Something of one paper that is not told as a fault. */
export const Suppression = z.object({
  /** To take it back by. */
  id: z.uuid(),
  /** "NUM-COLON". */
  rule: z.string().min(1).max(60),
  /** Whose text. */
  of: LintedText,
  /** One place; null for the rule in all of that text. */
  anchor: FindingAnchor.nullable(),
  /** Why, as the person gave it. */
  reason: RequiredLine,
  /** ISO, UTC. */
  at: z.string(),
  /** Who was at the keyboard. */
  actor: z.string(),
});
export type Suppression = z.infer<typeof Suppression>;

export const LintChoices = z.object({
  /** By rule; those that go by the rule itself are left out. */
  rules: z.record(
    z.string(),
    z.object({
      /** In place of the rule's own. */
      severity: ChosenSeverity,
      /** Why; '' but for `off`. */
      reason: Line,
    }),
  ),
  /** In the order they were made. */
  suppressions: z.array(Suppression),
  /** Syllables that are right here, in small letters. */
  words: z.array(RequiredLine),
});
export type LintChoices = z.infer<typeof LintChoices>;

export const NO_LINT_CHOICES: LintChoices = { rules: {}, suppressions: [], words: [] };
