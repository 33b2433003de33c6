/** The scores of two years of a cell, of both eras, beside what was counted of them by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../shared/domain/score/form.ts';
import { SCORE_PART } from '../../../../shared/domain/score/paper-fields.ts';
import { rangeOf } from '../../../../shared/domain/score/sheet.ts';
import { BY } from '../scored.ts';
import { keepTwoYears, type TwoYears } from './keep.ts';

/** Of the three sessions before 28/10/2025: 1 met, 0 not met, in the order of the form; `?` waits for people. */
const MET = ['1 0 1 1 ? 0 ? ?', '1 1 1 1 ? 0 ? ?', '1 0 1 1 ? 0 ? ?'];

/**
 * Of the five after it: in time, present, excuses running, draft, papers, steps, speakers, discussion, chairing, votes,
 * tasks, posting; then what the data come to.
 */
const POINTS = [
  '5 4 1 ? ? 4 4 ? ? 5 30 ? = 53',
  '5 4 1 ? ? 4 3 ? ? 5 30 ? = 52',
  '5 4 1 ? ? 4 4 ? ? 5 30 ? = 53',
  '5 3 1 ? ? 4 3 ? ? 5 30 ? = 51',
  '5 3 0 ? ? 4 5 ? ? 5 30 ? = 52',
];

let book: TwoYears;

beforeAll(async () => {
  book = await keepTwoYears();
}, 120_000);

async function sheetOf(index: number) {
  const { sheet } = await book.backend.call('score:get', { id: book.sessionIds[index] ?? 0 });
  if (sheet === null) throw new Error('the session is closed');
  return sheet;
}

async function settle(index: number, points: Readonly<Record<string, number>>): Promise<void> {
  const id = book.sessionIds[index] ?? 0;
  for (const [rowId, given] of Object.entries(points))
    await book.backend.call('score:judge', { id, rowId, points: given, by: BY });
  await book.backend.call('score:settle', { id, by: BY });
}

describe('the scores of two years', () => {
  it('are as by hand, row by row', async () => {
    const lines = await Promise.all(
      book.sessionIds.map(async (_id, index) => {
        const sheet = await sheetOf(index);
        const points = rowsOf(sheet).map((row) => row.points ?? '?');
        return [...points, ...(sheet.scale === 'points' ? ['=', sheet.fromData] : [])].join(' ');
      }),
    );
    expect(lines).toEqual([...MET, ...POINTS]);
  });

  it('tell the same fractions as the figures of the year', async () => {
    const { year, before } = await book.backend.call('statistics:get', { year: 2026 });
    for (const [index, figures] of [...before.sessions, ...year.sessions].entries()) {
      const told = rowsOf(await sheetOf(index)).flatMap(({ evidence }) => evidence.map(({ text }) => text));
      const { attendance, speaking, votes } = figures;
      expect(told.some((text) => text.startsWith(`${attendance.part}/${attendance.whole}, `))).toBe(true);
      if (index < 3) continue;
      expect(told.some((text) => text.startsWith(`${speaking.part}/${speaking.whole}, `))).toBe(true);
      const inFavour = votes.map(({ inFavour: { part, whole } }) => `${part}/${whole}`).join(', ');
      expect(told.some((text) => text.startsWith(`Tán thành ${inFavour} `))).toBe(true);
    }
  });

  it('name who was excused four times running, and count only tasks that were due', async () => {
    const told = rowsOf(await sheetOf(7)).map(({ id, evidence }) => [
      id,
      evidence.map(({ text }) => text)[0],
    ]);
    expect(Object.fromEntries(told)).toMatchObject({
      attendance: '20/24, 83,3%',
      'running-excuses': 'Trương Thị Lan Phương 4 lần',
      speakers: '11/20, 55%',
      tasks:
        '4/4 việc giao tại buổi 31/7/2026, 100%; tính đến ngày 18/9/2026; 2 việc chưa đến hạn không tính',
    });
    const march = rowsOf(await sheetOf(4)).find(({ id }) => id === 'posting');
    expect(march?.evidence[0]?.text).toBe('Lên cổng thông tin ngày 22/3/2026, hạn ngày 22/3/2026');
  });

  it('once settled stand in the report of their quarter as on the screen', async () => {
    expect(rangeOf(await sheetOf(7))).toEqual({ least: 52, most: 97 });
    await settle(6, { draft: 5, 'papers-before': 5, discussion: 20, chairing: 10, posting: 5 });
    await settle(7, { draft: 5, 'papers-before': 5, discussion: 18, chairing: 9, posting: 0 });
    const told = (await book.backend.call('score:list', { year: 2026 })).map(({ total, band }) => [
      total,
      band,
    ]);
    expect(told).toEqual([
      [96, 'Tốt'],
      [89, 'Khá'],
    ]);
    const { document } = await book.backend.call('document:create', { kind: 'BC', year: 2026, quarter: 3 });
    const { body } = await book.backend.call('document:get', { id: document.id });
    expect(body).toMatch(/31\/7\/2026.*Tốt \(96\)/u);
    expect(body).toMatch(/18\/9\/2026.*Khá \(89\)/u);
  });

  it('change nothing in minutes that were issued long before', async () => {
    for (const sessionId of book.sessionIds) {
      const [minutes] = await book.backend.call('document:list', { kind: 'BB', sessionId });
      const differences = await book.backend.call('document:differences', { id: minutes?.id ?? 0 });
      expect(differences.filter(({ place }) => place === SCORE_PART)).toEqual([]);
    }
  });
});
