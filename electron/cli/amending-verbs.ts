/** Verbs about issued papers that differ from their source, and what puts them right. */
import { correctionsOf } from '../../shared/domain/differences.ts';
import type { Document } from '../../shared/domain/document.ts';
import { KIND_NAMES, placeName } from '../../shared/strings.ts';
import { idAt } from './arguments.ts';
import type { CliVerb } from './verb.ts';

const NONE = '(không có)';

export const AMENDING_VERBS: Readonly<Record<string, CliVerb>> = {
  differences: {
    summary: 'So văn bản đã ban hành với dữ liệu hiện nay',
    usage: 'ID',
    help: 'Nêu từng chỗ đã in khác với buổi sinh hoạt, kế hoạch hoặc thông tin chi bộ hiện nay. Không thay đổi gì.',
    positionals: { least: 1, most: 1 },
    options: {},
    async run(call) {
      const differences = await call.backend.call('document:differences', { id: idAt(call, 0, 'ID') });
      const told = differences.flatMap((difference) =>
        correctionsOf(difference).map(
          ({ printed, now }) =>
            `${placeName(difference.place)}\n  Đã in: ${printed || NONE}\n  Hiện nay: ${now || NONE}`,
        ),
      );
      return {
        json: differences,
        text: told.join('\n') || 'Văn bản chưa ban hành, hoặc không có chỗ nào khác với dữ liệu hiện nay.',
      };
    },
  },
  correct: {
    summary: 'Soạn công văn đính chính một văn bản đã ban hành',
    usage: 'ID',
    help: 'Các chỗ khác với dữ liệu hiện nay được liệt kê sẵn: đã in thế nào, nay đính chính thế nào.',
    positionals: { least: 1, most: 1 },
    options: {},
    async run(call) {
      return drafted(await call.backend.call('document:correct', { id: idAt(call, 0, 'ID') }));
    },
  },
  adjust: {
    summary: 'Soạn kế hoạch điều chỉnh một kế hoạch năm đã ban hành',
    usage: 'ID-KẾ-HOẠCH',
    help: 'Sửa kế hoạch trước; các chỗ khác với văn bản đã ban hành được đưa vào bản điều chỉnh. ID là của kế hoạch (call plan:list).',
    positionals: { least: 1, most: 1 },
    options: {},
    async run(call) {
      return drafted(await call.backend.call('plan:adjust', { id: idAt(call, 0, 'ID') }));
    },
  },
};

function drafted(paper: Document): { json: unknown; text: string } {
  const { id, kind, title, correctsId, adjustsId, body } = paper;
  return {
    json: { id, kind, title, correctsId, adjustsId, body },
    text: `Đã soạn ${KIND_NAMES[kind].toLowerCase()} ${id}: ${title}.`,
  };
}
