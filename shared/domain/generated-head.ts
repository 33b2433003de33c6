/**
 * What of a drafted paper stands around its parts, and follows its source as they do: a field that still says what was
 * generated last says what the source says now; one that a person changed is theirs and stays.
 */
import type { DocumentHead } from './document.ts';
import type { Day } from './values.ts';

/** As it comes from the plan, the session or the period of a paper. */
export interface GeneratedHead
  extends Pick<
    DocumentHead,
    'subject' | 'basis' | 'recipients' | 'signerId' | 'minuteTakerId' | 'coSignerIds'
  > {
  /** The date the paper is meant to bear. */
  date: Day | null;
}

export type GeneratedField = keyof GeneratedHead;

const FIELDS: readonly GeneratedField[] = [
  'subject',
  'basis',
  'recipients',
  'signerId',
  'minuteTakerId',
  'coSignerIds',
  'date',
];

/**
 * The head afterwards.
 *
 * @param head As it stands in the paper; fields that are not generated are left alone.
 * @param last What was generated the last time. Null when nobody knows: then only what is still empty is filled in.
 * @param next What the source says now.
 */
export function followHead<Head extends GeneratedHead>(
  head: Head,
  last: GeneratedHead | null,
  next: GeneratedHead,
): Head {
  const known = last ?? { ...next, signerId: null, minuteTakerId: null, coSignerIds: [], date: null };
  const followed = FIELDS.filter((field) => isSame(head[field], known[field]));
  return { ...head, ...Object.fromEntries(followed.map((field) => [field, next[field]])) };
}

/** The fields in which two heads differ, in the order they stand in a paper. */
export function differingFields(one: GeneratedHead, other: GeneratedHead): GeneratedField[] {
  return FIELDS.filter((field) => !isSame(one[field], other[field]));
}

function isSame(one: unknown, other: unknown): boolean {
  // Of a field that came later nobody remembers what was generated.
  return one === undefined || other === undefined || JSON.stringify(one) === JSON.stringify(other);
}
