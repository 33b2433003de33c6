/** Kiểm tra thể thức: what the checker says of a paper of ours, or of any Word file. */
import { z } from 'zod';
import { DocumentHead } from '../domain/document.ts';
import { Day, Id } from '../domain/values.ts';
import type { Kind } from '../format/kinds.ts';
import type { Era } from '../format/rules.ts';
import type { FormRole, LintPlace } from '../lint/paper.ts';
import type { Fix, Severity } from '../lint/rule.ts';
import { Bytes, reads } from './verb.ts';

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

export interface LintReport {
  /** By which rules it was read. */
  era: Era;
  /** Whether that follows from the paper's own day; else somebody should say. */
  isEraCertain: boolean;
  /** What kind it was taken for; null where that is not told. */
  kind: Kind | null;
  /** In reading order. */
  findings: LintFinding[];
  /** What no program can judge of such a paper, a Vietnamese sentence each. */
  toLookAt: string[];
}

/** A copy of a Word file, and what is still to be said of it. */
export interface CorrectedCopy {
  /** The file as it was, byte for byte, where nothing could be put right for certain. */
  bytes: Uint8Array;
  /** Of the copy. */
  report: LintReport;
}

const CheckedFile = z.object({
  /** Named in refusals. */
  fileName: z.string().min(1),
  /** The whole file. */
  bytes: Bytes,
  /** By which day's rules to read it, where it bears none or another is wanted. */
  date: Day.optional(),
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
};
