import { describe, expect, it } from 'vitest';
import { findExportByPath, listExportDays, recordExport } from '../../../electron/db/exports.ts';
import { appendJournal, listJournal } from '../../../electron/db/journal.ts';
import {
  deleteLetterhead,
  getLetterhead,
  insertLetterhead,
  listLetterheads,
} from '../../../electron/db/letterheads.ts';
import { getSetting, putSetting } from '../../../electron/db/settings.ts';
import { AT, addDocument, openNew, refusalOf } from './fixtures.ts';

describe('the journal', () => {
  it('is read backwards, page by page', async () => {
    const data = await openNew();
    const add = (action: string, entityId: number | null): number =>
      appendJournal(data, {
        at: AT,
        actor: 'thu-ky',
        action,
        entity: entityId ? 'document' : 'folder',
        entityId,
      });
    const ids = [add('một', 1), add('hai', 2), add('ba', null), add('bốn', 1)];
    const actions = (filter?: Parameters<typeof listJournal>[1]): string[] =>
      listJournal(data, filter).map((entry) => entry.action);
    expect(actions()).toEqual(['bốn', 'ba', 'hai', 'một']);
    expect(actions({ limit: 2 })).toEqual(['bốn', 'ba']);
    expect(actions({ limit: 2, before: ids[2] ?? 0 })).toEqual(['hai', 'một']);
    expect(actions({ entity: 'document', entityId: 1 })).toEqual(['bốn', 'một']);
    expect(listJournal(data, { entity: 'folder' })).toEqual([
      {
        id: ids[2],
        at: AT,
        actor: 'thu-ky',
        action: 'ba',
        entity: 'folder',
        entityId: null,
        reason: '',
        detail: {},
      },
    ]);
  });

  it('keeps the reason and the detail', async () => {
    const data = await openNew();
    const entry = { at: AT, actor: 'a', action: 'document:reopen', entity: 'document', entityId: 1 };
    appendJournal(data, { ...entry, reason: 'sai ngày', detail: { number: 7, gaps: [3] } });
    expect(listJournal(data)[0]).toMatchObject({ reason: 'sai ngày', detail: { number: 7, gaps: [3] } });
  });

  it.each([
    ['changed', `UPDATE journal SET reason = 'khác'`],
    ['deleted', 'DELETE FROM journal'],
    [
      'replaced',
      `INSERT OR REPLACE INTO journal SELECT id, at, 'kẻ khác', action, entity, entity_id, reason, detail FROM journal`,
    ],
  ])('cannot be %s', async (_, sql) => {
    const data = await openNew();
    appendJournal(data, { at: AT, actor: 'a', action: 'x', entity: 'folder', entityId: null });
    expect(() => data.sqlite.exec(sql)).toThrow('append-only');
    expect(listJournal(data)).toMatchObject([{ actor: 'a', reason: '' }]);
  });
});

describe('exports', () => {
  it('remember the last hash written to a path', async () => {
    const data = await openNew();
    const documentId = addDocument(data);
    const format = 'docx' as const;
    const record = { documentId, revision: 1, path: '/lưu/01.docx', format, sha256: 'aa', at: AT };
    recordExport(data, record);
    const id = recordExport(data, { ...record, sha256: 'bb' });
    recordExport(data, { ...record, path: '/lưu/02.docx' });
    expect(findExportByPath(data, '/lưu/01.docx')).toEqual({ id, ...record, sha256: 'bb' });
    expect(findExportByPath(data, '/lưu/03.docx')).toBeNull();
    expect((await refusalOf(() => recordExport(data, { ...record, revision: 9 }))).code).toBe('not-found');
  });
});

describe('the day a paper was last written out', () => {
  const day = (at: string) => `${at}T08:00:00.000Z`;
  const wordFile = (documentId: number, at: string) => ({
    ...{
      documentId,
      revision: 1,
      path: `/lưu/${at}.docx`,
      format: 'docx' as const,
      sha256: 'aa',
      at: day(at),
    },
  });
  const told = (entityId: number, action: 'export' | 'issue' | 'print', at: string) => ({
    ...{ at: day(at), actor: 'a', action, entity: 'document' as const, entityId },
  });

  it('is that of its newest file, whoever wrote it, and of none from before it was issued', async () => {
    const data = await openNew();
    const [filed, handed, draft] = [addDocument(data), addDocument(data), addDocument(data)];
    recordExport(data, wordFile(filed, '2020-03-01'));
    recordExport(data, wordFile(filed, '2020-03-05'));
    appendJournal(data, told(handed, 'export', '2020-03-07'));
    recordExport(data, wordFile(draft, '2020-03-01'));
    appendJournal(data, told(draft, 'issue', '2020-03-02'));
    appendJournal(data, told(draft, 'print', '2020-03-03'));
    expect(listExportDays(data)).toEqual([
      { documentId: filed, day: '2020-03-05' },
      { documentId: handed, day: '2020-03-07' },
    ]);
  });
});

describe('office templates', () => {
  it('are kept byte for byte under one name each', async () => {
    const data = await openNew();
    const template = {
      name: 'Mẫu báo cáo',
      kinds: ['BC' as const, 'KH' as const],
      bytes: Uint8Array.of(0, 80, 255),
      addedAt: AT,
    };
    const id = insertLetterhead(data, template);
    const { bytes, ...summary } = template;
    expect(listLetterheads(data)).toEqual([{ id, ...summary }]);
    expect(new Uint8Array(getLetterhead(data, id)?.bytes ?? [])).toEqual(bytes);
    expect((await refusalOf(() => insertLetterhead(data, template))).code).toBe('duplicate');
    deleteLetterhead(data, id);
    expect(getLetterhead(data, id)).toBeNull();
    expect((await refusalOf(() => deleteLetterhead(data, id))).code).toBe('not-found');
  });
});

describe('settings', () => {
  it('are any JSON under a key', async () => {
    const data = await openNew();
    expect(getSetting(data, 'in')).toBeUndefined();
    for (const value of [null, 0, 'chữ', { lề: [20, 15] }]) {
      putSetting(data, 'in', value);
      expect(getSetting(data, 'in')).toEqual(value);
    }
  });
});
