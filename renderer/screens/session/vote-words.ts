/** The arithmetic of a vote, written out. */
import { percent, type RollCount } from '../../../shared/domain/attendance.ts';
import type { Threshold, Vote, VoteResult } from '../../../shared/domain/vote.ts';

export const THRESHOLD_NAMES: Readonly<Record<Threshold, string>> = {
  half: 'Quá nửa',
  'two-thirds': 'Ít nhất hai phần ba',
};

/** "14 trên 16 đảng viên chính thức, đạt 87,5%" */
export function shareSentence({ inFavour, base }: Pick<Vote, 'inFavour' | 'base'>): string {
  return `${inFavour} trên ${base} đảng viên chính thức, đạt ${percent(inFavour, base)}`;
}

/** "Thông qua: quá nửa là từ 9 phiếu", or what is lacking. */
export function outcomeSentence(
  vote: VoteResult & Pick<Vote, 'threshold' | 'inFavour' | 'base'>,
  voters: number,
): string {
  if (vote.tooManyBallots) return `Chưa khớp: ${vote.cast} phiếu, chỉ có ${voters} đồng chí được biểu quyết`;
  const rule = `${THRESHOLD_NAMES[vote.threshold].toLowerCase()} là từ ${vote.needed} phiếu`;
  return vote.passed
    ? `Thông qua: ${rule}`
    : `Không thông qua: ${rule}, còn thiếu ${vote.needed - vote.inFavour}`;
}

/** "Đủ điều kiện biểu quyết: có mặt 14 trên 16 đảng viên chính thức". */
export function quorumSentence({ voters, voteBase }: Pick<RollCount, 'voters' | 'voteBase'>): string {
  const there = `có mặt ${voters} trên ${voteBase} đảng viên chính thức`;
  return voters * 2 > voteBase ? `Đủ điều kiện biểu quyết: ${there}` : `Chưa quá nửa: ${there}`;
}

/**
 * What is left for "tán thành" once the other two are counted: most often everyone else, so only the exceptions are typed.
 */
export function restInFavour(voters: number, against: number, blank: number): number {
  return Math.max(0, voters - against - blank);
}
