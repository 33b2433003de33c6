import { expect, test } from 'vitest';
import { readMemberList } from '../../../../electron/import/members.ts';
import {
  chooseColumn,
  chooseLine,
  countStates,
  type ListReading,
  strengthWords,
} from '../../../../renderer/acts/member-list/list-choices.ts';
import { type ListChoices, NO_CHOICES } from '../../../../shared/domain/member-list.ts';

const TEXT = 'Họ tên;A;B\nTrần Văn An;1979;3/2/2026\nLê Thị Bích;;\nTổng số: 2\n';

function read(choices: ListChoices = NO_CHOICES): ListReading {
  const file = { fileName: 'ds.txt', bytes: new TextEncoder().encode(TEXT) };
  const list = readMemberList(file, '2026-11-27', choices);
  return { ...list, rows: list.rows.map((row) => ({ ...row, isKnown: false })) };
}

const bornOf = ({ rows }: ListReading) => rows[1]?.member?.birthDate;

test('what is chosen of a line stays when something else of it is chosen', () => {
  const first = chooseLine(NO_CHOICES, 2, { texts: { birthDate: '1980' } });
  const both = chooseLine(first, 2, { membership: 'probationary', texts: { fullName: 'Trần Văn Ân' } });
  expect(read(both).rows[1]).toMatchObject({
    membership: 'probationary',
    member: { fullName: 'Trần Văn Ân', birthDate: '1980' },
  });
});

test('a column is put under a heading, moved to another, and taken away', () => {
  const born = chooseColumn(NO_CHOICES, read(), 'birthDate', 1);
  expect(bornOf(read(born))).toBe('1979');
  const admitted = chooseColumn(born, read(born), 'admittedOn', 1);
  expect(read(admitted).rows[1]?.member).toMatchObject({ birthDate: null, admittedOn: '1979' });
  const away = chooseColumn(born, read(born), 'birthDate', null);
  expect(bornOf(read(away))).toBeNull();
});

test('a list is told by how many are clear, to be looked at, and left out', () => {
  const list = read(chooseColumn(NO_CHOICES, read(), 'admittedOn', 2));
  expect(countStates(list.rows)).toEqual({ clear: 1, asked: 1, known: 0, out: 2 });
  expect(strengthWords(list.rows)).toBe('2 đồng chí: 1 chính thức, 1 dự bị');
});
