/** A backup takes the place of the book, and is told what it does not know. */
import type { GivenBackup } from '../../shared/contract/rescue.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { listCellFacts } from '../db/cell.ts';
import type { ReadableData, WritableData } from '../db/data.ts';
import { isRefusal } from '../db/errors.ts';
import { carryJournal, hasJournal, isSameBook } from '../db/journal.ts';
import { listPortals, pausePortal } from '../db/portals.ts';
import { keepNumbers } from '../db/register.ts';
import { type Present, restoreBackup } from '../db/restore.ts';
import { inTransaction } from '../db/transaction.ts';
import { type Host, note } from './context.ts';
import { sourceOf } from './rescue.ts';
import { forgetMove } from './travel/moving.ts';

/** What stands beside a portal whose book was restored: what was sent since is not known to it. */
const PAUSED_BY_RESTORE =
  'Sổ vừa được khôi phục từ bản sao lưu: bài có thể đã được gửi sau bản ấy. Hãy xem lại trên cổng rồi cho chạy tiếp.';

/**
 * Puts a backup in the place of the data, which are kept aside. The restored book is told of it: numbers that were given after
 * the backup are never given again, what was done since stays in the journal as undone, and nothing goes to a portal before
 * somebody has looked.
 *
 * @throws Refusal `backup-damaged`, `data-locked`, `other-book`
 */
export async function restoreFrom(
  folder: string,
  host: Host,
  { isOtherBook, ...given }: GivenBackup & { isOtherBook: boolean },
): Promise<{ kept: string | null }> {
  const { source, name } = sourceOf(given);
  const { keptAside } = await restoreBackup(folder, source, {
    name,
    settle: (data, present) => {
      const { before, isKnown } = compare(data, present, isOtherBook);
      const lines = before === null ? 0 : takeOver(data, before, carryJournal);
      const numbers = before === null ? [] : takeOver(data, before, keepNumbers);
      forgetMove({ data, host });
      for (const portal of listPortals(data)) pausePortal(data, portal.id, PAUSED_BY_RESTORE);
      note(
        { data, host },
        {
          action: 'restore',
          entity: 'data',
          entityId: null,
          detail: {
            file: name,
            numbers: numbers ?? [],
            lines: lines ?? 0,
            looked: isKnown && lines !== null && numbers !== null,
          },
        },
      );
    },
  });
  return { kept: keptAside };
}

/**
 * The present book where it is the same as the restored one, and whether that could be told.
 *
 * @throws Refusal `other-book` where it is another, and nobody knows
 */
function compare(
  data: WritableData,
  present: Present | null,
  isOtherBook: boolean,
): { before: Present | null; isKnown: boolean } {
  if (present === null) return { before: null, isKnown: false };
  try {
    if (isSameBook(data, present.data)) return { before: present, isKnown: true };
    if (isOtherBook || !hasJournal(present.data)) return { before: null, isKnown: true };
    throw new Refusal('other-book', { cell: cellOf(data), here: cellOf(present.data) });
  } catch (error) {
    if (present.isDamaged && !isRefusal(error, 'other-book')) return { before: null, isKnown: false };
    throw error;
  }
}

/** Null where the present book is too damaged to tell; nothing of it was taken over then. */
function takeOver<T>(
  data: WritableData,
  present: Present,
  take: (data: WritableData, present: ReadableData) => T,
): T | null {
  try {
    return inTransaction(data, () => take(data, present.data));
  } catch (error) {
    // A damaged page can look like a row that breaks every rule.
    if (present.isDamaged) return null;
    throw error;
  }
}

function cellOf(data: ReadableData): string {
  return listCellFacts(data).at(-1)?.name ?? '';
}
