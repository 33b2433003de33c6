import { describe, expect, it } from 'vitest';
import { type GuardRule, inspectPieces } from '../../shared/domain/guard.ts';
import { foldText } from '../../shared/text/vietnamese.ts';
import { approvedPaper, openDesk, push, runAfter } from '../electron/services/publishing/desk.ts';
import { growthFault } from '../support/growth.ts';
import { runs } from '../support/long.ts';
import { fc } from '../support/random.ts';
import { refusal } from '../support/refusal.ts';

const MEMBERS = ['Trần Minh Khoa', 'Lê Bảo Ngọc', 'Phạm Quốc Bảo', 'Đặng Văn Sơn'];
const of = <T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

const look = (text: string): GuardRule[] =>
  inspectPieces([{ place: 'Nội dung', lines: text.split('\n') }], MEMBERS).map(({ rule }) => rule);

const MATTERS: readonly (readonly [GuardRule, readonly string[]])[] = [
  ['vote', ['không tán thành', 'bỏ phiếu trắng', 'biểu quyết không đồng ý', 'phản đối']],
  ['absence', ['vắng mặt', 'vắng không lý do', 'không dự họp', 'xin nghỉ họp']],
  ['opinion', ['cho rằng cần làm sớm', 'đề nghị rút ngắn', 'băn khoăn về kinh phí']],
  ['discipline', ['bị khiển trách', 'bị cảnh cáo', 'bị kỷ luật', 'bị khai trừ']],
  ['rating', ['không hoàn thành nhiệm vụ', 'xếp loại trung bình', 'hoàn thành tốt nhiệm vụ']],
  ['health', ['bị ốm', 'nằm viện', 'đang điều trị', 'mắc bệnh tim']],
];
const matter = of(...MATTERS).chain(([rule, words]) => of(...words).map((word) => [rule, word] as const));

/** A name and what was done, in one of the shapes in which papers put them. */
const shape = of(
  (name: string, word: string) => `${name} ${word}.`,
  (name: string, word: string) => `Đồng chí ${name} ${word}.`,
  (name: string, word: string) => `Hôm qua, đ/c ${name} đã ${word}, mọi người đều biết.`,
  (name: string, word: string) => `${name} (Chi uỷ viên) ${word}`,
  (name: string, word: string) => `- ${name}: ${word}`,
  (name: string, word: string) => `${name} | ${word}`,
  (name: string, word: string) => `| 1 | ${name} | ${word} |`,
  (name: string, word: string) => `${name}\t${word}`,
  (name: string, word: string) => `${name}\n${word}`,
);
const dress = of(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.replaceAll(' ', '  '),
  (text: string) => text.replaceAll(' ', '\u00a0'),
  (text: string) => foldText(text),
);

const DIGITS: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.replace(/(\d{3})(?=\d)/gu, '$1 '),
  (digits) => digits.replace(/(\d{3})(?=\d)/gu, '$1.'),
  (digits) => digits.replace(/(\d{3})(?=\d)/gu, '$1-'),
  (digits) => digits.replace(/(\d{3})(?=\d)/gu, '$1–'),
  (digits) => digits.replace(/(\d{3})(?=\d)/gu, '$1  '),
  (digits) => digits.replace(/(\d{3})(?=\d)/gu, '$1/'),
  (digits) => digits.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];
const spelt = (digits: string): fc.Arbitrary<string> => of(...DIGITS).map((spell) => spell(digits));
const number = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));

const personal: fc.Arbitrary<readonly [GuardRule, string]> = fc.oneof(
  fc
    .tuple(of('001', '079', '077', '031'), of('0', '1', '2', '3'), number(8))
    .chain((parts) =>
      spelt(parts.join('')).chain((text) =>
        of(
          `CCCD ${text}`,
          `Căn cước công dân số ${text}`,
          `${text} (căn cước)`,
          `số định danh cá nhân: ${text}`,
        ).map((line) => ['card-number', line] as const),
      ),
    ),
  number(9).chain((digits) =>
    spelt(`2${digits.slice(1)}`).chain((text) =>
      of(`CMND: ${text}`, `${text} (CMND)`, `chứng minh nhân dân số ${text}`).map(
        (line) => ['card-number', line] as const,
      ),
    ),
  ),
  number(8).chain((digits) =>
    spelt(digits).chain((text) =>
      of(`Thẻ ĐV: ${text}`, `Số thẻ đảng ${text}`, `${text} (thẻ đảng viên)`).map(
        (line) => ['card-number', line] as const,
      ),
    ),
  ),
  fc
    .tuple(of('03', '05', '07', '08', '09'), number(8))
    .chain((parts) =>
      spelt(parts.join('')).chain((text) =>
        of(`ĐT: ${text}`, text, `Lê Bảo Ngọc, di động ${text}`, `Zalo ${text}`).map(
          (line) => ['contact', line] as const,
        ),
      ),
    ),
  fc
    .tuple(
      of('an', 'le.bao.ngoc', 'b_12'),
      of('@', '＠', ' @ ', ' (at) '),
      of('gmail.com', 'yahoo.com.vn', 'outlook.com'),
    )
    .map((parts) => ['contact', `Thư: ${parts.join('')}`] as const),
  fc
    .tuple(
      of('sinh', 'sinh ngày', 'Sinh ngày:', 'ngày sinh', 'SINH NGÀY', 'sinh ngay'),
      of('12/3/1980', '2-9-1991', '05.11.75', '12 tháng 3 năm 1980', '１２/３/１９８０'),
    )
    .map((parts) => ['birth-date', parts.join(' ')] as const),
  fc
    .tuple(of('sinh năm', 'SN', 'sn:', 'năm sinh:', 'sinh nam', 's.', 'n.s.'), of('1980', '1965', '2001'))
    .map(([word, year]) => ['birth-date', `Lê Bảo Ngọc, ${word} ${year}`] as const),
);

const PROSE = [
  'Chiều nay, Chi bộ sinh hoạt chuyên đề.',
  'Các đảng viên dự đủ.',
  'Buổi sinh hoạt kết thúc lúc 16 giờ 30.',
];
const prose = fc.array(of(...PROSE), { maxLength: 10 });

describe('A1 personal matters, generated', () => {
  it('are seen in every shape and dress, whatever stands around them', () => {
    fc.assert(
      fc.property(
        prose,
        of(...MEMBERS, 'Nguyễn Văn Hùng', 'Vũ Thị Hạnh'),
        matter,
        shape,
        dress,
        prose,
        (before, name, [rule, word], make, wear, after) => {
          const found = look([...before, wear(make(name, word)), ...after].join('\n'));
          // What is the speech of minutes may be told as such.
          expect([wear(make(name, word)), found.includes(rule) || found.includes('opinion')]).toEqual([
            wear(make(name, word)),
            true,
          ]);
        },
      ),
      runs(2_000),
    );
  });

  it('are seen in numbers, addresses and days however they are spelt', () => {
    fc.assert(
      fc.property(prose, personal, prose, (before, [rule, line], after) => {
        expect([line, look([...before, line, ...after].join('\n')).includes(rule)]).toEqual([line, true]);
      }),
      runs(2_000),
    );
  });

  it('are not seen where people only chair, present, receive or are congratulated', () => {
    const duty = of(
      'chủ trì buổi sinh hoạt',
      'trình bày chuyên đề',
      'phát biểu khai mạc',
      'phát biểu chỉ đạo',
      'kết luận buổi sinh hoạt',
      'được phân công phụ trách chuyên đề quý II',
      'nhận Huy hiệu 30 năm tuổi Đảng',
      'trao Giấy khen',
      'giới thiệu Nghị quyết',
      'báo cáo kết quả năm 2020',
      'quán triệt quy định về kỷ luật đảng',
      'dự buổi sinh hoạt',
    );
    const forms = of(
      (name: string, word: string) => `Đồng chí ${name} ${word}.`,
      (name: string, word: string) => `Đồng chí ${name}, Bí thư Chi bộ, ${word}.`,
      (name: string, word: string) => `${name} ${word}.`.toUpperCase(),
      (name: string, word: string) => `${name} | ${word} | 12/3/2020`,
    );
    fc.assert(
      fc.property(prose, of(...MEMBERS), duty, forms, prose, (before, name, word, make, after) => {
        expect([make(name, word), look([...before, make(name, word), ...after].join('\n'))]).toEqual([
          make(name, word),
          [],
        ]);
      }),
      runs(1_000),
    );
  });

  it('A19 are read in a time that grows with the text', () => {
    const units = [
      'Lê Bảo Ngọc ',
      'đ/c A (',
      '(',
      '1',
      '1 ',
      '0912 ',
      'vắng ',
      'nguyen van ',
      '§',
      '| ',
      'a@',
      'sinh ',
      'số nhà ',
      '[(',
      'A',
      'Trần ',
      'x.',
      'lưu hành ',
      '(lưu hành ',
      'tài khoản ',
      '\t',
      '001 ',
    ];
    const faults = units.map((unit) => growthFault('look', look, unit)).filter((fault) => fault !== null);
    expect(faults).toEqual([]);
  });
});

describe('A1 an article', () => {
  it('with what only a person can judge goes out after a yes, and the journal keeps it', async () => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    const { id, revision, content } = await desk.backend.call('article:make', { documentId });
    const doubtful = { ...content, body: 'Cụ bà 85 tuổi hiến đất làm đường.', visibility: 'public' as const };
    const saved = await desk.backend.call('article:save', { id, baseRevision: revision, content: doubtful });
    expect(saved.findings.map(({ rule }) => rule)).toEqual(['doubtful']);
    await expect(push(desk, documentId)).rejects.toThrow(refusal('look-first'));
    await push(desk, documentId, { saysYes: true });
    expect(
      (await desk.backend.call('journal:list', { entity: 'article' })).map(({ action }) => action),
    ).toContain('confirm-looked');
    await runAfter(desk, 0);
    expect(desk.portal.posts).toHaveLength(1);
  });

  it('with names beside votes, numbers and discipline goes out with no yes', async () => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    const { id, revision, content } = await desk.backend.call('article:make', { documentId });
    const [name = ''] = (await desk.backend.call('member:list', {})).map(({ fullName }) => fullName);
    const lines = [
      '| Họ và tên | Điểm danh | Biểu quyết |\n| --- | --- | --- |\n' +
        `| ${name} | Có mặt | Không tán thành |`,
      `${name.toUpperCase()} KHÔNG TÁN THÀNH.`,
      'điện thoại 0912 345 678, email a@gmail.com, nhà số 12 phố Huế',
      `thi hành kỷ luật cảnh cáo đồng chí ${name}`,
    ];
    let base = revision;
    for (const line of lines) {
      const saved = await desk.backend.call('article:save', {
        id,
        baseRevision: base,
        content: { ...content, body: `Chi bộ họp.\n\n${line}`, visibility: 'public' },
      });
      base = saved.revision;
      for (const saysYes of [false, true])
        await expect(push(desk, documentId, { saysYes })).rejects.toThrow(/guard-blocked|inside-only/u);
    }
  });
});
