/** Lists of members as a new secretary brings them: what she meant is what the book says, and nothing bars her way. */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMemberList } from '../../electron/import/members.ts';
import { standingOn } from '../../shared/domain/member.ts';
import type { ListChoices } from '../../shared/domain/member-list.ts';
import { nameAmong } from '../../shared/domain/names.ts';
import { docx, p, r, tbl, tc, tr } from '../electron/import/support/docx-fixture.ts';
import { bytesOf } from '../electron/import/support/imports.ts';
import { openCell } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { refusal } from '../support/refusal.ts';

const TODAY = '2026-11-27';
const CELL = { superiorName: 'Đảng bộ Sở', name: 'Chi bộ Văn phòng', placeName: 'Vũng Tàu' };
const TERM = { name: 'Nhiệm kỳ', startsOn: '2019-01-01', secretary: '', deputy: '' };

const listOf = (text: string) => ({ fileName: 'ds.txt', bytes: bytesOf(text) });
const read = (text: string) => readMemberList(listOf(text), TODAY);
const takenOf = (text: string) => read(text).rows.filter(({ member }) => member !== null);

async function foundCell(text: string, term: object = {}) {
  const backend = openTestBackend();
  const { terms } = await backend.call('cell:found', {
    cell: CELL,
    members: listOf(text),
    term: { ...TERM, ...term },
  });
  return { backend, terms, members: await backend.call('member:list', {}) };
}

const SAME_NAMES =
  'TT\tHọ và tên\tNgày vào Đảng\tChính thức\n13\tNguyễn Thị Hằng\t8/3/2015\t8/3/2016\n14\tNguyễn Thị Hằng\t8/3/2019\t8/3/2020\n15\tLê Văn Tám\t\t\n';

describe('members of a list', () => {
  it('1 are official where only their names are given, and that is said', async () => {
    const { members } = await foundCell('Trần Văn An\nLê Thị Bích\nPhạm Cường');
    expect(members.map((member) => standingOn(member, TODAY)?.membership)).toEqual(Array(3).fill('official'));
    expect(read('Trần Văn An\nLê Thị Bích').warnings).toEqual([
      'Không có ngày vào Đảng: tính là chính thức (2 đồng chí).',
    ]);
  });

  it('1 are official too where a member is only named through the contract', async () => {
    const { backend } = await foundCell('Trần Văn An');
    const named = await backend.call('member:save', { member: { fullName: 'Mai Văn Quyết' } });
    expect(standingOn(named, TODAY)?.membership).toBe('official');
    const admitted = await backend.call('member:save', {
      member: { fullName: 'Đỗ Thị Lan', admittedOn: '2026-02-03' },
    });
    expect(standingOn(admitted, TODAY)?.membership).toBe('probationary');
  });

  it('5 come in with the year of birth alone, and keep it when they are saved again', async () => {
    const { backend, members } = await foundCell(
      'Họ và tên;Năm sinh;Ngày vào Đảng\nLê Quang Đạo;1979;1999\n',
    );
    const [member] = members;
    if (member === undefined) throw new Error('nobody');
    expect(member).toMatchObject({ birthDate: '1979', admittedOn: '1999' });
    const saved = await backend.call('member:save', {
      id: member.id,
      member: { ...member, duties: 'Kế toán' },
    });
    expect(saved).toMatchObject({ birthDate: '1979', duties: 'Kế toán' });
  });

  it('5 are called by the numbers of their own list, else by the lines one sees', () => {
    expect(takenOf(SAME_NAMES)[1]?.remarks).toEqual(['cùng tên với số 13, khác ngày vào Đảng']);
    expect(takenOf('Nguyễn Văn An\nNguyễn Văn An')[1]?.problems[0]).toContain('với dòng 1');
  });

  it('5 of one name are two people, told apart by when they were admitted, and can be saved', async () => {
    const { backend, members } = await foundCell(SAME_NAMES);
    const namesakes = members.filter(({ fullName }) => fullName === 'Nguyễn Thị Hằng');
    expect(namesakes.map((member) => nameAmong(members, member)).toSorted()).toEqual([
      'Nguyễn Thị Hằng (vào Đảng năm 2015)',
      'Nguyễn Thị Hằng (vào Đảng năm 2019)',
    ]);
    for (const { id, ...member } of namesakes) await backend.call('member:save', { id, member });
  });

  it('14 bring their offices into the term of a new cell', async () => {
    const list =
      '1. TRẦN VĂN AN – Bí thư\n2. Lê Thị Bích (Phó Bí thư)\n3. Phạm Cường, chi uỷ viên\n4. Hoàng Em, chi uỷ viên';
    const { terms, members } = await foundCell(list, {
      secretary: 'Trần Văn An',
      deputy: ['Lê Thị Bích'],
      committee: ['Phạm Cường', 'Hoàng Em'],
    });
    const nameOf = (id: number) => members.find((member) => member.id === id)?.fullName;
    expect(terms[0]?.offices.map(({ memberId, office }) => [nameOf(memberId), office])).toEqual([
      ['Trần Văn An', 'secretary'],
      ['Lê Thị Bích', 'deputy'],
      ['Phạm Cường', 'committee'],
      ['Hoàng Em', 'committee'],
    ]);
  });

  it('14 bring their offices into the present term where it names nobody, and only when asked', async () => {
    const { backend } = await foundCell('Trần Văn An\nLê Thị Bích', { secretary: 'Trần Văn An' });
    const list = listOf(
      '1. Lê Thị Bích – Bí thư\n2. Phạm Văn Cường – Phó Bí thư\n3. Vũ Thị Dung – Chi uỷ viên',
    );
    const officesOf = async () => (await backend.call('cell:get', {}))?.terms[0]?.offices ?? [];
    const silent = await backend.call('member:import', listOf('Hoàng Em – Phó Bí thư'));
    expect([silent.offices, await officesOf()]).toEqual([
      0,
      [expect.objectContaining({ office: 'secretary' })],
    ]);
    expect(await backend.call('member:import', { ...list, withOffices: true })).toEqual({
      added: 2,
      known: 1,
      offices: 2,
    });
    expect((await officesOf()).map(({ office }) => office)).toEqual(['secretary', 'deputy', 'committee']);
  });

  it('14 whose office began before they were of the cell hold it from today', async () => {
    const { terms } = await foundCell('Vũ Thị Dung, vào Đảng 3/1/2020', { committee: ['Vũ Thị Dung'] });
    expect(terms[0]?.offices[0]?.from).not.toBeNull();
  });

  it('13 are read out of a Word file, tables and the lines around them', () => {
    const cells = (...texts: string[]): string => tr(...texts.map((text) => tc(p(r(text)))));
    const bytes = docx(
      p(r('CHI BỘ VĂN PHÒNG')) +
        tbl(
          cells('TT', 'Họ và tên', 'Năm sinh', 'Chức vụ'),
          cells('1', 'TRẦN VĂN AN', '1979', 'Bí thư'),
          cells('2', 'Lê Thị Bích', '1985', ''),
        ) +
        p(r('T/M CHI BỘ')) +
        p(r('Trần Văn An')),
    );
    const { rows } = readMemberList({ fileName: 'ds.docx', bytes }, TODAY);
    expect(rows.map(({ member, leftOut }) => member?.fullName ?? leftOut)).toEqual([
      'tên danh sách',
      'dòng tiêu đề',
      'Trần Văn An',
      'Lê Thị Bích',
      'phần ký',
      'phần ký',
    ]);
    expect(rows[2]).toMatchObject({ office: 'secretary', member: { birthDate: '1979' } });
  });

  it('13 come in by the command line, which says what it guessed, and refuses only what has nobody in it', async () => {
    const folder = path.join(temporaryFolder(), 'so');
    expect((await runCli(folder, 'sample')).code).toBe(0);
    const file = path.join(path.dirname(folder), 'ds.csv');
    writeFileSync(
      file,
      'Họ và tên|Năm sinh|Ngày vào Đảng\nĐ/c NGÔ VĂN MỚI|1979|31/11/2010\nVũ Thị Lạ|1985|\n',
    );
    const preview = await runCli(folder, 'members', 'import', file, '--preview');
    expect(preview.stdout).toContain('Ngô Văn Mới');
    const done = await runCli(folder, 'members', 'import', file);
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('Đã nhập 2 đảng viên.')]);
    expect(done.stdout).toContain('dòng 2 (Ngô Văn Mới): Ngày vào Đảng: lịch không có ngày 31/11/2010');
    writeFileSync(file, 'a,b\n1,2\n');
    const refused = await runCli(folder, 'members', 'import', file);
    expect([refused.code, refused.stdout]).toEqual([3, '']);
    expect(refused.stderr).toContain('Không thấy họ tên đồng chí nào');
  });
});

describe('what a person mends in a list', () => {
  const TEXT = 'Họ và tên;A;B\nTrần Văn An;1979;xx\nTổng số: 1\n';
  const withChoices = (choices: Partial<ListChoices>) =>
    readMemberList(listOf(TEXT), TODAY, { columns: [], lines: [], ...choices });

  it('5 holds: a column, a cell, what somebody is, and whether a line comes in', () => {
    const columns = [
      { place: 1, column: 'birthDate' as const },
      { place: 2, column: 'admittedOn' as const },
    ];
    const before = withChoices({ columns }).rows[1];
    expect(before).toMatchObject({
      member: { birthDate: '1979' },
      problems: [expect.stringContaining('“xx”')],
    });
    const lines = [
      {
        line: 2,
        membership: 'probationary' as const,
        office: 'deputy' as const,
        texts: { admittedOn: '3/2/2026' },
      },
      { line: 3, texts: { fullName: 'Lê Thị Bích' } },
    ];
    const [, first, second] = withChoices({ columns, lines }).rows;
    expect(first).toMatchObject({
      office: 'deputy',
      problems: [],
      member: { admittedOn: '2026-02-03', officialOn: null },
    });
    expect(second?.member?.fullName).toBe('Lê Thị Bích');
    expect(withChoices({ lines: [{ line: 2, isTaken: false, texts: {} }] }).rows[1]?.member).toBeNull();
  });
});

describe('a list that was taken in by mistake', () => {
  const LIST_OF_TWO = {
    fileName: 'ds.txt',
    bytes: new TextEncoder().encode('Họ tên,Chức vụ Đảng\nLê Văn Nhầm,Chi uỷ viên\nTrần Thị Sai,\n'),
    withOffices: true,
  };

  it('is taken back, those rows and their offices and nothing else', async () => {
    const { backend } = await openCell();
    const before = [await backend.call('member:list', {}), (await backend.call('cell:get', {}))?.terms];
    expect(await backend.call('member:import', LIST_OF_TWO)).toMatchObject({ added: 2, offices: 1 });
    await backend.call('member:take-back', {});
    expect([await backend.call('member:list', {}), (await backend.call('cell:get', {}))?.terms]).toEqual(
      before,
    );
    await expect(backend.call('member:take-back', {})).rejects.toThrow(refusal('not-found'));
  });

  it('stays whole once something names one of them', async () => {
    const { backend } = await openCell();
    await backend.call('member:import', LIST_OF_TWO);
    const idOf = async (name: string): Promise<number> =>
      (await backend.call('member:list', {})).find(({ fullName }) => fullName === name)?.id ?? 0;
    const [first, second] = [await idOf('Lê Văn Nhầm'), await idOf('Trần Thị Sai')];
    const [term] = (await backend.call('cell:get', {}))?.terms ?? [];
    if (term === undefined) throw new Error('the cell has no term');
    const offices = [
      ...term.offices,
      { memberId: second, office: 'committee' as const, from: null, to: null },
    ];
    await backend.call('term:save', { id: term.id, term: { ...term, offices } });
    await expect(backend.call('member:take-back', {})).rejects.toThrow(refusal('in-use'));
    const ids = (await backend.call('member:list', {})).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([first, second]));
    expect((await backend.call('cell:get', {}))?.terms[0]?.offices).toContainEqual(
      expect.objectContaining({ memberId: first }),
    );
  });
});
