import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUTOSAVE_REASON } from '../../../../shared/domain/document.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { refusal } from '../../../support/refusal.ts';
import { completePaper, issuePaper, openCell } from '../cell.ts';

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

  it('that was exported can go as well, and the file a person asked for stays where it is', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    const file = path.join(temporaryFolder(), 'a.docx');
    await backend.call('export:write', { id, file, format: 'docx' });
    await backend.call('document:delete', { id });
    expect(await backend.call('document:list', {})).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  it('that was given a number stays, also when it is opened again', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    await completePaper(backend, id);
    await backend.call('document:move', { id, move: 'approve' });
    await issuePaper(backend, id, '2020-04-01');
    await backend.call('document:move', { id, move: 'reopen', reason: 'Sửa lỗi chữ' });
    await expect(backend.call('document:delete', { id })).rejects.toThrow(refusal('in-use'));
    expect((await backend.call('document:revisions', { id })).length).toBe(2);
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

  it('while a paper is exported keeps the text that is in the file', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    const type = (body: string, baseRevision: number) =>
      backend.call('document:save', { id, body, baseRevision, reason: AUTOSAVE_REASON });
    await type('Kính đề nghị', 1);
    const file = path.join(temporaryFolder(), 'nháp.docx');
    const exporting = backend.call('export:write', { id, file, format: 'docx' });
    await type('Kính đề nghị Văn phòng', 2);
    await exporting;
    const revisions = await backend.call('document:revisions', { id });
    expect(revisions.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect((await backend.call('document:revision', { id, revision: 2 })).body).toBe('Kính đề nghị\n');
  });

  it.each([
    ['approved', 'approve'],
    ['issued', 'issue'],
  ] as const)('stops once the paper is %s', async (_state, until) => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    await completePaper(backend, document.id);
    await backend.call('document:move', { id: document.id, move: 'approve' });
    if (until === 'issue') await issuePaper(backend, document.id, '2020-03-03');
    await expect(
      backend.call('document:save', { id: document.id, body: 'Sửa.', baseRevision: 2 }),
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

describe('a text kept aside', () => {
  it('is in the history, while the newest text stays the one that was preferred', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    const { head } = await backend.call('document:get', { id });
    await backend.call('document:save', { id, body: 'Bản kia.', baseRevision: 1 });
    const mine = { id, body: 'Bản của tôi.', head: { ...head, subject: 'mượn phòng họp' } };
    const [kept, read] = await Promise.all([
      backend.call('document:keep-aside', mine),
      backend.call('document:get', { id }),
    ]);
    for (const newest of [kept, read, await backend.call('document:get', { id })])
      expect(newest).toMatchObject({ title: 'mượn hội trường', body: 'Bản kia.\n' });
    const [newest, aside] = await backend.call('document:revisions', { id });
    expect(newest?.revision).toBe(kept.revision);
    expect(await backend.call('document:revision', { id, revision: aside?.revision ?? 0 })).toMatchObject({
      body: 'Bản của tôi.\n',
      head: { subject: 'mượn phòng họp' },
      reason: 'Bản soạn song song, được thay bằng bản kia',
    });
    expect(await backend.call('search:find', { text: 'phòng họp' })).toEqual([]);
  });

  it('needs no revision where it says the same', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    await backend.call('document:save', { id, body: 'Kính đề nghị.', baseRevision: 1 });
    const { head, body } = await backend.call('document:get', { id });
    expect((await backend.call('document:keep-aside', { id, head, body })).revision).toBe(2);
  });

  it('that carries a mark is refused, and the paper stays as it is', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const { id } = document;
    const { head } = await backend.call('document:get', { id });
    await expect(backend.call('document:keep-aside', { id, head, body: 'TỐI MẬT' })).rejects.toThrow(
      refusal('secrecy-mark'),
    );
    expect(await backend.call('document:revisions', { id })).toHaveLength(1);
  });
});
