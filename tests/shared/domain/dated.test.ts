import { describe, expect, it } from 'vitest';
import {
  DATED_KINDS,
  type DatedSource,
  listDatedMembers,
  listDatedOfYear,
  listDatedTasks,
} from '../../../shared/domain/dated.ts';
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import { Habits, USUAL_HABITS } from '../../../shared/domain/habits.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { PlanRow } from '../../../shared/domain/plan.ts';
import type { Task } from '../../../shared/domain/task.ts';

const ROW: PlanRow = {
  ...{ id: 4, quarter: 4, topic: 'Phòng ngừa vi phạm', presenterIds: [], approver: '', note: '' },
  ...{ draftDueOn: '2026-11-27', sessionDate: '2026-12-11', startTime: '14:00', place: 'Phòng họp' },
  sessionId: 7,
};
const SESSION = {
  ...{ id: 7, topic: ROW.topic, year: 2026, quarter: 4 as const, planRowId: 4, date: '2026-12-11' },
  ...{ state: 'planned' as const, startTime: '14:00', endTime: null, place: 'Hội trường A' },
};

function source(over: Partial<DatedSource> = {}): DatedSource {
  return {
    plan: { id: 2, year: 2026, rows: [ROW] },
    sessions: [SESSION],
    documents: [],
    rounds: new Map(),
    exportedOn: new Map(),
    publishedOn: null,
    today: '2026-11-20',
    habits: USUAL_HABITS,
    hasNextPlan: false,
    ...over,
  };
}

function paper(over: Partial<DocumentSummary>): DocumentSummary {
  return {
    ...{
      id: 1,
      kind: 'CĐ',
      title: '',
      state: 'approved',
      revision: 2,
      number: null,
      symbol: null,
      date: null,
    },
    ...{ quarter: '2026-Q4', filingYear: 2026, sessionId: 7, correctsId: null, adjustsId: null },
    updatedAt: '2026-11-25T01:00:00.000Z',
    ...over,
  };
}

/** "what day state" of each. */
function told(over: Partial<DatedSource> = {}): string[] {
  return listDatedOfYear(source(over)).map(({ what, date, state }) => `${what} ${date} ${state}`);
}

function stateOf(what: string, over: Partial<DatedSource>): string | undefined {
  return listDatedOfYear(source(over)).find((thing) => thing.what === what)?.state;
}

describe('the dated things of a year', () => {
  it('are its sessions, what binds around them and the habits of the cell, in the order of days', () => {
    expect(told()).toEqual([
      'draft 2026-11-27 soon',
      'invitation 2026-12-04 soon',
      'papers 2026-12-10 soon',
      'session 2026-12-11 soon',
      'posting 2026-12-13 soon',
      'minutes 2026-12-13 soon',
      'next-plan 2026-12-25 soon',
      'year-report 2026-12-25 soon',
    ]);
    expect(DATED_KINDS.papers).toBe('binding');
    expect(DATED_KINDS.posting).toBe('binding');
  });

  it('bind from 28/10/2025 on; before that day the minutes have the habits of the cell alone', () => {
    const on = (date: string) => told({ sessions: [{ ...SESSION, date }], today: '2025-09-01' });
    expect(on('2025-10-28')).toContain('papers 2025-10-27 soon');
    expect(on('2025-10-28')).toContain('posting 2025-10-30 soon');
    expect(on('2025-10-28').join()).not.toContain('issue');
    expect(on('2025-10-27').join()).not.toMatch(/papers|posting/u);
    expect(on('2025-10-27')).toContain('minutes 2025-10-30 soon');
    expect(on('2025-10-27')).toContain('issue 2025-11-06 soon');
  });

  it('follow the session where it was put off, under the same name', () => {
    const put = source({ sessions: [{ ...SESSION, date: '2026-12-18', topic: 'Tên khác' }] });
    const before = listDatedOfYear(source()).map(({ key }) => key);
    expect(listDatedOfYear(put).map(({ key }) => key)).toEqual(before);
    expect(told(put)).toContain('papers 2026-12-17 soon');
    expect(told(put)).toContain('draft 2026-11-27 soon');
  });

  it('are the session alone where it does not take place', () => {
    const things = told({ sessions: [{ ...SESSION, state: 'cancelled' }] });
    expect(things.filter((line) => !/report|plan/u.test(line))).toEqual(['session 2026-12-11 cancelled']);
  });

  it('ask for the posting of a session that was held within two days, until its minutes or a resolution are issued', () => {
    const held = { ...SESSION, state: 'closed' as const };
    const state = (today: string, documents: DocumentSummary[] = []) =>
      stateOf('posting', { sessions: [held], today, documents });
    expect(state('2026-12-11')).toBe('soon');
    expect(state('2026-12-13')).toBe('today');
    expect(state('2026-12-14')).toBe('overdue');
    // Closed on the 14th, its two days are over on the 16th.
    const late = { sessions: [held], closedOn: new Map([[held.id, '2026-12-14']]) };
    expect(told({ ...late, today: '2026-12-16' })).toContain('posting 2026-12-16 today');
    expect(state('2026-12-14', [paper({ kind: 'BB', state: 'issued', date: '2026-12-12' })])).toBe('done');
    expect(state('2026-12-14', [paper({ kind: 'NQ', state: 'issued' })])).toBe('done');
    expect(state('2026-12-14', [paper({ kind: 'NQ', sessionId: 8, state: 'issued' })])).toBe('overdue');
  });

  it('never say of papers that they were sent: passed in time they are reminded of on their day, and quiet after it', () => {
    const state = (today: string, documents: DocumentSummary[]) => stateOf('papers', { today, documents });
    expect(state('2026-12-10', [paper({})])).toBe('today');
    expect(state('2026-12-11', [paper({})])).toBe('done');
    expect(state('2026-12-11', [])).toBe('today');
    expect(state('2026-12-12', [])).toBeUndefined();
  });

  it('let a habit go that was not kept, and never call it overdue', () => {
    const state = (today: string) => stateOf('invitation', { today });
    expect(state('2026-12-04')).toBe('today');
    expect(state('2026-12-10')).toBe('today');
    expect(state('2026-12-11')).toBeUndefined();
    expect(stateOf('year-report', { today: '2027-01-08' })).toBe('today');
    expect(stateOf('year-report', { today: '2027-01-09' })).toBeUndefined();
    expect(
      stateOf('year-report', { documents: [paper({ kind: 'BC', quarter: null, state: 'issued' })] }),
    ).toBe('done');
    expect(stateOf('next-plan', { hasNextPlan: true, today: '2030-01-01' })).toBe('done');
  });

  it('leave out the habits a cell has not', () => {
    const none = Habits.parse(Object.fromEntries(Object.keys(USUAL_HABITS).map((name) => [name, null])));
    expect(told({ habits: none })).toEqual([
      'draft 2026-11-27 soon',
      'papers 2026-12-10 soon',
      'session 2026-12-11 soon',
      'posting 2026-12-13 soon',
    ]);
    for (const wrong of ['13-01', '02-30', '1-1', 'tháng 7'])
      expect(Habits.safeParse({ yearReportOn: wrong }).success).toBe(false);
  });
});

it('tasks with a day are overdue, due or done', () => {
  const task: Task = {
    ...{ id: 1, text: 'Rà soát', assigneeIds: [], otherAssignee: '', assignees: [], sessionId: 7 },
    ...{ dueOn: '2026-11-20', doneOn: null, outcome: '', recordedOn: null },
  };
  const states = (over: Partial<Task>) =>
    listDatedTasks([{ ...task, ...over }], '2026-11-27').map(({ state }) => state);
  expect(states({})).toEqual(['overdue']);
  expect(states({ dueOn: '2026-11-27' })).toEqual(['today']);
  expect(states({ dueOn: '2026-11-28' })).toEqual(['soon']);
  expect(states({ doneOn: '2026-11-25' })).toEqual(['done']);
  expect(states({ dueOn: null })).toEqual([]);
});

it('probation ends twelve months after the admission, of whoever is here and not recognised', () => {
  const member: Member = {
    ...{ id: 1, fullName: 'Đặng Thị Mai Lan', birthDate: null, admittedOn: '2026-02-03', officialOn: null },
    ...{ duties: '', leaves: [], stays: [{ from: null, to: null, note: '' }], earlierNames: [] },
  };
  const days = (over: Partial<Member>) =>
    listDatedMembers([{ ...member, ...over }], '2026-11-27').map(({ date, state }) => `${date} ${state}`);
  expect(days({})).toEqual(['2027-02-03 soon']);
  expect(days({ admittedOn: '2024-02-29' })).toEqual(['2025-02-28 overdue']);
  expect(days({ officialOn: '2027-02-03' })).toEqual([]);
  expect(days({ admittedOn: '2026-02' })).toEqual([]);
  expect(days({ admittedOn: null, officialOn: 'unknown' })).toEqual([]);
  expect(days({ stays: [{ from: null, to: '2026-06-01', note: '' }] })).toEqual([]);
});
