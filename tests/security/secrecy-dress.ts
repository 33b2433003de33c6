/** Marks and ordinary texts made at random: levels in every dress of offices, and the words that only sound like them. */
import { fc } from '../support/random.ts';

const LEVELS = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'] as const;

export const of = <T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

/** Doubles of Latin letters, gathered apart from the guard's own. */
const DOUBLES: Readonly<Record<string, readonly string[]>> = {
  M: ['М', 'Μ', 'Ｍ', '𝐌', '𝙼', 'Ⅿ', 'ᴍ', 'Ꮇ', 'ꓟ', 'Ⓜ', '🄼', '🅜', '\u{1F1F2}'],
  T: ['Т', 'Τ', 'Ｔ', '𝐓', '𝚃', 'ᴛ', 'Ꭲ', 'ꓔ', 'Ⓣ', '🅃', 'Ⲧ'],
  O: ['О', 'Ο', 'Ｏ', '𝐎', 'ꓳ', 'Օ'],
  I: ['І', 'Ι', 'Ｉ', '𝐈', 'Ⅰ', 'Ӏ', 'ꓲ'],
  U: ['Ｕ', '𝐔', 'Ս', 'ꓴ'],
  Y: ['У', 'Υ', 'Ｙ', '𝐘', 'Ү', 'ꓬ'],
  E: ['Е', 'Ε', 'Ｅ', '𝐄', 'ꓰ'],
  A: ['А', 'Α', 'Ａ', '𝐀', 'Ꭺ', 'ꓮ'],
};
const UNSEEN = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\ufe0f',
  '\u3164',
  '\u115f',
  '\u180e',
];
const STROKES = ['\u0332', '\u0336', '\u0337', '\u20dd', '\u0305', '\u0308'];

/** Letters as another would type them to get by: look-alikes, unseen signs, strokes, either normal form. */
function disguised(text: string): fc.Arbitrary<string> {
  const letters = Array.from(text.normalize('NFD'));
  return fc
    .tuple(
      ...letters.map((letter) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(letter) },
          { weight: 3, arbitrary: of(letter, ...(DOUBLES[letter] ?? [])) },
          {
            weight: 1,
            arbitrary: /\p{M}/u.test(letter)
              ? fc.constant(letter)
              : of(...UNSEEN).map((sign) => sign + letter),
          },
        ),
      ),
    )
    .chain((spelt) => {
      const whole = spelt.join('');
      return of(whole, whole.normalize('NFC'), ...STROKES.map((stroke) => whole.replace(/$/u, stroke)));
    });
}

const spaced = (text: string, gap: string): string => Array.from(text.normalize('NFC')).join(gap);

const spelling = of(...LEVELS).chain((level) =>
  fc.oneof(
    fc.constant(level),
    disguised(level),
    of(' ', '  ', '.', '-', '_', ' . ', '\u00a0').map((gap) => spaced(level, gap)),
  ),
);
const KINDS = [
  'TÀI LIỆU',
  'VĂN BẢN',
  'HỒ SƠ',
  'CÔNG VĂN',
  'BÁO CÁO',
  'TỜ TRÌNH',
  'ĐỀ ÁN',
  'BIÊN BẢN',
  'PHỤ LỤC',
];
const TAILS = [
  'CẤM SAO CHỤP',
  'KHÔNG PHỔ BIẾN',
  'KHÔNG ĐƯỢC SAO CHÉP',
  'CẤM MANG RA NGOÀI',
  'CHỈ ĐỌC TẠI CHỖ',
  'LƯU HÀNH NỘI BỘ',
  'THU HỒI SAU HỘI NGHỊ',
  'XEM XONG TRẢ LẠI',
  'BẢN SỐ 03',
  'BẢN SỐ: 1/5',
  'HOẢ TỐC',
  'KHẨN',
  'A',
  'B',
  'KHÔNG LƯU TRÊN MÁY TÍNH NỐI MẠNG',
  'CẤM CHỤP ẢNH',
  'GIAO TẬN TAY',
  'CHỈ DÙNG TRONG ĐẢNG',
];
const BODIES = [
  'CHI BỘ 4',
  'ĐẢNG BỘ PHƯỜNG HOÀ BÌNH',
  'ĐẢNG UỶ SỞ Y TẾ',
  'UỶ BAN NHÂN DÂN XÃ',
  'TỈNH UỶ HOÀ BÌNH',
];
const DATES = [
  'Hà Nội, ngày 5 tháng 3 năm 2024',
  'Hoà Bình, ngày … tháng … năm 2025',
  'Vũng Tàu, ngày 12/3/2024',
];
const SYMBOLS = ['05-BC/CB', '12/KH-CB', '7-CV/ĐU', '…-NQ/CB', '05/BC-CB'];

/** Every way a mark is dressed, as one line. */
export const dressed: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      of('', '(', '[', '“', '* ', '*** ', '« ', '== '),
      spelling,
      of('', ')', ']', '”', ' *', ' ***', '.....', ':'),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      of('Độ mật', 'ĐỘ MẬT', 'Mức độ mật', 'Dấu chỉ độ mật'),
      of(': ', ' - ', ':', '\t'),
      of(...LEVELS, 'Mật', 'Tối mật', 'tuyệt mật'),
    )
    .map((parts) => parts.join('')),
  fc.tuple(of(...KINDS), of(' ', ' - ', ': '), of(...LEVELS)).map((parts) => parts.join('')),
  fc
    .tuple(of(...LEVELS), of(' - ', ' – ', '/', ', ', '. ', ' (', '; '), of(...TAILS))
    .map(([level, gap, tail]) => (gap === ' (' ? `${level} (${tail})` : level + gap + tail)),
  fc
    .tuple(of(...KINDS), of(...LEVELS), of(' - ', ', ', ' ('), of(...TAILS))
    .map(([kind, level, gap, tail]) =>
      gap === ' (' ? `${kind} ${level} (${tail})` : `${kind} ${level}${gap}${tail}`,
    ),
  fc
    .tuple(
      of('Số ', 'Số: ', 'SỐ: ', ''),
      of(...SYMBOLS),
      of('-', ' - ', '/', ' (', ' ['),
      of(...LEVELS, 'Mật', 'Tối mật'),
    )
    .map(([label, symbol, gap, level]) => {
      const own = symbol.startsWith('…') ? `Số ${symbol}` : label + symbol;
      return own + gap + level + (gap === ' (' ? ')' : gap === ' [' ? ']' : '');
    }),
  fc.tuple(of(...LEVELS), of(' ', '   ', '\t'), of(...DATES)).map((parts) => parts.join('')),
  fc.tuple(of(...BODIES), of(' ', '  ', '\t', ' | ', ' - '), of(...LEVELS)).map((parts) => parts.join('')),
  fc.tuple(of('', '**', '# ', '> ', '<b>', '[', '![', '~~', '`'), of(...LEVELS)).map(([open, level]) => {
    const ends: Readonly<Record<string, string>> = {
      '**': '**',
      '<b>': '</b>',
      '[': '](http://a.vn)',
      '![': '](a.png)',
      '~~': '~~',
      '`': '`',
    };
    return open + level + (ends[open] ?? '');
  }),
);

const PROSE = [
  'Chi bộ họp định kỳ ngày 3 hằng tháng.',
  'Các đồng chí dự đủ, đúng giờ.',
  'Đảng viên gương mẫu trong công việc.',
];
export const prose = fc.array(of(...PROSE), { maxLength: 40 });

const COMPOUNDS = [
  'bí mật',
  'bảo mật',
  'thân mật',
  'cơ mật',
  'giải mật',
  'mật thiết',
  'mật độ',
  'mật ong',
  'mật mã',
  'mật khẩu',
  'mật vụ',
  'túi mật',
  'mật thám',
  'bí mật nhà nước',
  'bí mật công tác',
];
const BEGINNINGS = [
  'Công tác',
  'Quy định về',
  'Chuyên đề',
  'Học tập',
  'Giữ gìn',
  'Kiểm tra',
  'Nâng cao',
  'Chi bộ với',
  'Kế hoạch',
];
const ENDINGS = [
  '',
  ' trong tình hình mới',
  ' năm 2024',
  ' của đảng viên',
  ', trách nhiệm của chi bộ',
  ' - thực trạng và giải pháp',
  ': một số vấn đề',
  '.',
];
const cases = (text: string): fc.Arbitrary<string> =>
  of(text, text.toUpperCase(), text.charAt(0).toUpperCase() + text.slice(1));

export const wordy = fc
  .tuple(of('', ...BEGINNINGS.map((one) => `${one} `)), of(...COMPOUNDS), of(...ENDINGS))
  .chain((parts) => cases(parts.join('')));

export const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Lý'];
export const MIDDLE = ['Văn', 'Thị', 'Minh', 'Bá', 'Đức'];
export const person = fc
  .tuple(of(...FAMILY), of(...MIDDLE))
  .chain(([family, middle]) =>
    fc.oneof(
      of(`${family} ${middle} Mật`, `${family} ${middle} Mật`.toUpperCase()),
      of(`${family} ${middle}\tMật`, `${family} ${middle} | Mật`, `${family} ${middle} | Mật`.toUpperCase()),
      of(
        `Đồng chí ${family} ${middle} Mật`,
        `đ/c Mật`,
        `- ${family} ${middle} Mật, Phó Bí thư`,
        `1. ${family} ${middle} Mật`,
      ),
      of(`${family} ${middle} Hoa\nMật\n${family} Thị Lan`),
      of(`BÍ THƯ\n\n\n${family} ${middle} Mật`, `THƯ KÝ\nMật`),
    ),
  );
export const explaining = fc
  .tuple(
    fc.shuffledSubarray([...LEVELS], { minLength: 2 }),
    of('capital', 'title'),
    of('30 năm', '20 năm', 'do người có thẩm quyền'),
    of<'row' | 'tab' | 'dash' | 'colon' | 'alone' | 'answer' | 'enumeration'>(
      'row',
      'tab',
      'dash',
      'colon',
      'alone',
      'answer',
      'enumeration',
    ),
  )
  .map(([levels, letters, term, form]) => {
    const named = levels.map((level) =>
      letters === 'capital' ? level : level.charAt(0) + level.slice(1).toLowerCase(),
    );
    const ended = letters === 'capital' ? term.toUpperCase() : term;
    const lines: Readonly<Record<typeof form, (level: string, index: number) => string>> = {
      row: (level) => `${level} | ${ended}`,
      tab: (level) => `${level}\t${ended}`,
      dash: (level) => `- ${level}: ${ended}`,
      colon: (level) => `${level}: ${ended}`,
      alone: (level) => level,
      answer: (level, index) => `${'ABC'.charAt(index)}. ${level}`,
      enumeration: (level) => level,
    };
    return form === 'enumeration' ? `Các độ: ${named.join(', ')}` : named.map(lines[form]).join('\n');
  });
