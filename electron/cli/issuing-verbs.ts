/** Numbers on the command line: what is looked at first, the giving, declaring one void. */
import type { IssuePoint } from '../../shared/domain/issue-check.ts';
import { issueSentence } from '../../shared/strings.ts';
import { idAt, idOption, needOption, textOption } from './arguments.ts';
import type { CliVerb, VerbCall } from './verb.ts';

const SEVERITY_WORDS = { refused: 'Phải sửa', asked: 'Cần trả lời' } as const;

export const ISSUING_VERBS: Readonly<Record<string, CliVerb>> = {
  'check-issue': {
    summary: 'Xem còn gì phải sửa, phải trả lời trước khi ban hành',
    usage: 'ID [--date 2020-02-07] [--number SỐ]',
    help: 'Không ghi --date thì xem theo ngày của văn bản, chưa có ngày thì theo hôm nay. Mã thoát 4 khi còn điều phải sửa hay phải trả lời. Mã của điều cần trả lời dùng cho issue --yes.',
    positionals: { least: 1, most: 1 },
    options: { date: { type: 'string' }, number: { type: 'string' } },
    async run(call) {
      const date = textOption(call.options, 'date');
      const points = await call.backend.call('document:check-issue', { ...paperAt(call), date });
      return {
        json: points.map((point) => ({ ...point, text: issueSentence(point) })),
        text: points.length === 0 ? 'Không còn điều nào phải sửa.' : points.map(line).join('\n'),
        exitCode: points.length === 0 ? 0 : 4,
      };
    },
  },
  issue: {
    summary: 'Ban hành: cấp số và khoá nội dung',
    usage: 'ID --date 2020-02-07 [--number SỐ] [--yes MÃ,MÃ]',
    help: 'Số lấy tiếp theo trong sổ của loại văn bản, trong nhiệm kỳ chứa ngày ban hành. --number để tự ghi số, ví dụ khi sổ giấy đang ở số 84. --yes trả lời “vẫn ban hành” cho các mã mà check-issue nêu; câu trả lời được ghi vào nhật ký.',
    positionals: { least: 1, most: 1 },
    options: { date: { type: 'string' }, number: { type: 'string' }, yes: { type: 'string' } },
    required: ['date'],
    async run(call) {
      const accepted = (textOption(call.options, 'yes') ?? '').split(/[\s,]+/u).filter(Boolean);
      const issued = await call.backend.call('document:issue', {
        ...paperAt(call),
        date: needOption(call.options, 'date'),
        accepted,
      });
      return {
        json: issued,
        text:
          issued.symbol === null
            ? 'Đã ban hành (loại này không lấy số).'
            : `Đã ban hành, số ${issued.symbol}.`,
      };
    },
  },
  void: {
    summary: 'Huỷ một số đã cấp nhầm',
    usage: 'SỐ --reason LÝ-DO',
    help: 'SỐ là số ký hiệu như trong sổ, ví dụ 04-CV/CB; có hai nhiệm kỳ cùng số thì ghi số của dòng (xem register --json). Số ở lại trong sổ là số huỷ, không cấp lại; văn bản của số ấy trở về đã thông qua.',
    positionals: { least: 1, most: 1 },
    options: { reason: { type: 'string' } },
    required: ['reason'],
    async run(call) {
      const id = await entryAt(call);
      const entry = await call.backend.call('register:void', {
        id,
        reason: needOption(call.options, 'reason'),
      });
      return { json: entry, text: `Đã huỷ số ${entry.symbol}.` };
    },
  },
};

function paperAt(call: VerbCall): { id: number; number: number | undefined } {
  return { id: idAt(call, 0, 'ID'), number: idOption(call.options, 'number') };
}

function line(point: IssuePoint): string {
  return `${SEVERITY_WORDS[point.severity]} (${point.code}): ${issueSentence(point)}.`;
}

/** The line of the register whose symbol, or own number, was typed. */
async function entryAt(call: VerbCall): Promise<number> {
  const typed = (call.positionals[0] ?? '').normalize('NFC').toLowerCase();
  const { entries } = await call.backend.call('register:list', {});
  const found = entries.filter(({ symbol, voidedAt }) => voidedAt === null && symbol.toLowerCase() === typed);
  const [only] = found;
  return only !== undefined && found.length === 1 ? only.id : idAt(call, 0, 'SỐ');
}
