/** The arithmetic of a vote, written out. */
import {
  countsInVoteBase,
  percent,
  type RollCount,
  type RollEntry,
} from '../../../shared/domain/attendance.ts';
import { LeaveKind } from '../../../shared/domain/member.ts';
import type { Threshold, Vote, VoteResult } from '../../../shared/domain/vote.ts';
import { LEAVE_NAMES } from '../../../shared/strings.ts';

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

/** Why fewer count than are official: "Tính trên 15: 16 chính thức, trừ 1 miễn công tác và sinh hoạt"; '' where all do. */
export function baseSentence(roll: readonly RollEntry[]): string {
  const official = roll.filter(({ membership }) => membership === 'official');
  const apart = official.filter((entry) => !countsInVoteBase(entry));
  const reasons = LeaveKind.options.flatMap((kind) => {
    const many = apart.filter(({ leave }) => leave === kind).length;
    return many === 0 ? [] : [`${many} ${LEAVE_NAMES[kind].toLowerCase()}`];
  });
  if (apart.length === 0) return '';
  return `Tính trên ${official.length - apart.length}: ${official.length} chính thức, trừ ${reasons.join(', ')}`;
}

/**
 * What is left for "tán thành" once the other two are counted: most often everyone else, so only the exceptions are typed.
 */
export function restInFavour(voters: number, against: number, blank: number): number {
  return Math.max(0, voters - against - blank);
}
