/** Cells with a closed session to be scored, one of each era. */
import type { TestBackend } from '../../support/backend.ts';
import { holdSession, openCell, scheduleFirst, type TestCell } from './cell.ts';

export const BY = 'Trần Minh Khoa';

export interface ScoredCell extends TestCell {
  /** Of the session. */
  id: number;
}

export async function closedOf2020(): Promise<ScoredCell> {
  const cell = await openCell();
  const { sessionId: id } = await scheduleFirst(cell);
  await holdSession(cell, id);
  await cell.backend.call('session:close', { id });
  return { ...cell, id };
}

/** 18/9/2026, an hour and fifty minutes: four of five there, three of them spoke. */
export async function closedOf2026(
  backendOrNow: string | TestBackend = '2026-09-20T02:00:00.000Z',
): Promise<ScoredCell> {
  const cell = await openCell(backendOrNow);
  const { backend, people } = cell;
  const session = {
    topic: 'Học tập và làm theo Bác',
    year: 2026,
    quarter: 3 as const,
    date: '2026-09-18',
    startTime: '14:00',
    endTime: '15:50',
    presenterIds: [people[2]],
    chairId: people[0],
    minuteTakerId: people[1],
    purpose: 'Thống nhất nhận thức.',
    programme: [],
    materials: [],
    guests: [],
    conclusion: 'Một.',
  };
  const { id } = await backend.call('session:save', { session });
  await backend.call('session:mark', {
    id,
    attendance: people.map((memberId, index) => ({
      memberId,
      presence: index === 3 ? ('excused' as const) : ('present' as const),
      reason: index === 3 ? 'nghỉ ốm' : '',
    })),
  });
  for (const speakerId of [people[0], people[1], people[2]])
    await backend.call('session:save-remark', { id, remark: { speakerId, text: 'Nhất trí.' } });
  await backend.call('session:save-vote', {
    id,
    vote: { matter: 'Thông qua kết luận', inFavour: 3, against: 0, blank: 0 },
  });
  await backend.call('session:close', { id });
  return { ...cell, id };
}

/** The same to every row that waits. */
export async function judgeAll({ backend, id }: ScoredCell, points: number): Promise<void> {
  const { sheet } = await backend.call('score:get', { id });
  for (const rowId of sheet?.waitingRows ?? [])
    await backend.call('score:judge', { id, rowId, points, by: BY });
}
