/** Number and symbol (ô 3): "Số 05-NQ/CB". */
import { isWritten, KIND_RULES, KINDS, type Kind } from '../../format/kinds.ts';
import { foldText } from '../../text/vietnamese.ts';
import { type LintPaper, linesOf, PROSE } from '../paper.ts';
import { both, type Fault, type LintRule, matchesIn } from '../rule.ts';

const WHERE = { 'hd36-2018': '36-HD/VPTW, II.3', 'hd05-2026': '05-HD/VPTW, II.3' } as const;

/** "Số 05-NQ/CB" and what people write for it: number, first mark, second mark, and what stands between. */
const WHOLE =
  /^(?<lead>Số\s*:?\s*)(?<number>\d*)(?<gap>\s*)(?<one>[-–/])\s*(?<first>[\p{L}]+)\s*(?<two>[-–/])\s*(?<second>[\p{L}\p{N}_.–-]+)\s*$/iu;

interface NumberParts {
  number: string;
  /** Between the number and the first mark: a draft leaves room there. */
  gap: string;
  one: string;
  first: string;
  two: string;
  second: string;
}

function read(text: string): NumberParts | null {
  const groups = WHOLE.exec(text.normalize('NFC').trim())?.groups;
  return groups === undefined ? null : (groups as unknown as NumberParts);
}

/** The same where a paper of a cell is named in the text: "84-KH/CB-STTTT". */
const CITED_CELL = /(?<=\d-\p{L}{2,4}\/)CB[-–]\p{Lu}[\p{L}\p{N}-]*/gu;

const codes = new Map(KINDS.map((kind) => [fold(kind), kind]));

function fold(text: string): string {
  return text.toLocaleLowerCase('vi');
}

function numberLines(paper: LintPaper) {
  return linesOf(paper, 'number');
}

/** The code this paper should bear by its kind; null where that is not known or the kind bears none. */
function rightCode({ kind }: LintPaper): Kind | null {
  return kind !== null && KIND_RULES[kind].isNumbered ? kind : null;
}

export const NUMBER_RULES: readonly LintRule[] = [
  {
    id: 'NUM-COLON',
    title: 'Sau chữ “Số” không có dấu hai chấm',
    looksAt: 'components',
    severity: both('error'),
    clause: WHERE,
    right: 'Số 05-NQ/CB',
    wrong: 'Số: 05-NQ/CB',
    check: (paper) =>
      numberLines(paper).flatMap((line) =>
        matchesIn(line, /(?<=^\s*số)\s*:\s*/giu, ({ 0: found }) => ({
          found: `Số${found.trimEnd()}`,
          expected: 'Số',
          fix: { is: 'text', text: ' ' },
        })),
      ),
  },
  {
    id: 'NUM-ORDER',
    title: 'Số nối tên loại bằng gạch nối, rồi mới đến gạch chéo, viết liền nhau',
    looksAt: 'components',
    severity: both('error'),
    clause: WHERE,
    right: 'Số 05-BC/CB',
    wrong: 'Số 05/BC-CB',
    check: (paper) =>
      numberLines(paper).flatMap((line): Fault[] => {
        const parts = read(line.text);
        if (parts === null) return [];
        const { number, one, first, two, second } = parts;
        const isTight = number === '' || !/\s/u.test(line.text.trim().replace(/^Số\s*:?\s*/iu, ''));
        if (one === '-' && two === '/' && isTight) return [];
        const start = line.text.search(/[\d–/-]/u);
        const expected = `${number}-${first}/${second}`;
        return [
          {
            line,
            start,
            end: line.text.trimEnd().length,
            found: line.text.trim(),
            expected: `Số ${expected}`,
            fix: { is: 'text', text: expected },
          },
        ];
      }),
  },
  {
    id: 'NUM-PAD',
    title: 'Số nhỏ hơn 10 có số 0 ở trước',
    looksAt: 'components',
    severity: both('error'),
    clause: WHERE,
    right: 'Số 05-NQ/CB',
    wrong: 'Số 5-NQ/CB',
    check: (paper) =>
      numberLines(paper).flatMap((line) =>
        matchesIn(line, /(?<=^\s*số\s*:?\s*)\d(?=\s*[-–/])/giu, ({ 0: found }) => ({
          found,
          expected: `0${found}`,
          fix: { is: 'text', text: `0${found}` },
        })),
      ),
  },
  {
    id: 'NUM-SUFFIX',
    title: 'Ký hiệu cơ quan ban hành của chi bộ là CB',
    looksAt: 'words',
    severity: both('warning'),
    clause: WHERE,
    right: 'Số 84-KH/CB',
    wrong: 'Số 84-KH/CB-STTTT',
    check: (paper) => [
      ...numberLines(paper).flatMap((line): Fault[] => {
        const parts = read(line.text);
        if (parts === null) return [];
        const { first, second } = parts;
        // In the State's order the body stands last as well.
        const code = codes.has(fold(second)) && !codes.has(fold(first)) ? first : second;
        const known = ['CB', 'ĐH', paper.facts.symbolSuffix ?? 'CB'];
        if (known.includes(code) || (!code.startsWith('CB') && !isOfCell(paper))) return [];
        return [{ line, found: code, expected: paper.facts.symbolSuffix ?? 'CB' }];
      }),
      ...linesOf(paper, ...PROSE).flatMap((line) =>
        matchesIn(line, CITED_CELL, ({ 0: found }) =>
          found === paper.facts.symbolSuffix ? null : { found, expected: paper.facts.symbolSuffix ?? 'CB' },
        ),
      ),
    ],
  },
  {
    id: 'TYPE-CODE',
    title: 'Ký hiệu tên loại đúng bảng ký hiệu',
    looksAt: 'components',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, Phụ lục 1', 'hd05-2026': '05-HD/VPTW, II.3.1.2' },
    right: 'Số 03-CTr/CB (chương trình), Số 02-TTr/CB (tờ trình)',
    wrong: 'Số 03-CTR/CB, Số 02-TTR/CB, Số 07-BBSH/CB',
    check: (paper) =>
      numberLines(paper).flatMap((line): Fault[] => {
        const parts = read(line.text);
        if (parts === null) return [];
        const { first, second, two } = parts;
        const code = codes.has(fold(second)) && !codes.has(fold(first)) && two !== '/' ? second : first;
        const expected = expectedCode(code, paper);
        if (expected === null || expected === code) return [];
        const start = line.text.lastIndexOf(code);
        return [
          {
            line,
            start,
            end: start + code.length,
            found: code,
            expected,
            fix: { is: 'text', text: expected },
          },
        ];
      }),
  },
  {
    id: 'TYPE-AUTH',
    title: 'Chi bộ không ban hành quy định, hướng dẫn, chỉ thị, thông tri',
    looksAt: 'components',
    severity: both('error'),
    clause: both('399-QĐ/TW, Điều 11'),
    right: 'NGHỊ QUYẾT, KẾT LUẬN, THÔNG BÁO',
    wrong: 'CHỈ THỊ của chi bộ',
    check: (paper) => {
      if (paper.date === null || paper.date < '2026-01-09' || !isOfCell(paper)) return [];
      return linesOf(paper, 'kind')
        .filter(({ text }) => /^(?:quy dinh|huong dan|chi thi|thong tri)$/u.test(foldText(text.trim())))
        .map((line) => ({ line, found: line.text.trim(), expected: 'một tên loại chi bộ được ban hành' }));
    },
  },
  {
    id: 'NUM-TERM',
    title: 'Số chạy liên tục theo tên loại trong một nhiệm kỳ, không trùng, không nhảy',
    looksAt: 'facts',
    severity: both('warning'),
    clause: WHERE,
    right: '01-NQ/CB, 02-NQ/CB, 03-NQ/CB',
    wrong: '01-NQ/CB, 03-NQ/CB',
    check: (paper) => {
      const { register, symbolSuffix } = paper.facts;
      const [line] = numberLines(paper);
      const parts = line === undefined ? null : read(line.text);
      const kind = rightCode(paper);
      if (
        register === undefined ||
        parts === null ||
        line === undefined ||
        kind === null ||
        parts.number === ''
      )
        return [];
      const number = Number(parts.number);
      const symbol = `${parts.number}-${parts.first}/${parts.second}`;
      const series = register.filter((one) => one.kind === kind);
      const twin = series.find((one) => one.number === number && one.symbol === symbol);
      if (twin !== undefined && twin.date !== paper.date)
        return [{ line, found: symbol, expected: `số chưa cấp: ${symbol} là của văn bản ngày ${twin.date}` }];
      const later = series.filter(
        (one) => paper.date !== null && one.date > paper.date && one.number < number,
      );
      const [first] = later;
      if (first === undefined || symbolSuffix === undefined) return [];
      return [{ line, found: symbol, expected: `số nhỏ hơn ${first.symbol}, văn bản ngày ${first.date}` }];
    },
  },
];

/** Whether a cell issued it: its issuer says so, or the paper is of our own book. */
function isOfCell(paper: LintPaper): boolean {
  return linesOf(paper, 'issuer').some(({ text }) => /chi bộ/iu.test(text.normalize('NFC')));
}

function expectedCode(code: string, paper: LintPaper): string | null {
  const known = readCode(code);
  // From 27/5/2026 both quyết định and quy định bear QĐ.
  if (known !== null && paper.date !== null && !isWritten(known, paper.date)) return known.slice(0, 2);
  return rightCode(paper) ?? known;
}

/** The kind that is meant: by its letters in any case, without marks, or with more letters behind ("BBSH"). */
function readCode(code: string): Kind | null {
  const plain = foldText(code);
  return (
    codes.get(fold(code)) ??
    KINDS.find((kind) => foldText(kind) === plain) ??
    KINDS.find((kind) => plain.startsWith(foldText(kind))) ??
    null
  );
}
