import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { findSecrecyMark, findSecrecyMarkInBlocks, refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import { type Block, type Inline, paragraph } from '../../../shared/text/blocks.ts';
import { bold, br, dashes, h, line, note, p, quote, table } from '../../support/blocks.ts';
import { fc } from '../../support/random.ts';

const FILLER = Array.from(
  { length: 30 },
  (_, index) => `Câu thứ ${index + 1} của bài nói về nếp sống của khu phố.`,
);

/** Lines that mark a paper wherever they stand. */
const MARKS: readonly [string, string][] = [
  ['MẬT', 'Mật'],
  ['TỐI MẬT', 'Tối mật'],
  ['TUYỆT MẬT', 'Tuyệt mật'],
  ['  MẬT  ', 'Mật'],
  ['(MẬT)', 'Mật'],
  ['[TỐI MẬT]', 'Tối mật'],
  ['{MẬT}', 'Mật'],
  ['* MẬT *', 'Mật'],
  ['*** TUYỆT MẬT ***', 'Tuyệt mật'],
  ['tối mật', 'Tối mật'],
  ['★ TỐI MẬT ★', 'Tối mật'],
  ['MẬT:', 'Mật'],
  ['MẬT.', 'Mật'],
  ['- MẬT -', 'Mật'],
  ['“MẬT”', 'Mật'],
  ['M Ậ T', 'Mật'],
  ['M  Ậ  T', 'Mật'],
  ['T Ố I   M Ậ T', 'Tối mật'],
  ['T U Y Ệ T  M Ậ T', 'Tuyệt mật'],
  ['M-Ậ-T', 'Mật'],
  ['M.Ậ.T', 'Mật'],
  ['MẬT'.normalize('NFD'), 'Mật'],
  ['TUYỆT MẬT'.normalize('NFD'), 'Tuyệt mật'],
  ['M\u200bẬ\u00adT', 'Mật'],
  ['TỐI\u00a0MẬT', 'Tối mật'],
  ['ĐỘ MẬT: TỐI MẬT', 'Tối mật'],
  ['Độ mật: Mật', 'Mật'],
  ['độ mật: tối mật', 'Tối mật'],
  ['Mức độ mật: Tuyệt mật', 'Tuyệt mật'],
  ['Dấu chỉ độ mật: MẬT', 'Mật'],
  ['Độ bảo mật - Mật', 'Mật'],
  ['BÍ MẬT NHÀ NƯỚC - ĐỘ MẬT: TỐI MẬT', 'Tối mật'],
  ['Số 12-KH/CB (Mật)', 'Mật'],
  ['Số: 12-KH/CB (MẬT)', 'Mật'],
  ['Số 07-BC/ĐU (tối mật)', 'Tối mật'],
  ['Số ……-NQ/CB [Tuyệt mật]', 'Tuyệt mật'],
  ['Số      -KH/CB (Mật)', 'Mật'],
  ['Số 12-KH/CB MẬT', 'Mật'],
  ['TÀI LIỆU MẬT', 'Mật'],
  ['TÀI LIỆU TUYỆT MẬT', 'Tuyệt mật'],
  ['VĂN BẢN TỐI MẬT', 'Tối mật'],
  ['MẬT - HỎA TỐC', 'Mật'],
  ['TỐI MẬT / KHẨN', 'Tối mật'],
  ['HOẢ TỐC HẸN GIỜ - MẬT', 'Mật'],
  ['MẬT - Bản số: 03'.toUpperCase(), 'Mật'],
  ['ĐẢNG BỘ PHƯỜNG HOÀ BÌNH\tMẬT', 'Mật'],
  ['MẬT            Hoà Bình, ngày 05 tháng 3 năm 2024', 'Mật'],
  ['│ TUYỆT MẬT │', 'Tuyệt mật'],
];

/** Lines that pass wherever they stand, in the head of a paper too. */
const ORDINARY: readonly string[] = [
  'Không dùng chung mật khẩu giữa các máy.',
  'MẬT KHẨU',
  'Mật khẩu',
  'ĐỔI MẬT KHẨU ĐỊNH KỲ',
  'Bảo vệ bí mật nhà nước',
  'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC TRONG TÌNH HÌNH MỚI',
  'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'BÍ MẬT',
  'BÍ MẬT NHÀ NƯỚC',
  'Bí mật',
  'Mật độ dân cư của phường tăng nhanh.',
  'MẬT ĐỘ',
  'MẬT ONG',
  'Mật ong rừng của tổ hợp tác.',
  'BẢO MẬT',
  'Bảo mật thông tin cá nhân',
  'AN TOÀN, BẢO MẬT THÔNG TIN',
  'CƠ MẬT',
  'THÂN MẬT',
  'Gặp mặt thân mật nhân ngày thành lập Đảng.',
  'MẬT THIẾT',
  'Giữ mối liên hệ mật thiết với nhân dân.',
  'GIẢI MẬT',
  'KHÔNG MẬT',
  'ĐỘ MẬT',
  'Độ mật',
  'Độ mật: Không',
  'Độ mật: thường',
  'Độ mật gồm ba mức: Mật, Tối mật và Tuyệt mật.',
  'Mật, Tối mật, Tuyệt mật',
  'CÁC ĐỘ MẬT, TỐI MẬT, TUYỆT MẬT',
  '- Mật: tin nếu bị lộ gây nguy hại cho lợi ích quốc gia.',
  '- Tối mật: tin nếu bị lộ gây nguy hại nghiêm trọng.',
  '- Tuyệt mật: tin nếu bị lộ gây nguy hại đặc biệt nghiêm trọng.',
  '- Mật',
  '+ Tối mật',
  '1. MẬT LÀ GÌ',
  'Tài liệu đóng dấu MẬT phải được cất trong tủ có khoá.',
  'Không soạn tài liệu mật trên máy nối mạng.',
  'TÀI LIỆU MẬT PHẢI ĐƯỢC QUẢN LÝ RIÊNG',
  'Số văn bản mật ghi liên tục với số văn bản không mật.',
  'Số lượng tài liệu (mật) đã nộp lưu',
  'Số 12-KH/CB về việc bảo vệ bí mật nhà nước',
  'Số 12-KH/CB',
  'Điệp báo viên hoạt động bí mật trong lòng địch.',
  'MẶT TRẬN TỔ QUỐC',
  'MẤT',
  'mật',
];

describe('a secrecy mark in lines of text', () => {
  it.each(MARKS)('is found in %j', (line, level) => {
    expect(findSecrecyMark([line])?.level).toBe(level);
    expect(findSecrecyMark([...FILLER, line, ...FILLER])).toEqual({
      level,
      text: expect.any(String),
      at: FILLER.length,
    });
  });

  it.each(ORDINARY)('is not seen in %j', (line) => {
    expect(findSecrecyMark([line])).toBeNull();
    expect(findSecrecyMark([...FILLER, line, ...FILLER])).toBeNull();
  });

  it.each(['Mật', 'Tối mật', 'Tuyệt Mật', '(Mật)'])(
    'alone in title case (%s) is believed anywhere',
    (line) => {
      expect(findSecrecyMark(['ĐẢNG BỘ PHƯỜNG HOÀ BÌNH', 'CHI BỘ 4', line])).not.toBeNull();
      expect(findSecrecyMark([...FILLER, line])).not.toBeNull();
    },
  );

  it('in title case behind a kind of paper is believed in the head of a paper and not below it', () => {
    expect(findSecrecyMark(['ĐẢNG BỘ PHƯỜNG HOÀ BÌNH', 'CHI BỘ 4', 'Tài liệu mật'])).not.toBeNull();
    expect(findSecrecyMark([...FILLER, 'Tài liệu mật'])).toBeNull();
  });

  it('is found on the line below its label, in any case', () => {
    expect(findSecrecyMark([...FILLER, 'Độ mật:', '', 'tối mật'])?.level).toBe('Tối mật');
  });

  it('is not seen in a list that goes through the levels, in capitals though it be', () => {
    expect(findSecrecyMark(['Có ba mức:', '- MẬT', '- TỐI MẬT', '- TUYỆT MẬT'])).toBeNull();
    expect(findSecrecyMark(['Nơi nhận:', '- MẬT', '- Lưu Chi bộ.'])?.level).toBe('Mật');
  });

  it('is found whatever decoration surrounds it', () => {
    const frame = fc.string({
      unit: fc.constantFrom('*', '-', ' ', '=', '_', '(', ')', '~', '•'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(frame, frame, (before, after) => {
        const isListItem = /^\s*[-–+•*·▪]/u.test(before);
        fc.pre(!isListItem);
        expect(findSecrecyMark([`${before}TUYỆT MẬT${after}`])?.level).toBe('Tuyệt mật');
      }),
    );
  });

  it('reads a million characters of blanks and signs at once', () => {
    const hostile = [
      `${' '.repeat(1_000_000)}MẬT KHẨU`,
      '*-'.repeat(500_000),
      `Số ${'-'.repeat(390)}`,
      'M '.repeat(500_000),
    ];
    expect(findSecrecyMark(hostile)).toBeNull();
    expect(findSecrecyMark([`${' '.repeat(100_000)}\tMẬT`])?.level).toBe('Mật');
  });
});

describe('a secrecy mark in a body', () => {
  const cell = (...lines: string[]): Inline[] =>
    line(...lines.flatMap((text, index) => (index === 0 ? [text] : [br, text])));
  const row = (...cells: Inline[][]): Block => table('l'.repeat(cells.length), cells);
  const filler = FILLER.map(paragraph);

  it.each<[string, Block]>([
    ['a paragraph', p('TỐI MẬT')],
    ['a heading', h(1, 'TỐI MẬT')],
    ['runs of different look', p(bold('TỐI '), 'MẬT')],
    ['one line of a paragraph with breaks', p(...cell('CHI BỘ 4', 'TỐI MẬT', '*'))],
    ['a table cell', row(cell('Hồ sơ'), cell('TỐI MẬT'))],
    ['one line of a table cell', row(cell('ĐẢNG BỘ PHƯỜNG', 'CHI BỘ 4', 'TỐI MẬT'), cell(''))],
    ['a cell beside its label', row(cell('Độ mật'), cell('Tối mật'))],
    ['a quote', quote(p('TỐI MẬT'))],
    ['a lone list item', dashes('TỐI MẬT', 'Lưu Chi bộ')],
    ['a footnote', p('Câu.', note('TỐI MẬT'))],
  ])('is found in %s', (_name, block) => {
    expect(findSecrecyMarkInBlocks([...filler, block])).toMatchObject({
      level: 'Tối mật',
      at: filler.length,
    });
  });

  it.each<[string, Block]>([
    ['a list of the levels', dashes('MẬT', 'TỐI MẬT', 'TUYỆT MẬT')],
    ['items explaining the levels', dashes('Mật: mười năm', 'Tối mật: hai mươi năm')],
    ['a cell of running text', row(cell('Đổi mật khẩu'), cell('Bảo vệ bí mật nhà nước'))],
    ['a title-case cell in the body', row(cell('Loại'), cell('Mật'))],
    ['a heading about secrets', h(1, 'BẢO VỆ BÍ MẬT NHÀ NƯỚC')],
  ])('is not seen in %s', (_name, block) => {
    expect(findSecrecyMarkInBlocks([...filler, block])).toBeNull();
  });

  it('makes every caller refuse with the level, in the body or around it', () => {
    expect(() => refuseSecrecy([p('MẬT')])).toThrow(new Refusal('secrecy-mark', { mark: 'Mật' }));
    expect(() => refuseSecrecy([], ['TUYỆT MẬT'])).toThrow(Refusal);
    expect(() => refuseSecrecy(filler, ['Bảo vệ bí mật nhà nước'])).not.toThrow();
  });
});
