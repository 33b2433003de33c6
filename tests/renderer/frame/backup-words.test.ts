import { expect, test } from 'vitest';
import { backupWords } from '../../../renderer/frame/backup-words.ts';

const NOW = new Date(2026, 10, 24, 9, 5);
const at = (day: number, hours: number, minutes: number): string =>
  new Date(2026, 10, day, hours, minutes).toISOString();

test('a backup of this morning is of today', () => {
  expect(backupWords(at(24, 7, 30), NOW)).toBe('Sao lưu gần nhất: hôm nay 07:30');
});

test('a backup of last night is of yesterday, be it only hours ago', () => {
  expect(backupWords(at(23, 23, 58), NOW)).toBe('Sao lưu gần nhất: hôm qua 23:58');
});

test('an older one is told in days', () => {
  expect(backupWords(at(20, 23, 58), NOW)).toBe('Sao lưu gần nhất: 4 ngày trước');
});

test('that there is none is said', () => {
  expect(backupWords(null, NOW)).toBe('Chưa có bản sao lưu nào');
});
