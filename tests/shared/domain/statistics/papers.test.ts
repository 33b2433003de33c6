import { describe, expect, it } from 'vitest';
import { type PaperRecord, paperDays, postingOf } from '../../../../shared/domain/statistics/paper-days.ts';
import { NO_PAPERS } from '../../../../shared/domain/statistics/session-figures.ts';
import { standTask } from '../../../../shared/domain/statistics/task-figures.ts';

const record = (over: Partial<PaperRecord>): PaperRecord => ({ ...NO_PAPERS, documentId: 1, ...over });

describe('the days from a session to its issued minutes', () => {
  const whole = { sentOn: '2026-03-23', approvedOn: '2026-03-27', issuedOn: '2026-03-30' };

  it('are told stage by stage, and add up', () => {
    expect(paperDays('2026-03-20', record(whole), '2026-12-31')).toEqual({
      ...{ toMinutes: 3, toApproval: 4, toIssue: 3, total: 10 },
    });
  });

  it('have no stage of their own for a round nobody opened', () => {
    expect(paperDays('2026-03-20', record({ ...whole, sentOn: null }), '2026-12-31')).toEqual({
      ...{ toMinutes: 7, toApproval: 0, toIssue: 3, total: 10 },
    });
  });

  it('are not guessed while a paper is not issued, was issued after the day asked for, or a day is not known', () => {
    expect(paperDays('2026-03-20', record({ ...whole, issuedOn: null }), '2026-12-31')).toBeNull();
    expect(paperDays('2026-03-20', record(whole), '2026-03-29')).toBeNull();
    expect(paperDays('2026-03-20', record({ ...whole, approvedOn: null }), '2026-12-31')).toBeNull();
  });
});

describe('the two days for posting', () => {
  const standing = (heldOn: string, over: Partial<PaperRecord>, until: string) =>
    postingOf(heldOn, record(over), until)?.standing ?? null;
  const closed = { closedOn: '2026-03-21' };

  it('run from the end of the record, for sessions from 28/10/2025 on', () => {
    expect(postingOf('2026-03-20', record(closed), '2026-03-22')?.dueOn).toBe('2026-03-23');
    expect(standing('2025-10-27', { closedOn: '2025-10-28' }, '2026-12-31')).toBeNull();
    expect(standing('2025-10-28', { closedOn: '2025-10-28' }, '2026-12-31')).toBe('unposted');
    expect(standing('2026-03-20', {}, '2026-12-31')).toBeNull();
  });

  it('are over only when the second day is', () => {
    expect(standing('2026-03-20', closed, '2026-03-23')).toBe('waiting');
    expect(standing('2026-03-20', closed, '2026-03-24')).toBe('unposted');
    expect(standing('2026-03-20', { ...closed, postedOn: '2026-03-23' }, '2026-12-31')).toBe('in-time');
    expect(standing('2026-03-20', { ...closed, postedOn: '2026-03-24' }, '2026-12-31')).toBe('late');
    expect(standing('2026-03-20', { ...closed, postedOn: '2026-03-24' }, '2026-03-23')).toBe('waiting');
  });
});

describe('a task', () => {
  const stands = (dueOn: string | null, doneOn: string | null, until = '2026-06-30') =>
    standTask(
      {
        ...{ id: 1, text: 'Việc', dueOn, doneOn, sessionId: 1, assigneeIds: [], assignees: [] },
        ...{ otherAssignee: '', outcome: '', recordedOn: doneOn },
      },
      until,
    ).standing;

  it('stands by the day that was set', () => {
    expect(stands('2026-05-10', '2026-05-10')).toBe('in-time');
    expect(stands('2026-05-10', '2026-05-11')).toBe('late');
    expect(stands('2026-05-10', null)).toBe('overdue');
    expect(stands('2026-06-30', null)).toBe('not-due');
    expect(stands(null, null)).toBe('undated');
    expect(stands(null, '2026-05-10')).toBe('undated');
  });

  it('was open then, when it was done after the day asked for', () => {
    expect(stands('2026-07-10', '2026-07-05')).toBe('not-due');
    expect(stands('2026-06-10', '2026-07-05')).toBe('overdue');
    expect(stands('2026-07-10', '2026-06-20')).toBe('in-time');
  });
});
