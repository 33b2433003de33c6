import { describe, expect, it } from 'vitest';
import { openSample } from '../../support/backend.ts';
import { refusal } from '../../support/refusal.ts';

describe('the year at a glance', () => {
  it('shows of the sample where each quarter stands and what comes next', async () => {
    const backend = await openSample('2020-04-15T02:00:00.000Z');
    const { board, years, recent } = await backend.call('overview:get', { year: 2020 });
    expect(years).toEqual([2020]);
    expect(board?.topics.map(({ quarter, next }) => [quarter, next.action])).toEqual([
      [1, 'review-minutes'],
      [2, 'write-topic-paper'],
      [3, 'write-topic-paper'],
      [4, 'write-topic-paper'],
    ]);
    expect(board?.due.flatMap(({ task }) => (task === null ? [] : [task.dueOn]))).toEqual([
      '2020-05-15',
      '2020-06-30',
    ]);
    expect(recent[0]).toMatchObject({ kind: 'CV' });
  });

  it('is empty in a year nobody has planned', async () => {
    const backend = await openSample();
    expect((await backend.call('overview:get', { year: 2031 })).board).toBeNull();
    await expect(backend.call('calendar:render', { year: 2031 })).rejects.toThrow(refusal('not-found'));
  });

  it('goes into a calendar with every session and deadline', async () => {
    const backend = await openSample();
    const { text } = await backend.call('calendar:render', { year: 2020 });
    expect(text.match(/^SUMMARY:Sinh hoạt chuyên đề/gmu)).toHaveLength(4);
    expect(text.match(/^SUMMARY:Hạn gửi dự thảo/gmu)).toHaveLength(4);
    expect(text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20200612T140000');
  });
});
