import { describe, expect, it } from 'vitest';
import { wallFacts } from '../../../../renderer/screens/calendar/wall-facts.ts';
import { holdSession, NAMES, openCell, scheduleFirst } from '../../../electron/services/cell.ts';

async function readFacts(now = '2020-03-01T02:00:00.000Z') {
  const cell = await openCell(now);
  const { backend, people } = cell;
  const { planId, sessionId } = await scheduleFirst(cell);
  const source = async () => {
    const { session } = await backend.call('session:get', { id: sessionId });
    return {
      plan: await backend.call('plan:get', { id: planId }),
      cellName: 'Chi bộ Phòng Kế hoạch',
      paper: { symbol: '03-KH/CB', date: '2020-01-08' },
      sessions: [session],
      things: await backend.call('calendar:list', {}),
      nameOf: (id: number) => NAMES[people.indexOf(id)] ?? '',
    };
  };
  return { cell, sessionId, source };
}

describe('the wall sheet', () => {
  it('says by which plan, and of each topic when, where, and who presents and chairs', async () => {
    const { source } = await readFacts();
    const facts = wallFacts(await source());
    expect(facts.planWords).toBe('Theo Kế hoạch số 03-KH/CB, ngày 08/01/2020');
    expect(facts.quarters.map(({ topics }) => topics.length)).toEqual([1, 0, 0, 0]);
    expect(facts.quarters[0]?.topics[0]).toMatchObject({
      ...{ date: '2020-03-12', startTime: '14:00', topic: 'Cải cách thủ tục hành chính' },
      ...{ presenters: 'Phạm Quốc Bảo', place: 'Phòng họp số 2', isCancelled: false },
    });
    expect(facts.quarters[0]?.topics[0]?.checks.map(({ date }) => date)).toEqual([
      ...['2020-03-01', '2020-03-05', null, '2020-03-12'],
      ...[null, null, null],
    ]);
  });

  it('follows a session that was put off, and keeps its reason to the book', async () => {
    const { cell, sessionId: id, source } = await readFacts();
    await cell.backend.call('session:postpone', { id, date: '2020-03-19', reason: 'chủ trì ốm' });
    const facts = wallFacts(await source());
    expect(facts.quarters[0]?.topics[0]?.date).toBe('2020-03-19');
    expect(facts.marks).toContainEqual({ what: 'session', date: '2020-03-19' });
    expect(JSON.stringify(facts)).not.toContain('ốm');
  });

  it('names nobody else, whoever was there and whatever was said', async () => {
    const { cell, sessionId, source } = await readFacts('2020-03-13T02:00:00.000Z');
    await holdSession(cell, sessionId);
    await cell.backend.call('session:save-task', {
      id: sessionId,
      task: { text: 'Rà soát', assigneeIds: [cell.people[3]], dueOn: '2020-04-30' },
    });
    const facts = JSON.stringify(wallFacts(await source()));
    for (const name of [NAMES[1], NAMES[3], NAMES[4], 'Rà soát']) expect(facts).not.toContain(name);
  });
});
