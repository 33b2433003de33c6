/** Cell, members, plan and sessions. */
import { strToU8 } from 'fflate';
import { completePaper, holdSession, issuePaper, planOf, scheduleFirst } from '../cell.ts';
import type { Desk } from '../publishing/desk.ts';
import { nothing, type Told, tells, type Untold } from './told.ts';

const CELL = {
  superiorName: 'Đảng bộ Sở Khoa học',
  superiorCommittee: 'Đảng uỷ Sở Khoa học',
  name: 'Chi bộ Văn phòng',
  symbolSuffix: 'CB',
  placeName: 'Vũng Tàu',
  toneStyle: 'uỷ' as const,
};
const LIST = { fileName: 'dang-vien.csv', bytes: strToU8('Họ và tên\nVõ Thị Mới\n') };

async function planned(desk: Desk): Promise<number> {
  return (await scheduleFirst(desk)).sessionId;
}

export async function held(desk: Desk): Promise<number> {
  const id = await planned(desk);
  await holdSession(desk, id);
  return id;
}

async function voted(desk: Desk): Promise<{ id: number; voteId: number }> {
  const id = await held(desk);
  const vote = { matter: 'Thông qua kết luận', inFavour: 4, against: 0, blank: 0 };
  const session = await desk.backend.call('session:save-vote', { id, vote });
  return { id, voteId: session.votes[0]?.id ?? 0 };
}

async function spoken(desk: Desk): Promise<{ id: number; remarkIds: number[] }> {
  const id = await held(desk);
  for (const text of ['Ý một', 'Ý hai'])
    await desk.backend.call('session:save-remark', { id, remark: { speakerId: desk.people[2], text } });
  const { session } = await desk.backend.call('session:get', { id });
  return { id, remarkIds: session.remarks.map((remark) => remark.id) };
}

async function tasked(desk: Desk): Promise<{ id: number; taskId: number }> {
  const id = await held(desk);
  const task = { text: 'Rà soát hồ sơ', assigneeIds: [desk.people[2]], dueOn: '2020-04-30' };
  const session = await desk.backend.call('session:save-task', { id, task });
  return { id, taskId: session.tasks[0]?.id ?? 0 };
}

export const YEAR_ACTS = {
  'cell:found': { because: 'opens an empty book; founding.test.ts reads its lines' },
  'sample:create': { because: 'fills an empty book with a sample, by the verbs of this table' },
  'sample:remove': { because: 'leaves an empty book, the sample among its backups' },
  'statistics:hand-out': tells('export data', nothing, ({ backend }) =>
    backend.call('statistics:hand-out', { year: 2020 }),
  ),
  'cell:save': tells('save cell', nothing, ({ backend }) => backend.call('cell:save', { cell: CELL }), true),
  'cell:change': tells(
    'change cell',
    nothing,
    ({ backend }) => backend.call('cell:change', { cell: CELL, from: '2020-02-01' }),
    true,
  ),
  'habits:save': tells(
    'set-habits cell',
    nothing,
    ({ backend }) => backend.call('habits:save', { habits: { invitationDays: 5 } }),
    true,
  ),
  'cell:drop-change': tells(
    'delete cell',
    ({ backend }) => backend.call('cell:change', { cell: CELL, from: '2020-02-01' }),
    ({ backend }) => backend.call('cell:drop-change', { from: '2020-02-01' }),
  ),
  'term:save': tells(
    'save term',
    async ({ backend }) => (await backend.call('cell:get', {}))?.terms[0],
    ({ backend, people }, term) =>
      backend.call('term:save', {
        id: term?.id,
        term: {
          name: '2019 - 2024',
          startsOn: '2019-01-01',
          endsOn: '2024-12-31',
          offices: [{ memberId: people[1], office: 'secretary' }],
        },
      }),
    true,
  ),
  'member:save': tells(
    'save member',
    nothing,
    ({ backend, people }) =>
      backend.call('member:save', {
        id: people[4],
        member: { fullName: 'Hoàng Đức Anh', officialOn: '2020-03-01', admittedOn: '2010-01-01' },
      }),
    true,
  ),
  'member:delete': tells('delete member', nothing, ({ backend, people }) =>
    backend.call('member:delete', { id: people[4] }),
  ),
  'member:import': tells(
    'import member',
    nothing,
    ({ backend }) => backend.call('member:import', LIST),
    true,
  ),
  'member:take-back': tells(
    'delete member',
    ({ backend }) => backend.call('member:import', LIST),
    ({ backend }) => backend.call('member:take-back', {}),
  ),
  'plan:adjust': tells(
    'adjust document',
    async (desk) => {
      const { backend, people } = desk;
      const plan = await backend.call('plan:save', { plan: planOf(people), withPaper: true });
      const id = plan.documentId ?? 0;
      await completePaper(backend, id);
      await backend.call('document:move', { id, move: 'approve' });
      await issuePaper(backend, id, '2020-02-07');
      const rows = plan.rows.map((row) => ({ ...row, topic: 'Chuyển đổi số' }));
      await backend.call('plan:save', { id: plan.id, plan: planOf(people, { rows }) });
      return plan.id;
    },
    ({ backend }, id) => backend.call('plan:adjust', { id }),
  ),
  'plan:save': tells(
    'save plan',
    ({ backend, people }) => backend.call('plan:save', { plan: planOf(people) }),
    ({ backend }, { id, documentId: _document, ...plan }) => {
      const rows = plan.rows.map(({ sessionId: _session, ...row }) => ({ ...row, place: 'Hội trường' }));
      return backend.call('plan:save', { id, plan: { ...plan, rows } });
    },
    true,
  ),
  'plan:schedule': tells(
    'create session',
    ({ backend, people }) => backend.call('plan:save', { plan: planOf(people) }),
    ({ backend }, plan) => backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) }),
    true,
  ),
  'plan:import': {
    lines: ['create plan', 'import document'],
    prepare: async ({ backend, people }) => {
      const file = { fileName: 'ke-hoach-cu.txt', bytes: strToU8('Kế hoạch năm 2018\n\nQuý I: Cải cách.\n') };
      const plan = planOf(people, { year: 2018 });
      return () => backend.call('plan:import', { ...file, plan, paper: 'draft' });
    },
  },
  'session:save': tells(
    'save session',
    planned,
    async ({ backend }, id) => {
      const { session } = await backend.call('session:get', { id });
      return backend.call('session:save', { id, session: { ...session, conclusion: 'Thống nhất.' } });
    },
    true,
  ),
  'session:mark': tells(
    'mark session',
    planned,
    ({ backend, people }, id) =>
      backend.call('session:mark', { id, attendance: [{ memberId: people[0], presence: 'present' }] }),
    true,
  ),
  'session:save-remark': tells('remark session', held, ({ backend, people }, id) =>
    backend.call('session:save-remark', { id, remark: { speakerId: people[2], text: 'Nhất trí.' } }),
  ),
  'session:move-remark': tells(
    'remark session',
    spoken,
    ({ backend }, { id, remarkIds }) =>
      backend.call('session:move-remark', { id, remarkId: remarkIds[1] ?? 0, position: 0 }),
    true,
  ),
  'session:delete-remark': tells('remark session', spoken, ({ backend }, { id, remarkIds }) =>
    backend.call('session:delete-remark', { id, remarkId: remarkIds[0] ?? 0 }),
  ),
  'session:save-vote': tells(
    'vote session',
    voted,
    ({ backend }, { id, voteId }) =>
      backend.call('session:save-vote', {
        id,
        vote: { id: voteId, matter: 'Thông qua kết luận', inFavour: 3, against: 1, blank: 0 },
      }),
    true,
  ),
  'session:delete-vote': tells('vote session', voted, ({ backend }, { id, voteId }) =>
    backend.call('session:delete-vote', { id, voteId }),
  ),
  'session:save-task': tells('task session', held, ({ backend, people }, id) =>
    backend.call('session:save-task', {
      id,
      task: { text: 'Rà soát', assigneeIds: [people[0]], dueOn: null },
    }),
  ),
  'session:delete-task': tells('task session', tasked, ({ backend }, { id, taskId }) =>
    backend.call('session:delete-task', { id, taskId }),
  ),
  'session:close': {
    lines: ['close session', 'draft document'],
    prepare: async (desk) => {
      const id = await held(desk);
      return () => desk.backend.call('session:close', { id });
    },
  },
  'session:reopen': tells(
    'reopen session',
    async (desk) => {
      const id = await held(desk);
      await desk.backend.call('session:close', { id });
      return id;
    },
    ({ backend }, id) => backend.call('session:reopen', { id, reason: 'ghi nhầm' }),
    true,
  ),
  'session:cancel': tells('cancel session', planned, ({ backend }, id) =>
    backend.call('session:cancel', { id, reason: 'bão' }),
  ),
  'session:resume': tells(
    'resume session',
    async (desk) => {
      const id = await planned(desk);
      await desk.backend.call('session:cancel', { id, reason: 'bão' });
      return id;
    },
    ({ backend }, id) => backend.call('session:resume', { id, reason: 'bão đã qua' }),
  ),
  'session:postpone': tells('postpone session', planned, ({ backend }, id) =>
    backend.call('session:postpone', { id, date: '2020-03-20', reason: 'bão' }),
  ),
  'session:delete': tells('delete session', planned, ({ backend }, id) =>
    backend.call('session:delete', { id }),
  ),
  'task:finish': tells(
    'finish task',
    tasked,
    ({ backend }, { taskId }) => backend.call('task:finish', { id: taskId, doneOn: '2020-04-01' }),
    true,
  ),
} satisfies Record<string, Told | Untold>;
