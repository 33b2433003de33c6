import { expect, it } from 'vitest';
import { lintFile } from '../../../../electron/services/linting.ts';
import { besideWords } from '../../../../renderer/screens/checking/file-words.ts';
import { NO_LINT_CHOICES } from '../../../../shared/domain/lint-choices.ts';

it('beside what is found stand how much was passed over, and what could not be looked at', () => {
  const file = { fileName: 'bai.txt', bytes: new TextEncoder().encode('Chi bộ họp , bàn .') };
  const day = { given: '2026-06-15', today: '2026-06-15' };
  const rules = { SPACE: { severity: 'off' as const, reason: 'quen dùng' } };
  const all = { spelling: { has: () => true, near: () => [] } };
  expect(besideWords(lintFile(file, day, all))).toEqual([]);
  expect(besideWords(lintFile(file, day, {}, { ...NO_LINT_CHOICES, rules }))).toEqual([
    expect.stringMatching(/^Đã bỏ qua 2 chỗ/),
    expect.stringMatching(/^Chưa xem chính tả/),
  ]);
});
