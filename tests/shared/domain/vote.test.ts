import { describe, expect, it } from 'vitest';
import { decideVote, votesNeeded } from '../../../shared/domain/vote.ts';

const vote = { matter: 'Thông qua kết luận', threshold: 'half' as const, inFavour: 0, against: 0, blank: 0 };

describe('the votes needed', () => {
  it.each([
    [16, 'half', 9],
    [15, 'half', 8],
    [1, 'half', 1],
    [16, 'two-thirds', 11],
    [15, 'two-thirds', 10],
    [3, 'two-thirds', 2],
  ] as const)('over %i members at %s are %i', (base, threshold, needed) => {
    expect(votesNeeded(base, threshold)).toBe(needed);
  });
});

describe('a vote', () => {
  it('fails with exactly half of the base: more than half is asked for', () => {
    expect(decideVote({ ...vote, inFavour: 8 }, { voteBase: 16, voters: 16 }).passed).toBe(false);
    expect(decideVote({ ...vote, inFavour: 9 }, { voteBase: 16, voters: 16 }).passed).toBe(true);
  });

  it('passes with exactly two thirds where two thirds are asked for', () => {
    const matter = { ...vote, threshold: 'two-thirds' as const };
    expect(decideVote({ ...matter, inFavour: 10 }, { voteBase: 15, voters: 15 }).passed).toBe(true);
    expect(decideVote({ ...matter, inFavour: 9 }, { voteBase: 15, voters: 15 }).passed).toBe(false);
  });

  it('is counted over the cell: unanimity of a thin room does not pass', () => {
    expect(decideVote({ ...vote, inFavour: 7 }, { voteBase: 16, voters: 7 })).toMatchObject({
      passed: false,
      needed: 9,
    });
  });

  it('with more ballots than members who may vote is wrong and never passes', () => {
    const result = decideVote({ ...vote, inFavour: 14, against: 1, blank: 1 }, { voteBase: 16, voters: 15 });
    expect(result).toMatchObject({ cast: 16, tooManyBallots: true, passed: false });
  });

  it('over nobody passes nothing', () => {
    expect(decideVote(vote, { voteBase: 0, voters: 0 }).passed).toBe(false);
  });
});
