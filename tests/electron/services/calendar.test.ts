import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend.ts';
import { holdSession, openCell, planOf, scheduleFirst } from './cell.ts';
import { closedOf2026 } from './scored.ts';

interface ReadEvent {
  uid: string;
  sequence: number;
  summary: string;
  start: string;
  status: unknown;
}

async function eventsOf(backend: TestBackend, year = 2020): Promise<ReadEvent[]> {
  const { text } = await backend.call('calendar:render', { year });
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, summary, startDate } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue('status');
    return { uid, sequence, summary, start: startDate.toString(), status };
  });
}

/** The event of the session itself. */
async function sessionOf(backend: TestBackend): Promise<ReadEvent> {
  const found = (await eventsOf(backend)).find(({ uid }) => uid.startsWith('session-'));
  if (found === undefined) throw new Error('no session');
  return found;
}

describe('the file for other calendars', () => {
  it('renews an entry whatever becomes of it: same name, higher number', async () => {
    const { backend, people } = await openCell('2020-03-01T02:00:00.000Z');
    const { planId, sessionId: id } = await scheduleFirst({ backend, people });
    const first = await sessionOf(backend);
    expect(await sessionOf(backend)).toEqual(first);

    const plan = await backend.call('plan:get', { id: planId });
    const { id: _id, documentId: _document, ...input } = plan;
    const rows = plan.rows.map(({ sessionId: _session, ...row }) => ({ ...row, topic: 'Tên mới' }));
    await backend.call('plan:save', { id: planId, plan: { ...input, rows } });
    const renamed = await sessionOf(backend);
    expect(renamed).toMatchObject({ uid: first.uid, summary: 'Sinh hoạt chuyên đề: Tên mới' });
    expect(renamed.sequence).toBeGreaterThan(first.sequence);

    await backend.call('session:postpone', { id, date: '2020-03-19', reason: 'ốm nặng' });
    const postponed = await sessionOf(backend);
    expect(postponed).toMatchObject({ uid: first.uid, start: '2020-03-19T14:00:00' });
    expect(postponed.sequence).toBeGreaterThan(renamed.sequence);

    await backend.call('session:cancel', { id, reason: 'ốm nặng' });
    const cancelled = await sessionOf(backend);
    expect(cancelled).toMatchObject({ uid: first.uid, status: 'CANCELLED' });
    expect(cancelled.sequence).toBeGreaterThan(postponed.sequence);
    expect((await backend.call('calendar:render', { year: 2020 })).text).not.toContain('ốm');
  });

  it('lets the two days of posting begin when the record is closed, as the score does', async () => {
    const { backend, id } = await closedOf2026();
    const posting = (await backend.call('calendar:list', {})).find(({ what }) => what === 'posting');
    const { year } = await backend.call('statistics:get', { year: 2026 });
    // Held on the 18th, closed on the 20th.
    expect([posting?.of.sessionId, posting?.date]).toEqual([id, '2026-09-22']);
    expect(year.sessions[0]?.posting?.dueOn).toBe('2026-09-22');
  });

  it('gives a higher number also when a session was taken out and its row of the plan stands for it', async () => {
    const cell = await openCell('2020-03-01T02:00:00.000Z');
    const { sessionId: id } = await scheduleFirst(cell);
    await cell.backend.call('session:postpone', { id, date: '2020-03-19', reason: 'ốm nặng' });
    const before = await sessionOf(cell.backend);
    await cell.backend.call('session:delete', { id });
    const after = await sessionOf(cell.backend);
    expect(after).toMatchObject({ uid: before.uid, start: '2020-03-12T14:00:00' });
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it('calls a session that was held by its own topic', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    const { session } = await cell.backend.call('session:get', { id });
    await cell.backend.call('session:save', { id, session: { ...session, topic: 'Chuyển đổi số' } });
    expect((await sessionOf(cell.backend)).summary).toBe('Sinh hoạt chuyên đề: Chuyển đổi số');
  });

  it('names its entries otherwise than that of another cell', async () => {
    const one = await openCell('2020-03-01T02:00:00.000Z');
    const other = await openCell('2020-03-02T02:00:00.000Z');
    for (const { backend, people } of [one, other]) await backend.call('plan:save', { plan: planOf(people) });
    const uids = (await Promise.all([one, other].map(({ backend }) => eventsOf(backend)))).flat();
    expect(new Set(uids.map(({ uid }) => uid)).size).toBe(uids.length);
  });

  it('carries nobody’s own matters, though the calendar of the book has them', async () => {
    const cell = await openCell('2020-03-20T02:00:00.000Z');
    const { backend } = cell;
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    const [member] = await backend.call('member:list', {});
    const admitted = { fullName: 'Đặng Thị Mai Lan', admittedOn: '2019-06-01' };
    await backend.call('member:save', { member: admitted });
    for (const text of [`Kiểm điểm đồng chí ${member?.fullName}`, 'Rà soát thủ tục'])
      await backend.call('session:save-task', { id, task: { text, assigneeIds: [], dueOn: '2020-04-30' } });
    const shown = await backend.call('calendar:list', {});
    expect(shown.find(({ what, text }) => what === 'probation' && text === admitted.fullName)).toMatchObject({
      text: admitted.fullName,
      date: '2020-06-01',
    });
    const { text } = await backend.call('calendar:render', { year: 2020 });
    const file = text.replaceAll('\r\n ', '');
    expect(file).not.toContain(admitted.fullName);
    expect(file).not.toContain(member?.fullName);
    expect(file).toContain('SUMMARY:Hạn: việc được giao');
    expect(file).toContain('SUMMARY:Hạn: Rà soát thủ tục');
  });
});

describe('the calendar of the book', () => {
  it('moves with the habits of the cell, which the file follows', async () => {
    const cell = await openCell('2020-03-01T02:00:00.000Z');
    await scheduleFirst(cell);
    const { backend } = cell;
    const invitation = async () =>
      (await backend.call('calendar:list', {})).find(({ what }) => what === 'invitation')?.date;
    const sequence = (await sessionOf(backend)).sequence;
    expect(await invitation()).toBe('2020-03-05');
    const habits = await backend.call('habits:save', { habits: { invitationDays: 3 } });
    expect(habits).toMatchObject({ invitationDays: 3, yearReportOn: '12-25' });
    expect(await backend.call('habits:get', {})).toEqual(habits);
    expect(await invitation()).toBe('2020-03-09');
    expect((await sessionOf(backend)).sequence).toBeGreaterThan(sequence);
    await backend.call('habits:save', { habits: { invitationDays: null } });
    expect(await invitation()).toBeUndefined();
  });
});
