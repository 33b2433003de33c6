import type { WritableData } from './data.ts';
import { refusing } from './errors.ts';
import { acknowledge, countWrite, requireInPlace } from './ledger.ts';
import { preparedValue } from './prepared.ts';

/**
 * Does the work wholly or not at all. Inside another transaction it is a part of that one, undone by itself when it throws.
 * The work is synchronous: a promise would let other statements in between, and is refused by the driver.
 * Refusal: book-moved when the file of the book is not there any more.
 */
export function inTransaction<T>(data: WritableData, work: () => T): T {
  const { sqlite } = data;
  return refusing(() => {
    if (sqlite.inTransaction) return sqlite.transaction(work).immediate();
    requireInPlace(sqlite);
    let writes: number | null = null;
    const done = sqlite
      .transaction(() => {
        const before = changesOf(data);
        const result = work();
        data.refresh?.();
        if (changesOf(data) !== before) writes = countWrite(sqlite);
        return result;
      })
      .immediate();
    if (writes !== null) acknowledge(sqlite, writes);
    return done;
  });
}

function changesOf({ sqlite }: WritableData): unknown {
  return preparedValue<[], number>(sqlite, 'SELECT total_changes()').get();
}
