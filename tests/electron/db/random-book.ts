/** A book of random things and acts, and beside it what a person would say it holds: the oracle of the search tests. */

import type { WritableData } from '../../../electron/db/data.ts';
import { deleteDocument, setDocumentState } from '../../../electron/db/documents.ts';
import { appendJournal } from '../../../electron/db/journal.ts';
import { updateMember } from '../../../electron/db/members.ts';
import { deleteRemark, insertRemark, updateRemark } from '../../../electron/db/remarks.ts';
import { indexDocument } from '../../../electron/db/search-index.ts';
import { deleteSession, insertSession, updateSession } from '../../../electron/db/sessions.ts';
import { deleteTask, insertTask, setTaskOutcome } from '../../../electron/db/tasks.ts';
import { inTransaction } from '../../../electron/db/transaction.ts';
import { MemberInput } from '../../../shared/domain/member.ts';
import { RemarkInput } from '../../../shared/domain/session.ts';
import { fc } from '../../support/random.ts';
import { addDocument, addMember, session } from './fixtures.ts';

/** Words that differ only by their dấu, and some that do not; none of them stands in what the program itself writes. */
export const WORDS = [
  'lượng',
  'lương',
  'luong',
  'mẫu',
  'máu',
  'mau',
  'xanh',
  'đò',
  'do',
  'khoẻ',
  'khỏe',
  'sao',
  'đồi',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const years = fc.constantFrom(2024, 2025, 2026);
const quarters = fc.constantFrom(1, 2, 3, 4);

/** What a thing says, by the test's own account. */
export interface Thing {
  key: string;
  source: string;
  kind: string | null;
  year: number | null;
  quarter: number | null;
  state: string | null;
  texts: () => string[];
  people: () => string[];
}

/** One act on the book, of which the test keeps its own account. */
export const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('document'),
      kind: fc.constantFrom('CV', 'NQ', 'BC'),
      year: years,
      quarter: quarters,
      title: words,
      body: words,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('session'),
      year: years,
      quarter: quarters,
      title: words,
      body: words,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('remark'), at: fc.nat(), by: fc.nat(), body: words }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('task'), at: fc.nat(), by: fc.nat(), title: words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('incoming'),
      year: years,
      quarter: quarters,
      title: words,
      body: words,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('journal'), year: years, quarter: quarters, body: words }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename'), by: fc.nat(), title: words }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('change'), at: fc.nat(), title: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('finish'), at: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), at: fc.nat() }) },
) as fc.Arbitrary<Act>;

export interface Act {
  do: string;
  kind?: 'CV' | 'NQ' | 'BC';
  year?: number;
  quarter?: 1 | 2 | 3 | 4;
  title?: string;
  body?: string;
  at?: number;
  by?: number;
}

interface Kept extends Thing {
  id: number;
  title: string;
  body: string;
  sessionId: number;
}

/** Carries the acts out and gives the account of what is there then. */
export function carryOut(data: WritableData, acts: readonly Act[]): Thing[] {
  const names = ['Tạ Văn Oanh', 'Tạ Vân Oanh', 'Ngô Quý'];
  const members = names.map((name) => addMember(data, name));
  let things: Kept[] = members.map((id, at) =>
    thing('member', id, { texts: () => [names[at] ?? ''], people: () => [names[at] ?? ''] }),
  );
  const pick = <T>(all: readonly T[], at = 0): T | undefined => all[at % Math.max(1, all.length)];
  const add = (one: Kept): void => void things.push(one);
  const dayOf = ({ year = 2024, quarter = 1 }: Act): string =>
    `${year}-${String(quarter * 3).padStart(2, '0')}-11`;
  for (const one of acts) {
    const { title = '', body = '', year = 2024, quarter = 1 } = one;
    const time = { year, quarter };
    const sessions = things.filter(({ source }) => source === 'session');
    const of = pick(sessions, one.at);
    const by = (one.by ?? 0) % members.length;
    const byId = members[by] ?? 0;
    if (one.do === 'document') {
      const id = addDocument(data, { title, kind: one.kind ?? 'CV', year, quarter, date: dayOf(one) });
      indexDocument(data, { id, title, body });
      const made: Kept = thing('document', id, {
        ...time,
        title,
        body,
        kind: one.kind ?? 'CV',
        state: 'draft',
      });
      add(Object.assign(made, { texts: () => [made.title, made.body] }));
    } else if (one.do === 'session') {
      const id = insertSession(
        data,
        session({ topic: title, year, quarter, date: dayOf(one), conclusion: body }),
      );
      const made: Kept = thing('session', id, { ...time, title, body, state: 'planned' });
      add(Object.assign(made, { texts: () => [made.title, made.body] }));
    } else if (one.do === 'remark' && of) {
      const id = insertRemark(data, of.id, RemarkInput.parse({ speakerId: byId, text: body }));
      const made: Kept = thing('remark', id, { year: of.year, quarter: of.quarter, body, sessionId: of.id });
      add(
        Object.assign(made, { texts: () => [names[by] ?? '', made.body], people: () => [names[by] ?? ''] }),
      );
    } else if (one.do === 'task' && of) {
      const id = insertTask(data, of.id, {
        text: title,
        assigneeIds: [byId],
        otherAssignee: '',
        dueOn: null,
      });
      const made: Kept = thing('task', id, {
        year: of.year,
        quarter: of.quarter,
        title,
        state: 'open',
        sessionId: of.id,
      });
      add(
        Object.assign(made, { texts: () => [made.title, names[by] ?? ''], people: () => [names[by] ?? ''] }),
      );
    } else if (one.do === 'incoming') {
      const sql = `INSERT INTO incoming (year, number, arrived_on, symbol, issuer, subject, note, file_name)
        VALUES (?, (SELECT count(*) + 1 FROM incoming), ?, '', ?, ?, '', '')`;
      const insert = data.sqlite.prepare(sql);
      const id = inTransaction(data, () => Number(insert.run(year, dayOf(one), body, title).lastInsertRowid));
      add(thing('incoming', id, { ...time, texts: () => [title, body] }));
    } else if (one.do === 'journal') {
      const at = `${dayOf(one)}T05:00:00.000Z`;
      const id = appendJournal(data, {
        at,
        actor: 'kiem-thu',
        action: 'save',
        entity: 'data',
        entityId: null,
        reason: body,
      });
      add(thing('journal', id, { ...time, texts: () => [body], people: () => ['kiem-thu'] }));
    } else if (one.do === 'rename') {
      names[by] = `Tạ ${title}`;
      updateMember(data, byId, MemberInput.parse({ fullName: names[by] }));
    } else if (one.do === 'change') {
      const changed = pick(
        things.filter(({ source }) => ['document', 'session', 'remark'].includes(source)),
        one.at,
      );
      if (changed?.source === 'document') {
        changed.body = title;
        indexDocument(data, { id: changed.id, title: changed.title, body: title });
      } else if (changed?.source === 'session') {
        changed.title = title;
        const input = session({
          topic: title,
          year: changed.year ?? 0,
          quarter: (changed.quarter ?? 1) as 1,
          date: dayOf({ do: '', year: changed.year ?? 0, quarter: (changed.quarter ?? 1) as 1 }),
          conclusion: changed.body,
        });
        updateSession(data, changed.id, input);
      } else if (changed !== undefined) {
        changed.body = title;
        const speakerId = data.sqlite
          .prepare('SELECT speaker_id FROM discussion WHERE id = ?')
          .pluck()
          .get(changed.id) as number;
        updateRemark(data, changed.id, RemarkInput.parse({ speakerId, text: title }));
      }
    } else if (one.do === 'finish') {
      const done = pick(
        things.filter(({ source }) => source === 'task' || source === 'document'),
        one.at,
      );
      if (done?.source === 'task') {
        setTaskOutcome(data, { id: done.id, doneOn: '2026-01-01', outcome: '' }, '2026-01-01');
        done.state = 'done';
      } else if (done !== undefined) {
        setDocumentState(data, done.id, 'review', '2026-01-01T00:00:00.000Z');
        done.state = 'review';
      }
    } else if (one.do === 'delete') {
      const gone = pick(
        things.filter(({ source }) => ['document', 'session', 'remark', 'task'].includes(source)),
        one.at,
      );
      if (gone === undefined) continue;
      const { id, source } = gone;
      if (source === 'document') deleteDocument(data, id);
      else if (source === 'session') deleteSession(data, id);
      else if (source === 'remark') deleteRemark(data, id);
      else deleteTask(data, id);
      things = things.filter((other) => other !== gone && !(source === 'session' && other.sessionId === id));
    }
  }
  return things;
}

function thing(source: string, id: number, more: Partial<Kept>): Kept {
  return {
    ...{ key: `${source} ${id}`, source, id, kind: null, year: null, quarter: null, state: null },
    ...{ title: '', body: '', sessionId: 0, texts: () => [], people: () => [] },
    ...more,
  };
}

/** Whether the words of a text have such a one: as typed, or without dấu where none was typed; the last may go on. */
export function holds({ texts }: Thing, query: string, isLoose: boolean): boolean {
  const asked = query.split(' ');
  return asked.every((word, at) => {
    const isExact = !isLoose && word !== bare(word);
    const form = (text: string): string => (isExact ? sameTone(text.toLowerCase()) : bare(text));
    const there = texts().flatMap((text) => form(text).split(/[^\p{L}\p{N}]+/u));
    return there.some((one) => (at === asked.length - 1 ? one.startsWith(form(word)) : one === form(word)));
  });
}

export function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/** Khoẻ and khỏe are one word. */
function sameTone(text: string): string {
  return text.normalize('NFC').replaceAll('khoẻ', 'khỏe');
}
