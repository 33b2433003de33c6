import { expect, test } from 'vitest';
import { searchWords } from '../../../renderer/ui/search-words.ts';

const row = ['Biên bản', null, 'Đường lối văn hoá'];

test.each(['', ' ', 'duong', 'ĐƯỜNG', 'bien  hoa', 'ban van'])('"%s" is found', (typed) => {
  expect(searchWords(typed)(row)).toBe(true);
});

test.each(['null', 'bien ban so', 'banduong'])('"%s" is not', (typed) => {
  expect(searchWords(typed)(row)).toBe(false);
});

const numbered = ['04-BB/CB-STTTT', 'họp chuyên đề quý hai', null];

test.each([
  '4bb',
  '4 bb',
  '04BB',
  'bb4',
  'bb 4',
  '4/bb',
  'số 4',
  'biên bản 4',
  'Biên bản số 04',
  '4bb/cb',
  '4bb chuyên đề',
])('takes “%s” for the number of a paper', (typed) => {
  expect(searchWords(typed)(numbered)).toBe(true);
});

test.each(['5bb', '4kh', 'kế hoạch 4', '14bb', '4bb nghị quyết', 'bb44'])('and not “%s”', (typed) => {
  expect(searchWords(typed)(numbered)).toBe(false);
});
