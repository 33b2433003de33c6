import { expect, test } from 'vitest';
import { documentName } from '../../../renderer/ui/document-name.ts';

test('a title that goes on from its kind is read as one sentence', () => {
  expect(documentName({ kind: 'BB', title: 'sinh hoạt chuyên đề quý I năm 2020' })).toBe(
    'Biên bản sinh hoạt chuyên đề quý I năm 2020',
  );
});

test('a title that is a name of its own stands behind a colon', () => {
  expect(documentName({ kind: 'CĐ', title: 'Giữ gìn đoàn kết' })).toBe('Bài chuyên đề: Giữ gìn đoàn kết');
  expect(documentName({ kind: 'CĐ', title: 'Đổi mới lề lối làm việc' })).toBe(
    'Bài chuyên đề: Đổi mới lề lối làm việc',
  );
});

test('a title that names its kind already is not told twice', () => {
  expect(documentName({ kind: 'KH', title: 'Kế hoạch năm 2021' })).toBe('Kế hoạch năm 2021');
});
