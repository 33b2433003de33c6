/** What a person calls the things of the book: lines of the journal are read when the things are long renamed, or gone. */
import type { Document } from '../../shared/domain/document.ts';
import type { Incoming } from '../../shared/domain/incoming.ts';
import type { JournalEntity } from '../../shared/domain/journal.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { Id } from '../../shared/domain/values.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { formatScreenDate, romanQuarter } from '../../shared/text/dates.ts';
import { getArticle } from '../db/articles.ts';
import { listTerms } from '../db/cell.ts';
import type { ReadableData } from '../db/data.ts';
import { getDocument } from '../db/documents.ts';
import { getIncoming } from '../db/incoming.ts';
import { getLetterhead } from '../db/letterheads.ts';
import { getMember } from '../db/members.ts';
import { getPlan } from '../db/plans.ts';
import { getPortal } from '../db/portals.ts';
import { getSession } from '../db/sessions.ts';
import { getTask } from '../db/tasks.ts';

/** "Biên bản số 01-BB/CB", or its kind and title while it has no number. */
export function nameDocument({ kind, symbol, title }: Pick<Document, 'kind' | 'symbol' | 'title'>): string {
  return `${KIND_NAMES[kind]} ${symbol === null ? `“${title}”` : `số ${symbol}`}`;
}

/** "Buổi Quý IV/2026, 11/12/2026: Nâng cao …" */
export function nameSession({
  quarter,
  year,
  date,
  topic,
}: Pick<Session, 'quarter' | 'year' | 'date' | 'topic'>): string {
  const day = date === null ? '' : `, ${formatScreenDate(date)}`;
  return `Buổi Quý ${romanQuarter(quarter)}/${year}${day}${topic === '' ? '' : `: ${topic}`}`;
}

/** "Văn bản đến số 12/2026 (312-CV/ĐU)" */
export function nameIncoming({ number, year, symbol }: Pick<Incoming, 'number' | 'year' | 'symbol'>): string {
  return `Văn bản đến số ${number}/${year}${symbol === '' ? '' : ` (${symbol})`}`;
}

/** '' for what has no name of its own, and for what is not there. */
export function nameOfThing(data: ReadableData, entity: JournalEntity, id: Id | null): string {
  return id === null ? '' : (NAMERS[entity]?.(data, id) ?? '');
}

const NAMERS: Readonly<Partial<Record<JournalEntity, (data: ReadableData, id: Id) => string | undefined>>> = {
  term: (data, id) => listTerms(data).find((term) => term.id === id)?.name,
  member: (data, id) => getMember(data, id)?.fullName,
  plan: (data, id) => named(getPlan(data, id), ({ year }) => `Kế hoạch năm ${year}`),
  session: (data, id) => named(getSession(data, id), nameSession),
  task: (data, id) => getTask(data, id)?.text,
  document: (data, id) => named(getDocument(data, id), nameDocument),
  incoming: (data, id) => named(getIncoming(data, id), nameIncoming),
  article: (data, id) => getArticle(data, id)?.content.title,
  portal: (data, id) => getPortal(data, id)?.name,
  template: (data, id) => getLetterhead(data, id)?.name,
};

function named<T>(thing: T | null, name: (thing: T) => string): string | undefined {
  return thing === null ? undefined : name(thing);
}
