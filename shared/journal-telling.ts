/** Lines of the journal as a person reads them: words for fields, days as they are written here, people by their names. */
import {
  type Entry,
  entryKey,
  type FieldChange,
  isEntries,
  type JournalEntry,
  type ToldChange,
} from './domain/journal.ts';
import { UNKNOWN_DAY } from './domain/member.ts';
import { KIND_RULES } from './format/kinds.ts';
import { ACTION_NAMES, DETAIL_NAMES, ENTITY_NAMES, FIELD_NAMES, HIDDEN_FIELDS } from './journal-words.ts';
import {
  LEAVE_NAMES,
  MEMBERSHIP_NAMES,
  OFFICE_NAMES,
  OUTBOX_STATE_NAMES,
  PART_NAMES,
  PRESENCE_NAMES,
  SESSION_STATE_NAMES,
  STATE_NAMES,
  VISIBILITY_NAMES,
} from './strings.ts';
import { formatScreenDate, romanQuarter } from './text/dates.ts';
import { formatPartialDate } from './text/partial-dates.ts';

/** Names by the id of a member. */
export type MemberNames = ReadonlyMap<number, string>;

export const actionName = (action: string): string =>
  (ACTION_NAMES as Readonly<Record<string, string>>)[action] ?? action;

export const entityName = (entity: string): string =>
  (ENTITY_NAMES as Readonly<Record<string, string>>)[entity] ?? entity;

/** What a line tells from what to what, a field after the other; of a list entry by entry. */
export function tellChanges(entry: JournalEntry, names: MemberNames): ToldChange[] {
  const changes = Array.isArray(entry.detail.changes) ? (entry.detail.changes as FieldChange[]) : [];
  return changes
    .flatMap((change) => tellChange(entry.entity, change, names))
    .filter(({ from, to }) => from !== to && !(from === '' && to === NO));
}

/** What else belongs to the act, a short sentence each: "Tệp: ke-hoach.docx". */
export function tellDetail({ detail }: JournalEntry, names: MemberNames): string[] {
  return Object.entries(DETAIL_NAMES).flatMap(([key, label]) => {
    const value = tellValue('', key, detail[key], names);
    return value === '' || value === '0' ? [] : [`${label}: ${value}`];
  });
}

/** What is not so needs no word where it never was. */
const NO = 'không';

function tellChange(entity: string, { field, from, to }: FieldChange, names: MemberNames): ToldChange[] {
  if (HIDDEN_FIELDS.includes(field)) return [];
  const what = FIELD_NAMES[field] ?? PART_NAMES[field]?.toLowerCase() ?? field;
  const [old, now] = [from ?? [], to ?? []];
  if (isEntries(old) && isEntries(now) && old.length + now.length > 0)
    return tellEntries(field, what, old, now, names);
  const [before, after] = trimCommon(
    tellValue(entity, field, from, names),
    tellValue(entity, field, to, names),
  );
  return [{ what, from: before, to: after }];
}

function tellEntries(
  field: string,
  what: string,
  old: readonly Entry[],
  now: readonly Entry[],
  names: MemberNames,
): ToldChange[] {
  const partner = (entry: Entry, others: readonly Entry[]): Entry | undefined =>
    entryKey(entry) === null ? undefined : others.find((other) => entryKey(other) === entryKey(entry));
  const gone = old
    .filter((entry) => partner(entry, now) === undefined)
    .map((entry) => ({ what, from: summarize(field, entry, names), to: '' }));
  const rest = now.flatMap((entry) => {
    const before = partner(entry, old);
    if (before === undefined) return [{ what, from: '', to: summarize(field, entry, names) }];
    const changed = Object.keys(entry).map((key) => ({
      field: key,
      from: before[key] ?? null,
      to: entry[key] ?? null,
    }));
    return changed
      .filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to))
      .flatMap((change) => tellChange(field, change, names))
      .map((told) => ({
        ...told,
        what: told.what === what ? titleOf(entry, names) : `${titleOf(entry, names)}, ${told.what}`,
      }));
  });
  return [...gone, ...rest];
}

/** By what a person knows an entry of a list. */
function titleOf(entry: Entry, names: MemberNames): string {
  const title = entry.matter ?? entry.fullName ?? entry.topic ?? entry.text ?? entry.title ?? entry.name;
  if (typeof title === 'string' && title !== '') return `“${cut(title, 80)}”`;
  return typeof entry.memberId === 'number' ? (names.get(entry.memberId) ?? '') : '';
}

/** An entry of a list in one line: what it is called, and what else is known of it. */
export function summarize(list: string, entry: Entry, names: MemberNames): string {
  const title = titleOf(entry, names);
  const facts = Object.entries(entry).flatMap(([field, value]) => {
    const told = tellValue(list, field, value, names);
    const isKnown =
      HIDDEN_FIELDS.includes(field) || told === NO || field === 'memberId' || title === `“${cut(told, 80)}”`;
    return isKnown || told === '' ? [] : [`${FIELD_NAMES[field] ?? field} ${told}`];
  });
  if (title === '') return facts.join(', ');
  return facts.length === 0 ? title : `${title} (${facts.join(', ')})`;
}

const PERSON = /(?:^signer|^minuteTaker|^chair|^speaker|^answeredBy|^member|^presenter|^assignee)Ids?$/u;

/** '' for what is empty. @param owner The kind of thing, or the list, that has the field. */
export function tellValue(owner: string, field: string, value: unknown, names: MemberNames): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((one) => (isEntries([one]) ? summarize(field, one, names) : tellValue(owner, field, one, names)))
      .filter((told) => told !== '')
      .join('; ');
  if (typeof value === 'boolean') return value ? 'có' : NO;
  if (typeof value === 'number') {
    if (PERSON.test(field)) return names.get(value) ?? `đảng viên số ${value}`;
    return field === 'quarter' ? romanQuarter(value as 1 | 2 | 3 | 4) : String(value);
  }
  if (typeof value !== 'string') return '';
  return wordFor(owner, field, value) ?? tellText(value);
}

function tellText(text: string): string {
  if (/^\d{4}-\d\d(?:-\d\d)?$/u.test(text)) return formatPartialDate(text);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text)) return localMoment(text);
  return text.replace(/\s+/gu, ' ').trim();
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  officialOn: { [UNKNOWN_DAY]: 'không rõ ngày' },
  office: OFFICE_NAMES,
  presence: PRESENCE_NAMES,
  membership: MEMBERSHIP_NAMES,
  leave: LEAVE_NAMES,
  visibility: VISIBILITY_NAMES,
  threshold: { half: 'quá nửa', 'two-thirds': 'từ hai phần ba' },
  way: { app: 'gói góp ý', word: 'tệp Word', paper: 'bản giấy' },
  decision: {
    open: 'chưa xử lý',
    accepted: 'tiếp thu',
    declined: 'không tiếp thu',
    answered: 'giải trình',
  },
  verdict: {
    unseen: 'chưa rõ',
    seen: 'đã xem',
    agreed: 'nhất trí',
    'agreed-with-remarks': 'nhất trí, có góp ý',
    disagreed: 'không nhất trí',
  },
};

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: STATE_NAMES,
  session: SESSION_STATE_NAMES,
  article: OUTBOX_STATE_NAMES,
};

function wordFor(owner: string, field: string, value: string): string | undefined {
  if (field === 'state') return STATES[owner]?.[value];
  if (field === 'kind' || field === 'kinds')
    return owner === 'leaves'
      ? (LEAVE_NAMES as Readonly<Record<string, string>>)[value]
      : (KIND_RULES as Readonly<Record<string, { listName: string } | undefined>>)[value]?.listName;
  return WORDS[field]?.[value];
}

/** "14:05 ngày 07/02/2020" on this machine's clock. */
export function localMoment(at: string): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${two(date.getHours())}:${two(date.getMinutes())} ngày ${formatScreenDate(day)}`;
}

const LONG = 160;

/** Of two long texts what they begin with in common is left out: the eye looks for the difference. */
function trimCommon(from: string, to: string): [string, string] {
  if (from.length <= LONG && to.length <= LONG) return [from, to];
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same += 1;
  const start = same < 40 ? 0 : from.lastIndexOf(' ', same - 20) + 1;
  const shown = (text: string): string => cut(`${start === 0 ? '' : '…'}${text.slice(start)}`, LONG);
  return [shown(from), shown(to)];
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
