/** Articles on their way to a portal. */

import { z } from 'zod';
import {
  type Article,
  ArticleContent,
  type ArticleRevision,
  type ArticleSummary,
  Visibility,
} from '../domain/article.ts';
import { Reason } from '../domain/document.ts';
import type { GuardFinding } from '../domain/guard.ts';
import type { OutboxState, TheirText, Wish } from '../domain/outbox.ts';
import { type Portal, PortalInput } from '../domain/portal.ts';
import { Id, Line, RequiredLine } from '../domain/values.ts';
import { Bytes, byId, none, reads, writes } from './verb.ts';

export interface PortalView extends Omit<Portal, 'caPem'> {
  /** SHA-256 fingerprint of the office's own authority, to be compared by telephone; null without one. */
  authority: PortalAuthority | null;
  /** Whether a password is in memory for this session; the password itself is never told. */
  hasPassword: boolean;
  /** Whether there is anything to log in to. */
  needsPassword: boolean;
  /** Who the portal says we are; null before it was asked. */
  account: string | null;
  /** What the role may not do, a sentence each. */
  lacks: string[];
  /** Whether a person carries the wish out with a package. */
  byHand: boolean;
  canWithdraw: boolean;
}

export interface PortalAuthority {
  subject: string;
  validTo: string;
  /** "AB:CD:…" */
  fingerprint: string;
}

export interface PortalTest {
  ok: boolean;
  /** What is wrong and what to do, or who we are there. */
  answer: string;
  lacks: string[];
}

export interface ArticleView extends Article {
  revisions: ArticleRevision[];
  findings: GuardFinding[];
}

export interface ArticleListItem extends ArticleSummary {
  /** On how many portals it is shown. */
  shown: number;
}

export interface ArticlePreview {
  /** Clean HTML of the body. */
  html: string;
}

export const ArticleFileInput = z.object({
  fileName: RequiredLine.pipe(z.string().max(200)),
  title: RequiredLine.pipe(z.string().max(200)),
  caption: Line.default(''),
  role: z.enum(['attachment', 'photo']),
  bytes: Bytes,
});
export type ArticleFileInput = z.infer<typeof ArticleFileInput>;

/** What the person sees before pressing the button: nothing goes out that is not on it. */
export interface PushReview {
  title: string;
  category: string;
  date: string | null;
  visibility: 'public' | 'internal';
  attachments: { title: string; fileName: string; size: number; isMinutes: boolean }[];
  photos: number;
  portal: string;
  /** The host it goes to; '' for a hand-over without an address. */
  host: string;
  wish: Wish;
  findings: GuardFinding[];
  /** Nothing of a paper goes out before it was approved. */
  isApproved: boolean;
  /** `yes`: only to the inside, after a yes. `never`: not at all. */
  barred: 'no' | 'yes' | 'never';
}

export interface QueuedWish {
  article: number;
  outbox: number;
  state: OutboxState;
}

export interface OutboxView {
  id: number;
  articleId: number;
  documentId: number;
  title: string;
  portalId: number;
  portal: string;
  host: string;
  action: Wish;
  state: OutboxState;
  articleRevision: number;
  attempts: number;
  /** ISO, UTC: when the next try is. */
  nextAt: string;
  lastAnswer: string;
  /** What is being done right now; '' when nothing is. */
  step: string;
  /** The text on the portal, where somebody changed it there. */
  theirs: TheirText | null;
  /** Our text of the same wish, to be read beside it. */
  ours: { title: string; summary: string; text: string } | null;
  address: string | null;
  byHand: boolean;
  createdAt: string;
  updatedAt: string;
  doneAt: string | null;
}

/** What somebody who posts by hand is given. */
export interface HandoverPackage {
  fileName: string;
  /** A zip. */
  bytes: Uint8Array;
  /** For the clipboard. */
  html: string;
  text: string;
}

/** What a pass of the outbox did: the rows it touched, as they are now. */
export interface OutboxReport {
  rows: {
    id: number;
    article: number;
    action: Wish;
    state: OutboxState;
    attempts: number;
    lastAnswer: string;
  }[];
}

/** An article and the portal it is for. */
const onPortal = z.object({ articleId: Id, portalId: Id });

export const PUBLISHING_VERBS = {
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
} as const;
