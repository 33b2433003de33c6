import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listCellFacts, listTerms } from '../../electron/db/cell.ts';
import type { WritableData } from '../../electron/db/data.ts';
import { listDocuments } from '../../electron/db/documents.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { listMembers } from '../../electron/db/members.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { listRegister } from '../../electron/db/register.ts';
import { getSession, listSessions } from '../../electron/db/sessions.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

type Row = Record<string, unknown>;

interface Book {
  /** The rows of a table as they were before the book was opened, by id. */
  was: (table: string) => Row[];
  /** The same table now. */
  rows: (table: string) => Row[];
  data: WritableData;
}

/** A whole year in a book of version 3, opened by the program of today. */
async function openBook(name: string): Promise<Book> {
  const folder = temporaryFolder();
  const file = path.join(folder, 'so-chuyen-de.db');
  const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, `${name}.db.gz`)));
  writeFileSync(file, bytes);
  const old = new Sqlite(bytes);
  const data = await openForWriting(folder);
  onTestFinished(() => {
    old.close();
    data.close();
  });
  return {
    data,
    was: (table) => old.prepare<[], Row>(`SELECT * FROM ${table}`).all(),
    rows: (table) => data.sqlite.prepare<[], Row>(`SELECT * FROM ${table}`).all(),
  };
}

const held = (memberId: unknown, office: string) => ({ memberId, office, from: null, to: null });

describe.each(['003-sample', '003-messy'])('the whole year of %s', (name) => {
  it('opens as a book of today, and nothing in it refers to nothing', async () => {
    const { data } = await openBook(name);
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
  });

  it('keeps what the cell was called, from the beginning on', async () => {
    const { data, was } = await openBook(name);
    const [cell] = was('cell');
    expect(listCellFacts(data)).toEqual([
      {
        from: null,
        name: cell?.name,
        superiorName: cell?.superior_name,
        superiorCommittee: String(cell?.superior_name).replace('Đảng bộ', `Đảng ${cell?.tone_style}`),
        symbolSuffix: cell?.symbol_suffix,
        placeName: cell?.place_name,
        toneStyle: cell?.tone_style,
        cellType: 'agency',
      },
    ]);
  });

  it('keeps who held which office, all through the term', async () => {
    const { data, was } = await openBook(name);
    const of = (table: string, termId: unknown) =>
      was(table)
        .filter(({ owner_id }) => owner_id === termId)
        .map(({ member_id }) => member_id);
    expect(listTerms(data)).toEqual(
      was('term').map((term) => ({
        ...{ id: term.id, name: term.name, startsOn: term.starts_on, endsOn: term.ends_on, appointedBy: '' },
        offices: [
          held(term.secretary_id, 'secretary'),
          ...of('term_deputy', term.id).map((id) => held(id, 'deputy')),
          ...of('term_committee', term.id).map((id) => held(id, 'committee')),
        ],
      })),
    );
  });

  it('keeps every member, in the cell since before the book and until the day of leaving', async () => {
    const { data, was } = await openBook(name);
    const kept = was('member').map((member) => ({
      ...{ id: member.id, fullName: member.full_name, birthDate: member.birth_date },
      ...{ admittedOn: member.admitted_on, officialOn: member.official_on, duties: member.duties },
      leaves: JSON.parse(String(member.leaves)),
      stays: [{ from: null, to: member.left_on, note: '' }],
      earlierNames: [],
    }));
    expect(listMembers(data).toSorted((one, other) => one.id - other.id)).toEqual(kept);
  });

  it('keeps every session but for what one wrong tick made of it; the rolls of the closed ones are settled', async () => {
    const { data, was } = await openBook(name);
    const marks = was('roll_entry').filter(({ presence }) => presence !== 'unmarked');
    for (const session of was('session')) {
      const hasMarks = marks.some(({ session_id }) => session_id === session.id);
      const now = getSession(data, Number(session.id));
      expect(now).toMatchObject({
        state: session.state === 'held' && !hasMarks ? 'planned' : session.state,
        topic: session.topic,
        date: session.date,
        planRowId: session.plan_row_id,
        conclusion: session.conclusion,
        isRollSettled: session.state === 'closed',
        cancelledBecause: '',
        postponements: [],
      });
      if (session.state === 'closed')
        expect(now?.roll).toHaveLength(
          was('roll_entry').filter(({ session_id }) => session_id === session.id).length,
        );
    }
    expect(listSessions(data)).toHaveLength(was('session').length);
  });

  it('keeps the lines of the register, each saying by itself what it was given for', async () => {
    const { data, was } = await openBook(name);
    const documents = new Map(was('document').map((document) => [document.id, document]));
    const names = new Map(was('member').map((member) => [member.id, member.full_name]));
    const lines = was('register_entry').map((entry) => {
      const document = documents.get(entry.document_id);
      const revision = was('revision').find(
        (one) => one.document_id === document?.id && one.revision === document?.issued_revision,
      );
      const head = JSON.parse(String(revision?.head));
      return {
        ...{ id: entry.id, documentId: entry.document_id, termId: entry.term_id, series: entry.series },
        ...{ number: entry.number, kind: document?.kind, symbol: document?.symbol },
        ...{ subject: head.subject, recipients: head.recipients, issuedOn: document?.date },
        ...{ signer: names.get(revision?.signer_id), origin: 'issued', voidedAt: null, voidReason: '' },
      };
    });
    const now = listRegister(data).toSorted((one, other) => one.id - other.id);
    expect(now).toMatchObject(lines);
    expect(now).toHaveLength(lines.length);
  });

  it('keeps papers, votes and tasks; a task was written down the day it was done', async () => {
    const { data, was, rows } = await openBook(name);
    expect(listDocuments(data)).toHaveLength(was('document').length);
    expect(rows('revision').map(({ sha256: _hash, ...row }) => row)).toEqual(was('revision'));
    expect(rows('vote')).toEqual(was('vote').map((vote) => ({ ...vote, taken_at: null })));
    expect(rows('task')).toEqual(was('task').map((task) => ({ ...task, recorded_on: task.done_on })));
    expect(rows('journal')).toEqual(was('journal'));
  });
});

describe('what version 4 moves in the messy book', () => {
  it('is a session held by one wrong tick, which is planned again and has no roll', async () => {
    const { data, was } = await openBook('003-messy');
    expect(was('session').find(({ id }) => id === 5)?.state).toBe('held');
    expect(getSession(data, 5)).toMatchObject({ state: 'planned', roll: [], isRollSettled: false });
  });

  it('is the member who left, whose stay has an end', async () => {
    const { data } = await openBook('003-messy');
    const left = listMembers(data).filter(({ stays }) => stays.some(({ to }) => to !== null));
    expect(left).toMatchObject([{ fullName: 'Đỗ Thị Giang', stays: [{ from: null, to: '2025-08-01' }] }]);
  });
});
