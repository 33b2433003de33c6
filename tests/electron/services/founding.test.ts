import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestBackend } from '../../support/backend.ts';
import { refusal } from '../../support/refusal.ts';
import { openCell } from './cell.ts';

const CELL = {
  superiorName: 'Đảng bộ Sở Khoa học',
  superiorCommittee: 'Đảng uỷ Sở Khoa học',
  name: 'Chi bộ Phòng Kế hoạch',
  symbolSuffix: 'CB',
  placeName: 'Vũng Tàu',
  toneStyle: 'uỷ' as const,
};
const TERM = { name: '2020 - 2022', startsOn: '2020-01-15', secretary: '', deputy: '' };

const listOf = (...lines: string[]) => ({
  fileName: 'danh-sach.csv',
  bytes: new TextEncoder().encode(['Họ và tên;Ngày sinh', ...lines].join('\n')),
});
const LIST = listOf('Trần Minh Khoa;02/9/1980', 'Lê Bảo Ngọc;19/5/1985');

describe('founding a cell', () => {
  it('makes the cell, its members and its term, with their offices by name', async () => {
    const backend = openTestBackend();
    const term = { ...TERM, secretary: 'Trần Minh Khoa', deputy: 'Lê Bảo Ngọc' };
    const overview = await backend.call('cell:found', { cell: CELL, members: LIST, term });
    const members = await backend.call('member:list', {});
    const idOf = (name: string) => members.find(({ fullName }) => fullName === name)?.id;
    expect(overview).toMatchObject({
      cell: CELL,
      isSample: false,
      terms: [
        {
          name: '2020 - 2022',
          startsOn: '2020-01-15',
          endsOn: null,
          offices: [
            { memberId: idOf('Trần Minh Khoa'), office: 'secretary' },
            { memberId: idOf('Lê Bảo Ngọc'), office: 'deputy' },
          ],
        },
      ],
    });
    expect(await backend.call('cell:get', {})).toEqual(overview);
  });

  it('needs no list of members and no offices', async () => {
    const backend = openTestBackend();
    const { terms } = await backend.call('cell:found', { cell: CELL, members: null, term: TERM });
    expect(terms).toMatchObject([{ offices: [] }]);
    expect(await backend.call('member:list', {})).toEqual([]);
  });

  it.each([
    ['a list without anybody in it', { members: listOf('?;32/13/1980') }, 'member-list-empty'],
    ['a secretary who is not in it', { term: { ...TERM, secretary: 'Vũ Hải Yến' } }, 'not-found'],
  ] as const)(
    'that is refused for %s leaves nothing behind and can be tried again',
    async (_why, over, code) => {
      const backend = openTestBackend();
      const wish = { cell: CELL, members: LIST, term: TERM };
      await expect(backend.call('cell:found', { ...wish, ...over })).rejects.toThrow(refusal(code));
      expect(await backend.call('cell:get', {})).toBeNull();
      expect(await backend.call('member:list', {})).toEqual([]);
      expect(await backend.call('journal:list', {})).toEqual([]);
      await backend.call('cell:found', wish);
      expect(await backend.call('member:list', {})).toHaveLength(2);
    },
  );

  it('is refused where a cell is already, and that one stays as it is', async () => {
    const { backend } = await openCell();
    const before = await backend.call('cell:get', {});
    const again = backend.call('cell:found', {
      cell: { ...CELL, name: 'Chi bộ khác' },
      members: LIST,
      term: TERM,
    });
    await expect(again).rejects.toThrow(refusal('duplicate'));
    expect(await backend.call('cell:get', {})).toEqual(before);
    expect(await backend.call('member:list', {})).toHaveLength(5);
  });
});

describe('a list of members', () => {
  it('taken twice at once adds everybody once', async () => {
    const { backend } = await openCell();
    const reports = await Promise.all([
      backend.call('member:import', LIST),
      backend.call('member:import', LIST),
    ]);
    const added = reports.map((report) => report.added);
    expect(added.reduce((sum, count) => sum + count)).toBe(2);
  });
});

describe('the sample cell', () => {
  it('asked for twice at once is made once', async () => {
    const backend = openTestBackend();
    const tries = await Promise.allSettled([
      backend.call('sample:create', {}),
      backend.call('sample:create', {}),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await backend.call('document:list', {})).toHaveLength(7);
  });

  it('that cannot be made whole is not made at all', async () => {
    const backend = openTestBackend();
    await backend.call('journal:list', {});
    const wording = path.join(backend.folder, 'mau-cau-chu');
    mkdirSync(wording);
    writeFileSync(path.join(wording, 'nghi-quyet.md'), '{{#khong_dong}}');
    await expect(backend.call('sample:create', {})).rejects.toThrow(refusal('wording-faulty'));
    expect(await backend.call('cell:get', {})).toBeNull();
    rmSync(wording, { recursive: true });
    await backend.call('sample:create', {});
    expect(await backend.call('document:list', {})).toHaveLength(7);
  });
});
