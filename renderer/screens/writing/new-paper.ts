import type { NewDocument } from '../../../shared/domain/document.ts';
import { Quarter } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';

/**
 * A new paper as the form asks for it: fields `title`, `source` (the number of the plan or session, or the year) and
 * `quarter`. Without a title it gets the one of its kind; without a source it begins empty.
 */
export function readNewPaper(form: FormData, kind: Kind): NewDocument {
  const { madeFrom } = KIND_RULES[kind];
  const read = (name: string): string => String(form.get(name) ?? '').trim();
  const input: NewDocument = { kind };
  if (read('title') !== '') input.title = read('title').normalize('NFC');
  const from = Number(read('source'));
  if (from === 0) return input;
  if (madeFrom === 'plan') input.planId = from;
  if (madeFrom === 'session') input.sessionId = from;
  if (madeFrom === 'period') {
    input.year = from;
    const quarter = Quarter.safeParse(Number(read('quarter')));
    if (quarter.success) input.quarter = quarter.data;
  }
  return input;
}

/** The years a report can be on, the newest first: whatever the book holds something of, and this one. */
export function periodYears(entries: readonly { year: number }[], thisYear: number): number[] {
  return [...new Set([thisYear, ...entries.map(({ year }) => year)])].sort((one, other) => other - one);
}
