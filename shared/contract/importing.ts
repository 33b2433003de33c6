/** Old papers: read from files, looked at, and brought in. */
import * as z from 'zod';
import { KindCode } from '../domain/document.ts';
import { LONGEST_SUBJECT, PaperFacts } from '../domain/paper-facts.ts';
import { type Plan, PlanInput, type PlanRowInput } from '../domain/plan.ts';
import { Id, type Quarter, RequiredLine } from '../domain/values.ts';
import { type LegacyReading, TEXT_ENCODINGS } from '../text/legacy-texts.ts';
import { Bytes, reads, writes } from './verb.ts';

/** Makes letters of this encoding Unicode; left out, they stay as they are and are told. */
const Encoding = z.enum(TEXT_ENCODINGS).optional();

/** A text of a file that is not in the paper. */
export interface LeftOutText {
  /** Why it was left out, in Vietnamese. */
  reason: string;
  /** As it stood, lines parted by \n. */
  text: string;
}

/** What a file holds, before anything of it is taken. */
export interface FileReading {
  /** As the file says it, else the file's name. */
  title: string;
  /** What its head and its closing say; all open where it has none. */
  facts: PaperFacts;
  /** The encoding of before Unicode its letters seem to be in, and a line of it both ways; null for Unicode. */
  legacy: LegacyReading | null;
  /** Who wrote it, where an article names somebody below its end; '' for nobody. */
  byline: string;
  /** What was changed or could not be read, a Vietnamese sentence each. */
  warnings: string[];
  /** Every text of the file that is not in the paper; what became of its head is in `facts`. */
  leftOut: LeftOutText[];
}

/** How the facts of an old paper stand to this book. */
export interface FactsCheck {
  /** Why number and day cannot be kept, a Vietnamese sentence; '' when they can. */
  obstacle: string;
  /** What to look at before saying yes, a Vietnamese sentence each. */
  notices: string[];
  /** The member who signs; null while nobody, or nobody for certain. */
  signerId: Id | null;
  /** The member who took the minutes; null as above, and for papers that name none. */
  minuteTakerId: Id | null;
}

export interface ImportReport {
  /** Of the paper that was made. */
  id: number;
  /** As asked for, else as the file says it, else the file's name. */
  title: string;
  /** "05-BB/CB", kept from the file; null for a draft, and for kinds without numbers. */
  symbol: string | null;
  /** Whether the paper came in as issued, with its own number and day. */
  isKept: boolean;
  /** Why it came in as a draft though number and day were to be kept, a Vietnamese sentence; else ''. */
  notKept: string;
  /** What was changed or could not be read, a Vietnamese sentence each; and who of the signatories is not known. */
  warnings: string[];
  /** Every text of the file that is not in the paper; what became of its head is in the paper's facts. */
  leftOut: LeftOutText[];
}

/** A year plan in an old file, before anything of it is taken. */
export interface PlanReading {
  /** Null where the file names none. */
  year: number | null;
  /** Trích yếu; '' where there is none. */
  subject: string;
  /** What its head and its closing say. */
  facts: PaperFacts;
  /** What stands around the topics, as a person would type it. */
  words: Pick<PlanInput, 'purpose' | 'requirements' | 'method' | 'assignments'>;
  /** The encoding of before Unicode its letters seem to be in, and a line of it both ways; null for Unicode. */
  legacy: LegacyReading | null;
  /** In the order of the file; [] where no topics by quarters were found. */
  rows: PlanReadingRow[];
  /** Whom of those named nobody here is, a Vietnamese sentence each. */
  notices: string[];
}

export interface PlanReadingRow extends Omit<PlanRowInput, 'id' | 'quarter'> {
  /** Null where neither a quarter nor a month is named. */
  quarter: Quarter | null;
}

export const IMPORTING_VERBS = {
  /** Reads a .docx, .doc, .html, .md or .txt and changes nothing. Refusals: `secrecy-mark`, and of unsafe files. */
  'document:read-file': reads<FileReading>()(
    z.object({
      /** Its ending decides where the content does not. */
      fileName: z.string().min(1),
      /** The whole file. */
      bytes: Bytes,
      /** Letters of before Unicode to be made Unicode. */
      encoding: Encoding,
    }),
  ),
  /** Whether a paper with these facts could keep its number and day here, and who its signatories are. */
  'document:check-facts': reads<FactsCheck>()(
    z.object({
      /** What the paper is kept as. */
      kind: KindCode,
      /** As read, or as mended. */
      facts: PaperFacts,
    }),
  ),
  /**
   * Brings a .docx, .doc, .html, .md or .txt in, as a draft or as issued before. Refusals: `secrecy-mark`, `duplicate`, and of unsafe
   * files.
   */
  'document:import': writes<ImportReport>()(
    z.object({
      /** Its ending decides where the content does not; without any other title it is the paper's. */
      fileName: z.string().min(1),
      /** The whole file. */
      bytes: Bytes,
      /** Letters of before Unicode to be made Unicode. */
      encoding: Encoding,
      /** What the paper is kept as; the file is not asked. */
      kind: KindCode,
      /** Left out, the title found in the file is taken. */
      title: RequiredLine.pipe(z.string().max(LONGEST_SUBJECT)).optional(),
      /** The session it belongs to. */
      sessionId: Id.optional(),
      /** What the paper says of itself, mended by a person; left out, as the file says it. */
      facts: PaperFacts.optional(),
      /** Keeps number and day: it comes in as issued, or, where that cannot be, as a draft and says why. */
      keepNumber: z.boolean().default(false),
    }),
  ),
  /** Reads the year plan in a file and changes nothing. Refusals: `secrecy-mark`, and of unsafe files. */
  'plan:read-file': reads<PlanReading>()(
    z.object({
      /** Its ending decides where the content does not. */
      fileName: z.string().min(1),
      /** The whole file. */
      bytes: Bytes,
      /** Letters of before Unicode to be made Unicode. */
      encoding: Encoding,
    }),
  ),
  /**
   * Makes a plan of what was read and looked at, and where wished keeps the file as its paper. Refusals: `duplicate` (the year
   * has one), `secrecy-mark`, and of unsafe files.
   */
  'plan:import': writes<{
    /** As it was made. */
    plan: Plan;
    /** Of its paper; null where none was wished. */
    paper: ImportReport | null;
  }>()(
    z.object({
      /** Its ending decides where the content does not. */
      fileName: z.string().min(1),
      /** The whole file. */
      bytes: Bytes,
      /** Letters of before Unicode to be made Unicode, in its paper. */
      encoding: Encoding,
      /** As read, or as mended. */
      plan: PlanInput,
      /** What the paper says of itself, mended by a person; left out, as the file says it. */
      facts: PaperFacts.optional(),
      /** `issued`: with its own number and day, or as a draft where that cannot be. */
      paper: z.enum(['none', 'draft', 'issued']),
    }),
  ),
} as const;
