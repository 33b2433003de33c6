/** A session from preparation to close: attendance, remarks, votes, tasks. */
import { isDeepStrictEqual } from 'node:util';
import { type AttendanceInput, countRoll, type RollEntry, withMark } from '../../shared/domain/attendance.ts';
import { type Member, nameOn, standingOn } from '../../shared/domain/member.ts';
import { tellApart } from '../../shared/domain/names.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import {
  checkSession,
  isBegun,
  type RemarkInput,
  type Session,
  type SessionFinding,
  type SessionInput,
  toSessionInput,
  wasHeld,
} from '../../shared/domain/session.ts';
import type { Task, TaskInput, TaskOutcome } from '../../shared/domain/task.ts';
import type { Clock, Day, Id } from '../../shared/domain/values.ts';
import { decideAt, type VoteInput } from '../../shared/domain/vote.ts';
import { findingSentence } from '../../shared/strings.ts';
import { listMembers } from '../db/members.ts';
import {
  deleteRemark as dropRemark,
  insertRemark,
  moveRemark as placeRemark,
  updateRemark,
} from '../db/remarks.ts';
import { saveRoll } from '../db/roll.ts';
import { getSession, insertSession, listSessions, setSessionLife, updateSession } from '../db/sessions.ts';
import { getTask, insertTask, deleteTask as removeTask, setTaskOutcome, updateTask } from '../db/tasks.ts';
import { inTransaction } from '../db/transaction.ts';
import { insertVote, deleteVote as removeVote, updateVote } from '../db/votes.ts';
import { type JournalNote, note, type ReadContext, today, type WriteContext } from './context.ts';
import { checkedOfCell } from './members.ts';
import { moveScore } from './score-eras.ts';

/**
 * The session as it stands. Until it is closed for the first time its roll follows the list of
 * members of its day; then that is settled.
 *
 * @throws Refusal `not-found`
 */
export function requireSession(context: ReadContext, id: Id): Session {
  const session = getSession(context.data, id);
  if (session === null) throw new Refusal('not-found', { what: 'buổi sinh hoạt', id });
  if (session.isRollSettled || session.state === 'closed') return session;
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
  const roll = tellApart(session.roll, listMembers(context.data));
  return { session, findings: checkSession({ ...session, roll }, countRoll(roll)) };
}

/**
 * @throws Refusal `same-person` when chair and minute taker are one; `not-of-cell` for somebody newly named who was not of
 * the cell on its day; `session-closed`, `session-cancelled`; `session-ahead` when what was held would move to a day to come;
 * `score-settled` when it would move to a day of other criteria
 */
export function saveSession(context: WriteContext, id: Id | undefined, input: SessionInput): Session {
  return inTransaction(context.data, () => {
    const before = id === undefined ? null : requireOpen(context, id);
    // Who was fit for the one day may have left before the other.
    const known = before === null || before.date !== input.date ? [] : namedIn(before);
    checkedNewcomers(context, input, known, namedIn(input));
    if (before !== null && wasHeld(before)) refuseAhead(context, input);
    if (input.chairId !== null && input.chairId === input.minuteTakerId) throw new Refusal('same-person');
    const sessionId = id ?? insertSession(context.data, input);
    if (before !== null) {
      moveScore(context, before.id, before.date, input.date);
      updateSession(context.data, before.id, input);
      // A new date may change who was official on it, and with that every vote.
      keepRoll(context, before, requireSession(context, before.id).roll);
    }
    note(context, {
      action: id === undefined ? 'create' : 'save',
      entity: 'session',
      entityId: sessionId,
      before: before === null ? null : toSessionInput(before),
      after: input,
    });
    return requireSession(context, sessionId);
  });
}

/** Marks attendance; a first mark turns a planned session into a held one, and the last one taken back turns it again. */
export function markAttendance(
  context: WriteContext,
  id: Id,
  attendance: readonly AttendanceInput[],
): Session {
  return change(context, id, 'mark', (session) => {
    if (attendance.some(({ presence }) => presence !== 'unmarked')) refuseAhead(context, session);
    keepRoll(context, session, markedRoll(session.roll, attendance));
  });
}

/** @param position where the remark stands, from 0; left out, a new one comes last. */
export function saveRemark(context: WriteContext, id: Id, remark: RemarkInput, position?: number): Session {
  return change(context, id, 'remark', (session) => {
    refuseAhead(context, session);
    const before = session.remarks.find(({ id: remarkId }) => remarkId === remark.id);
    checkedNewcomers(
      context,
      session,
      [before?.speakerId, before?.answeredById],
      [remark.speakerId, remark.answeredById],
    );
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
    refuseAhead(context, session);
    const decided = decideAt(vote, session.roll);
    if (vote.id === undefined) insertVote(context.data, id, decided);
    else updateVote(context.data, ofSession(session.votes, vote.id), decided);
  });
}

export function deleteVote(context: WriteContext, id: Id, voteId: Id): Session {
  return change(context, id, 'vote', ({ votes }) => removeVote(context.data, ofSession(votes, voteId)));
}

export function saveTask(context: WriteContext, id: Id, task: TaskInput): Session {
  return change(context, id, 'task', (session) => {
    const known = session.tasks.find(({ id: taskId }) => taskId === task.id)?.assigneeIds ?? [];
    checkedNewcomers(context, session, known, task.assigneeIds);
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
    const before = requireTask(context, outcome.id);
    recordOutcome(context, outcome);
    const task = requireTask(context, outcome.id);
    note(context, {
      action: outcome.doneOn === null ? 'reopen' : 'finish',
      entity: 'task',
      entityId: outcome.id,
      before,
      after: task,
    });
    return task;
  });
}

/** Part of finishTask, which leaves the line of the journal. @throws Refusal `task-done-day`, `not-found` */
export function recordOutcome(context: WriteContext, outcome: TaskOutcome): void {
  const before = requireTask(context, outcome.id);
  refuseOddDay(context, before, outcome.doneOn);
  setTaskOutcome(context.data, outcome, toldFrom(context, before, outcome.doneOn));
}

/** A task ends after it was given and not in days to come. @throws Refusal `task-done-day` */
function refuseOddDay(context: ReadContext, { sessionId }: Task, doneOn: Day | null): void {
  if (doneOn === null) return;
  const given = requireSession(context, sessionId).date;
  if (doneOn > today(context) || (given !== null && doneOn < given))
    throw new Refusal('task-done-day', { day: doneOn, ...(given !== null && { given }) });
}

/**
 * From which day on sessions tell that a task is done: that of its end, unless a session whose record is closed has gone by
 * without knowing. Then it is the next one still open, or today. Who mends only the words about it moves nothing.
 */
function toldFrom(context: ReadContext, task: Task, doneOn: Day | null): Day | null {
  if (doneOn === null || doneOn === task.doneOn) return doneOn && task.recordedOn;
  const now = today(context);
  const since = listSessions(context.data).filter(
    ({ id, date, state }) =>
      id !== task.sessionId && date !== null && date >= doneOn && date <= now && state !== 'cancelled',
  );
  const lastClosed = since.findLastIndex(({ state }) => state === 'closed');
  return lastClosed === -1 ? doneOn : (since[lastClosed + 1]?.date ?? now);
}

function requireTask(context: ReadContext, id: Id): Task {
  const task = getTask(context.data, id);
  if (task === null) throw new Refusal('not-found', { what: 'nhiệm vụ', id });
  return task;
}

/**
 * Closes the record.
 *
 * @param endTime left out, what the record says stays
 * @throws Refusal `session-incomplete` with a sentence for each thing that bars it; nothing is changed then.
 */
export function closeSession(context: WriteContext, id: Id, endTime?: Clock | null): Session {
  return change(context, id, 'close', (session) => {
    refuseAhead(context, session);
    if (endTime !== undefined) updateSession(context.data, id, { ...session, endTime });
    const { findings } = getSessionWithFindings(context, id);
    const barring = findings.filter((finding) => finding.severity === 'error').map(findingSentence);
    if (barring.length > 0) throw new Refusal('session-incomplete', { findings: barring });
    storeRoll(context, requireSession(context, id));
    setSessionLife(context.data, id, { state: 'closed', isRollSettled: true });
  });
}

/** A closed session can be worked on again, over the roll that was settled; one that is open stays as it is. */
export function reopenSession(context: WriteContext, id: Id, reason: string): Session {
  return inTransaction(context.data, () => {
    const before = requireSession(context, id);
    if (before.state === 'cancelled') throw new Refusal('session-cancelled');
    if (before.state !== 'closed') return before;
    setSessionLife(context.data, id, { state: 'held' });
    const after = requireSession(context, id);
    note(context, { action: 'reopen', entity: 'session', entityId: id, reason, before, after });
    return after;
  });
}

function change(
  context: WriteContext,
  id: Id,
  action: JournalNote['action'],
  work: (session: Session) => void,
): Session {
  return inTransaction(context.data, () => {
    const before = requireOpen(context, id);
    work(before);
    followRecord(context, id);
    const after = requireSession(context, id);
    note(context, {
      action,
      entity: 'session',
      entityId: id,
      before,
      after,
    });
    return after;
  });
}

/** Planned while nothing is recorded of its taking place, held from the first mark, remark or vote on. */
export function followRecord(context: WriteContext, id: Id): void {
  const session = requireSession(context, id);
  if (session.state === 'closed') return;
  if (isBegun(session)) {
    if (session.state === 'planned') setSessionLife(context.data, id, { state: 'held' });
  } else {
    saveRoll(context.data, id, []);
    setSessionLife(context.data, id, { state: 'planned', isRollSettled: false });
  }
}

/** What has not come yet cannot have been held. @throws Refusal `session-ahead` */
export function refuseAhead(context: ReadContext, { date }: Pick<SessionInput, 'date'>): void {
  if (date !== null && date > today(context)) throw new Refusal('session-ahead', { day: date });
}

function namedIn({ chairId, minuteTakerId, presenterIds }: SessionInput): Id[] {
  return [chairId, minuteTakerId, ...presenterIds].filter((memberId) => memberId !== null);
}

/** Whoever is newly named was of the cell on the day of the session. @throws Refusal `not-found`, `not-of-cell` */
function checkedNewcomers(
  context: ReadContext,
  { date }: Pick<SessionInput, 'date'>,
  known: readonly (Id | null | undefined)[],
  named: readonly (Id | null)[],
): void {
  const chosen = named.filter((memberId) => memberId !== null && !known.includes(memberId));
  checkedOfCell(
    context,
    chosen.filter((memberId) => memberId !== null),
    date ?? today(context),
  );
}

/** @throws Refusal `not-found`, `session-closed`, `session-cancelled` */
export function requireOpen(context: ReadContext, id: Id): Session {
  const session = requireSession(context, id);
  if (session.state === 'closed') throw new Refusal('session-closed');
  if (session.state === 'cancelled') throw new Refusal('session-cancelled');
  return session;
}

/** The id, seen to be one of this session's. @throws Refusal `not-found` */
function ofSession(entries: readonly { id: Id }[], id: Id): Id {
  if (!entries.some((entry) => entry.id === id))
    throw new Refusal('not-found', { what: 'mục của buổi sinh hoạt', id });
  return id;
}

/** @throws Refusal `not-found` for somebody who is not in the roll */
function markedRoll(roll: readonly RollEntry[], marks: readonly AttendanceInput[]): RollEntry[] {
  const marked = new Map(marks.map((mark) => [mark.memberId, mark]));
  for (const memberId of marked.keys())
    if (!roll.some((entry) => entry.memberId === memberId))
      throw new Refusal('not-found', { what: 'đảng viên trong buổi sinh hoạt', id: memberId });
  return roll.map((entry) => withMark(entry, marked.get(entry.memberId)));
}

/** Where the roll is as it was shown, nothing is written: what only follows the list of members is settled at the close. */
function keepRoll(context: WriteContext, before: Session, roll: RollEntry[]): void {
  if (!isDeepStrictEqual(roll, before.roll)) storeRoll(context, { ...before, roll });
}

/** With the roll every vote is decided anew. */
export function storeRoll(context: WriteContext, { id, roll, votes }: Session): void {
  saveRoll(context.data, id, roll);
  for (const vote of votes) updateVote(context.data, vote.id, decideAt(vote, roll));
}

/** Everyone of the cell on that day, with the marks already made. */
function currentRoll(session: Session, members: readonly Member[], day: string): RollEntry[] {
  const marked = new Map(session.roll.map((entry) => [entry.memberId, entry]));
  return members.flatMap((member) => {
    const standing = standingOn(member, day);
    if (standing === null) return [];
    const { presence, reason, cameAt, leftAt } = marked.get(member.id) ?? {
      ...{ presence: 'unmarked' as const, reason: '' },
      ...{ cameAt: null, leftAt: null },
    };
    return [
      {
        memberId: member.id,
        fullName: nameOn(member, day),
        duties: member.duties,
        ...standing,
        presence,
        reason,
        cameAt,
        leftAt,
      },
    ];
  });
}
