/** Every figure of two years of a cell, beside what was counted of them by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { percentOf, type Ratio } from '../../../../shared/domain/statistics/ratio.ts';
import type { StatisticsView } from '../../../../shared/domain/statistics/view.ts';
import type { YearFigures } from '../../../../shared/domain/statistics/year.ts';
import { keepTwoYears, ROLL_LINES, type TwoYears } from './keep.ts';
import { CANCELLED, COMING, COUNTED, QUARTERS, SESSIONS, TODAY, YEARS } from './record.ts';

let book: TwoYears;
let view: StatisticsView;

beforeAll(async () => {
  book = await keepTwoYears();
  view = await book.backend.call('statistics:get', { year: 2026 });
}, 120_000);

const written = ({ part, whole }: Ratio) => `${part}/${whole}`;
const told = ({ totals }: YearFigures) => ({
  ...{ held: totals.held, outsidePlan: totals.outsidePlan },
  ...{ attendance: written(totals.attendance), attendanceShare: percentOf(totals.attendance) },
  ...{ excused: totals.excused, unexcused: totals.unexcused, exempt: totals.exempt },
  ...{ speaking: written(totals.speaking), speakingShare: percentOf(totals.speaking) },
  ...{ votes: written(totals.votes), lowestVote: totals.lowestVote && written(totals.lowestVote.inFavour) },
  lowestShare: totals.lowestVote && percentOf(totals.lowestVote.inFavour),
  ...{ inTime: written(totals.inTime), late: totals.tasks.late, overdue: totals.tasks.overdue },
  ...{ notDue: totals.tasks['not-due'], ...totals.days, posting: written(totals.posting) },
});

describe('two years of a cell', () => {
  it('are counted as by hand, year by year', () => {
    expect({ 2025: told(view.before), 2026: told(view.year) }).toEqual(YEARS);
  });

  it('are counted as by hand, session by session', () => {
    const sessions = [...view.before.sessions, ...view.year.sessions];
    expect(sessions.map(({ date, topic }) => `${date} ${topic}`)).toEqual(
      SESSIONS.map(({ date, topic }) => `${date} ${topic}`),
    );
    expect(
      sessions.map(({ attendance, speaking, votes, tasks, days, posting }) => ({
        ...{ present: written(attendance), spoke: written(speaking) },
        votes: votes.map(({ inFavour }) => written(inFavour)),
        inTime: written({
          part: tasks.filter(({ standing }) => standing === 'in-time').length,
          whole: tasks.filter(({ standing }) => standing !== 'not-due' && standing !== 'undated').length,
        }),
        days: days && `${days.toMinutes}+${days.toApproval}+${days.toIssue}`,
        posting: posting?.standing ?? null,
      })),
    ).toEqual(COUNTED);
  });

  it('are counted as by hand, quarter by quarter: summed before divided', () => {
    const lines = ({ quarters }: YearFigures) =>
      quarters.map(
        ({ totals }) => `${totals.held} ${written(totals.attendance)} ${written(totals.speaking)}`,
      );
    expect({ 2025: lines(view.before), 2026: lines(view.year) }).toEqual(QUARTERS);
  });

  it('are counted as by hand, member by member, in the order of the names', () => {
    const lines = view.people.map(({ id, name }) => {
      const line = view.members.find(({ memberId }) => memberId === id);
      return {
        name,
        marks: line?.marks.map(({ mark, hasSpoken }) => (hasSpoken ? 's' : LETTERS[mark])),
        counted: line && {
          ...{ before: written(line.before), year: written(line.attendance), spoke: line.spoke },
        },
      };
    });
    expect(lines).toEqual(ROLL_LINES);
  });

  it('have 24 members today, two of them probationary, and their comings and goings', () => {
    expect(view.periods.at(-1)?.strength).toEqual({ total: 24, official: 22, probationary: 2 });
    const person = (name: string) => view.people.find((one) => one.name === name);
    expect(person('Đặng Thị Mai Lan')?.joined).toEqual({ on: '2026-02-03', by: 'admission' });
    expect(person('Nguyễn Hữu Long')?.joined).toEqual({ on: '2025-07-01', by: 'transfer' });
    expect(person('Vũ Đình Phúc')?.leftOn).toBe('2026-06-30');
    expect(person('Lâm Thị Cẩm Tú')?.leaves).toMatchObject([{ from: '2026-02-10', to: '2026-08-31' }]);
    expect(
      view.people.filter(({ office }) => office !== null).map(({ name, office }) => [name, office]),
    ).toEqual([
      ['Phạm Quốc Bảo', 'committee'],
      ['Nguyễn Thị Thanh Hương', 'deputy'],
      ['Trần Minh Khoa', 'secretary'],
    ]);
  });

  it('tell of the one who was excused four times running, and only show the three times of another', () => {
    const runs = view.members.flatMap(({ memberId, streaks }) =>
      streaks.map(({ kind, sessionIds }) => [nameOf(memberId), kind, sessionIds.length]),
    );
    expect(runs).toEqual(
      expect.arrayContaining([
        ['Trương Thị Lan Phương', 'excused', 4],
        ['Mai Xuân Thịnh', 'excused', 3],
        ['Bùi Thị Thu Hà', 'excused', 2],
      ]),
    );
    expect(runs).toHaveLength(3);
    expect(view.tooLong.map(({ memberId }) => nameOf(memberId))).toEqual(['Trương Thị Lan Phương']);
  });

  it('find no quarter empty, the fourth of 2026 not being over; what is to come and what was cancelled count nowhere', () => {
    expect([view.before.emptyQuarters, view.year.emptyQuarters]).toEqual([[], []]);
    expect(view.year.quarters.map(({ isOver }) => isOver)).toEqual([true, true, true, false]);
    expect(view.year.coming.map(({ topic, date }) => [topic, date])).toEqual([[COMING.topic, COMING.date]]);
    expect(JSON.stringify(view)).not.toContain(CANCELLED.topic);
    expect([view.year.until, view.before.until]).toEqual([TODAY, '2025-12-31']);
  });

  it('show 2025 alone with the same figures as beside 2026', async () => {
    const alone = await book.backend.call('statistics:get', { year: 2025 });
    expect(alone.year).toEqual(view.before);
    expect(alone.before.sessions).toEqual([]);
  });

  it('stand as they stood on an earlier day', async () => {
    const { year } = await book.backend.call('statistics:get', { year: 2026, until: '2026-06-30' });
    expect(year.sessions.map(({ date }) => date)).toEqual(['2026-03-20', '2026-06-18']);
    // By hand: of eight tasks five were due and done by then, one of them late; the three of June were not due yet.
    expect([written(year.totals.inTime), year.totals.tasks['not-due']]).toEqual(['4/5', 3]);
    expect(written(year.totals.attendance)).toBe('43/47');
    expect(year.quarters.map(({ isOver }) => isOver)).toEqual([true, true, false, false]);
    expect(year.tasksDoneAfter).toHaveLength(3);
  });
});

const LETTERS = {
  ...{ present: '.', partly: 'h', excused: 'P', unexcused: 'K', exempt: 'M', outside: '/', unmarked: '?' },
} as const;

function nameOf(memberId: number): string {
  return view.people.find(({ id }) => id === memberId)?.name ?? '';
}
