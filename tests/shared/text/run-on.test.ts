import { expect, it } from 'vitest';
import { runOn } from '../../../shared/text/run-on.ts';
import { fc } from '../../support/random.ts';

it.each([
  ['Chỉ đạo:\n- làm ngay;\n- báo cáo.', 'Chỉ đạo: làm ngay; báo cáo.'],
  ['Chỉ đạo\n+ làm ngay\n+ báo cáo', 'Chỉ đạo: làm ngay; báo cáo'],
  ['- làm ngay', 'làm ngay'],
  ['Đồng ý với dự thảo\nĐề nghị bổ sung số liệu', 'Đồng ý với dự thảo. Đề nghị bổ sung số liệu'],
  ['Đề nghị bổ sung\nsố liệu năm 2020.', 'Đề nghị bổ sung số liệu năm 2020.'],
  ['Hai việc:\n1. làm ngay\n2) báo cáo', 'Hai việc: (1) làm ngay; (2) báo cáo'],
  ['Hai việc\na) làm ngay\nb) báo cáo', 'Hai việc: a) làm ngay; b) báo cáo'],
  ['Làm ngay.\n\n\n---\nBáo cáo!', 'Làm ngay. Báo cáo!'],
  ['-5 độ', '-5 độ'],
  ['…', '…'],
])('%j reads %j', (typed, read) => {
  expect(runOn(typed)).toBe(read);
});

it('keeps every word in its order, and prints no mark or stop beside another', () => {
  const words = fc.constantFrom('làm ngay', 'Báo cáo Chi uỷ', 'đồng ý', 'Nhất trí');
  const line = fc
    .tuple(fc.constantFrom('', '- ', '+ ', '• '), words, fc.constantFrom('', '.', ';', ':', ','))
    .map((parts) => parts.join(''));
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const read = runOn(lines.join('\n'));
      expect(letters(read)).toBe(letters(lines.join('')));
      expect(read).not.toMatch(/[.;:,]\s*[.;:,]|[-+•]|\n| {2}/u);
    }),
  );
});
