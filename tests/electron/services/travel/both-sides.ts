/** A session that is worked on in several books at once, and a plain map of what each of them says. */
import type { Session } from '../../../../shared/domain/session.ts';
import { openTestBackend, type TestBackend } from '../../../support/backend.ts';
import { openCell, scheduleFirst, type TestCell } from '../cell.ts';

/** What a book says of the session, by labels that stand in the texts themselves. */
export type Said = Map<string, string>;

export interface Side {
  backend: TestBackend;
  id: number;
  people: TestCell['people'];
}

const FIELDS = ['place', 'purpose', 'conclusion', 'endTime'] as const;
const WORDS: Readonly<Record<string, string>> = {
  'Địa điểm': 'field place',
  'Mục đích': 'field purpose',
  'Kết luận': 'field conclusion',
  'Giờ kết thúc': 'field endTime',
  'Chủ trì và thư ký': 'officers',
};

/** What somebody does at one of the books; `pick` says on what, `value` what to. */
export interface Edit {
  act: 'mark' | 'field' | 'officers' | 'add' | 'change' | 'drop' | 'finish';
  list: 'remark' | 'vote' | 'task';
  pick: number;
  value: number;
}

/** A session of which something was already recorded, with a task of the one before. */
export async function openHome(): Promise<Side> {
  const cell = await openCell();
  const { backend, people } = cell;
  const { sessionId: id } = await scheduleFirst(cell);
  const earlier = await backend.call('session:save', {
    session: {
      ...(await sessionOf({ backend, id, people })),
      ...{ topic: 'Buổi trước', date: '2020-02-10', presenterIds: [], endTime: '16:00' },
    },
  });
  const task = { text: 'việc cũ', assigneeIds: [people[1]], dueOn: '2020-04-01' };
  await backend.call('session:save-task', { id: earlier.id, task });
  const side = { backend, id, people };
  let label = 0;
  for (const list of ['remark', 'vote', 'task', 'remark', 'vote', 'task', 'remark'] as const) {
    label += 1;
    await put(side, list, `gốc${label}`, label);
  }
  return side;
}

export async function openGuest(home: Side, file: { fileName: string; bytes: Uint8Array }): Promise<Side> {
  const backend = openTestBackend();
  const { sessionId } = await backend.call('travel:hold', file);
  return { backend, id: sessionId, people: home.people };
}

export async function sessionOf({ backend, id }: Side): Promise<Session> {
  return (await backend.call('session:get', { id })).session;
}

/** @throws where something stands in the book twice */
export async function readSide(side: Side): Promise<Said> {
  const session = await sessionOf(side);
  const entries: [string, string][] = [
    ...FIELDS.map((field): [string, string] => [`field ${field}`, String(session[field])]),
    ['officers', `${session.chairId} ${session.minuteTakerId}`],
    ...session.roll.map(({ memberId, presence, reason }): [string, string] => [
      `mark ${memberId}`,
      `${presence} ${reason}`,
    ]),
    ...session.remarks.map((one): [string, string] => [`remark ${one.speakerName}`, one.text]),
    ...session.votes.map((one): [string, string] => [`vote ${one.matter}`, String(one.inFavour)]),
    ...session.tasks.map((one): [string, string] => [`task ${one.text}`, one.otherAssignee]),
    ...session.carriedTasks.map((one): [string, string] => [`carried ${one.text}`, one.outcome]),
  ];
  const said = new Map(entries);
  if (said.size !== entries.length) throw new Error('something stands in the book twice');
  return said;
}

/** Does it by the verbs of the program. @param label for what is new */
export async function edit(side: Side, { act, list, pick, value }: Edit, label: string): Promise<void> {
  const { backend, id, people } = side;
  const session = await sessionOf(side);
  const member = (at: number): number => people[at % people.length] ?? 0;
  if (act === 'mark') {
    const presence = (['present', 'excused', 'unexcused', 'unmarked'] as const)[value % 4] ?? 'present';
    const reason = presence === 'excused' ? `lý do ${value}` : '';
    await backend.call('session:mark', { id, attendance: [{ memberId: member(pick), presence, reason }] });
  } else if (act === 'field') {
    const field = FIELDS[pick % FIELDS.length] ?? 'place';
    const words = field === 'endTime' ? `16:${String(value + 10)}` : `chữ ${value}`;
    await backend.call('session:save', { id, session: { ...session, [field]: words } });
  } else if (act === 'officers') {
    const officers = { chairId: member(value), minuteTakerId: member(value + 1) };
    await backend.call('session:save', { id, session: { ...session, ...officers } });
  } else if (act === 'finish') {
    const [carried] = session.carriedTasks;
    const outcome = { id: carried?.id ?? 0, doneOn: '2020-03-12', outcome: `kết quả ${value}` };
    if (carried !== undefined) await backend.call('task:finish', outcome);
  } else if (act === 'add') await put(side, list, label, value);
  else {
    const there = { remark: session.remarks, vote: session.votes, task: session.tasks }[list];
    const chosen = there[pick % Math.max(1, there.length)];
    if (chosen === undefined) return;
    if (act === 'drop') await drop(side, list, chosen.id);
    else await put(side, list, labelOf(list, chosen), value, chosen.id);
  }
}

/** Which label a conflict is about. */
export function labelOfConflict(
  conflict: { what: string; here: string; there: string },
  people: readonly [number, string][],
): string {
  const { what, here, there } = conflict;
  const word = WORDS[what];
  if (word !== undefined) return word;
  const marked = people.find(([, name]) => what === `Điểm danh đồng chí ${name}`);
  if (marked !== undefined) return `mark ${marked[0]}`;
  if (what === 'Kết quả nhiệm vụ “việc cũ”') return 'carried việc cũ';
  const list = { 'Ý kiến': 'remark', 'Biểu quyết': 'vote', 'Nhiệm vụ': 'task' }[what];
  const [label = ''] = /(?:gốc|mới)\S*?\d+/u.exec(`${here} ${there}`) ?? [];
  return `${list} ${label}`;
}

async function put(
  side: Side,
  list: Edit['list'],
  label: string,
  value: number,
  known?: number,
): Promise<void> {
  const { backend, id } = side;
  const given = known === undefined ? {} : { id: known };
  if (list === 'remark') {
    const remark = { ...given, speakerId: null, speakerName: label, text: `Lời ${value}.` };
    await backend.call('session:save-remark', { id, remark });
  } else if (list === 'vote') {
    const vote = { ...given, matter: label, inFavour: value % 4, against: 0, blank: 0 };
    await backend.call('session:save-vote', { id, vote });
  } else {
    const task = { ...given, text: label, assigneeIds: [], otherAssignee: `phòng ${value}`, dueOn: null };
    await backend.call('session:save-task', { id, task });
  }
}

async function drop({ backend, id }: Side, list: Edit['list'], entry: number): Promise<void> {
  if (list === 'remark') await backend.call('session:delete-remark', { id, remarkId: entry });
  else if (list === 'vote') await backend.call('session:delete-vote', { id, voteId: entry });
  else await backend.call('session:delete-task', { id, taskId: entry });
}

function labelOf(list: Edit['list'], entry: object): string {
  const field = { remark: 'speakerName', vote: 'matter', task: 'text' }[list];
  return String((entry as Readonly<Record<string, unknown>>)[field]);
}
