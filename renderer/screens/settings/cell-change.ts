/** Whether a change of the cell from a day on can be one. */
import { type CellFacts, type CellProfile, cellOn } from '../../../shared/domain/cell.ts';
import type { Day } from '../../../shared/domain/values.ts';

/** What is wrong with it, a sentence; null when nothing is. */
export function changeFault(facts: readonly CellFacts[], cell: CellProfile, from: Day | null): string | null {
  if (from === null) return 'Hãy ghi ngày bắt đầu đổi.';
  if (facts.some((one) => one.from === from))
    return 'Đã có một thay đổi từ ngày này. Hãy dùng “Sửa chỗ gõ sai” ở dòng ấy.';
  const { from: _from, ...before } = cellOn(facts, from) ?? { from: null };
  const isSame = Object.entries(before).every(([field, value]) => cell[field as keyof CellProfile] === value);
  return isSame && Object.keys(before).length > 0 ? 'Chưa có gì khác so với trước ngày này.' : null;
}
