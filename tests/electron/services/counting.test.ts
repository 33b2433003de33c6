/** What the figures make of papers that were not written here. */
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { holdSession, openCell, scheduleFirst } from './cell.ts';

const MINUTES = `ĐẢNG BỘ SỞ KHOA HỌC
CHI BỘ PHÒNG KẾ HOẠCH
*
Số 03-BB/CB

Vũng Tàu, ngày 14 tháng 3 năm 2020

BIÊN BẢN
sinh hoạt chuyên đề quý I năm 2020
-----

Chi bộ thống nhất cách làm.
`;

it('minutes that came in as issued are issued on the day they bear', async () => {
  const cell = await openCell('2020-06-15T02:00:00.000Z');
  const { backend } = cell;
  const { sessionId: id } = await scheduleFirst(cell);
  await holdSession(cell, id);
  const file = { fileName: 'bien-ban.txt', bytes: strToU8(MINUTES), kind: 'BB' as const };
  await backend.call('document:import', { ...file, sessionId: id, keepNumber: true });
  await backend.call('session:close', { id });
  const { year } = await backend.call('statistics:get', { year: 2020 });
  // The session was on 12/3.
  expect(year.sessions.map(({ minutesSymbol, days }) => [minutesSymbol, days?.total])).toEqual([
    ['03-BB/CB', 2],
  ]);
  expect([year.totals.unissued, year.totals.days?.median]).toEqual([0, 2]);
});
