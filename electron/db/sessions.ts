import type { Guest, Session, SessionInput, SessionState } from '../../shared/domain/session.ts';
import type { Day, Id, Quarter } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { listDiscussion } from './discussion.ts';
import { readMemberList, writeMemberList } from './member-lists.ts';
import { listRoll } from './roll.ts';
import { insertRow, parseJson, selectAll, selectOne, updateRow } from './sql.ts';
import { listCarriedTasks, listTasks } from './tasks.ts';
import { inTransaction } from './transaction.ts';
import { listVotes } from './votes.ts';

export interface SessionSummary {
  id: Id;
  topic: string;
  year: number;
  quarter: Quarter;
  date: Day | null;
  state: SessionState;
  planRowId: Id | null;
  presentCount: number;
  /** Members on the roll; 0 before it was taken. */
  total: number;
}

type JsonColumn = 'programme' | 'materials' | 'guests';
type Assembled = 'presenterIds' | 'roll' | 'discussion' | 'votes' | 'tasks' | 'carriedTasks';
type SessionRow = Omit<Session, JsonColumn | Assembled | 'isCombined'> &
  Record<JsonColumn, string> & { isCombined: 0 | 1 };

/** In the order of time, an undated session at the end of its quarter. */
export function listSessions(data: ReadableData, filter: { year?: number } = {}): SessionSummary[] {
  const sql = `SELECT id, topic, year, quarter, date, state, plan_row_id AS planRowId,
    (SELECT count(*) FROM roll_entry WHERE session_id = session.id AND presence = 'present') AS presentCount,
    (SELECT count(*) FROM roll_entry WHERE session_id = session.id) AS total
    FROM session ${filter.year === undefined ? '' : 'WHERE year = @year'} ORDER BY falls_on, id`;
  return selectAll<SessionSummary>(data, sql, filter.year === undefined ? {} : { year: filter.year });
}

/** The session with all that belongs to it. */
export function getSession(data: ReadableData, id: Id): Session | null {
  const sql = `SELECT id, plan_row_id AS planRowId, state, topic, year, quarter, date, start_time AS startTime,
    end_time AS endTime, place, chair_id AS chairId, minute_taker_id AS minuteTakerId, purpose, programme, materials,
    guests, is_combined AS isCombined, joint_with AS jointWith, conclusion FROM session WHERE id = @id`;
  const row = selectOne<SessionRow>(data, sql, { id });
  if (!row) return null;
  return {
    ...row,
    programme: parseJson(row.programme),
    materials: parseJson(row.materials),
    guests: parseJson<Guest[]>(row.guests),
    isCombined: row.isCombined === 1,
    presenterIds: readMemberList(data, 'session_presenter', id),
    roll: listRoll(data, id),
    discussion: listDiscussion(data, id),
    votes: listVotes(data, id),
    tasks: listTasks(data, { sessionId: id }),
    carriedTasks: listCarriedTasks(data, id),
  };
}

/** A new session is planned. Refusal: not-found when a member is not there. */
export function insertSession(data: WritableData, session: SessionInput): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, 'session', { state: 'planned', ...sessionColumns(session) });
    writeMemberList(data, 'session_presenter', id, session.presenterIds);
    return id;
  });
}

/** Refusal: not-found. */
export function updateSession(data: WritableData, id: Id, session: SessionInput): void {
  inTransaction(data, () => {
    updateRow(data, 'session', id, sessionColumns(session));
    writeMemberList(data, 'session_presenter', id, session.presenterIds);
  });
}

/** Refusal: not-found. Whether the session may go there is the caller's question. */
export function setSessionState(data: WritableData, id: Id, state: SessionState): void {
  updateRow(data, 'session', id, { state });
}

function sessionColumns(session: SessionInput) {
  return {
    topic: session.topic,
    year: session.year,
    quarter: session.quarter,
    date: session.date,
    start_time: session.startTime,
    end_time: session.endTime,
    place: session.place,
    chair_id: session.chairId,
    minute_taker_id: session.minuteTakerId,
    purpose: session.purpose,
    programme: JSON.stringify(session.programme),
    materials: JSON.stringify(session.materials),
    guests: JSON.stringify(session.guests),
    is_combined: session.isCombined ? 1 : 0,
    joint_with: session.jointWith,
    conclusion: session.conclusion,
  };
}
