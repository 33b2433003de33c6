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
])('of %j it is %j', (words, file) => {
  expect(handedFile(words, '/tai-ve')).toBe(file);
});
