/** Review rounds from a terminal: one verb, what to do in its first word. */
import path from 'node:path';
import type { ReviewSummary, ReviewView } from '../../shared/contract/review.ts';
import { Way } from '../../shared/domain/review.ts';
import { VERDICT_NAMES } from '../../shared/domain/review-tally.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { writeOwn } from '../files/own-file.ts';
import { idAt, idOption, needOption, readGivenFile, textOption, toId, UsageError } from './arguments.ts';
import { table } from './print.ts';
import type { CliVerb, Result, VerbCall } from './verb.ts';

const PAPERS = ['word', 'print-docx', 'print-html', 'tally-docx', 'tally-html'] as const;

const ACTIONS: Readonly<Record<string, (call: VerbCall) => Promise<Result>>> = {
  list: listRounds,
  show: showRound,
  open: openRound,
  package: packRound,
  paper: writePaper,
  take: takeFiles,
  close: closeRound,
};

export const REVIEW_VERBS: Readonly<Record<string, CliVerb>> = {
  review: {
    summary: 'Vòng lấy ý kiến: mở, gửi, nhận góp ý, kết thúc',
    usage: `${Object.keys(ACTIONS).join('|')} …`,
    help: [
      'review list                                   các vòng, vòng đang mở đứng trước',
      'review show VÒNG                              một vòng: ai đã cho ý kiến, góp ý nào chưa xử lý',
      'review open ID [--due 2020-04-20] [--message LỜI] [--members 1,2] [--way app|word|paper]',
      '                                              mở vòng cho văn bản ID; không có --members thì hỏi người dự họp, hoặc mọi đảng viên',
      'review package VÒNG --out THƯ-MỤC [--page]    gói góp ý (.gopy) cho từng người dùng chương trình;',
      '                                              --page: trang .html mở bằng trình duyệt, không cần cài gì',
      `review paper VÒNG --what ${PAPERS.join('|')} --out TỆP`,
      '                                              bản Word, bản in có số dòng, bản tổng hợp',
      'review take TỆP… [--round VÒNG] [--document ID]   nhận nhiều tệp trả lời (.gopy, .docx, .txt có mã) một lần',
      'review close VÒNG [--note LÝ-DO]              kết thúc và giữ bản tổng hợp',
    ].join('\n'),
    positionals: { least: 1, most: 1_000 },
    options: {
      due: { type: 'string' },
      message: { type: 'string' },
      members: { type: 'string' },
      way: { type: 'string' },
      out: { type: 'string' },
      page: { type: 'boolean' },
      what: { type: 'string' },
      round: { type: 'string' },
      document: { type: 'string' },
      note: { type: 'string' },
    },
    async run(call) {
      const [name = ''] = call.positionals;
      const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
      if (action === undefined) throw new UsageError(`Không có việc “${name}” trong vòng lấy ý kiến.`);
      return action(call);
    },
  },
};

async function listRounds({ backend }: VerbCall): Promise<Result> {
  const rounds = await backend.call('review:list', {});
  const rows = rounds.map((entry) => [
    String(entry.round.id),
    KIND_NAMES[entry.document.kind],
    stateOf(entry),
    entry.round.dueOn === null ? '' : formatScreenDate(entry.round.dueOn),
    `${entry.reviewers - entry.waiting}/${entry.reviewers}`,
    `${entry.undecided}/${entry.items}`,
    entry.document.title,
  ]);
  return {
    json: rounds.map(publicRound),
    text: table(
      ['Vòng', 'Loại', 'Trạng thái', 'Hạn', 'Đã cho ý kiến', 'Chưa xử lý', 'Văn bản'],
      rows,
      'Chưa có vòng lấy ý kiến nào.',
    ),
  };
}

async function showRound(call: VerbCall): Promise<Result> {
  const view = await call.backend.call('review:get', { id: idAt(call, 1, 'VÒNG') });
  const people = view.reviewers.map(({ name, verdict, reason }) => [name, VERDICT_NAMES[verdict], reason]);
  const items = view.items.filter(({ decision }) => decision === 'open');
  const lines = [
    `Vòng ${view.round.id}, ${KIND_NAMES[view.document.kind].toLowerCase()} ${view.document.title}, bản ${view.round.revision}`,
    '',
    table(['Đồng chí', 'Ý kiến', 'Lý do'], people, 'Chưa hỏi ai.'),
    '',
    items.length === 0 ? 'Không còn góp ý chưa xử lý.' : 'Chưa xử lý:',
    ...items.map(
      ({ id, author, quote, replacement, text }) =>
        `${id}. ${author}${quote === '' ? '' : `, “${quote}”`}${replacement === null ? '' : ` → “${replacement}”`}${text === '' ? '' : `: ${text}`}`,
    ),
  ];
  return { json: view, text: lines.join('\n') };
}

async function openRound(call: VerbCall): Promise<Result> {
  const documentId = idAt(call, 1, 'ID');
  const named = textOption(call.options, 'members');
  const way = Way.safeParse(textOption(call.options, 'way') ?? 'app');
  if (!way.success) throw new UsageError(`--way là một trong: ${Way.options.join(', ')}.`);
  const ids =
    named === undefined
      ? (await call.backend.call('review:propose', { documentId })).map(({ memberId }) => memberId)
      : named.split(',').map((text) => toId(text.trim(), '--members'));
  const view = await call.backend.call('review:open', {
    documentId,
    dueOn: textOption(call.options, 'due') ?? null,
    message: textOption(call.options, 'message') ?? '',
    reviewers: ids.map((memberId) => ({ memberId, way: way.data })),
  });
  return {
    json: publicView(view),
    text: `Đã mở vòng ${view.round.id} trên bản ${view.round.revision}, hỏi ${view.reviewers.length} đồng chí.`,
  };
}

async function packRound(call: VerbCall): Promise<Result> {
  const folder = path.resolve(needOption(call.options, 'out'));
  const as = call.options.page === true ? 'page' : 'package';
  const { files } = await call.backend.call('review:pack', { id: idAt(call, 1, 'VÒNG'), as, folder });
  const written = files.map(({ fileName }) => path.join(folder, fileName));
  return {
    json: { files: written },
    text: [`Đã ghi ${written.length} ${as === 'page' ? 'trang' : 'gói'} góp ý:`, ...written].join('\n'),
  };
}

async function writePaper(call: VerbCall): Promise<Result> {
  const what = PAPERS.find((known) => known === needOption(call.options, 'what'));
  if (what === undefined) throw new UsageError(`--what là một trong: ${PAPERS.join(', ')}.`);
  const file = path.resolve(needOption(call.options, 'out'));
  const { bytes } = await call.backend.call('review:render', { id: idAt(call, 1, 'VÒNG'), what });
  return { json: { file: await write(file, bytes) }, text: `Đã ghi: ${file}` };
}

async function takeFiles({ backend, positionals, options, progress }: VerbCall): Promise<Result> {
  const names = positionals.slice(1);
  if (names.length === 0) throw new UsageError('Thiếu tệp góp ý.');
  const files = await Promise.all(names.map(readGivenFile));
  const { reports } = await backend.call(
    'review:take',
    { files, roundId: idOption(options, 'round'), documentId: idOption(options, 'document') },
    { onProgress: (done, total, what) => progress(`${done}/${total} ${what}`) },
  );
  const lines = reports.flatMap((report) => [
    `${report.fileName}: ${report.sentence}`,
    ...report.unplaced.map((words) => `  mất vị trí trong văn bản: “${words}”`),
    ...report.warnings.map((warning) => `  lưu ý: ${warning}`),
  ]);
  const isRefused = reports.some(({ outcome }) => outcome === 'refused');
  return { json: { reports }, text: lines.join('\n'), ...(isRefused ? { exitCode: 3 } : {}) };
}

async function closeRound(call: VerbCall): Promise<Result> {
  const note = textOption(call.options, 'note') ?? '';
  const view = await call.backend.call('review:close', { id: idAt(call, 1, 'VÒNG'), note });
  const { verdicts, decisions } = view.tally;
  return {
    json: publicView(view),
    text: `Đã kết thúc vòng ${view.round.id}: nhất trí ${verdicts.agreed + verdicts['agreed-with-remarks']}, không nhất trí ${verdicts.disagreed}; tiếp thu ${decisions.accepted} góp ý.`,
  };
}

/** @throws Refusal `file-exists` for a file that says something else */
async function write(file: string, bytes: Uint8Array): Promise<string> {
  await writeOwn(file, bytes);
  return file;
}

function stateOf({ round, isLate }: ReviewSummary): string {
  return round.state === 'closed' ? 'Đã kết thúc' : isLate ? 'Quá hạn' : 'Đang mở';
}

/** The stable fields, in a stable order. */
function publicRound({ round, document, reviewers, waiting, items, undecided, isLate }: ReviewSummary) {
  const { id, state, revision, dueOn } = round;
  return {
    id,
    documentId: document.id,
    state,
    revision,
    dueOn,
    isLate,
    reviewers,
    waiting,
    items,
    undecided,
  };
}

function publicView({ round, document, tally, isLate }: ReviewView) {
  const { id, state, revision, dueOn } = round;
  return { id, documentId: document.id, state, revision, dueOn, isLate, tally };
}
