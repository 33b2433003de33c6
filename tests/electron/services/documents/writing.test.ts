import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUTOSAVE_REASON } from '../../../../shared/domain/document.ts';
import { openSample } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { refusal } from '../../../support/refusal.ts';
import { holdSession, openCell, scheduleFirst } from '../cell.ts';

describe('a draft', () => {
  it('that nothing was built on can be thrown away, and its text stays in the journal', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    await backend.call('document:save', { id, body: 'Kính đề nghị.', baseRevision: 1 });
    await backend.call('document:delete', { id });
    await expect(backend.call('document:get', { id })).rejects.toThrow(refusal('not-found'));
    expect(await backend.call('search:find', { text: 'đề nghị' })).toEqual([]);
    const [entry] = await backend.call('journal:list', { entity: 'document', entityId: id, limit: 1 });
    expect(entry).toMatchObject({ action: 'delete', detail: { body: 'Kính đề nghị.\n' } });
  });

  it('that was exported stays', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    await backend.call('export:write', { id, file: path.join(temporaryFolder(), 'a.docx'), format: 'docx' });
    await expect(backend.call('document:delete', { id })).rejects.toThrow(refusal('in-use'));
    expect((await backend.call('document:revisions', { id })).length).toBe(1);
  });

  it('is the only thing thrown away: an approved paper stays', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    await backend.call('document:move', { id: document.id, move: 'approve' });
    await expect(backend.call('document:delete', { id: document.id })).rejects.toThrow(
      refusal('state-forbids'),
    );
  });
});

describe('saving', () => {
  it('the same text again makes no new revision', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const saved = await backend.call('document:save', {
      id: document.id,
      body: 'Kính đề nghị.',
      baseRevision: 1,
    });
    expect(saved.revision).toBe(2);
    expect(
      await backend.call('document:save', {
        id: document.id,
        body: 'Kính  đề nghị.\n\n'.replace('  ', ' '),
        baseRevision: 2,
      }),
    ).toEqual({ revision: 2 });
  });

  it('over an old revision is refused and changes nothing', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    await backend.call('document:save', { id: document.id, body: 'Bản của tôi.', baseRevision: 1 });
    await expect(
      backend.call('document:save', { id: document.id, body: 'Bản cũ.', baseRevision: 1 }),
    ).rejects.toThrow(refusal('stale-revision'));
    expect((await backend.call('document:get', { id: document.id })).body).toBe('Bản của tôi.\n');
  });

  it('keeps every revision, and an old one comes back as a new one', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    await backend.call('document:save', { id: document.id, body: 'Lần hai.', baseRevision: 1 });
    await backend.call('document:save', { id: document.id, body: 'Lần ba.', baseRevision: 2 });
    expect(await backend.call('document:restore', { id: document.id, revision: 2, baseRevision: 3 })).toEqual(
      { revision: 4 },
    );
    expect((await backend.call('document:get', { id: document.id })).body).toBe('Lần hai.\n');
    const revisions = await backend.call('document:revisions', { id: document.id });
    expect(revisions.map(({ revision, baseRevision }) => [revision, baseRevision])).toEqual(
      expect.arrayContaining([
        [4, 3],
        [3, 2],
        [2, 1],
        [1, null],
      ]),
    );
  });

  it('while somebody types keeps the last text of a spell, and every text something was built on', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    const type = (body: string, baseRevision: number, reason = AUTOSAVE_REASON) =>
      backend.call('document:save', { id, body, baseRevision, reason });
    await type('Kính', 1);
    await type('Kính đề', 2);
    await type('Kính đề nghị', 3);
    await backend.call('export:write', {
      id,
      file: path.join(temporaryFolder(), 'nháp.docx'),
      format: 'docx',
    });
    await type('Kính đề nghị Văn phòng', 4);
    await type('Kính đề nghị Văn phòng Sở', 5);
    await type('Kính đề nghị Văn phòng Sở cho mượn', 6, '');
    await type('Kính đề nghị Văn phòng Sở cho mượn hội trường', 7);
    const revisions = await backend.call('document:revisions', { id });
    expect(revisions.map(({ revision }) => revision)).toEqual([8, 7, 6, 4, 1]);
    expect((await backend.call('document:get', { id })).body).toBe(
      'Kính đề nghị Văn phòng Sở cho mượn hội trường\n',
    );
  });

  it.each([
    ['approved', 'approve'],
    ['issued', 'issue'],
  ] as const)('stops once the paper is %s', async (_state, until) => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    await backend.call('document:move', { id: document.id, move: 'approve' });
    if (until === 'issue') await backend.call('document:issue', { id: document.id, date: '2020-03-03' });
    await expect(
      backend.call('document:save', { id: document.id, body: 'Sửa.', baseRevision: 1 }),
    ).rejects.toThrow(refusal('state-forbids'));
  });

  it('a text with a secrecy mark is refused, in the body and in the head', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const save = { id: document.id, baseRevision: 1 };
    await expect(backend.call('document:save', { ...save, body: 'TỐI MẬT\n\nNội dung.' })).rejects.toThrow(
      refusal('secrecy-mark'),
    );
    await expect(backend.call('document:create', { kind: 'BC', title: 'TUYỆT MẬT' })).rejects.toThrow(
      refusal('secrecy-mark'),
    );
    expect((await backend.call('document:get', { id: document.id })).revision).toBe(1);
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
