/** Sessions, what was said and given out at them, and the members, as they are found. */
import type { SearchState } from '../../shared/domain/search.ts';
import type { Day, Id, Quarter } from '../../shared/domain/values.ts';
import { selectionOf } from './columns.ts';
import type { ReadableData } from './data.ts';
import { entryOf, NAME, type SearchEntry } from './search-entry.ts';
import { readRow } from './sql.ts';

interface FoundSession {
  state: SearchState;
  topic: string;
  date: Day | null;
  year: number;
  quarter: Quarter;
  place: string;
  purpose: string;
  conclusion: string;
  cancelledBecause: string;
  jointWith: string;
  chair: string | null;
  minuteTaker: string | null;
  programme: string[];
  materials: string[];
  guests: { name: string }[];
  matters: string[];
  presenters: string[];
}
const SESSION = selectionOf<FoundSession>({
  state: 'state',
  topic: 'topic',
  date: 'date',
  year: 'year',
  quarter: 'quarter',
  place: 'place',
  purpose: 'purpose',
  conclusion: 'conclusion',
  cancelledBecause: 'cancelled_because',
  jointWith: 'joint_with',
  chair: NAME('chair_id'),
  minuteTaker: NAME('minute_taker_id'),
  programme: { json: 'programme' },
  materials: { json: 'materials' },
  guests: { json: 'guests' },
  matters: { json: '(SELECT json_group_array(matter ORDER BY id) FROM vote WHERE session_id = session.id)' },
  presenters: {
    json: `(SELECT json_group_array(full_name ORDER BY position) FROM session_presenter
      JOIN member ON member.id = member_id WHERE owner_id = session.id)`,
  },
});

export function readSession(data: ReadableData, id: Id): SearchEntry | null {
  const row = readRow(data, SESSION, 'FROM session WHERE id = @id', { id });
  if (row === null) return null;
  const { state, topic: title, date, year, quarter, programme, materials, matters, presenters } = row;
  const guests = row.guests.map(({ name }) => name);
  const { purpose, conclusion, place, jointWith, cancelledBecause } = row;
  return entryOf(
    { source: 'session', id, ownerId: null },
    {
      ...{ title, date, year, quarter },
      lines: [
        purpose,
        ...programme,
        conclusion,
        ...matters,
        ...materials,
        place,
        jointWith,
        cancelledBecause,
      ],
      people: [...presenters, row.chair, row.minuteTaker, ...guests],
    },
    { state },
  );
}

interface OfSession {
  sessionId: Id;
  date: Day | null;
  year: number;
  quarter: Quarter;
}
const OF_SESSION = {
  sessionId: 'session.id',
  date: 'session.date',
  year: 'session.year',
  quarter: 'session.quarter',
} as const;

interface FoundRemark extends OfSession {
  speaker: string;
  text: string;
  answer: string;
  answerer: string | null;
}
const REMARK = selectionOf<FoundRemark>({
  ...OF_SESSION,
  speaker: `coalesce(${NAME('speaker_id')}, speaker_name)`,
  text: 'text',
  answer: 'answer',
  answerer: NAME('answered_by_id'),
});

export function readRemark(data: ReadableData, id: Id): SearchEntry | null {
  const from = 'FROM discussion JOIN session ON session.id = session_id WHERE discussion.id = @id';
  const row = readRow(data, REMARK, from, { id });
  if (row === null) return null;
  const { sessionId: ownerId, date, year, quarter, speaker: title, text, answer, answerer } = row;
  return entryOf(
    { source: 'remark', id, ownerId },
    { ...{ title, date, year, quarter }, lines: [text, answer], people: [title, answerer] },
  );
}

interface FoundTask extends OfSession {
  text: string;
  other: string;
  outcome: string;
  isDone: boolean;
  assignees: string[];
}
const TASK = selectionOf<FoundTask>({
  ...OF_SESSION,
  text: 'task.text',
  other: 'other_assignee',
  outcome: 'outcome',
  isDone: { flag: 'done_on IS NOT NULL' },
  assignees: {
    json: `(SELECT json_group_array(full_name ORDER BY position) FROM task_assignee
      JOIN member ON member.id = member_id WHERE owner_id = task.id)`,
  },
});

export function readTask(data: ReadableData, id: Id): SearchEntry | null {
  const row = readRow(data, TASK, 'FROM task JOIN session ON session.id = session_id WHERE task.id = @id', {
    id,
  });
  if (row === null) return null;
  const { sessionId: ownerId, date, year, quarter, text: title, other, outcome, isDone } = row;
  const people = [...row.assignees, other];
  return entryOf(
    { source: 'task', id, ownerId },
    { ...{ title, date, year, quarter, people }, lines: [people.filter(Boolean).join(', '), outcome] },
    { state: isDone ? 'done' : 'open' },
  );
}

interface FoundMember {
  fullName: string;
  duties: string;
  earlier: { name: string }[];
}
const MEMBER = selectionOf<FoundMember>({
  fullName: 'full_name',
  duties: 'duties',
  earlier: { json: 'earlier_names' },
});

export function readMember(data: ReadableData, id: Id): SearchEntry | null {
  const row = readRow(data, MEMBER, 'FROM member WHERE id = @id', { id });
  if (row === null) return null;
  const earlier = row.earlier.map(({ name }) => name);
  return entryOf(
    { source: 'member', id, ownerId: null },
    {
      ...{ title: row.fullName, date: null, year: null, quarter: null },
      lines: [row.duties, ...earlier],
      people: [row.fullName, ...earlier],
    },
  );
}
