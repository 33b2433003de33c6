/** Finding people by the beginning of their names, typed without dấu: "my du" finds Võ Thị Mỹ Duyên. */
import { compareNames, foldText, searchKey } from '../../shared/text/vietnamese.ts';

/**
 * Those whose name has consecutive words beginning with the typed ones, the likeliest first: names that match with their
 * dấu as typed, then those called by the given name, then in the order of names. All of them, in order, for no text.
 */
export function findPeople<T>(people: readonly T[], nameOf: (one: T) => string, typed: string): T[] {
  const wanted = wordsOf(typed);
  return people
    .map((one) => ({ one, name: nameOf(one), rank: rankOf(nameOf(one), wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || compareNames(one.name, other.name))
    .map(({ one }) => one);
}

/** 0 is the best; null does not match. */
function rankOf(name: string, wanted: readonly string[]): number | null {
  const words = wordsOf(name);
  const ranks = words.flatMap((_, start) => {
    const run = words.slice(start, start + wanted.length);
    if (!beginWith(run, wanted, foldText)) return [];
    const isExact = beginWith(run, wanted, searchKey);
    const endsName = start + wanted.length === words.length;
    return [(isExact ? 0 : 2) + (endsName ? 0 : 1)];
  });
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function beginWith(
  run: readonly string[],
  wanted: readonly string[],
  form: (text: string) => string,
): boolean {
  return (
    run.length === wanted.length &&
    wanted.every((word, index) => form(run[index] ?? '').startsWith(form(word)))
  );
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/u).filter(Boolean);
}
