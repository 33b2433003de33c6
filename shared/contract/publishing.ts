/** Articles on their way to a portal. */

import * as z from 'zod';
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
import { isWebAddress } from './web-address.ts';

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
  /** Whether an article can be taken out of sight there; true before the portal was asked. */
  canWithdraw: boolean;
}

export interface PortalAuthority {
  /** Whom the certificate names, on one line. */
  subject: string;
  /** The last day it holds, yyyy-mm-dd in UTC. */
  validTo: string;
  /** "AB:CD:…" */
  fingerprint: string;
}

export interface PortalTest {
  /** Whether the portal could be reached and let us in. */
  ok: boolean;
  /** What is wrong and what to do, or who we are there. */
  answer: string;
  /** What the role may not do, a sentence each; [] where it was not learnt. */
  lacks: string[];
}

export interface ArticleView extends Article {
  /** The paper it was made of, as a person names it: "Biên bản số 01-BB/CB", or its kind and title while it has no number. */
  source: string;
  /** The newest first, without their texts. */
  revisions: ArticleRevision[];
  /** What the guard says of the newest text and its files; whatever is here bars it from the public. */
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
  /** With its ending; the content decides what the file is. */
  fileName: RequiredLine.pipe(z.string().max(200)),
  /** As the portal's visitor sees it. */
  title: RequiredLine.pipe(z.string().max(200)),
  /** Stands under a photo; '' for none. */
  caption: Line.default(''),
  /** A photo must be JPEG or PNG; it is no attachment then. */
  role: z.enum(['attachment', 'photo']),
  /** The whole file, as it was picked: it is cleaned when it is taken in. */
  bytes: Bytes,
});
export type ArticleFileInput = z.infer<typeof ArticleFileInput>;

/** What the person sees before pressing the button: nothing goes out that is not on it. */
export interface PushReview {
  /** Headline that would go out. */
  title: string;
  /** Chuyên mục by its name on the portal. */
  category: string;
  /** The day the article would bear; null: the moment it goes out. */
  date: string | null;
  /** As wished for this time, else the article's own. */
  visibility: 'public' | 'internal';
  /** In the order shown. */
  attachments: {
    /** As the portal's visitor sees it. */
    title: string;
    /** As it was picked. */
    fileName: string;
    /** Bytes. */
    size: number;
    /** The full minutes: only ever for the inside. */
    isMinutes: boolean;
  }[];
  /** How many. */
  photos: number;
  /** What the cell calls it. */
  portal: string;
  /** The host it goes to; '' for a hand-over without an address. */
  host: string;
  /** `update` where the portal shows the article already, as far as known. */
  wish: Wish;
  /** What the guard says of this text and its files; [] when all may go out. */
  findings: GuardFinding[];
  /** Nothing of a paper goes out before it was approved. */
  isApproved: boolean;
  /** `look`: after somebody looked and said yes. `yes`: only to the inside, after a yes. `never`: not at all. */
  barred: 'no' | 'look' | 'yes' | 'never';
}

export interface QueuedWish {
  /** Its id. */
  article: number;
  /** Id of the row, to cancel, retry or close it. */
  outbox: number;
  /** `paused` while the portal's account stands still. */
  state: OutboxState;
}

export interface OutboxView {
  /** Of the row. */
  id: number;
  /** The article it speaks of. */
  articleId: number;
  /** The paper the article was made of. */
  documentId: number;
  /** Headline that goes out; of a withdrawal the article's own. */
  title: string;
  /** The account, a removed one too. */
  portalId: number;
  /** What the cell calls it. */
  portal: string;
  /** Where it goes; '' for a hand-over without an address. */
  host: string;
  /** Decided when it was queued, from what the portal showed then. */
  action: Wish;
  /** `paused` in the place of what it is underneath while the account stands still. */
  state: OutboxState;
  /** The article's revision that goes out; for a withdrawal the newest when it was queued. */
  articleRevision: number;
  /** Tries begun since it was last put in the queue. */
  attempts: number;
  /** ISO, UTC: when the next try is. */
  nextAt: string;
  /** Vietnamese: what came of the last try, or why nothing is sent; '' when nothing is known. */
  lastAnswer: string;
  /** What is being done right now; '' when nothing is. */
  step: string;
  /** The text on the portal, where somebody changed it there. */
  theirs: TheirText | null;
  /** Our text of the same wish, to be read beside it. */
  ours: {
    /** Headline of the text that was queued. */
    title: string;
    /** Sapo, plain text. */
    summary: string;
    /** The body as a person reads it, lines parted by \n. */
    text: string;
  } | null;
  /** Where the public finds the article; null while it does not, as far as known. */
  address: string | null;
  /** Whether a person carries it out with a package. */
  byHand: boolean;
  /** ISO, UTC; a wish that took the place of a waiting one keeps that one's. */
  createdAt: string;
  /** ISO, UTC: when its state was last written. */
  updatedAt: string;
  /** ISO, UTC; null until it is done. */
  doneAt: string | null;
}

/** What somebody who posts by hand is given. */
export interface HandoverPackage {
  /** The article's key and .zip, in plain letters. */
  fileName: string;
  /** A zip. */
  bytes: Uint8Array;
  /** For the clipboard. */
  html: string;
  /** The body without its looks, for forms that take only letters. */
  text: string;
}

/** What a pass of the outbox did: the rows it touched, as they are now. */
export interface OutboxReport {
  /** Each once, whatever was tried; [] when nothing was due. */
  rows: {
    /** Of the row. */
    id: number;
    /** Its id. */
    article: number;
    /** What was wished. */
    action: Wish;
    /** Where the row stands after the pass. */
    state: OutboxState;
    /** Tries begun since it was last put in the queue. */
    attempts: number;
    /** Vietnamese: what came of the last try. */
    lastAnswer: string;
  }[];
}

/** An article and the portal it is for. */
const onPortal = z.object({
  /** The article, of whatever paper. */
  articleId: Id,
  /** A portal in use. */
  portalId: Id,
});

export const PUBLISHING_VERBS = {
  /** The portals in use, by name. */
  'portal:list': reads<PortalView[]>()(none),
  /** Adds or changes an account. Refusals: `portal-address`, `duplicate` (name), `file-unreadable` (PEM). */
  'portal:save': writes<PortalView>()(
    z.object({
      /** Left out for a new one; a paused one goes on. */
      id: Id.optional(),
      /** Never with a password, which only the host is given. */
      portal: PortalInput,
    }),
  ),
  /** Nothing is sent there any more; what was sent stays in the history. */
  'portal:remove': writes<null>()(byId),
  /** Asks who we are there; a fault is an answer too. A good one lets a paused account go on. */
  'portal:test': writes<PortalTest>()(byId),
  /** Lets a paused account go on as it is. */
  'portal:resume': writes<PortalView>()(byId),

  /** Every article, the last changed first. */
  'article:list': reads<ArticleListItem[]>()(none),
  /** An article with what the guard says of it. */
  'article:get': reads<ArticleView>()(byId),
  /** The article of a paper, made if it has none. Refusals: `article-not-for-kind`, `secrecy-mark`. */
  'article:make': writes<ArticleView>()(
    z.object({
      /** A paper of a kind that has an article (`article` of kinds.ts). */
      documentId: Id,
      /** It shall be sent at once: `state-forbids` while the paper is not approved. */
      toPush: z.boolean().default(false),
    }),
  ),
  /** What it would say if it were made of the paper now, to be compared with; nothing is kept. */
  'article:draft': reads<ArticleContent>()(byId),
  /** Saves a revision; the same content again is none. Refusals: `stale-revision`, `secrecy-mark`. */
  'article:save': writes<ArticleView>()(
    z.object({
      /** Of the article. */
      id: Id,
      /** The newest revision when the content was read. */
      baseRevision: z.int().positive(),
      /** The whole of it: a file that is not named is taken off. */
      content: ArticleContent,
      /** The person saw what changed in the paper: the article rests on its newest revision now. */
      acceptsSource: z.boolean().default(false),
      /** For the history. */
      reason: Reason,
    }),
  ),
  /** Takes a file in, cleaned. Refusals: `stale-revision`, `file-kind-unknown`, and of unsafe files. */
  'article:attach': writes<ArticleView>()(
    z.object({
      /** Of the article. */
      id: Id,
      /** The newest revision the person saw; the file makes the next. */
      baseRevision: z.int().positive(),
      /** The same bytes again take the place of the first. */
      file: ArticleFileInput,
    }),
  ),
  /** Attaches the Word file of the article's paper; that of minutes only ever goes to the inside. */
  'article:attach-paper': writes<ArticleView>()(
    z.object({
      /** Of the article. */
      id: Id,
      /** The newest revision the person saw; the file makes the next. */
      baseRevision: z.int().positive(),
    }),
  ),
  /** The bytes of a file that was taken in, to be shown. */
  'article:file': reads<{
    /** As cleaned. */
    bytes: Uint8Array;
  }>()(
    z.object({
      /** As in `ArticleFile`; `not-found` for any other. */
      sha256: z.string().length(64),
    }),
  ),
  /** The body as a portal would be given it; nothing is kept. */
  'article:preview': reads<ArticlePreview>()(
    z.object({
      /** As it stands on the screen, saved or not. */
      content: ArticleContent,
    }),
  ),

  /** Every wish, done ones too, the newest first. */
  'outbox:list': reads<OutboxView[]>()(none),
  /** All that would go out, to be read before the button is pressed; nothing is queued. */
  'outbox:review': reads<PushReview>()(
    onPortal.extend({
      /** In the place of the article's own, for this time. */
      visibility: Visibility.optional(),
    }),
  ),
  /** Queues an article of an approved paper. Refusals: `guard-blocked`, `inside-only`, `look-first`, `state-forbids`. */
  'outbox:push': writes<QueuedWish>()(
    onPortal.extend({
      /** In the place of the article's own, for this time. */
      visibility: Visibility.optional(),
      /** The person looked at what is only for the inside, and said yes to it for this time. */
      saysYes: z.boolean().default(false),
    }),
  ),
  /** Queues the wish to take an article out of sight. Refusals: `not-found` where it never was to be. */
  'outbox:withdraw': writes<QueuedWish>()(onPortal),
  /** Takes a wish back. Refusals: `outbox-in-doubt` while it may have arrived, `not-found` once done. */
  'outbox:cancel': writes<null>()(byId),
  /** Stops what is being sent; whether anything was. The portal is looked at before the next try. */
  'outbox:stop': writes<boolean>()(byId),
  /** Tries what failed or was blocked once more, as it is. Refusals: `duplicate` behind a newer wish. */
  'outbox:retry': writes<QueuedWish>()(byId),
  /** Ends a conflict; both texts are kept. Refusals: `not-found` without one, `duplicate` (a newer wish). */
  'outbox:resolve': writes<QueuedWish>()(
    z.object({
      /** Of the row. */
      id: Id,
      /** `ours` is sent over theirs; `theirs` stays on the portal. */
      choice: z.enum(['ours', 'theirs']),
    }),
  ),
  /** For whoever posts by hand. Refusals: `not-by-hand`, `guard-blocked`, `not-found` (a withdrawal). */
  'outbox:handover': writes<HandoverPackage>()(byId),
  /** Says that the wish was carried out by hand. Refusals: `not-by-hand`, `portal-address`. */
  'outbox:close-by-hand': writes<QueuedWish>()(
    z.object({
      /** Of the row. */
      id: Id,
      /** Where the article stands now; empty for the known address. Not looked at for a withdrawal. */
      address: z.string().trim().max(2_000),
      /** Its editing page on the portal, where that was seen: an update begins there. '' keeps the known one. */
      editedAt: z.union([z.literal(''), z.string().max(2_000).refine(isWebAddress)]).default(''),
    }),
  ),
  /** Tries what is due, one after another, after a pass that may be going on. A fault is told in the row. */
  'outbox:run': writes<OutboxReport>()(
    z.object({
      /** Tries what still has to wait, too. */
      ignoresWaiting: z.boolean().default(false),
      /** Only what is for this portal. */
      portalId: Id.optional(),
    }),
  ),
} as const;
