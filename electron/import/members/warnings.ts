/** What is said of a whole list: once, instead of once a line. */

import { enteredOn } from '../../../shared/domain/member.ts';
import type { ListHeading } from '../../../shared/domain/member-list.ts';
import { LIST_COLUMN_NAMES } from '../../../shared/strings.ts';
import { type ReadTally, warningsOf } from '../imported.ts';
import { warningSentence } from '../messages.ts';
import type { ReadLine } from './lines.ts';

const UNDATED = 'Không có ngày vào Đảng: tính là chính thức';

/** Whoever is only named among others with dates is pointed out; where nobody has any, the list says so once. */
export function tellUndated(lines: readonly ReadLine[]): ReadLine[] {
  if (!hasPartyDays(lines)) return [...lines];
  return lines.map((line) =>
    line.guess === 'undated' ? { ...line, problems: [...line.problems, UNDATED] } : line,
  );
}

/** @param hasHeadings Whether the columns were told by their headings, and not by what stands in them. */
export function listWarnings(
  lines: readonly ReadLine[],
  columns: readonly ListHeading[],
  hasHeadings: boolean,
  tally: ReadTally,
): string[] {
  const taken = lines.filter(({ member }) => member !== null);
  const undated = taken.filter(({ guess }) => guess === 'undated').length;
  const unofficial = taken.filter(({ guess }) => guess === 'no-official-day').length;
  const unused = columns.filter(({ column, heading }) => column === null && heading !== '');
  const guessed = columns.filter(({ column }) => column !== null);
  return [
    ...(undated > 0 && !hasPartyDays(lines) ? [`${UNDATED} (${undated} đồng chí).`] : []),
    ...(unofficial > 0
      ? [
          `Không có ngày chính thức: vào Đảng đã quá 12 tháng thì tính là chính thức (${unofficial} đồng chí).`,
        ]
      : []),
    ...(hasHeadings || columns.length < 2
      ? []
      : [
          `Danh sách không có dòng tiêu đề, hiểu theo thứ tự là: ${guessed.map(({ column }) => LIST_COLUMN_NAMES[column ?? 'note'].toLowerCase()).join(', ')}.`,
        ]),
    ...(unused.length > 0 ? [`Cột không dùng đến: ${unused.map(({ heading }) => heading).join(', ')}.`] : []),
    ...warningsOf(tally)
      .filter(({ code }) => LETTERS.has(code))
      .map(warningSentence),
  ];
}

/** Of what readers count, what may have changed a name. */
const LETTERS: ReadonlySet<string> = new Set(['encoding-guessed', 'legacy-fonts', 'tracked-deletions']);

function hasPartyDays(lines: readonly ReadLine[]): boolean {
  return lines.some(({ member }) => member !== null && enteredOn(member) !== null);
}
