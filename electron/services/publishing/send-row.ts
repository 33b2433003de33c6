/** One wish carried out: read by the guard once more, handed to the adapter, its answer written down. */
import { ArticleContent } from '../../../shared/domain/article.ts';
import { isApproved } from '../../../shared/domain/document.ts';
import {
  afterFault,
  isWaiting,
  nextSweep,
  type OutboxRow,
  type PortalFault,
  SWEEPS,
} from '../../../shared/domain/outbox.ts';
import { hostOf } from '../../../shared/domain/portal.ts';
import { OUTBOX_ANSWERS } from '../../../shared/strings.ts';
import { getRemote, listOpenOutbox, type RemoteRow, saveRemote, updateOutboxRow } from '../../db/outbox.ts';
import { type PortalRow, pausePortal } from '../../db/portals.ts';
import { inTransaction } from '../../db/transaction.ts';
import { type OutgoingArticle, PortalError, type RemoteVersion } from '../../portal/adapter.ts';
import { instant, note, today, type WriteContext } from '../context.ts';
import { requireDocument } from '../documents/writing.ts';
import { requireArticle } from './articles.ts';
import { findingSentence, stillBarred } from './guarding.ts';
import type { Live } from './live-sends.ts';
import { toOutgoing } from './outgoing.ts';
import { adapterFor, passwordOf } from './portals.ts';

/** One try at a wish. */
interface SendAttempt {
  /** This try counted among its attempts. */
  row: OutboxRow;
  /** An earlier try may have arrived without our knowing. */
  wasInDoubt: boolean;
  portal: PortalRow;
  live: Live;
}

/** Whether the rest of the account may be tried in this pass: after a fault of the line it waits. */
export async function sendRow(
  context: WriteContext,
  row: OutboxRow,
  portal: PortalRow,
  live: Live,
): Promise<boolean> {
  const remote = getRemote(context.data, row.articleId, row.portalId);
  if (remote === null) {
    settle(context, row, 'blocked', OUTBOX_ANSWERS.unreadable);
    return true;
  }
  const outgoing = row.action === 'withdraw' ? null : prepare(context, row, remote);
  if (typeof outgoing === 'string') {
    settle(context, row, 'blocked', outgoing);
    note(context, {
      action: 'block',
      entity: 'article',
      entityId: row.articleId,
      detail: { portal: portal.name, outbox: row.id },
    });
    return true;
  }
  const attempts = row.attempts + 1;
  const attempt: SendAttempt = {
    row: { ...row, attempts },
    wasInDoubt: row.state === 'unknown',
    portal,
    live,
  };
  updateOutboxRow(context.data, row.id, { state: 'sending', attempts, updatedAt: instant(context) });
  try {
    await carryOut(context, attempt, remote, outgoing);
    return true;
  } catch (error) {
    return writeFault(context, attempt, error);
  }
}

/** What the adapter is given; a sentence when it must not go. */
function prepare(context: WriteContext, row: OutboxRow, remote: RemoteRow): OutgoingArticle | string {
  const content = ArticleContent.safeParse(row.content);
  if (!content.success) return OUTBOX_ANSWERS.unreadable;
  const article = requireArticle(context, row.articleId);
  if (!isApproved(requireDocument(context, article.documentId).state)) return OUTBOX_ANSWERS.reopened;
  const barred = stillBarred(context, article, content.data);
  if (barred.length > 0)
    return `Không gửi vì có chỗ không được công khai: ${barred.map(findingSentence).join('; ')}.`;
  return toOutgoing(context, remote.key, content.data) ?? OUTBOX_ANSWERS.unreadable;
}

async function carryOut(
  context: WriteContext,
  { row, wasInDoubt, portal, live }: SendAttempt,
  remote: RemoteRow,
  outgoing: OutgoingArticle | null,
): Promise<void> {
  const adapter = adapterFor(context, portal);
  const base = baseOf(remote);
  const call = {
    signal: live.signal,
    onStep: live.onStep,
    remember: (version: RemoteVersion) =>
      saveRemote(context.data, {
        ...(getRemote(context.data, row.articleId, row.portalId) ?? remote),
        ...version,
      }),
  };
  const version =
    outgoing === null
      ? await adapter.withdraw(remote.key, base, call)
      : await adapter.put(outgoing, base, call);
  const at = instant(context);
  inTransaction(context.data, () => {
    const known = getRemote(context.data, row.articleId, row.portalId) ?? remote;
    const shown =
      outgoing === null
        ? { shownRevision: null, shownOn: null, address: null }
        : { shownRevision: row.articleRevision, shownOn: today(context) };
    saveRemote(context.data, { ...known, ...version, ...shown });
    // A try that was not the first, or not clear, may still have a late request on its way.
    const sweepsLeft = wasInDoubt || row.attempts > 1 ? SWEEPS : row.sweepsLeft;
    updateOutboxRow(context.data, row.id, {
      state: 'done',
      lastAnswer: answerOf(row, base, version, outgoing?.visibility === 'public'),
      theirs: null,
      doneAt: at,
      updatedAt: at,
      sweepsLeft,
      sweepAt: sweepsLeft === 0 ? null : nextSweep(sweepsLeft, at),
    });
    note(context, {
      action: row.action,
      entity: 'article',
      entityId: row.articleId,
      detail: {
        portal: portal.name,
        host: hostOf(portal.url),
        outbox: row.id,
        revision: row.articleRevision,
      },
    });
  });
}

function answerOf(
  row: OutboxRow,
  base: RemoteVersion | null,
  version: RemoteVersion | null,
  isPublic: boolean,
): string {
  if (row.action === 'withdraw')
    return version === null && base === null ? OUTBOX_ANSWERS.notThere : OUTBOX_ANSWERS.withdrawn;
  if (isPublic && version?.address === null) return OUTBOX_ANSWERS.unseen;
  return row.action === 'publish' ? OUTBOX_ANSWERS.published : OUTBOX_ANSWERS.updated;
}

function writeFault(
  context: WriteContext,
  { row, wasInDoubt, portal, live }: SendAttempt,
  error: unknown,
): boolean {
  const fault = faultOf(error, live.signal.aborted);
  const now = context.host.now();
  const random = context.host.random?.() ?? Math.random();
  const outcome = afterFault(row, fault, wasInDoubt ? 'unknown' : 'queued', now, random);
  const sentence = withoutSecret(fault.sentence, passwordOf(context, portal));
  // Given up on while an earlier try is still in doubt: what that one left behind is looked for all the same.
  const isDoubtful = outcome.state === 'failed' && wasInDoubt;
  inTransaction(context.data, () => {
    updateOutboxRow(context.data, row.id, {
      state: outcome.state,
      ...(isDoubtful ? { sweepsLeft: SWEEPS, sweepAt: nextSweep(SWEEPS, now.toISOString()) } : {}),
      nextAt: outcome.nextAt,
      lastAnswer: sentence,
      theirs: fault.theirs,
      updatedAt: now.toISOString(),
    });
    if (outcome.pausesPortal) pausePortal(context.data, portal.id, sentence);
    if (fault.retryAfter !== null) holdBack(context, portal.id, outcome.nextAt);
  });
  return outcome.state === 'failed';
}

interface SendFailure {
  kind: PortalFault;
  sentence: string;
  retryAfter: number | null;
  theirs: PortalError['theirs'];
}

/** An error nobody foresaw leaves it open what has happened. */
function faultOf(error: unknown, isStopped: boolean): SendFailure {
  const unclear = { kind: 'unknown' as const, retryAfter: null, theirs: null };
  if (isStopped) return { ...unclear, sentence: OUTBOX_ANSWERS.stopped };
  if (!(error instanceof PortalError)) return { ...unclear, sentence: OUTBOX_ANSWERS.accident };
  return {
    kind: error.fault,
    sentence: error.message,
    retryAfter: error.retryAfter,
    theirs: error.theirs,
  };
}

/** The portal asked for quiet: that holds for everything we have for it. */
function holdBack(context: WriteContext, portalId: number, until: string): void {
  for (const row of listOpenOutbox(context.data)) {
    if (isWaiting(row.state) && row.portalId === portalId && row.nextAt < until)
      updateOutboxRow(context.data, row.id, { nextAt: until });
  }
}

function settle(context: WriteContext, row: OutboxRow, state: 'blocked', lastAnswer: string): void {
  updateOutboxRow(context.data, row.id, { state, lastAnswer, updatedAt: instant(context) });
}

export function baseOf(remote: RemoteRow): RemoteVersion | null {
  const { remoteId, version, contentHash, address } = remote;
  return remoteId === null ? null : { remoteId, version, contentHash, address };
}

/** Sentences hold no passwords; this makes sure even where a portal sends back what it was sent. */
function withoutSecret(sentence: string, password: string | null): string {
  if (password === null || password === '') return sentence;
  const inXml = password.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const forms = [password, password.replaceAll(' ', ''), Buffer.from(password).toString('base64'), inXml];
  return forms.reduce((text, form) => text.replaceAll(form, '…'), sentence);
}
