/** Enters the two years into a real book by the verbs of the program, day by day with the clock of each day. */
import { type Backend, createBackend } from '../../../../electron/services/backend.ts';
import type { PlanInput } from '../../../../shared/domain/plan.ts';
import { type SessionInput, UNPREPARED } from '../../../../shared/domain/session.ts';
import { Quarter } from '../../../../shared/domain/values.ts';
import { TEMPLATES, type TestBackend } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { completePaper, issuePaper } from '../cell.ts';
import { FakePortal } from '../publishing/fake-portal.ts';
import { CANCELLED, CHANGES, COMING, ROLL, ROLL_NOTES, SESSIONS, TODAY } from './record.ts';

export interface RollLine {
  name: string;
  /** A letter for each session. */
  marks: string[];
  /** As counted by hand. */
  counted: { before: string; year: string; spoke: number };
}

/** The lines of the roll, read off the squared paper. */
export const ROLL_LINES: readonly RollLine[] = ROLL.split('\n').flatMap((line) => {
  const [, name, marks, before, year, spoke] =
    /^ {2}(\p{L}.*?) {2,}([.shPKM/ ]+?) +\| (\S+) +(\S+) +(\d)$/u.exec(line) ?? [];
  if (name === undefined || marks === undefined || before === undefined || year === undefined) return [];
  return [{ name, marks: marks.split(/ +/u), counted: { before, year, spoke: Number(spoke) } }];
});

export interface TwoYears {
  backend: TestBackend;
  clock: { now: Date };
  /** Of the members by their names. */
  ids: ReadonlyMap<string, number>;
  /** Of the sessions held, in their order. */
  sessionIds: number[];
}

/** At noon, so that the day is the same in every zone it is likely to be read in. */
const noon = (day: string): Date => new Date(`${day}T05:00:00.000Z`);

export async function keepTwoYears(folder = temporaryFolder()): Promise<TwoYears> {
  const clock = { now: noon('2025-01-06') };
  const portal = new FakePortal();
  const backend = createBackend({
    ...{ folder, stay: 'hold', create: true },
    host: {
      now: () => clock.now,
      actor: 'Trần Minh Khoa',
      templates: TEMPLATES,
      openPortal: portal.open,
      random: () => 0,
    },
  });
  const ids = await enterCell(backend);
  const portalId = (
    await backend.call('portal:save', {
      portal: { name: 'Cổng của Sở', kind: 'wordpress', url: 'so.example.vn/', user: 'bientap' },
    })
  ).id;
  backend.keepPassword('bientap https://so.example.vn', 'abcd efgh ijkl mnop');
  const idOf = (name: string): number => ids.get(name) ?? 0;

  const acts: { day: string; act: () => Promise<unknown> }[] = [];
  const on = (day: string, act: () => Promise<unknown>): void => void acts.push({ day, act });
  const sessionIds: number[] = [];
  for (const year of [2025, 2026]) {
    const own = (date: string): boolean => date.startsWith(`${year}`);
    const planned = [...SESSIONS.filter((one) => !('isOutsidePlan' in one)), CANCELLED, COMING].filter(
      ({ date }) => own(date),
    );
    on(`${year}-01-06`, async () => {
      const plan = await backend.call('plan:save', { plan: planOf(year, planned, idOf('Trần Minh Khoa')) });
      await backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) });
    });
  }
  on('2025-05-14', async () => {
    const session = await findSession(backend, CANCELLED.topic);
    await backend.call('session:cancel', { id: session, reason: 'trùng lịch tập huấn của Sở' });
  });
  for (const [index, told] of SESSIONS.entries()) {
    on(told.date, async () => {
      const id =
        'isOutsidePlan' in told
          ? (await backend.call('session:save', { session: sessionOf(told, idOf) })).id
          : await findSession(backend, told.topic);
      sessionIds.push(id);
      await hold(backend, id, index, idOf);
      await backend.call('session:close', { id });
    });
    const [sentOn, approvedOn, issuedOn] = told.papers;
    const minutes = async (): Promise<number> => {
      const [paper] = await backend.call('document:list', { kind: 'BB', sessionId: sessionIds[index] });
      return paper?.id ?? 0;
    };
    on(sentOn, async () => {
      const documentId = await minutes();
      await completePaper(backend, documentId);
      await backend.call('review:open', { documentId, reviewers: [{ memberId: idOf('Phạm Quốc Bảo') }] });
    });
    on(approvedOn, async () => {
      const id = await minutes();
      const [round] = await backend.call('review:list', { documentId: id });
      await backend.call('review:close', { id: round?.round.id ?? 0, note: 'Hết hạn góp ý' });
      await backend.call('document:move', { id, move: 'approve' });
    });
    on(issuedOn, async () => void (await issuePaper(backend, await minutes(), told.date)));
    if ('posted' in told)
      on(told.posted, async () => {
        const sessionId = sessionIds[index] ?? 0;
        const { document } = await backend.call('document:create', { kind: 'CĐ', sessionId });
        await completePaper(backend, document.id);
        await backend.call('document:move', { id: document.id, move: 'approve', reason: 'Đã xem' });
        const article = await backend.call('article:make', { documentId: document.id });
        const visibility = 'internal' as const;
        await backend.call('outbox:push', { articleId: article.id, portalId, visibility, saysYes: true });
        await backend.call('outbox:run', {});
      });
    for (const [number, [, doneOn]] of told.tasks.entries())
      if (doneOn !== null)
        on(doneOn, async () => {
          const { session } = await backend.call('session:get', { id: sessionIds[index] ?? 0 });
          await backend.call('task:finish', { id: session.tasks[number]?.id ?? 0, doneOn });
        });
  }
  // Of one day in the order they were told in.
  for (const { day, act } of acts.toSorted((one, other) => one.day.localeCompare(other.day))) {
    clock.now = noon(day);
    await act();
  }
  clock.now = noon(TODAY);
  return { backend: { ...backend, folder }, clock, ids, sessionIds };
}

async function enterCell(backend: Backend): Promise<Map<string, number>> {
  await backend.call('cell:save', {
    cell: {
      superiorName: 'Đảng bộ Sở Khoa học và Công nghệ',
      superiorCommittee: 'Đảng uỷ Sở Khoa học và Công nghệ',
      name: 'Chi bộ Văn phòng Sở',
      symbolSuffix: 'CB',
      placeName: 'Vũng Tàu',
      toneStyle: 'uỷ',
      cellType: 'agency',
    },
  });
  const ids = new Map<string, number>();
  for (const { name } of ROLL_LINES) {
    const change = CHANGES[name as keyof typeof CHANGES] ?? {};
    const member = { fullName: name, admittedOn: '2010-05-19', officialOn: '2011-05-19', ...change };
    ids.set(name, (await backend.call('member:save', { member: structuredClone(member) as never })).id);
  }
  const office = (name: string, office: 'secretary' | 'deputy' | 'committee') => ({
    ...{ memberId: ids.get(name) ?? 0, office },
  });
  await backend.call('term:save', {
    term: {
      ...{ name: '2025 - 2027', startsOn: '2025-01-01', endsOn: '2027-12-31' },
      offices: [
        office('Trần Minh Khoa', 'secretary'),
        office('Nguyễn Thị Thanh Hương', 'deputy'),
        office('Phạm Quốc Bảo', 'committee'),
      ],
    },
  });
  return ids;
}

/** What is planned of a session, or told of one outside the plan. */
interface Topic {
  date: string;
  quarter: number;
  topic: string;
}

function planOf(year: number, topics: readonly Topic[], signerId: number): PlanInput {
  return {
    ...{ year, subject: `tổ chức sinh hoạt chuyên đề năm ${year}`, basis: [], purpose: '', requirements: '' },
    ...{ method: '', assignments: '', recipients: ['Lưu Chi bộ'], signerId },
    rows: topics.map(({ quarter, topic, date }) => ({
      ...{
        quarter: Quarter.parse(quarter),
        topic,
        presenterIds: [],
        approver: '',
        draftDueOn: null,
        sessionDate: date,
      },
      ...{ startTime: '14:00', place: 'Phòng họp số 2', note: '' },
    })),
  };
}

function sessionOf({ quarter, topic, date }: Topic, idOf: (name: string) => number): SessionInput {
  return {
    ...{ ...UNPREPARED, quarter: Quarter.parse(quarter), topic, date, year: Number(date.slice(0, 4)) },
    ...{ startTime: '14:00', endTime: '16:00', place: 'Phòng họp số 2', conclusion: 'Thống nhất cách làm.' },
    ...{ presenterIds: [idOf('Phạm Quốc Bảo')], chairId: idOf('Trần Minh Khoa') },
    minuteTakerId: idOf('Nguyễn Thị Thanh Hương'),
  };
}

async function findSession(backend: Backend, topic: string): Promise<number> {
  const sessions = await backend.call('session:list', {});
  const found = sessions.find((session) => session.topic === topic);
  if (found === undefined) throw new Error(`no session on ${topic}`);
  return found.id;
}

/** The roll, who spoke, what was voted on and given out at the session in this place. */
async function hold(
  backend: Backend,
  id: number,
  index: number,
  idOf: (name: string) => number,
): Promise<void> {
  const told = SESSIONS[index];
  if (told === undefined) throw new Error('no such session');
  await backend.call('session:save', { id, session: sessionOf(told, idOf) });
  const attendance = ROLL_LINES.flatMap(({ name, marks }) => {
    const note = ROLL_NOTES.find((one) => one.name === name && one.session === index + 1);
    const presence = PRESENCES[marks[index] as keyof typeof PRESENCES];
    const reason = presence === 'excused' ? 'công tác' : '';
    return presence === undefined
      ? []
      : [{ memberId: idOf(name), presence, reason, ...(note !== undefined && withoutPlace(note)) }];
  });
  await backend.call('session:mark', { id, attendance });
  for (const { name, marks } of ROLL_LINES)
    if (marks[index] === 's')
      await backend.call('session:save-remark', {
        id,
        remark: { speakerId: idOf(name), text: 'Tôi thống nhất với bài trình bày.' },
      });
  for (const [number, [takenAt, inFavour]] of told.votes.entries())
    await backend.call('session:save-vote', {
      id,
      vote: { matter: `Thông qua nội dung ${number + 1}`, takenAt, inFavour, against: 0, blank: 0 },
    });
  for (const [number, [dueOn]] of told.tasks.entries())
    await backend.call('session:save-task', {
      id,
      task: { text: `Việc ${number + 1}`, assigneeIds: [idOf('Phạm Quốc Bảo')], dueOn },
    });
}

const PRESENCES = { '.': 'present', s: 'present', h: 'present', P: 'excused', K: 'unexcused' } as const;

function withoutPlace({ name: _name, session: _session, ...note }: (typeof ROLL_NOTES)[number]) {
  return note;
}
