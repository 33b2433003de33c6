/** How figures are written: decimal comma, a true minus sign, "điểm %" for a difference of shares. */
import { romanQuarter } from '../../text/dates.ts';
import type { Day } from '../values.ts';
import { percentOf, pointsBetween, type Ratio } from './ratio.ts';
import type { Statistics } from './statistics.ts';

/** "88,3"; "10" of a whole number where `digits` is left out. */
export function writeNumber(number: number, digits?: number): string {
  const text = digits === undefined ? String(number) : number.toFixed(digits);
  return text.replace('-', '−').replace('.', ',');
}

/** "88,3 %"; "–" where there was nothing to count. */
export function writeShare(ratio: Ratio): string {
  const percent = percentOf(ratio);
  return percent === null ? '–' : `${writeNumber(percent, 1)} %`;
}

/** "83/94". */
export function writeRatio({ part, whole }: Ratio): string {
  return `${part}/${whole}`;
}

/** "+6,5", "−5,0", "bằng"; '' where one of the two is not there. */
export function writeDifference(difference: number | null, digits?: number): string {
  if (difference === null) return '';
  if (difference === 0) return 'bằng';
  return `${difference > 0 ? '+' : ''}${writeNumber(difference, digits)}`;
}

/** "27/11", without the year. */
export function writeDayMonth(day: Day): string {
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
}

/** Whether the figures of a year are those of all of it. */
export function isWholeYear({ year, until }: { year: number; until: Day }): boolean {
  return until === `${year}-12-31`;
}

/** "cả năm", "đến 27/11". */
export function writeSpan(figures: { year: number; until: Day }): string {
  return isWholeYear(figures) ? 'cả năm' : `đến ${writeDayMonth(figures.until)}`;
}

const COUNTS = ['', 'một', 'hai', 'ba', 'bốn'];

/** What changed since the year before, without praise: "Đến 27/11: ba quý đã họp đủ, dự họp giảm 5 điểm %, phát biểu tăng 6,5." */
export function headlineOf({ year, before }: Statistics): string {
  const over = year.isKnown ? year.quarters.filter(({ isOver }) => isOver).length : 0;
  const empty = year.emptyQuarters.map(romanQuarter).join(', ');
  const quarters =
    empty !== '' ? `quý ${empty} không có buổi nào` : over > 0 ? `${COUNTS[over]} quý đã họp đủ` : '';
  const moved = [
    moveOf('dự họp', before.totals.attendance, year.totals.attendance),
    moveOf('phát biểu', before.totals.speaking, year.totals.speaking),
  ].filter((text) => text !== '');
  // The unit is said once.
  const shares = moved.map((text, index) => (index === 0 ? `${text} điểm %` : text));
  const span = writeSpan(year);
  const told = [quarters, ...shares].filter((text) => text !== '').join(', ');
  return `${span.charAt(0).toUpperCase()}${span.slice(1)}: ${told === '' ? (year.isKnown ? 'chưa có quý nào kết thúc' : 'sổ không có năm này') : told}.`;
}

function moveOf(what: string, before: Ratio, now: Ratio): string {
  const points = pointsBetween(before, now);
  if (points === null || points === 0) return '';
  return `${what} ${points > 0 ? 'tăng' : 'giảm'} ${writeNumber(Math.abs(points))}`;
}
