import { describe, expect, it } from 'vitest';
import {
  baseSentence,
  outcomeSentence,
  quorumSentence,
  restInFavour,
  shareSentence,
} from '../../../../renderer/screens/session/vote-words.ts';
import { countRoll } from '../../../../shared/domain/attendance.ts';
import { decideVote, type VoteInput } from '../../../../shared/domain/vote.ts';
import { rollEntry } from '../../../support/roll.ts';

const ROLL = { voteBase: 16, voters: 14 };
function outcome(over: Partial<VoteInput>): string {
  const vote = {
    matter: 'Thông qua kết luận',
    threshold: 'half' as const,
    inFavour: 0,
    against: 0,
    blank: 0,
    ...over,
  };
  return outcomeSentence({ ...vote, ...decideVote(vote, ROLL), base: ROLL.voteBase }, ROLL.voters);
}

describe('a vote in words', () => {
  it('names the share of all official members', () => {
    expect(shareSentence({ inFavour: 14, base: 16 })).toBe('14 trên 16 đảng viên chính thức, đạt 87,5%');
  });

  it('says by which number it passed', () => {
    expect(outcome({ inFavour: 14 })).toBe('Thông qua: quá nửa là từ 9 phiếu');
    expect(outcome({ inFavour: 11, threshold: 'two-thirds' })).toBe(
      'Thông qua: ít nhất hai phần ba là từ 11 phiếu',
    );
  });

  it('says how many are lacking', () => {
    expect(outcome({ inFavour: 8, against: 6 })).toBe('Không thông qua: quá nửa là từ 9 phiếu, còn thiếu 1');
  });

  it('says when the ballots cannot be right', () => {
    expect(outcome({ inFavour: 14, blank: 1 })).toBe(
      'Chưa khớp: 15 phiếu, chỉ có 14 đồng chí được biểu quyết',
    );
  });

  it('tells the quorum', () => {
    expect(quorumSentence(ROLL)).toBe('Đủ điều kiện biểu quyết: có mặt 14 trên 16 đảng viên chính thức');
    expect(quorumSentence({ voteBase: 16, voters: 8 })).toBe(
      'Chưa quá nửa: có mặt 8 trên 16 đảng viên chính thức',
    );
  });

  it('leaves the rest in favour, never less than nobody', () => {
    expect(restInFavour(14, 1, 2)).toBe(11);
    expect(restInFavour(2, 3, 0)).toBe(0);
  });
});

describe('the base of the votes', () => {
  it('30. is told with who is not in it, and is the number the votes are counted over', () => {
    const roll = [
      ...Array.from({ length: 15 }, (_, index) => rollEntry({ memberId: index + 1 })),
      rollEntry({ memberId: 16, leave: 'exempt', presence: 'unmarked' }),
      rollEntry({ memberId: 17, membership: 'probationary' }),
    ];
    expect(countRoll(roll).voteBase).toBe(15);
    expect(baseSentence(roll)).toBe('Tính trên 15: 16 chính thức, trừ 1 miễn công tác và sinh hoạt');
    expect(baseSentence(roll.slice(0, 15))).toBe('');
  });
});
