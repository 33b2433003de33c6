/** A session as its score reads it, to be told only by what a test is about. */
import type { RollEntry } from '../../shared/domain/attendance.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import type { ScoreSource } from '../../shared/domain/score/measures.ts';
import { type Remark, type Session, UNPREPARED } from '../../shared/domain/session.ts';
import type { Task } from '../../shared/domain/task.ts';
import { decideAt } from '../../shared/domain/vote.ts';
import { rollEntry } from './roll.ts';

/** "PPPVK": there, away with a reason (V), without one (K), exempt (M). */
export function rollOf(marks: string, names: readonly string[] = []): RollEntry[] {
  return [...marks].map((mark, index) =>
    rollEntry({
      memberId: index + 1,
      fullName: names[index] ?? `Đồng chí ${index + 1}`,
      presence: mark === 'P' ? 'present' : mark === 'K' ? 'unexcused' : mark === 'V' ? 'excused' : 'unmarked',
      leave: mark === 'M' ? 'exempt' : null,
    }),
  );
}

/** A closed session of 18/9/2026 that lasted 110 minutes, with all its steps. */
export function scoredSession(over: Partial<Session> = {}): Session {
  return {
    ...UNPREPARED,
    id: 20,
    topic: 'Học tập và làm theo Bác',
    year: 2026,
    quarter: 3,
    date: '2026-09-18',
    startTime: '14:00',
    endTime: '15:50',
    presenterIds: [1],
    chairId: 1,
    minuteTakerId: 2,
    purpose: 'Thống nhất nhận thức.',
    conclusion: 'Một.\nHai.',
    planRowId: null,
    state: 'closed',
    cancelledBecause: '',
    postponements: [],
    isRollSettled: true,
    roll: rollOf('P'.repeat(10)),
    remarks: [],
    votes: [],
    tasks: [],
    carriedTasks: [],
    ...over,
  };
}

/** One remark of each of the first so many members. */
export function remarksOf(speakers: number): Remark[] {
  return Array.from({ length: speakers }, (_, index) => ({
    id: index + 1,
    speakerId: index + 1,
    speakerName: '',
    text: 'Nhất trí.',
    answer: '',
    answeredById: null,
  }));
}

export function taskOf(over: Partial<Task>): Task {
  return {
    id: 1,
    sessionId: 10,
    text: 'Việc',
    assigneeIds: [],
    assignees: [],
    otherAssignee: '',
    dueOn: '2026-09-01',
    doneOn: null,
    outcome: '',
    recordedOn: null,
    ...over,
  };
}

export function voteOf(roll: readonly RollEntry[], inFavour: number): Session['votes'][number] {
  const ballots = {
    matter: 'Kết luận',
    threshold: 'half',
    inFavour,
    against: 0,
    blank: 0,
    takenAt: null,
  } as const;
  return { id: 1, ...decideAt(ballots, roll) };
}

export function paperOf(over: Partial<DocumentSummary>): DocumentSummary {
  return {
    id: 1,
    kind: 'CĐ',
    title: 'Bài',
    state: 'approved',
    revision: 2,
    number: null,
    symbol: null,
    date: '2026-09-14',
    quarter: '2026-Q3',
    filingYear: 2026,
    sessionId: 20,
    correctsId: null,
    adjustsId: null,
    updatedAt: '2026-09-14T02:00:00.000Z',
    ...over,
  };
}

export function sourceOf(session: Session, over: Partial<Omit<ScoreSource, 'session'>> = {}): ScoreSource {
  return { session, earlier: [], papers: [], posting: null, ...over };
}
