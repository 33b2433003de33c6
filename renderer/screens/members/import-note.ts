/** What is said of a list of members and of each of its lines before it is taken. */
import type { OutputOf } from '../../../shared/contract/channels.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

type Row = OutputOf<'member:read-file'>['rows'][number];

export interface ImportNote {
  tone: 'plain' | 'ok' | 'warn';
  words: string;
}

/**
 * A line without a day of birth cannot be told from a member of the same name: it would come in a second time, so that
 * is said first. `names` are those in the book.
 */
export function importNote(
  { member, isKnown }: Pick<Row, 'member' | 'isKnown'>,
  names: readonly string[],
): ImportNote {
  if (isKnown) return { tone: 'plain', words: 'Đã có trong sổ' };
  const name = foldText(member?.fullName ?? '');
  return names.some((known) => foldText(known) === name)
    ? { tone: 'warn', words: 'Trùng tên trong sổ, sẽ thêm' }
    : { tone: 'ok', words: 'Thêm mới' };
}

type Counted = Pick<Row, 'member' | 'problems' | 'isKnown'>;

/** `fresh`: how many would come in; `faulty`: how many cannot be read. */
export function countRows(rows: readonly Counted[]): { fresh: number; faulty: number } {
  return {
    fresh: rows.filter(({ member, isKnown }) => member !== null && !isKnown).length,
    faulty: rows.filter(({ problems }) => problems.length > 0).length,
  };
}

/** What the list would bring, and that nothing of it is there yet. */
export function summaryWords(rows: readonly Counted[]): string {
  if (rows.length === 0) return 'Chưa thấy đồng chí nào. Tệp cần một cột “Họ và tên”, mỗi dòng một đồng chí.';
  const { fresh, faulty } = countRows(rows);
  const start = `${rows.length} dòng, ${fresh} đồng chí chưa có trong sổ.`;
  return faulty === 0
    ? `${start} Chưa có gì được ghi cho đến khi bấm Thêm.`
    : `${start} ${faulty} dòng chưa đúng: hãy sửa trong tệp rồi nhập lại. Chưa có gì được ghi.`;
}
