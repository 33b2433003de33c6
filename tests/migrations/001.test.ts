import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCellFacts, listTerms } from '../../electron/db/cell.ts';
import type { WritableData } from '../../electron/db/data.ts';
import { getDocument } from '../../electron/db/documents.ts';
import { findExportByPath } from '../../electron/db/exports.ts';
import { getGenerated } from '../../electron/db/generated.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { listJournal } from '../../electron/db/journal.ts';
import { getLetterhead } from '../../electron/db/letterheads.ts';
import { getMember } from '../../electron/db/members.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { getPlanByYear } from '../../electron/db/plans.ts';
import { listRegister } from '../../electron/db/register.ts';
import { searchBook } from '../../electron/db/search.ts';
import { getSession } from '../../electron/db/sessions.ts';
import { getSetting } from '../../electron/db/settings.ts';
import { verifyData } from '../../electron/db/verify.ts';
import type { Office } from '../../shared/domain/cell.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

let data: WritableData;

const holding = (memberId: number, office: Office) => ({ memberId, office, from: null, to: null });

beforeAll(async () => {
  const folder = temporaryFolder();
  const sqlite = new Sqlite(path.join(folder, 'so-chuyen-de.db'));
  sqlite.exec(readFileSync(path.join(import.meta.dirname, '001.sql'), 'utf8'));
  sqlite.close();
  data = await openForWriting(folder);
});
afterAll(() => data.close());

describe('a database of schema version 1', () => {
  it('opens as one of today', async () => {
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
  });

  it('keeps every row', () => {
    expect(listCellFacts(data)).toMatchObject([{ name: 'Chi bộ Khu phố 3', from: null }]);
    expect(getMember(data, 2)?.leaves).toEqual([
      { kind: 'elsewhere', from: '2020-06-01', to: null, note: '' },
    ]);
    expect(listTerms(data)).toMatchObject([
      { offices: [holding(1, 'secretary'), holding(2, 'deputy'), holding(2, 'committee')] },
    ]);
    expect(getPlanByYear(data, 2020)).toMatchObject({
      signerId: 1,
      rows: [{ presenterIds: [2], sessionId: 1 }],
    });
    expect(getSession(data, 1)).toMatchObject({
      planRowId: 1,
      state: 'held',
      presenterIds: [2],
      guests: [{ name: 'Vũ Khách' }],
      roll: [{ presence: 'present' }, { presence: 'excused', reason: 'đi công tác' }],
      remarks: [{ text: 'Cần gương mẫu hơn.' }],
      votes: [{ passed: true, base: 1 }],
      tasks: [{ assignees: ['Lê Thị Hạnh', 'Ban công tác Mặt trận'] }],
    });
    expect(getDocument(data, 1)).toMatchObject({
      state: 'issued',
      revision: 2,
      body: 'Đường lối đúng',
      issuedRevision: 2,
    });
    expect(getGenerated(data, 1)).toMatchObject({ parts: { roll: '| TT |' }, head: null });
    expect(listRegister(data)).toMatchObject([{ number: 1, symbol: '01-BB/CB', signer: 'Lê Thị Hạnh' }]);
    expect(listJournal(data)).toMatchObject([{ action: 'document:issue', detail: { number: 1 } }]);
    expect(findExportByPath(data, '/lưu/01-BB.docx')?.sha256).toBe('ab12');
    expect(getLetterhead(data, 1)?.bytes).toHaveLength(4);
    expect(getSetting(data, 'in')).toEqual({ lề: 20 });
    expect(searchBook(data, 'duong loi')).toHaveLength(1);
  });
});
