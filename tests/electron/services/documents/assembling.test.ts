import { describe, expect, it } from 'vitest';
import { openSample } from '../../../support/backend.ts';
import { refusal } from '../../../support/refusal.ts';
import { holdSession, openCell, scheduleFirst, type TestCell } from '../cell.ts';

const SAID = 'Đề nghị rút ngắn thời hạn giải quyết hồ sơ.';

const say = ({ backend, people }: TestCell, sessionId: number) =>
  backend.call('session:save-remark', { id: sessionId, remark: { speakerId: people[3], text: SAID } });

describe('what is saved while a paper is being drafted', () => {
  it('is in the minutes that are made, though their assembling began before', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const assembling = cell.backend.call('minutes:assemble', { sessionId });
    await say(cell, sessionId);
    const { document } = await assembling;
    expect((await cell.backend.call('document:get', { id: document.id })).body).toContain(SAID);
  });

  it('is in the minutes that are assembled again', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    const assembling = cell.backend.call('minutes:assemble', { sessionId });
    await say(cell, sessionId);
    await assembling;
    expect((await cell.backend.call('document:get', { id: document.id })).body).toContain(SAID);
  });

  it('is in a paper that is created', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const creating = cell.backend.call('document:create', { kind: 'BB', sessionId });
    await say(cell, sessionId);
    const { document } = await creating;
    expect((await cell.backend.call('document:get', { id: document.id })).body).toContain(SAID);
  });

  it('is in a paper that is refreshed, and in what the refresh says beforehand', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    const previewing = cell.backend.call('document:preview-refresh', { id: document.id });
    const refreshing = cell.backend.call('document:refresh', { id: document.id });
    await say(cell, sessionId);
    expect((await previewing).parts.find(({ key }) => key === 'discussion')?.proposed).toContain(SAID);
    await refreshing;
    expect((await cell.backend.call('document:get', { id: document.id })).body).toContain(SAID);
  });

  it('does not make two sets of minutes when they are asked for twice at once', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const [one, other] = await Promise.all([
      cell.backend.call('minutes:assemble', { sessionId }),
      cell.backend.call('minutes:assemble', { sessionId }),
    ]);
    expect(one.document.id).toBe(other.document.id);
    expect([one.isNew, other.isNew].filter(Boolean)).toHaveLength(1);
  });
});

describe('minutes', () => {
  it('come from the session, follow it, and keep what was edited', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const made = await cell.backend.call('minutes:assemble', { sessionId });
    expect(made.isNew).toBe(true);
    const before = await cell.backend.call('document:get', { id: made.document.id });
    expect(before.body).toContain('Có mặt: 05 đồng chí (chính thức 04, dự bị 01)');
    await cell.backend.call('document:save', {
      id: before.id,
      body: before.body.replace('Thống nhất cách làm.', 'Chi bộ nhất trí cao.'),
      baseRevision: before.revision,
    });
    await cell.backend.call('session:mark', {
      id: sessionId,
      attendance: [{ memberId: cell.people[3], presence: 'excused', reason: 'nghỉ ốm' }],
    });
    const preview = await cell.backend.call('document:preview-refresh', { id: before.id });
    const again = await cell.backend.call('minutes:assemble', { sessionId });
    expect(again.parts).toEqual(preview.parts);
    expect(again.parts.find((part) => part.key === 'attendance')?.state).toBe('refreshed');
    expect(again.parts.find((part) => part.key === 'conclusion')).toMatchObject({
      state: 'kept',
      needsAttention: false,
    });
    const { body } = await cell.backend.call('document:get', { id: before.id });
    expect(body).toContain('Đồng chí Đặng Văn Sơn: nghỉ ốm');
    expect(body).toContain('Chi bộ nhất trí cao.');
  });

  it('are one for a session', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await cell.backend.call('minutes:assemble', { sessionId });
    const second = cell.backend.call('document:create', {
      kind: 'BB',
      title: 'sinh hoạt chuyên đề',
      sessionId,
    });
    await expect(second).rejects.toThrow(refusal('duplicate'));
  });

  it('write a star, a bar or a hash as it was said', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await cell.backend.call('session:save-remark', {
      id: sessionId,
      remark: { speakerId: cell.people[3], text: 'Mục * và | và # và <b>đậm</b> trong biểu mẫu' },
    });
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    const { bytes } = await cell.backend.call('export:render', { id: document.id, format: 'html' });
    expect(new TextDecoder().decode(bytes)).toContain(
      'Mục * và | và # và &lt;b&gt;đậm&lt;/b&gt; trong biểu mẫu',
    );
  });
});

describe('every drafted paper of the sample', () => {
  it('says what the data say, without an empty field left in it', async () => {
    const backend = await openSample();
    const documents = await backend.call('document:list', {});
    expect(documents.map(({ kind }) => kind).sort()).toEqual(
      ['BB', 'BC', 'CV', 'CĐ', 'GM', 'KH', 'NQ'].sort(),
    );
    for (const { id } of documents) {
      const { body } = await backend.call('document:get', { id });
      expect(body).not.toMatch(/\{\{|\}\}|undefined|null|: \.|\(\)|[^\s|] {2}/u);
    }
  });

  it('cites the plan by its number and date in the form of the era', async () => {
    const backend = await openSample();
    const [report] = await backend.call('document:list', { kind: 'BC' });
    const { body } = await backend.call('document:get', { id: report?.id ?? 0 });
    expect(body).toContain('Kế hoạch số 84-KH/CB-STTTT ngày 07/02/2020 của Chi bộ');
  });
});

describe('the head of a drafted paper', () => {
  /** Minutes of a held session; then the deputy chairs it, a week later. */
  const moveSession = async (cell: TestCell, sessionId: number) => {
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    await cell.backend.call('session:save', {
      id: sessionId,
      session: { ...session, date: '2020-03-19', chairId: cell.people[1], minuteTakerId: cell.people[2] },
    });
  };

  it('follows the session: who chaired, who took the minutes, and when', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    await moveSession(cell, sessionId);
    const { head } = await cell.backend.call('minutes:assemble', { sessionId });
    expect(head).toEqual(['signerId', 'minuteTakerId', 'date']);
    expect(await cell.backend.call('document:get', { id: document.id })).toMatchObject({
      head: { signerId: cell.people[1], minuteTakerId: cell.people[2] },
      date: '2020-03-19',
    });
  });

  it('keeps who signs and the date where a person changed them', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const { document } = await cell.backend.call('document:create', { kind: 'NQ', sessionId });
    const { id } = document;
    const { head, body, revision } = await cell.backend.call('document:get', { id });
    const edited = { ...head, signerId: cell.people[1], subject: 'cải cách thủ tục hành chính' };
    await cell.backend.call('document:save', { id, body, head: edited, baseRevision: revision });
    await cell.backend.call('document:set-date', { id, date: '2020-03-13' });
    await moveSession(cell, sessionId);
    expect((await cell.backend.call('document:refresh', { id })).head).toEqual([]);
    expect(await cell.backend.call('document:get', { id })).toMatchObject({
      title: 'cải cách thủ tục hành chính',
      head: edited,
      date: '2020-03-13',
    });
  });

  it('follows again once it says again what was generated', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    const { id } = document;
    const { date } = await cell.backend.call('document:get', { id });
    await cell.backend.call('document:set-date', { id, date: '2020-03-13' });
    await cell.backend.call('document:refresh', { id });
    await cell.backend.call('document:set-date', { id, date });
    await moveSession(cell, sessionId);
    await cell.backend.call('document:refresh', { id });
    expect((await cell.backend.call('document:get', { id })).date).toBe('2020-03-19');
  });

  it('says beforehand what would follow', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    await moveSession(cell, sessionId);
    const preview = await cell.backend.call('document:preview-refresh', { id: document.id });
    expect(preview.head).toEqual(['signerId', 'minuteTakerId', 'date']);
    expect((await cell.backend.call('document:get', { id: document.id })).head.signerId).toBe(cell.people[0]);
  });
});
