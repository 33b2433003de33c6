/** Dates as lists of members hold them: read as far as they can be, and said where not. */
import type { Day, PartialDay } from '../../../shared/domain/values.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { parsePartialDate } from '../../../shared/text/partial-dates.ts';
import { type Cell, textOfCell } from './cells.ts';

export interface DateReading {
  /** As much of it as is certain; null for nothing. */
  day: PartialDay | null;
  /** What is wrong with what was written, without a subject: "lịch không có ngày 31/11/2010"; '' where nothing is. */
  problem: string;
}

/** Past the 29 February 1900 that never was, Excel's days count from here. */
const EXCEL_START = '1899-12-30';
/** Smaller numbers are years, or nothing. */
const FIRST_SERIAL = 7_000;
const LAST_SERIAL = 73_050;
const TIME_OF_DAY = /[\sT]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u;
/** What stands before a date without saying more than its column does. */
const LABEL =
  /^(?:(?:sinh|sn|ns|vào đảng|kết nạp|chính thức|công nhận)\s*)?(?:ngày\s+(?=\d{1,2}\s*[/.-])|năm\s*|:\s*)*(?=[\d?…_.])/iu;

/** The day in a cell. Excel's day numbers name a day without any time zone. @param today What is later is told. */
export function readDate(cell: Cell | undefined, today: Day): DateReading {
  const written = textOfCell(cell);
  if (/^[-–—.…_?\s/]*$/u.test(written) || /^(?:không|chưa|không rõ|chưa rõ)$/iu.test(written))
    return { day: null, problem: '' };
  const text = written
    .replace(/^[('"]+|[)'"]+$/gu, '')
    .replace(LABEL, '')
    .replace(TIME_OF_DAY, '')
    .replace(/(?<=\d{4})[.,;]$/u, '')
    .replace(/^(?=\d{1,2}\s+tháng\s)/iu, 'ngày ')
    .trim();
  const number = Number(text);
  if (/^\d{1,5}(?:\.\d+)?$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text) && isSerial(number))
    return within({ day: addDays(EXCEL_START, Math.floor(number)), problem: '' }, written, today);
  const day = parsePartialDate(text.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u, '$1-$2-$3'));
  if (day !== null) return within({ day, problem: '' }, written, today);
  return within(readOddDate(text, written, today), written, today);
}

/** Two figures of a year; a day the calendar does not have; a year among blanks. */
function readOddDate(text: string, written: string, today: Day): DateReading {
  const short = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{2})$/u.exec(text);
  if (short !== null) {
    const [, date = '', , month = '', figures = ''] = short;
    const century = Number(figures) > Number(today.slice(2, 4)) ? '19' : '20';
    const day = parsePartialDate(`${date}/${month}/${century}${figures}`);
    if (day !== null) return { day, problem: `năm ghi hai chữ số (${text}), hiểu là ${century}${figures}` };
  }
  if (/^\d{2}$/u.test(text)) {
    const year = `${Number(text) > Number(today.slice(2, 4)) ? '19' : '20'}${text}`;
    return { day: year, problem: `năm ghi hai chữ số (${text}), hiểu là ${year}` };
  }
  const blank = /^[\s0?.…_-]{0,5}[/.-][\s0?.…_-]{0,5}[/.-]\s*([12]\d{3})$/u.exec(text);
  if (blank !== null) return { day: blank[1] ?? null, problem: '' };
  const lone = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;
  const years = [...text.matchAll(lone)].map(([year]) => year);
  const [year] = years;
  if (year !== undefined && years.length === 1) {
    const looksDated = /^(?:ngày\s+)?\d{1,2}\D+\d{1,2}\D+\d{4}$/iu.test(text);
    return {
      day: year,
      problem: looksDated
        ? `lịch không có ngày ${written}, chỉ giữ năm ${year}`
        : `“${written}” chỉ đọc được năm ${year}`,
    };
  }
  return { day: null, problem: `“${written}” không phải là một ngày, để trống` };
}

function isSerial(number: number): boolean {
  return number >= FIRST_SERIAL && number < LAST_SERIAL;
}

const EARLIEST = '1900';

function within(reading: DateReading, written: string, today: Day): DateReading {
  const { day } = reading;
  if (day === null) return reading;
  if (day > today) return { day: null, problem: `${written} còn chưa đến, để trống` };
  return day < EARLIEST ? { day: null, problem: `${written} quá xa trong quá khứ, để trống` } : reading;
}
