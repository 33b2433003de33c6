/** Quarters, months, days and hours as plans write them. */
import type { Day, Quarter } from '../../../shared/domain/values.ts';
import { parseTypedDate } from '../../../shared/text/dates.ts';

export interface When {
  quarter: Quarter | null;
  date: Day | null;
  time: string | null;
  /** Whether it says more than is told here, as a month or "đầu quý". */
  hasMore: boolean;
}

const QUARTERS: Readonly<Record<string, Quarter>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  một: 1,
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
};
const NUMERAL = 'IV|III|II|I|[1-4]|một|nhất|hai|ba|tư|bốn';
export const QUARTER = new RegExp(String.raw`(?<!\p{L})Quý\s*(?<numeral>${NUMERAL})(?![\p{L}\d])`, 'iu');
/** Where other times may stand too, a numeral is a quarter only by itself. */
const LONE_QUARTER = /^(?<numeral>IV|III|II|I)(?=\s*(?:\/\s*\d{4})?$)/u;
const BARE_QUARTER = new RegExp(String.raw`^Q?(?<numeral>${NUMERAL})(?![\p{L}\d])`, 'iu');
const DATE =
  /(?:ngày\s*)?(?<!\d)(?<date>\d{1,2})\s*(?:tháng|[/.-])\s*(?<month>\d{1,2})(?!\d)(?:\s*(?:,?\s*năm|[/.-])\s*(?<year>\d{4}))?/iu;
const MONTH = /tháng\s*(?<month>\d{1,2})(?!\d)|(?<![\d/])(?<bare>\d{1,2})\s*\/\s*\d{4}/iu;
const TIME = /(?<!\d)(?<hours>\d{1,2})\s*(?:giờ|h|g|:)\s*(?<minutes>\d{2})?(?:\s*phút)?(?!\d)/iu;
/** What says nothing beyond the day, the hour and the quarter. */
const FILLERS =
  /ngày|lúc|vào|hồi|năm|thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|buổi|sáng|chiều|(?<!\d)\d{4}(?!\d)/giu;

/** @param year of the plan, for days that name none @param isQuarter the column is of quarters: "II" is one */
export function readWhen(text: string, year: number | null, isQuarter = false): When {
  const time = TIME.exec(text);
  const untimed = time === null ? text : text.replace(time[0], ' ');
  const named = QUARTER.exec(untimed) ?? (isQuarter ? BARE_QUARTER : LONE_QUARTER).exec(untimed.trim());
  const unnamed = named === null ? untimed : untimed.replace(named[0], ' ');
  const day = DATE.exec(unnamed);
  const date = dateOf(day?.groups, year);
  const left = date === null ? unnamed : unnamed.replace(day?.[0] ?? '', ' ');
  const month = date === null ? monthOf(MONTH.exec(left)?.groups) : Number(date.slice(5, 7));
  return {
    quarter: QUARTERS[named?.groups?.numeral?.toLowerCase() ?? ''] ?? quarterOfMonth(month),
    date,
    time: timeOf(time?.groups),
    hasMore: /[\p{L}\d]/u.test(left.replace(FILLERS, ' ')),
  };
}

/** The first year a text names; null. */
export function yearIn(text: string): number | null {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text);
  return found === null ? null : Number(found[0]);
}

function dateOf(groups: Record<string, string | undefined> | undefined, year: number | null): Day | null {
  const { date = '', month = '', year: named = year === null ? '' : String(year) } = groups ?? {};
  return parseTypedDate(`${date}/${month}/${named}`);
}

function monthOf(groups: Record<string, string | undefined> | undefined): number | null {
  const month = Number(groups?.month ?? groups?.bare ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

function quarterOfMonth(month: number | null): Quarter | null {
  return month === null ? null : (QUARTERS[String(Math.ceil(month / 3))] ?? null);
}

function timeOf(groups: Record<string, string | undefined> | undefined): string | null {
  const { hours = '', minutes = '00' } = groups ?? {};
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
