import { describe, expect, it } from 'vitest';
import { TypedValues } from '../../../shared/text/set-values.ts';
import { fc } from '../../support/random.ts';

/** A sentence with one value typed into it, at the place of ¤. */
function fill(sentence: string, value: string): string {
  const values = new TypedValues();
  return values.set(sentence.replace('¤', values.mark(value)), (text) => text);
}

describe('a typed value', () => {
  it.each([
    ['- Chuyên đề: ¤.', 'Văn hoá công sở.', '- Chuyên đề: Văn hoá công sở.'],
    ['- ¤.', 'Ổn định tổ chức;', '- Ổn định tổ chức.'],
    ['- ¤.', 'a) Ổn định tổ chức;', '- Ổn định tổ chức.'],
    ['- ¤.', '- Thảo luận..', '- Thảo luận.'],
    ['- ¤.', '1. Thảo luận ./.', '- Thảo luận.'],
    ['- ¤: tán thành 5/5', 'Về việc giao nhiệm vụ.', '- Về việc giao nhiệm vụ: tán thành 5/5'],
    ['- ¤ (đồng chí A).', 'Rà soát quy chế.', '- Rà soát quy chế (đồng chí A).'],
    ['- Tài liệu: ¤.', 'Dự thảo; phụ lục.; Nghị quyết 35.', '- Tài liệu: Dự thảo; phụ lục.; Nghị quyết 35.'],
    ['về chuyên đề “¤”, Chi bộ', 'Văn hoá công sở.', 'về chuyên đề “Văn hoá công sở”, Chi bộ'],
    ['về chuyên đề “¤”.', 'Hoà bình “trích dẫn”', 'về chuyên đề “Hoà bình ‘trích dẫn’”.'],
    ['về chuyên đề “¤”.', '“Hoà bình”', 'về chuyên đề “Hoà bình”.'],
    ['- Địa điểm: ¤.', '…', '- Địa điểm: …'],
    ['- Câu hỏi: ¤.', 'Vì sao?', '- Câu hỏi: Vì sao?'],
    ['- Gồm: ¤.', 'bàn, ghế, v.v.', '- Gồm: bàn, ghế, v.v.'],
    ['| ¤ | 2 |', 'Tự phê bình.', '| Tự phê bình. | 2 |'],
    ['Chuyên đề ¤ của Chi bộ', '5 năm thực hiện.', 'Chuyên đề 5 năm thực hiện. của Chi bộ'],
  ])('fits into “%s”: %s', (sentence, value, whole) => {
    expect(fill(sentence, value)).toBe(whole);
  });

  it('loses nothing but stops, marks and quotes at its ends, and brings no double stop', () => {
    const word = fc.constantFrom('Văn hoá', 'công sở', 'số 5', 'm²', '10%', 'a.b', 'TP.HCM');
    const typed = fc
      .tuple(
        fc.constantFrom('', '- ', 'a) ', '1. ', '+ '),
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '.', ';', ',', ':', '..', './.', '. '),
      )
      .map(([mark, words, stop]) => ({ text: `${mark}${words.join(' ')}${stop}`, words: words.join(' ') }));
    fc.assert(
      fc.property(typed, fc.constantFrom('.', ';', ',', ':'), ({ text, words }, stop) => {
        expect(fill(`- ¤${stop}`, text)).toBe(`- ${words}${stop}`);
      }),
    );
  });
});
