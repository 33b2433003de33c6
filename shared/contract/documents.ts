/** Papers: written, drafted from their sources, numbered, exported, and what their form is made with. */

import { z } from 'zod';
import {
  type Document,
  DocumentHead,
  DocumentState,
  type DocumentSummary,
  KindCode,
  NewDocument,
  Reason,
  type Revision,
} from '../domain/document.ts';
import type { GeneratedField } from '../domain/generated-head.ts';
import type { RegisterEntry } from '../domain/numbering.ts';
import type { PartChange } from '../domain/parts.ts';
import { Day, Id, Quarter, RequiredLine, Year } from '../domain/values.ts';
import type { Kind } from '../format/kinds.ts';
import type { Era, RuleRow } from '../format/rules.ts';
import { Bytes, byId, none, Path, reads, writes } from './verb.ts';

/** A drafted or refreshed document and what happened to each of its parts. */
export interface DraftReport {
  document: DocumentSummary;
  isNew: boolean;
  parts: PartChange[];
  /** Fields of the head that followed the source. */
  head: GeneratedField[];
}

export interface ImportReport {
  id: number;
  title: string;
  warnings: string[];
  leftOut: { reason: string; text: string }[];
}

export interface RegisterView {
  entries: RegisterEntry[];
  gaps: { term: string; series: string; missing: number[] }[];
}

/** A document that holds what was searched for. */
export interface SearchHit {
  id: number;
  kind: Kind;
  title: string;
  state: DocumentState;
  /** One line of plain text, with "…" where it was cut. */
  snippet: string;
  /** Where the words found stand in `snippet`, in UTF-16 units. */
  marks: { start: number; end: number }[];
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

/** The format table of one era, as a settings screen shows it. */
export interface FormatEra {
  era: Era;
  title: string;
  rows: RuleRow[];
}

export interface OfficeTemplateSummary {
  id: number;
  name: string;
  /** The kinds of paper it is for. */
  kinds: Kind[];
  /** ISO, UTC. */
  addedAt: string;
}

/** Markdown; two million letters are about 700 pages. */
const Body = z.string().max(2_000_000);
const ExportFormat = z.enum(['docx', 'html', 'md']);

export const DOCUMENTS_VERBS = {
  'document:list': reads<DocumentSummary[]>()(
    z.object({
      kind: KindCode.optional(),
      year: Year.optional(),
      sessionId: Id.optional(),
      state: DocumentState.optional(),
    }),
  ),
  'document:get': reads<Document>()(byId),
  'document:create': writes<DraftReport>()(NewDocument),
  'document:import': writes<ImportReport>()(
    z.object({
      fileName: z.string().min(1),
      bytes: Bytes,
      kind: KindCode,
      title: RequiredLine.optional(),
      sessionId: Id.optional(),
    }),
  ),
  'document:save': writes<{ revision: number }>()(
    z.object({
      id: Id,
      body: Body,
      baseRevision: z.int().positive(),
      head: DocumentHead.optional(),
      reason: Reason,
    }),
  ),
  /** Puts a text that was not preferred into the history. What comes back is the paper as it stands on. */
  'document:keep-aside': writes<Document>()(z.object({ id: Id, body: Body, head: DocumentHead })),
  'document:delete': writes<null>()(byId),
  'document:set-date': writes<Document>()(z.object({ id: Id, date: Day.nullable() })),
  'document:refresh': writes<DraftReport>()(byId),
  'document:preview-refresh': reads<DraftReport>()(byId),
  'document:revisions': reads<Revision[]>()(byId),
  'document:revision': reads<Revision & { head: DocumentHead; body: string }>()(
    z.object({ id: Id, revision: z.int().positive() }),
  ),
  'document:restore': writes<{ revision: number }>()(
    z.object({ id: Id, revision: z.int().positive(), baseRevision: z.int().positive() }),
  ),
  'document:move': writes<DocumentSummary>()(
    z.object({
      id: Id,
      move: z.enum(['send-to-review', 'withdraw-from-review', 'approve', 'file', 'reopen']),
      reason: Reason,
    }),
  ),
  'document:issue': writes<{ number: number | null; symbol: string | null }>()(
    z.object({ id: Id, date: Day, number: z.int().min(1).max(99_999).optional() }),
  ),

  'minutes:assemble': writes<DraftReport>()(z.object({ sessionId: Id })),

  'register:list': reads<RegisterView>()(z.object({ kind: KindCode.optional(), termId: Id.optional() })),

  'search:find': reads<SearchHit[]>()(
    z.object({ text: z.string().max(10_000), limit: z.int().min(1).max(200).optional() }),
  ),

  'export:render': reads<{ fileName: string; bytes: Uint8Array }>()(
    z.object({ id: Id, format: ExportFormat }),
  ),
  'export:write': writes<ExportedFile>()(
    z.object({ id: Id, file: Path, format: ExportFormat, replace: z.boolean().default(false) }),
  ),
  'export:archive': writes<ExportArchive>()(
    z.object({ folder: Path, year: Year.optional(), quarter: Quarter.optional() }),
  ),

  'format:rules': reads<FormatEra[]>()(none),
  'format:override': writes<null>()(
    z.object({ path: z.string().max(200), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  ),

  'template:list': reads<OfficeTemplateSummary[]>()(none),
  'template:add': writes<OfficeTemplateSummary>()(
    z.object({ name: RequiredLine, kinds: z.array(KindCode).min(1), bytes: Bytes }),
  ),
  'template:remove': writes<null>()(byId),
} as const;
