import { expect, test } from 'vitest';
import { importNote } from '../../../../renderer/screens/members/import-note.ts';
import { MemberInput } from '../../../../shared/domain/member.ts';

const line = (fullName: string, isKnown = false) => ({
  member: MemberInput.parse({ fullName, birthDate: null, admittedOn: null, officialOn: null }),
  isKnown,
});

test('a new name is told to come in', () => {
  expect(importNote(line('Lê Văn Tám'), ['Trần Minh Khoa']).words).toBe('Thêm mới');
});

test('a member already in the book is told to be there', () => {
  expect(importNote(line('Trần Minh Khoa', true), ['Trần Minh Khoa']).words).toBe('Đã có trong sổ');
});

test('a name somebody in the book bears is pointed out, however it is typed', () => {
  expect(importNote(line('TRẦN MINH KHOA'), ['Trần Minh Khoa'])).toEqual({
    tone: 'warn',
    words: 'Trùng tên trong sổ, sẽ thêm',
  });
});
