/** What a book that was made for one session of another book knows of itself. */
import type { GuestSession } from '../../../shared/contract/travel.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { SessionRecord } from '../../../shared/domain/travel/session-file.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadableData } from '../../db/data.ts';
import { getSession } from '../../db/sessions.ts';
import { getSetting } from '../../db/settings.ts';
import type { ReadContext } from '../context.ts';

/** What a book is made to hold. */
export const GUEST = 'guest';

export interface KeptGuest {
  key: string;
  sessionId: Id;
  trip: string;
  branch: string;
  leftAt: string;
  broughtAt: string | null;
  record: SessionRecord;
}

/** Null in an ordinary book. */
export function keptGuest({ data }: ReadContext): KeptGuest | null {
  return (getSetting(data, GUEST) ?? null) as KeptGuest | null;
}

export function viewGuest(context: ReadContext): GuestSession | null {
  const kept = keptGuest(context);
  const session = kept && getSession(context.data, kept.sessionId);
  if (kept === null || session === null) return null;
  const { key, sessionId, broughtAt, record } = kept;
  const { topic, date } = session;
  return { key, sessionId, topic, date, broughtAt, cell: record.cell.at(-1)?.profile.name ?? '' };
}

/** What is written at the meeting; everything else is the book's that the session came from. */
const AT_THE_MEETING: ReadonlySet<string> = new Set([
  'session:save',
  'session:mark',
  'session:save-remark',
  'session:move-remark',
  'session:delete-remark',
  'session:save-vote',
  'session:delete-vote',
  'session:save-task',
  'session:delete-task',
  'session:close',
  'session:reopen',
  'task:finish',
  'export:hand-out',
  'export:write',
  'travel:bring',
  'search:remember',
  'search:save',
  'outbox:run',
  'backup:create',
  'backup:run',
  'backup:run-due',
  'backup:choose-place',
  'data:settle-harm',
]);

/** @throws Refusal `travel-meeting-only` for what would not come back from a book that was made for one session */
export function refuseBeyondMeeting(data: ReadableData, channel: string): void {
  if (!AT_THE_MEETING.has(channel) && (getSetting(data, GUEST) ?? null) !== null)
    throw new Refusal('travel-meeting-only');
}
