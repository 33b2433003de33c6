import { describe, expect, it } from 'vitest';
import { formatElapsed, minutesSince, momentOf } from '../../../../renderer/screens/session/meeting-time.ts';

const session = { date: '2020-03-20', startTime: '14:00', endTime: null };

describe('the clock of a session', () => {
  it('counts whole minutes from its start', () => {
    expect(minutesSince(session, { day: '2020-03-20', clock: '14:47' })).toBe(47);
    expect(minutesSince(session, { day: '2020-03-20', clock: '14:00' })).toBe(0);
  });

  it.each([
    ['before the start', session, { day: '2020-03-20', clock: '13:59' }],
    ['on another day', session, { day: '2020-03-21', clock: '14:30' }],
    ['after the end', { ...session, endTime: '15:30' }, { day: '2020-03-20', clock: '15:40' }],
    ['without a start', { ...session, startTime: null }, { day: '2020-03-20', clock: '14:30' }],
    ['without a day', { ...session, date: null }, { day: '2020-03-20', clock: '14:30' }],
  ])('stands still %s', (_when, which, now) => {
    expect(minutesSince(which, now)).toBeNull();
  });

  it('reads as hours and minutes', () => {
    expect([0, 47, 125].map(formatElapsed)).toEqual(['00:00', '00:47', '02:05']);
  });

  it('is that of this machine', () => {
    expect(momentOf(new Date(2020, 2, 5, 9, 7))).toEqual({ day: '2020-03-05', clock: '09:07' });
  });
});
