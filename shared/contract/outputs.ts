/** Shapes that only cross between the two sides and are nobody's own notion. */
import type { YearBoard } from '../domain/board.ts';
import type { CellProfile, Term } from '../domain/cell.ts';
import type { DocumentState, DocumentSummary } from '../domain/document.ts';
import type { RegisterEntry } from '../domain/numbering.ts';
import type { PartChange } from '../domain/parts.ts';
import type { Reviewer, ReviewItem, ReviewRound, Tally } from '../domain/review.ts';
import type { PackageManifest, TimedAnswer } from '../domain/review-package.ts';
import type { SessionState } from '../domain/session.ts';
import type { Kind } from '../format/kinds.ts';
import type { Era, RuleRow } from '../format/rules.ts';
import type { TextPlace } from '../text/anchors.ts';

export interface CellOverview {
  cell: CellProfile;
  terms: Term[];
  /** Whether this is the sample cell, which may be removed in one go. */
  isSample: boolean;
}

export interface Overview {
  /** Null in a year without a plan. */
  board: YearBoard | null;
  /** Years that have a plan, the newest first. */
  years: number[];
  /** Documents changed last, of any year. */
  recent: DocumentSummary[];
}

export interface SessionSummary {
  id: number;
  topic: string;
  year: number;
  quarter: 1 | 2 | 3 | 4;
  date: string | null;
  state: SessionState;
  planRowId: number | null;
  presentCount: number;
  total: number;
}

export interface SearchHit {
  id: number;
  kind: Kind;
  title: string;
  state: DocumentState;
  snippet: string;
  /** Where the words found stand in `snippet`, in UTF-16 units. */
  marks: { start: number; end: number }[];
}

export interface JournalEntry {
  id: number;
  at: string;
  actor: string;
  action: string;
  entity: string;
  entityId: number | null;
  reason: string;
  detail: Record<string, unknown>;
}

export interface ExportedFile {
  file: string;
  sha256: string;
}

export interface ExportArchive {
  folder: string;
  files: ExportedFile[];
  /** Files left as they are because somebody edited them after they were exported. */
  kept: string[];
  index: ExportedFile;
}

export interface ImportReport {
  id: number;
  title: string;
  warnings: string[];
  leftOut: { reason: string; text: string }[];
}

/** A drafted or refreshed document and what happened to each of its parts. */
export interface DraftReport {
  document: DocumentSummary;
  isNew: boolean;
  parts: PartChange[];
}

export interface RegisterView {
  entries: RegisterEntry[];
  gaps: { term: string; series: string; missing: number[] }[];
}

export interface VerifyReport {
  /** Whether the data are sound; notices do not count. */
  ok: boolean;
  /** What is damaged, a sentence each. */
  problems: string[];
  /** What somebody should know: numbers missing, exported files gone or edited. */
  notices: string[];
  checked: { documents: number; revisions: number; exports: number };
}

export interface OfficeTemplateSummary {
  id: number;
  name: string;
  kinds: Kind[];
  addedAt: string;
}

/** The format table of one era, as a settings screen shows it. */
export interface FormatEra {
  era: Era;
  title: string;
  rows: RuleRow[];
}

export interface BackupFile {
  file: string;
  /** ISO, UTC. */
  at: string;
  /** Bytes. */
  size: number;
}

export interface ReviewSummary {
  round: ReviewRound;
  document: Pick<DocumentSummary, 'id' | 'kind' | 'title' | 'state' | 'symbol' | 'revision'>;
  reviewers: number;
  /** Of whom nothing was heard. */
  waiting: number;
  items: number;
  undecided: number;
  /** Open past its deadline. */
  isLate: boolean;
}

export interface ReviewItemView extends ReviewItem {
  appliedRevision: number | null;
  /** Where it stands in the newest text; null when its place is gone. */
  place: TextPlace | null;
}

export interface ReviewView {
  round: ReviewRound;
  document: DocumentSummary;
  reviewers: Reviewer[];
  items: ReviewItemView[];
  tally: Tally;
  isLate: boolean;
}

/** What became of one file that was taken in. */
export interface IntakeReport {
  fileName: string;
  /** `known`: taken in before, or an older answer than the one that holds. */
  outcome: 'taken' | 'known' | 'refused';
  /** A whole sentence. */
  sentence: string;
  /** New ones. */
  comments: number;
  suggestions: number;
  /** What has no place in the text, by its words. */
  unplaced: string[];
  warnings: string[];
}

/** Accepting a suggestion: done, or its place is not as it was and both texts are told. */
export type DecisionReport =
  | { isDone: true; revision: number; view: ReviewView }
  | { isDone: false; expected: string; found: string };

/** A review file as its reader sees it. */
export interface OpenedPackage {
  manifest: PackageManifest;
  /** Markdown. */
  body: string;
  /** When the file is an answer already: what was said. */
  answer: TimedAnswer | null;
}

export interface RenderedFile {
  fileName: string;
  bytes: Uint8Array;
}
