import type { WritableData } from './data.ts';
import { refusing } from './errors.ts';

/**
 * Does the work wholly or not at all. Inside another transaction it is a part of that one, undone by itself when it throws.
 * The work is synchronous: a promise would let other statements in between, and is refused by the driver.
 */
export function inTransaction<T>(data: WritableData, work: () => T): T {
  return refusing(() => data.sqlite.transaction(work).immediate());
}
