/** What is copied into messages: the call to a session, and reminders of a review. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toErrorMessage } from '../../../shared/contract/errors.ts';
import { openTestBackend, type TestBackend } from '../../support/backend.ts';
import { openCell, scheduleFirst } from './cell.ts';
import { editData } from './publishing/desk.ts';

async function planned() {
  const cell = await openCell('2020-03-01T02:00:00.000Z');
  const { sessionId } = await scheduleFirst(cell);
  return { ...cell, id: sessionId };
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('the call to a session', () => {
  it('says who asks, what about, when and where, and what to read before', async () => {
    const { backend, id } = await planned();
    const { session } = await backend.call('session:get', { id });
    const place = 'Phòng họp tầng 2';
    await backend.call('session:save', { id, session: { ...session, place, materials: ['Dự thảo đề án'] } });
    const { text, warnings } = await backend.call('session:invite', { id });
    expect(text).toContain('Chi bộ Phòng Kế hoạch trân trọng kính mời');
    expect(text).toContain(`- Nội dung: ${session.topic}.`);
    expect(text).toContain('thứ Năm, 12/03/2020');
    expect(text).toContain(`- Địa điểm: ${place}.`);
    expect(text).toContain('đọc trước Dự thảo đề án');
    expect(text).not.toMatch(/undefined|null/u);
    expect(warnings).toEqual([]);
  });

  it('goes into a calendar under the name it has in the year’s file, and renews it when it is put off', async () => {
    const { backend, id } = await planned();
    const { calendar } = await backend.call('session:invite', { id });
    const [event, ...others] = eventsIn(calendar?.text ?? '');
    expect(others).toEqual([]);
    const year = eventsIn((await backend.call('calendar:render', { year: 2020 })).text);
    const inYear = year.find(({ uid }) => uid === event?.uid);
    expect([inYear?.sequence, inYear?.startDate.toString()]).toEqual([
      event?.sequence,
      event?.startDate.toString(),
    ]);
    await backend.call('session:postpone', { id, date: '2020-03-19', reason: 'ốm' });
    const moved = await backend.call('session:invite', { id });
    expect(moved.text).toContain('thứ Năm, 19/03/2020 (thay cho ngày 12/03/2020)');
    const [later] = eventsIn(moved.calendar?.text ?? '');
    expect(later?.uid).toBe(event?.uid);
    expect(later?.sequence).toBeGreaterThan(event?.sequence ?? 0);
    expect(moved.text).not.toContain('ốm');
  });

  it('says that a session does not take place, and strikes it out', async () => {
    const { backend, id } = await planned();
    await backend.call('session:cancel', { id, reason: 'ốm' });
    const { text, calendar } = await backend.call('session:invite', { id });
    expect(text).toContain('không tổ chức');
    expect(calendar?.text).toContain('STATUS:CANCELLED');
  });

  it('warns of a person’s own matters in it', async () => {
    const { backend, id } = await planned();
    const { session } = await backend.call('session:get', { id });
    const topic = 'Kiểm điểm đồng chí Lê Bảo Ngọc';
    await backend.call('session:save', { id, session: { ...session, topic } });
    expect((await backend.call('session:invite', { id })).warnings.length).toBeGreaterThan(0);
  });
});

describe('reminders of a review', () => {
  it('are written to each who said nothing, by the way the answer comes back, and to all without a name', async () => {
    const { backend, people } = await openCell('2020-04-16T02:00:00.000Z');
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế' });
    const { round, reviewers } = await backend.call('review:open', {
      ...{ documentId: document.id, dueOn: '2020-04-20' },
      reviewers: [
        { memberId: people[0] },
        { memberId: people[1], way: 'word' },
        { memberId: people[2], way: 'paper' },
        { memberId: null, name: 'Ông Vũ Văn Tám' },
      ],
    });
    await backend.call('review:record-verdict', { reviewerId: reviewers[2]?.id ?? 0, verdict: 'agreed' });
    const { people: texts, all } = await backend.call('review:remind', { id: round.id });
    expect(texts.map(({ name }) => name)).toEqual(['Trần Minh Khoa', 'Lê Bảo Ngọc', 'Ông Vũ Văn Tám']);
    expect(texts[0]?.text).toContain('Kính gửi đồng chí Trần Minh Khoa,');
    expect(texts[0]?.text).toContain('Công văn “quy chế”, hạn trả lời 20/04/2020.');
    expect(texts[0]?.text).toContain('trang góp ý (.html)');
    expect(texts[1]?.text).toContain('tệp Word');
    expect(texts[2]?.text).toContain('Kính gửi ông Vũ Văn Tám,');
    expect(texts[2]?.text).not.toContain('đồng chí');
    expect(all).toContain('còn 3 đồng chí');
    for (const { name } of texts) expect(all).not.toContain(name);
    for (const { id } of reviewers)
      await backend.call('review:record-verdict', { reviewerId: id, verdict: 'agreed' });
    expect(await backend.call('review:remind', { id: round.id })).toEqual({ people: [], all: '' });
  });
});

describe('messages about what bears a secrecy mark, kept before there was a guard', () => {
  const MARKS = ['TUYỆT MẬT', 'Bàn về phương án (TỐI MẬT)', 'Độ mật: Mật'];
  /** The same book with a thing written into it past the program. */
  async function altered(backend: TestBackend, sql: string): Promise<TestBackend> {
    await backend.close();
    editData(backend.folder, sql);
    return openTestBackend(undefined, backend.folder);
  }
  const told = (calling: Promise<unknown>) => calling.then(() => null, toErrorMessage);

  it.each(MARKS)('are refused where a session is called “%s”, or is to be held or read so', async (mark) => {
    const { backend, id } = await planned();
    const { session } = await backend.call('session:get', { id });
    for (const [sql, name] of [
      [`topic = '${mark}'`, 'chuyên đề'],
      [`topic = '${session.topic}', place = '${mark}'`, 'địa điểm'],
      [`place = '', materials = '["${mark}"]'`, 'tài liệu'],
    ] as const) {
      const again = await altered(backend, `UPDATE session SET ${sql} WHERE id = ${id}`);
      expect(await told(again.call('session:invite', { id }))).toMatchObject({
        code: 'secrecy-mark',
        message: expect.stringContaining(`Ô “${name}” có dấu chỉ độ mật`),
      });
      await again.close();
    }
  });

  it.each(MARKS)('are refused where a paper under review bears “%s” in its title or text', async (mark) => {
    for (const [sql, name] of [
      [`head = json_set(head, '$.subject', '${mark}')`, 'trích yếu'],
      [`body = 'MẬT' || char(10) || char(10) || body`, 'nội dung'],
    ] as const) {
      const { backend, people } = await openCell('2020-04-16T02:00:00.000Z');
      const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế' });
      const { round } = await backend.call('review:open', {
        ...{ documentId: document.id, dueOn: null },
        reviewers: [{ memberId: people[0] }],
      });
      const again = await altered(backend, `UPDATE revision SET ${sql}`);
      expect(await told(again.call('review:remind', { id: round.id }))).toMatchObject({
        code: 'secrecy-mark',
        message: expect.stringContaining(`Ô “${name}” có dấu chỉ độ mật`),
      });
      await again.close();
    }
  });
});
