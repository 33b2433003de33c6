/** What a reader of the whole program found wrong, by its number: each stays mended. */
import { describe, expect, it } from 'vitest';
import { holdSession, openCell, planOf, scheduleFirst } from '../electron/services/cell.ts';
import { refusal } from '../support/refusal.ts';

describe('a session', () => {
  it('4 reopened has the roll and the votes it was closed with', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    const vote = { matter: 'Thông qua kết luận', inFavour: 3, against: 1, blank: 0 };
    await cell.backend.call('session:save-vote', { id, vote });
    const { session: closed } = await cell.backend.call('session:close', { id });
    for (const fullName of ['Mai Diễm Quỳnh', 'Bùi Thị Hà', 'Võ Văn Long'])
      await cell.backend.call('member:save', {
        member: { fullName, admittedOn: '2012-01-01', officialOn: '2013-01-01' },
      });
    const reopened = await cell.backend.call('session:reopen', { id, reason: 'Sửa lỗi chữ' });
    expect(reopened.roll).toEqual(closed.roll);
    const saved = await cell.backend.call('session:save', {
      id,
      session: { ...reopened, place: 'Hội trường' },
    });
    expect(saved.votes).toEqual(closed.votes);
    expect((await cell.backend.call('session:close', { id })).session.roll).toEqual(closed.roll);
  });

  it('7 wrongly ticked is planned again when the tick is taken back, and follows its plan', async () => {
    const cell = await openCell();
    const { planId, rowId, sessionId: id } = await scheduleFirst(cell);
    const mark = (presence: 'present' | 'unmarked') =>
      cell.backend.call('session:mark', { id, attendance: [{ memberId: cell.people[0], presence }] });
    expect((await mark('present')).state).toBe('held');
    expect((await mark('unmarked')).state).toBe('planned');
    const [row] = planOf(cell.people).rows;
    if (row === undefined) throw new Error('the plan has a row');
    const moved = planOf(cell.people, { rows: [{ ...row, id: rowId, sessionDate: '2020-04-02' }] });
    await cell.backend.call('plan:save', { id: planId, plan: moved });
    expect((await cell.backend.call('session:get', { id })).session.date).toBe('2020-04-02');
  });

  it('7 of the future is neither held nor closed', async () => {
    const cell = await openCell('2020-03-11T02:00:00.000Z');
    const { sessionId: id } = await scheduleFirst(cell);
    const remark = { speakerId: cell.people[3], text: 'Một' };
    const vote = { matter: 'Thông qua', inFavour: 3, against: 0, blank: 0 };
    const attendance = [{ memberId: cell.people[0], presence: 'present' as const }];
    const ahead = refusal('session-ahead');
    await expect(cell.backend.call('session:mark', { id, attendance })).rejects.toThrow(ahead);
    await expect(cell.backend.call('session:save-remark', { id, remark })).rejects.toThrow(ahead);
    await expect(cell.backend.call('session:save-vote', { id, vote })).rejects.toThrow(ahead);
    await expect(cell.backend.call('session:close', { id })).rejects.toThrow(ahead);
    expect((await cell.backend.call('session:get', { id })).session.state).toBe('planned');
  });

  it('16 that does not take place is cancelled with a reason, is late no more, and can be taken up again', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    const topic = async () => (await cell.backend.call('overview:get', { year: 2020 })).board?.topics[0];
    expect((await topic())?.isLate).toBe(true);
    await cell.backend.call('session:cancel', { id, reason: 'Phòng chống dịch' });
    expect(await topic()).toMatchObject({ isLate: false, next: { action: 'cancelled' } });
    await expect(
      cell.backend.call('session:mark', {
        id,
        attendance: [{ memberId: cell.people[0], presence: 'present' }],
      }),
    ).rejects.toThrow(refusal('session-cancelled'));
    await expect(cell.backend.call('minutes:assemble', { sessionId: id })).rejects.toThrow(
      refusal('session-cancelled'),
    );
    const back = await cell.backend.call('session:resume', { id, reason: 'Hết dịch' });
    expect(back).toMatchObject({ state: 'planned', cancelledBecause: '' });
    const [newest, before] = await cell.backend.call('journal:list', { entity: 'session' });
    expect(newest).toMatchObject({ action: 'resume', reason: 'Hết dịch' });
    expect(before).toMatchObject({
      action: 'cancel',
      detail: {
        changes: [
          { field: 'state', from: 'planned', to: 'cancelled' },
          { field: 'cancelledBecause', from: '', to: 'Phòng chống dịch' },
        ],
      },
    });
  });

  it('16 put off keeps its new day when the plan is saved again', async () => {
    const cell = await openCell();
    const { planId, rowId, sessionId: id } = await scheduleFirst(cell);
    const put = await cell.backend.call('session:postpone', {
      id,
      date: '2020-04-10',
      reason: 'Bí thư đi họp',
    });
    expect(put.postponements).toMatchObject([{ from: '2020-03-12', reason: 'Bí thư đi họp' }]);
    const plan = planOf(cell.people);
    const rows = plan.rows.map((row) => ({ ...row, id: rowId, place: 'Hội trường' }));
    await cell.backend.call('plan:save', { id: planId, plan: { ...plan, rows } });
    expect((await cell.backend.call('session:get', { id })).session).toMatchObject({
      date: '2020-04-10',
      place: 'Hội trường',
    });
  });

  it('16 made by mistake can go, and frees its row; one with a record cannot', async () => {
    const cell = await openCell();
    const { planId, rowId, sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    await expect(cell.backend.call('session:delete', { id })).rejects.toThrow(refusal('in-use'));
    const attendance = cell.people.map((memberId) => ({ memberId, presence: 'unmarked' as const }));
    await cell.backend.call('session:mark', { id, attendance });
    await cell.backend.call('session:delete', { id });
    expect((await cell.backend.call('plan:get', { id: planId })).rows[0]?.sessionId).toBeNull();
    expect(await cell.backend.call('plan:schedule', { rowIds: [rowId] })).toHaveLength(1);
  });

  it('26 names nobody as chair who was not of the cell on its day', async () => {
    const cell = await openCell();
    const gone = await cell.backend.call('member:save', {
      member: {
        fullName: 'Vũ Thị Thuý',
        admittedOn: '2010-01-01',
        officialOn: '2011-01-01',
        stays: [{ from: null, to: '2020-01-31' }],
      },
    });
    const { sessionId: id } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id });
    await expect(
      cell.backend.call('session:save', { id, session: { ...session, chairId: gone.id } }),
    ).rejects.toThrow(refusal('not-of-cell'));
  });

  it('S2 3 tells of a presenter and a speaker who are marked absent', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    await cell.backend.call('session:save-remark', {
      id,
      remark: { speakerId: cell.people[2], text: 'Một' },
    });
    await cell.backend.call('session:mark', {
      id,
      attendance: [{ memberId: cell.people[2], presence: 'unexcused' }],
    });
    const { findings } = await cell.backend.call('session:get', { id });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['presenter-absent', 'speaker-absent']),
    );
  });
});
