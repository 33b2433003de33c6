import { describe, expect, it } from 'vitest';
import {
  appendArticleRevision,
  getArticle,
  insertArticle,
  listArticleRevisions,
} from '../../../electron/db/articles.ts';
import { insertTerm, listCellFacts, listTerms, putCellFacts, updateTerm } from '../../../electron/db/cell.ts';
import { tableOf } from '../../../electron/db/columns.ts';
import { freezeDocument, getDocument, insertDocument } from '../../../electron/db/documents.ts';
import { findExportByPath, recordExport } from '../../../electron/db/exports.ts';
import { appendJournal, listJournal } from '../../../electron/db/journal.ts';
import { getLetterhead, insertLetterhead } from '../../../electron/db/letterheads.ts';
import { getMember, insertMember, updateMember } from '../../../electron/db/members.ts';
import {
  getOutboxRow,
  getRemote,
  insertOutboxRow,
  saveRemote,
  updateOutboxRow,
} from '../../../electron/db/outbox.ts';
import { getPlan, insertPlan, updatePlan } from '../../../electron/db/plans.ts';
import {
  getPortal,
  insertPortal,
  pausePortal,
  removePortal,
  setPortalProbe,
  updatePortal,
} from '../../../electron/db/portals.ts';
import {
  getRegisterEntryOfDocument,
  insertRegisterEntry,
  updateRegisterEntry,
} from '../../../electron/db/register.ts';
import { insertRemark, listRemarks, updateRemark } from '../../../electron/db/remarks.ts';
import { getItem, insertItem, setDecision, updateItem } from '../../../electron/db/review-items.ts';
import {
  closeRound,
  getHeldAnswer,
  getReviewer,
  getRound,
  insertReviewer,
  insertRound,
  setHeldAnswer,
  setVerdict,
} from '../../../electron/db/reviews.ts';
import { appendRevision, getRevision, listRevisions } from '../../../electron/db/revisions.ts';
import { listRoll, saveRoll } from '../../../electron/db/roll.ts';
import { getSession, insertSession, setSessionLife, updateSession } from '../../../electron/db/sessions.ts';
import { getTask, insertTask, setTaskOutcome, updateTask } from '../../../electron/db/tasks.ts';
import { insertVote, listVotes, updateVote } from '../../../electron/db/votes.ts';
import { tallyOf } from '../../../shared/domain/review.ts';
import { fc } from '../../support/random.ts';
import { AT, addDocument, addMember, openNew, plan, session } from './fixtures.ts';
import * as random from './random-rows.ts';
import { always, comesBack } from './read-back.ts';

describe('whatever is written', () => {
  it('comes back of a member', async () => {
    const data = await openNew();
    comesBack(data, random.member, {
      insert: (member) => insertMember(data, member),
      update: (id, member) => updateMember(data, id, member),
      read: (id) => getMember(data, id),
    });
  });

  it('comes back of the cell, as it is from a day on', async () => {
    const data = await openNew();
    always(data, random.cellFacts, (facts) => {
      putCellFacts(data, facts);
      expect(listCellFacts(data)).toContainEqual(facts);
    });
  });

  it('comes back of a term', async () => {
    const { data, rows } = await openWithMembers();
    comesBack(data, rows.term, {
      insert: (term) => insertTerm(data, term),
      update: (id, term) => updateTerm(data, id, term),
      read: (id) => listTerms(data).find((term) => term.id === id),
    });
  });

  it('comes back of a plan and its rows', async () => {
    const { data, rows } = await openWithMembers();
    comesBack(data, rows.plan, {
      insert: (plan) => insertPlan(data, plan),
      update: (id, plan) => updatePlan(data, id, plan),
      read: (id) => getPlan(data, id),
      expected: (id, plan) => {
        const given = { id: expect.any(Number), sessionId: null };
        return { ...plan, id, documentId: null, rows: plan.rows.map((row) => ({ ...row, ...given })) };
      },
    });
  });

  it('comes back of a session, whose state stands by itself', async () => {
    const { data, rows } = await openWithMembers();
    const assembled = { roll: [], remarks: [], votes: [], tasks: [], carriedTasks: [] };
    const own = { cancelledBecause: '', postponements: [], isRollSettled: false };
    comesBack(data, rows.session, {
      insert: (input) => {
        const id = insertSession(data, input);
        setSessionLife(data, id, { state: 'held' });
        return id;
      },
      update: (id, input) => updateSession(data, id, input),
      read: (id) => ({ ...getSession(data, id), carriedTasks: [] }),
      expected: (id, input) => ({ id, planRowId: null, state: 'held', ...own, ...input, ...assembled }),
    });
  });

  it('comes back of a roll', async () => {
    const { data, rows } = await openWithMembers();
    const id = insertSession(data, session());
    always(data, rows.roll, (roll) => {
      saveRoll(data, id, roll);
      expect(listRoll(data, id)).toEqual(roll);
    });
  });

  it('comes back of what was said', async () => {
    const { data, rows } = await openWithMembers();
    const sessionId = insertSession(data, session());
    comesBack(data, rows.remark, {
      insert: (remark) => insertRemark(data, sessionId, remark),
      update: (id, remark) => updateRemark(data, id, remark),
      read: (id) => listRemarks(data, sessionId).find((remark) => remark.id === id),
    });
  });

  it('comes back of a vote', async () => {
    const data = await openNew();
    const sessionId = insertSession(data, session());
    comesBack(data, random.vote, {
      insert: (vote) => insertVote(data, sessionId, vote),
      update: (id, vote) => updateVote(data, id, vote),
      read: (id) => listVotes(data, sessionId).find((vote) => vote.id === id),
    });
  });

  it('comes back of a task, whose outcome stands by itself', async () => {
    const { data, rows } = await openWithMembers();
    const sessionId = insertSession(data, session());
    const ended = { doneOn: '2020-04-02', outcome: 'Đã gửi' };
    const recordedOn = '2020-04-03';
    comesBack(data, rows.task, {
      insert: (task) => {
        const id = insertTask(data, sessionId, task);
        setTaskOutcome(data, { id, ...ended }, recordedOn);
        return id;
      },
      update: (id, task) => updateTask(data, id, task),
      read: (id) => getTask(data, id),
      expected: (id, task) => ({
        id,
        sessionId,
        ...task,
        ...ended,
        recordedOn,
        assignees: expect.any(Array),
      }),
    });
  });

  it('comes back of a document and its revisions', async () => {
    const { data, rows } = await openWithMembers();
    const [planId, sessionId] = [insertPlan(data, plan()), insertSession(data, session({ quarter: 1 }))];
    const documents = rows.documentOf(planId, sessionId);
    always(data, fc.tuple(documents, documents), ([one, other]) => {
      const id = insertDocument(data, one);
      const { planId, sessionId, year, quarter, head, body } = one;
      expect(getDocument(data, id)).toMatchObject({
        ...{ kind: one.kind, title: head.subject, state: 'draft', revision: 1, date: one.date },
        ...{ updatedAt: one.at, source: { planId, sessionId, year, quarter }, head, body },
      });
      const { actor, at } = other;
      const reason = other.body;
      const written = { head: other.head, body: other.body, actor, reason };
      appendRevision(data, { documentId: id, baseRevision: 1, at, ...written });
      const revision = { revision: 2, baseRevision: 1, savedAt: at, actor, reason };
      expect(listRevisions(data, id)[0]).toEqual(revision);
      expect(getRevision(data, id, 2)).toEqual({ ...revision, head: other.head, body: other.body });
      expect(getDocument(data, id)).toMatchObject({ title: other.head.subject, revision: 2, updatedAt: at });
    });
  });

  it('comes back of an issued paper and its line in the register', async () => {
    const { data, rows } = await openWithMembers();
    const termId = insertTerm(data, {
      ...{ name: '2020 - 2025', startsOn: '2020-05-16', endsOn: null },
      ...{ appointedBy: '', offices: [] },
    });
    const number = 7;
    const papers = rows.documentOf(insertPlan(data, plan()), insertSession(data, session()));
    always(data, papers, (document) => {
      const documentId = insertDocument(data, document);
      const symbol = `${number}-${document.kind}`;
      const { kind } = document;
      const place = { documentId, termId, series: kind, number, symbol, kind };
      const { subject, recipients } = document.head;
      const told = { subject, recipients, signer: 'Lê Thị Hạnh', issuedOn: '2020-04-01' };
      const id = insertRegisterEntry(data, { ...place, ...told, subject: '', origin: 'imported' });
      updateRegisterEntry(data, id, told);
      freezeDocument(data, documentId, { revision: 1, termId, symbol, date: '2020-04-01', at: AT });
      expect(getDocument(data, documentId)).toMatchObject({
        ...{ state: 'issued', issuedRevision: 1, termId, symbol, number, date: '2020-04-01', updatedAt: AT },
      });
      expect(getRegisterEntryOfDocument(data, documentId)).toEqual({
        ...{ id, ...place, ...told, termName: '2020 - 2025', filedOn: null },
        ...{ origin: 'imported', voidedAt: null, voidReason: '' },
      });
    });
  });

  it('comes back of an article and its revisions', async () => {
    const data = await openNew();
    const contents = random.articleContent;
    always(data, fc.tuple(contents, contents, fc.uuid()), ([one, other, uuid]) => {
      const documentId = addDocument(data);
      const save = { documentRevision: 1, actor: 'thu-ky', at: AT, reason: 'từ biên bản' };
      const id = insertArticle(data, { ...save, content: one, documentId, uuid });
      const kept = { id, documentId, uuid, updatedAt: AT, isSourceNewer: false, documentRevision: 1 };
      expect(getArticle(data, id)).toEqual({ ...kept, title: one.title, revision: 1, content: one });
      appendArticleRevision(data, id, 1, { ...save, content: other });
      expect(getArticle(data, id)).toEqual({ ...kept, title: other.title, revision: 2, content: other });
      const told = { documentRevision: 1, savedAt: AT, actor: 'thu-ky', reason: 'từ biên bản' };
      expect(listArticleRevisions(data, id)[0]).toEqual({ revision: 2, baseRevision: 1, ...told });
    });
  });

  it('comes back of a wish in the outbox', async () => {
    const { data, articleId, portalId } = await openWithArticle();
    always(data, fc.tuple(random.outboxChange, random.outboxChange), ([one, other]) => {
      const { action, articleRevision, content } = one;
      const id = insertOutboxRow(data, { articleId, portalId, action, articleRevision, content, at: AT });
      const queued = { state: 'queued', attempts: 0, nextAt: AT, createdAt: AT, updatedAt: AT };
      expect(getOutboxRow(data, id)).toMatchObject({ action, articleRevision, content, ...queued });
      updateOutboxRow(data, id, other);
      expect(getOutboxRow(data, id)).toEqual({ id, articleId, portalId, createdAt: AT, ...other });
    });
  });

  it('comes back of what a portal shows, under the key it had first', async () => {
    const { data, articleId, portalId } = await openWithArticle();
    const place = { articleId, portalId };
    always(data, fc.tuple(random.remote, random.remote), ([one, other]) => {
      saveRemote(data, { ...place, key: 'bai-1', ...one });
      expect(getRemote(data, articleId, portalId)).toEqual({ ...place, key: 'bai-1', ...one });
      saveRemote(data, { ...place, key: 'bai-2', ...other });
      expect(getRemote(data, articleId, portalId)).toEqual({ ...place, key: 'bai-1', ...other });
    });
  });

  it('comes back of a portal, of which a change forgets what it can do', async () => {
    const data = await openNew();
    always(data, fc.tuple(random.portal, random.portal, random.jsonObject), ([one, other, probe]) => {
      const id = insertPortal(data, one);
      pausePortal(data, id, 'Sai mật khẩu.');
      setPortalProbe(data, id, probe);
      const paused = { id, pausedBecause: 'Sai mật khẩu.', removedAt: null };
      expect(getPortal(data, id)).toEqual({ ...one, ...paused, probe });
      updatePortal(data, id, other);
      expect(getPortal(data, id)).toEqual({ ...other, ...paused, probe: null });
      removePortal(data, id, AT);
      expect(getPortal(data, id)).toMatchObject({ caPem: null, pausedBecause: '', removedAt: AT });
    });
  });

  it('comes back of a review round and its reviewers', async () => {
    const data = await openNew();
    const answers = fc.tuple(fc.uuid(), random.verdict, random.heldAnswer);
    always(data, answers, ([uuid, verdict, held]) => {
      const asked = {
        uuid,
        documentId: addDocument(data),
        revision: 1,
        dueOn: '2020-03-25',
        message: 'Xin ý kiến',
      };
      const id = insertRound(data, { ...asked, at: AT });
      const open = {
        id,
        ...asked,
        state: 'open',
        openedAt: AT,
        closedAt: null,
        closingNote: '',
        tally: null,
      };
      expect(getRound(data, id)).toEqual(open);
      const person = { uuid, memberId: null, name: 'Vũ Khách', way: 'word' as const };
      const reviewerId = insertReviewer(data, { roundId: id, ...person });
      setVerdict(data, reviewerId, verdict);
      setHeldAnswer(data, reviewerId, held);
      expect(getReviewer(data, reviewerId)).toEqual({ id: reviewerId, roundId: id, ...person, ...verdict });
      expect(getHeldAnswer(data, reviewerId)).toEqual(held);
      const tally = tallyOf([{ ...person, ...verdict }], []);
      closeRound(data, id, { at: AT, note: 'Đủ', tally });
      const closed = { state: 'closed', closedAt: AT, closingNote: 'Đủ', tally };
      expect(getRound(data, id)).toEqual({ ...open, ...closed });
    });
  });

  it('comes back of a review item, and what is decided stands when it comes in again', async () => {
    const data = await openNew();
    const documentId = addDocument(data);
    const round = { uuid: 'a', documentId, revision: 1, dueOn: null, message: '', at: AT };
    const roundId = insertRound(data, round);
    const person = { uuid: 'b', memberId: null, name: 'Vũ Khách', way: 'app' as const };
    const items = random.itemOf(roundId, insertReviewer(data, { roundId, ...person }));
    always(data, fc.tuple(items, items, random.decision), ([one, other, made]) => {
      const id = insertItem(data, one);
      const undecided = { decision: 'open', decisionText: '', decidedAt: null };
      const untouched = { isApplied: false, appliedRevision: null, undo: null };
      expect(getItem(data, id)).toEqual({ id, ...one, ...undecided, ...untouched });
      setDecision(data, id, made);
      updateItem(data, id, other);
      const { key, origin, reviewerId } = one;
      const { decision, text, at, appliedRevision, undo } = made;
      expect(getItem(data, id)).toEqual({
        ...{ id, ...other, key, origin, reviewerId },
        ...{ decision, decisionText: text, decidedAt: at },
        ...{ isApplied: appliedRevision !== null, appliedRevision, undo },
      });
    });
  });

  it('comes back of an export, a template of the office and a line of the journal', async () => {
    const data = await openNew();
    always(data, random.exportOf(addDocument(data)), (record) => {
      const id = recordExport(data, record);
      expect(findExportByPath(data, record.path)).toEqual({ id, ...record });
    });
    always(data, random.letterhead, (template) => {
      const id = insertLetterhead(data, template);
      const saved = getLetterhead(data, id);
      expect({ ...saved, bytes: Uint8Array.from(saved?.bytes ?? []) }).toEqual({ id, ...template });
    });
    always(data, random.journalEntry, (entry) => {
      const id = appendJournal(data, entry);
      expect(listJournal(data, { limit: 1 })).toEqual([{ id, ...entry }]);
    });
  });
});

describe('a map of columns', () => {
  it('has every field of its row, no other, and each in its form, or does not compile', () => {
    // @ts-expect-error a field is left out
    tableOf<{ topic: string; place: string }>('session', { topic: 'topic' });
    // @ts-expect-error a field too many
    tableOf<{ topic: string }>('session', { topic: 'topic', place: 'place' });
    // @ts-expect-error a boolean is kept as a flag
    tableOf<{ isCombined: boolean }>('session', { isCombined: 'is_combined' });
    // @ts-expect-error a list is kept as JSON
    tableOf<{ guests: string[] | null }>('session', { guests: 'guests' });
  });
});

async function openWithMembers() {
  const data = await openNew();
  const members = ['Lê An', 'Trần Bình', 'Đỗ Châu'].map((name) => addMember(data, name));
  return { data, rows: random.rowsWith(members) };
}

async function openWithArticle() {
  const data = await openNew();
  const [content] = fc.sample(random.articleContent, { numRuns: 1, seed: 1 });
  const [portal] = fc.sample(random.portal, { numRuns: 1, seed: 1 });
  if (content === undefined || portal === undefined) throw new Error('nothing was drawn');
  const save = { documentRevision: 1, actor: '', at: AT, reason: '' };
  const articleId = insertArticle(data, { ...save, content, documentId: addDocument(data), uuid: 'a' });
  return { data, articleId, portalId: insertPortal(data, portal) };
}
