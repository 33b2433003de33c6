import { expect, it } from 'vitest';
import { localDay, momentWords } from '../../../renderer/ui/moments.ts';

it('an instant is told by the clock and the calendar of this machine', () => {
  expect(momentWords('2020-04-15T02:00:00.000Z')).toMatch(/^\d\d:\d\d ngày \d\d\/04\/2020$/u);
  expect(localDay(new Date(2020, 3, 5, 0, 30).toISOString())).toBe('2020-04-05');
});
