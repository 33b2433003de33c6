import { describe, expect, it } from 'vitest';
import { LONG } from '../../support/long.ts';
import { fc, newSeed } from '../../support/random.ts';
import { walk } from './walk.ts';

const WALKS = LONG ? 20 : 4;
const ACTS_EACH = LONG ? 1_000 : 500;

describe('an issued paper', () => {
  it('changes by no act but being opened and issued again; no number is given twice, and no act is untold', {
    timeout: LONG ? 3_600_000 : 600_000,
  }, async () => {
    const choice = fc.tuple(fc.nat(9_999), fc.nat(99_999));
    const total = { acts: 0, refused: 0, issued: 0, reissued: 0, voided: 0, restores: 0, looks: 0 };
    for (let turn = 0; turn < WALKS; turn += 1) {
      const seed = newSeed();
      try {
        const walked = await walk(
          fc.sample(choice, { seed, numRuns: ACTS_EACH }),
          turn % 2 === 1 ? '003-sample' : null,
        );
        for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += walked[key];
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
    console.log(`issued papers watched through random acts: ${JSON.stringify(total)}`);
    expect(total.acts).toBe(WALKS * ACTS_EACH);
    // A walk on which hardly anything succeeds, or nothing is issued, would show nothing.
    expect(total.refused).toBeLessThan(total.acts / 2);
    expect(total.issued).toBeGreaterThan(WALKS * 20);
    expect(Math.min(total.reissued, total.restores, total.voided)).toBeGreaterThan(0);
  });
});
