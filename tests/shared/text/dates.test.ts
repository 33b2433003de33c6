import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatPaperDate,
  formatPaperTime,
  formatScreenDate,
  formatShortDate,
  parseTypedDate,
  romanQuarter,
  weekdayName,
} from '../../../shared/text/dates.ts';
import { fc } from '../../support/random.ts';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates in papers', () => {
  it('pads days below ten and the months 1 and 2 only', () => {
    expect(formatPaperDate('2020-02-07')).toBe('ngày 07 tháng 02 năm 2020');
    expect(formatPaperDate('2020-09-05')).toBe('ngày 05 tháng 9 năm 2020');
    expect(formatPaperDate('2020-12-31')).toBe('ngày 31 tháng 12 năm 2020');
    expect(formatShortDate('2020-01-15')).toBe('15/01/2020');
    expect(formatShortDate('2020-03-07')).toBe('07/3/2020');
    expect(formatShortDate('2020-10-10')).toBe('10/10/2020');
  });

  it('leaves blanks on a draft', () => {
    expect(formatPaperDate(null)).toMatch(/^ngày {6}tháng {6}năm +$/);
    expect(formatPaperDate(null, 2020)).toBe('ngày      tháng      năm 2020');
  });

  it('writes times and quarters', () => {
    expect(formatPaperTime('14:05')).toBe('14 giờ 05 phút');
    expect(formatPaperTime('14:00')).toBe('14 giờ 00 phút');
    expect(([1, 2, 3, 4] as const).map(romanQuarter)).toEqual(['I', 'II', 'III', 'IV']);
  });
});

it('shows two digits of day and month on screen', () => {
  expect(formatScreenDate('2020-09-05')).toBe('05/09/2020');
});

describe('typed dates', () => {
  it('are read in every usual form', () => {
    for (const typed of [
      '7/2/2020',
      '07-02-2020',
      '7.2.2020',
      ' 07 / 02 / 2020 ',
      '2020-02-07',
      '2020-2-7',
    ]) {
      expect(parseTypedDate(typed)).toBe('2020-02-07');
    }
    expect(parseTypedDate('ngày 7 tháng 2 năm 2020')).toBe('2020-02-07');
    expect(parseTypedDate('Ngày 07 tháng 02 năm 2020'.normalize('NFD'))).toBe('2020-02-07');
  });

  it('are refused when there is no such day, or something is missing', () => {
    for (const typed of [
      '30/2/2020',
      '29/2/2021',
      '31/4/2020',
      '0/1/2020',
      '1/13/2020',
      '1/2-2020',
      '7/2',
      '7/2/20',
      '',
      'hôm nay',
    ]) {
      expect(parseTypedDate(typed)).toBeNull();
    }
  });

  it('are taken without their year, or with half of it, only where a year goes without saying', () => {
    fc.assert(
      fc.property(day, (value) => {
        const short = formatScreenDate(value).slice(0, 5);
        const [century, year] = [value.slice(0, 2), value.slice(2, 4)];
        for (const sign of ['/', '.', '-']) {
          const typed = short.replace('/', sign);
          expect(parseTypedDate(typed, Number(value.slice(0, 4)))).toBe(value);
          expect(parseTypedDate(`${typed}${sign}${year}`, Number(`${century}50`))).toBe(value);
          expect(parseTypedDate(typed)).toBeNull();
          expect(parseTypedDate(`${typed}${sign}${year}`)).toBeNull();
        }
      }),
    );
    for (const typed of ['29/2', '31/4/26', '1/2-26', '7', '7/2/', '7/2/6', ''])
      expect(parseTypedDate(typed, 2026)).toBeNull();
    expect(parseTypedDate('7/2/2020', 2026)).toBe('2020-02-07');
  });

  it('come back from every form they are shown in', () => {
    fc.assert(
      fc.property(day, (value) => {
        for (const format of [formatPaperDate, formatShortDate, formatScreenDate]) {
          expect(parseTypedDate(format(value))).toBe(value);
        }
      }),
    );
  });
});

describe('reckoning with days', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2021-02-28', 1)).toBe('2021-03-01');
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
    expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2);
  });

  it('adds what lies between', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it('names the days of the week', () => {
    expect(weekdayName('2020-02-07')).toBe('Thứ Sáu');
    expect(weekdayName('2020-02-09')).toBe('Chủ nhật');
    expect(weekdayName('2020-02-10')).toBe('Thứ Hai');
  });
});
