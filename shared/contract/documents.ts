/** Papers: written, drafted from their sources, numbered, exported, and what their form is made with. */

import * as z from 'zod';
import type { PaperDifference } from '../domain/differences.ts';
import {
  type Document,
  DocumentHead,
  DocumentState,
  type DocumentSummary,
  ExportFormat,
  KindCode,
  NewDocument,
  Reason,
  type Revision,
} from '../domain/document.ts';
import type { GeneratedField } from '../domain/generated-head.ts';
import type { PartChange } from '../domain/parts.ts';
import type { ReportFigures } from '../domain/report-figures.ts';
import { ReportWords } from '../domain/report-words.ts';
import type { Totals } from '../domain/statistics/totals.ts';
import { Day, Id, Quarter, RequiredLine, Year } from '../domain/values.ts';
import type { Kind } from '../format/kinds.ts';
import type { PaperPages } from '../format/paper-pages.ts';
import type { Era, RuleRow } from '../format/rules.ts';
import { Bytes, byId, none, Path, reads, writes } from './verb.ts';

/** A drafted or refreshed document and what happened to each of its parts. */
export interface DraftReport {
  /** As it is afterwards; a preview changes nothing. */
  document: DocumentSummary;
  /** Whether it was made just now, and not brought up to date. */
  isNew: boolean;
  /** [] for a paper that is assembled from nothing. */
  parts: PartChange[];
  /** Fields of the head that followed the source; [] for a new paper. */
  head: GeneratedField[];
}

/** A document as it is opened. */
export interface OpenedDocument extends Document {
  /** Markdown of its parts as they were last assembled, by key; {} for a paper assembled from nothing. */
  assembled: Record<string, string>;
}

export interface ExportedFile {
  /** Path of what was written. */
  file: string;
  /** Of its bytes, lower-case hex: it tells later whether somebody edited the file. */
  sha256: string;
}

export interface ExportArchive {
  /** The one asked for, as a full path. */
  folder: string;
  /** What was written, in the order in which the papers were made. */
  files: ExportedFile[];
  /** Files left as they are because somebody edited them after they were exported. */
  kept: string[];
  /** Our own files of papers that have another place by now, or none: nobody had changed them, and they are gone. */
  removed: string[];
  /** The same, but edited by somebody or held by another program: they still lie there. */
  outdated: string[];
  /** Mục lục hồ sơ of it all, a Word file; where it is among `kept`, the hash is of what was not written. */
  index: ExportedFile;
  /** The same of every year, in the folder of that year. */
  yearIndexes: ExportedFile[];
}

/** The format table of one era, as a settings screen shows it. */
export interface FormatEra {
  /** Which of the two instruments. */
  era: Era;
  /** The instrument as the office cites it, and until or from when it holds. */
  title: string;
  /** In reading order, with the office's own values. */
  rows: RuleRow[];
}

export interface LetterheadSummary {
  /** Of the letterhead. */
  id: number;
  /** What the office calls it; no other letterhead has it. */
  name: string;
  /** What is printed on it; of two letterheads none takes the same kind. */
  kinds: Kind[];
  /** ISO, UTC. */
  addedAt: string;
}

/** Markdown; two million letters are about 700 pages. */
const Body = z.string().max(2_000_000);

const Period = z.object({
  /** Calendar year. */
  year: Year,
  /** Left out or null for the whole year. */
  quarter: Quarter.nullable().default(null),
});

export const DOCUMENTS_VERBS = {
  /** Papers for which every filter given holds, the last changed first. */
  'document:list': reads<DocumentSummary[]>()(
    z.object({
      /** Only papers of this kind. */
      kind: KindCode.optional(),
      /** `filingYear` of the paper. */
      year: Year.optional(),
      /** Only papers of this session. */
      sessionId: Id.optional(),
      /** Only papers that stand there now. */
      state: DocumentState.optional(),
      /** Only those that correct or adjust this paper. */
      amending: Id.optional(),
      /** How many of them at most; left out, all. */
      limit: z.number().int().min(1).max(10_000).optional(),
    }),
  ),
  /** A paper with head and body of its newest revision. */
  'document:get': reads<OpenedDocument>()(byId),
  /** Makes a draft, assembled from its source where one is named. Refusals: `duplicate`, `wording-faulty`. */
  'document:create': writes<DraftReport>()(NewDocument),
  /** Saves a revision, over nothing newer. Refusals: `stale-revision`, `state-forbids`, `secrecy-mark`. */
  'document:save': writes<{
    /** The newest number, which the same text again leaves as it was. */
    revision: number;
  }>()(
    z.object({
      /** Of a paper not yet approved. */
      id: Id,
      /** The whole text with its part marks. */
      body: Body,
      /** The newest revision when the text was read. */
      baseRevision: z.int().positive(),
      /** Left out, the head stays as it is. */
      head: DocumentHead.optional(),
      /** For the history; `AUTOSAVE_REASON` lets the next autosave take its place. */
      reason: Reason,
    }),
  ),
  /** Puts a text that was not preferred into the history. Refusals: `state-forbids`, `secrecy-mark`. */
  'document:keep-aside': writes<Document>()(
    z.object({
      /** What comes back is this paper as it stands on: the other text lies one revision below its newest. */
      id: Id,
      /** The text that was written beside the newest one. */
      body: Body,
      /** The head that goes with it. */
      head: DocumentHead,
    }),
  ),
  /** Throws a draft away; the journal keeps its text. Refusals: `state-forbids`, `in-use` once built upon. */
  'document:delete': writes<null>()(byId),
  /** The date a paper is meant to bear, until issuing sets the real one. Refusals: `state-forbids`. */
  'document:set-date': writes<Document>()(
    z.object({
      /** Of a paper not yet approved. */
      id: Id,
      /** Null takes it away. */
      date: Day.nullable(),
    }),
  ),
  /** Renews from the source what nobody touched, keeps the rest. Refusals: `not-found` without a source. */
  'document:refresh': writes<DraftReport>()(byId),
  /** What a refresh would do to each part and to the head. */
  'document:preview-refresh': reads<DraftReport>()(byId),
  /** Where an issued paper and its source differ by now; [] while it is none, and while they agree. */
  'document:differences': reads<PaperDifference[]>()(byId),
  /**
   * Drafts the letter that corrects an issued paper (đính chính), from where it differs by now. Refusals: `state-forbids`,
   * `duplicate` (one is being written).
   */
  'document:correct': writes<Document>()(byId),
  /** The history without its texts, the newest first. */
  'document:revisions': reads<Revision[]>()(byId),
  /** One revision with its text. */
  'document:revision': reads<
    Revision & {
      /** As it was then. */
      head: DocumentHead;
      /** Markdown, NFC. */
      body: string;
    }
  >()(
    z.object({
      /** Of the paper. */
      id: Id,
      /** Its number; `not-found` for one that was dropped. */
      revision: z.int().positive(),
    }),
  ),
  /** Saves an old revision as the newest; none is lost. Refuses as `document:save`. */
  'document:restore': writes<{
    /** The newest number afterwards. */
    revision: number;
  }>()(
    z.object({
      /** Of a paper not yet approved. */
      id: Id,
      /** The one to bring back. */
      revision: z.int().positive(),
      /** The newest revision when the person chose. */
      baseRevision: z.int().positive(),
    }),
  ),
  /**
   * Takes a paper to another state. Refusals: `state-forbids`, `reason-required`, `review-open`,
   * `review-needed` (its kind wants a round first), `built-upon` (a paper that others rest on).
   */
  'document:move': writes<DocumentSummary>()(
    z.object({
      /** Of the paper. */
      id: Id,
      /** All of `MOVES` but issuing, which is a verb of its own. */
      move: z.enum(['send-to-review', 'withdraw-from-review', 'approve', 'file', 'reopen']),
      /** Asked for where `MOVES` says so, and to approve without a round what wants one. */
      reason: Reason,
    }),
  ),
  /** The minutes of a session: made once, refreshed after that. Refusals: `state-forbids` once approved. */
  'minutes:assemble': writes<DraftReport>()(
    z.object({
      /** Of any session, held or not: what it does not say yet is left as dots. */
      sessionId: Id,
    }),
  ),

  /** What the secretary said of a period, '' where nothing yet, and the counts of the period beside it. */
  'report-words:get': reads<{
    /** As they are printed in the period's report. */
    words: ReportWords;
    /** Of the end of the period, or of today while it runs. */
    figures: ReportFigures;
    /** The same sessions as the statistics count them. */
    totals: Totals;
  }>()(Period),
  /** Keeps them; the draft of the report follows when it is refreshed. Refusals: `secrecy-mark`. */
  'report-words:save': writes<ReportWords>()(
    Period.extend({
      /** All of them: one left out is emptied. */
      words: ReportWords,
    }),
  ),

  /** A paper as a file, nothing of it written. Refusals: `secrecy-mark`. */
  'export:render': reads<{
    /** The name it is filed under, with the ending of the format. */
    fileName: string;
    /** The same paper gives the same ones. */
    bytes: Uint8Array;
  }>()(
    z.object({
      /** Of the paper; its newest revision is printed. */
      id: Id,
      /** `docx`: on the office's letterhead where the kind has one. */
      format: ExportFormat,
    }),
  ),
  /** The pages of its Word file, to be looked at. Refusals: `secrecy-mark`. */
  'export:pages': reads<
    PaperPages & {
      /** Whether the file goes on the office's letterhead: its pages are then those of the program's own layout. */
      isOnLetterhead: boolean;
    }
  >()(byId),
  /** The same for a person to keep or to print, which the journal tells. Refusals: `secrecy-mark`. */
  'export:hand-out': writes<{
    /** As in `export:render`. */
    fileName: string;
    /** As in `export:render`. */
    bytes: Uint8Array;
  }>()(
    z.object({
      /** Of the paper; its newest revision is printed. */
      id: Id,
      /** As in `export:render`. */
      format: ExportFormat,
      /** Where it goes: among the person's own files, or to a printer. */
      how: z.enum(['file', 'print']),
    }),
  ),
  /** Writes a paper to disk. Refusals: `file-edited`, `file-exists`, `secrecy-mark`, `disk-full`. */
  'export:write': writes<ExportedFile>()(
    z.object({
      /** Of the paper; its newest revision is printed. */
      id: Id,
      /** Where it shall be; folders that are missing are made. */
      file: Path,
      /** `docx`: on the office's letterhead where the kind has one. The ending of `file` is not looked at. */
      format: ExportFormat,
      /** Writes over whatever stands there, an edited file too. */
      replace: z.boolean().default(false),
    }),
  ),
  /** Papers as Word files by term, year, quarter; tells progress. Refusals: `cancelled`, `disk-full`. */
  'export:archive': writes<ExportArchive>()(
    z.object({
      /** What stands in it already is kept, and written over only where nobody edited it. */
      folder: Path,
      /** As in `document:list`; left out, every year. */
      year: Year.optional(),
      /** Only papers of this quarter, of whatever year when none is named. */
      quarter: Quarter.optional(),
    }),
  ),

  /** Every value of the format in both eras, what it rests on, and the office's own in its place. */
  'format:rules': reads<FormatEra[]>()(none),
  /** Puts the office's own value in a rule's place. Refusals: `invalid-input` for what no sheet can bear. */
  'format:override': writes<null>()(
    z.object({
      /** "hd05-2026.letterSubject.lead": era, group, value. */
      path: z.string().max(200),
      /** Of the type the rule has; null brings the rule's own back. */
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    }),
  ),

  /** The office's letterheads, by name. */
  'letterhead:list': reads<LetterheadSummary[]>()(none),
  /** Takes in a letterhead. Refusals: `template-faulty` with each fault, `duplicate` (its name, a kind). */
  'letterhead:add': writes<LetterheadSummary>()(
    z.object({
      /** What the office calls it. */
      name: RequiredLine,
      /** What shall be printed on it from now on. */
      kinds: z.array(KindCode).min(1),
      /** A .docx with named fields. */
      bytes: Bytes,
    }),
  ),
  /** Its kinds are printed by the program's own form again. */
  'letterhead:remove': writes<null>()(byId),
} as const;
