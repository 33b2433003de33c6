import { describe, expect, it } from 'vitest';
import { formatCalendar } from '../../../shared/domain/calendar.ts';

const ENTRY = {
  uid: 'session-1@so-chuyen-de',
  date: '2020-12-31',
  startTime: '14:00',
  summary: 'Sinh hoạt chuyên đề',
  place: 'Phòng họp',
  isCancelled: false,
};
const STAMP = '2020-01-02T03:04:05.678Z';

describe('a calendar', () => {
  it('holds a session at its wall-clock time and a deadline as a whole day', () => {
    const text = formatCalendar([ENTRY, { ...ENTRY, uid: 'paper-1@so-chuyen-de', startTime: null }], STAMP);
    expect(text).toContain('DTSTART:20201231T140000\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20201231\r\nDTEND;VALUE=DATE:20210101\r\n');
    expect(text).toContain('DTSTAMP:20200102T030405Z\r\n');
  });

  it('escapes what the format would read as its own', () => {
    expect(formatCalendar([{ ...ENTRY, summary: 'Một, hai; ba\\bốn' }], STAMP)).toContain(
      'SUMMARY:Một\\, hai\\; ba\\\\bốn',
    );
  });

  it('folds long lines at 75 octets without cutting a letter', () => {
    const summary = 'Giữ gìn đoàn kết, thống nhất trong cơ quan và trách nhiệm nêu gương của người đứng đầu '
      .repeat(4)
      .trim();
    const lines = formatCalendar([{ ...ENTRY, summary }], STAMP).split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const unfolded = lines.join('\r\n').replaceAll('\r\n ', '');
    expect(unfolded).toContain(`SUMMARY:${summary.replaceAll(',', '\\,')}`);
  });
});
