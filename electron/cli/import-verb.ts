/** The verb that brings an old paper in. */
import type { ImportReport } from '../../shared/contract/importing.ts';
import type { PaperFacts } from '../../shared/domain/paper-facts.ts';
import { KINDS, type Kind } from '../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { encodingOption, idOption, kindOption, readGivenFile, textOption, UsageError } from './arguments.ts';
import type { CliVerb } from './verb.ts';

export const IMPORT_VERB: CliVerb = {
  summary: 'Nhập văn bản cũ (.docx, .doc, .txt, .html, .md)',
  usage: 'TỆP [--kind LOẠI] [--title TRÍCH-YẾU] [--session ID] [--keep-number] [--encoding BẢNG-MÃ]',
  help: `Loại: ${KINDS.join(' ')}; không ghi thì theo tên loại trên văn bản. --keep-number giữ số và ngày cũ: văn bản vào sổ như đã ban hành, nếu số còn trống trong nhiệm kỳ; không giữ được thì nói rõ và vào làm bản nháp. Những gì không đưa vào nội dung (phần đầu, phần ký, trình đơn của trang, đoạn lặp…) đều được liệt kê. --encoding tcvn3, vni hoặc viqr chuyển chữ theo bảng mã cũ ấy sang Unicode; không ghi thì giữ nguyên và báo.`,
  positionals: { least: 1, most: 1 },
  options: {
    kind: { type: 'string' },
    title: { type: 'string' },
    session: { type: 'string' },
    'keep-number': { type: 'boolean' },
    encoding: { type: 'string' },
  },
  async run({ backend, positionals, options }) {
    const file = await readGivenFile(positionals[0] ?? '');
    const encoding = encodingOption(options);
    const { facts } = await backend.call('document:read-file', { ...file, encoding });
    const kind = kindOption(options) ?? facts.kind;
    if (kind === null)
      throw new UsageError(
        `Tệp không cho biết loại văn bản. Hãy thêm --kind, một trong: ${KINDS.join(', ')}.`,
      );
    const report = await backend.call('document:import', {
      ...file,
      encoding,
      kind,
      title: textOption(options, 'title'),
      sessionId: idOption(options, 'session'),
      keepNumber: options['keep-number'] === true,
    });
    const { id, title, symbol, isKept, notKept, warnings } = report;
    const leftOut = report.leftOut.map(({ reason, text }) => `${reason}: ${text}`);
    return {
      json: { id, title, symbol, isKept, notKept, facts, warnings, leftOut },
      text: describe(report, kind, facts, leftOut),
    };
  },
};

function describe(report: ImportReport, kind: Kind, facts: PaperFacts, leftOut: readonly string[]): string {
  const { id, title, symbol, isKept, notKept, warnings } = report;
  const day = facts.date === null ? '' : `, ngày ${formatScreenDate(facts.date)}`;
  const name = `${KIND_NAMES[kind].toLowerCase()}${symbol === null ? '' : ` ${symbol}`}${day}`;
  return [
    `Đã nhập thành văn bản mã ${id}: ${title}.`,
    ...(isKept ? [`Giữ như đã ban hành: ${name} (nhập từ văn bản cũ).`] : []),
    ...(notKept === '' ? [] : [`Không giữ số và ngày: ${notKept}`]),
    ...warnings.map((warning) => `Lưu ý: ${warning}`),
    ...(leftOut.length === 0 ? [] : ['Không đưa vào nội dung:', ...leftOut.map((text) => `- ${text}`)]),
  ].join('\n');
}
