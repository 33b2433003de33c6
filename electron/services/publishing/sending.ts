/**
 * The runner of the outbox: one pass over what is due, in the order the wishes came. It asks what a portal can do, never
 * what it is called.
 */
import type { OutboxReport } from '../../../shared/contract/publishing.ts';
import { atStart, dueRows, nextSweep, type OutboxRow, shownState } from '../../../shared/domain/outbox.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { OUTBOX_ANSWERS } from '../../../shared/strings.ts';
import type { WritableData } from '../../db/data.ts';
import { getOutboxRow, getRemote, listOpenOutbox, updateOutboxRow } from '../../db/outbox.ts';
import { getPortal, type PortalRow } from '../../db/portals.ts';
import { PortalError } from '../../portal/adapter.ts';
import { instant, type WriteContext } from '../context.ts';
import { whileSending } from './live-sends.ts';
import { adapterFor, needsPassword, passwordOf, probeOf } from './portals.ts';
import { baseOf, sendRow } from './send-row.ts';

/** One pass at a time in a data folder: two would send the same row. */
const passes = new WeakMap<WritableData, Promise<unknown>>();
/** Folders this program has already looked over once. */
const started = new WeakSet<WritableData>();

export interface RunOptions {
  /** Tries what still has to wait, too. */
  ignoresWaiting: boolean;
  portalId?: Id | undefined;
}

/** Waits for a pass that is going on, then makes its own. */
export async function runOutbox(context: WriteContext, options: RunOptions): Promise<OutboxReport> {
  const before = passes.get(context.data) ?? Promise.resolve();
  const pass = before.catch(() => {}).then(() => runPass(context, options));
  passes.set(context.data, pass);
  return pass;
}

async function runPass(
  context: WriteContext,
  { ignoresWaiting, portalId }: RunOptions,
): Promise<OutboxReport> {
  const touched = new Set<Id>();
  const isStart = !started.has(context.data);
  started.add(context.data);
  const endsOfStart = recover(context, isStart);
  const resting = new Set<Id>();
  const tried = new Set<Id>();
  for (;;) {
    if (context.host.signal?.aborted) break;
    const row = nextRow(context, { ignoresWaiting, portalId }, tried, resting);
    if (row === null) break;
    tried.add(row.id);
    touched.add(row.id);
    const portal = getPortal(context.data, row.portalId);
    if (portal === null) continue;
    const onStep = (what: string): void => context.host.onProgress?.(tried.size - 1, tried.size, what);
    const goesOn = await whileSending(context.data, row.id, { signal: context.host.signal, onStep }, (live) =>
      sendRow(context, row, portal, live),
    );
    if (!goesOn) resting.add(row.portalId);
  }
  for (const id of await sweepDue(context, { ignoresWaiting, portalId }, endsOfStart)) touched.add(id);
  return { rows: [...touched].flatMap((id) => reportRow(context, id)) };
}

/** What was being sent when the program ended may have arrived. Gives back the rows whose last look is due at a start. */
function recover(context: WriteContext, isStart: boolean): Set<Id> {
  const last = new Set<Id>();
  for (const row of listOpenOutbox(context.data)) {
    const state = atStart(row.state);
    if (state !== row.state) {
      const at = instant(context);
      updateOutboxRow(context.data, row.id, {
        state,
        nextAt: at,
        updatedAt: at,
        lastAnswer: OUTBOX_ANSWERS.interrupted,
      });
    }
    if (isStart && row.sweepsLeft > 0 && row.sweepAt === null) last.add(row.id);
  }
  return last;
}

/** Read anew each time: while one row was on its way, others may have been added or taken back. */
function nextRow(
  context: WriteContext,
  { ignoresWaiting, portalId }: RunOptions,
  tried: ReadonlySet<Id>,
  resting: ReadonlySet<Id>,
): OutboxRow | null {
  const isHeld = (id: Id): boolean => {
    const portal = getPortal(context.data, id);
    return resting.has(id) || portal === null || !isReady(context, portal);
  };
  const rows = listOpenOutbox(context.data).filter(
    (row) => portalId === undefined || row.portalId === portalId,
  );
  const due = dueRows(rows, isHeld, instant(context), ignoresWaiting);
  return due.find(({ id }) => !tried.has(id)) ?? null;
}

/** Whether anything may be sent to the account at all now. A row without a password says so. */
function isReady(context: WriteContext, portal: PortalRow): boolean {
  if (portal.removedAt !== null || portal.pausedBecause !== '') return false;
  if (probeOf(portal)?.capabilities.byHand === true) return false;
  if (!needsPassword(portal) || passwordOf(context, portal) !== null) return true;
  for (const row of listOpenOutbox(context.data)) {
    const isTold = row.lastAnswer !== '' && row.lastAnswer !== OUTBOX_ANSWERS.waiting;
    if (row.portalId === portal.id && row.state === 'queued' && !isTold)
      updateOutboxRow(context.data, row.id, { lastAnswer: OUTBOX_ANSWERS.noPassword });
  }
  return false;
}

/** Looks for what a request that arrived late has left, at +2 min, +10 min and the next start. */
async function sweepDue(
  context: WriteContext,
  { ignoresWaiting, portalId }: RunOptions,
  endsOfStart: ReadonlySet<Id>,
): Promise<Id[]> {
  const swept: Id[] = [];
  const now = instant(context);
  for (const row of listOpenOutbox(context.data)) {
    if ((row.state !== 'done' && row.state !== 'failed') || row.sweepsLeft === 0) continue;
    if (portalId !== undefined && row.portalId !== portalId) continue;
    const isDue = endsOfStart.has(row.id) || (row.sweepAt !== null && (ignoresWaiting || row.sweepAt <= now));
    const portal = getPortal(context.data, row.portalId);
    const remote = getRemote(context.data, row.articleId, row.portalId);
    if (!isDue || portal === null || remote === null || !isReady(context, portal)) continue;
    try {
      const signal = context.host.signal ?? new AbortController().signal;
      await adapterFor(context, portal).sweep(remote.key, baseOf(remote), signal);
    } catch (error) {
      // Looked for again in the next pass: nothing is lost by an empty draft that stays a while.
      if (error instanceof PortalError) continue;
      throw error;
    }
    const sweepsLeft = row.sweepsLeft - 1;
    updateOutboxRow(context.data, row.id, {
      sweepsLeft,
      sweepAt: sweepsLeft === 0 ? null : nextSweep(sweepsLeft, row.doneAt ?? now),
    });
    swept.push(row.id);
  }
  return swept;
}

function reportRow(context: WriteContext, id: Id): OutboxReport['rows'] {
  const row = getOutboxRow(context.data, id);
  if (row === null) return [];
  const portal = getPortal(context.data, row.portalId);
  const { articleId, action, attempts, lastAnswer } = row;
  return [
    {
      id,
      article: articleId,
      action,
      state: shownState(row, portal === null || portal.pausedBecause !== ''),
      attempts,
      lastAnswer,
    },
  ];
}
