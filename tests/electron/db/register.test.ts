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
import { AT, addDocument, addMember, head, openNew, refusalOf } from './fixtures.ts';

function addTerm(data: WritableData, name: string, startsOn: string): number {
  const offices = { secretaryId: null, deputyIds: [], committeeIds: [] };
  return insertTerm(data, { name, startsOn, endsOn: null, ...offices });
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
    insertRegisterEntry(data, { documentId: id, termId, series: more.kind ?? 'CV', number });
    freezeDocument(data, id, { revision: 1, termId, symbol: `${number}-X/CB`, date: '2020-04-01', at: AT });
  });
  return id;
}

describe('the register', () => {
  it('says of a paper what was issued, not what was written since', async () => {
    const data = await openNew();
    const termId = addTerm(data, '2020 - 2025', '2020-01-01');
    const signerId = addMember(data, 'Lê Văn An');
    const given = head('Về phân công', { signerId, recipients: ['Đảng uỷ phường', 'Lưu Chi bộ'] });
    const id = issue(data, termId, 7, { head: given });
    appendRevision(data, {
      documentId: id,
      baseRevision: 1,
      head: head('Khác'),
      body: '',
      actor: '',
      at: AT,
      reason: '',
    });
    const entry = {
      id: 1,
      documentId: id,
      termId,
      termName: '2020 - 2025',
      series: 'CV',
      number: 7,
      symbol: '7-X/CB',
      kind: 'CV',
      subject: 'Về phân công',
      issuedOn: '2020-04-01',
      signer: 'Lê Văn An',
      recipients: ['Đảng uỷ phường', 'Lưu Chi bộ'],
      filedOn: null,
    };
    expect(listRegister(data)).toEqual([entry]);
    expect(getRegisterEntryOfDocument(data, id)).toEqual(entry);
    expect(getDocument(data, id)?.number).toBe(7);
    setDocumentState(data, id, 'filed', '2020-05-01T12:00:00.000Z');
    expect(getRegisterEntryOfDocument(data, id)?.filedOn).toBe('2020-05-01');
    expect(getRegisterEntryOfDocument(data, 99)).toBeNull();
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
    const again = (): unknown =>
      insertRegisterEntry(data, { documentId: id, termId, series: 'CV', number: 8 });
    expect((await refusalOf(again)).code).toBe('number-taken');
    expect(numbersIn(data, termId, 'CV')).toEqual([7]);
  });
});
