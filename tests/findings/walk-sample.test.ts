/** What a walk through the program found wrong with the sample cell, by its number: each stays mended. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../electron/services/sample-data.ts';
import { lastDayOf, quarterOf } from '../../shared/domain/values.ts';
import { addDays } from '../../shared/text/dates.ts';
import { openTestBackend, TEMPLATES } from '../support/backend.ts';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';

const FOLDER = path.join(TEMPLATES, 'chi-bo-mau');

/** First and last days of year and quarters, a leap day, about Tết, and before and after the rules of 27/5/2026. */
const TURNS = [
  ...['2024-02-29', '2026-02-16', '2026-02-17', '2026-05-26', '2026-05-27', '2026-06-30', '2026-07-01'],
  ...['2026-09-30', '2026-11-27', '2026-12-31', '2027-01-01', '2027-01-03', '2027-03-31', '2028-02-29'],
];

function daysOf(from: number, until: number): string[] {
  const days: string[] = [];
  for (let day = `${from}-01-01`; day <= `${until}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

async function openOfToday(day: string) {
  const backend = openTestBackend(`${day}T05:00:00.000Z`);
  const { steps } = await backend.call('sample:create', { isOfToday: true });
  return { backend, steps };
}

describe('36 the sample that the window offers', () => {
  it('has its days in order on every day of eight years', async () => {
    for (const day of daysOf(2024, 2031)) {
      const { plans, dates, minutesOn, session, members, terms } = await readSample(FOLDER, day);
      const rows = plans.flatMap((plan) => plan.rows.map((row) => ({ ...row, year: plan.year })));
      const [held, next, ...later] = rows.map(({ sessionDate }) => sessionDate ?? '');
      const order = [terms[0]?.startsOn, plans[0]?.date, dates.paper, dates.invitation, held, minutesOn];
      expect([day, order]).toEqual([day, order.toSorted()]);
      expect([day, (minutesOn ?? '') < day && dates.report <= day && dates.letter <= day]).toEqual([
        day,
        true,
      ]);
      expect([day, [day, next, ...later]]).toEqual([day, [day, next, ...later].toSorted()]);
      for (const { sessionDate, quarter, year, draftDueOn } of rows) {
        expect([day, quarterOf(sessionDate ?? '')]).toEqual([day, { year, quarter }]);
        expect([day, (draftDueOn ?? '9') <= (sessionDate ?? '')]).toEqual([day, true]);
      }
      for (const plan of plans) expect([day, plan.date < day]).toEqual([day, true]);
      const finished = session.done.map(([text]) => text);
      for (const { text, dueOn } of session.tasks)
        if (!finished.includes(text)) expect([day, dueOn >= day]).toEqual([day, true]);
      for (const [name, born, admitted, official] of members)
        expect([day, name, born < admitted && admitted < (official ?? held ?? '')]).toEqual([
          day,
          name,
          true,
        ]);
    }
  });

  it.each(TURNS)('has one quarter done, one under way and nothing late on %s', async (day) => {
    const { backend, steps } = await openOfToday(day);
    const { year, quarter } = quarterOf(day);
    const { board } = await backend.call('overview:get', { year });
    expect(board?.topics.filter(({ isLate }) => isLate)).toEqual([]);
    expect(board?.due.filter(({ when }) => when === 'overdue')).toEqual([]);
    const sessions = await backend.call('session:list', {});
    expect(sessions.map(({ state }) => state).sort()).toEqual([
      'closed',
      ...Array(sessions.length - 1).fill('planned'),
    ]);
    const closed = sessions.find(({ state }) => state === 'closed');
    const documents = await backend.call('document:list', {});
    expect(documents.find(({ kind, sessionId }) => kind === 'BB' && sessionId === closed?.id)).toMatchObject({
      state: 'issued',
      symbol: '01-BB/CB-STTTT',
    });
    const current = board?.topics.find((topic) => topic.quarter === quarter);
    expect(current?.next.action).toBe('approve-topic-paper');
    const next = sessions.find(({ id }) => id === current?.sessionId);
    expect(next?.date !== null && (next?.date ?? '') >= day).toBe(true);
    expect((next?.date ?? '') <= lastDayOf(year, quarter)).toBe(true);
    for (const { id } of documents) {
      const { body, head, title } = await backend.call('document:get', { id });
      expect(`${title} ${JSON.stringify(head)} ${body} ${steps.join(' ')}`).not.toMatch(/2020|\{\{/u);
    }
    expect(JSON.stringify(await backend.call('plan:list', {}))).not.toContain('2020');
    await backend.close();
  });

  it('is the year 2020 from the command line, or this one', async () => {
    for (const [args, year] of [
      [['--year', '2020'], 2020],
      [[], 2020],
      [['--year', String(new Date().getFullYear())], new Date().getFullYear()],
    ] as const) {
      const run = await runCli(path.join(temporaryFolder(), 'so'), 'sample', ...args);
      expect([run.code, run.stdout.includes(`năm ${year}`)]).toEqual([0, true]);
    }
    const odd = await runCli(path.join(temporaryFolder(), 'so'), 'sample', '--year', '2019');
    expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('năm 2020 và năm nay')]);
  });
});
