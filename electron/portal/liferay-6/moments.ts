/** Dates as the forms of Liferay have them: five numbers in the time zone of the account. */

/** @param at ms @param zone as the account has it; one that is not known here counts as UTC, and the answer tells */
export function dateFields(
  name: 'display' | 'expiration' | 'review',
  at: number,
  zone: string,
): Record<string, number> {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    // Counted from 0.
    [`${name}DateMonth`]: of('month') - 1,
    [`${name}DateDay`]: of('day'),
    [`${name}DateYear`]: of('year'),
    [`${name}DateHour`]: of('hour'),
    [`${name}DateMinute`]: of('minute'),
  };
}

/** Whether two moments are the same as far as a form can tell. */
export function isSameMinute(one: number, other: number): boolean {
  return Math.floor(one / 60_000) === Math.floor(other / 60_000);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
}
