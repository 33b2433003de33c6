import { expect, test } from 'vitest';
import { backupWords, placeWords } from '../../../renderer/frame/backup-words.ts';

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

test('one that a wrong clock put ahead is not told as of today', () => {
  expect(backupWords(at(26, 8, 0), NOW)).toBe(
    'Sao lưu gần nhất: ghi ngày 26/11/2026, hãy xem lại đồng hồ máy',
  );
});

test('the second place is told as reached, or since when it is not', () => {
  const place = {
    folder: '/u',
    isReached: true,
    isCurrent: true,
    copies: 1,
    reachedAt: at(20, 8, 0),
    trouble: '',
  };
  expect(placeWords(place)).toBe('hai nơi');
  expect(placeWords({ ...place, isReached: false, isCurrent: false })).toBe(
    'nơi thứ hai chưa cắm từ 20/11/2026',
  );
});
