/** What may not come in at all, and what may not go out to a portal. */
import { inspectPieces } from '../../domain/guard.ts';
import { findSecrecyMark } from '../../domain/secrecy.ts';
import { both, type LintRule } from '../rule.ts';

export const WALL_RULES: readonly LintRule[] = [
  {
    id: 'SECRET',
    title: 'Văn bản có dấu chỉ độ mật không soạn, không lưu trên máy này',
    looksAt: 'words',
    severity: both('block'),
    clause: both('Luật 117/2025/QH15, Điều 5'),
    right: 'Lưu hành nội bộ',
    wrong: 'TỐI MẬT',
    check: ({ lines, facts: { hiddenMark } }) => {
      const expected = 'soạn trên máy riêng, không nối mạng';
      if (hiddenMark !== undefined)
        return [{ line: null, found: `${hiddenMark}, ở chỗ không in ra`, expected }];
      const mark = findSecrecyMark(lines.map(({ text }) => text));
      const line = mark === null ? undefined : lines.find(({ text }) => text.includes(mark.text));
      return mark === null ? [] : [{ line: line ?? null, found: mark.level, expected }];
    },
  },
  {
    id: 'PUSH-INTERNAL',
    title: 'Bài lên cổng không có nội dung nội bộ',
    looksAt: 'words',
    severity: both('block'),
    clause: both('Luật 117/2025/QH15; quy định về tài liệu nội bộ của tổ chức đảng'),
    right: 'Chi bộ đã tổ chức sinh hoạt chuyên đề quý I.',
    wrong: 'Đồng chí … không tán thành.',
    check: ({ lines, isArticle, facts }) => {
      if (!isArticle) return [];
      return lines.flatMap((line) =>
        inspectPieces([{ place: '', lines: [line.text] }], facts.names ?? [])
          .filter(({ rule }) => rule !== 'secrecy')
          .slice(0, 1)
          .map(({ text }) => ({ line, found: text, expected: 'bỏ khỏi bài' })),
      );
    },
  },
];
