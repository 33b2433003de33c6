/** A line of the roll as it is written by hand: `.` there, P, K, M, `/` outside the cell. One session each two months. */

import { expect, it } from 'vitest';
import type { SessionFigures } from '../../../../shared/domain/statistics/session-figures.ts';
import { isTooLong, type Streak, streaksOf } from '../../../../shared/domain/statistics/streaks.ts';
import { fc } from '../../../support/random.ts';
import { countedSession } from './sessions.ts';

const DAYS = ['01', '03', '05', '07', '09', '11']
  .flatMap((month) => `2025-${month}-10`)
  .concat(['01', '03', '05', '07', '09', '11'].map((month) => `2026-${month}-10`));

function sessionsOf(line: string): SessionFigures[] {
  return [...line].map((mark, index) => countedSession({ id: index + 1, date: DAYS[index] ?? '', mark }));
}

const runs = (line: string): Streak[] => streaksOf(sessionsOf(line), 1);
const lengths = (line: string) => runs(line).map(({ kind, sessionIds }) => `${kind} ${sessionIds.join()}`);

it('counts sessions the member had to attend, one after the other', () => {
  expect(lengths('.PPP.')).toEqual(['excused 2,3,4']);
  expect(lengths('PPPP')).toEqual(['excused 1,2,3,4']);
  expect(lengths('P.P.P')).toEqual([]);
});

it('passes over exemption and the time outside the cell', () => {
  expect(lengths('//PMPMP')).toEqual(['excused 3,5,7']);
  expect(lengths('PP//PP')).toEqual(['excused 1,2,5,6']);
});

it('ends with presence and with an absence of the other kind', () => {
  expect(lengths('PPKPP')).toEqual(['excused 1,2', 'excused 4,5']);
  expect(lengths('KKPP')).toEqual(['unexcused 1,2', 'excused 3,4']);
});

it('tells a run that goes on from one that ended, and the day it ended', () => {
  expect(runs('PP').map(({ until }) => until)).toEqual([null]);
  expect(runs('PP.').map(({ until }) => until)).toEqual(['2025-05-10']);
});

it('is too long when excused more than three times running, or away without a reason for three months', () => {
  const tooLong = (line: string, asOf = '2026-12-31') => runs(line).some((run) => isTooLong(run, asOf));
  expect(tooLong('PPP')).toBe(false);
  expect(tooLong('PPPP')).toBe(true);
  expect(tooLong('KK.')).toBe(true);
  expect(tooLong('KK', '2025-04-09')).toBe(false);
  expect(tooLong('KK', '2025-04-10')).toBe(true);
});

it('finds in any line what a reader of the letters finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('.', 'P', 'K', 'M', '/'), { maxLength: 12 }), (marks) => {
      const letters = marks.filter((mark) => mark !== 'M' && mark !== '/').join('');
      const expected = letters.match(/P{2,}|K{2,}/gu) ?? [];
      expect(
        runs(marks.join('')).map(({ kind, sessionIds }) =>
          (kind === 'excused' ? 'P' : 'K').repeat(sessionIds.length),
        ),
      ).toEqual(expected);
    }),
  );
});
