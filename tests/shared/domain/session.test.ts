import { describe, expect, it } from 'vitest';
import { countRoll, type RollEntry } from '../../../shared/domain/attendance.ts';
import {
  checkSession,
  durationMinutes,
  leastMinutes,
  type Session,
  UNPREPARED,
} from '../../../shared/domain/session.ts';

function rollOf(presences: readonly RollEntry['presence'][]): RollEntry[] {
  return presences.map((presence, index) => ({
    memberId: index + 1,
    fullName: `Đồng chí ${index + 1}`,
    duties: '',
    membership: 'official',
    leave: null,
    presence,
    reason: presence === 'excused' ? 'đi công tác' : '',
    cameAt: null,
    leftAt: null,
  }));
}

function session(over: Partial<Session> = {}): Session {
  return {
    ...UNPREPARED,
    id: 1,
    planRowId: null,
    state: 'held',
    cancelledBecause: '',
    postponements: [],
    isRollSettled: false,
    topic: 'Giữ gìn đoàn kết trong cơ quan',
    year: 2020,
    quarter: 3,
    date: '2020-09-18',
    startTime: '14:00',
    endTime: '15:45',
    place: 'Phòng họp',
    presenterIds: [3],
    chairId: 1,
    minuteTakerId: 2,
    conclusion: 'Thống nhất.',
    roll: rollOf(['present', 'present', 'present', 'excused']),
    remarks: [],
    votes: [],
    tasks: [],
    carriedTasks: [],
    ...over,
  };
}

function codes(over: Partial<Session>): string[] {
  const checked = session(over);
  return checkSession(checked, countRoll(checked.roll)).map((finding) => finding.code);
}

describe('the record of a session', () => {
  it('with everything in place has nothing to say', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['no date', { date: null }, 'date-missing'],
    ['no end', { endTime: null }, 'times-missing'],
    ['an end before the start', { endTime: '13:30' }, 'end-before-start'],
    ['no chair', { chairId: null }, 'chair-missing'],
    ['a chair who was away', { chairId: 4 }, 'chair-absent'],
    ['no minute taker', { minuteTakerId: null }, 'minute-taker-missing'],
    ['one person as chair and minute taker', { minuteTakerId: 1 }, 'same-person'],
    ['somebody unmarked', { roll: rollOf(['present', 'present', 'unmarked']) }, 'attendance-unmarked'],
    [
      'a thin room',
      { presenterIds: [1] as number[], roll: rollOf(['present', 'present', 'unexcused', 'unexcused']) },
      'no-quorum',
    ],
    ['less than ninety minutes', { endTime: '15:29' }, 'too-short'],
    ['no conclusion', { conclusion: ' ' }, 'no-conclusion'],
  ] as const)('with %s is told', (_name, over, code) => {
    expect(codes(over)).toEqual([code]);
  });
});

describe('the time of a session', () => {
  it('is counted in minutes', () => {
    expect(durationMinutes({ startTime: '14:00', endTime: '16:10' })).toBe(130);
    expect(durationMinutes({ startTime: '14:00', endTime: null })).toBeNull();
  });

  it('must be two hours when combined with the monthly meeting, but only since 28/10/2025', () => {
    expect(leastMinutes({ date: '2025-10-27', isCombined: true })).toBe(90);
    expect(leastMinutes({ date: '2025-10-28', isCombined: true })).toBe(120);
    expect(leastMinutes({ date: '2025-10-28', isCombined: false })).toBe(90);
  });
});
