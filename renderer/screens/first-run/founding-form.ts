/** What the steps to a new cell ask for. */
import type { InputOf } from '../../../shared/contract/channels.ts';
import { parseTypedDate } from '../../../shared/text/dates.ts';
import { type Problems, readCellForm } from '../../ui/cell-fields.tsx';

export const STEPS = ['Chi bộ', 'Đảng viên', 'Nhiệm kỳ'] as const;
export const MEMBER_STEP = 1;
export const LAST_STEP = STEPS.length - 1;

/** What keeps one from going on, by field; what is wrong with a list of members is told beside it. */
export function stepProblems(step: number, form: FormData): Problems {
  if (step === 0) return readCellForm(form).problems;
  if (step < LAST_STEP || readTerm(form) !== null) return {};
  return { startsOn: 'Hãy ghi ngày bắt đầu nhiệm kỳ theo dạng 15/6/2025.' };
}

/** The present term, named after its first year where it has no name; null without a first day. */
export function readTerm(form: FormData): InputOf<'cell:found'>['term'] | null {
  const read = (name: string): string => String(form.get(name) ?? '');
  const all = (name: string): string[] =>
    form
      .getAll(name)
      .map(String)
      .filter((text) => text !== '');
  const [deputies, committee] = [all('deputy'), all('committee')];
  const startsOn = parseTypedDate(read('startsOn'));
  if (startsOn === null) return null;
  return {
    name: read('termName').trim() || `Từ năm ${startsOn.slice(0, 4)}`,
    startsOn,
    secretary: read('secretary'),
    deputy: deputies.length > 1 ? deputies : (deputies[0] ?? ''),
    ...(committee.length > 0 && { committee }),
  };
}
