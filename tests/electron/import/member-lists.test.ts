/** Thirty lists of members, each with what is to be read in it: everybody comes in, and no list is refused. */
import { describe, expect, it } from 'vitest';
import { readMemberList } from '../../../electron/import/members.ts';
import type { MemberListLine } from '../../../shared/domain/member-list.ts';
import { openTestBackend } from '../../support/backend.ts';
import { bytesOf } from './support/imports.ts';
import { USUAL_LISTS } from './support/member-lists.ts';
import { ODD_LISTS } from './support/odd-member-lists.ts';
import type { WrittenList } from './support/written-list.ts';

const WRITTEN_LISTS = [...USUAL_LISTS, ...ODD_LISTS];

const CELL = { superiorName: 'Đảng bộ Xã', name: 'Chi bộ 1', placeName: 'Vũng Tàu' };
const TERM = { name: '2025 - 2027', startsOn: '2025-06-15', secretary: '', deputy: '' };

const fileOf = ({ fileName, text }: WrittenList) => ({ fileName, bytes: bytesOf(text) });

function told({ member, membership, office }: MemberListLine): string {
  if (member === null) return '';
  const { fullName, birthDate, admittedOn, officialOn, duties } = member;
  return [fullName, birthDate, admittedOn, officialOn, membership, office, duties]
    .join(';')
    .replace(/;+$/u, '');
}

describe('thirty lists of members', () => {
  it('are at least so many', () => {
    expect(WRITTEN_LISTS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(WRITTEN_LISTS)('with $what', (list) => {
    const { rows, warnings } = readMemberList(fileOf(list), '2026-11-27');
    expect(rows.filter(({ member }) => member !== null).map(told)).toEqual(list.people);
    const { leftOut = [], asked, said = [] } = list;
    expect(rows.filter(({ member }) => member === null).map((row) => row.leftOut)).toEqual(leftOut);
    if (asked !== undefined)
      expect(rows.flatMap(({ problems }) => problems)).toEqual(
        asked.map((part) => expect.stringContaining(part)),
      );
    for (const part of said) expect(warnings).toContainEqual(expect.stringContaining(part));
  });

  it.each(WRITTEN_LISTS)('begin a cell, all of them: $what', async (list) => {
    const backend = openTestBackend();
    await backend.call('cell:found', { cell: CELL, members: fileOf(list), term: TERM });
    expect(await backend.call('member:list', {})).toHaveLength(list.people.length);
    // The same list again brings nobody in twice.
    expect((await backend.call('member:import', fileOf(list))).added).toBe(0);
  });
});
