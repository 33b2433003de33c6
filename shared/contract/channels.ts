/**
 * Every call between the two sides, once: the window, the browser and the command line all go through here. What
 * comes in is checked by zod; what goes out is a type. A new verb is one entry here and one handler in
 * electron/services/handlers.ts; the compiler leads to the rest.
 */
import { z } from 'zod';
import { ArticleContent, Visibility } from '../domain/article.ts';
import { AttendanceInput } from '../domain/attendance.ts';
import { CellProfile, type Term, TermInput } from '../domain/cell.ts';
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
import { type Member, MemberInput } from '../domain/member.ts';
import { type Plan, PlanInput } from '../domain/plan.ts';
import { PortalInput } from '../domain/portal.ts';
import { ClosingNote, DecisionInput, RoundInput, TypedItem, VerdictInput, Way } from '../domain/review.ts';
import { ReviewAnswer } from '../domain/review-package.ts';
import { DiscussionInput, type Session, type SessionFinding, SessionInput } from '../domain/session.ts';
import { type Task, TaskInput, TaskOutcome } from '../domain/task.ts';
import { Day, Id, Quarter, RequiredLine, Year } from '../domain/values.ts';
import { VoteInput } from '../domain/vote.ts';
import type {
  BackupFile,
  CellOverview,
  DecisionReport,
  DraftReport,
  ExportArchive,
  ExportedFile,
  FormatEra,
  ImportReport,
  IntakeReport,
  JournalEntry,
  OfficeTemplateSummary,
  OpenedPackage,
  Overview,
  RegisterView,
  RenderedFile,
  ReviewSummary,
  ReviewView,
  SearchHit,
  SessionSummary,
  VerifyReport,
} from './outputs.ts';
import {
  ArticleFileInput,
  type ArticleListItem,
  type ArticlePreview,
  type ArticleView,
  type HandoverPackage,
  type OutboxReport,
  type OutboxView,
  type PortalTest,
  type PortalView,
  type PushReview,
  type QueuedWish,
} from './portal-shapes.ts';

/**
 * What a verb does to the data: reading needs no lock, writing takes it, `files` works on the closed folder itself.
 */
export type Access = 'read' | 'write' | 'files';

export interface Verb<A extends Access, Input extends z.ZodType, Output> {
  readonly access: A;
  readonly input: Input;
  /** Only a type: nothing is there at run time. */
  readonly output?: Output;
}

const verb =
  <A extends Access>(access: A) =>
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Verb<A, Input, Output> => ({ access, input });
const reads = verb('read');
const writes = verb('write');
const onFiles = verb('files');

const none = z.object({});
const byId = z.object({ id: Id });
/** Markdown; two million letters are about 700 pages. */
const Body = z.string().max(2_000_000);
const Path = z.string().min(1).max(4_096);
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** An article and the portal it is for. */
const onPortal = z.object({ articleId: Id, portalId: Id });
const ExportFormat = z.enum(['docx', 'html', 'md']);

export const CHANNELS = {
  'cell:get': reads<CellOverview | null>()(none),
  'cell:save': writes<CellOverview>()(z.object({ cell: CellProfile })),
  'term:save': writes<Term>()(z.object({ id: Id.optional(), term: TermInput })),
  'sample:create': writes<{ steps: string[] }>()(none),
  'sample:remove': onFiles<null>()(none),

  'member:list': reads<Member[]>()(none),
  'member:save': writes<Member>()(z.object({ id: Id.optional(), member: MemberInput })),
  'member:delete': writes<null>()(byId),
  'member:read-file': reads<{
    rows: { line: number; member: MemberInput | null; problems: string[]; isKnown: boolean }[];
    columns: string[];
  }>()(z.object({ fileName: z.string(), bytes: Bytes })),
  'member:import': writes<{ added: number; known: number }>()(
    z.object({ fileName: z.string(), bytes: Bytes }),
  ),

  'plan:list': reads<Plan[]>()(none),
  'plan:get': reads<Plan>()(byId),
  'plan:save': writes<Plan>()(z.object({ id: Id.optional(), plan: PlanInput })),
  'plan:schedule': writes<Session>()(z.object({ rowId: Id })),

  'overview:get': reads<Overview>()(z.object({ year: Year })),
  'calendar:render': reads<{ fileName: string; text: string }>()(z.object({ year: Year })),

  'session:list': reads<SessionSummary[]>()(z.object({ year: Year.optional() })),
  'session:get': reads<{ session: Session; findings: SessionFinding[] }>()(byId),
  'session:save': writes<Session>()(z.object({ id: Id.optional(), session: SessionInput })),
  'session:mark': writes<Session>()(z.object({ id: Id, attendance: z.array(AttendanceInput).max(2_000) })),
  'session:save-remark': writes<Session>()(z.object({ id: Id, remark: DiscussionInput })),
  'session:move-remark': writes<Session>()(z.object({ id: Id, remarkId: Id, position: z.int().min(0) })),
  'session:delete-remark': writes<Session>()(z.object({ id: Id, remarkId: Id })),
  'session:save-vote': writes<Session>()(z.object({ id: Id, vote: VoteInput })),
  'session:delete-vote': writes<Session>()(z.object({ id: Id, voteId: Id })),
  'session:save-task': writes<Session>()(z.object({ id: Id, task: TaskInput })),
  'session:delete-task': writes<Session>()(z.object({ id: Id, taskId: Id })),
  'session:close': writes<Session>()(byId),
  'session:reopen': writes<Session>()(z.object({ id: Id, reason: RequiredLine })),
  'task:list': reads<Task[]>()(z.object({ open: z.boolean().optional() })),
  'task:finish': writes<Task>()(TaskOutcome),

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
  'journal:list': reads<JournalEntry[]>()(
    z.object({
      entity: z.string().optional(),
      entityId: Id.optional(),
      limit: z.int().min(1).max(10_000).optional(),
    }),
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

  'portal:list': reads<PortalView[]>()(none),
  'portal:save': writes<PortalView>()(z.object({ id: Id.optional(), portal: PortalInput })),
  'portal:remove': writes<null>()(byId),
  'portal:test': writes<PortalTest>()(byId),
  'portal:resume': writes<PortalView>()(byId),

  'article:list': reads<ArticleListItem[]>()(none),
  'article:get': reads<ArticleView>()(byId),
  'article:make': writes<ArticleView>()(z.object({ documentId: Id, toPush: z.boolean().default(false) })),
  'article:draft': reads<ArticleContent>()(byId),
  'article:save': writes<ArticleView>()(
    z.object({
      id: Id,
      baseRevision: z.int().positive(),
      content: ArticleContent,
      acceptsSource: z.boolean().default(false),
      reason: Reason,
    }),
  ),
  'article:attach': writes<ArticleView>()(
    z.object({ id: Id, baseRevision: z.int().positive(), file: ArticleFileInput }),
  ),
  'article:attach-paper': writes<ArticleView>()(z.object({ id: Id, baseRevision: z.int().positive() })),
  'article:file': reads<{ bytes: Uint8Array }>()(z.object({ sha256: z.string().length(64) })),
  'article:preview': reads<ArticlePreview>()(z.object({ content: ArticleContent })),

  'outbox:list': reads<OutboxView[]>()(none),
  'outbox:review': reads<PushReview>()(onPortal.extend({ visibility: Visibility.optional() })),
  'outbox:push': writes<QueuedWish>()(
    onPortal.extend({
      visibility: Visibility.optional(),
      /** The person looked at what is only for the inside, and said yes to it for this time. */
      saysYes: z.boolean().default(false),
    }),
  ),
  'outbox:withdraw': writes<QueuedWish>()(onPortal),
  'outbox:cancel': writes<null>()(byId),
  'outbox:stop': writes<boolean>()(byId),
  'outbox:retry': writes<QueuedWish>()(byId),
  'outbox:resolve': writes<QueuedWish>()(z.object({ id: Id, choice: z.enum(['ours', 'theirs']) })),
  'outbox:handover': writes<HandoverPackage>()(byId),
  'outbox:close-by-hand': writes<QueuedWish>()(z.object({ id: Id, address: z.string().trim().max(2_000) })),
  'outbox:run': writes<OutboxReport>()(
    z.object({ ignoresWaiting: z.boolean().default(false), portalId: Id.optional() }),
  ),

  'review:list': reads<ReviewSummary[]>()(z.object({ documentId: Id.optional() })),
  'review:get': reads<ReviewView>()(byId),
  'review:propose': reads<{ memberId: Id; name: string }[]>()(z.object({ documentId: Id })),
  'review:open': writes<ReviewView>()(RoundInput),
  'review:ask': writes<ReviewView>()(z.object({ id: Id, reviewers: RoundInput.shape.reviewers })),
  'review:change-way': writes<ReviewView>()(z.object({ reviewerId: Id, way: Way })),
  'review:record-verdict': writes<ReviewView>()(VerdictInput),
  'review:close': writes<ReviewView>()(z.object({ id: Id, note: ClosingNote })),
  'review:pack': writes<{ files: RenderedFile[] }>()(
    z.object({ id: Id, reviewerIds: z.array(Id).min(1).max(500).optional(), folder: Path.optional() }),
  ),
  'review:render': reads<RenderedFile>()(
    z.object({ id: Id, what: z.enum(['word', 'print-docx', 'print-html', 'tally-docx', 'tally-html']) }),
  ),
  'review:take': writes<{ reports: IntakeReport[] }>()(
    z.object({
      files: z
        .array(z.object({ fileName: z.string().min(1).max(300), bytes: Bytes }))
        .min(1)
        .max(500),
      roundId: Id.optional(),
      documentId: Id.optional(),
    }),
  ),
  'review:type': writes<ReviewView>()(TypedItem),
  'review:untype': writes<ReviewView>()(z.object({ itemId: Id })),
  'review:decide': writes<DecisionReport>()(DecisionInput),
  'review:accept-all': writes<{ accepted: number; left: number; view: ReviewView }>()(byId),
  'review:assign': writes<ReviewView>()(z.object({ author: z.string().max(1_000), reviewerId: Id })),
  'review:undo': writes<DecisionReport>()(z.object({ itemId: Id })),
  'review:open-package': reads<OpenedPackage>()(z.object({ fileName: z.string().min(1), bytes: Bytes })),
  'review:answer-package': reads<RenderedFile>()(
    z.object({ fileName: z.string().min(1), bytes: Bytes, answer: ReviewAnswer }),
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

  'backup:create': reads<ExportedFile>()(z.object({ file: Path })),
  'backup:list': reads<BackupFile[]>()(none),
  'backup:run': writes<ExportedFile>()(none),
  'backup:restore': onFiles<{ kept: string | null }>()(z.object({ file: Path })),
  'data:verify': reads<VerifyReport>()(none),
} as const;

export type Channel = keyof typeof CHANNELS;
export type ChannelWith<A extends Access> = {
  [C in Channel]: (typeof CHANNELS)[C] extends Verb<A, z.ZodType, unknown> ? C : never;
}[Channel];
/** What a caller gives: defaults may be left out. */
export type InputOf<C extends Channel> = z.input<(typeof CHANNELS)[C]['input']>;
/** What a handler gets: checked and complete. */
export type CheckedInputOf<C extends Channel> = z.output<(typeof CHANNELS)[C]['input']>;
export type OutputOf<C extends Channel> = Exclude<(typeof CHANNELS)[C]['output'], undefined>;

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(CHANNELS, name);
}
