/** A cell whose issued papers may come to say something else than what is recorded. */
import type { PaperDifference } from '../../shared/domain/differences.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import {
  holdSession,
  issuePaper,
  openCell,
  scheduleFirst,
  type TestCell,
} from '../electron/services/cell.ts';

export interface HeldCell extends TestCell {
  planId: number;
  /** Held on 12/3/2020, with a remark, a vote and a task, and open still. */
  sessionId: number;
}

/** The session of the first quarter has been held, and is not closed. */
export async function openHeldCell(now?: string): Promise<HeldCell> {
  const cell = await openCell(now);
  const { planId, sessionId: id } = await scheduleFirst(cell);
  await holdSession(cell, id);
  const { backend, people } = cell;
  await backend.call('session:save-remark', {
    id,
    remark: { speakerId: people[3], text: 'Đề nghị làm sớm.' },
  });
  await backend.call('session:save-vote', {
    id,
    vote: { matter: 'Chương trình', inFavour: 4, against: 0, blank: 0 },
  });
  await backend.call('session:save-task', {
    id,
    task: { text: 'Rà soát thủ tục', assigneeIds: [people[2]], dueOn: '2020-04-30' },
  });
  return { ...cell, planId, sessionId: id };
}

/** Approves a paper and issues it. */
export async function issue({ backend }: TestCell, id: number, date: string): Promise<number> {
  await backend.call('document:move', { id, move: 'approve', reason: 'đã đọc lại' });
  await issuePaper(backend, id, date);
  return id;
}

/** The minutes of the session, closed and issued on its day. */
export async function issueMinutes(cell: HeldCell): Promise<number> {
  const { minutes } = await cell.backend.call('session:close', { id: cell.sessionId });
  return issue(cell, minutes.id, '2020-03-12');
}

export async function differencesOf({ backend }: TestCell, id: number): Promise<PaperDifference[]> {
  return backend.call('document:differences', { id });
}

export async function placesOf(cell: TestCell, id: number): Promise<string[]> {
  return (await differencesOf(cell, id)).map(({ place }) => place);
}

/** Opens the session again, changes it and closes it. */
export async function changeSession(
  { backend, sessionId: id }: HeldCell,
  change: (session: Awaited<ReturnType<typeof sessionOf>>) => Promise<unknown>,
): Promise<DocumentSummary> {
  await backend.call('session:reopen', { id, reason: 'ghi nhầm' });
  await change(await sessionOf(backend, id));
  return (await backend.call('session:close', { id })).minutes;
}

/** Opens the session again, types something else into it and closes it. */
export function saveWith(cell: HeldCell, over: object): Promise<unknown> {
  return changeSession(cell, (session) =>
    cell.backend.call('session:save', { id: session.id, session: { ...session, ...over } }),
  );
}

async function sessionOf(backend: TestCell['backend'], id: number) {
  return (await backend.call('session:get', { id })).session;
}
