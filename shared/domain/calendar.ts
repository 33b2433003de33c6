/** The year's dates as an iCalendar file (RFC 5545), for whatever calendar the secretary keeps. */
import { addDays } from '../text/dates.ts';
import type { Clock, Day, Id } from './values.ts';

export interface CalendarEntry {
  /** Stays the same from export to export, so that a calendar renews the entry instead of doubling it. */
  uid: string;
  /** The day of the session, or the day something is due. */
  date: Day;
  /** Wall-clock time on this machine; null for the whole day. */
  startTime: Clock | null;
  /** What the calendar shows, Vietnamese, one line. */
  summary: string;
  /** '' for none. */
  place: string;
  /** It does not take place: a calendar that has it strikes it out. */
  isCancelled: boolean;
}

/** Times are floating (no zone): the session is at 14:00 wherever the calendar is read. */
export function formatCalendar(entries: readonly CalendarEntry[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Chuyen De//VI',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

export function entryUid(kind: 'session' | 'extra' | 'paper' | 'task', id: Id): string {
  return `${kind}-${id}@so-chuyen-de`;
}

function eventLines(
  { uid, date, startTime, summary, place, isCancelled }: CalendarEntry,
  stamp: string,
): string[] {
  const day = date.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/gu, '')}`,
    ...(startTime === null
      ? [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`]
      : [`DTSTART:${day}T${startTime.replace(':', '')}00`, 'DURATION:PT2H']),
    `SUMMARY:${escapeText(summary)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n');
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
