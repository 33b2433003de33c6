import { expect, it } from 'vitest';
import { handedFile } from '../../../electron/carrier/handed-file.ts';

it.each([
  [
    ['/opt/so-chuyen-de', '/tai-ve/Biên bản – đ/c Khoa.gopy'.replace('đ/c', 'đc')],
    '/tai-ve/Biên bản – đc Khoa.gopy',
  ],
  [['electron', '--no-sandbox', '.', 'goi.GOPY'], '/tai-ve/goi.GOPY'],
  [['electron', '.', 'hop.BuoiHop'], '/tai-ve/hop.BuoiHop'],
  [['electron', '.'], null],
  [['electron', '--data=/so/x.gopy'], null],
  [['so-chuyen-de', 'file:///tai-ve/Bi%C3%AAn%20b%E1%BA%A3n%20100%25.gopy'], '/tai-ve/Biên bản 100%.gopy'],
  [['so-chuyen-de', 'file:///tai-ve/%E0%A4%A.gopy'], null],
])('of %j it is %j', (words, file) => {
  expect(handedFile(words, '/tai-ve')).toBe(file);
});
