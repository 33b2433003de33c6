/** Words, names and days of which the tests of old papers make them. */
import { fc } from '../../../support/random.ts';

export const WORDS =
  'xây dựng tổ dân phố vững mạnh nêu gương học tập đạo đức kỷ luật đoàn kết công tác'.split(' ');
export const NAMES = [
  'Trần Văn Mẫu',
  'Lê Thị Bình',
  'Nguyễn Hoà',
  'Đỗ Thị Minh Nguyệt',
  'Tô Ý',
  'H’Hen Niê',
  'K’sor Y Blim',
  'Hồ',
];
export const PLACES = ['Bà Rịa', 'Bà Rịa - Vũng Tàu', 'Thành phố Hồ Chí Minh', 'Huế'];
export const SUFFIXES = ['CB', 'CB-STTTT', 'CBVP', 'CB-KP4'];

export const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 })
  .map((words) => words.join(' '));
export const name = fc.constantFrom(...NAMES);
export const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const upper = (text: string): string => text.toLocaleUpperCase('vi');
