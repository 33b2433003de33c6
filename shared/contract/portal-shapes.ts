/** Shapes of the portal's verbs that are nobody's own notion. Nothing here holds a password. */
import { z } from 'zod';
import type { Article, ArticleRevision, ArticleSummary } from '../domain/article.ts';
import type { GuardFinding } from '../domain/guard.ts';
import type { OutboxState, TheirText, Wish } from '../domain/outbox.ts';
import type { Portal } from '../domain/portal.ts';
import { Line, RequiredLine } from '../domain/values.ts';

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
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
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
