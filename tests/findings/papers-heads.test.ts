/** What a filing clerk and a secretary sent back of the heads of papers, by its number. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/export/docx.ts';
import { balanceText, textWidth } from '../../electron/export/text-width.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { CELL_NAMES, INSEPARABLE, SUPERIOR_NAMES } from '../electron/export/body-names.ts';
import { makePaper } from '../electron/export/papers.ts';
import { openWordFile, paragraphTexts } from '../electron/export/word-file.ts';

/** From a column beside a date on one line to half the text area. */
const ROOMS = [140, 160, 180, 200, 221] as const;
const TYPED = [
  ...CELL_NAMES.map((name) => [name, true] as const),
  ...SUPERIOR_NAMES.map((name) => [name, false] as const),
];

/** As any word processor breaks a line. */
function wrapped(text: string, isBold: boolean, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, 14, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function fits(line: string, isBold: boolean, room: number): boolean {
  return textWidth(line.toLocaleUpperCase('vi'), 14, isBold) <= room;
}

function printedLines(name: string, isBold: boolean, room: number): string[] {
  const text = name.toLocaleUpperCase('vi');
  const { lines, width } = balanceText(text, 14, isBold, room, name);
  return lines.length > 1 ? lines : wrapped(text, isBold, width);
}

describe('25 and 25 the lines of a name in the head', () => {
  it('part no word of two syllables and no name, in any column, for any body', () => {
    const pairs = new Set(INSEPARABLE);
    expect(TYPED.length).toBeGreaterThanOrEqual(120);
    const found = TYPED.flatMap(([name, isBold]) =>
      ROOMS.flatMap((room) => {
        const lines = printedLines(name, isBold, room).map((line) => line.toLocaleLowerCase('vi'));
        return lines.slice(0, -1).flatMap((line, index) => {
          const around = `${line.split(' ').at(-1)} ${lines[index + 1]?.split(' ')[0]}`;
          // A word that leads the next line ends this one only where the next has no room for it.
          const led =
            /^(?:và|các|số) /u.test(around) &&
            fits(`${line.split(' ').at(-1)} ${lines[index + 1]}`, isBold, room);
          return pairs.has(around) || led || / -$/u.test(around) ? [`${room} ${lines.join(' / ')}`] : [];
        });
      }),
    );
    expect(found).toEqual([]);
  });

  it('lose no word, fit their column and are no more than they need to be, but for two', () => {
    for (const [name, isBold] of TYPED)
      for (const room of ROOMS) {
        const text = name.toLocaleUpperCase('vi');
        const lines = printedLines(name, isBold, room);
        expect(lines.join(' ')).toBe(text);
        expect(Math.max(...lines.map((line) => textWidth(line, 14, isBold)))).toBeLessThanOrEqual(room);
        expect(lines.length, lines.join(' / ')).toBeLessThanOrEqual(wrapped(text, isBold, room).length + 2);
      }
  });
});

/** The 63 provinces until 2025 and the 34 since, as papers of their capitals and communes name places. */
const PLACES =
  'An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hoà Bình, Hưng Yên, Khánh Hoà, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hoá, Thừa Thiên Huế, Tiền Giang, Thành phố Hồ Chí Minh, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái, Huế, Phan Rang - Tháp Chàm, Thành phố Thủ Dầu Một, Phường Thủ Dầu Một, Đặc khu Phú Quốc, Phường Hoà Cường Nam, Thị trấn Nông trường Mộc Châu'
    .split(', ')
    .sort();

describe('6 and 25 place and date', () => {
  it('stand on one line for every province and long commune, in every month, beside any number', async () => {
    for (const [index, placeName] of PLACES.entries()) {
      const date = `2027-${String((index % 12) + 1).padStart(2, '0')}-${10 + (index % 19)}`;
      const [month, day] = [(index % 12) + 1, 10 + (index % 19)];
      const line = `${placeName}, ngày ${day} tháng ${month < 3 ? `0${month}` : month} năm 2027`;
      const paper = makePaper('KH', {
        date,
        eraDate: date,
        placeName,
        number: 84,
        body: [],
        symbolSuffix: 'CB-STTTT',
      });
      const texts = paragraphTexts(openWordFile(await writeDocx(paper, rulesFor(date))));
      const left = 467.7 - textWidth(line, 14) - 12;
      // The names keep 140 points; only a place that leaves them less goes above its date.
      expect(texts.includes(line), `${line} ${left}`).toBe(left >= 140);
    }
  });
});
