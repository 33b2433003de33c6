/** The whole book goes to another machine by a backup; what stays behind is told that it is a copy. */
import type { TravelState } from '../../../shared/contract/travel.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { listAway } from './away.ts';
import { viewGuest } from './guest.ts';

const MOVED = 'moved-at';

export function travelState(context: ReadContext): TravelState {
  return { away: listAway(context), guest: viewGuest(context), movedAt: movedAt(context) };
}

export function setMoved(context: WriteContext, isMoved: boolean): null {
  return inTransaction(context.data, () => {
    if (isMoved === (movedAt(context) !== null)) return null;
    putSetting(context.data, MOVED, isMoved ? instant(context) : null);
    note(context, { action: isMoved ? 'move-away' : 'move-back', entity: 'data', entityId: null });
    return null;
  });
}

/** A backup that takes the place of a book is the book, whatever was said of it when it was made. */
export function forgetMove(context: WriteContext): void {
  putSetting(context.data, MOVED, null);
}

function movedAt({ data }: ReadContext): string | null {
  return (getSetting(data, MOVED) ?? null) as string | null;
}
