import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../electron/import/imported.ts';
import { NO_FACTS, type PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { KIND_RULES, KINDS, type Kind } from '../../../shared/format/kinds.ts';
import { decodeLegacyText } from '../../../shared/text/legacy-fonts.ts';
import { fc } from '../../support/random.ts';
import { docx, p, r, tbl, tc, tr } from './support/docx-fixture.ts';
import { importDocx, importText, outline } from './support/imports.ts';
import { day, name, PLACES, phrase, SUFFIXES, upper } from './support/old-papers.ts';

describe('a paper typed by hand', () => {
  interface Typed {
    superior: string | null;
    cell: string;
    number: number | null;
    kind: Kind;
    suffix: string;
    place: string | null;
    date: string | null;
    subject: string | null;
    recipients: string[];
    signer: string;
    /** How it is typed. */
    layout: 'table' | 'tabs' | 'blanks' | 'below' | 'text-below';
    symbolForm: number;
    dateForm: number;
    kindForm: number;
    hasMotto: boolean;
    hasStar: boolean;
    wrap: boolean;
  }

  const KIND_CODES = KINDS.filter((kind) => KIND_RULES[kind].isNumbered && KIND_RULES[kind].name !== '');
  const typed: fc.Arbitrary<Typed> = fc.record({
    superior: fc.option(phrase.map((text) => `ĐẢNG BỘ ${upper(text)}`)),
    cell: phrase.map((text) => `CHI BỘ ${upper(text)}`),
    number: fc.option(fc.integer({ min: 1, max: 300 })),
    kind: fc.constantFrom(...KIND_CODES),
    suffix: fc.constantFrom(...SUFFIXES),
    place: fc.option(fc.constantFrom(...PLACES)),
    date: fc.option(day),
    subject: fc.option(phrase),
    recipients: fc.array(phrase, { maxLength: 3 }),
    signer: name,
    layout: fc.constantFrom('table', 'tabs', 'blanks', 'below', 'text-below'),
    symbolForm: fc.nat(5),
    dateForm: fc.nat(4),
    kindForm: fc.nat(1),
    hasMotto: fc.boolean(),
    hasStar: fc.boolean(),
    wrap: fc.boolean(),
  });

  it('gives the same, however it was set, and none of it stays in the body', () => {
    fc.assert(
      fc.property(typed, (given) => {
        const imported = importTyped(given);
        const { facts } = imported;
        expect(outline(imported.blocks)).toEqual([
          'p Chi bộ thống nhất những việc sau đây, giao cho từng đảng viên thực hiện trong quý tới.',
          'h1 I- MỤC ĐÍCH',
          'p Giúp nhau cùng tiến bộ.',
        ]);
        expect(facts).toMatchObject({
          kind: given.kind,
          superiorName: given.superior ?? '',
          cellName: given.cell,
          date: given.date,
          placeName: given.place ?? '',
          recipients: given.recipients,
          signatures: [{ authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: given.signer }],
        });
        expect(facts.subject).toBe(given.subject ?? '');
        const padded = given.number === null ? '' : String(given.number).padStart(2, '0');
        expect(facts.symbol).toBe(
          given.symbolForm === 5
            ? `${padded}/${given.kind}-${given.suffix}`
            : `${padded}-${given.kind}/${given.suffix}`,
        );
      }),
      { numRuns: 400 },
    );
  });

  function importTyped(given: Typed): Imported {
    const { layout, hasStar, hasMotto, wrap, superior, cell } = given;
    const wrapped = (text: string): string[] => {
      const words = text.split(' ');
      return wrap && words.length > 4 ? [words.slice(0, 4).join(' '), words.slice(4).join(' ')] : [text];
    };
    const left = [
      ...(superior === null ? [] : wrapped(superior)),
      ...wrapped(cell),
      ...(hasStar ? ['*'] : []),
      symbolLine(given),
    ];
    const right = [...(hasMotto ? ['ĐẢNG CỘNG SẢN VIỆT NAM', '--------'] : []), dateLine(given)];
    const kindName = upper(KIND_RULES[given.kind].name);
    const title = [
      given.kindForm === 0 ? kindName : kindName[0] + kindName.slice(1).toLocaleLowerCase('vi'),
      ...(given.subject === null ? [] : wrapped(given.subject)),
    ];
    const body = [
      'Chi bộ thống nhất những việc sau đây, giao cho từng đảng viên thực hiện trong quý tới.',
      'I- MỤC ĐÍCH',
      'Giúp nhau cùng tiến bộ.',
    ];
    const recipients = given.recipients.map((text) => `- ${text};`);
    const closingLeft = recipients.length === 0 ? [] : ['Nơi nhận:', ...recipients];
    const closingRight = ['T/M CHI BỘ', 'BÍ THƯ', given.signer];
    if (layout === 'text-below')
      return importText([...left, ...right, ...title, ...body, ...closingLeft, ...closingRight].join('\n'));
    if (layout === 'blanks')
      return importText(
        [
          ...sideBySide(left, right, '        '),
          ...title,
          ...body,
          ...sideBySide(closingLeft, closingRight, '        '),
        ].join('\n'),
      );
    const lines = (texts: readonly string[]): string => texts.map((text) => p(text)).join('');
    const centred = lines2(title);
    if (layout === 'table')
      return importDocx(
        docx(
          tbl(tr(tc(lines(left)), tc(lines(right)))) +
            centred +
            lines(body) +
            tbl(tr(tc(lines(closingLeft.length === 0 ? [''] : closingLeft)), tc(lines(closingRight)))),
        ),
      );
    if (layout === 'below')
      return importDocx(
        docx(lines([...left, ...right]) + centred + lines([...body, ...closingLeft, ...closingRight])),
      );
    const tabbed = (pairs: readonly string[]): string =>
      pairs
        .map((pair) =>
          p(
            `<w:r>${pair
              .split('\t')
              .map((part) => `<w:t>${part}</w:t>`)
              .join('<w:tab/>')}</w:r>`,
          ),
        )
        .join('');
    return importDocx(
      docx(
        tabbed(sideBySide(left, right, '\t')) +
          centred +
          lines(body) +
          tabbed(sideBySide(closingLeft, closingRight, '\t')),
      ),
    );
  }

  const lines2 = (texts: readonly string[]): string =>
    texts.map((text) => p(text, '<w:jc w:val="center"/>')).join('');

  function sideBySide(left: readonly string[], right: readonly string[], gap: string): string[] {
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
      const [one, other] = [left[index] ?? '', right[index] ?? ''];
      return other === '' ? one : `${one}${gap}${other}`;
    });
  }

  function symbolLine({ number, kind, suffix, symbolForm, dateForm }: Typed): string {
    const padded =
      number === null ? ['', '      ', '……', ' ', '....'][dateForm] : String(number).padStart(2, '0');
    return (
      [
        `Số ${padded}-${kind}/${suffix}`,
        `Số: ${padded}-${kind}/${suffix}`,
        `Số:${padded} - ${kind}/${suffix}`,
        `SỐ ${padded}-${kind} / ${suffix}`,
        `Số : ${padded}–${kind}/${suffix}`,
        `Số: ${padded}/${kind}-${suffix}`,
      ][symbolForm] ?? ''
    );
  }

  function dateLine({ place, date, dateForm }: Typed): string {
    const [year = '', month = '', dayOfMonth = ''] = (date ?? '').split('-');
    const bare = (text: string): string => String(Number(text));
    const before = place === null ? '' : `${place}, `;
    if (date === null) return `${before}ngày      tháng      năm 2024`;
    return (
      [
        `${before}ngày ${dayOfMonth} tháng ${month} năm ${year}`,
        `${before}ngày ${bare(dayOfMonth)} tháng ${bare(month)} năm ${year}`,
        `${before}ngày ${bare(dayOfMonth)}/${bare(month)}/${year}`,
        `${before}Ngày  ${dayOfMonth}  tháng  ${bare(month)}  năm  ${year}`,
        `${before}ngày${dayOfMonth}tháng ${month}, năm ${year}.`,
      ][dateForm] ?? ''
    );
  }

  const BODY =
    'Hồi 14 giờ 00, ngày 12 tháng 3 năm 2024, tại hội trường Sở, Chi bộ tổ chức buổi sinh hoạt chuyên đề quý I năm 2024.\nBiên bản kết thúc lúc 16 giờ cùng ngày.';
  const read = (above: string, below = ''): Imported => importText(`${above}\n${BODY}\n${below}`);

  it.each<[string, string, string, Partial<PaperFacts>]>([
    [
      'has its number alone',
      'Số 05-BB/CB\nBà Rịa, ngày 12 tháng 3 năm 2024',
      '',
      { kind: 'BB', symbol: '05-BB/CB', placeName: 'Bà Rịa', date: '2024-03-12' },
    ],
    [
      'has number and date in one line, and both signatories side by side',
      'ĐẢNG BỘ SỞ TTTT\nCHI BỘ VĂN PHÒNG\n*\nSố 05-BB/CB-STTTT, ngày 12 tháng 3 năm 2024\nBIÊN BẢN\nsinh hoạt quý I',
      'THƯ KÝ          CHỦ TRÌ\nLê Thị Bình        Trần Văn Mẫu',
      {
        symbol: '05-BB/CB-STTTT',
        date: '2024-03-12',
        subject: 'sinh hoạt quý I',
        signatures: [
          { authority: '', office: 'THƯ KÝ', name: 'Lê Thị Bình' },
          { authority: '', office: 'CHỦ TRÌ', name: 'Trần Văn Mẫu' },
        ],
      },
    ],
    [
      'names its bodies in small letters, its subject behind its kind, and its day in the text alone',
      'Đảng bộ Sở Thông tin\nChi bộ Văn phòng\nSố: 05 - BB/CB\nBIÊN BẢN HỌP CHI BỘ THÁNG 3 NĂM 2024',
      'Thư ký\nLê Thị Bình\nChủ trì\nTrần Văn Mẫu',
      {
        superiorName: 'Đảng bộ Sở Thông tin',
        cellName: 'Chi bộ Văn phòng',
        subject: 'Họp chi bộ tháng 3 năm 2024',
        date: '2024-03-12',
        hasDateLine: false,
      },
    ],
    [
      'is a letter signed for the secretary, everything a blank apart',
      'CHI BỘ VĂN PHÒNG ĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-CV/CB Bà Rịa, ngày 12/3/2024\nV/v báo cáo kết quả quý I\nKính gửi: Đảng uỷ Sở',
      'Nơi nhận:\n- Như trên;\n- Lưu CB.\nT/M CHI BỘ\nK/T BÍ THƯ\nPHÓ BÍ THƯ\n(Đã ký)\nTrần Văn Mẫu',
      {
        kind: 'CV',
        cellName: 'CHI BỘ VĂN PHÒNG',
        symbol: '12-CV/CB',
        placeName: 'Bà Rịa',
        date: '2024-03-12',
        subject: 'báo cáo kết quả quý I',
        addressees: ['Đảng uỷ Sở'],
        recipients: ['Lưu CB'],
        signatures: [{ authority: 'T/M CHI BỘ', office: 'K/T BÍ THƯ PHÓ BÍ THƯ', name: 'Trần Văn Mẫu' }],
      },
    ],
    [
      'is dated above its signature',
      'ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ VĂN PHÒNG\nNGHỊ QUYẾT\nVỀ CÔNG TÁC ĐẢNG\n-----',
      'Bà Rịa, ngày 15 tháng 3 năm 2024\nT/M CHI BỘ\nBÍ THƯ\nTrần Văn Mẫu',
      { kind: 'NQ', subject: 'Về công tác Đảng', placeName: 'Bà Rịa', date: '2024-03-15', hasDateLine: true },
    ],
    [
      'has issuer and date a blank apart, and everything in small letters',
      'CHI BỘ VĂN PHÒNG  Bà Rịa, ngày mùng 5 tháng 3 năm 2024\nsố 05-bb/cb\nBiên bản:\nsinh hoạt chuyên đề\nquý I năm 2024',
      'Thư ký\nChủ trì',
      {
        kind: 'BB',
        cellName: 'CHI BỘ VĂN PHÒNG',
        symbol: '05-bb/cb',
        placeName: 'Bà Rịa',
        date: '2024-03-05',
        subject: 'sinh hoạt chuyên đề quý I năm 2024',
        signatures: [
          { authority: '', office: 'Thư ký', name: '' },
          { authority: '', office: 'Chủ trì', name: '' },
        ],
      },
    ],
    [
      'says nothing but its kind above, and its presenter in one line below',
      'CHUYÊN ĐỀ\nHọc tập và làm theo Bác',
      'Người trình bày: Đ/c Trần Văn Mẫu',
      {
        kind: 'CĐ',
        subject: 'Học tập và làm theo Bác',
        signatures: [{ authority: '', office: 'Người trình bày', name: 'Đ/c Trần Văn Mẫu' }],
      },
    ],
    [
      'has no head at all',
      '',
      'TM/ CHI BỘ\nBÍ THƯ\nĐã ký\nTrần Văn Mẫu',
      { kind: null, signatures: [{ authority: 'TM/ CHI BỘ', office: 'BÍ THƯ', name: 'Trần Văn Mẫu' }] },
    ],
    [
      'is a topic paper with its presenter',
      'CHI BỘ VĂN PHÒNG\nBÁO CÁO CHUYÊN ĐỀ\nHọc tập và làm theo Bác',
      'Người trình bày\nTrần Văn Mẫu',
      {
        kind: 'CĐ',
        subject: 'Học tập và làm theo Bác',
        signatures: [{ authority: '', office: 'Người trình bày', name: 'Trần Văn Mẫu' }],
      },
    ],
  ])('%s', (_what, above, below, expected) => {
    const imported = read(above, below);
    expect(imported.facts).toMatchObject(expected);
    expect(outline(imported.blocks)).toEqual(BODY.split('\n').map((line) => `p ${line}`));
  });

  it('may have kind and subject in rows of the table of its head', () => {
    const imported = importDocx(
      docx(
        tbl(
          tr(tc(p('CHI BỘ VĂN PHÒNG') + p('Số 05-BB/CB')), tc(p('Bà Rịa, ngày 12 tháng 3 năm 2024'))),
          tr(tc(p('BIÊN BẢN') + p('sinh hoạt quý I'), '<w:gridSpan w:val="2"/>')),
        ) + p('Chi bộ họp đủ.'),
      ),
    );
    expect(imported.facts).toMatchObject({
      kind: 'BB',
      cellName: 'CHI BỘ VĂN PHÒNG',
      symbol: '05-BB/CB',
      date: '2024-03-12',
      subject: 'sinh hoạt quý I',
    });
    expect(outline(imported.blocks)).toEqual(['p Chi bộ họp đủ.']);
  });

  it('may be typed in the old fonts', () => {
    const line = (text: string): string => {
      const isLoud = text === upper(text) && /\p{L}{3}/u.test(text);
      const font = isLoud ? '.VnTimeH' : '.VnTime';
      const typed = toTcvn3(isLoud ? text.toLocaleLowerCase('vi') : text);
      return p(r(typed, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`));
    };
    const imported = importDocx(
      docx(
        tbl(
          tr(
            tc(line('ĐẢNG BỘ SỞ KHOA HỌC') + line('CHI BỘ VĂN PHÒNG') + line('Số 05-BB/CB')),
            tc(line('ĐẢNG CỘNG SẢN VIỆT NAM') + line('Bà Rịa, ngày 12 tháng 3 năm 2024')),
          ),
        ) +
          line('BIÊN BẢN') +
          line('sinh hoạt quý I') +
          line('Chi bộ họp đủ.') +
          tbl(tr(tc(line('THƯ KÝ') + line('Lê Thị Bình')), tc(line('CHỦ TRÌ') + line('Trần Văn Mẫu')))),
      ),
    );
    expect(imported.facts).toMatchObject({
      kind: 'BB',
      superiorName: 'ĐẢNG BỘ SỞ KHOA HỌC',
      cellName: 'CHI BỘ VĂN PHÒNG',
      symbol: '05-BB/CB',
      placeName: 'Bà Rịa',
      date: '2024-03-12',
      subject: 'sinh hoạt quý I',
      signatures: [
        { authority: '', office: 'THƯ KÝ', name: 'Lê Thị Bình' },
        { authority: '', office: 'CHỦ TRÌ', name: 'Trần Văn Mẫu' },
      ],
    });
    expect(outline(imported.blocks)).toEqual(['p Chi bộ họp đủ.']);
  });

  /** The letters of TCVN3, found by reading every sign of it. */
  function toTcvn3(text: string): string {
    const signs = Array.from({ length: 128 }, (_, at) => String.fromCharCode(128 + at));
    const byLetter = new Map(signs.map((sign) => [decodeLegacyText(sign, 'tcvn3'), sign]));
    return [...text].map((letter) => byLetter.get(letter) ?? letter).join('');
  }

  it('is no paper of a cell where only its first line is in capitals', () => {
    const imported = read('CHI BỘ KHU PHỐ 4 TỔ CHỨC SINH HOẠT CHUYÊN ĐỀ');
    expect(imported.facts).toEqual(NO_FACTS);
    expect(imported.title).toBe('Chi bộ khu phố 4 tổ chức sinh hoạt chuyên đề');
  });
});
