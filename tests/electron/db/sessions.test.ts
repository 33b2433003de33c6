import { describe, expect, it } from 'vitest';
import type { WritableData } from '../../../electron/db/data.ts';
import { deleteMember, updateMember } from '../../../electron/db/members.ts';
import {
  deleteRemark,
  insertRemark,
  listRemarks,
  moveRemark,
  updateRemark,
} from '../../../electron/db/remarks.ts';
import { saveRoll } from '../../../electron/db/roll.ts';
import {
  getSession,
  insertSession,
  listSessions,
  setSessionLife,
  updateSession,
} from '../../../electron/db/sessions.ts';
import { deleteTask, insertTask, listTasks, setTaskOutcome, updateTask } from '../../../electron/db/tasks.ts';
import { deleteVote, insertVote, updateVote } from '../../../electron/db/votes.ts';
import type { RollEntry } from '../../../shared/domain/attendance.ts';
import { MemberInput } from '../../../shared/domain/member.ts';
import { RemarkInput } from '../../../shared/domain/session.ts';
import { decideVote } from '../../../shared/domain/vote.ts';
import { addMember, openNew, refusalOf, session } from './fixtures.ts';

describe('a session', () => {
  it('comes back as it was saved', async () => {
    const data = await openNew();
    const [an, binh] = [addMember(data, 'Lê An'), addMember(data, 'Lê Bình')];
    const input = session({
      startTime: '08:00',
      endTime: '10:00',
      presenterIds: [binh, an],
      chairId: an,
      minuteTakerId: binh,
      programme: ['Khai mạc', 'Trình bày'],
      materials: ['Dự thảo'],
      guests: [{ name: 'Vũ Khách', role: 'Đảng uỷ viên' }],
      isCombined: true,
    });
    const id = insertSession(data, input);
    const own = { cancelledBecause: '', postponements: [], isRollSettled: false };
    const empty = { roll: [], remarks: [], votes: [], tasks: [], carriedTasks: [] };
    expect(getSession(data, id)).toEqual({
      id,
      planRowId: null,
      ...own,
      state: 'planned',
      ...input,
      ...empty,
    });
    updateSession(data, id, { ...input, presenterIds: [], conclusion: 'Nhất trí.' });
    setSessionLife(data, id, { state: 'held' });
    expect(getSession(data, id)).toMatchObject({ state: 'held', presenterIds: [], conclusion: 'Nhất trí.' });
    expect(getSession(data, 99)).toBeNull();
    expect((await refusalOf(() => updateSession(data, 99, input))).code).toBe('not-found');
    expect((await refusalOf(() => setSessionLife(data, 99, { state: 'held' }))).code).toBe('not-found');
  });

  it('stands in the list in its time, with how many came', async () => {
    const data = await openNew();
    const june = insertSession(data, session({ quarter: 2, date: '2020-06-12' }));
    const undated = insertSession(data, session({ quarter: 1, date: null }));
    const march = insertSession(data, session());
    insertSession(data, session({ year: 2021, date: '2021-01-05' }));
    saveRoll(data, march, [entry(addMember(data, 'Lê An')), entry(addMember(data, 'Lê Bình'), 'excused')]);
    const summaries = listSessions(data, { year: 2020 });
    expect(summaries.map((each) => each.id)).toEqual([march, undated, june]);
    expect(summaries[0]).toMatchObject({ presentCount: 1, total: 2, state: 'planned', date: '2020-03-20' });
    expect(listSessions(data)).toHaveLength(4);
  });

  it('keeps the roll of its day when a member changes', async () => {
    const data = await openNew();
    const id = insertSession(data, session());
    const member = addMember(data, 'Lê Thị An');
    const roll = [entry(member, 'excused', { fullName: 'Lê Thị An', duties: 'Văn thư', reason: 'ốm' })];
    saveRoll(data, id, roll);
    updateMember(data, member, MemberInput.parse({ fullName: 'Lê Thị Ân' }));
    expect(getSession(data, id)?.roll).toEqual(roll);
    expect((await refusalOf(() => deleteMember(data, member))).code).toBe('in-use');
    saveRoll(data, id, []);
    expect(getSession(data, id)?.roll).toEqual([]);
    expect((await refusalOf(() => saveRoll(data, id, [entry(member), entry(member)]))).code).toBe(
      'duplicate',
    );
    expect((await refusalOf(() => saveRoll(data, 99, [entry(member)]))).code).toBe('not-found');
  });
});

describe('what was said', () => {
  it('can be put in order, changed and taken out', async () => {
    const data = await openNew();
    const id = insertSession(data, session());
    const say = (text: string): number => insertRemark(data, id, opinion(text));
    const [a, b, c] = [say('A'), say('B'), say('C')];
    const order = (): string[] => listRemarks(data, id).map((each) => each.text);
    moveRemark(data, c, 0);
    expect(order()).toEqual(['C', 'A', 'B']);
    moveRemark(data, c, 99);
    expect(order()).toEqual(['A', 'B', 'C']);
    updateRemark(data, b, { ...opinion('B sửa'), answer: 'Tiếp thu' });
    deleteRemark(data, a);
    say('D');
    expect(order()).toEqual(['B sửa', 'C', 'D']);
    for (const work of [moveRemark, deleteRemark]) {
      expect((await refusalOf(() => work(data, a, 0))).code).toBe('not-found');
    }
  });
});

describe('a vote', () => {
  it('keeps the base and the outcome it was counted with', async () => {
    const data = await openNew();
    const id = insertSession(data, session());
    const input = {
      matter: 'Thông qua kết luận',
      threshold: 'half',
      inFavour: 5,
      against: 1,
      blank: 0,
      takenAt: null,
    } as const;
    const vote = { ...input, base: 9, ...decideVote(input, { voteBase: 9, voters: 7 }) };
    const voteId = insertVote(data, id, vote);
    expect(getSession(data, id)?.votes).toEqual([{ id: voteId, ...vote }]);
    updateVote(data, voteId, { ...vote, inFavour: 4, passed: false });
    expect(getSession(data, id)?.votes[0]).toMatchObject({ inFavour: 4, passed: false });
    deleteVote(data, voteId);
    expect(getSession(data, id)?.votes).toEqual([]);
  });
});

describe('a task', () => {
  it('names its people in order, then whoever is no member', async () => {
    const data = await openNew();
    const [an, binh] = [addMember(data, 'Lê An'), addMember(data, 'Lê Bình')];
    const id = insertSession(data, session());
    const task = {
      text: 'Sửa dự thảo',
      assigneeIds: [binh, an],
      otherAssignee: 'Đoàn thanh niên',
      dueOn: '2020-04-01',
    };
    const taskId = insertTask(data, id, task);
    const saved = { id: taskId, sessionId: id, ...task, doneOn: null, outcome: '', recordedOn: null };
    expect(listTasks(data)).toEqual([{ ...saved, assignees: ['Lê Bình', 'Lê An', 'Đoàn thanh niên'] }]);
    updateTask(data, taskId, { ...task, assigneeIds: [], otherAssignee: '' });
    expect(listTasks(data)[0]).toMatchObject({ assigneeIds: [], assignees: [] });
    deleteTask(data, taskId);
    expect(listTasks(data)).toEqual([]);
  });

  it('is open until it has an outcome', async () => {
    const data = await openNew();
    const id = insertSession(data, session());
    const [one, two] = [addTask(data, id, 'Một'), addTask(data, id, 'Hai')];
    setTaskOutcome(data, { id: one, doneOn: '2020-04-02', outcome: 'Đã gửi' }, '2020-04-02');
    expect(listTasks(data, { open: true, sessionId: id }).map((task) => task.id)).toEqual([two]);
    expect(listTasks(data, { open: false })).toMatchObject([{ id: one, outcome: 'Đã gửi' }]);
    expect(
      (await refusalOf(() => setTaskOutcome(data, { id: 99, doneOn: null, outcome: '' }, null))).code,
    ).toBe('not-found');
  });

  it('is carried to the next session, done or not, and to later ones while it is open', async () => {
    const data = await openNew();
    const march = insertSession(data, session());
    const june = insertSession(data, session({ quarter: 2, date: '2020-06-12' }));
    const autumn = insertSession(data, session({ quarter: 3, date: null }));
    const [early, during, open] = ['Xong sớm', 'Xong hôm họp', 'Chưa xong'].map((text) =>
      addTask(data, march, text),
    );
    addTask(data, june, 'Của tháng sáu');
    setTaskOutcome(data, { id: early ?? 0, doneOn: '2020-06-11', outcome: '' }, '2020-06-11');
    setTaskOutcome(data, { id: during ?? 0, doneOn: '2020-06-12', outcome: '' }, '2020-06-12');
    const carried = (id: number): (string | undefined)[] | undefined =>
      getSession(data, id)?.carriedTasks.map((task) => task.text);
    expect(carried(march)).toEqual([]);
    expect(carried(june)).toEqual(['Xong sớm', 'Xong hôm họp', 'Chưa xong']);
    expect(carried(autumn)).toEqual(['Chưa xong', 'Của tháng sáu']);
    expect(getSession(data, june)?.carriedTasks[2]).toMatchObject({
      id: open,
      fromTopic: 'Giữ gìn đoàn kết trong chi bộ',
      fromDate: '2020-03-20',
    });
  });
});

function entry(
  memberId: number,
  presence: RollEntry['presence'] = 'present',
  more: Partial<RollEntry> = {},
): RollEntry {
  const standing = { membership: 'official', leave: null } as const;
  return {
    memberId,
    fullName: '',
    duties: '',
    presence,
    reason: '',
    cameAt: null,
    leftAt: null,
    ...standing,
    ...more,
  };
}

function opinion(text: string): RemarkInput {
  return RemarkInput.parse({ speakerId: null, speakerName: 'Vũ Khách', text });
}

function addTask(data: WritableData, sessionId: number, text: string): number {
  return insertTask(data, sessionId, { text, assigneeIds: [], otherAssignee: '', dueOn: null });
}
