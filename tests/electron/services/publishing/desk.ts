/** A cell with an approved paper, a portal in memory, and a clock that can be moved. */
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { createBackend } from '../../../../electron/services/backend.ts';
import { TEMPLATES, type TestBackend } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { holdSession, openCell, scheduleFirst, type TestCell } from '../cell.ts';
import { FakePortal } from './fake-portal.ts';

export interface Desk extends TestCell {
  portal: FakePortal;
  portalId: number;
  clock: { now: Date };
  /** Ends the program and starts it again on the same folder. */
  restart(): Promise<void>;
}

/** Who we are on the portal, and where. */
export const ACCOUNT = 'bientap https://so.example.vn';
export const PASSWORD = 'abcd efgh ijkl mnop';

/** `kind`: which paper of the first session is there, approved. */
export async function openDesk(): Promise<Desk> {
  const folder = temporaryFolder();
  const portal = new FakePortal();
  const clock = { now: new Date('2020-04-15T02:00:00.000Z') };
  const open = (): TestBackend => ({
    ...createBackend({
      folder,
      stay: 'hold',
      create: true,
      host: {
        now: () => clock.now,
        actor: 'kiem-thu',
        templates: TEMPLATES,
        openPortal: portal.open,
        random: () => 0,
      },
    }),
    folder,
  });
  const cell = await openCell(open());
  const desk: Desk = {
    ...cell,
    portal,
    portalId: 0,
    clock,
    restart: async () => {
      await desk.backend.close();
      desk.backend = open();
      desk.backend.keepPassword(ACCOUNT, PASSWORD);
    },
  };
  const saved = await cell.backend.call('portal:save', {
    portal: { name: 'Cổng của Sở', kind: 'wordpress', url: 'so.example.vn/', user: 'bientap' },
  });
  desk.portalId = saved.id;
  cell.backend.keepPassword(ACCOUNT, PASSWORD);
  return desk;
}

/** The id of an approved topic paper with this text. */
export async function approvedPaper(
  { backend }: Desk,
  body = 'Thực trạng và giải pháp.',
  title = 'Cải cách thủ tục hành chính',
): Promise<number> {
  const { document } = await backend.call('document:create', { kind: 'CĐ', title });
  await backend.call('document:save', { id: document.id, body, baseRevision: document.revision });
  await backend.call('document:move', { id: document.id, move: 'approve' });
  return document.id;
}

/** The id of approved minutes of a session where two people spoke. */
export async function approvedMinutes(desk: Desk): Promise<number> {
  const { backend, people } = desk;
  const { sessionId } = await scheduleFirst(desk);
  await holdSession(desk, sessionId);
  const say = (speakerId: number, text: string) =>
    backend.call('session:save-remark', { id: sessionId, remark: { speakerId, text } });
  await say(people[2], 'Cần rút ngắn thời gian giải quyết hồ sơ.');
  await say(people[3], 'Tôi đồng tình với đồng chí Phạm Quốc Bảo.');
  const { minutes } = await backend.call('session:close', { id: sessionId });
  const reason = 'đã đọc lại tại buổi họp';
  await backend.call('document:move', { id: minutes.id, move: 'approve', reason });
  return minutes.id;
}

/** Makes the article of a document and pushes it; not yet sent. */
export async function push(
  desk: Desk,
  documentId: number,
  more: { visibility?: 'public' | 'internal'; saysYes?: boolean } = {},
) {
  const article = await desk.backend.call('article:make', { documentId });
  return desk.backend.call('outbox:push', { articleId: article.id, portalId: desk.portalId, ...more });
}

/** Changes rows behind the program's back; the data must be closed. */
export function editData(folder: string, sql: string): void {
  const sqlite = new Sqlite(path.join(folder, 'so-chuyen-de.db'));
  sqlite.exec(sql);
  sqlite.close();
}

/** One pass, some seconds later. */
export async function runAfter(desk: Desk, seconds: number) {
  desk.clock.now = new Date(desk.clock.now.getTime() + seconds * 1_000);
  return desk.backend.call('outbox:run', {});
}

/** Action, state and attempts of every row, the newest first. */
export async function queueOf({ backend }: Desk): Promise<string[]> {
  const rows = await backend.call('outbox:list', {});
  return rows.map(({ action, state, attempts }) => `${action} ${state} ${attempts}`);
}
