import type { Session, SessionInput, SessionSummary } from '../../shared/domain/session.ts';
import type { Id } from '../../shared/domain/values.ts';
import { selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { readMemberList, writeMemberList } from './member-lists.ts';
import { listRemarks } from './remarks.ts';
import { listRoll } from './roll.ts';
import { deleteRow, insertRow, readRow, readRows, updateRow } from './sql.ts';
import { listCarriedTasks, listTasks } from './tasks.ts';
import { inTransaction } from './transaction.ts';
import { listVotes } from './votes.ts';

type Assembled = 'presenterIds' | 'roll' | 'remarks' | 'votes' | 'tasks' | 'carriedTasks';

/** What is typed of a session; its state and its plan row are not changed with it. */
const TYPED = tableOf<Omit<SessionInput, Assembled>>('session', {
  topic: 'topic',
  year: 'year',
  quarter: 'quarter',
  date: 'date',
  startTime: 'start_time',
  endTime: 'end_time',
  place: 'place',
  chairId: 'chair_id',
  minuteTakerId: 'minute_taker_id',
  purpose: 'purpose',
  programme: { json: 'programme' },
  materials: { json: 'materials' },
  guests: { json: 'guests' },
  isCombined: { flag: 'is_combined' },
  jointWith: 'joint_with',
  conclusion: 'conclusion',
});

export const SESSION = tableOf<Omit<Session, Assembled>>('session', {
  ...TYPED.columns,
  id: 'id',
  planRowId: 'plan_row_id',
  state: 'state',
  cancelledBecause: 'cancelled_because',
  postponements: { json: 'postponements' },
  isRollSettled: { flag: 'is_roll_settled' },
});

const { id, topic, year, quarter, date, startTime, endTime, place, state, planRowId } = SESSION.columns;
const SUMMARY = selectionOf<SessionSummary>({
  ...{ id, topic, year, quarter, date, startTime, endTime, place, state, planRowId },
  presentCount: `(SELECT count(*) FROM roll_entry WHERE session_id = session.id AND presence = 'present')`,
  total: '(SELECT count(*) FROM roll_entry WHERE session_id = session.id)',
});

/** In the order of time, an undated session at the end of its quarter. */
export function listSessions(data: ReadableData, filter: { year?: number } = {}): SessionSummary[] {
  const from = `FROM session ${filter.year === undefined ? '' : 'WHERE year = @year'} ORDER BY falls_on, id`;
  return readRows(data, SUMMARY, from, filter);
}

/** The session with all that belongs to it. */
export function getSession(data: ReadableData, id: Id): Session | null {
  const row = readRow(data, SESSION, 'FROM session WHERE id = @id', { id });
  if (!row) return null;
  return {
    ...row,
    presenterIds: readMemberList(data, 'session_presenter', id),
    roll: listRoll(data, id),
    remarks: listRemarks(data, id),
    votes: listVotes(data, id),
    tasks: listTasks(data, { sessionId: id }),
    carriedTasks: listCarriedTasks(data, id),
  };
}

/**
 * A new session is planned. Refusal: not-found when a member is not there.
 * @param wanted the number it gets; left out, the next one
 */
export function insertSession(data: WritableData, session: SessionInput, wanted?: Id): Id {
  return inTransaction(data, () => {
    const row: Omit<Session, Assembled | 'id'> = {
      ...session,
      planRowId: null,
      state: 'planned',
      cancelledBecause: '',
      postponements: [],
      isRollSettled: false,
    };
    const id = insertRow(data, SESSION, row, wanted === undefined ? {} : { id: wanted });
    writeMemberList(data, 'session_presenter', id, session.presenterIds);
    return id;
  });
}

/** Refusal: not-found. */
export function updateSession(data: WritableData, id: Id, session: SessionInput): void {
  inTransaction(data, () => {
    updateRow(data, TYPED, id, session);
    writeMemberList(data, 'session_presenter', id, session.presenterIds);
  });
}

/** What becomes of a session besides what is typed of it. */
export type SessionLife = Pick<
  Session,
  'state' | 'date' | 'cancelledBecause' | 'postponements' | 'isRollSettled'
>;

/** Refusal: not-found. Whether the session may go there is the caller's question. */
export function setSessionLife(data: WritableData, id: Id, life: Partial<SessionLife>): void {
  updateRow(data, SESSION, id, life);
}

/** With its roll and its presenters; the row of the plan it came of is free again. Refusals: not-found, in-use. */
export function deleteSession(data: WritableData, id: Id): void {
  deleteRow(data, 'session', id);
}
