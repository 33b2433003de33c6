/** Verbs about the data as a whole: journal, backups, checks; search is in search-verb.ts. */
import path from 'node:path';
import { JOURNAL_ENTITIES, type JournalEntity } from '../../shared/domain/journal.ts';
import { entityName, localMoment } from '../../shared/journal-telling.ts';
import { foldText } from '../../shared/text/folding.ts';
import { dayOption, idOption, needOption, textOption, UsageError } from './arguments.ts';
import { verifyBundle } from './filing-verbs.ts';
import { table } from './print.ts';
import { SEARCH } from './search-verb.ts';
import type { CliVerb, Options } from './verb.ts';

export const DATA_VERBS: Readonly<Record<string, CliVerb>> = {
  search: SEARCH,
  journal: {
    summary: 'Xem nhật ký: ai làm gì, lúc nào, vì sao, từ gì thành gì',
    usage: '[--from NGÀY] [--to NGÀY] [--kind LOẠI] [--who TÊN] [--text CHỮ] [--limit SỐ]',
    help: `Việc mới nhất đứng trước, giờ theo máy này. Nhật ký chỉ thêm, không sửa, không xoá. LOẠI là một trong: ${JOURNAL_ENTITIES.map(entityName).join(', ')}.`,
    positionals: { least: 0, most: 0 },
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      kind: { type: 'string' },
      who: { type: 'string' },
      text: { type: 'string' },
      limit: { type: 'string' },
    },
    async run({ backend, options }) {
      const { lines, found } = await backend.call('journal:read', {
        from: dayOption(options, 'from'),
        to: dayOption(options, 'to'),
        entity: thingOption(options),
        actor: textOption(options, 'who'),
        text: textOption(options, 'text'),
        limit: idOption(options, 'limit'),
      });
      const rows = lines.map((line) => [
        localMoment(line.at),
        line.actor,
        `${line.act}${line.isUndone ? ' (đã hoàn tác khi khôi phục)' : ''}`,
        [line.kind, line.name].filter((part) => part !== '').join(': '),
        [
          ...line.changes.map(({ what, from, to }) => `${what}: ${from || '(trống)'} → ${to || '(trống)'}`),
          ...line.more,
          ...(line.reason === '' ? [] : [`Lý do: ${line.reason}`]),
        ].join('; '),
      ]);
      const rest = found > lines.length ? `\nCòn ${found - lines.length} dòng cũ hơn.` : '';
      return {
        json: lines,
        text: `${table(['Lúc', 'Ai', 'Việc', 'Đối tượng', 'Chi tiết'], rows, 'Không có dòng nào.')}${rest}`,
      };
    },
  },
  backup: {
    summary: 'Sao lưu toàn bộ sổ ra một tệp',
    usage: '--out TỆP',
    help: 'Bản sao được đọc lại và kiểm tra trước khi đặt tên. Không ghi đè tệp đã có.',
    positionals: { least: 0, most: 0 },
    options: { out: { type: 'string' } },
    required: ['out'],
    async run({ backend, options }) {
      const made = await backend.call('backup:create', { file: path.resolve(needOption(options, 'out')) });
      return { json: made, text: `Đã sao lưu: ${made.file}` };
    },
  },
  restore: {
    summary: 'Phục hồi sổ từ một bản sao lưu',
    usage: 'TỆP [--other-book]',
    help: 'Sổ đang dùng được giữ lại thành một bản sao lưu trước khi thay. Bản của một sổ khác cần thêm --other-book.',
    positionals: { least: 1, most: 1 },
    options: { 'other-book': { type: 'boolean' } },
    async run({ backend, positionals, options }) {
      const restored = await backend.call('backup:restore', {
        file: path.resolve(positionals[0] ?? ''),
        isOtherBook: options['other-book'] === true,
      });
      const kept = restored.kept === null ? '' : ` Sổ trước đó được giữ ở: ${restored.kept}`;
      return { json: restored, text: `Đã phục hồi.${kept}` };
    },
  },
  verify: {
    summary: 'Kiểm tra dữ liệu, số còn thiếu, tệp đã xuất; hoặc một gói hồ sơ',
    usage: '[GÓI.zip]',
    help: 'Thoát với mã 5 khi dữ liệu hỏng. Số còn thiếu và tệp bị sửa chỉ là lời nhắc. Với GÓI.zip: kiểm tra gói hồ sơ ấy, không cần sổ nào; mã 5 khi gói không còn như lúc lập.',
    positionals: { least: 0, most: 1 },
    options: {},
    async run({ backend, positionals: [bundle] }) {
      if (bundle !== undefined) return verifyBundle(backend, bundle);
      const report = await backend.call('data:verify', {});
      const { documents, revisions, exports } = report.checked;
      const lines = [
        report.ok ? 'Dữ liệu nguyên vẹn.' : 'Dữ liệu có chỗ hỏng:',
        ...report.problems.map((problem) => `- ${problem}`),
        ...report.notices.map((notice) => `Lưu ý: ${notice}`),
        `Đã kiểm tra ${documents} văn bản, ${revisions} bản, ${exports} tệp đã xuất.`,
      ];
      return { json: report, text: lines.join('\n'), ...(report.ok ? {} : { exitCode: 5 }) };
    },
  },
};

/** A kind of thing by its name, with or without dấu, or by the word of the contract. */
function thingOption(options: Options): JournalEntity | undefined {
  const typed = textOption(options, 'kind');
  if (typed === undefined) return undefined;
  const found = JOURNAL_ENTITIES.find(
    (entity) => entity === typed || foldText(entityName(entity)) === foldText(typed),
  );
  if (found === undefined)
    throw new UsageError(
      `Nhật ký không có loại “${typed}”. Các loại: ${JOURNAL_ENTITIES.map(entityName).join(', ')}.`,
    );
  return found;
}
