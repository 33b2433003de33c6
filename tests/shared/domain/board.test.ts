import { describe, expect, it } from 'vitest';
import { type BoardSource, makeBoard, type TopicBoard } from '../../../shared/domain/board.ts';
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import type { Plan, PlanRow } from '../../../shared/domain/plan.ts';
import { fc } from '../../support/random.ts';

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
    [
      'with an approved paper is to invite, while there is time',
      { documents: [PAPER], today: '2026-03-11' },
      { action: 'write-invitation', sessionId: 7, documentId: null },
    ],
    [
      'with an invitation, or a notice, is to approve it',
      { documents: [PAPER, document({ id: 4, kind: 'TB' })] },
      { action: 'approve-invitation', documentId: 4 },
    ],
    [
      'with an approved invitation is to issue it',
      { documents: [PAPER, document({ id: 4, kind: 'GM', state: 'approved' })] },
      { action: 'issue-invitation', documentId: 4 },
    ],
    [
      'with an invitation that went out is to meet, whatever other is begun',
      {
        documents: [PAPER, document({ id: 5, kind: 'TB' }), document({ id: 4, kind: 'GM', state: 'issued' })],
      },
      { action: 'hold-session', sessionId: 7 },
    ],
    [
      'on the day itself is to meet',
      { documents: [PAPER], today: '2026-03-12' },
      { action: 'hold-session', sessionId: 7 },
    ],
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
    expect(board({ ...reading, today: '2026-03-19' }).steps[4]?.isLate).toBe(false);
  });

  it('are minutes two days after a session since 28/10/2025, and at no set time before', () => {
    expect(board({ sessions: HELD, documents: [PAPER], today: '2026-03-15' }).steps[3]).toMatchObject({
      isLate: true,
      date: '2026-03-14',
    });
    const before = [{ ...SESSION, date: '2020-03-20', state: 'closed' as const }];
    expect(board({ sessions: before, documents: [PAPER], today: '2020-06-01' }).steps[3]).toMatchObject({
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
    expect(made.due.map(({ when, kind, date, task }) => [when, kind, date, task?.id])).toEqual([
      ['overdue', 'task', '2026-02-01', 3],
      ['today', 'step', '2026-03-01', undefined],
      ['soon', 'task', '2026-03-05', 2],
      ['soon', 'session', '2026-03-12', undefined],
      ['soon', 'task', null, 1],
    ]);
  });
});

describe('the chain of a session', () => {
  const KINDS = ['CĐ', 'GM', 'TB', 'BB'] as const;
  const anyPaper = fc.record({
    kind: fc.constantFrom(...KINDS),
    state: fc.constantFrom('draft', 'review', 'approved', 'issued', 'filed'),
    revision: fc.integer({ min: 1, max: 3 }),
  });
  const anySource = fc.record({
    papers: fc.uniqueArray(anyPaper, { maxLength: 4, selector: ({ kind }) => kind }),
    state: fc.constantFrom('planned', 'held', 'closed', 'cancelled'),
    date: fc.constantFrom(null, '2026-03-01', '2026-03-12', '2026-04-01'),
    isExported: fc.boolean(),
    hasPortal: fc.boolean(),
    today: fc.constantFrom('2026-02-20', '2026-03-12', '2026-05-01'),
  });

  it('has one next link, and it is the one the button does', () => {
    const links: Record<string, string> = {
      'topic-paper': 'topic-paper$',
      invitation: 'invitation$',
      session: 'schedule|-session$',
      minutes: 'assemble-minutes',
      review: 'review|approve-minutes',
      issue: 'issue-minutes',
      export: 'export-minutes',
      publish: 'publish-minutes',
    };
    fc.assert(
      fc.property(anySource, ({ papers, state, date, isExported, hasPortal, today }) => {
        const documents = papers.map((paper, index) => document({ id: 10 + index, ...paper }));
        const minutes = documents.find(({ kind }) => kind === 'BB');
        const { steps, next } = board({
          documents,
          sessions: [{ ...SESSION, state, date }],
          exportedOn: new Map(isExported && minutes !== undefined ? [[minutes.id, '2026-03-20']] : []),
          publishedOn: hasPortal ? new Map() : null,
          today,
        });
        const marked = steps.filter((step) => step.state === 'next');
        const isOver = next.action === 'nothing' || next.action === 'cancelled';
        expect(marked).toHaveLength(isOver ? 0 : 1);
        for (const { name } of marked) expect(next.action).toMatch(new RegExp(links[name] ?? '-'));
        // Nothing behind the next link waits in front of it but what the meeting has overtaken.
        const place = steps.findIndex((step) => step.state === 'next');
        for (const step of steps.slice(0, Math.max(0, place)))
          expect(state === 'planned' ? ['done', 'later'] : ['done', 'passed']).toContain(step.state);
        if (state !== 'planned')
          expect(steps.filter(({ isLate }) => isLate).every(({ name }) => name !== 'invitation')).toBe(true);
      }),
    );
  });
});
