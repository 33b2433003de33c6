/** Much of one kind to do, some of it at once. */
import { Refusal } from '../../shared/domain/refusal.ts';

/**
 * What `work` makes of each, in the given order, `width` of them at a time. Once one fails, or somebody stops, no other is
 * begun; those under way are waited for.
 *
 * @throws Refusal `cancelled`, and the first of what `work` throws
 */
export async function workThrough<T, R>(
  all: readonly T[],
  width: number,
  work: (one: T, at: number) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  const made: R[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let at = next; at < all.length && failures.length === 0; at = next) {
      next += 1;
      try {
        if (signal?.aborted) throw new Refusal('cancelled');
        made[at] = await work(all[at] as T, at);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, all.length) }, hand));
  if (failures.length > 0) throw failures[0];
  return made;
}
