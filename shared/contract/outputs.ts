/** Shapes that only cross between the two sides and are nobody's own notion. */
import type { YearBoard } from '../domain/board.ts';
import type { CellProfile, Term } from '../domain/cell.ts';
import type { DocumentState, DocumentSummary } from '../domain/document.ts';
import type { RegisterEntry } from '../domain/numbering.ts';
import type { PartChange } from '../domain/parts.ts';
import type { SessionState } from '../domain/session.ts';
import type { Kind } from '../format/kinds.ts';
import type { Era, RuleRow } from '../format/rules.ts';

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
