/** What happens after a paper was issued makes no difference of it: only what it tells of does. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isIssued } from '../../shared/domain/document.ts';
import { UNPREPARED } from '../../shared/domain/session.ts';
import type { Quarter } from '../../shared/domain/values.ts';
import { KIND_RULES, type Kind } from '../../shared/format/kinds.ts';
import { planOf, type TestCell } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { differencesOf, type HeldCell, issue, issueMinutes, openHeldCell } from './following-cell.ts';

async function holdWithTask(
  { backend, people }: TestCell,
  year: number,
  quarter: Quarter,
  date: string,
): Promise<void> {
  const { id } = await backend.call('session:save', {
    session: {
      ...UNPREPARED,
      ...{ topic: 'Nêu gương', year, quarter, date, startTime: '14:00', endTime: '16:00', place: 'Phòng 1' },
      ...{ presenterIds: [people[1]], chairId: people[0], minuteTakerId: people[1], conclusion: 'Làm.' },
    },
  });
  await backend.call('session:mark', {
    id,
    attendance: people.map((memberId) => ({ memberId, presence: 'present' as const })),
  });
  await backend.call('session:save-task', {
    id,
    task: { text: 'Lập danh sách', assigneeIds: [people[3]], dueOn: null },
  });
  await backend.call('session:close', { id });
}

/**
 * Papers of every kind that is made of the first session, its plan and its quarter, all issued; then two months pass. A task of
 * the year before is told of in the minutes.
 */
async function openIssued(): Promise<HeldCell & { papers: Record<string, number> }> {
  const cell = await openHeldCell('2020-04-02T02:00:00.000Z');
  await holdWithTask(cell, 2019, 4, '2019-12-10');
  const { backend, planId, sessionId } = cell;
  const papers: Record<string, number> = {};
  const create = async (kind: Kind, source: object, date: string): Promise<void> => {
    const { document } = await backend.call('document:create', { kind, ...source });
    papers[kind] = await issue(cell, document.id, date);
  };
  await create('KH', { planId }, '2020-02-07');
  await create('TB', { sessionId }, '2020-03-05');
  await create('GM', { sessionId }, '2020-03-06');
  await create('CĐ', { sessionId }, '2020-03-10');
  papers.BB = await issueMinutes(cell);
  expect((await backend.call('document:get', { id: papers.BB })).body).toContain('Lập danh sách');
  await create('NQ', { sessionId }, '2020-03-12');
  await create('BC', { year: 2020, quarter: 1 }, '2020-04-02');
  await backend.close();
  return { ...cell, backend: openTestBackend('2020-06-01T02:00:00.000Z', backend.folder), papers };
}

const LATER: Readonly<Record<string, (cell: HeldCell) => Promise<unknown>>> = {
  'the cell renamed from a later day': async ({ backend }) => {
    const overview = await backend.call('cell:get', {});
    if (overview === null) throw new Error('no cell');
    await backend.call('cell:change', {
      cell: { ...overview.cell, name: 'Chi bộ 2', placeName: 'Huế' },
      from: '2020-05-01',
    });
  },
  'a member who joined later': ({ backend }) =>
    backend.call('member:save', {
      member: {
        fullName: 'Vũ Thị Mới',
        admittedOn: '2009-01-01',
        officialOn: '2010-01-01',
        stays: [{ from: '2020-04-20', to: null, note: '' }],
      },
    }),
  'tasks done later': async ({ backend }) => {
    const tasks = await backend.call('task:list', {});
    expect(tasks).toHaveLength(2);
    for (const { id } of tasks)
      await backend.call('task:finish', { id, doneOn: '2020-05-20', outcome: 'Đã xong' });
  },
  'a session of the next quarter': (cell) => holdWithTask(cell, 2020, 2, '2020-05-14'),
  'a plan of the next year': ({ backend, people }) =>
    backend.call('plan:save', {
      plan: planOf(people, { year: 2021, subject: 'năm sau', rows: [] }),
      withPaper: true,
    }),
  'another secretary from a later day': async ({ backend, people }) => {
    const [term] = (await backend.call('cell:get', {}))?.terms ?? [];
    if (term === undefined) throw new Error('no term');
    const offices = [
      { memberId: people[0], office: 'secretary' as const, from: null, to: '2020-04-10' },
      { memberId: people[1], office: 'deputy' as const, from: null, to: '2020-04-10' },
      { memberId: people[1], office: 'secretary' as const, from: '2020-04-11', to: null },
    ];
    await backend.call('term:save', { id: term.id, term: { ...term, offices } });
  },
};

describe('an issued paper', () => {
  it('is as its source while nothing happens, of every kind that has a source', async () => {
    const cell = await openIssued();
    const kinds = Object.keys(KIND_RULES).filter((kind) => KIND_RULES[kind as Kind].madeFrom !== null);
    expect(Object.keys(cell.papers).toSorted()).toEqual(kinds.toSorted());
    for (const [kind, id] of Object.entries(cell.papers))
      expect({ kind, differences: await differencesOf(cell, id) }).toEqual({ kind, differences: [] });
  });

  it.each(Object.entries(LATER))('does not differ for %s', async (_name, happen) => {
    const cell = await openIssued();
    await happen(cell);
    for (const [kind, id] of Object.entries(cell.papers))
      expect({ kind, differences: await differencesOf(cell, id) }).toEqual({ kind, differences: [] });
  });
});

describe.each(['003-sample', '003-messy'])('the papers issued in a book of before, %s', (name) => {
  async function openBook() {
    const folder = temporaryFolder();
    const stored = path.join(import.meta.dirname, '../migrations', `${name}.db.gz`);
    writeFileSync(path.join(folder, 'so-chuyen-de.db'), gunzipSync(readFileSync(stored)));
    const backend = openTestBackend('2026-11-27T02:00:00.000Z', folder);
    const documents = await backend.call('document:list', {});
    return { backend, issued: documents.filter(({ state }) => isIssued(state)) };
  }

  it('are as their sources were when the book was opened', async () => {
    const { backend, issued } = await openBook();
    expect(issued).not.toEqual([]);
    for (const { id } of issued) expect(await backend.call('document:differences', { id })).toEqual([]);
  });

  it('are compared with what is recorded from then on', async () => {
    const { backend, issued } = await openBook();
    const minutes = issued.filter(({ kind }) => kind === 'BB');
    expect(minutes).not.toEqual([]);
    for (const { id, sessionId } of minutes) {
      const { session } = await backend.call('session:get', { id: sessionId ?? 0 });
      await backend.call('session:reopen', { id: session.id, reason: 'ghi nhầm' });
      await backend.call('session:save', {
        id: session.id,
        session: { ...session, conclusion: 'Khác hẳn.' },
      });
      const differences = await backend.call('document:differences', { id });
      expect(differences.map(({ place }) => place)).toEqual(['conclusion']);
      expect(differences[0]?.now).toContain('Khác hẳn.');
      expect(differences[0]?.printed).not.toContain('Khác hẳn.');
    }
  });
});
