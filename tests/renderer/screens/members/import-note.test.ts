import { expect, test } from 'vitest';
import { countRows, importNote, summaryWords } from '../../../../renderer/screens/members/import-note.ts';
import { MemberInput } from '../../../../shared/domain/member.ts';

const line = (fullName: string, isKnown = false) => ({
  member: MemberInput.parse({ fullName, birthDate: null, admittedOn: null, officialOn: null }),
  isKnown,
  problems: [],
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

test('a list is told by how many would come in, and that nothing is there yet', () => {
  const rows = [line('Lê Văn Tám'), line('Trần Minh Khoa', true)];
  expect(countRows(rows)).toEqual({ fresh: 1, faulty: 0 });
  expect(summaryWords(rows)).toBe(
    '2 dòng, 1 đồng chí chưa có trong sổ. Chưa có gì được ghi cho đến khi bấm Thêm.',
  );
  expect(summaryWords([])).toContain('Chưa thấy đồng chí nào');
});

test('a list with a line that cannot be read is to be mended first', () => {
  const rows = [line('Lê Văn Tám'), { member: null, isKnown: false, problems: ['Ngày sinh không đọc được'] }];
  expect(countRows(rows)).toEqual({ fresh: 1, faulty: 1 });
  expect(summaryWords(rows)).toContain('1 dòng chưa đúng: hãy sửa trong tệp');
});
