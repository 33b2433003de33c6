/** A term of office while it is typed, and what keeps it from being saved. */
import type { Term, TermInput } from '../../../shared/domain/cell.ts';
import type { Day } from '../../../shared/domain/values.ts';

export interface TermDraft extends Omit<TermInput, 'startsOn'> {
  startsOn: Day | null;
}

export type TermFaults = Partial<Record<'name' | 'startsOn' | 'endsOn', string | undefined>>;

/** As it is saved; a new one is empty. */
export function startTerm(term: Term | null): TermDraft {
  if (term === null)
    return { name: '', startsOn: null, endsOn: null, secretaryId: null, deputyIds: [], committeeIds: [] };
  const { id: _id, ...input } = term;
  return input;
}

/** What is wrong, in its place; empty when nothing is. */
export function termFaults({ name, startsOn, endsOn }: TermDraft): TermFaults {
  const faults: TermFaults = {};
  if (name.trim() === '') faults.name = 'Hãy ghi tên nhiệm kỳ.';
  if (startsOn === null) faults.startsOn = 'Hãy ghi ngày bắt đầu.';
  else if (endsOn !== null && endsOn < startsOn) faults.endsOn = 'Ngày kết thúc phải sau ngày bắt đầu.';
  return faults;
}

/** The term as it is saved; null while something is wrong. */
export function toTermInput(draft: TermDraft): TermInput | null {
  const { startsOn } = draft;
  return startsOn === null || Object.keys(termFaults(draft)).length > 0 ? null : { ...draft, startsOn };
}
