/** Days on which a cell would meet: no weekend, no public holiday, no Tết. */
import type { Day } from '../../shared/domain/values.ts';
import { addDays, weekdayName } from '../../shared/text/dates.ts';

const HOLIDAYS = ['01-01', '04-30', '05-01', '09-01', '09-02'];
const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The workday nearest before `wanted` but not before `from`, else the first after it; `wanted`, held to both ends, where there is none. */
export function nextWorkday(wanted: Day, from: Day, until: Day = wanted): Day {
  const ideal = wanted > until ? until : wanted;
  for (let day = ideal; day >= from; day = addDays(day, -1)) if (isWorkday(day)) return day;
  for (let day = ideal; day <= until; day = addDays(day, 1)) if (isWorkday(day)) return day;
  return ideal;
}

function isWorkday(day: Day): boolean {
  return !/Bảy|Chủ/u.test(weekdayName(day)) && !HOLIDAYS.includes(day.slice(5)) && !isLunarHoliday(day);
}

/** The week of Tết, and the day of the Hùng kings. */
function isLunarHoliday(day: Day): boolean {
  const parts = LUNAR.formatToParts(new Date(`${day}T00:00:00Z`));
  const numberOf = (type: 'month' | 'day'): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const [month, date] = [numberOf('month'), numberOf('day')];
  return (month === 12 && date >= 29) || (month === 1 && date <= 5) || (month === 3 && date === 10);
}
