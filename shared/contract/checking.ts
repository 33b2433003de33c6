/** Kiểm tra thể thức: what the checker says of a paper of ours, or of any Word file. */
import * as z from 'zod';
import { DocumentHead } from '../domain/document.ts';
import {
  CHOSEN_SEVERITIES,
  type ChosenSeverity,
  FindingAnchor,
  LintedText,
  type Suppression,
} from '../domain/lint-choices.ts';
import { Day, Id, Line, RequiredLine } from '../domain/values.ts';
import type { Kind } from '../format/kinds.ts';
import type { Era } from '../format/rules.ts';
import type { FormRole, LintPlace } from '../lint/paper.ts';
import { REPORT_HEADS } from '../lint/report.ts';
import type { Fix, Severity } from '../lint/rule.ts';
import { Bytes, none, reads, writes } from './verb.ts';

/** One thing the checker says. */
export interface LintFinding {
  /** "NUM-COLON". */
  rule: string;
  /** What the rule asks, in a few words. */
  title: string;
  /** `block` may not go out or come in at all; `info` is only worth a look. */
  severity: Severity;
  /** Where it is; null for the paper as a whole. */
  place: LintPlace | null;
  /** What that line is in the form; null as above. */
  role: FormRole | null;
  /** The whole line it stands in; '' for the paper as a whole. */
  line: string;
  /** The stretch of the line, in UTF-16 units. */
  start: number;
  /** The unit after its last. */
  end: number;
  /** What stands there. */
  found: string;
  /** What should. */
  expected: string;
  /** Where it is laid down. */
  clause: string;
  /** What puts it right for certain; null where a person must decide. */
  fix: Fix | null;
}

/** One thing that is passed over: it is counted, and told as a fault nowhere. */
export interface SuppressedFinding extends LintFinding {
  /** What passes it over; null where its rule is off. */
  suppressionId: string | null;
  /** One place, the rule in this text, or the rule in every text. */
  scope: 'here' | 'text' | 'always';
  /** Why, as the person gave it. */
  reason: string;
}

export interface LintReport {
  /** By which rules it was read. */
  era: Era;
  /** Whether that follows from the paper's own day; else somebody should say. */
  isEraCertain: boolean;
  /** What kind it was taken for; null where that is not told. */
  kind: Kind | null;
  /** Its day: the one it bears, or the one it was asked to be read by; null for neither. */
  date: Day | null;
  /** In reading order. */
  findings: LintFinding[];
  /** What would be among them, had nobody passed it over; in reading order. */
  suppressed: SuppressedFinding[];
  /** What could not be looked at this time and why, a Vietnamese sentence each. */
  notLookedAt: string[];
  /** What rules ask that were asked of it and had nothing to say, in a few words each. */
  passed: string[];
  /** What no program can judge of such a paper, a Vietnamese sentence each. */
  toLookAt: string[];
}

/** A rule as the settings and its explanation show it. */
export interface LintRuleView {
  /** "NUM-COLON". */
  id: string;
  /** What it asks, in a few words. */
  title: string;
  /** By era, the older first; an era that knows no such rule is left out. */
  eras: {
    /** Which. */
    era: Era;
    /** By the day of the paper: "Từ 27/5/2026". */
    title: string;
    /** Where it is laid down. */
    clause: string;
    /** As by the rule. */
    severity: Severity;
  }[];
  /** A line or two that is right. */
  right: string;
  /** And one that is wrong. */
  wrong: string;
  /** Whether nobody may make it less: what may not go out or come in at all. */
  isFixed: boolean;
  /** What the office made of it; null where it goes by the rule. */
  chosen: ChosenSeverity | null;
  /** Why it is off; '' where it is not. */
  reason: string;
}

export interface LintChoicesView {
  /** Every rule, by family. */
  families: {
    /** "Số, ký hiệu". */
    name: string;
    /** In the order they are asked. */
    rules: LintRuleView[];
  }[];
  /** What is passed over in single texts, the newest first. */
  suppressions: (Suppression & {
    /** What its rule asks. */
    title: string;
    /** The paper or article, as a person names it. */
    name: string;
    /** The paper's id, or that of the paper the article was made of: where it is opened. */
    documentId: Id;
  })[];
  /** Syllables that are right here, in small letters, in the order of the alphabet. */
  words: string[];
}

/** A copy of a Word file, and what is still to be said of it. */
export interface CorrectedCopy {
  /** The file as it was, byte for byte, where nothing could be put right for certain. */
  bytes: Uint8Array;
  /** Of the copy. */
  report: LintReport;
}

const TypedArticle = z.object({
  /** Also empty, as somebody is typing it. */
  title: z.string().max(1_000),
  /** Lines are parted by "\n". */
  summary: z.string().max(200_000),
  /** Markdown. */
  body: z.string().max(2_000_000),
});

const CheckedFile = z.object({
  /** Named in refusals. */
  fileName: z.string().min(1),
  /** The whole file. */
  bytes: Bytes,
  /** By which day's rules to read it, where it bears none or another is wanted. */
  date: Day.optional(),
});

/** "NUM-COLON". */
const RuleId = z.string().min(1).max(60);
/** What a report says of one file. */
const ReportPart = z.object({
  /** With the folders it was found in. */
  fileName: z.string().max(1_000),
  /** What is said before the table, a sentence each. */
  lines: z.array(z.string().max(10_000)).max(100),
  /** Cells under `REPORT_HEADS`. */
  rows: z.array(z.array(z.string().max(20_000)).length(REPORT_HEADS.length)).max(20_000),
});

export const CHECKING_VERBS = {
  /** What is to be said of a paper as it stands, or as it is being typed. Refusals: `not-found`. */
  'lint:document': reads<LintReport>()(
    z.object({
      /** Of the paper. */
      id: Id,
      /** Markdown as it stands in the window; left out for what is saved. */
      body: z.string().max(2_000_000).optional(),
      /** The head as it stands in the window; left out likewise. */
      head: DocumentHead.optional(),
    }),
  ),
  /** What is to be said of an article as it stands, or as it is being typed. Refusals: `not-found`. */
  'lint:article': reads<LintReport>()(
    z.object({
      /** Of the article. */
      id: Id,
      /** As it stands in the window; left out for what is saved. */
      content: TypedArticle.optional(),
    }),
  ),
  /** What is to be said of a Word file, which stays as it is. Refusals: of unsafe, damaged and other files. */
  'lint:file': reads<LintReport>()(CheckedFile),
  /** A copy with what is certain put right, and all else as it was. Refusals: as lint:file; `file-kind-unknown` of other files. */
  'lint:correct': reads<CorrectedCopy>()(
    CheckedFile.extend({
      /** As tracked changes, which somebody may turn down; margins are always changed directly. */
      isTracked: z.boolean(),
    }),
  ),
  /** A copy with a comment at each place. Refusals: as lint:correct. */
  'lint:annotate': reads<{ /** The copy, a remark of the checker for each finding. */ bytes: Uint8Array }>()(
    CheckedFile,
  ),
  /** Every rule, and what the office made of it. */
  'lint:choices': reads<LintChoicesView>()(none),
  /**
   * Passes something over in one text; once more is nothing. Refusals: `not-found`, `invalid-input` for a rule that is none or
   * bars.
   */
  'lint:suppress': writes<null>()(
    z.object({
      /** The finding's. */
      rule: RuleId,
      /** The text it was found in. */
      of: LintedText,
      /** The place, as `anchorsOf` tells it; null for the rule in all of the text. */
      anchor: FindingAnchor.nullable(),
      /** Why. */
      reason: RequiredLine,
    }),
  ),
  /** Tells again what was passed over. Refusals: `not-found`. */
  'lint:unsuppress': writes<null>()(
    z.object({
      /** Of the suppression. */
      id: z.uuid(),
    }),
  ),
  /** How grave a rule is in this office. Refusals: `invalid-input` for a rule that is none or bars, and for `off` without a reason. */
  'lint:set-severity': writes<null>()(
    z.object({
      /** The rule's. */
      rule: RuleId,
      /** Null to go by the rule. */
      severity: z.enum(CHOSEN_SEVERITIES).nullable(),
      /** Why it is turned off. */
      reason: Line.default(''),
    }),
  ),
  /** Takes a syllable for right everywhere, or no longer. Refusals: `invalid-input` for what is no single syllable. */
  'lint:set-word': writes<null>()(
    z.object({
      /** In any case. */
      word: RequiredLine,
      /** False to ask about it again. */
      isKnown: z.boolean(),
    }),
  ),
  /** What was said of several files, as a Word file; they themselves are neither read nor kept. */
  'lint:report': reads<{ /** The report. */ bytes: Uint8Array }>()(
    z.object({
      /** In the order they are told. */
      parts: z.array(ReportPart).min(1).max(2_000),
    }),
  ),
};
