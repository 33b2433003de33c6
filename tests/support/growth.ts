/** How the time of a function grows with its text, told by ratios: no clock of one machine is another's. */
import { LONG } from './long.ts';

/** Ten times the text may take so many times as long; what grows with the square takes a hundred times. */
const MOST_TIMES = 30;
/** Below this, in milliseconds, a measure is noise. */
const LEAST_MS = 4;
const TRIES = 6;

const SIZES = LONG ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000];

/** Null where time grows with the text; else how it grew, as a line for people. */
export function growthFault(
  name: string,
  run: (text: string) => unknown,
  unit: string,
  start = 'x',
): string | null {
  for (const [at, size] of SIZES.slice(1).entries()) {
    const [small, large] = [SIZES[at] ?? size, size].map(
      (letters) => `${start}${unit.repeat(Math.ceil(letters / unit.length))}y`,
    );
    let worst = Number.POSITIVE_INFINITY;
    for (let tried = 0; tried < TRIES && worst > MOST_TIMES; tried += 1)
      worst = Math.min(worst, time(run, large ?? '') / Math.max(time(run, small ?? ''), LEAST_MS));
    if (worst > MOST_TIMES)
      return `${name} on ${JSON.stringify(start)}, ${JSON.stringify(unit)} × ${size}: ${Math.round(worst)} times`;
  }
  return null;
}

/** Milliseconds of a processor, so that what else the machine does counts nothing. */
function time(run: (text: string) => unknown, text: string): number {
  const before = process.threadCpuUsage();
  run(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** What patterns look for, before what is repeated. */
export const BEGINNINGS = [
  ...['Lê Thị Bích', '1. Lê Thị Bích', 'Lê Thị Bích vắng', 'tài khoản', '0912 345', 'a@b', 'ngày 1'],
  ...['MẬT', 'Số ', 'DỰ THẢO', '- ', '| ', '**', '[^1]', 'http://a', 'Điều 1.'],
] as const;

/** What hostile texts repeat: openings that never close, marks, blanks, and what the guard looks for. */
export const UNITS = [
  ...[
    ' ',
    '\t',
    '\n',
    '\u00A0',
    '  \n',
    ' \n',
    '. ',
    ', ',
    '- ',
    '+ ',
    '1. ',
    '# ',
    '> ',
    '* ',
    '"',
    '“',
    "'",
  ],
  ...[
    '**a',
    'a*',
    '*a_',
    '**a ',
    '_a',
    'a**',
    '***',
    '__a',
    '[^',
    '[',
    ']',
    '](',
    '[a](',
    '[a](b "',
    '![',
    '!',
  ],
  ...[
    '`',
    '`a',
    '``',
    '<',
    '<b>',
    '<b',
    '<!--',
    '<http:',
    '&',
    '&#1',
    '\\',
    '|',
    '| a ',
    'a|b\n',
    '|-|\n',
    '~~a',
  ],
  ...[
    '(',
    '( ',
    '(1',
    ')',
    '((',
    '(lưu hành ',
    'Đ/c A (',
    'Đ/c A ',
    '1',
    '1.',
    '1/',
    '1-',
    '12/3/',
    '0',
    '0 ',
    '+84 ',
  ],
  ...[
    'a',
    'à',
    'a\u0301',
    'Ă',
    'Nguyễn ',
    'Nguyễn Văn A, ',
    'mật ',
    'M Ậ T ',
    'TUYỆT ',
    'ĐỘ MẬT: ',
    'a@',
    'a.',
    'a@b.',
  ],
  ...[
    'www.',
    'http://',
    'Số ',
    'Số: 1-',
    'ngày 1 tháng ',
    'vắng ',
    'phiếu ',
    'không ',
    'a\n',
    'a\n\n',
    '- a\n',
    '> a\n',
  ],
] as const;
