/** A session from preparation to close: attendance, remarks, votes, tasks. */
import { type AttendanceInput, countRoll, type RollEntry } from '../../shared/domain/attendance.ts';
import { type Member, standingOn } from '../../shared/domain/member.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import {
  checkSession,
  type RemarkInput,
  type Session,
  type SessionFinding,
  type SessionInput,
} from '../../shared/domain/session.ts';
import type { Task, TaskInput, TaskOutcome } from '../../shared/domain/task.ts';
import type { Clock, Id } from '../../shared/domain/values.ts';
import { decideVote, type VoteInput } from '../../shared/domain/vote.ts';
import { findingSentence } from '../../shared/strings.ts';
import { listMembers } from '../db/members.ts';
import {
  deleteRemark as dropRemark,
  insertRemark,
  moveRemark as placeRemark,
  updateRemark,
} from '../db/remarks.ts';
import { saveRoll } from '../db/roll.ts';
import { getSession, insertSession, setSessionState, updateSession } from '../db/sessions.ts';
import { getTask, insertTask, deleteTask as removeTask, setTaskOutcome, updateTask } from '../db/tasks.ts';
import { inTransaction } from '../db/transaction.ts';
import { insertVote, deleteVote as removeVote, updateVote } from '../db/votes.ts';
import { note, type ReadContext, today, type WriteContext } from './context.ts';
import { checkedMembers } from './members.ts';

/**
 * The session as it stands. Until it is closed its roll follows the list of members of its day; a closed one is a record.
 *
 * @throws Refusal `not-found`
 */
export function requireSession(context: ReadContext, id: Id): Session {
  const session = getSession(context.data, id);
  if (session === null) throw new Refusal('not-found', { what: 'buổi sinh hoạt', id });
  if (session.state === 'closed') return session;
  return {
    ...session,
    roll: currentRoll(session, listMembers(context.data), session.date ?? today(context)),
  };
}

export function getSessionWithFindings(
  context: ReadContext,
  id: Id,
): { session: Session; findings: SessionFinding[] } {
  const session = requireSession(context, id);
  return { session, findings: checkSession(session, countRoll(session.roll)) };
}

/** @throws Refusal `same-person` when chair and minute taker are one; `session-closed`. */
export function saveSession(context: WriteContext, id: Id | undefined, input: SessionInput): Session {
  return inTransaction(context.data, () => {
    checkedMembers(context, [input.chairId, input.minuteTakerId, ...input.presenterIds]);
    if (input.chairId !== null && input.chairId === input.minuteTakerId) throw new Refusal('same-person');
    const sessionId = id ?? insertSession(context.data, input);
    if (id !== undefined) {
      requireOpen(context, id);
      updateSession(context.data, id, input);
      // A new date may change who was official on it, and with that every vote.
      storeRoll(context, id, []);
    }
    note(context, { action: id === undefined ? 'create' : 'save', entity: 'session', entityId: sessionId });
    return requireSession(context, sessionId);
  });
}

/** Marks attendance; the first mark turns a planned session into a held one. */
export function markAttendance(
  context: WriteContext,
  id: Id,
  attendance: readonly AttendanceInput[],
): Session {
  return change(context, id, 'mark', (session) => {
    storeRoll(context, id, attendance);
    if (session.state === 'planned') setSessionState(context.data, id, 'held');
  });
}

/** @param position where the remark stands, from 0; left out, a new one comes last. */
export function saveRemark(context: WriteContext, id: Id, remark: RemarkInput, position?: number): Session {
  return change(context, id, 'remark', (session) => {
    checkedMembers(context, [remark.speakerId, remark.answeredById]);
    const known = remark.id === undefined ? null : ofSession(session.remarks, remark.id);
    const remarkId = known ?? insertRemark(context.data, id, remark);
    if (known !== null) updateRemark(context.data, known, remark);
    if (position !== undefined) placeRemark(context.data, remarkId, position);
  });
}

export function moveRemark(context: WriteContext, id: Id, remarkId: Id, position: number): Session {
  return change(context, id, 'remark', ({ remarks }) =>
    placeRemark(context.data, ofSession(remarks, remarkId), position),
  );
}

export function deleteRemark(context: WriteContext, id: Id, remarkId: Id): Session {
  return change(context, id, 'remark', ({ remarks }) =>
    dropRemark(context.data, ofSession(remarks, remarkId)),
  );
}

export function saveVote(context: WriteContext, id: Id, vote: VoteInput): Session {
  return change(context, id, 'vote', (session) => {
    const count = countRoll(session.roll);
    const decided = { ...vote, ...decideVote(vote, count), base: count.voteBase };
    if (vote.id === undefined) insertVote(context.data, id, decided);
    else updateVote(context.data, ofSession(session.votes, vote.id), decided);
  });
}

export function deleteVote(context: WriteContext, id: Id, voteId: Id): Session {
  return change(context, id, 'vote', ({ votes }) => removeVote(context.data, ofSession(votes, voteId)));
}

export function saveTask(context: WriteContext, id: Id, task: TaskInput): Session {
  return change(context, id, 'task', (session) => {
    checkedMembers(context, task.assigneeIds);
    if (task.id === undefined) insertTask(context.data, id, task);
    else updateTask(context.data, ofSession(session.tasks, task.id), task);
  });
}

export function deleteTask(context: WriteContext, id: Id, taskId: Id): Session {
  return change(context, id, 'task', ({ tasks }) => removeTask(context.data, ofSession(tasks, taskId)));
}

/** Says how a task ended, or that it is open again; allowed after its session is closed, that is when it happens. */
export function finishTask(context: WriteContext, outcome: TaskOutcome): Task {
  return inTransaction(context.data, () => {
    setTaskOutcome(context.data, outcome);
    note(context, {
      action: outcome.doneOn === null ? 'reopen' : 'finish',
      entity: 'task',
      entityId: outcome.id,
    });
    const task = getTask(context.data, outcome.id);
    if (task === null) throw new Refusal('not-found', { what: 'nhiệm vụ', id: outcome.id });
    return task;
  });
}

/**
 * Closes the record.
 *
 * @param endTime left out, what the record says stays
 * @throws Refusal `session-incomplete` with a sentence for each thing that bars it; nothing is changed then.
 */
export function closeSession(context: WriteContext, id: Id, endTime?: Clock | null): Session {
  return change(context, id, 'close', (session) => {
    if (endTime !== undefined) updateSession(context.data, id, { ...session, endTime });
    const { findings } = getSessionWithFindings(context, id);
    const barring = findings.filter((finding) => finding.severity === 'error').map(findingSentence);
    if (barring.length > 0) throw new Refusal('session-incomplete', { findings: barring });
    storeRoll(context, id, []);
    setSessionState(context.data, id, 'closed');
  });
}

export function reopenSession(context: WriteContext, id: Id, reason: string): Session {
  return inTransaction(context.data, () => {
    requireSession(context, id);
    setSessionState(context.data, id, 'held');
    note(context, { action: 'reopen', entity: 'session', entityId: id, reason });
    return requireSession(context, id);
  });
}

function change(context: WriteContext, id: Id, action: string, work: (session: Session) => void): Session {
  return inTransaction(context.data, () => {
    work(requireOpen(context, id));
    note(context, { action, entity: 'session', entityId: id });
    return requireSession(context, id);
  });
}

function requireOpen(context: ReadContext, id: Id): Session {
  const session = requireSession(context, id);
  if (session.state === 'closed') throw new Refusal('session-closed');
  return session;
}

/** The id, seen to be one of this session's. @throws Refusal `not-found` */
function ofSession(entries: readonly { id: Id }[], id: Id): Id {
  if (!entries.some((entry) => entry.id === id))
    throw new Refusal('not-found', { what: 'mục của buổi sinh hoạt', id });
  return id;
}

/** Stores the roll with the given marks put in, and decides every vote anew over it. */
function storeRoll(context: WriteContext, id: Id, marks: readonly AttendanceInput[]): void {
  const session = requireSession(context, id);
  const marked = new Map(marks.map((mark) => [mark.memberId, mark]));
  for (const memberId of marked.keys()) {
    if (!session.roll.some((entry) => entry.memberId === memberId)) {
      throw new Refusal('not-found', { what: 'đảng viên trong buổi sinh hoạt', id: memberId });
    }
  }
  const roll = session.roll.map((entry) => ({ ...entry, ...marked.get(entry.memberId) }));
  saveRoll(context.data, id, roll);
  const count = countRoll(roll);
  for (const vote of session.votes) {
    updateVote(context.data, vote.id, { ...vote, ...decideVote(vote, count), base: count.voteBase });
  }
}

/** Everyone of the cell on that day, with the marks already made. */
function currentRoll(session: Session, members: readonly Member[], day: string): RollEntry[] {
  const marked = new Map(session.roll.map((entry) => [entry.memberId, entry]));
  return members.flatMap((member) => {
    const standing = standingOn(member, day);
    if (standing === null) return [];
    const { presence, reason } = marked.get(member.id) ?? { presence: 'unmarked' as const, reason: '' };
    return [
      {
        memberId: member.id,
        fullName: member.fullName,
        duties: member.duties,
        ...standing,
        presence,
        reason,
      },
    ];
  });
}
