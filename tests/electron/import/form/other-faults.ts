/** Faults as other offices make them, of other shapes than those of our own clerks; one at a time. */
import type { Era } from './clerk-papers.ts';
import type { Deviation, PartLook } from './office-hands.ts';
import type { Contents, OtherKind, Part, Piece } from './other-contents.ts';

export interface OtherFault {
  rule: string;
  /** What is wrong, in a few words. */
  what: string;
  change?: (contents: Contents) => Contents;
  deviation?: Deviation;
  kinds?: readonly OtherKind[];
  eras?: readonly Era[];
}

type Change = (contents: Contents) => Contents;

function all(change: (piece: Piece) => Piece[]): Change {
  const each = (pieces: readonly Piece[]): Piece[] => pieces.flatMap(change);
  return ({ left, right, title, text, closingLeft, closingRight }) => ({
    left: each(left),
    right: each(right),
    title: each(title),
    text: text.flatMap((one): Contents['text'] => ('rows' in one ? [one] : change(one))),
    closingLeft: each(closingLeft),
    closingRight: each(closingRight),
  });
}
/** In every piece of a part. */
const write = (part: Part, from: RegExp, to: string): Change =>
  all((piece) => [piece.part === part ? { ...piece, text: piece.text.replace(from, to) } : piece]);
const drop = (part: Part): Change => all((piece) => (piece.part === part ? [] : [piece]));
/** A paragraph before the last of the text. */
const say =
  (text: string): Change =>
  (contents) => ({
    ...contents,
    text: contents.text.toSpliced(-1, 0, { part: 'body', text }),
  });
const first = (part: Part, to: (text: string) => string): Change => {
  return (contents) => {
    let isDone = false;
    return all((piece) => {
      if (piece.part !== part || isDone) return [piece];
      isDone = true;
      return [{ ...piece, text: to(piece.text) }];
    })(contents);
  };
};
const look = (part: Part, other: Partial<PartLook>): Deviation => ({
  run: (own, piece) => (piece.part === part ? { ...own, ...other } : own),
});

/** With a secretary's signature. */
const SIGNED: readonly OtherKind[] = [
  'plan',
  'notice',
  'conclusion',
  'decision',
  'programme',
  'letter',
  'proposal',
  'report',
  'resolution',
];
/** With a kind printed. */
const NAMED: readonly OtherKind[] = [
  'plan',
  'notice',
  'conclusion',
  'minutes',
  'report',
  'resolution',
  'programme',
];
/** With longer paragraphs. */
const PROSE: readonly OtherKind[] = ['plan', 'notice', 'report', 'letter', 'resolution', 'programme'];
const POINTED: readonly OtherKind[] = ['plan', 'notice', 'report', 'resolution'];
const NEW: readonly Era[] = ['new'];
const OLD: readonly Era[] = ['old'];
const FILLER =
  'để đảng viên trong Chi bộ theo dõi, nghiên cứu và cùng tham gia ý kiến vào buổi sinh hoạt lần sau.';

/** Parts that only some kinds have. */
const ONLY_IN: Readonly<Partial<Record<Part, { kinds: readonly OtherKind[] }>>> = {
  body: { kinds: PROSE },
  kind: { kinds: NAMED },
  subject: { kinds: NAMED },
  heading: { kinds: ['plan', 'minutes', 'report', 'resolution'] },
  recipient: { kinds: SIGNED },
  'letter-subject': { kinds: ['letter'] },
  addressee: { kinds: ['letter', 'proposal'] },
  basis: { kinds: ['plan', 'decision'] },
  dash: { kinds: ['minutes', 'plan'] },
  point: { kinds: POINTED },
};

/** The last paragraph ends so. */
function ends(mark: string): Change {
  return (contents) => ({
    ...contents,
    text: contents.text.map((one, index) =>
      index === contents.text.length - 1 && !('rows' in one)
        ? { ...one, text: one.text.replace(/\.$/u, mark) }
        : one,
    ),
  });
}

export const OTHER_FAULTS: readonly OtherFault[] = [
  {
    rule: 'TITLE',
    what: 'both lines of the State',
    change: (contents) => ({
      ...contents,
      right: contents.right.flatMap((one): Piece[] =>
        one.part === 'title'
          ? [
              { ...one, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
              { ...one, text: 'Độc lập - Tự do - Hạnh phúc' },
            ]
          : [one],
      ),
    }),
  },
  { rule: 'TITLE', what: 'a full stop behind it', change: write('title', /$/u, '.') },
  { rule: 'TITLE', what: 'a letter without its mark', change: write('title', /VIỆT/u, 'VIÊT') },
  { rule: 'NUM-COLON', what: 'a colon apart', change: write('number', /^Số /u, 'Số : ') },
  { rule: 'NUM-COLON', what: 'a colon close to it', change: write('number', /^Số /u, 'Số:') },
  { rule: 'NUM-ORDER', what: 'two slashes', change: write('number', /-(?=\p{Lu})/u, '/') },
  { rule: 'NUM-ORDER', what: 'two hyphens', change: write('number', /\//u, '-') },
  { rule: 'NUM-ORDER', what: 'an en dash', change: write('number', /-/u, '–') },
  { rule: 'NUM-ORDER', what: 'spaces about the hyphen', change: write('number', /-/u, ' - ') },
  { rule: 'NUM-PAD', what: 'one digit', change: write('number', /\d+/u, '9') },
  { rule: 'NUM-SUFFIX', what: 'letters run on', change: write('number', /CB$/u, 'CBTĐ') },
  { rule: 'NUM-SUFFIX', what: 'the đảng uỷ for the cell', change: write('number', /CB$/u, 'ĐU') },
  { rule: 'TYPE-CODE', what: 'in capitals', change: write('number', /CTr/u, 'CTR'), kinds: ['programme'] },
  {
    rule: 'TYPE-CODE',
    what: 'without the bar of Đ',
    change: write('number', /QĐ/u, 'QD'),
    kinds: ['decision'],
  },
  {
    rule: 'TYPE-CODE',
    what: 'of another kind',
    change: write('number', /-TB\//u, '-KH/'),
    kinds: ['notice'],
  },
  {
    rule: 'TYPE-AUTH',
    what: 'a guide of a cell',
    change: (contents) => write('number', /-KH/u, '-HD')(write('kind', /.*/u, 'HƯỚNG DẪN')(contents)),
    kinds: ['plan'],
    eras: NEW,
  },
  { rule: 'DATE-PAD', what: 'a day of one digit', change: write('date', /ngày \d+/u, 'ngày 4') },
  { rule: 'DATE-PAD', what: 'a padded month', change: write('date', /tháng \d+/u, 'tháng 08') },
  {
    rule: 'DATE-PAD',
    what: 'figures in the text',
    change: say(`Dự thảo gửi trước ngày 05/09/2026 ${FILLER}`),
  },
  {
    rule: 'DATE-PAD',
    what: 'words in the text',
    change: say(`Dự thảo gửi trước ngày 8 tháng 3 năm 2027 ${FILLER}`),
  },
  { rule: 'DATE-COMMA', what: 'a full stop', change: write('date', /,/u, '.') },
  { rule: 'DATE-COMMA', what: 'no comma', change: write('date', /,/u, '') },
  { rule: 'DATE-COMMA', what: 'no space', change: write('date', /, /u, ',') },
  { rule: 'DATE-COMMA', what: 'upright', deviation: look('date', { italic: false }) },
  { rule: 'STAR', what: 'none', change: drop('star') },
  { rule: 'STAR', what: 'three of them', change: write('star', /\*/u, '***') },
  { rule: 'RULE-TITLE', what: 'no line', deviation: { isUnruled: true } },
  { rule: 'DASH5', what: 'six', change: write('dashes', /.*/u, '------'), kinds: NAMED },
  { rule: 'DASH5', what: 'apart', change: write('dashes', /.*/u, '- - - - -'), kinds: NAMED },
  { rule: 'DASH5', what: 'an underscored line', change: write('dashes', /.*/u, '__________'), kinds: NAMED },
  { rule: 'DASH5', what: 'none', change: drop('dashes'), kinds: NAMED },
  { rule: 'SIGN-DOT', what: 'dots', change: write('authority', /T\/M/u, 'T.M'), kinds: SIGNED },
  { rule: 'SIGN-DOT', what: 'nothing between', change: write('authority', /T\/M/u, 'TM'), kinds: SIGNED },
  { rule: 'SIGN-DOT', what: 'a dot run on', change: write('authority', /T\/M /u, 'TM.'), kinds: SIGNED },
  {
    rule: 'SIGN-KT',
    what: 'for a chief',
    change: write('authority', /T\/M CHI BỘ/u, 'K/T BÍ THƯ'),
    kinds: SIGNED,
  },
  {
    rule: 'SIGN-ORG',
    what: 'with the whole name',
    change: write('office', /$/u, ' CHI BỘ THÔN ĐOÀI'),
    kinds: SIGNED,
  },
  ...['Thạc sĩ ', 'TS. ', 'Đ/c ', 'Ông ', 'Đại tá ', 'PGS.TS. ', 'BSCKII. ', 'LS. '].map(
    (title): OtherFault => ({
      rule: 'SIGN-PREFIX',
      what: title.trim(),
      change: write('signer', /^/u, title),
      kinds: SIGNED,
    }),
  ),
  {
    rule: 'SIGN-BOLD',
    what: 'a light authority',
    deviation: look('authority', { bold: false }),
    kinds: SIGNED,
  },
  { rule: 'SIGN-BOLD', what: 'a bold office', deviation: look('office', { bold: true }), kinds: SIGNED },
  { rule: 'SIGN-BOLD', what: 'a light name', deviation: look('signer', { bold: false }) },
  {
    rule: 'NN-STYLE',
    what: 'no line below',
    deviation: look('recipients', { underline: false }),
    kinds: SIGNED,
  },
  {
    rule: 'NN-STYLE',
    what: 'bold and slanted, as the State',
    deviation: look('recipients', { bold: true, italic: true, underline: false }),
    kinds: SIGNED,
  },
  { rule: 'NN-SEP', what: 'no mark at the end', change: write('recipient', /\.$/u, ''), kinds: SIGNED },
  { rule: 'NN-SEP', what: 'a semicolon at the end', change: write('recipient', /\.$/u, ';'), kinds: SIGNED },
  {
    rule: 'NN-SEP',
    what: 'commas of before',
    change: write('recipient', /;$/u, ','),
    kinds: SIGNED,
    eras: NEW,
  },
  { rule: 'NN-SEP', what: 'no marks between', change: write('recipient', /[;,]$/u, ''), kinds: SIGNED },
  ...['Lưu: VT', 'Lưu: Chi bộ', 'Lưu VP', 'Lưu văn thư', 'Lưu: VT, CB'].map(
    (kept): OtherFault => ({
      rule: 'NN-LUU',
      what: kept,
      change: write('recipient', /Lưu Chi bộ/u, kept),
      kinds: SIGNED,
      eras: NEW,
    }),
  ),
  ...['./.', '/.', './'].map(
    (end): OtherFault => ({ rule: 'END-SLASH', what: end, change: ends(end), kinds: PROSE }),
  ),
  {
    rule: 'KINHGUI',
    what: 'sent where it is laid before',
    change: write('addressee', /Kính trình/u, 'Kính gửi'),
    kinds: ['proposal'],
    eras: NEW,
  },
  {
    rule: 'KINHGUI',
    what: 'laid before where it is sent',
    change: write('addressee', /Kính gửi/u, 'Kính trình'),
    kinds: ['letter'],
    eras: NEW,
  },
  {
    rule: 'CANCU-ITALIC',
    what: 'all slanted',
    deviation: look('basis', { italic: true }),
    kinds: ['plan', 'decision'],
  },
  {
    rule: 'CANCU-ITALIC',
    what: 'a full stop in the middle',
    change: first('basis', (text) => text.replace(/;$/u, '.')),
    kinds: ['plan', 'decision'],
  },
  ...(
    [
      [25, 25, 35, 15],
      [20, 20, 35, 20],
      [25.4, 25.4, 25.4, 25.4],
      [20, 20, 30, 20],
      [15, 15, 30, 15],
      [20, 25, 30, 15],
    ] as const
  ).map((margins): OtherFault => ({ rule: 'MARGIN-OLD', what: margins.join('/'), deviation: { margins } })),
  {
    rule: 'FONT',
    what: 'a heading',
    deviation: look('heading', { font: 'Arial' }),
    kinds: ['plan', 'minutes', 'report', 'decision'],
  },
  { rule: 'FONT', what: 'the title', deviation: look('title', { font: 'Cambria' }) },
  { rule: 'FONT', what: 'VNI', deviation: look('body', { font: 'VNI-Times' }) },
  { rule: 'FONT', what: 'recipients', deviation: look('recipient', { font: 'Calibri' }), kinds: SIGNED },
  ...(
    [
      ['body', 13],
      ['body', 16],
      ['title', 13],
      ['number', 12],
      ['date', 13],
      ['kind', 14],
      ['subject', 16],
      ['issuer', 12],
      ['heading', 13],
      ['signer', 13],
      ['recipient', 14],
      ['letter-subject', 14],
      ['addressee', 12],
      ['basis', 13],
      ['dash', 13],
      ['point', 12],
    ] as const
  ).map(([part, size]): OtherFault => {
    const { kinds } = ONLY_IN[part] ?? {};
    return {
      rule: 'SIZE',
      what: `${part} of ${size}`,
      deviation: look(part, { size }),
      ...(kinds && { kinds }),
    };
  }),
  { rule: 'LINE', what: 'too near', deviation: look('body', { line: 17 }), kinds: PROSE },
  { rule: 'LINE', what: 'too far', deviation: look('body', { line: 24 }), kinds: PROSE, eras: NEW },
  { rule: 'PARA', what: 'no first line', deviation: look('body', { firstLine: 0 }), kinds: PROSE },
  { rule: 'PARA', what: 'twice as far in', deviation: look('body', { firstLine: 20 }), kinds: PROSE },
  { rule: 'PARA', what: 'ragged', deviation: look('body', { align: 'left' }), kinds: PROSE },
  {
    rule: 'PARA',
    what: 'no room between',
    deviation: { run: (own, { part }) => (part === 'body' ? { ...own, before: 0, after: 0 } : own) },
    kinds: ['letter'],
  },
  { rule: 'PAGE-1', what: 'at the foot', deviation: { number: 'bottom' } },
  { rule: 'PAGE-1', what: 'on the right', deviation: { number: 'right' } },
  { rule: 'PAGE-1', what: 'on page 1', deviation: { number: 'first' } },
  ...[
    'Chi bộ thống nhất ,giao đồng chí phó bí thư chuẩn bị',
    'Chi bộ thống nhất ; giao đồng chí phó bí thư chuẩn bị',
    'Chi bộ thống nhất:giao đồng chí phó bí thư chuẩn bị',
    'Chi bộ thống nhất   giao đồng chí phó bí thư chuẩn bị',
    'Chi bộ thống nhất ( có biên bản kèm theo ) và chuẩn bị',
    'Chi bộ thống nhất(có biên bản kèm theo) và chuẩn bị',
    'Chi bộ thống nhất (có biên bản kèm theo)và chuẩn bị',
    'Chi bộ thống nhất .Đồng chí phó bí thư chuẩn bị tài liệu',
    'Từ năm 2026,Chi bộ phân công đồng chí phó bí thư chuẩn bị tài liệu',
    'Chi bộ “ thống nhất ” giao đồng chí phó bí thư chuẩn bị',
  ].map(
    (words): OtherFault => ({
      rule: 'SPACE',
      what: words.slice(12, 34),
      change: say(`${words} ${FILLER}`),
      kinds: PROSE,
    }),
  ),
  {
    rule: 'QUOTES',
    what: 'straight beside curly',
    change: say(`Chi bộ phát động phong trào "xanh, sạch, đẹp" ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'ABBR',
    what: 'never explained',
    change: say(`Đảng viên tích cực tham gia công tác PCCC ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'ABBR',
    what: 'explained too late',
    change: say(`Công tác CĐS được quan tâm; chuyển đổi số (CĐS) là việc lâu dài ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'NFC',
    what: 'a heading of composed letters',
    change: first('second', (text) => text.normalize('NFD')),
    kinds: POINTED,
  },
  {
    rule: 'NFC',
    what: 'two ways of the tone',
    change: say(`Chi uỷ và cấp uỷ hoà giải; Chi bộ ủy quyền ${FILLER}`),
    kinds: ['notice', 'programme'],
  },
  {
    rule: 'LIST-LETTER',
    what: 'a letter that is none',
    change: write('point', /^b\)/u, 'w)'),
    kinds: POINTED,
  },
  {
    rule: 'SPELL',
    what: 'a letter left out',
    change: say(`Chi bộ thực hiện việc phát tiển đảng ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'SPELL',
    what: 'a tone on no vowel',
    change: say(`Chi bộ nêu cao trách nhiẹm của từng người ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'SPELL',
    what: 'a letter twice',
    change: say(`Chi bộ thựcc hiện việc góp ý ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'DOUBLE',
    what: 'a small word',
    change: say(`Ý kiến của của đảng viên được ghi lại ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'CITE',
    what: 'no day',
    change: say(`Thực hiện Nghị quyết số 12-NQ/ĐU của Đảng uỷ ${FILLER}`),
    kinds: PROSE,
  },
  {
    rule: 'CITE',
    what: 'no comma before the day',
    change: say(`Thực hiện Nghị quyết số 12-NQ/ĐU ngày 15/4/2026 của Đảng uỷ ${FILLER}`),
    kinds: PROSE,
    eras: NEW,
  },
  {
    rule: 'STALE',
    what: 'a guide that was replaced',
    change: say(
      `Văn bản trình bày theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng ${FILLER}`,
    ),
    kinds: PROSE,
    eras: NEW,
  },
  {
    rule: 'STALE',
    what: 'a rule of kinds',
    change: say(`Thực hiện Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư ${FILLER}`),
    kinds: PROSE,
    eras: NEW,
  },
  {
    rule: 'DISTRICT',
    what: 'a committee that is no more',
    change: say(`Thực hiện chỉ đạo của Huyện uỷ ${FILLER}`),
    kinds: PROSE,
    eras: NEW,
  },
  {
    rule: 'DISTRICT',
    what: 'its people’s committee',
    change: say(`Phối hợp với Uỷ ban nhân dân quận ${FILLER}`),
    kinds: PROSE,
    eras: NEW,
  },
  {
    rule: 'COUNT',
    what: 'one more away',
    change: write('dash', /lý do: 03/u, 'lý do: 04'),
    kinds: ['minutes'],
  },
  {
    rule: 'COUNT',
    what: 'sorts of those present',
    change: write('dash', /26 chính thức/u, '25 chính thức'),
    kinds: ['minutes'],
  },
  {
    rule: 'VOTE',
    what: 'more than there are',
    change: write('body', /26\/26/u, '27/26'),
    kinds: ['minutes'],
  },
  {
    rule: 'VOTE',
    what: 'more voters than full members',
    change: write('body', /26\/26/u, '26/30'),
    kinds: ['minutes'],
  },
  {
    rule: 'VOTE-HALF',
    what: 'fewer than half',
    change: write('body', /26\/26/u, '11/26'),
    kinds: ['minutes'],
  },
  {
    rule: 'DURATION',
    what: 'three quarters of an hour',
    change: write('body', /21 giờ 15/u, '20 giờ 15'),
    kinds: ['minutes'],
    eras: NEW,
  },
  {
    rule: 'ROLES',
    what: 'one person twice',
    change: (contents) => ({
      ...contents,
      closingLeft: contents.closingLeft.map((one) =>
        one.part === 'signer' ? { ...one, text: contents.closingRight.at(-1)?.text ?? '' } : one,
      ),
    }),
    kinds: ['minutes'],
  },
  {
    rule: 'ROLES',
    what: 'nobody led',
    change: (contents) => ({ ...contents, closingRight: [] }),
    kinds: ['minutes'],
  },
  ...['MẬT', 'TỐI MẬT', 'Tuyệt mật'].map(
    (mark): OtherFault => ({
      rule: 'SECRET',
      what: mark,
      change: (contents) => ({ ...contents, left: [...contents.left, { part: 'issuer', text: mark }] }),
    }),
  ),
  {
    rule: 'NN-SEP',
    what: 'semicolons before their time',
    change: write('recipient', /,$/u, ';'),
    kinds: SIGNED,
    eras: OLD,
  },
];
