import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../renderer/ui/find-people.ts';

const NAMES = [
  'Trần Minh Khoa',
  'Võ Thị Mỹ Duyên',
  'Đặng Văn Sơn',
  'Ngô Gia Huy',
  'Lê Thị Dung',
  'Đinh Công Dũng',
  'Khoa Văn Minh',
];
const find = (typed: string): string[] => findPeople(NAMES, (name) => name, typed);

describe('finding people by the beginning of their names', () => {
  it.each([
    ['my du', 'Võ Thị Mỹ Duyên'],
    ['son', 'Đặng Văn Sơn'],
    ['dang', 'Đặng Văn Sơn'],
    ['đặng v', 'Đặng Văn Sơn'],
    ['HUY', 'Ngô Gia Huy'],
    [' gia  h', 'Ngô Gia Huy'],
  ])('"%s" finds %s', (typed, name) => {
    expect(find(typed)).toEqual([name]);
  });

  it('puts the one called so before one whose middle or family name it is', () => {
    expect(find('khoa')).toEqual(['Trần Minh Khoa', 'Khoa Văn Minh']);
    expect(find('minh')).toEqual(['Khoa Văn Minh', 'Trần Minh Khoa']);
  });

  it('puts the name with the very dấu first', () => {
    expect(find('du')).toEqual(['Lê Thị Dung', 'Võ Thị Mỹ Duyên', 'Đinh Công Dũng']);
    expect(find('dũ')).toEqual(['Đinh Công Dũng', 'Lê Thị Dung', 'Võ Thị Mỹ Duyên']);
  });

  it('finds nobody by letters inside a word, and words in another order', () => {
    expect(find('oa')).toEqual([]);
    expect(find('duyen my')).toEqual([]);
  });

  it('lists everyone by given name when nothing is typed', () => {
    expect(find('')).toEqual([
      'Lê Thị Dung',
      'Đinh Công Dũng',
      'Võ Thị Mỹ Duyên',
      'Ngô Gia Huy',
      'Trần Minh Khoa',
      'Khoa Văn Minh',
      'Đặng Văn Sơn',
    ]);
  });
});
