import { expect, it } from 'vitest';
import { sizeWords } from '../../../renderer/ui/size-words.ts';

it('tells the size of a file in a unit that keeps the number short', () => {
  expect([sizeWords(300), sizeWords(1_536), sizeWords(30 * 1024), sizeWords(2.5 * 1024 * 1024)]).toEqual([
    '300 byte',
    '1,5 KB',
    '30 KB',
    '2,5 MB',
  ]);
});
