/** The roll by keyboard: what a key does to the marks and to the place where one stands. */
import type { AttendanceInput, Presence, RollEntry } from '../../../shared/domain/attendance.ts';
import { isExpected, withMark } from '../../../shared/domain/attendance.ts';
import type { Clock } from '../../../shared/domain/values.ts';
import { PRESENCE_NAMES } from '../../../shared/strings.ts';

export interface RollStep {
  /** The row to stand on next, from 0. */
  at: number;
  mark: AttendanceInput | null;
  /** Where to type next: an excused absence wants its reason. */
  focus: 'row' | 'reason';
}

/** M đến muộn, B về sớm (bỏ về): there, and from or until this moment. */
export const LATE = 'm';
export const EARLY = 'b';

/** C có mặt, V vắng, L có lý do: the letters no Vietnamese input method turns into others. */
const MARKS: Readonly<Record<string, Presence>> = {
  c: 'present',
  v: 'unexcused',
  l: 'excused',
  backspace: 'unmarked',
  delete: 'unmarked',
};
const PAGE = 10;

/** What pressing `key` (as KeyboardEvent.key) on row `at` does; null for keys that mean nothing here. */
export function pressRollKey(
  roll: readonly RollEntry[],
  at: number,
  key: string,
  now: Clock,
): RollStep | null {
  const entry = roll[at];
  if (entry === undefined) return null;
  const name = key.toLowerCase();
  const presence = MARKS[name];
  if (presence !== undefined) {
    const goesOn = presence === 'present' || presence === 'unexcused';
    return {
      at: goesOn ? Math.min(at + 1, roll.length - 1) : at,
      mark: markOf(entry, presence),
      focus: presence === 'excused' ? 'reason' : 'row',
    };
  }
  if (name === LATE || name === EARLY) return { at, mark: timeMarkOf(entry, name, now), focus: 'row' };
  const target = targetOf(name, at, roll.length - 1);
  return target === null ? null : { at: target, mark: null, focus: 'row' };
}

/** Everyone expected and not yet marked, as present; those on leave are not waited for. */
export function markRestPresent(roll: readonly RollEntry[]): AttendanceInput[] {
  return roll
    .filter((entry) => isExpected(entry) && entry.presence === 'unmarked')
    .map((entry) => markOf(entry, 'present'));
}

/** The marks that bring back what `marks` changed. */
export function marksBefore(
  roll: readonly RollEntry[],
  marks: readonly AttendanceInput[],
): AttendanceInput[] {
  const changed = new Set(marks.map(({ memberId }) => memberId));
  return roll
    .filter(({ memberId }) => changed.has(memberId))
    .map(({ memberId, presence, reason, cameAt, leftAt }) => ({
      memberId,
      presence,
      reason,
      cameAt,
      leftAt,
    }));
}

/** Those of `before` whose entry is still as a change had `made` it: what was marked later is not the change's to take back. */
export function stillAsMade(
  roll: readonly RollEntry[],
  made: readonly RollEntry[],
  before: readonly AttendanceInput[],
): AttendanceInput[] {
  return before.filter(({ memberId }) => {
    const [now, then] = [roll, made].map((entries) => entries.find((entry) => entry.memberId === memberId));
    return (
      now?.presence === then?.presence &&
      now?.reason === then?.reason &&
      now?.cameAt === then?.cameAt &&
      now?.leftAt === then?.leftAt
    );
  });
}

/** "Trần Minh Khoa: có mặt", "Đã ghi 12 đồng chí có mặt" */
export function marksSentence(roll: readonly RollEntry[], marks: readonly AttendanceInput[]): string {
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) return `Đã ghi ${marks.length} đồng chí có mặt`;
  const name = roll.find(({ memberId }) => memberId === mark.memberId)?.fullName ?? '';
  return `${name}: ${PRESENCE_NAMES[mark.presence].toLowerCase()}`;
}

/** The roll as it will be once `marks` are saved. */
export function applyMarks(roll: readonly RollEntry[], marks: readonly AttendanceInput[]): RollEntry[] {
  const byMember = new Map(marks.map((mark) => [mark.memberId, mark]));
  return roll.map((entry) => withMark(entry, byMember.get(entry.memberId)));
}

/** A reason belongs to an excused absence; it is kept while nobody says otherwise. */
export function markOf({ memberId, reason }: RollEntry, presence: Presence): AttendanceInput {
  return { memberId, presence, reason: presence === 'excused' ? reason : '' };
}

/** There, with the moment of coming or leaving; pressed once more it is taken back. */
export function timeMarkOf(entry: RollEntry, key: typeof LATE | typeof EARLY, now: Clock): AttendanceInput {
  const { memberId, cameAt, leftAt } = entry;
  const times =
    key === LATE ? { cameAt: cameAt === null ? now : null } : { leftAt: leftAt === null ? now : null };
  return { memberId, presence: 'present', reason: '', ...times };
}

function targetOf(key: string, at: number, last: number): number | null {
  const targets: Record<string, number> = {
    arrowdown: at + 1,
    arrowup: at - 1,
    pagedown: at + PAGE,
    pageup: at - PAGE,
    home: 0,
    end: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(target, last));
}
