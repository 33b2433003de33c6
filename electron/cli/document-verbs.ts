/** Verbs about documents. */
import path from 'node:path';
import type { DraftReport } from '../../shared/contract/documents.ts';
import { type Document, type DocumentSummary, ExportFormat } from '../../shared/domain/document.ts';
import { KINDS, type KindRule } from '../../shared/format/kinds.ts';
import {
  HEAD_FIELD_NAMES,
  KIND_NAMES,
  kindsWith,
  PART_STATE_NAMES,
  STATE_NAMES,
} from '../../shared/strings.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import {
  idAt,
  idOption,
  kindOption,
  needKind,
  needOption,
  quarterOption,
  readGivenText,
  textOption,
  UsageError,
} from './arguments.ts';
import { IMPORT_VERB } from './import-verb.ts';
import { PLAN_VERB } from './plan-verb.ts';
import { table } from './print.ts';
import type { CliVerb, Options } from './verb.ts';

/** The kinds that are drafted from such a source, counted up. */
function kindsFrom(source: KindRule['madeFrom']): string {
  return kindsWith(({ madeFrom }) => madeFrom === source, ', ');
}

export const DOCUMENT_VERBS: Readonly<Record<string, CliVerb>> = {
  import: IMPORT_VERB,
  plan: PLAN_VERB,
  documents: {
    summary: 'Liệt kê văn bản',
    usage: '[--kind LOẠI] [--year NĂM]',
    help: `Loại: ${KINDS.join(' ')}. Văn bản sửa gần đây đứng trước.`,
    positionals: { least: 0, most: 0 },
    options: { kind: { type: 'string' }, year: { type: 'string' } },
    async run({ backend, options }) {
      const documents = await backend.call('document:list', {
        kind: kindOption(options),
        year: idOption(options, 'year'),
      });
      const rows = documents.map((entry) => [
        String(entry.id),
        KIND_NAMES[entry.kind],
        entry.symbol ?? '',
        entry.date === null ? '' : formatScreenDate(entry.date),
        STATE_NAMES[entry.state],
        entry.title,
      ]);
      return {
        json: documents.map(publicSummary),
        text: table(['ID', 'Loại', 'Số', 'Ngày', 'Trạng thái', 'Trích yếu'], rows, 'Chưa có văn bản nào.'),
      };
    },
  },
  show: {
    summary: 'Xem một văn bản',
    usage: 'ID',
    help: 'In nội dung văn bản dạng Markdown.',
    positionals: { least: 1, most: 1 },
    options: {},
    async run(call) {
      const document = await call.backend.call('document:get', { id: idAt(call, 0, 'ID') });
      return {
        json: { ...publicSummary(document), head: document.head, body: document.body },
        text: describe(document),
      };
    },
  },
  new: {
    summary: 'Tạo văn bản, soạn sẵn từ buổi sinh hoạt hay kế hoạch nếu có',
    usage: '--kind LOẠI --title TRÍCH-YẾU [--session ID] [--plan ID] [--year NĂM | --quarter 2020-Q1]',
    help: `--session cho ${kindsFrom('session')}; --plan cho ${kindsFrom('plan')}; --year hoặc --quarter cho ${kindsFrom('period')}.`,
    positionals: { least: 0, most: 0 },
    options: {
      kind: { type: 'string' },
      title: { type: 'string' },
      session: { type: 'string' },
      plan: { type: 'string' },
      year: { type: 'string' },
      quarter: { type: 'string' },
    },
    required: ['kind', 'title'],
    async run({ backend, options }) {
      const period = quarterOption(options) ?? { year: idOption(options, 'year') };
      const report = await backend.call('document:create', {
        kind: needKind(options),
        title: needOption(options, 'title'),
        sessionId: idOption(options, 'session'),
        planId: idOption(options, 'plan'),
        ...period,
      });
      return { json: publicSummary(report.document), text: `Đã tạo ${named(report.document)}.` };
    },
  },
  save: {
    summary: 'Lưu nội dung mới cho văn bản',
    usage: 'ID --body TỆP --base BẢN',
    help: 'TỆP là Markdown, bảng mã UTF-8 (“-” là đọc từ đầu vào chuẩn). --base là số bản đã đọc; nếu văn bản đã có bản mới hơn thì không ghi đè.',
    positionals: { least: 1, most: 1 },
    options: { body: { type: 'string' }, base: { type: 'string' }, reason: { type: 'string' } },
    required: ['body', 'base'],
    async run(call) {
      const saved = await call.backend.call('document:save', {
        id: idAt(call, 0, 'ID'),
        body: await readGivenText(needOption(call.options, 'body')),
        baseRevision: idOption(call.options, 'base') ?? 0,
        reason: textOption(call.options, 'reason'),
      });
      return { json: saved, text: `Đã lưu bản ${saved.revision}.` };
    },
  },
  approve: {
    summary: 'Ghi nhận văn bản đã được thông qua',
    usage: 'ID [--reason LÝ-DO]',
    help: 'Có thể thông qua thẳng từ bản nháp; nhật ký ghi rõ điều đó.',
    ...movedBy('approve'),
  },
  file: {
    summary: 'Đưa văn bản đã ban hành vào hồ sơ lưu',
    usage: 'ID',
    help: 'Văn bản phải đã ban hành.',
    ...movedBy('file'),
  },
  reopen: {
    summary: 'Mở lại văn bản để sửa',
    usage: 'ID --reason LÝ-DO',
    help: 'Không mở lại được khi đã có việc khác làm dựa trên văn bản. Văn bản đã ban hành giữ nguyên số.',
    ...movedBy('reopen'),
    required: ['reason'],
  },
  minutes: {
    summary: 'Lập biên bản của buổi sinh hoạt, hoặc cập nhật biên bản đã có',
    usage: 'BUỔI',
    help: 'Phần đã sửa tay được giữ nguyên; phần chưa sửa theo dữ liệu mới của buổi.',
    positionals: { least: 1, most: 1 },
    options: {},
    async run(call) {
      const report = await call.backend.call('minutes:assemble', { sessionId: idAt(call, 0, 'BUỔI') });
      const { isNew, parts, head } = report;
      return {
        json: { ...publicSummary(report.document), isNew, parts, head },
        text: describeParts(report),
      };
    },
  },
  export: {
    summary: 'Xuất văn bản ra tệp Word, HTML hoặc Markdown',
    usage: 'ID --out TỆP [--format docx|html|md] [--replace]',
    help: 'Tệp đã xuất mà có người sửa sau đó thì không bị ghi đè, trừ khi có --replace.',
    positionals: { least: 1, most: 1 },
    options: { out: { type: 'string' }, format: { type: 'string' }, replace: { type: 'boolean' } },
    required: ['out'],
    async run(call) {
      const file = needOption(call.options, 'out');
      const written = await call.backend.call('export:write', {
        id: idAt(call, 0, 'ID'),
        file: path.resolve(file),
        format: formatOf(call.options, file),
        replace: call.options.replace === true,
      });
      return { json: written, text: `Đã xuất: ${written.file}` };
    },
  },
  'export-all': {
    summary: 'Xuất mọi văn bản thành cây hồ sơ có mục lục',
    usage: '--out THƯ-MỤC [--year NĂM]',
    help: 'Mỗi nhiệm kỳ, năm, quý một thư mục; dự thảo nằm riêng. Tệp đã có người sửa thì giữ nguyên và được nêu tên; tệp cũ do chương trình xuất mà chưa ai sửa thì được bỏ.',
    positionals: { least: 0, most: 0 },
    options: { out: { type: 'string' }, year: { type: 'string' } },
    required: ['out'],
    async run({ backend, options, progress }) {
      const archive = await backend.call(
        'export:archive',
        { folder: path.resolve(needOption(options, 'out')), year: idOption(options, 'year') },
        { onProgress: (done, total, what) => progress(`${done}/${total} ${what}`) },
      );
      const lines = [
        `Đã xuất ${archive.files.length} văn bản vào ${archive.folder}`,
        `Mục lục hồ sơ: ${archive.index.file}`,
        ...archive.kept.map((file) => `Giữ nguyên vì đã có người sửa: ${file}`),
        ...archive.removed.map((file) => `Đã bỏ tệp cũ: ${file}`),
        ...archive.outdated.map((file) => `Tệp cũ còn lại (đã có người sửa hoặc đang mở): ${file}`),
      ];
      return { json: archive, text: lines.join('\n') };
    },
  },
};

function movedBy(move: 'approve' | 'file' | 'reopen'): Pick<CliVerb, 'positionals' | 'options' | 'run'> {
  return {
    positionals: { least: 1, most: 1 },
    options: { reason: { type: 'string' } },
    async run(call) {
      const reason = textOption(call.options, 'reason');
      const document = await call.backend.call('document:move', { id: idAt(call, 0, 'ID'), move, reason });
      return {
        json: publicSummary(document),
        text: `${named(document)}: ${STATE_NAMES[document.state].toLowerCase()}.`,
      };
    },
  };
}

/** The stable fields, in a stable order. */
function publicSummary(document: DocumentSummary): Record<string, unknown> {
  const { id, kind, title, state, revision, number, symbol, date, quarter } = document;
  return { id, kind, title, state, revision, number, symbol, date, quarter };
}

function named(document: DocumentSummary): string {
  return `${KIND_NAMES[document.kind].toLowerCase()} mã ${document.id} (${document.symbol ?? document.title})`;
}

function describe(document: Document): string {
  const facts = [
    `${KIND_NAMES[document.kind]} ${document.symbol ?? ''}`.trim(),
    document.title,
    `${STATE_NAMES[document.state]}, bản ${document.revision}${document.date === null ? '' : `, ngày ${formatScreenDate(document.date)}`}`,
  ];
  return `${facts.join('\n')}\n\n${document.body}`.trimEnd();
}

function describeParts(report: DraftReport): string {
  const head = `${report.isNew ? 'Đã lập' : 'Đã cập nhật'} ${named(report.document)}, bản ${report.document.revision}.`;
  const lines = report.parts.map(
    (part) =>
      `- ${part.key}: ${PART_STATE_NAMES[part.state]}${part.needsAttention ? ' (dữ liệu buổi họp đã khác, nên xem lại)' : ''}`,
  );
  const fields = report.head.map((field) => `- ${HEAD_FIELD_NAMES[field]}: ${PART_STATE_NAMES.refreshed}`);
  return [head, ...lines, ...fields].join('\n');
}

function formatOf(options: Options, file: string): ExportFormat {
  const typed = textOption(options, 'format') ?? path.extname(file).slice(1).toLowerCase();
  const format = ExportFormat.options.find((known) => known === typed);
  if (format === undefined && textOption(options, 'format') !== undefined) {
    throw new UsageError(
      `Không có định dạng “${typed}”. Chọn một trong: ${ExportFormat.options.join(', ')}.`,
    );
  }
  return format ?? 'docx';
}
