/** What is said of one line of a list before it is taken. */
import type { OutputOf } from '../../../shared/contract/channels.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

type Row = Pick<OutputOf<'member:read-file'>['rows'][number], 'member' | 'isKnown'>;

export interface ImportNote {
  tone: 'plain' | 'ok' | 'warn';
  words: string;
}

/**
 * A line without a day of birth cannot be told from a member of the same name: it would come in a second time, so that
 * is said first. `names` are those in the book.
 */
export function importNote({ member, isKnown }: Row, names: readonly string[]): ImportNote {
  if (isKnown) return { tone: 'plain', words: 'Đã có trong sổ' };
  const name = foldText(member?.fullName ?? '');
  return names.some((known) => foldText(known) === name)
    ? { tone: 'warn', words: 'Trùng tên trong sổ, sẽ thêm' }
    : { tone: 'ok', words: 'Thêm mới' };
}
