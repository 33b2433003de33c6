import { describe, expect, it } from 'vitest';
import { type BoardSource, makeBoard, type TopicBoard } from '../../../shared/domain/board.ts';
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import type { Plan, PlanRow } from '../../../shared/domain/plan.ts';

const ROW: PlanRow = {
  id: 1,
  quarter: 1,
  topic: 'Cải cách thủ tục hành chính',
  presenterIds: [3],
  approver: 'Chi uỷ',
  draftDueOn: '2026-03-01',
  sessionDate: '2026-03-12',
  startTime: '14:00',
  place: 'Phòng họp',
  note: '',
  sessionId: 7,
};

const PLAN: Plan = {
  id: 1,
  documentId: null,
  year: 2026,
  subject: 'tổ chức sinh hoạt chuyên đề năm 2026',
  basis: [],
  purpose: '',
  requirements: '',
  method: '',
  assignments: '',
  recipients: [],
  signerId: null,
  rows: [ROW],
};

function document(over: Partial<DocumentSummary>): DocumentSummary {
  return {
    id: 1,
    kind: 'CĐ',
    title: '',
    state: 'draft',
    revision: 2,
    number: null,
    symbol: null,
    date: null,
    quarter: '2026-Q1',
    filingYear: 2026,
    sessionId: 7,
    correctsId: null,
    adjustsId: null,
    updatedAt: '2026-03-02T01:00:00.000Z',
    ...over,
  };
}

const SESSION = {
  ...{ id: 7, date: '2026-03-12', topic: 'Chuyên đề', year: 2026, quarter: 1 as const, planRowId: 1 },
};

/** The session is planned, and nothing else is there. */
const NOTHING_DONE: BoardSource = {
  plan: PLAN,
  sessions: [{ ...SESSION, state: 'planned' }],
  documents: [],
  rounds: new Map(),
  exportedOn: new Map(),
  publishedOn: null,
  tasks: [],
  today: '2026-02-20',
};

function board(over: Partial<BoardSource> = {}): TopicBoard {
  const made = makeBoard({
    ...NOTHING_DONE,
    ...over,
  });
  const [topic] = made.topics;
  if (topic === undefined) throw new Error('no topic');
  return topic;
}

const PAPER = document({ id: 2, state: 'approved' });
const HELD = [{ ...SESSION, state: 'closed' as const }];
const MINUTES = document({ id: 3, kind: 'BB', date: '2026-03-12' });

describe('the next step of a topic', () => {
  it.each<[string, Partial<BoardSource>, TopicBoard['next']]>([
    [
      'without a session is to schedule it',
      { plan: { ...PLAN, rows: [{ ...ROW, sessionId: null }] }, sessions: [] },
      { action: 'schedule', rowId: 1 },
    ],
    ['with a session is its paper', {}, { action: 'write-topic-paper', sessionId: 7, documentId: null }],
    [
      'with an untouched paper is to write it',
      { documents: [document({ id: 2, revision: 1 })] },
      { action: 'write-topic-paper', sessionId: 7, documentId: 2 },
    ],
    [
      'with a written paper is to approve it',
      { documents: [document({ id: 2 })] },
      { action: 'approve-topic-paper', documentId: 2 },
    ],
    ['with an approved paper is to meet', { documents: [PAPER] }, { action: 'hold-session', sessionId: 7 }],
    [
      'after the meeting is to close its record',
      { sessions: [{ ...SESSION, state: 'held' }] },
      { action: 'close-session', sessionId: 7 },
    ],
    [
      'with a closed record is its minutes',
      { sessions: HELD, documents: [PAPER] },
      { action: 'assemble-minutes', sessionId: 7 },
    ],
    [
      'with minutes is to have them read',
      { sessions: HELD, documents: [PAPER, MINUTES] },
      { action: 'review-minutes', documentId: 3 },
    ],
    [
      'while they are read is to look at what was said',
      {
        sessions: HELD,
        documents: [PAPER, { ...MINUTES, state: 'review' }],
        rounds: new Map([[3, { id: 9, dueOn: '2026-03-20', closedOn: null }]]),
      },
      { action: 'follow-review', roundId: 9 },
    ],
    [
      'after the round is to approve them',
      {
        sessions: HELD,
        documents: [PAPER, { ...MINUTES, state: 'review' }],
        rounds: new Map([[3, { id: 9, dueOn: '2026-03-20', closedOn: '2026-03-18' }]]),
      },
      { action: 'approve-minutes', documentId: 3 },
    ],
    [
      'with approved minutes is to issue them',
      { sessions: HELD, documents: [PAPER, { ...MINUTES, state: 'approved' }] },
      { action: 'issue-minutes', documentId: 3 },
    ],
    [
      'with issued minutes is to export them',
      { sessions: HELD, documents: [PAPER, { ...MINUTES, state: 'issued' }] },
      { action: 'export-minutes', documentId: 3 },
    ],
    [
      'with everything done is nothing',
      {
        sessions: HELD,
        documents: [PAPER, { ...MINUTES, state: 'filed' }],
        exportedOn: new Map([[3, '2026-03-15']]),
      },
      { action: 'nothing', documentId: 3 },
    ],
    [
      'of a cell with a portal is to put the exported minutes there',
      {
        sessions: HELD,
        documents: [PAPER, { ...MINUTES, state: 'filed' }],
        exportedOn: new Map([[3, '2026-03-15']]),
        publishedOn: new Map(),
      },
      { action: 'publish-minutes', documentId: 3 },
    ],
    [
      'is nothing once an article of the minutes or the paper is shown',
      {
        sessions: HELD,
        documents: [PAPER, { ...MINUTES, state: 'filed' }],
        exportedOn: new Map([[3, '2026-03-15']]),
        publishedOn: new Map([[PAPER.id, '2026-03-16']]),
      },
      { action: 'nothing', documentId: 3 },
    ],
  ])('%s', (_name, over, next) => {
    expect(board(over).next).toEqual(next);
  });
});

describe('what is late', () => {
  it('is what is not done though its day has passed', () => {
    const { steps, isLate } = board({ today: '2026-03-05' });
    expect(isLate).toBe(true);
    expect(steps.filter((step) => step.isLate).map((step) => step.name)).toEqual(['topic-paper']);
    expect(board({ today: '2026-03-01' }).isLate).toBe(false);
  });

  it('is a round whose day has passed', () => {
    const reading = {
      sessions: HELD,
      documents: [PAPER, { ...MINUTES, state: 'review' as const }],
      rounds: new Map([[3, { id: 9, dueOn: '2026-03-20', closedOn: null }]]),
    };
    const { steps } = board({ ...reading, today: '2026-03-22' });
    expect(steps.find(({ name }) => name === 'review')).toMatchObject({ state: 'next', isLate: true });
    expect(board({ ...reading, today: '2026-03-19' }).steps[3]?.isLate).toBe(false);
  });

  it('are minutes two days after a session since 28/10/2025, and at no set time before', () => {
    expect(board({ sessions: HELD, documents: [PAPER], today: '2026-03-15' }).steps[2]).toMatchObject({
      isLate: true,
      date: '2026-03-14',
    });
    const before = [{ ...SESSION, date: '2020-03-20', state: 'closed' as const }];
    expect(board({ sessions: before, documents: [PAPER], today: '2020-06-01' }).steps[2]).toMatchObject({
      isLate: false,
      date: null,
    });
  });
});

describe('the year', () => {
  it('names the quarters nobody has planned, and puts what is most urgent first', () => {
    const task = {
      text: '',
      assigneeIds: [],
      otherAssignee: '',
      sessionId: 7,
      assignees: [],
      doneOn: null,
      outcome: '',
      recordedOn: null,
    };
    const made = makeBoard({
      ...NOTHING_DONE,
      tasks: [
        { ...task, id: 1, dueOn: null },
        { ...task, id: 2, dueOn: '2026-03-05' },
        { ...task, id: 3, dueOn: '2026-02-01' },
      ],
      today: '2026-02-20',
    });
    expect(made.quartersWithoutTopic).toEqual([2, 3, 4]);
    expect(made.tasks.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(made.deadlines.map(({ date, isLate }) => [date, isLate])).toEqual([
      ['2026-02-01', true],
      ['2026-03-01', false],
      ['2026-03-05', false],
      ['2026-03-12', false],
    ]);
  });
});
