/** Random papers as offices write them: all kinds, both eras, twenty cells, long names, long lists, every block there is. */

import { KIND_RULES, type Kind, kindsOn } from '../../../../shared/format/kinds.ts';
import { CIRCULATIONS, type Paper, type Signatory, URGENCIES } from '../../../../shared/format/paper.ts';
import { eraOf, type FormatRules, rulesFor } from '../../../../shared/format/rules.ts';
import type { Block } from '../../../../shared/text/blocks.ts';
import { dashes, h, italic, item, note, numbered, p, pluses, quote } from '../../../support/blocks.ts';
import { fc } from '../../../support/random.ts';
import type { Choices } from './sought.ts';

/** Superior body, cell, suffix and place. */
export const CELLS = [
  ['Đảng bộ Sở Khoa học và Công nghệ', 'Chi bộ Văn phòng Sở', 'CB', 'Vũng Tàu'],
  [
    'Đảng bộ Khối Các cơ quan và Doanh nghiệp tỉnh',
    'Chi bộ Sở Thông tin và Truyền thông',
    'CB-STTTT',
    'Bà Rịa - Vũng Tàu',
  ],
  ['Đảng bộ Sở Nội vụ tỉnh Hà Nam', 'Chi bộ Phòng Cải cách hành chính', 'CB', 'Hà Nam'],
  ['Đảng bộ xã Tân Hải', 'Chi bộ thôn Đông', 'CB', 'Tân Hải'],
  ['Đảng bộ phường Ngô Quyền', 'Chi bộ Khu phố 3', 'CB', 'Phường Ngô Quyền'],
  ['Đảng bộ Trường Đại học Sư phạm Kỹ thuật', 'Chi bộ Khoa Điện - Điện tử', 'CB', 'Thành phố Hồ Chí Minh'],
  [
    'Đảng bộ Bệnh viện Đa khoa tỉnh',
    'Chi bộ Khoa Hồi sức tích cực - Chống độc',
    'CB',
    'Phan Rang - Tháp Chàm',
  ],
  ['Đảng bộ Công ty Cổ phần Cấp nước', 'Chi bộ Phân xưởng Sản xuất nước số 2', 'CB', 'Thủ Dầu Một'],
  ['Đảng bộ Trung tâm Ứng dụng Tiến bộ Khoa học và Kỹ thuật', 'Chi bộ Phòng Nghiên cứu', 'CB-TTUD', 'Đà Lạt'],
  ['Đảng bộ Kho bạc Nhà nước khu vực XII', 'Chi bộ Phòng Kế toán nhà nước', 'CB', 'Đắk Lắk'],
  ['Đảng bộ Uỷ ban nhân dân xã Ea Kpam', 'Chi bộ Trường Mầm non Hoa Pơ Lang', 'CB', 'Ea Kpam'],
  ['Đảng bộ Sở Tài chính', 'Chi bộ Thanh tra', 'CB', 'Huế'],
  ['Đảng bộ Sở Y tế', 'Chi bộ 8', 'CB', 'Cần Thơ'],
  ['Đảng bộ Cục Hải quan', 'Chi bộ Chi cục Hải quan cửa khẩu sân bay quốc tế', 'CB', 'Hà Nội'],
  ['Đảng bộ Sở Xây dựng', 'Chi bộ Văn phòng', 'CB', 'Đồng Nai'],
  ['Đảng bộ Sở Nông nghiệp và Môi trường', 'Chi bộ Chi cục Chăn nuôi và Thú y', 'CB', 'Lạng Sơn'],
  ['Đảng bộ Tòa án nhân dân khu vực 5', 'Chi bộ Toà án', 'CB', 'Hạ Long'],
  ['Đảng bộ Đài Phát thanh và Truyền hình', 'Chi bộ Phòng Thời sự', 'CB', 'Kon Tum'],
  ['Đảng bộ Bảo tàng tỉnh', 'Chi bộ Bảo tàng', 'CB', 'Điện Biên Phủ'],
  ['Đảng bộ phường Thủ Dầu Một', 'Chi bộ Tổ dân phố Phú Cường 1', 'CB', 'Phường Thủ Dầu Một'],
] as const;

const PEOPLE = [
  'Nguyễn Đình Khoa',
  'Lê Thị Thuỳ Dương',
  'Trần Y Ban',
  'Nguyễn Đặng Thị Thanh Hương',
  'Tôn Nữ Quỳnh Chi',
  'Vũ Đức',
];
const WORDS =
  'chi bộ đảng viên sinh hoạt chuyên đề quý nội dung thảo luận thống nhất nâng cao chất lượng thực hiện nhiệm vụ chính trị cơ quan phân công chuẩn bị báo cáo kết quả kiểm tra giám sát học tập tư tưởng đạo đức phong cách trách nhiệm nêu gương đoàn kết cải cách hành chính chuyển đổi số'.split(
    ' ',
  );

const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((all) => all.join(' '));
const sentence = (least: number, most: number): fc.Arbitrary<string> =>
  words(least, most).map((text) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`);
const heading = words(2, 9).map((text) => text.toLocaleUpperCase('vi'));

const table: fc.Arbitrary<Block> = fc
  .tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.integer({ min: 1, max: 14 }),
    fc.array(words(1, 14), { minLength: 6, maxLength: 6 }),
  )
  .map(([columns, rows, texts]) => ({
    type: 'table',
    columns: Array.from({ length: columns }, (_, index) => (index === 0 ? 'center' : 'left')),
    header: Array.from({ length: columns }, (_, index) => [
      { text: ['TT', 'Nội dung', 'Người thực hiện', 'Thời hạn', 'Kết quả', 'Ghi chú'][index] ?? '' },
    ]),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, index) => [
        { text: index === 0 ? String(row + 1) : (texts[(row + index) % 6] ?? '') },
      ]),
    ),
  }));

const section: fc.Arbitrary<Block[]> = fc.oneof(
  sentence(8, 60).map((text) => [p(text)]),
  fc
    .tuple(sentence(5, 30), sentence(3, 8))
    .map(([text, below]) => [p(text, italic('nhấn mạnh'), '.', note(below))]),
  fc.array(sentence(4, 25), { minLength: 1, maxLength: 5 }).map((items) => [dashes(...items)]),
  fc.tuple(sentence(4, 25), sentence(4, 25)).map(([one, other]) => [dashes(item(one, pluses(other)))]),
  fc.array(sentence(4, 25), { minLength: 1, maxLength: 4 }).map((items) => [numbered(1, ...items)]),
  sentence(8, 40).map((text) => [quote(p(text))]),
  table.map((one) => [one]),
);

const chapters: fc.Arbitrary<Block[]> = fc
  .tuple(
    fc.array(fc.tuple(heading, fc.array(section, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([parts, isArticles]) =>
    parts.flatMap(([title, sections], index) =>
      isArticles
        ? [
            h(1, `Chương ${['I', 'II', 'III', 'IV'][index]}`),
            h(1, title),
            h(2, `Điều ${index + 1}. ${title.toLocaleLowerCase('vi')}`),
            ...sections.flat(),
          ]
        : [
            h(1, `${['I', 'II', 'III', 'IV'][index]}- ${title}`),
            h(2, '1. Nội dung'),
            h(3, 'a) Việc chung'),
            ...sections.flat(),
          ],
    ),
  );

const body: fc.Arbitrary<Block[]> = fc
  .tuple(
    sentence(10, 50),
    fc.oneof(
      fc.array(section, { minLength: 1, maxLength: 6 }).map((all) => all.flat()),
      chapters,
    ),
    sentence(6, 30),
  )
  .map(([opening, middle, end]) => [p(opening), ...middle, p(end)]);

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const dates = fc.oneof(
  day('2018-04-03', '2026-05-26'),
  day('2026-05-27', '2029-12-31'),
  fc.constantFrom('2026-05-26', '2026-05-27'),
);

const office = (kind: Kind, isCongress: boolean): fc.Arbitrary<NonNullable<Paper['signature']>> =>
  fc
    .tuple(
      fc.constantFrom(...PEOPLE),
      fc.constantFrom(...PEOPLE),
      fc.boolean(),
      fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 5 }),
    )
    .map(([name, other, isDeputy, more]): NonNullable<Paper['signature']> => {
      if (KIND_RULES[kind].hasTwoSignatories)
        return {
          form: 'paired',
          left: { title: 'NGƯỜI GHI BIÊN BẢN', name: other },
          right: { title: 'CHỦ TRÌ HỘI NGHỊ', name },
          ...(more.length > 1 && { others: signing('NGƯỜI THAM DỰ', more) }),
        };
      if (kind === 'CĐ' && more.length > 1)
        return { form: 'several', signatories: signing('NGƯỜI TRÌNH BÀY', more) };
      if (kind === 'CĐ') return { form: 'single', authority: '', office: 'NGƯỜI TRÌNH BÀY', name };
      if (isCongress) return { form: 'single', authority: 'T/M ĐOÀN CHỦ TỊCH', office: '', name };
      const authority = more.length > 1 ? 'T/L ĐẢNG UỶ' : 'T/M CHI BỘ';
      return { form: 'single', authority, office: isDeputy ? 'PHÓ BÍ THƯ' : 'BÍ THƯ', name };
    });

const signing = (title: string, names: readonly string[]): Signatory[] =>
  names.map((name) => ({ title, name }));

const anyCalmPaper: fc.Arbitrary<Paper> = dates
  .chain((date) =>
    fc.tuple(
      fc.constantFrom(...kindsOn(date)),
      fc.constantFrom(...CELLS),
      fc.constant(date),
      fc.integer({ min: 0, max: 5 }),
    ),
  )
  .chain(([kind, [superiorName, cellName, cellSuffix, placeName], date, chance]) => {
    const { isNumbered, addressLabel } = KIND_RULES[kind];
    const isCongress = isNumbered && chance === 0;
    const symbolSuffix = isCongress ? 'ĐH' : cellSuffix;
    const paper: fc.Arbitrary<Paper> = fc.record({
      kind: fc.constant(kind),
      superiorName: fc.constant(superiorName as string),
      cellName: fc.constant(cellName as string),
      symbolSuffix: fc.constant(symbolSuffix as string),
      placeName: fc.constant(placeName as string),
      date: fc.oneof(
        { weight: 5, arbitrary: fc.constant<string | null>(date) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      eraDate: fc.constant(date),
      number: isNumbered
        ? fc.oneof(
            { weight: 5, arbitrary: fc.integer({ min: 1, max: 320 }).map((n): number | null => n) },
            { weight: 1, arbitrary: fc.constant(null) },
          )
        : fc.constant(null),
      subject: words(3, 28),
      draftNumber: fc.oneof(
        { weight: 3, arbitrary: fc.constant<number | null>(null) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
      ),
      circulation: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Paper['circulation']>(null) },
        { weight: 1, arbitrary: fc.constantFrom(...CIRCULATIONS) },
      ),
      addressees:
        addressLabel === null ? fc.constant([]) : fc.uniqueArray(words(3, 9), { minLength: 1, maxLength: 4 }),
      basis: fc.array(
        words(4, 20).map((text) => `Căn cứ ${text}`),
        { maxLength: 4 },
      ),
      body,
      recipients: fc
        .uniqueArray(words(2, 8), { minLength: 1, maxLength: 12 })
        .map((all) => [...all, 'Lưu Chi bộ']),
      signature: office(kind, isCongress),
    });
    return isCongress
      ? fc.tuple(paper, congress(cellName)).map(([one, its]): Paper => ({ ...one, ...its }))
      : paper;
  });

/** What makes a paper one of the congress. */
function congress(cellName: string): fc.Arbitrary<Pick<Paper, 'issuer' | 'confirmation'>> {
  return fc
    .tuple(
      fc.constantFrom('2022 - 2025', '2025 - 2030'),
      fc.constantFrom('', 'Ban Kiểm phiếu', 'Ban Thẩm tra tư cách đại biểu'),
      fc.option(fc.constantFrom(...PEOPLE)),
    )
    .map(([term, body, name]) => ({
      issuer: {
        name: `Đại hội ${cellName}`,
        below: [`Nhiệm kỳ ${term}`, body].filter((line) => line !== ''),
      },
      ...(name !== null && {
        confirmation: {
          claim: ['XÁC NHẬN CHỮ KÝ CỦA', 'ĐỒNG CHÍ NGUYỄN THỊ HOA'],
          authority: 'T/M CHI BỘ',
          office: 'BÍ THƯ',
          name,
        },
      }),
    }));
}

export const anyPaper: fc.Arbitrary<Paper> = fc
  .tuple(anyCalmPaper, fc.option(fc.constantFrom(...URGENCIES), { freq: 2 }))
  .map(([paper, urgency]) => (urgency === null ? paper : { ...paper, urgency }));

/** The office's values, most of them as they are. */
export const anyChoices: fc.Arbitrary<Choices> = fc.record({
  isTwoSided: fc.boolean(),
  isInvitationA5: fc.boolean(),
  typist: fc.constantFrom('', '', 'NguyenVanAn-26', 'LeThiThuyDuong-2026'),
  contact: fc.oneof(
    fc.constant(''),
    words(6, 60).map((text) => `Điện thoại 0254 123 456; ${text}`.slice(0, 200).trim()),
  ),
});

/** The rules of its day with the office's values. */
export function rulesOf(paper: Paper, choices: Choices): FormatRules {
  const day = paper.date ?? paper.eraDate;
  const era = eraOf(day);
  return rulesFor(day, {
    [`${era}.page.isTwoSided`]: choices.isTwoSided,
    [`${era}.page.isInvitationA5`]: choices.isInvitationA5,
    [`${era}.typist.text`]: choices.typist,
    [`${era}.contact.text`]: choices.contact,
  });
}
