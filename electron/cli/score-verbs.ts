/** Verbs about the score of a session and the forms sessions are scored by. */
import type { ScoreView } from '../../shared/contract/scoring.ts';
import { rowsOf, SCORE_ERAS, ScoreForm } from '../../shared/domain/score/form.ts';
import { rangeOf } from '../../shared/domain/score/sheet.ts';
import { evidenceText, lineText, pointsText, resultText } from '../../shared/domain/score/words.ts';
import { needOption, readGivenFile, textOption, toId, UsageError } from './arguments.ts';
import { invalid, parseJson } from './given-json.ts';
import { table } from './print.ts';
import type { CliVerb, VerbCall } from './verb.ts';

export const SCORE_VERBS: Readonly<Record<string, CliVerb>> = {
  score: {
    summary: 'Xem, chấm, chốt điểm một buổi sinh hoạt đã kết thúc',
    usage:
      'ID [--row MỤC (--points SỐ | --clear) --by TÊN [--note CHỮ]] | ID --settle --by TÊN | ID --reopen LÝ-DO',
    help: 'Phiếu theo ngày họp: đến hết 27/10/2025 đạt hoặc không đạt (--points 1 hoặc 0), từ 28/10/2025 thang 100. Mục lấy từ số liệu không chấm tay. Chốt rồi thì điểm đứng yên; --reopen mở lại.',
    positionals: { least: 1, most: 1 },
    options: {
      row: { type: 'string' },
      points: { type: 'string' },
      clear: { type: 'boolean' },
      note: { type: 'string' },
      by: { type: 'string' },
      settle: { type: 'boolean' },
      reopen: { type: 'string' },
    },
    async run(call) {
      const view = await act(call);
      return { json: view, text: describe(view) };
    },
  },
  'score-form': {
    summary: 'Xem hoặc thay phiếu chấm điểm buổi sinh hoạt',
    usage: 'hd12|hd42 [--set TỆP | --reset]',
    help: 'TỆP là cả phiếu bằng JSON, như lệnh này in ra; --reset lấy lại phiếu của chương trình. Điểm đã chốt không đổi.',
    positionals: { least: 1, most: 1 },
    options: { set: { type: 'string' }, reset: { type: 'boolean' } },
    async run({ backend, positionals, options }) {
      const era = SCORE_ERAS.find((one) => one === positionals[0]);
      if (era === undefined) throw new UsageError('Hãy gõ hd12 hoặc hd42.');
      const file = textOption(options, 'set');
      if (file !== undefined) await backend.call('score:set-form', { era, form: await readForm(file) });
      else if (options.reset === true) await backend.call('score:set-form', { era, form: null });
      const forms = await backend.call('score:forms', {});
      return { json: forms.find((one) => one.era === era)?.form };
    },
  },
};

async function act({ backend, positionals, options }: VerbCall): Promise<ScoreView> {
  const id = toId(positionals[0], 'ID');
  const reason = textOption(options, 'reopen');
  if (reason !== undefined) return backend.call('score:reopen', { id, reason });
  if (options.settle === true) return backend.call('score:settle', { id, by: needOption(options, 'by') });
  const rowId = textOption(options, 'row');
  if (rowId === undefined) return backend.call('score:get', { id });
  const points = options.clear === true ? null : Number(needOption(options, 'points').replace(',', '.'));
  if (Number.isNaN(points)) throw new UsageError('--points phải là một số.');
  const note = textOption(options, 'note') ?? '';
  return backend.call('score:judge', { id, rowId, points, by: needOption(options, 'by'), note });
}

async function readForm(file: string): Promise<ScoreForm> {
  const read = ScoreForm.safeParse(parseJson((await readGivenFile(file)).bytes, 'tệp'));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid(`phiếu chấm điểm, chỗ ${issue?.path.join('.') || 'đầu tệp'}: ${issue?.message ?? ''}`);
}

function describe({ sheet, settled, moved }: ScoreView): string {
  if (sheet === null) return 'Buổi sinh hoạt chưa kết thúc nên chưa chấm được.';
  const rows = rowsOf(sheet).map((line) => [
    String(line.number),
    line.id,
    line.text,
    lineText(sheet.scale, line) || 'chờ chấm',
    evidenceText(line),
  ]);
  const { least, most } = rangeOf(sheet);
  const range = most === least ? pointsText(least) : `${pointsText(least)} – ${pointsText(most)}`;
  return [
    sheet.title,
    table(['TT', 'Mục', 'Tiêu chí', 'Kết quả', 'Căn cứ'], rows, ''),
    settled === null
      ? `Chưa chốt; kết quả trong khoảng ${range}/${pointsText(sheet.most)}.`
      : `Đã chốt: ${resultText({ ...sheet, ...settled })}.`,
    ...moved.map((row) => `Nay khác: ${row.number}. ${row.text}: ${evidenceText(row.isNow)}`),
  ].join('\n');
}
