/** What minutes and resolutions count: people, votes, hours, who led. All of it is read from the words themselves. */
import { MINUTES, RESOLUTION } from '../../format/kinds.ts';
import { foldText } from '../../text/vietnamese.ts';
import { type LintLine, type LintPaper, linesOf } from '../paper.ts';
import { both, type Fault, type LintRule } from '../rule.ts';

const RECORD = both('36-HD/VPTW và thông lệ ghi biên bản; Điều lệ Đảng, Điều 9');
const HD42_FROM = '2025-10-28';
const LEAST_MINUTES = 90;
const LEAST_COMBINED = 120;

/** A line in plain small letters, numbers with their zeros, without dấu. */
interface Read {
  line: LintLine;
  text: string;
}

function read(paper: LintPaper): Read[] {
  return linesOf(paper, 'body', 'item', 'cell', 'heading').map((line) => ({
    line,
    text: foldText(line.text).replace(/\s+/gu, ' ').trim(),
  }));
}

/** The first number after the words, and the line it stands in. */
function count(
  lines: readonly Read[],
  words: RegExp,
): { line: LintLine; number: number; text: string } | null {
  for (const { line, text } of lines) {
    const match = words.exec(text);
    if (match?.[1] !== undefined) return { line, number: Number(match[1]), text };
  }
  return null;
}

const ALL = /(?:tong so|dang so)[^:\d]{0,40}:?\s*(\d+)/u;
const PRESENT = /co mat[^:\d,;.]{0,30}:?\s*(\d+)/u;
/** Where nobody says who is there by that word; guests are told in the same words. */
const ATTENDING = /^(?!.*(?:dai bieu|khach|moi du|cap tren)).*?(?:tham du|du hop)[^:\d,;.]{0,30}:?\s*(\d+)/u;
const AWAY = /vang(?: mat)? co ly do[^:\d,;.]{0,20}:?\s*(\d+)/u;
const AWAY_WITHOUT = /vang(?: mat)? khong(?: co)? ly do[^:\d,;.]{0,20}:?\s*(\d+)/u;
const AWAY_IN_ALL = /vang(?: mat)?(?! co ly| khong)[^:\d,;.]{0,20}:?\s*(\d+)/u;
const EXEMPT = /mien[^:\d]{0,60}:?\s*(\d+)/u;
/** "chính thức 16, dự bị 02", or "16 chính thức, 02 dự bị"; tried in this order. */
const SORTS = [
  /chinh thuc[^\d]{0,6}(\d+)[^\d]{1,20}du bi[^\d]{0,6}(\d+)/u,
  /(\d+)[^\d]{0,20}chinh thuc[^\d]{1,10}(\d+)[^\d]{0,20}du bi/u,
] as const;

/** "tán thành 13/15", "13/15 đồng chí tán thành": for, and of how many. */
const SHARE =
  /(?:tan thanh|nhat tri|dong y|bieu quyet)[^.\d]{0,40}(\d+)\s*\/\s*(\d+)|(\d+)\s*\/\s*(\d+)[^.\d]{0,40}(?:tan thanh|nhat tri|dong y)/u;
const FOR = /(?<!khong )(?:tan thanh|dong y)\D{0,12}(\d+)(?![\d\s]*\/)/u;
const AGAINST = /khong (?:tan thanh|dong y)\D{0,12}(\d+)/u;
const BLANK = /(?:y kien khac|phieu trang|khong y kien|khong bieu quyet)\D{0,12}(\d+)/u;
const VOTERS =
  /(?:so nguoi|tong so phieu|so phieu|dang vien) (?:bieu quyet|tham gia bieu quyet|phat ra|thu ve)\D{0,12}(\d+)/u;

export const MINUTES_RULES: readonly LintRule[] = [
  {
    id: 'COUNT',
    title: 'Có mặt, vắng, miễn cộng lại bằng tổng số; chính thức và dự bị cũng vậy',
    looksAt: 'components',
    severity: both('error'),
    clause: RECORD,
    right: 'Tổng số 18 (chính thức 16, dự bị 02); có mặt 15; vắng có lý do 02; miễn 01',
    wrong: 'Tổng số 18; có mặt 15; vắng có lý do 02; miễn không',
    check: (paper) => {
      if (paper.kind !== MINUTES) return [];
      const lines = read(paper);
      return [...sortFaults(lines), ...sumFaults(lines)];
    },
  },
  {
    id: 'VOTE',
    title:
      'Phiếu tán thành, không tán thành, trắng cộng lại bằng số người biểu quyết; chỉ đảng viên chính thức biểu quyết',
    looksAt: 'components',
    severity: both('error'),
    clause: RECORD,
    right: 'tán thành 13/15 đảng viên chính thức',
    wrong: 'tán thành 17/15 đảng viên chính thức',
    check: (paper) => {
      if (paper.kind !== MINUTES && paper.kind !== RESOLUTION) return [];
      const lines = read(paper);
      const official = officialIn(lines);
      return lines.flatMap(({ line, text }): Fault[] => voteFaults(line, text, official));
    },
  },
  {
    id: 'VOTE-HALF',
    title: 'Thông qua khi quá nửa số đảng viên chính thức tán thành',
    looksAt: 'components',
    severity: both('error'),
    clause: both('Điều lệ Đảng, Điều 9; 294-QĐ/TW, 9.3'),
    right: 'tán thành 08/15, thông qua',
    wrong: 'tán thành 07/15, thông qua',
    check: (paper) => {
      if (paper.kind !== MINUTES && paper.kind !== RESOLUTION) return [];
      return read(paper).flatMap(({ line, text }): Fault[] => {
        const share = shareIn(text);
        if (share === null || share.yes * 2 > share.of || share.yes > share.of) return [];
        const isPassed =
          /thong qua|duoc bieu quyet/u.test(text) && !/khong (?:duoc )?thong qua|chua thong qua/u.test(text);
        return isPassed
          ? [
              {
                line,
                found: `${share.yes}/${share.of}`,
                expected: `hơn ${Math.floor(share.of / 2)} mới thông qua`,
              },
            ]
          : [];
      });
    },
  },
  {
    id: 'DURATION',
    title: 'Sinh hoạt chi bộ ít nhất 90 phút; cùng buổi thường kỳ ít nhất 120 phút',
    looksAt: 'components',
    severity: both('warning'),
    clause: {
      'hd36-2018': '12-HD/BTCTW; 42-HD/BTCTW từ 28/10/2025',
      'hd05-2026': '42-HD/BTCTW ngày 28/10/2025',
    },
    right: 'Hồi 14 giờ 00 … kết thúc 16 giờ 10',
    wrong: 'Hồi 14 giờ 00 … kết thúc 15 giờ 00',
    check: (paper) => {
      if (paper.kind !== MINUTES || paper.date === null || paper.date < HD42_FROM) return [];
      const lines = read(paper);
      const start = timeIn(
        lines.find(({ text }) => /^(?:hoi|vao hoi|thoi gian bat dau|bat dau)\b/u.test(text)),
      );
      const end = lines.findLast(
        ({ text }) => /ket thuc (?:vao )?(?:hoi|luc|:)?/u.test(text) && timeIn({ text }) !== null,
      );
      const closed = timeIn(end);
      if (start === null || closed === null || end === undefined || closed <= start) return [];
      const isCombined = lines.some(({ text }) =>
        /(?:ket hop|cung).{0,30}thuong ky|thuong ky.{0,30}(?:va|ket hop).{0,20}chuyen de/u.test(text),
      );
      const least = isCombined ? LEAST_COMBINED : LEAST_MINUTES;
      return closed - start >= least
        ? []
        : [{ line: end.line, found: `${closed - start} phút`, expected: `ít nhất ${least} phút` }];
    },
  },
  {
    id: 'ROLES',
    title: 'Biên bản có chủ trì và thư ký, là hai người',
    looksAt: 'components',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.7', 'hd05-2026': '05-HD/VPTW, II.7.1.4' },
    right: 'NGƯỜI GHI BIÊN BẢN … CHỦ TRÌ HỘI NGHỊ …',
    wrong: 'chỉ có một người ký',
    check: (paper) => {
      if (paper.kind !== MINUTES) return [];
      const titles = linesOf(paper, 'authority', 'office').map(({ text }) => foldText(text));
      const hasChair = titles.some((text) => /chu tri|chu toa/u.test(text));
      const hasTaker = titles.some((text) => /ghi bien ban|thu ky/u.test(text));
      const names = linesOf(paper, 'signer');
      const [first, second] = names;
      return [
        ...(hasTaker
          ? []
          : [{ line: null, found: 'không có người ghi biên bản ký', expected: 'NGƯỜI GHI BIÊN BẢN' }]),
        ...(hasChair ? [] : [{ line: null, found: 'không có chủ trì ký', expected: 'CHỦ TRÌ HỘI NGHỊ' }]),
        ...(second !== undefined &&
        first !== undefined &&
        names.length === 2 &&
        nameOf(first) === nameOf(second)
          ? [{ line: second, found: second.text.trim(), expected: 'hai người khác nhau' }]
          : []),
      ];
    },
  },
];

function nameOf({ text }: LintLine): string {
  return foldText(text).replace(/\s+/gu, ' ').trim();
}

/** Chính thức and dự bị as one line has them. */
function sortsIn(text: string): [number, number] | null {
  const match = SORTS[0].exec(text) ?? SORTS[1].exec(text);
  const [, official, probationary] = match ?? [];
  return official === undefined || probationary === undefined
    ? null
    : [Number(official), Number(probationary)];
}

function sortFaults(lines: readonly Read[]): Fault[] {
  return [ALL, PRESENT].flatMap((words): Fault[] => {
    const found = count(lines, words);
    const sorts = found === null ? null : sortsIn(found.text);
    if (found === null || sorts === null || sorts[0] + sorts[1] === found.number) return [];
    return [
      {
        line: found.line,
        found: `chính thức ${sorts[0]} + dự bị ${sorts[1]} = ${sorts[0] + sorts[1]}`,
        expected: `${found.number}`,
      },
    ];
  });
}

function sumFaults(lines: readonly Read[]): Fault[] {
  const all = count(lines, ALL);
  const present = count(lines, PRESENT) ?? count(lines, ATTENDING);
  if (all === null || present === null) return [];
  const byReason = [AWAY, AWAY_WITHOUT].map((words) => count(lines, words));
  const isNone = lines.some(({ text }) => /vang(?: mat)?:? khong\.?$/u.test(text));
  const inAll = count(lines, AWAY_IN_ALL);
  if (byReason.every((one) => one === null) && inAll === null && !isNone) return [];
  const away = inAll?.number ?? byReason.reduce((sum, one) => sum + (one?.number ?? 0), 0);
  const exempt = count(lines, EXEMPT)?.number ?? 0;
  const sum = present.number + away + exempt;
  return sum === all.number
    ? []
    : [
        {
          line: present.line,
          found: `có mặt ${present.number} + vắng ${away} + miễn ${exempt} = ${sum}`,
          expected: `${all.number} như tổng số`,
        },
      ];
}

function officialIn(lines: readonly Read[]): number | null {
  const all = count(lines, ALL);
  return all === null ? null : (sortsIn(all.text)?.[0] ?? null);
}

function shareIn(text: string): { yes: number; of: number } | null {
  const match = SHARE.exec(text);
  const [yes, of] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]];
  return yes === undefined || of === undefined ? null : { yes: Number(yes), of: Number(of) };
}

function numberIn(text: string, words: RegExp): number | null {
  const found = words.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function voteFaults(line: LintLine, text: string, official: number | null): Fault[] {
  const share = shareIn(text);
  const faults: Fault[] = [];
  if (share !== null && share.yes > share.of)
    faults.push({
      line,
      found: `${share.yes}/${share.of}`,
      expected: 'số tán thành không quá số người được biểu quyết',
    });
  if (share !== null && official !== null && share.of > official)
    faults.push({
      line,
      found: `${share.of} người biểu quyết`,
      expected: `không quá ${official} đảng viên chính thức`,
    });
  const [yes = null, no = null, blank = null] = [FOR, AGAINST, BLANK].map((words) => numberIn(text, words));
  const voters = numberIn(text, VOTERS);
  const sum = (share?.yes ?? yes ?? 0) + (no ?? 0) + (blank ?? 0);
  // Over all official members the sum may be less: whoever was away has no vote. Of those who voted it may not.
  if (
    voters !== null &&
    (share !== null || yes !== null) &&
    (no !== null || blank !== null) &&
    sum !== voters
  )
    faults.push({ line, found: `cộng lại ${sum}`, expected: `${voters} người biểu quyết` });
  else if (share !== null && sum > share.of && faults.length === 0)
    faults.push({ line, found: `cộng lại ${sum}`, expected: `không quá ${share.of}` });
  if (
    /du bi/u.test(text) &&
    /bieu quyet|tan thanh/u.test(text) &&
    /(?:gom|ca|va) \d* ?(?:dang vien )?du bi/u.test(text)
  )
    faults.push({
      line,
      found: 'đảng viên dự bị biểu quyết',
      expected: 'chỉ đảng viên chính thức biểu quyết',
    });
  return faults;
}

/** Minutes since midnight. */
function timeIn(read: Pick<Read, 'text'> | undefined): number | null {
  const match = /(\d{1,2})\s*(?:gio|h|:)\s*(\d{1,2})?/u.exec(read?.text ?? '');
  return match?.[1] === undefined ? null : Number(match[1]) * 60 + Number(match[2] ?? 0);
}
