/**
 * What every portal can be asked, whatever its make. The outbox runner (services/publishing) knows nothing else: it asks
 * capabilities, never a name. An adapter keeps nothing between calls; what must be remembered it hands to `remember`
 * BEFORE the next request goes out, so that a process killed anywhere can go on.
 */
import type { PortalFault } from '../../shared/domain/outbox.ts';
import type { PortalKind } from '../../shared/domain/portal.ts';

/** A file that goes up with an article: the bytes taken, cleaned and hashed when the wish was queued. */
export interface OutgoingFile {
  /** Plain ASCII; the Vietnamese name is the title. */
  fileName: string;
  title: string;
  mimeType: string;
  bytes: Uint8Array;
  /** Lower-case hex. */
  sha256: string;
  /** Photos only. */
  caption: string;
}

/** An article as it shall stand on the portal; all text NFC, without control characters. */
export interface OutgoingArticle {
  /** Made once for an article and a portal, never changed: ASCII title + `-` + ten hex digits. */
  key: string;
  title: string;
  /** Sapo, plain text. */
  summary: string;
  /** Clean HTML, every block on one line; neither pictures nor attachments are in it. */
  html: string;
  category: string;
  /** Shown under the text; '' for none. */
  author: string;
  /** ISO, UTC: the moment the article shall bear; null for the moment it is published. */
  date: string | null;
  visibility: 'public' | 'internal';
  attachments: readonly OutgoingFile[];
  photos: readonly OutgoingFile[];
  /** Index in `photos` of the lead picture; null without one. */
  leadPhoto: number | null;
}

/** The state of the article on the portal as the last answer told it: what a later write is compared with. */
export interface RemoteVersion {
  remoteId: string;
  /** Newest revision, time of change, status; whatever the portal tells apart versions by. Opaque to the runner. */
  version: string;
  /** sha256 of title, summary and body as the PORTAL stores them. */
  contentHash: string;
  /** Where the public finds it; null while it is not public, or was not seen there. */
  address: string | null;
}

/** The article's text as it stands on the portal, plain, to be shown beside ours. */
export interface RemoteText {
  title: string;
  summary: string;
  text: string;
  changedAt: string;
}

export interface Capabilities {
  /** Whether the portal can hold an article nobody sees yet. */
  drafts: boolean;
  withdraw: boolean;
  /** Whether a repeated create under the same key cannot make a second article. */
  idempotentPut: boolean;
  /** Whether the portal itself refuses a write over a newer text. */
  serverConflict: boolean;
  /** Whether the wish is carried out by a person with a package, who gives the address back. */
  byHand: boolean;
  /** Bytes; null when unknown. */
  maxUpload: number | null;
}

export interface Probe {
  capabilities: Capabilities;
  /** Who the portal says we are; '' where there is no account. */
  account: string;
  /** The interface that answered, where a portal of its make may have another open; it is told with the answer. */
  through?: string;
  /** What the role may not do, a Vietnamese sentence each; empty when all is well. */
  lacks: string[];
}

export interface CallContext {
  signal: AbortSignal;
  /** Called with what must outlive a crash, before the next request. */
  remember(version: RemoteVersion): void;
  /** A Vietnamese phrase for the queue: "Đang gửi tệp 2/3". */
  onStep(what: string): void;
}

export interface PortalAdapter {
  probe(signal: AbortSignal): Promise<Probe>;
  /** Publishes or updates: afterwards the portal shows exactly this, once. `base` null: never known to be there. */
  put(article: OutgoingArticle, base: RemoteVersion | null, context: CallContext): Promise<RemoteVersion>;
  /** Takes the article out of the public's sight. One that is gone already is done: null. */
  withdraw(key: string, base: RemoteVersion | null, context: CallContext): Promise<RemoteVersion | null>;
  /** What stands there now, found by key, marker and remote id. */
  read(
    key: string,
    base: RemoteVersion | null,
    signal: AbortSignal,
  ): Promise<(RemoteVersion & RemoteText) | null>;
  /**
   * Removes what a request that arrived late left behind (an empty draft under our key). Never touches an article that
   * is public or that somebody wrote in. Gives back how many were removed.
   */
  sweep(key: string, base: RemoteVersion | null, signal: AbortSignal): Promise<number>;
}

export class PortalError extends Error {
  readonly fault: PortalFault;
  /** Seconds the portal asked us to wait; null when it did not say. */
  readonly retryAfter: number | null;
  /** For `conflict`: what stands there. */
  readonly theirs: (RemoteVersion & RemoteText) | null;

  /** @param sentence Vietnamese: what happened, and what to do. It is shown as it is, and holds no credentials. */
  constructor(
    fault: PortalFault,
    sentence: string,
    more: { retryAfter?: number; theirs?: RemoteVersion & RemoteText; cause?: unknown } = {},
  ) {
    super(sentence, { cause: more.cause });
    this.name = 'PortalError';
    this.fault = fault;
    this.retryAfter = more.retryAfter ?? null;
    this.theirs = more.theirs ?? null;
  }
}

/** Where a portal is and who we are there. The password lives in memory only while a call runs. */
export interface PortalLogin {
  kind: PortalKind;
  /** https, or http for loopback; without a slash at the end. For a hand-over: '' or the portal's public address. */
  url: string;
  user: string;
  password: string;
  /** PEM of an office's own authority, trusted for this host only; null for the system's roots alone. */
  caPem: string | null;
}
