/** Votes and the arithmetic that decides them. */
import * as z from 'zod';
import { countRoll, type RollCount, type RollEntry, rollAt } from './attendance.ts';
import { Clock, Id, RequiredLine } from './values.ts';

/** `half`: more than half. `two-thirds`: at least two thirds, for the matters that ask for it. */
export const Threshold = z.enum(['half', 'two-thirds']);
export type Threshold = z.infer<typeof Threshold>;

const Ballots = z.int().min(0).max(10_000);

export const VoteInput = z.object({
  /** Left out for a new vote. */
  id: Id.optional(),
  /** What was voted on: "Thông qua kết luận buổi sinh hoạt". */
  matter: RequiredLine,
  /** What the matter asks for; no rule is looked up, the secretary chooses. */
  threshold: Threshold.default('half'),
  /** Tán thành, in ballots of official members. */
  inFavour: Ballots,
  /** Không tán thành. */
  against: Ballots,
  /** Blank or other opinion (ý kiến khác, phiếu trắng). */
  blank: Ballots,
  /** The moment it was taken, which decides who could vote; null where nobody wrote it down: all who were there. */
  takenAt: Clock.nullable().default(null),
});
export type VoteInput = z.infer<typeof VoteInput>;

export interface VoteResult {
  /** Votes needed to pass. */
  needed: number;
  /** Ballots of all three sorts together. */
  cast: number;
  /** More ballots than official members present: the count cannot be right. */
  tooManyBallots: boolean;
  /** Whether the matter was carried; never with too many ballots or nobody in the base. */
  passed: boolean;
}

export type Vote = Omit<VoteInput, 'id'> &
  VoteResult & {
    /** What saving anew and deleting name. */
    id: Id;
    /** Official members it was counted over (`voteBase` of the roll, as the vote was last decided). */
    base: number;
  };

/** The least number of votes that passes over `base` official members. */
export function votesNeeded(base: number, threshold: Threshold): number {
  return threshold === 'half' ? Math.floor(base / 2) + 1 : Math.ceil((base * 2) / 3);
}

/** A vote decided over who could vote at its moment, with the base it was counted over. */
export function decideAt<V extends Omit<VoteInput, 'id'>>(
  vote: V,
  roll: readonly RollEntry[],
): V & VoteResult & Pick<Vote, 'base'> {
  const count = countRoll(rollAt(roll, vote.takenAt));
  return { ...vote, ...decideVote(vote, count), base: count.voteBase };
}

/** Decides a vote over the counts of a roll. Probationary members never vote, so the base and the voters are official members. */
export function decideVote(
  vote: Omit<VoteInput, 'id' | 'takenAt'>,
  roll: Pick<RollCount, 'voteBase' | 'voters'>,
): VoteResult {
  const needed = votesNeeded(roll.voteBase, vote.threshold);
  const cast = vote.inFavour + vote.against + vote.blank;
  const tooManyBallots = cast > roll.voters;
  return {
    needed,
    cast,
    tooManyBallots,
    passed: !tooManyBallots && roll.voteBase > 0 && vote.inFavour >= needed,
  };
}
