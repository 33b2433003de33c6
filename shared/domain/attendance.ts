/** Who was there, and over which number a vote is counted. */
import * as z from 'zod';
import type { Standing } from './member.ts';
import { Clock, Id, Line } from './values.ts';

export const Presence = z.enum(['present', 'excused', 'unexcused', 'unmarked']);
export type Presence = z.infer<typeof Presence>;

export const AttendanceInput = z.object({
  /** Somebody on the roll of the session; `not-found` for anybody else. */
  memberId: Id,
  /** `unmarked` takes a mark back. */
  presence: Presence,
  /** Why a member was away; printed in the minutes for `excused`. */
  reason: Line.default(''),
  /** When one who came late came; null for from the beginning, left out to keep what is known. */
  cameAt: Clock.nullable().optional(),
  /** When one who left early left; null for at the end, left out to keep what is known. */
  leftAt: Clock.nullable().optional(),
});
export type AttendanceInput = z.infer<typeof AttendanceInput>;

/** One line of the roll: the standing is that of the session's day, kept so that later changes do not rewrite history. */
export interface RollEntry extends Standing {
  /** Whose line it is; nobody stands on a roll twice. */
  memberId: Id;
  /** Follows the list of members until the session is closed, and stays as it is then. */
  fullName: string;
  /** Post in the office, kept together with the name; '' for none. */
  duties: string;
  /** As marked; `unmarked` before that. */
  presence: Presence;
  /** Why the member was away; '' where none was given. */
  reason: string;
  /** Of one who came late; null for from the beginning, and for everybody who was away. */
  cameAt: Clock | null;
  /** Of one who left early; null for at the end, and for everybody who was away. */
  leftAt: Clock | null;
}

export interface RollCount {
  /** Everybody on the roll, those on leave too. */
  total: number;
  /** Chính thức, of the total. */
  official: number;
  /** Dự bị, of the total: they discuss and never vote. */
  probationary: number;
  /** Marked as there, whatever their membership or leave. */
  present: number;
  /** Chính thức among those there. */
  presentOfficial: number;
  /** Dự bị among those there. */
  presentProbationary: number;
  /** Away with a reason (vắng có lý do), of those expected to come. */
  excused: number;
  /** Away without one (vắng không lý do), of those expected to come. */
  unexcused: number;
  /** Away by right: exempt, suspended or temporarily elsewhere, and not present. */
  onLeave: number;
  /** Of those expected to come (the total less those on leave) nobody has been marked. */
  unmarked: number;
  /** Official members over whom a vote is counted. */
  voteBase: number;
  /** Official members present who may vote. */
  voters: number;
}

/** Whether a member is expected to come, or is there all the same. */
export function isExpected(entry: Pick<RollEntry, 'leave' | 'presence'>): boolean {
  return entry.leave === null || entry.presence === 'present';
}

/**
 * Whether a member counts in the base of a vote: official members, less those temporarily with another
 * cell, less the exempt who are not there (they count when they come and vote), less the suspended.
 * Those merely absent do count (Điều lệ Đảng, Điều 9.5; 24-QĐ/TW and 294-QĐ/TW, point 9.3).
 */
export function countsInVoteBase(entry: Pick<RollEntry, 'membership' | 'leave' | 'presence'>): boolean {
  if (entry.membership !== 'official') return false;
  if (entry.leave === 'exempt') return entry.presence === 'present';
  return entry.leave === null;
}

/** The roll as the room was at a moment: who had not come yet, or had gone, was not there. Without a moment, as marked. */
export function rollAt(roll: readonly RollEntry[], moment: Clock | null): RollEntry[] {
  return roll.map((entry) => (isThereAt(entry, moment) ? entry : { ...entry, presence: 'excused' }));
}

function isThereAt({ presence, cameAt, leftAt }: RollEntry, moment: Clock | null): boolean {
  if (presence !== 'present' || moment === null) return true;
  return (cameAt === null || cameAt <= moment) && (leftAt === null || moment < leftAt);
}

/** The roll with a mark put in: times are of those who were there. */
export function withMark(entry: RollEntry, mark: AttendanceInput | undefined): RollEntry {
  if (mark === undefined) return entry;
  const { presence, reason, cameAt = entry.cameAt, leftAt = entry.leftAt } = mark;
  const times = presence === 'present' ? { cameAt, leftAt } : { cameAt: null, leftAt: null };
  return { ...entry, presence, reason, ...times };
}

/** All the counts of a roll; they add up: present + excused + unexcused + onLeave + unmarked = total. */
export function countRoll(roll: readonly RollEntry[]): RollCount {
  const count = (test: (entry: RollEntry) => boolean): number => roll.filter(test).length;
  const expected = (presence: Presence) => (entry: RollEntry) =>
    isExpected(entry) && entry.presence === presence;
  return {
    total: roll.length,
    official: count((entry) => entry.membership === 'official'),
    probationary: count((entry) => entry.membership === 'probationary'),
    present: count((entry) => entry.presence === 'present'),
    presentOfficial: count((entry) => entry.presence === 'present' && entry.membership === 'official'),
    presentProbationary: count(
      (entry) => entry.presence === 'present' && entry.membership === 'probationary',
    ),
    excused: count(expected('excused')),
    unexcused: count(expected('unexcused')),
    onLeave: count((entry) => !isExpected(entry)),
    unmarked: count(expected('unmarked')),
    voteBase: count(countsInVoteBase),
    voters: count((entry) => countsInVoteBase(entry) && entry.presence === 'present'),
  };
}

/** Share of the whole, in per cent with one decimal, as papers print it: `87,5%`. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%';
  return `${String(Math.round((part / whole) * 1000) / 10).replace('.', ',')}%`;
}
