/** The journal (nhật ký) as it is read: narrowed down, in words, newest first. */
import type { JournalLine } from '../../shared/domain/journal.ts';
import { JOURNAL_ENTITIES, type JournalEntry } from '../../shared/domain/journal.ts';
import type { Day } from '../../shared/domain/values.ts';
import {
  actionName,
  entityName,
  type MemberNames,
  tellChanges,
  tellDetail,
} from '../../shared/journal-telling.ts';
import { foldText } from '../../shared/text/folding.ts';
import { listJournal } from '../db/journal.ts';
import { listMembers } from '../db/members.ts';
import type { ReadContext } from './context.ts';
import { nameOfThing } from './thing-names.ts';

export interface JournalWish {
  entity?: JournalLine['entity'] | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  text?: string | undefined;
  hasReason: boolean;
  limit: number;
}

export function readJournal(context: ReadContext, wish: JournalWish) {
  const all = listJournal(context.data, { limit: Number.MAX_SAFE_INTEGER });
  const names = new Map(listMembers(context.data).map(({ id, fullName }) => [id, fullName]));
  const lines = all.filter((entry) => isAskedFor(entry, wish)).map((entry) => toLine(context, entry, names));
  const words = wordsOf(wish.text ?? '');
  const found = words.length === 0 ? lines : lines.filter((line) => holdsAll(line, words));
  return {
    lines: found.slice(0, wish.limit),
    found: found.length,
    total: all.length,
    since: all.at(-1)?.at ?? null,
    actors: [...new Set(all.map(({ actor }) => actor))].sort((one, other) => one.localeCompare(other, 'vi')),
  };
}

function isAskedFor(
  entry: JournalEntry,
  { entity, actor, action, from, to, hasReason }: JournalWish,
): boolean {
  return (
    (entity === undefined || entry.entity === entity) &&
    (actor === undefined || entry.actor === actor) &&
    (action === undefined || entry.action === action) &&
    (from === undefined || entry.at >= startOf(from)) &&
    (to === undefined || entry.at < startOf(to, 1)) &&
    (!hasReason || entry.reason !== '')
  );
}

/** The instant a day begins on this machine's clock. @param later so many days after it */
function startOf(day: Day, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

function toLine(context: ReadContext, entry: JournalEntry, names: MemberNames): JournalLine {
  const { id, at, actor, action, entityId, reason, detail } = entry;
  const entity = JOURNAL_ENTITIES.find((one) => one === entry.entity) ?? null;
  const current = entity === null ? '' : nameOfThing(context.data, entity, entityId);
  return {
    id,
    at,
    actor,
    action,
    entity,
    entityId,
    reason,
    kind: entityName(entry.entity),
    act: actionName(action),
    name: typeof detail.name === 'string' ? detail.name : current,
    isThere: current !== '',
    isUndone: detail.undone === true,
    changes: tellChanges(entry, names),
    more: tellDetail(entry, names),
  };
}

function holdsAll(line: JournalLine, words: readonly string[]): boolean {
  const { actor, act, kind, name, reason, changes, more } = line;
  const told = changes.flatMap(({ what, from, to }) => [what, from, to]);
  const there = wordsOf([actor, act, kind, name, reason, ...told, ...more].join('\n'));
  return words.every((word) => there.some((one) => one.startsWith(word)));
}

/** Without dấu; a number as "84-KH" is two. */
function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
