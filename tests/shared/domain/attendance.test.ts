import { describe, expect, it } from 'vitest';
import { countRoll, percent } from '../../../shared/domain/attendance.ts';
import { fc } from '../../support/random.ts';
import { rollEntry } from '../../support/roll.ts';

describe('the count of a roll', () => {
  it('keeps official and probationary members apart', () => {
    const count = countRoll([
      rollEntry(),
      rollEntry({ membership: 'probationary' }),
      rollEntry({ presence: 'excused' }),
    ]);
    expect(count).toMatchObject({
      total: 3,
      official: 2,
      probationary: 1,
      present: 2,
      presentOfficial: 1,
      presentProbationary: 1,
      excused: 1,
    });
  });

  it('counts absent official members in the base of a vote: the base is the cell, not the room', () => {
    const count = countRoll([
      rollEntry(),
      rollEntry({ presence: 'excused' }),
      rollEntry({ presence: 'unexcused' }),
    ]);
    expect(count).toMatchObject({ voteBase: 3, voters: 1 });
  });

  it('leaves an exempt member out of the base while away, and counts one who comes', () => {
    expect(countRoll([rollEntry(), rollEntry({ leave: 'exempt', presence: 'unmarked' })]).voteBase).toBe(1);
    expect(countRoll([rollEntry(), rollEntry({ leave: 'exempt', presence: 'present' })]).voteBase).toBe(2);
  });

  it.each(['suspended', 'elsewhere'] as const)(
    'never counts a member who is %s in the base, even when present',
    (leave) => {
      expect(countRoll([rollEntry(), rollEntry({ leave })])).toMatchObject({ voteBase: 1, voters: 1 });
    },
  );

  it('lets probationary members attend but never vote', () => {
    expect(countRoll([rollEntry({ membership: 'probationary' })])).toMatchObject({
      present: 1,
      voteBase: 0,
      voters: 0,
    });
  });

  it('always adds up to the whole roll', () => {
    const anyEntry = fc.record({
      membership: fc.constantFrom('official' as const, 'probationary' as const),
      leave: fc.constantFrom(null, 'exempt' as const, 'suspended' as const, 'elsewhere' as const),
      presence: fc.constantFrom(
        'present' as const,
        'excused' as const,
        'unexcused' as const,
        'unmarked' as const,
      ),
    });
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const count = countRoll(entries.map(rollEntry));
        expect(count.present + count.excused + count.unexcused + count.onLeave + count.unmarked).toBe(
          count.total,
        );
        expect(count.official + count.probationary).toBe(count.total);
        expect(count.voters).toBeLessThanOrEqual(count.voteBase);
        expect(count.voteBase).toBeLessThanOrEqual(count.official);
      }),
    );
  });
});

describe('a share', () => {
  it.each([
    [14, 16, '87,5%'],
    [2, 3, '66,7%'],
    [18, 18, '100%'],
    [0, 0, '0%'],
  ])('of %i in %i is printed %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });
});
