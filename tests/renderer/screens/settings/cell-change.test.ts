import { expect, test } from 'vitest';
import { changeFault } from '../../../../renderer/screens/settings/cell-change.ts';
import { CellProfile } from '../../../../shared/domain/cell.ts';

const cell = CellProfile.parse({
  superiorName: 'Đảng bộ Sở Khoa học',
  name: 'Chi bộ Phòng Kế hoạch',
  placeName: 'Vũng Tàu',
});
const renamed = { ...cell, name: 'Chi bộ 3' };
const facts = [
  { ...cell, from: null },
  { ...renamed, from: '2025-07-01' },
];

test('a change has a day of its own and changes something', () => {
  expect(changeFault(facts, renamed, null)).toContain('ngày bắt đầu');
  expect(changeFault(facts, cell, '2025-07-01')).toContain('Sửa chỗ gõ sai');
  expect(changeFault(facts, renamed, '2026-01-01')).toContain('Chưa có gì khác');
  expect(changeFault(facts, cell, '2024-01-01')).toContain('Chưa có gì khác');
  expect(changeFault(facts, cell, '2026-01-01')).toBeNull();
  expect(changeFault(facts, { ...renamed, superiorCommittee: 'Đảng uỷ Sở' }, '2026-01-01')).toBeNull();
});
