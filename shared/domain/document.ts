/** Documents: what is written, its revisions, and the way from draft to file. */
import * as z from 'zod';
import { KINDS, type Kind } from '../format/kinds.ts';
import { CIRCULATIONS, URGENCIES } from '../format/paper.ts';
import type { Office, Officers } from './cell.ts';
import { Day, Id, Line, Lines, type QuarterName, RequiredLine } from './values.ts';

export const KindCode = z.enum(KINDS);

export const DOCUMENT_STATES = ['draft', 'review', 'approved', 'issued', 'filed'] as const;
export const DocumentState = z.enum(DOCUMENT_STATES);
export type DocumentState = z.infer<typeof DocumentState>;

/** Everything of a paper but its body: it is revised with the body, so that an issued paper is frozen whole. */
export const DocumentHead = z.object({
  /** Trích yếu; also the title shown in lists. */
  subject: RequiredLine.pipe(z.string().max(500)),
  /** Kính gửi or Kính trình, one a line; printed above letters only. */
  addressees: Lines.default([]),
  /** Căn cứ, one a line, without dash or end mark. */
  basis: Lines.default([]),
  /** Nơi nhận, one a line, without dash or end mark; "Lưu Chi bộ" among them. */
  recipients: Lines.default([]),
  /** Who signs; for minutes the chair. */
  signerId: Id.nullable().default(null),
  /** For minutes only: who took them. */
  minuteTakerId: Id.nullable().default(null),
  /** Printed scope; all but "Tài liệu hội nghị" also keep the article from going out. Null for none. */
  circulation: z.enum(CIRCULATIONS).nullable().default(null),
  /** "Dự thảo lần n", printed until the paper is approved. */
  draftNumber: z.int().min(1).max(99).default(1),
  /** A paper of the cell's congress: its own common number series, symbol ĐH (36-HD/VPTW, II.3). */
  isCongress: z.boolean().default(false),
  /** Who signs besides: of a topic paper the other presenters, of minutes others who took part. In the order they sign. */
  coSignerIds: z.array(Id).max(20).default([]),
  /** Of a congress paper: "2025 - 2030", where it is not the term that a congress of its day opens; '' for that one. */
  congressTerm: Line.default(''),
  /** Of a congress paper: the body of the congress that issues it, "Ban Kiểm phiếu"; '' for the congress itself. */
  congressBody: Line.default(''),
  /** Of a congress paper: the new secretary or deputy, who confirms the signature; null for nobody. */
  confirmerId: Id.nullable().default(null),
  /** Signed T/L for the seal of the superior committee, by a cell without one (05-HD/VPTW, 8.1.2). */
  isSealed: z.boolean().default(false),
  /** Printed under the number, or the subject of a letter (05-HD/VPTW, II.3). Null for a paper that is not pressing. */
  urgency: z.enum(URGENCIES).nullable().default(null),
});
export type DocumentHead = z.infer<typeof DocumentHead>;

/** What came to the head later, as it is where nothing is said of it. In the order of the schema. */
const LATER = {
  coSignerIds: [],
  congressTerm: '',
  congressBody: '',
  confirmerId: null,
  isSealed: false,
  urgency: null,
} satisfies Partial<DocumentHead>;

/** A head as it was stored, perhaps before it had all its fields. */
export type StoredHead = Omit<DocumentHead, keyof typeof LATER> & Partial<DocumentHead>;

/** With every field; what is there stays as it is. */
export function completeHead(head: StoredHead): DocumentHead {
  const missing = Object.entries(LATER).filter(([field]) => !Object.hasOwn(head, field));
  return { ...head, ...Object.fromEntries(missing) } as DocumentHead;
}

/** What a document is drafted from. */
export interface DocumentSource {
  /** The plan it is drafted from; null for the paper of none. */
  planId: Id | null;
  /** The session the paper belongs to; null for those of no session. */
  sessionId: Id | null;
  /** A report's period: a year, or one quarter of it. */
  year: number | null;
  /** Null for the whole year, and where no period is reported on. */
  quarter: 1 | 2 | 3 | 4 | null;
}

export interface DocumentSummary {
  /** Of the paper, through all its revisions. */
  id: Id;
  /** Never changes once the paper is made. */
  kind: Kind;
  /** Trích yếu of the newest revision. */
  title: string;
  /** Changed by `document:move`, `document:issue` and a review round only. */
  state: DocumentState;
  /** Number of the newest revision, from 1. */
  revision: number;
  /** In its series, from 1; kept when reopened. Null until issued, and for kinds without numbers. */
  number: number | null;
  /** "84-KH/CB-STTTT"; null until issued. */
  symbol: string | null;
  /** The paper's date once issued, before that the date it is meant to bear. */
  date: Day | null;
  /** "2020-Q1" of the report's period, else of the session; null for a year's report, or without either. */
  quarter: QuarterName | null;
  /** Calendar year it is filed under: what it reports on or plans for, else that of its date (`filing.ts`). */
  filingYear: number;
  /** The session the paper belongs to; null for those of no session. */
  sessionId: Id | null;
  /** The issued paper this one corrects (đính chính); null for any other paper. */
  correctsId: Id | null;
  /** The issued plan paper this one adjusts (điều chỉnh); null for any other paper. */
  adjustsId: Id | null;
  /** ISO, UTC: the last change of text, state or date. */
  updatedAt: string;
}

export interface Document extends DocumentSummary {
  /** What it is drafted from, and refreshed from again. */
  source: DocumentSource;
  /** Of the newest revision. */
  head: DocumentHead;
  /** Markdown, NFC. */
  body: string;
  /** The revision that was frozen when the paper was issued. */
  issuedRevision: number | null;
  /** The term it was issued in; null before that. */
  termId: Id | null;
}

export interface Revision {
  /** Counted from 1 within the paper; numbers of dropped autosaves are missing. */
  revision: number;
  /** The revision it was written over; null for the first. */
  baseRevision: number | null;
  /** ISO, UTC. */
  savedAt: string;
  /** Who was at the keyboard: the name of the account on the machine. */
  actor: string;
  /** Why: "restored revision 3", "refreshed from the session"; empty for plain typing. */
  reason: string;
}

/** The reason of a revision that was saved by itself while somebody typed. */
export const AUTOSAVE_REASON = 'Tự lưu khi đang gõ';

/** Of a spell of typing one revision is kept in so many milliseconds: the last. */
const AUTOSAVE_KEPT_EVERY = 5 * 60_000;

/** Whether an autosaved revision need not stay in the history once the next one is there. */
export function isPassing(
  earlier: Pick<Revision, 'savedAt' | 'actor' | 'reason'>,
  next: Pick<Revision, 'savedAt' | 'actor' | 'reason'>,
): boolean {
  const spellOf = ({ savedAt }: Pick<Revision, 'savedAt'>): number =>
    Math.floor(Date.parse(savedAt) / AUTOSAVE_KEPT_EVERY);
  return (
    earlier.reason === AUTOSAVE_REASON &&
    next.reason === AUTOSAVE_REASON &&
    earlier.actor === next.actor &&
    spellOf(earlier) === spellOf(next)
  );
}

/** What a paper can be written out as. */
export const ExportFormat = z.enum(['docx', 'html', 'md']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export type Move = 'send-to-review' | 'withdraw-from-review' | 'approve' | 'issue' | 'file' | 'reopen';

interface MoveRule {
  /** From any other state it is refused with `state-forbids`. */
  from: readonly DocumentState[];
  /** Where the paper stands afterwards. */
  to: DocumentState;
  /** Without one it is refused with `reason-required`. */
  needsReason: boolean;
}

/** The only ways between states. Every one is written to the journal. */
export const MOVES: Readonly<Record<Move, MoveRule>> = {
  'send-to-review': { from: ['draft'], to: 'review', needsReason: false },
  'withdraw-from-review': { from: ['review'], to: 'draft', needsReason: true },
  // Straight from draft is allowed (a small cell, a paper nobody needs to see first); the journal says so.
  approve: { from: ['draft', 'review'], to: 'approved', needsReason: false },
  issue: { from: ['approved'], to: 'issued', needsReason: false },
  file: { from: ['issued'], to: 'filed', needsReason: false },
  // Back to draft; an issued paper keeps its number and takes it again when issued anew.
  reopen: { from: ['approved', 'issued', 'filed'], to: 'draft', needsReason: true },
};

export function canMove(state: DocumentState, move: Move): boolean {
  return MOVES[move].from.includes(state);
}

/** Text may change only here; from approval on it stands still. */
export function isEditable(state: DocumentState): boolean {
  return state === 'draft' || state === 'review';
}

/** Approved, and whatever came of it since: the text others may rest on. */
export function isApproved(state: DocumentState): boolean {
  return !isEditable(state);
}

/** Given out under its number, and perhaps filed since. */
export function isIssued(state: DocumentState): boolean {
  return state === 'issued' || state === 'filed';
}

/** Offices a paper of the cell is signed with. */
export const OFFICE_TITLES: Readonly<Record<Exclude<Office, 'committee'>, string>> = {
  secretary: 'BÍ THƯ',
  deputy: 'PHÓ BÍ THƯ',
};

/** Only who holds the office on that day signs with it: nobody else is ever printed as secretary. */
export function officeTitle(signerId: Id | null, { secretaryId, deputyIds }: Officers): string {
  if (signerId === null || signerId === secretaryId) return OFFICE_TITLES.secretary;
  return deputyIds.includes(signerId) ? OFFICE_TITLES.deputy : '';
}

/** A new document as a person asks for it. */
export const NewDocument = z.object({
  /** Chooses the wording template, and what the paper may be drafted from (`madeFrom` of kinds.ts). */
  kind: KindCode,
  /** Left out, the paper is called what its template calls it. */
  title: RequiredLine.pipe(z.string().max(500)).optional(),
  /** Drafts from this session a kind that is made from one; any other only remembers it. */
  sessionId: Id.optional(),
  /** Drafts from this plan the kind that is made from one. */
  planId: Id.optional(),
  /** Drafts a kind that reports on a period on this year, or on `quarter` of it. */
  year: z.int().optional(),
  /** Left out, the report is on the whole year. */
  quarter: z.literal([1, 2, 3, 4]).optional(),
  /** The date it is meant to bear; left out, that of its draft (what records a session: its day). */
  date: Day.optional(),
});
export type NewDocument = z.infer<typeof NewDocument>;

export const Reason = Line.default('');
