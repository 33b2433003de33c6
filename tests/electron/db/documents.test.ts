import { describe, expect, it } from 'vitest';
import { insertTerm } from '../../../electron/db/cell.ts';
import {
  freezeDocument,
  getDocument,
  listDocuments,
  setDocumentDate,
  setDocumentState,
} from '../../../electron/db/documents.ts';
import { getGenerated, NOT_GENERATED, saveGenerated } from '../../../electron/db/generated.ts';
import { insertPlan } from '../../../electron/db/plans.ts';
import { appendRevision, getRevision, listRevisions } from '../../../electron/db/revisions.ts';
import { insertSession } from '../../../electron/db/sessions.ts';
import type { DocumentHead } from '../../../shared/domain/document.ts';
import { AT, addDocument, addMember, head, openNew, plan, refusalOf, saveBody, session } from './fixtures.ts';

const LATER = '2020-04-01T02:00:00.000Z';

describe('a document', () => {
  it('begins as a draft with its first revision', async () => {
    const data = await openNew();
    const signer = addMember(data, 'Lê An');
    const sessionId = insertSession(data, session());
    const given = head('kết quả sinh hoạt', { signerId: signer, basis: ['Căn cứ quy định'] });
    const id = addDocument(data, {
      kind: 'BB',
      head: given,
      body: 'Ý kiến:\n\n- một',
      sessionId,
      date: '2020-03-21',
    });
    expect(getDocument(data, id)).toEqual({
      id,
      kind: 'BB',
      title: 'kết quả sinh hoạt',
      state: 'draft',
      revision: 1,
      number: null,
      symbol: null,
      date: '2020-03-21',
      quarter: '2020-Q1',
      filingYear: 2020,
      sessionId,
      correctsId: null,
      adjustsId: null,
      updatedAt: AT,
      source: { planId: null, sessionId, year: null, quarter: null },
      head: given,
      body: 'Ý kiến:\n\n- một',
      issuedRevision: null,
      termId: null,
    });
    expect(getDocument(data, 99)).toBeNull();
    expect((await refusalOf(() => addDocument(data, { sessionId: 99 }))).code).toBe('not-found');
    expect((await refusalOf(() => addDocument(data, { head: head('x', { signerId: 99 }) }))).code).toBe(
      'not-found',
    );
    expect(listDocuments(data)).toHaveLength(1);
  });

  it('belongs to the quarter it reports on, else to that of its session', async () => {
    const data = await openNew();
    const sessionId = insertSession(data, session({ quarter: 2 }));
    const quarterOf = (more: Parameters<typeof addDocument>[1]): unknown =>
      getDocument(data, addDocument(data, more))?.quarter;
    expect(quarterOf({ year: 2019, quarter: 3, sessionId })).toBe('2019-Q3');
    expect(quarterOf({ year: 2019, sessionId })).toBeNull();
    expect(quarterOf({ sessionId })).toBe('2020-Q2');
    expect(quarterOf({ date: '2020-03-01' })).toBeNull();
  });

  it('is listed by what it is, the last changed first', async () => {
    const data = await openNew();
    const sessionId = insertSession(data, session({ year: 2018, date: null }));
    const planId = insertPlan(data, plan({ year: 2017 }));
    const dated = addDocument(data, { date: '2020-02-07' });
    const report = addDocument(data, { kind: 'BC', year: 2019, date: '2020-01-05', sessionId });
    const minutes = addDocument(data, { kind: 'BB', sessionId, planId });
    const paper = addDocument(data, { kind: 'KH', planId });
    const list = (filter?: Parameters<typeof listDocuments>[1]): number[] =>
      listDocuments(data, filter).map((document) => document.id);
    setDocumentDate(data, report, null, LATER);
    expect(list()).toEqual([report, paper, minutes, dated]);
    expect([2020, 2019, 2018, 2017, 2016].map((year) => list({ year }))).toEqual([
      [dated],
      [report],
      [minutes],
      [paper],
      [],
    ]);
    expect(list({ sessionId })).toEqual([report, minutes]);
    expect(list({ planId, kind: 'KH' })).toEqual([paper]);
    expect(list({ limit: 2 })).toEqual([report, paper]);
    expect(list({ limit: 1, year: 2018 })).toEqual([minutes]);
    setDocumentState(data, minutes, 'review', LATER);
    expect(list({ state: 'review' })).toEqual([minutes]);
    expect(list({ state: 'draft', kind: 'BB' })).toEqual([]);
    expect((await refusalOf(() => setDocumentState(data, 99, 'draft', AT))).code).toBe('not-found');
  });

  it('whose head was stored with fewer fields is read with all of them', async () => {
    const data = await openNew();
    const { coSignerIds: _signers, isSealed: _sealed, ...before } = head('kết quả', { congressBody: 'Ban' });
    const id = addDocument(data, { head: before as DocumentHead });
    const read = getDocument(data, id)?.head;
    expect(read).toEqual(head('kết quả', { congressBody: 'Ban' }));
    expect(getRevision(data, id, 1)?.head).toEqual(read);
  });

  it('keeps the parts and the head that were generated for it, the newest only', async () => {
    const data = await openNew();
    const id = addDocument(data);
    const names = { subject: 'sinh hoạt', basis: [], recipients: ['Lưu'] };
    const newest = {
      parts: { votes: 'Nhất trí 9/9' },
      head: { ...names, signerId: null, minuteTakerId: null, coSignerIds: [], date: null },
      drafting: { wording: 'Biên bản {{nam}}', day: '2020-03-21' },
      known: null,
      amends: { opening: 'Hồi 14 giờ' },
    };
    expect(getGenerated(data, id)).toEqual(NOT_GENERATED);
    saveGenerated(data, id, { ...NOT_GENERATED, parts: { roll: '| TT |', votes: 'Nhất trí' } });
    saveGenerated(data, id, newest);
    expect(getGenerated(data, id)).toEqual(newest);
    expect((await refusalOf(() => saveGenerated(data, 99, newest))).code).toBe('not-found');
  });
});

describe('revisions', () => {
  it('follow one another and are all kept', async () => {
    const data = await openNew();
    const id = addDocument(data);
    const save = { documentId: id, actor: 'thu-ky', at: LATER, reason: 'sửa chính tả' };
    expect(appendRevision(data, { ...save, baseRevision: 1, head: head('Trích yếu mới'), body: 'Hai' })).toBe(
      2,
    );
    expect(getDocument(data, id)).toMatchObject({
      title: 'Trích yếu mới',
      revision: 2,
      body: 'Hai',
      updatedAt: LATER,
    });
    expect(getRevision(data, id, 1)).toMatchObject({ body: 'Nội dung ban đầu.', baseRevision: null });
    expect(getRevision(data, id, 3)).toBeNull();
    expect(listRevisions(data, id)).toEqual([
      { revision: 2, baseRevision: 1, savedAt: LATER, actor: 'thu-ky', reason: 'sửa chính tả' },
      { revision: 1, baseRevision: null, savedAt: AT, actor: 'kiem-thu', reason: '' },
    ]);
  });

  it('never go over a text somebody saved in between', async () => {
    const data = await openNew();
    const id = addDocument(data);
    saveBody(data, id, 1, 'cửa sổ một');
    for (const base of [1, 3]) {
      expect(await refusalOf(() => saveBody(data, id, base, 'cửa sổ hai'))).toEqual({
        code: 'stale-revision',
        detail: { newest: 2 },
      });
    }
    expect(getDocument(data, id)?.body).toBe('cửa sổ một');
    expect(listRevisions(data, id)).toHaveLength(2);
  });

  it('are frozen by issuing', async () => {
    const data = await openNew();
    const id = addDocument(data);
    const termId = insertTerm(data, {
      name: '2020 - 2025',
      startsOn: '2020-01-01',
      endsOn: null,
      appointedBy: '',
      offices: [],
    });
    const issue = { revision: 1, termId, symbol: '05-CV/CB', date: '2020-04-01', at: LATER };
    freezeDocument(data, id, issue);
    expect(getDocument(data, id)).toMatchObject({
      state: 'issued',
      issuedRevision: 1,
      termId,
      symbol: '05-CV/CB',
      date: '2020-04-01',
    });
    expect((await refusalOf(() => freezeDocument(data, id, { ...issue, revision: 7 }))).code).toBe(
      'not-found',
    );
  });
});
