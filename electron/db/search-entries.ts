/** Each thing that can be found, as it is put into the indexes and shown. */
import type { JournalEntry } from '../../shared/domain/journal.ts';
import type { SearchSource } from '../../shared/domain/search.ts';
import type { Id } from '../../shared/domain/values.ts';
import { actionName, entityName, tellChanges, tellDetail } from '../../shared/journal-telling.ts';
import type { ReadableData } from './data.ts';
import { JOURNAL } from './journal.ts';
import { dayOf, entryOf, type SearchEntry, timeOf } from './search-entry.ts';
import { readMember, readRemark, readSession, readTask } from './search-meetings.ts';
import { readArticle, readDocument, readIncoming, readItem, readRegister } from './search-papers.ts';
import { readRow, selectAll } from './sql.ts';

/** Null for what is not there any more. */
export function readEntry(data: ReadableData, source: SearchSource, id: Id): SearchEntry | null {
  return READERS[source](data, id);
}

const MOST_OF_A_LINE = 20_000;

function readJournalLine(data: ReadableData, id: Id): SearchEntry | null {
  const row = readRow<JournalEntry>(data, JOURNAL, 'FROM journal WHERE id = @id', { id });
  if (row === null) return null;
  const { action, entity, actor, reason, at, detail } = row;
  const names = new Map(
    selectAll<{ id: Id; name: string }>(data, 'SELECT id, full_name AS name FROM member').map((member) => [
      member.id,
      member.name,
    ]),
  );
  const changes = tellChanges(row, names).map(({ what, from, to }) => [what, from, to].join(' '));
  const name = typeof detail.name === 'string' ? detail.name : '';
  return entryOf(
    { source: 'journal', id, ownerId: null },
    {
      ...{ title: [actionName(action), entityName(entity), name].join(' '), ...timeOf(dayOf(at)) },
      lines: [[reason, ...tellDetail(row, names), ...changes].join('\n').slice(0, MOST_OF_A_LINE)],
      people: [actor],
    },
  );
}

const READERS: Readonly<Record<SearchSource, (data: ReadableData, id: Id) => SearchEntry | null>> = {
  document: readDocument,
  session: readSession,
  remark: readRemark,
  task: readTask,
  member: readMember,
  item: readItem,
  article: readArticle,
  register: readRegister,
  incoming: readIncoming,
  journal: readJournalLine,
};
