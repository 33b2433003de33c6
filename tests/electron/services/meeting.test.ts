import { describe, expect, it } from 'vitest';
import { digestOfFacts } from '../../durability/issued-walk/book.ts';
import { refusal } from '../../support/refusal.ts';
import { holdSession, openCell, scheduleFirst } from './cell.ts';

describe('a session', () => {
  it('lists every member of its day before anybody is marked', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { session, findings } = await cell.backend.call('session:get', { id: sessionId });
    expect(session.roll.map((entry) => entry.fullName)).toEqual([
      'Hoàng Đức Anh',
      'Phạm Quốc Bảo',
      'Trần Minh Khoa',
      'Lê Bảo Ngọc',
      'Đặng Văn Sơn',
    ]);
    expect(findings.map((finding) => finding.code)).toContain('attendance-unmarked');
  });

  it('writes nothing where marks are given again, though a name was mended meanwhile: nobody would be told of it', async () => {
    const { backend, people } = await openCell();
    const { sessionId: id } = await scheduleFirst({ backend, people });
    const attendance = people.map((memberId) => ({ memberId, presence: 'present' as const }));
    await backend.call('session:mark', { id, attendance });
    const member = (await backend.call('member:list', {})).find((each) => each.id === people[0]);
    if (member === undefined) throw new Error('nobody is there');
    await backend.call('member:save', { id: member.id, member: { ...member, fullName: 'Trần Minh Khoá' } });
    const book = () => digestOfFacts({ folder: backend.folder });
    const before = [book(), (await backend.call('journal:list', {})).length];
    await backend.call('session:mark', { id, attendance });
    const { session } = await backend.call('session:get', { id });
    await backend.call('session:save', { id, session });
    expect([book(), (await backend.call('journal:list', {})).length]).toEqual(before);
    expect(session.roll.some(({ fullName }) => fullName === 'Trần Minh Khoá')).toBe(true);
  });

  it('refuses one person as chair and minute taker', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    const both = { ...session, minuteTakerId: session.chairId };
    await expect(cell.backend.call('session:save', { id: sessionId, session: both })).rejects.toThrow(
      refusal('same-person'),
    );
  });

  it('decides its votes over the official members, and again when the roll changes', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const vote = { matter: 'Thông qua kết luận', inFavour: 4, against: 0, blank: 0 };
    const voted = await cell.backend.call('session:save-vote', { id: sessionId, vote });
    expect(voted.votes[0]).toMatchObject({ base: 4, needed: 3, passed: true });
    const fewer = await cell.backend.call('session:mark', {
      id: sessionId,
      attendance: [{ memberId: cell.people[3], presence: 'excused', reason: 'nghỉ ốm' }],
    });
    expect(fewer.votes[0]).toMatchObject({ base: 4, tooManyBallots: true, passed: false });
  });

  it('closes only when its record is complete, and then stands still until opened with a reason', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await expect(cell.backend.call('session:close', { id: sessionId })).rejects.toThrow(
      refusal('session-incomplete'),
    );
    await holdSession(cell, sessionId);
    expect((await cell.backend.call('session:close', { id: sessionId })).session.state).toBe('closed');
    const late = {
      id: sessionId,
      attendance: [{ memberId: cell.people[0], presence: 'unexcused' as const }],
    };
    await expect(cell.backend.call('session:mark', late)).rejects.toThrow(refusal('session-closed'));
    expect(
      (await cell.backend.call('session:reopen', { id: sessionId, reason: 'Ghi nhầm giờ kết thúc' })).state,
    ).toBe('held');
    const [newest] = await cell.backend.call('journal:list', { entity: 'session' });
    expect(newest).toMatchObject({ action: 'reopen', reason: 'Ghi nhầm giờ kết thúc', actor: 'kiem-thu' });
  });

  it('closed keeps its roll when the list of members changes afterwards', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    await cell.backend.call('session:close', { id: sessionId });
    await cell.backend.call('member:save', {
      member: { fullName: 'Mai Diễm Quỳnh', admittedOn: '2012-01-01', officialOn: '2013-01-01' },
    });
    expect((await cell.backend.call('session:get', { id: sessionId })).session.roll).toHaveLength(5);
  });
});

describe('remarks', () => {
  it('stay in the order they were made, move, and go', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    for (const text of ['Một', 'Hai', 'Ba']) {
      await cell.backend.call('session:save-remark', { id, remark: { speakerId: cell.people[3], text } });
    }
    const { session } = await cell.backend.call('session:get', { id });
    const last = session.remarks[2];
    const moved = await cell.backend.call('session:move-remark', {
      id,
      remarkId: last?.id ?? 0,
      position: 0,
    });
    expect(moved.remarks.map((remark) => remark.text)).toEqual(['Ba', 'Một', 'Hai']);
    const fewer = await cell.backend.call('session:delete-remark', { id, remarkId: last?.id ?? 0 });
    expect(fewer.remarks.map((remark) => remark.text)).toEqual(['Một', 'Hai']);
  });

  it('taken out come back to the place they had', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    for (const text of ['Một', 'Hai', 'Ba'])
      await cell.backend.call('session:save-remark', { id, remark: { speakerId: cell.people[3], text } });
    const { session } = await cell.backend.call('session:get', { id });
    const [, second] = session.remarks;
    await cell.backend.call('session:delete-remark', { id, remarkId: second?.id ?? 0 });
    const remark = { speakerId: cell.people[3], text: 'Hai' };
    const { remarks } = await cell.backend.call('session:save-remark', { id, remark, position: 1 });
    expect(remarks.map(({ text }) => text)).toEqual(['Một', 'Hai', 'Ba']);
  });

  it('of another session cannot be touched through this one', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id });
    const other = await cell.backend.call('session:save', {
      session: { ...session, date: '2020-03-26' },
    });
    const said = await cell.backend.call('session:save-remark', {
      id: other.id,
      remark: { speakerId: null, speakerName: 'Khách mời', text: 'Chúc mừng' },
    });
    const remarkId = said.remarks[0]?.id ?? 0;
    await expect(cell.backend.call('session:delete-remark', { id, remarkId })).rejects.toThrow(
      refusal('not-found'),
    );
  });
});

describe('tasks', () => {
  it('unfinished at an earlier session open the next one; those finished since are told once', async () => {
    const cell = await openCell();
    const { sessionId: first } = await scheduleFirst(cell);
    await holdSession(cell, first);
    for (const text of ['Lập danh sách', 'In tài liệu']) {
      await cell.backend.call('session:save-task', {
        id: first,
        task: { text, assigneeIds: [cell.people[2]], dueOn: '2020-04-01' },
      });
    }
    const { session } = await cell.backend.call('session:get', { id: first });
    await cell.backend.call('task:finish', {
      id: session.tasks[1]?.id ?? 0,
      doneOn: '2020-04-10',
      outcome: 'đủ 20 bản',
    });
    const next = await cell.backend.call('session:save', {
      session: { ...session, quarter: 2, date: '2020-06-12' },
    });
    const third = await cell.backend.call('session:save', {
      session: { ...session, quarter: 3, date: '2020-09-18' },
    });
    const carried = async (id: number) =>
      (await cell.backend.call('session:get', { id })).session.carriedTasks.map((task) => task.text);
    expect(await carried(first)).toEqual([]);
    expect(await carried(next.id)).toEqual(['Lập danh sách', 'In tài liệu']);
    expect(await carried(third.id)).toEqual(['Lập danh sách']);
  });
});
