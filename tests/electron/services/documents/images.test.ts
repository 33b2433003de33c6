/** What was issued is printed the same for ever, whatever becomes of the cell, its people and its rules. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../../electron/files/digest.ts';
import { openTestBackend, type TestBackend } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { fc } from '../../../support/random.ts';
import { completePaper, issuePaper, openCell, type TestCell } from '../cell.ts';

type Act = (cell: TestCell) => Promise<unknown>;

const CELL = {
  superiorName: 'Đảng bộ Sở Khoa học và Công nghệ',
  superiorCommittee: 'Đảng uỷ Sở Khoa học và Công nghệ',
  name: 'Chi bộ Văn phòng 2',
  symbolSuffix: 'CB-SKHCN',
  placeName: 'Thành phố Hồ Chí Minh',
  toneStyle: 'ủy' as const,
};

async function issueLetter(backend: TestBackend, signerId: number): Promise<number> {
  const { document } = await backend.call('document:create', { kind: 'TTr', title: 'việc tổ chức về nguồn' });
  const { head, body, revision } = await backend.call('document:get', { id: document.id });
  await backend.call('document:save', {
    id: document.id,
    body,
    baseRevision: revision,
    head: { ...head, signerId },
  });
  await completePaper(backend, document.id);
  await backend.call('document:move', { id: document.id, move: 'approve' });
  await issuePaper(backend, document.id, '2020-03-01');
  return document.id;
}

/** Every way a paper leaves the program, by its hash. */
async function prints(backend: TestBackend, id: number): Promise<string[]> {
  const formats = ['docx', 'html', 'md'] as const;
  const files = await Promise.all(formats.map((format) => backend.call('export:render', { id, format })));
  return files.map(({ fileName, bytes }) => `${fileName} ${sha256Of(bytes)}`);
}

const saveTerm = async ({ backend, people }: TestCell, secretary: number): Promise<unknown> => {
  const term = (await backend.call('cell:get', {}))?.terms[0];
  const offices = [{ memberId: people[secretary] ?? 0, office: 'secretary' as const }];
  return term && backend.call('term:save', { id: term.id, term: { ...term, offices } });
};

/** What may happen to a book after a paper was issued. */
const ACTS: Readonly<Record<string, Act>> = {
  'the cell is corrected': ({ backend }) => backend.call('cell:save', { cell: CELL }),
  'the cell is renamed from a day on': ({ backend }) =>
    backend.call('cell:change', { cell: CELL, from: '2020-04-01' }),
  'the cell is renamed from a day before the paper': ({ backend }) =>
    backend.call('cell:change', { cell: CELL, from: '2020-01-15' }),
  'the secretary gives way to the deputy': (cell) => saveTerm(cell, 1),
  'the signer changes the name': async ({ backend, people }) => {
    const members = await backend.call('member:list', {});
    const member = members.find(({ id }) => id === people[1]);
    return (
      member && backend.call('member:save', { id: member.id, member: { ...member, fullName: 'Lê Ngọc Bảo' } })
    );
  },
  'the signer leaves': async ({ backend, people }) => {
    const members = await backend.call('member:list', {});
    const member = members.find(({ id }) => id === people[1]);
    const stays = [{ from: null, to: '2020-04-01' }];
    return member && backend.call('member:save', { id: member.id, member: { ...member, stays } });
  },
  'the office puts in a margin of its own': ({ backend }) =>
    backend.call('format:override', { path: 'hd36-2018.page.leftMm', value: 33 }),
};

describe('an issued paper', () => {
  it.each(Object.entries(ACTS))('stays as it was printed when %s', async (_name, act) => {
    const cell = await openCell('2020-06-01T02:00:00.000Z');
    const id = await issueLetter(cell.backend, cell.people[1]);
    const before = await prints(cell.backend, id);
    const lines = (await cell.backend.call('register:list', {})).entries;
    await act(cell);
    expect(await prints(cell.backend, id)).toEqual(before);
    expect((await cell.backend.call('register:list', {})).entries).toEqual(lines);
    await cell.backend.close();
  });

  it('stays so in any order of such acts, and one that is issued afterwards is written as things are then', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.values(ACTS)), { minLength: 1, maxLength: 6 }),
        async (acts) => {
          const cell = await openCell('2020-06-01T02:00:00.000Z');
          const id = await issueLetter(cell.backend, cell.people[1]);
          const before = await prints(cell.backend, id);
          for (const act of acts) await act(cell);
          expect(await prints(cell.backend, id)).toEqual(before);
          await cell.backend.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('reopened and issued again keeps its number and is printed as things are then', async () => {
    const cell = await openCell('2020-06-01T02:00:00.000Z');
    const { backend } = cell;
    const id = await issueLetter(backend, cell.people[0]);
    await backend.call('cell:save', { cell: CELL });
    await backend.call('document:move', { id, move: 'reopen', reason: 'ghi sai tên người nhận' });
    await backend.call('document:move', { id, move: 'approve' });
    expect(await issuePaper(backend, id, '2020-03-02')).toMatchObject({
      symbol: '01-TTr/CB',
    });
    const { bytes } = await backend.call('export:render', { id, format: 'html' });
    expect(new TextDecoder().decode(bytes)).toContain('CHI BỘ VĂN PHÒNG 2');
    await backend.close();
  });
});

describe('a book of papers issued before there were images', () => {
  it.each(['003-sample', '003-messy'])('gets one for each when it is opened, once (%s)', async (name) => {
    const folder = temporaryFolder();
    const stored = path.resolve(import.meta.dirname, `../../../migrations/${name}.db.gz`);
    writeFileSync(path.join(folder, 'so-chuyen-de.db'), gunzipSync(readFileSync(stored)));
    const backend = openTestBackend('2026-06-01T02:00:00.000Z', folder);
    const papers = (await backend.call('document:list', {})).filter(
      ({ state }) => state === 'issued' || state === 'filed',
    );
    const line = (await backend.call('journal:list', {})).filter(({ action }) => action === 'keep-images');
    expect(line.map(({ detail }) => detail)).toEqual([{ papers: papers.length }]);
    const before = await Promise.all(papers.map(({ id }) => prints(backend, id)));
    await backend.call('cell:save', { cell: CELL });
    expect(await Promise.all(papers.map(({ id }) => prints(backend, id)))).toEqual(before);
    for (const { id, symbol } of papers) {
      const { bytes } = await backend.call('export:render', { id, format: 'md' });
      if (symbol !== null) expect(new TextDecoder().decode(bytes)).toContain(symbol);
    }
    expect((await backend.call('data:verify', {})).problems).toEqual([]);
    await backend.close();
  });
});
