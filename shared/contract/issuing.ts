/** Numbers: what is looked at before one is given, the giving, and the register of those given. */
import * as z from 'zod';
import { KindCode } from '../domain/document.ts';
import type { IssuePoint } from '../domain/issue-check.ts';
import type { RegisterEntry } from '../domain/numbering.ts';
import { Day, Id, RequiredLine } from '../domain/values.ts';
import { reads, writes } from './verb.ts';

export interface RegisterView {
  /** Those asked for, by term, series and number. */
  entries: RegisterEntry[];
  /** Of whole series, whatever entries were asked for; [] when no number is missing. */
  gaps: {
    /** Its name: "2020 - 2025". */
    term: string;
    /** As in `RegisterEntry`. */
    series: string;
    /** Ascending, between the first and the last number given. */
    missing: number[];
  }[];
}

export interface StampedCopy {
  /** "01-BS/CB". */
  symbol: string;
  /** Of the Word file with the stamp. */
  fileName: string;
  /** The whole file. */
  bytes: Uint8Array;
}

const Issue = z.object({
  /** Of an approved paper. */
  id: Id,
  /** The date the paper bears; it decides the term the number is of. */
  date: Day,
  /** Chosen by hand, to go on from a paper register or fill a gap; left out, the next of the series. */
  number: z.int().min(1).max(99_999).optional(),
});

export const ISSUING_VERBS = {
  /** What stands in the way of issuing a paper on a day, and what is asked before. Refusals: `no-term`. */
  'document:check-issue': reads<IssuePoint[]>()(
    Issue.extend({
      /** Left out, the date the paper is meant to bear, else today. */
      date: Day.optional(),
    }),
  ),
  /**
   * Gives the number, freezes the text. Refusals: `no-term`, `number-taken`, `already-issued`, `issue-refused`, `issue-asked`
   * with what was not answered.
   */
  'document:issue': writes<{
    /** As given or taken; null for kinds without numbers. */
    number: number | null;
    /** "84-KH/CB-STTTT"; null for kinds without numbers. */
    symbol: string | null;
  }>()(
    Issue.extend({
      /** Codes of the questions that were answered with yes; the journal keeps them. */
      accepted: z.array(z.string().max(60)).max(60).optional(),
    }),
  ),

  /**
   * Gives a copy of an issued paper its number (series BS of the term) and the stamp to print, 80 × 50 mm. Refusals: `not-found`,
   * `state-forbids`, `no-term`, `invalid-input` for a day before the paper's, still to come,
   * or without a secretary.
   */
  'document:copy': writes<StampedCopy>()(
    z.object({
      /** Of the paper. */
      id: Id,
      /** The day of the copy. */
      date: Day,
    }),
  ),

  /** Sổ văn bản: what was given a number, and the numbers nobody has. */
  'register:list': reads<RegisterView>()(
    z.object({
      /** Only entries of this kind of paper. */
      kind: KindCode.optional(),
      /** Only entries of this term. */
      termId: Id.optional(),
    }),
  ),
  /**
   * Declares a number void: it stays in the register with the reason and is never given again; its paper is approved as before
   * and may be issued anew. Refusals: `not-found`, `already-void`, `built-upon`.
   */
  'register:void': writes<RegisterEntry>()(
    z.object({
      /** Of the register's line. */
      id: Id,
      /** Why the number was given by mistake. */
      reason: RequiredLine,
    }),
  ),
} as const;
