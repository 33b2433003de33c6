/** The year's dates as an iCalendar file (RFC 5545), for whatever calendar the secretary keeps. */
import { addDays } from '../text/dates.ts';
import type { Clock, Day } from './values.ts';

export interface CalendarEntry {
  /** Stays the same from export to export, so that a calendar renews the entry instead of doubling it. */
  uid: string;
  /** Rises whenever the entry may have changed: a calendar takes the higher one. */
  sequence: number;
  /** The day of the session, or the day something is due. */
  date: Day;
  /** Wall-clock time in Viet Nam; null for the whole day. */
  startTime: Clock | null;
  /** Null while not known, and for the whole day; one that is not after the start counts for none. */
  endTime: Clock | null;
  /** What the calendar shows, Vietnamese, one line. */
  summary: string;
  /** '' for none. */
  place: string;
  /** It does not take place: a calendar that has it strikes it out. */
  isCancelled: boolean;
  /** It still wants somebody: the calendar reminds of it. */
  isOpen: boolean;
}

const ZONE = 'Asia/Ho_Chi_Minh';

/** Viet Nam is seven hours ahead of Greenwich, summer and winter. */
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19300101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Before what has a time a day and an hour; before a whole day, which begins at midnight, at nine the day before. */
const ALARMS = { timed: ['-P1D', '-PT1H'], day: ['-PT15H'] } as const;

/**
 * @param stamp when the file is made: ISO, UTC
 * @param name what a calendar calls the whole of it
 */
export function formatCalendar(entries: readonly CalendarEntry[], stamp: string, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Chuyen De//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...ZONE_LINES,
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function eventLines(entry: CalendarEntry, stamp: string): string[] {
  const { uid, sequence, startTime, summary, place, isCancelled, isOpen } = entry;
  const alarms = isCancelled || !isOpen ? [] : ALARMS[startTime === null ? 'day' : 'timed'];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/gu, '')}`,
    ...timeLines(entry),
    `SUMMARY:${escapeText(summary)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...alarms.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(summary)}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** A day on which something is due keeps nobody busy. */
function timeLines({ date, startTime, endTime }: CalendarEntry): string[] {
  const day = date.replaceAll('-', '');
  if (startTime === null)
    return [
      `DTSTART;VALUE=DATE:${day}`,
      `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`,
      'TRANSP:TRANSPARENT',
    ];
  const at = (time: Clock): string => `;TZID=${ZONE}:${day}T${time.replace(':', '')}00`;
  const end = endTime === null || endTime <= startTime ? 'DURATION:PT2H' : `DTEND${at(endTime)}`;
  return [`DTSTART${at(startTime)}`, end];
}

/** What no text of the format may hold is left out. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Lines are at most 75 octets; a letter of several octets is never cut (RFC 5545, 3.1). */
function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
