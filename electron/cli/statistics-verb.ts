/** Counting, on the command line. */
import path from 'node:path';
import { indicatorsOf, unitOf } from '../../shared/domain/statistics/indicators.ts';
import { headlineOf, writeSpan } from '../../shared/domain/statistics/words.ts';
import { writeOwn } from '../files/own-file.ts';
import { dayOption, textOption, toId } from './arguments.ts';
import { table } from './print.ts';
import type { CliVerb } from './verb.ts';

export const STATISTICS_VERB: CliVerb = {
  summary: 'Thống kê một năm bên cạnh năm trước',
  usage: 'NĂM [--until NGÀY] [--out TỆP.xlsx]',
  help: 'Sáu chỉ tiêu của năm; --json cho mọi con số, từng buổi, từng đồng chí. --until: số liệu như vào ngày đó. --out ghi tất cả ra một tệp Excel, không ghi đè tệp đã có.',
  positionals: { least: 1, most: 1 },
  options: { until: { type: 'string' }, out: { type: 'string' } },
  async run({ backend, positionals, options }) {
    const asked = { year: toId(positionals[0], 'Năm'), until: dayOption(options, 'until') };
    const out = textOption(options, 'out');
    if (out !== undefined) {
      const { bytes } = await backend.call('statistics:hand-out', asked);
      await writeOwn(path.resolve(out), bytes);
      return { json: { file: path.resolve(out) }, text: `Đã ghi ${path.resolve(out)}` };
    }
    const view = await backend.call('statistics:get', asked);
    const { year, before } = view;
    const rows = indicatorsOf(view).map((indicator) => [
      indicator.label,
      indicator.year.figure,
      indicator.year.detail,
      indicator.before.figure,
      indicator.before.detail,
      [indicator.difference, unitOf(indicator)].join(' ').trim(),
    ]);
    const head = [
      '',
      `${year.year} ${writeSpan(year)}`,
      '',
      `${before.year} ${writeSpan(before)}`,
      '',
      'Chênh',
    ];
    return { json: view, text: `${headlineOf(view)}\n${table(head, rows, '')}` };
  },
};
