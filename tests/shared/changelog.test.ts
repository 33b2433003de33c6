import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { PROGRAM_VERSION, RELEASES } from '../../shared/changelog.ts';

describe('what is new', () => {
  it('is told for the version the program has, above all earlier ones', () => {
    expect(PROGRAM_VERSION).toBe(manifest.version);
    const ranks = RELEASES.map(({ version }) => version.split('.').map(Number));
    for (const rank of ranks) expect(rank.filter((part) => Number.isSafeInteger(part))).toHaveLength(3);
    const sorted = ranks.toSorted((one, other) => compare(other, one));
    expect(ranks).toEqual(sorted);
  });

  it('is told in whole sentences of the users', () => {
    for (const sentence of RELEASES.flatMap(({ changes }) => changes))
      expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(RELEASES.filter(({ changes }) => changes.length === 0)).toEqual([]);
  });
});

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
