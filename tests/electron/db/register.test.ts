import { describe, expect, it } from 'vitest';
import { insertTerm } from '../../../electron/db/cell.ts';
import type { WritableData } from '../../../electron/db/data.ts';
import { freezeDocument, getDocument, setDocumentState } from '../../../electron/db/documents.ts';
import {
  getRegisterEntryOfDocument,
  insertRegisterEntry,
  listRegister,
  numbersIn,
} from '../../../electron/db/register.ts';
import { appendRevision } from '../../../electron/db/revisions.ts';
import { inTransaction } from '../../../electron/db/transaction.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { AT, addDocument, head, openNew, refusalOf } from './fixtures.ts';

function addTerm(data: WritableData, name: string, startsOn: string): number {
  return insertTerm(data, { name, startsOn, endsOn: null, appointedBy: '', offices: [] });
}

/** What the register is told of a paper of ours. */
function entryOf(documentId: number, termId: number, number: number, kind: Kind = 'CV') {
  return {
    ...{ documentId, termId, series: kind, number, symbol: `${number}-X/CB`, kind },
    ...{ subject: 'Về phân công', issuedOn: '2020-04-01', signer: 'Lê Văn An' },
    ...{ recipients: ['Đảng uỷ phường', 'Lưu Chi bộ'], origin: 'issued' as const },
  };
}

/** A paper that was issued. */
function issue(
  data: WritableData,
  termId: number,
  number: number,
  more: Parameters<typeof addDocument>[1] = {},
): number {
  const id = addDocument(data, more);
  inTransaction(data, () => {
    insertRegisterEntry(data, entryOf(id, termId, number, more.kind));
    freezeDocument(data, id, { revision: 1, termId, symbol: `${number}-X/CB`, date: '2020-04-01', at: AT });
  });
  return id;
}

describe('the register', () => {
  it('says of a number what it was given for, whatever becomes of the paper', async () => {
    const data = await openNew();
    const termId = addTerm(data, '2020 - 2025', '2020-01-01');
    const id = issue(data, termId, 7);
    const written = { head: head('Khác'), body: '', actor: '', at: AT, reason: '' };
    appendRevision(data, { documentId: id, baseRevision: 1, ...written });
    const line = { id: 1, termName: '2020 - 2025', filedOn: null, voidedAt: null, voidReason: '' };
    const entry = { ...entryOf(id, termId, 7), ...line };
    expect(listRegister(data)).toEqual([entry]);
    expect(getRegisterEntryOfDocument(data, id)).toEqual(entry);
    expect(getDocument(data, id)?.number).toBe(7);
    setDocumentState(data, id, 'filed', '2020-05-01T12:00:00.000Z');
    expect(getRegisterEntryOfDocument(data, id)?.filedOn).toBe('2020-05-01');
    expect(getRegisterEntryOfDocument(data, 99)).toBeNull();
  });

  it('holds a number of which no paper is in the book', async () => {
    const data = await openNew();
    const termId = addTerm(data, '2020 - 2025', '2020-01-01');
    insertRegisterEntry(data, { ...entryOf(0, termId, 3), documentId: null, origin: 'lost' });
    expect(listRegister(data)).toMatchObject([{ documentId: null, symbol: '3-X/CB', origin: 'lost' }]);
    expect(numbersIn(data, termId, 'CV')).toEqual([3]);
  });

  it('keeps every line', async () => {
    const data = await openNew();
    issue(data, addTerm(data, '2020 - 2025', '2020-01-01'), 7);
    expect(() => data.sqlite.exec('DELETE FROM register_entry')).toThrow('only added');
  });

  it('counts each series of each term by itself', async () => {
    const data = await openNew();
    const [old, present] = [
      addTerm(data, '2015 - 2020', '2015-01-01'),
      addTerm(data, '2020 - 2025', '2020-01-01'),
    ];
    issue(data, present, 9);
    issue(data, present, 4);
    issue(data, present, 2, { kind: 'NQ' });
    issue(data, old, 4);
    expect(numbersIn(data, present, 'CV')).toEqual([4, 9]);
    expect(numbersIn(data, present, 'BC')).toEqual([]);
    const lines = (filter?: Parameters<typeof listRegister>[1]): string[] =>
      listRegister(data, filter).map((entry) => `${entry.termName} ${entry.number}-${entry.series}`);
    expect(lines()).toEqual(['2015 - 2020 4-CV', '2020 - 2025 4-CV', '2020 - 2025 9-CV', '2020 - 2025 2-NQ']);
    expect(lines({ kind: 'NQ' })).toEqual(['2020 - 2025 2-NQ']);
    expect(lines({ termId: old, kind: 'CV' })).toEqual(['2015 - 2020 4-CV']);
  });

  it('gives a number once, and a document one number', async () => {
    const data = await openNew();
    const termId = addTerm(data, '2020 - 2025', '2020-01-01');
    const id = issue(data, termId, 7);
    const taken = { code: 'number-taken', detail: { series: 'CV', number: 7 } };
    expect(await refusalOf(() => issue(data, termId, 7))).toEqual(taken);
    const again = (): unknown => insertRegisterEntry(data, entryOf(id, termId, 8));
    expect((await refusalOf(again)).code).toBe('number-taken');
    expect(numbersIn(data, termId, 'CV')).toEqual([7]);
  });
});
