/** Lines of a roll, to be told only by what a test is about. */
import type { RollEntry } from '../../shared/domain/attendance.ts';

/** An official member who is there. */
export function rollEntry(over: Partial<RollEntry> = {}): RollEntry {
  return {
    memberId: 1,
    fullName: 'Trần Minh Khoa',
    duties: '',
    membership: 'official',
    leave: null,
    presence: 'present',
    reason: '',
    cameAt: null,
    leftAt: null,
    ...over,
  };
}
