import type { NewDocument } from '../../../shared/domain/document.ts';
import { Quarter } from '../../../shared/domain/values.ts';
import type { Kind } from '../../../shared/format/kinds.ts';

/** What a paper is made from: a plan, a session, or what was done in a year or a quarter. */
export type PaperSource = 'plan' | 'session' | 'period';

/**
 * A new paper as the form asks for it: fields `title`, `source` (the number of the plan or session, or the year) and
 * `quarter`. Without a title it gets the one of its kind; without a source it begins empty.
 */
export function readNewPaper(form: FormData, kind: Kind, source: PaperSource | undefined): NewDocument {
  const read = (name: string): string => String(form.get(name) ?? '').trim();
  const input: NewDocument = { kind };
  if (read('title') !== '') input.title = read('title').normalize('NFC');
  const from = Number(read('source'));
  if (from === 0) return input;
  if (source === 'plan') input.planId = from;
  if (source === 'session') input.sessionId = from;
  if (source === 'period') {
    input.year = from;
    const quarter = Quarter.safeParse(Number(read('quarter')));
    if (quarter.success) input.quarter = quarter.data;
  }
  return input;
}
