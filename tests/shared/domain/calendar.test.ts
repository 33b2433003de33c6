import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, formatCalendar } from '../../../shared/domain/calendar.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { fc } from '../../support/random.ts';

const ENTRY: CalendarEntry = {
  uid: 'session-1@so-chuyen-de',
  sequence: 3,
  date: '2020-12-31',
  startTime: '14:00',
  endTime: null,
  summary: 'Sinh hoạt chuyên đề',
  place: 'Phòng họp',
  isCancelled: false,
  isOpen: true,
};
const STAMP = '2020-01-02T03:04:05.678Z';
const NAME = 'Sinh hoạt chuyên đề 2020';

/** As a calendar of others reads it; what it finds amiss is thrown. */
function read(entries: readonly CalendarEntry[]) {
  const calendar = new ICAL.Component(ICAL.parse(formatCalendar(entries, STAMP, NAME)));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar', () => {
  it('holds a session at its time in Viet Nam and a deadline as a whole day', () => {
    const text = formatCalendar([ENTRY, { ...ENTRY, uid: 'paper-1', startTime: null }], STAMP, NAME);
    expect(text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20201231T140000\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20201231\r\nDTEND;VALUE=DATE:20210101\r\n');
    expect(text).toContain('DTSTAMP:20200102T030405Z\r\n');
    const [session] = read([ENTRY]);
    expect(session?.startDate.toJSDate().toISOString()).toBe('2020-12-31T07:00:00.000Z');
  });

  it('escapes what the format would read as its own', () => {
    expect(formatCalendar([{ ...ENTRY, summary: 'Một, hai; ba\\bốn' }], STAMP, NAME)).toContain(
      'SUMMARY:Một\\, hai\\; ba\\\\bốn',
    );
  });

  it('folds long lines at 75 octets without cutting a letter', () => {
    const summary = 'Giữ gìn đoàn kết, thống nhất trong cơ quan và trách nhiệm nêu gương của người đứng đầu '
      .repeat(4)
      .trim();
    const lines = formatCalendar([{ ...ENTRY, summary }], STAMP, NAME).split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const unfolded = lines.join('\r\n').replaceAll('\r\n ', '');
    expect(unfolded).toContain(`SUMMARY:${summary.replaceAll(',', '\\,')}`);
  });

  it('reminds of what is still to be done, and of nothing else', () => {
    const alarms = (over: Partial<CalendarEntry>) =>
      read([{ ...ENTRY, ...over }])[0]
        ?.component.getAllSubcomponents('valarm')
        .map((alarm) => [
          alarm.getFirstPropertyValue('action'),
          String(alarm.getFirstPropertyValue('trigger')),
          alarm.getFirstPropertyValue('description'),
        ]);
    expect(alarms({})).toEqual([
      ['DISPLAY', '-P1D', ENTRY.summary],
      ['DISPLAY', '-PT1H', ENTRY.summary],
    ]);
    expect(alarms({ startTime: null })).toEqual([['DISPLAY', '-PT15H', ENTRY.summary]]);
    expect(alarms({ isCancelled: true })).toEqual([]);
    expect(alarms({ isOpen: false })).toEqual([]);
  });

  it('says of a session when it ended, and that it is cancelled', () => {
    const [held, cancelled, crossed] = read([
      { ...ENTRY, endTime: '15:45' },
      { ...ENTRY, isCancelled: true },
      { ...ENTRY, endTime: '13:00' },
    ]);
    expect(held?.endDate.toJSDate().toISOString()).toBe('2020-12-31T08:45:00.000Z');
    expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(crossed?.endDate.toJSDate().toISOString()).toBe('2020-12-31T09:00:00.000Z');
  });

  it('is read by another calendar as it was meant, whatever it is called and whenever it is', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    const nasty = fc.constantFrom(
      'a;b,c\\d:e"f',
      'dòng một\ndòng hai',
      '\\n',
      ' đầu',
      'BEGIN:VEVENT',
      '🇻🇳'.repeat(40),
    );
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const entry = fc.record({
      uid: fc.integer({ min: 1 }).map((id) => `session-${id}.0123abcd@so-chuyen-de`),
      sequence: fc.nat(),
      date: fc.integer({ min: 0, max: 98_000 }).map((days) => addDays('1931-01-01', days)),
      startTime: fc.option(clock),
      endTime: fc.option(clock),
      summary: fc.oneof(words, nasty),
      place: fc.oneof(fc.constant(''), words, nasty),
      isCancelled: fc.boolean(),
      isOpen: fc.boolean(),
    });
    const kept = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const text = formatCalendar(entries, STAMP, NAME);
        for (const line of text.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const events = read(entries);
        expect(events).toHaveLength(entries.length);
        for (const [
          index,
          { uid, sequence, date, startTime, endTime, summary, place },
        ] of entries.entries()) {
          const event = events[index];
          expect([event?.uid, event?.sequence, event?.summary]).toEqual([uid, sequence, kept(summary)]);
          if (kept(place) !== '') expect(event?.location).toBe(kept(place));
          if (startTime === null) {
            expect([event?.startDate.isDate, event?.startDate.toString()]).toEqual([true, date]);
            expect(event?.endDate.toString()).toBe(addDays(date, 1));
          } else {
            const start = Date.parse(`${date}T${startTime}:00+07:00`);
            const end =
              endTime !== null && endTime > startTime
                ? Date.parse(`${date}T${endTime}:00+07:00`)
                : start + 7_200_000;
            expect(event?.startDate.toJSDate().getTime()).toBe(start);
            expect(event?.endDate.toJSDate().getTime()).toBe(end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
