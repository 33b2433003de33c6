/** The portals of the cell: added, tried, paused, removed. */
import { X509Certificate } from 'node:crypto';
import type { PortalAuthority, PortalTest, PortalView } from '../../../shared/contract/publishing.ts';
import { accountKey, logsIn, normalizeAddress, type PortalInput } from '../../../shared/domain/portal.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { OUTBOX_ANSWERS } from '../../../shared/strings.ts';
import {
  getPortal,
  insertPortal,
  listPortals,
  type PortalRow,
  pausePortal,
  removePortal,
  setPortalProbe,
  updatePortal,
} from '../../db/portals.ts';
import { inTransaction } from '../../db/transaction.ts';
import { type PortalAdapter, PortalError, type Probe } from '../../portal/adapter.ts';
import { openAdapter } from '../../portal/open.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';

/** @throws Refusal `not-found`, for a removed one too */
export function requirePortal(context: ReadContext, id: Id): PortalRow {
  const portal = getPortal(context.data, id);
  if (portal === null || portal.removedAt !== null) throw new Refusal('not-found', { what: 'cổng', id });
  return portal;
}

export function viewPortals(context: ReadContext): PortalView[] {
  return listPortals(context.data).map((portal) => viewPortal(context, portal));
}

export function viewPortal(context: ReadContext, portal: PortalRow): PortalView {
  const { id, name, kind, url, user, pausedBecause } = portal;
  const probe = probeOf(portal);
  return {
    id,
    name,
    kind,
    url,
    user,
    pausedBecause,
    authority: portal.caPem === null ? null : readAuthority(portal.caPem),
    hasPassword: passwordOf(context, portal) !== null,
    needsPassword: needsPassword(portal),
    account: probe?.account ?? null,
    lacks: probe?.lacks ?? [],
    byHand: probe?.capabilities.byHand ?? false,
    canWithdraw: probe?.capabilities.withdraw ?? true,
  };
}

/**
 * Adds or changes an account. An account that was paused goes on: something about it was just put right.
 *
 * @throws Refusal `portal-address`, `duplicate`, `file-unreadable` for an authority that is none
 */
export async function savePortal(
  context: WriteContext,
  id: Id | undefined,
  input: PortalInput,
): Promise<PortalView> {
  const known = id === undefined ? null : requirePortal(context, id);
  const given = input.caPem === undefined ? (known?.caPem ?? null) : input.caPem;
  const caPem = logsIn(input) ? given : null;
  const portal = { ...input, url: addressOf(input), caPem };
  if (portal.caPem !== null) refuseNoAuthority(portal.caPem);
  const saved = inTransaction(context.data, () => {
    refuseSameName(context, id, portal.name);
    const savedId = id ?? insertPortal(context.data, portal);
    if (id !== undefined) updatePortal(context.data, id, portal);
    pausePortal(context.data, savedId, '');
    note(context, {
      action: id === undefined ? 'add' : 'change',
      entity: 'portal',
      entityId: savedId,
      before: known === null ? null : toTold(known),
      after: toTold(portal),
    });
    return savedId;
  });
  // A portal that is served by hand can be asked without any network; the others wait for the first test.
  if (!needsPassword(portal))
    await learnAbilities(context, requirePortal(context, saved), AbortSignal.timeout(5_000));
  return viewPortal(context, requirePortal(context, saved));
}

/** What waits for it stays in the history; nothing is sent there any more. */
export function dropPortal(context: WriteContext, id: Id): null {
  inTransaction(context.data, () => {
    const before = requirePortal(context, id);
    removePortal(context.data, id, instant(context));
    note(context, {
      action: 'remove',
      entity: 'portal',
      entityId: id,
      name: before.name,
      before: toTold(before),
    });
  });
  return null;
}

/** Asks the portal who we are and what it can do; a good answer lets a paused account go on. Never throws for a fault. */
export async function testPortal(context: WriteContext, id: Id): Promise<PortalTest> {
  const portal = requirePortal(context, id);
  if (needsPassword(portal) && passwordOf(context, portal) === null)
    return { ok: false, answer: OUTBOX_ANSWERS.noPassword, lacks: [] };
  try {
    const probe = await learnAbilities(context, portal, context.host.signal ?? AbortSignal.timeout(60_000));
    noteResumed(context, id, portal.pausedBecause);
    const who = probe.account === '' ? '' : ` với tài khoản ${probe.account}`;
    const how = probe.through === undefined ? '' : ` Cổng trả lời qua ${probe.through}.`;
    return { ok: true, answer: `Kết nối được${who}.${how}`, lacks: probe.lacks };
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return { ok: false, answer: error.message, lacks: [] };
  }
}

/** Lets a paused account go on, as it is. */
export function resumePortal(context: WriteContext, id: Id): PortalView {
  return inTransaction(context.data, () => {
    const { pausedBecause } = requirePortal(context, id);
    pausePortal(context.data, id, '');
    noteResumed(context, id, pausedBecause);
    return viewPortal(context, requirePortal(context, id));
  });
}

function noteResumed(context: WriteContext, id: Id, pausedBecause: string): void {
  note(context, {
    action: 'resume',
    entity: 'portal',
    entityId: id,
    before: { pausedBecause },
    after: { pausedBecause: '' },
  });
}

/** What a person typed of an account; of the office's own authority only whether there is one. */
function toTold({
  name,
  kind,
  url,
  user,
  caPem,
}: Pick<PortalRow, 'name' | 'kind' | 'url' | 'user' | 'caPem'>) {
  return { name, kind, url, user, hasAuthority: caPem !== null };
}

/** Of this session, for this address and user; null without one. */
export function passwordOf(context: ReadContext, portal: Pick<PortalRow, 'url' | 'user'>): string | null {
  return context.host.passwords?.get(accountKey(portal)) ?? null;
}

/** The adapter for an account, with the password of this session. */
export function adapterFor(context: ReadContext, portal: PortalRow): PortalAdapter {
  const { kind, url, user, caPem } = portal;
  const password = passwordOf(context, portal) ?? '';
  return (context.host.openPortal ?? openAdapter)({ kind, url, user, caPem, password });
}

/** @throws PortalError */
export async function learnAbilities(
  context: WriteContext,
  portal: PortalRow,
  signal: AbortSignal,
): Promise<Probe> {
  const probe = await adapterFor(context, portal).probe(signal);
  inTransaction(context.data, () => {
    // Changed or removed meanwhile, it is another account than the one that answered.
    if (!isSamePortal(getPortal(context.data, portal.id), portal)) return;
    setPortalProbe(context.data, portal.id, probe);
    pausePortal(context.data, portal.id, '');
  });
  return probe;
}

function isSamePortal(now: PortalRow | null, asked: PortalRow): boolean {
  const loginOf = ({ kind, url, user, caPem, removedAt }: PortalRow): string =>
    JSON.stringify([kind, url, user, caPem, removedAt]);
  return now !== null && loginOf(now) === loginOf(asked);
}

export function probeOf(portal: PortalRow): Probe | null {
  return portal.probe as Probe | null;
}

/** Whoever logs in needs one. */
export function needsPassword({ user }: Pick<PortalRow, 'user'>): boolean {
  return user !== '';
}

function addressOf({ kind, url }: PortalInput): string {
  if (!logsIn({ kind }) && url === '') return '';
  const address = normalizeAddress(url);
  if (address === null) throw new Refusal('portal-address');
  return address;
}

function refuseSameName(context: ReadContext, id: Id | undefined, name: string): void {
  const same = listPortals(context.data).find((known) => known.name === name && known.id !== id);
  if (same !== undefined) throw new Refusal('duplicate', { what: `cổng “${name}”` });
}

/** A certificate that is no authority can vouch for nobody: it would only look as if it did. */
function refuseNoAuthority(pem: string): void {
  const why = authorityFault(pem);
  if (why !== null) throw new Refusal('file-unreadable', { file: 'chứng thư của cơ quan', why });
}

function authorityFault(pem: string): string | null {
  try {
    return new X509Certificate(pem).ca ? null : 'đây không phải chứng thư gốc (CA)';
  } catch {
    return 'không phải tệp chứng thư PEM';
  }
}

function readAuthority(pem: string): PortalAuthority {
  const { subject, validTo, fingerprint256 } = new X509Certificate(pem);
  return {
    subject: subject.replaceAll('\n', ', '),
    validTo: new Date(validTo).toISOString().slice(0, 10),
    fingerprint: fingerprint256,
  };
}
