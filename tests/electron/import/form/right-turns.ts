/** What some right papers have besides, or otherwise: nothing is to be said of any of it. */
import type { OtherFault } from './fault-making.ts';
import type { Contents, Piece } from './other-contents.ts';

type Turn = Omit<OtherFault, 'rule'>;

const put =
  (where: 'left' | 'right' | 'closingLeft' | 'closingRight', ...pieces: Piece[]) =>
  (contents: Contents): Contents => ({ ...contents, [where]: [...contents[where], ...pieces] });
const say =
  (...pieces: Contents['text']) =>
  (contents: Contents): Contents => ({ ...contents, text: contents.text.toSpliced(-1, 0, ...pieces) });
const rewrite =
  (part: Piece['part'], from: RegExp, to: string) =>
  (contents: Contents): Contents => {
    const each = (pieces: readonly Piece[]): Piece[] =>
      pieces.map((one) => (one.part === part ? { ...one, text: one.text.replace(from, to) } : one));
    return {
      ...contents,
      left: each(contents.left),
      right: each(contents.right),
      title: each(contents.title),
      closingLeft: each(contents.closingLeft),
      closingRight: each(contents.closingRight),
    };
  };
const body = (text: string): Piece => ({ part: 'body', text });
const SIGNED = ['plan', 'notice', 'report', 'resolution', 'conclusion'] as const;
const PLAIN = ['plan', 'notice', 'report', 'conclusion'] as const;

export const RIGHT_TURNS: readonly Turn[] = [
  {
    what: 'a draft without its number and day',
    change: (contents) =>
      rewrite('date', /ngày \d+/u, 'ngày     ')(rewrite('number', /\d+/u, '      ')(contents)),
    eras: ['new'],
    kinds: PLAIN,
  },
  { what: 'a draft mark', change: put('left', { part: 'addressee', text: 'Dự thảo lần 2' }), kinds: PLAIN },
  { what: 'urgent', change: put('left', { part: 'issuer', text: 'KHẨN' }), kinds: PLAIN },
  {
    what: 'a code of who typed it',
    change: put('closingLeft', { part: 'recipient', text: 'NguyenVanAn-26' }),
    kinds: SIGNED,
  },
  {
    what: 'a long name of the body over two lines',
    change: (contents) => ({
      ...contents,
      left: contents.left.flatMap((one): Piece[] =>
        one.part === 'superior'
          ? [
              { ...one, text: 'ĐẢNG BỘ TRUNG TÂM CHUYỂN ĐỔI SỐ' },
              { ...one, text: 'VÀ BẢO VỆ DỮ LIỆU TỈNH' },
            ]
          : one.part === 'issuer'
            ? [
                { ...one, text: 'CHI BỘ PHÒNG HÀNH CHÍNH -' },
                { ...one, text: 'QUẢN TRỊ' },
              ]
            : [one],
      ),
    }),
  },
  { what: 'a place with a number', change: rewrite('date', /^[^,]+/u, 'Phường 10'), kinds: SIGNED },
  { what: 'a place with a hyphen', change: rewrite('date', /^[^,]+/u, 'Bà Rịa - Vũng Tàu'), kinds: SIGNED },
  { what: 'a city', change: rewrite('date', /^[^,]+/u, 'TP Hồ Chí Minh'), kinds: SIGNED },
  {
    what: 'signed by mark',
    change: (contents) => ({
      ...contents,
      closingRight: contents.closingRight.flatMap((one): Piece[] =>
        one.part === 'signer' ? [{ part: 'date', text: '(Đã ký)' }, one] : [one],
      ),
    }),
    kinds: SIGNED,
  },
  {
    what: 'parts of a chapter',
    change: say(
      { part: 'part', text: 'Chương II' },
      { part: 'part', text: 'TRÁCH NHIỆM THI HÀNH' },
      body(
        'Các đồng chí đảng viên có trách nhiệm thực hiện và báo cáo kết quả với Chi bộ vào cuối mỗi quý trong năm.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'points as far as đ and e',
    change: say(
      { part: 'second', text: '3. Phân công' },
      ...['a', 'b', 'c', 'd', 'đ', 'e'].map(
        (letter): Piece => ({
          part: 'point',
          text: `${letter}) Đồng chí phụ trách việc thứ ${letter === 'a' ? 'nhất' : 'tiếp theo'} của kế hoạch, hoàn thành trong quý này;`,
        }),
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'figures, percents, times and ratios',
    change: say(
      body(
        'Năm 2025 thu 1.250,5 triệu đồng (đạt 102,4 %), gấp 1,2 lần; họp từ 8 giờ 30 đến 11 giờ 15; có 24/26 ý kiến nhất trí; tỷ lệ 92,3%.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'an address on the web and by post',
    change: say(
      body(
        'Tài liệu đăng tại https://xaydungdang.org.vn/tin-tuc.html?id=5; góp ý gửi về chibo.vanphong@hoabinh.gov.vn trước ngày 20 của tháng.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'laws of the State',
    change: say(
      body(
        'Thực hiện Luật Thi đua, khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP, ngày 31/12/2023 của Chính phủ, Chi bộ đề nghị khen thưởng.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'papers of the centre',
    change: say(
      body(
        'Thực hiện Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư; Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'an abbreviation that is explained',
    change: say(
      body(
        'Đảng viên không đăng tin sai lên mạng xã hội (viết tắt là MXH); nhắc người thân khi dùng MXH phải kiểm chứng thông tin trước khi chia sẻ.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'abbreviations everybody reads',
    change: say(
      body(
        'Phối hợp với UBND, MTTQ và Đoàn TNCS Hồ Chí Minh xã; tuyên truyền Đại hội XIV của Đảng; kết nạp 02 đảng viên trong quý III và quý IV.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'names of many peoples and places',
    change: say(
      body(
        'Các đồng chí Lò Văn Pâng, Giàng A Páo, Siu H’Ben, Y Thông Niê và Thạch Sô Phia ở Đắk Glei, Pleiku, Krông Pắc, Mường Ảng phát biểu ý kiến.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'foreign names and words',
    change: say(
      body(
        'Chuyên đề nêu tư tưởng của V.I.Lênin, C. Mác và Ph. Ăngghen; cán bộ dùng email, internet, Zalo, Facebook đúng quy định của cơ quan.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'quotations in quotations',
    change: say(
      body(
        'Bác dạy: “Cán bộ là cái gốc của mọi công việc”, “Muôn việc thành công hoặc thất bại, đều do cán bộ tốt hoặc kém”; Chi bộ học tập lời dạy ấy.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'a table with short words',
    change: say({
      rows: [
        ['STT', 'Họ và tên', 'Chức vụ', 'SĐT'],
        ['1', 'Hà Thị Mơ', 'Bí thư', '0912.345.678'],
        ['2', 'Lò Thị Pành', 'P. Bí thư', ''],
      ],
    }),
    kinds: PLAIN,
  },
  { what: 'room by an empty paragraph', change: say(body('')), kinds: PLAIN },
  {
    what: 'days gone by in words',
    change: say(
      body(
        'Ngày 03 tháng 02 năm 1930 là ngày thành lập Đảng; ngày 19/5, ngày 02/9 và tháng 12 hằng năm Chi bộ tổ chức toạ đàm, ôn lại truyền thống.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'a title by several words that repeat',
    change: say(
      body(
        'Ngày ngày phấn đấu, luôn luôn gương mẫu; người người thi đua, nhà nhà thi đua; đi sâu đi sát cơ sở, ai ai cũng hài lòng với kết quả đã đạt.',
      ),
    ),
    kinds: PLAIN,
  },
  {
    what: 'bodies of 15 points',
    deviation: {
      run: (own, { part }) =>
        ['body', 'basis', 'dash', 'point', 'second', 'heading'].includes(part) ? { ...own, size: 15 } : own,
    },
  },
  {
    what: 'lines of 20 points',
    deviation: { run: (own, { part }) => (part === 'body' ? { ...own, line: 20 } : own) },
  },
  {
    what: 'a first line of 12,7 millimetres',
    deviation: { run: (own, { part }) => (part === 'body' ? { ...own, firstLine: 12.7 } : own) },
  },
  {
    what: 'a kind of 15 and a subject of 15',
    deviation: {
      run: (own, { part }) => (part === 'kind' || part === 'subject' ? { ...own, size: 15 } : own),
    },
  },
  {
    what: 'headings with a capital only at the beginning',
    change: (contents) => ({
      ...contents,
      text: contents.text.map((one) =>
        'rows' in one || one.part !== 'heading'
          ? one
          : {
              ...one,
              text: one.text.replace(
                /^(I{1,3})- (.)(.*)$/u,
                (_, number: string, first: string, rest: string) =>
                  `${number}. ${first}${rest.toLocaleLowerCase('vi')}`,
              ),
            },
      ),
    }),
    kinds: PLAIN,
  },
  {
    what: 'several it is sent to',
    change: (contents) => ({
      ...contents,
      text: contents.text.flatMap((one): Contents['text'] =>
        'rows' in one || one.part !== 'addressee'
          ? [one]
          : [
              { part: 'addressee', text: one.text.replace(/:.*/u, ':') },
              { part: 'addressee', text: '- Ban Thường vụ Đảng uỷ;' },
              { part: 'addressee', text: '- Văn phòng Đảng uỷ.' },
            ],
      ),
    }),
    kinds: ['letter', 'proposal'],
  },
  {
    what: 'of a congress',
    change: (contents) =>
      rewrite(
        'number',
        /CB$/u,
        'ĐH',
      )(
        rewrite(
          'issuer',
          /^/u,
          'ĐẠI HỘI ',
        )(rewrite('authority', /T\/M CHI BỘ/u, 'T/M ĐOÀN CHỦ TỊCH')(contents)),
      ),
    kinds: ['report', 'resolution'],
  },
  {
    what: 'with place, chair and secretary told one by one',
    change: (contents) => ({
      ...contents,
      text: [
        { part: 'dash', text: '- Địa điểm: phòng họp số 2, trụ sở cơ quan.' },
        { part: 'dash', text: '- Chủ trì: đồng chí Nguyễn Thị Thu Hà, Bí thư Chi bộ.' },
        { part: 'dash', text: '- Thư ký: đồng chí Vũ Thị Ngọc Ánh, Chi uỷ viên.' },
        { part: 'dash', text: '- Tài liệu: dự thảo chuyên đề (đã gửi trước 03 ngày).' },
        ...contents.text,
      ],
    }),
    kinds: ['minutes'],
  },
  { what: 'in January', change: rewrite('date', /ngày \d+ tháng \d+/u, 'ngày 02 tháng 01'), eras: ['old'] },
  {
    what: 'an annex below the signature',
    change: (contents) => ({
      ...contents,
      closingRight: [
        ...contents.closingRight,
        { part: 'part', text: 'Phụ lục 1' },
        { part: 'part', text: 'DANH SÁCH ĐẢNG VIÊN ĐƯỢC PHÂN CÔNG' },
      ],
    }),
    kinds: PLAIN,
  },
  {
    what: 'a subject of two lines with the author in it',
    change: (contents) => ({
      ...contents,
      title: contents.title.flatMap((one): Piece[] =>
        one.part === 'subject'
          ? [one, { ...one, text: 'của Chi bộ Thôn Đoài, giai đoạn 2025 - 2030' }]
          : [one],
      ),
    }),
    kinds: PLAIN,
  },
];
