import { expect, test } from 'vitest';
import { searchWords } from '../../../renderer/ui/search-words.ts';

const row = ['Biên bản', null, 'Đường lối văn hoá'];

test.each(['', ' ', 'duong', 'ĐƯỜNG', 'bien  hoa', 'ban van'])('"%s" is found', (typed) => {
  expect(searchWords(typed)(row)).toBe(true);
});

test.each(['null', 'bien ban so', 'banduong'])('"%s" is not', (typed) => {
  expect(searchWords(typed)(row)).toBe(false);
});
