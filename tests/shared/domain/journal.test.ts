import { describe, expect, it } from 'vitest';
import { changesBetween, replayChanges } from '../../../shared/domain/journal.ts';
import { fc } from '../../support/random.ts';

/** A thing with plain fields, a list of plain values and a list of entries known by their ids, in any order. */
const thing = fc.record({
  topic: fc.constantFrom('', 'Cải cách', 'Nêu gương'),
  date: fc.constantFrom(null, '2020-03-12'),
  presenterIds: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
  votes: fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 5 }), inFavour: fc.nat(3) }), {
    selector: ({ id }) => id,
    maxLength: 5,
  }),
  leaves: fc.array(
    fc.record({ from: fc.constantFrom('2020-01-01', '2021-01-01'), note: fc.constantFrom('', 'a') }),
    {
      maxLength: 4,
    },
  ),
});

describe('the changes between two versions', () => {
  it('make the later of the earlier, whatever both are', () => {
    fc.assert(
      fc.property(thing, thing, (before, after) => {
        expect(replayChanges(before, changesBetween(before, after))).toEqual(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are none between a thing and itself', () => {
    fc.assert(
      fc.property(thing, (one) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('are of a list only the entries that differ', () => {
    const votes = [1, 2, 3].map((id) => ({ id, inFavour: 20 }));
    const after = votes.map((vote) => (vote.id === 2 ? { ...vote, inFavour: 12 } : vote));
    expect(changesBetween({ votes }, { votes: after })).toEqual([
      { field: 'votes', from: [{ id: 2, inFavour: 20 }], to: [{ id: 2, inFavour: 12 }] },
    ]);
  });

  it('are all fields of what is new, and of what is gone', () => {
    expect(changesBetween({}, { topic: 'Cải cách' })).toEqual([
      { field: 'topic', from: null, to: 'Cải cách' },
    ]);
    expect(changesBetween({ topic: 'Cải cách' }, {})).toEqual([
      { field: 'topic', from: 'Cải cách', to: null },
    ]);
  });
});
