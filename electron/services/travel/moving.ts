/** The whole book goes to another machine by a backup; what stays behind is told that it is a copy. */
import path from 'node:path';
import type { TravelState } from '../../../shared/contract/travel.ts';
import { backupTo } from '../../db/backup.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { refuseOwnPlace } from '../../files/own-places.ts';
import { renderBackup } from '../backing-up.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { listAway } from './away.ts';
import { viewGuest } from './guest.ts';

const MOVED = 'moved-at';

export function travelState(context: ReadContext): TravelState {
  return { away: listAway(context), guest: viewGuest(context), movedAt: movedAt(context) };
}

/** The backup is made first, and knows nothing of the move. @throws Refusal as createBackup */
export async function moveAway(
  context: WriteContext,
  given: string | undefined,
): Promise<{ fileName: string; bytes: Uint8Array | null }> {
  const file = given === undefined ? null : path.resolve(given);
  const rendered = file === null ? await renderBackup(context) : null;
  if (file !== null) {
    refuseOwnPlace(file);
    await backupTo(context.data, file);
  }
  const fileName = rendered?.fileName ?? path.basename(file ?? '');
  setMoved(context, instant(context), fileName);
  return { fileName, bytes: rendered?.bytes ?? null };
}

export function moveBack(context: WriteContext): null {
  setMoved(context, null, '');
  return null;
}

function setMoved(context: WriteContext, at: string | null, file: string): void {
  inTransaction(context.data, () => {
    if (at === movedAt(context)) return;
    putSetting(context.data, MOVED, at);
    const action = at === null ? 'move-back' : 'move-away';
    note(context, { action, entity: 'data', entityId: null, detail: { file } });
  });
}

/** A backup that takes the place of a book is the book, whatever was said of it when it was made. */
export function forgetMove(context: WriteContext): void {
  putSetting(context.data, MOVED, null);
}

function movedAt({ data }: ReadContext): string | null {
  return (getSetting(data, MOVED) ?? null) as string | null;
}
