/** A cell of many, whose session is about to be written up. */
import path from 'node:path';
import type { Session } from '../../../shared/domain/session.ts';
import { openCell, scheduleFirst } from '../../electron/services/cell.ts';
import { openTestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Lý'];
const MIDDLES = ['Thanh', 'Kim', 'Đức', 'Ngọc', 'Minh', 'Quốc'];
const GIVEN = ['Thảo', 'Mai', 'Nga', 'Lan', 'Cường', 'Vân', 'Bình', 'Hường', 'Phúc', 'Yến'];

export interface Hall {
  folder: string;
  sessionId: number;
  /** Of the cell, no two alike even without dấu. */
  names: string[];
}

/** Five people and `more` others; the session has neither chair nor minute taker nor anything written down. */
export async function fillHall(more: number): Promise<Hall> {
  const folder = path.join(temporaryFolder(), 'so');
  const cell = await openCell(openTestBackend(undefined, folder));
  const names = Array.from({ length: more }, (_, index) =>
    [
      FAMILIES[Math.floor(index / 60) % 10],
      MIDDLES[Math.floor(index / 10) % 6],
      ...(index >= 600 ? ['Xuân'] : []),
      GIVEN[index % 10],
    ].join(' '),
  );
  for (const fullName of names)
    await cell.backend.call('member:save', {
      member: { fullName, admittedOn: '2010-01-01', officialOn: '2011-01-01' },
    });
  const { sessionId } = await scheduleFirst(cell);
  await cell.backend.close();
  return { folder, sessionId, names };
}

/** What another program finds in the same book. */
export async function readSession({ folder, sessionId }: Hall): Promise<Session> {
  const backend = openTestBackend(undefined, folder);
  try {
    return (await backend.call('session:get', { id: sessionId })).session;
  } finally {
    await backend.close();
  }
}
