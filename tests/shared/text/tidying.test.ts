import { describe, expect, it } from 'vitest';
import { tidyQuotes, tidySpaces } from '../../../shared/text/vietnamese.ts';
import { fc } from '../../support/random.ts';

describe('tidying spaces', () => {
  it.each([
    ['Số  84-KH/CB   ngày', 'Số 84-KH/CB ngày', 2],
    ['công tác quản lý .', 'công tác quản lý.', 1],
    ['một , hai ; ba : bốn ! năm ? (sáu ) “bảy ”', 'một, hai; ba: bốn! năm? (sáu) “bảy”', 7],
    ['một,hai;ba:bốn!Năm?Sáu', 'một, hai; ba: bốn! Năm? Sáu', 5],
    ['năm 2020  ;theo', 'năm 2020; theo', 3],
    ['xong việc.Chi bộ họp năm 2020.Đồng chí', 'xong việc. Chi bộ họp năm 2020. Đồng chí', 2],
    ['1.Tính hai mặt', '1. Tính hai mặt', 1],
    ['II.THỰC TRẠNG', 'II. THỰC TRẠNG', 1],
    ['a)Nội dung', 'a) Nội dung', 1],
    ['kết quả “tốt”và (rất)khá', 'kết quả “tốt” và (rất) khá', 2],
    ['gồm : 5 đồng chí', 'gồm: 5 đồng chí', 1],
  ])('turns "%s" into "%s"', (text, tidy, changes) => {
    expect(tidySpaces(text)).toEqual({ text: tidy, changes });
  });

  it.each([
    'Số tiền 1.000.000 đồng, đạt 87,5% (7/8), lúc 8:30 ngày 07/02/2020.',
    'Số 84-KH/CB-STTTT; I- MỤC ĐÍCH; TP.HCM, Q.Bình Thạnh, PGS.TS Nguyễn Văn An, V.I.Lênin, C.Mác, v.v.',
    'Xem https://vi-du.vn/tin?id=1,2;a:b và www.Vi-Du.vn/A.Html, thư gửi Ban.Bien-Tap@Vi-Du.vn nhé.',
    'Ngày ... tháng ... năm ..........; gồm … đồng chí (…), “…”',
    'Tỷ lệ 1 : 2; ô trống ( ) để đánh dấu; tệp .docx',
    'Mục 1.1. Nội dung; điểm a) và b); “tốt”, (khá); Điều 5.',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(tidySpaces(text)).toEqual({ text, changes: 0 });
  });

  it('changes nothing but spaces, and is done after one time', () => {
    const pieces = [
      'a',
      'Đ',
      'ế',
      'lý',
      '1',
      '20',
      ' ',
      '  ',
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      ')',
      '(',
      '“',
      '”',
      '…',
      'http://a.vn',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const tidied = tidySpaces(written);
        expect(tidied.text.replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
        expect(tidied.changes === 0).toBe(tidied.text === written);
        expect(tidySpaces(tidied.text)).toEqual({ text: tidied.text, changes: 0 });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('tidying quotation marks', () => {
  it.each([
    ['"Mạng xã hội" và \'tin giả\'', '“Mạng xã hội” và ‘tin giả’', 4],
    ['("dẫn") "Một", "hai".', '(“dẫn”) “Một”, “hai”.', 6],
    ['“Mạng xã hội" hôm nay "tốt”', '“Mạng xã hội” hôm nay “tốt”', 2],
    ['"năm 2020" đã qua', '“năm 2020” đã qua', 2],
    ['"một\nhai" "ba"', '"một\nhai" “ba”', 2],
    ['màn hình 21" và "tốt"', 'màn hình 21" và “tốt”', 2],
  ])('turns %j into %j', (text, tidy, changes) => {
    expect(tidyQuotes(text)).toEqual({ text: tidy, changes });
  });

  it.each(["Người K'Ho ở Đắk R'lấp", 'ống 3/4" dài 5\' 6"', 'một " lẻ', '“đã” ‘đúng’', ''])(
    'leaves %j alone',
    (text) => {
      expect(tidyQuotes(text)).toEqual({ text, changes: 0 });
    },
  );

  it('changes nothing but marks, and is done after one time', () => {
    const text = fc.array(fc.constantFrom('a', '1', ' ', '"', "'", '“', '”', '(', ')', '.', '\n'), {
      maxLength: 14,
    });
    const plain = (words: string): string => words.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
    fc.assert(
      fc.property(text, (letters) => {
        const written = letters.join('');
        const tidied = tidyQuotes(written);
        expect(plain(tidied.text)).toBe(plain(written));
        expect(tidyQuotes(tidied.text).changes).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });
});
