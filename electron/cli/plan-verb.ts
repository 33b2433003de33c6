/** The verb about plans: of a year, and made of an old file. */
import type { PlanReading, PlanReadingRow } from '../../shared/contract/importing.ts';
import type { PlanInput } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { formatScreenDate, romanQuarter } from '../../shared/text/dates.ts';
import { encodingOption, idOption, readGivenFile, UsageError } from './arguments.ts';
import { SET_HELP } from './fact-verbs.ts';
import { table } from './print.ts';
import type { CliVerb } from './verb.ts';
import { runYearPlan } from './year-plan.ts';

export const PLAN_VERB: CliVerb = {
  summary: 'Xem, lập, sửa kế hoạch của một năm, hoặc lập từ kế hoạch cũ trong tệp Word',
  usage:
    'NĂM [--set TỆP] | import TỆP [--year NĂM] [--preview] [--keep-paper] [--keep-number] [--encoding BẢNG-MÃ]',
  help: `${SET_HELP} Có rows thì rows là cả bảng: dòng có id được giữ, dòng không nêu thì bỏ. Buổi chưa họp và văn bản chưa thông qua theo kế hoạch.\nimport đọc bảng hay danh sách chuyên đề theo quý. --preview chỉ xem, không lập. --keep-paper giữ cả văn bản kế hoạch làm bản nháp; --keep-number giữ văn bản với số và ngày cũ. --encoding tcvn3, vni hoặc viqr chuyển chữ theo bảng mã cũ ấy sang Unicode. Dòng không rõ quý thì không lập: hãy sửa ở màn hình Kế hoạch.`,
  positionals: { least: 1, most: 2 },
  options: {
    set: { type: 'string' },
    year: { type: 'string' },
    preview: { type: 'boolean' },
    'keep-paper': { type: 'boolean' },
    'keep-number': { type: 'boolean' },
    encoding: { type: 'string' },
  },
  async run(call) {
    const { backend, positionals, options } = call;
    const [action, name] = positionals;
    if (action !== 'import' && name === undefined) return runYearPlan(call);
    if (action !== 'import' || name === undefined)
      throw new UsageError('Hãy gõ: plan NĂM, hoặc plan import TỆP');
    const file = await readGivenFile(name);
    const encoding = encodingOption(options);
    const reading = await backend.call('plan:read-file', { ...file, encoding });
    const notices = reading.notices.map((notice) => `Lưu ý: ${notice}`);
    if (options.preview === true)
      return { json: reading, text: [rowsTable(reading.rows), ...notices].join('\n') };
    const keepsNumber = options['keep-number'] === true;
    const { plan, paper } = await backend.call('plan:import', {
      ...file,
      encoding,
      plan: toPlan(file.fileName, reading, idOption(options, 'year') ?? reading.year),
      paper: keepsNumber ? 'issued' : options['keep-paper'] === true ? 'draft' : 'none',
    });
    return {
      json: { plan, paper },
      text: [
        `Đã lập kế hoạch năm ${plan.year} với ${plan.rows.length} chuyên đề.`,
        ...(paper === null ? [] : [`Văn bản kế hoạch: ${paper.symbol ?? 'bản nháp'}, mã ${paper.id}.`]),
        ...(paper === null || paper.notKept === '' ? [] : [`Không giữ số và ngày: ${paper.notKept}`]),
        ...notices,
      ].join('\n'),
    };
  },
};

/** @throws Refusal `file-unreadable` where the file has no topics, or one without a quarter */
function toPlan(file: string, reading: PlanReading, year: number | null): PlanInput {
  const { subject, facts, words, rows } = reading;
  if (rows.length === 0) throw new Refusal('file-unreadable', { file, why: NO_ROWS });
  if (year === null) throw new UsageError('Tệp không ghi năm của kế hoạch. Hãy thêm --year.');
  const placed = rows.map((row) => {
    const { quarter, topic } = row;
    if (quarter === null) throw new Refusal('file-unreadable', { file, why: `không rõ quý của “${topic}”` });
    return { ...row, quarter };
  });
  return {
    year,
    subject: subject === '' ? `tổ chức sinh hoạt chuyên đề năm ${year}` : subject,
    basis: facts.basis,
    ...words,
    recipients: facts.recipients.length === 0 ? ['Lưu Chi bộ'] : facts.recipients,
    signerId: null,
    rows: placed,
  };
}

const NO_ROWS = 'không thấy bảng hay danh sách chuyên đề theo quý';

function rowsTable(rows: readonly PlanReadingRow[]): string {
  return table(
    ['Quý', 'Chuyên đề', 'Ngày họp', 'Địa điểm', 'Ghi chú'],
    rows.map((row) => [
      row.quarter === null ? '' : romanQuarter(row.quarter),
      row.topic,
      row.sessionDate === null ? '' : formatScreenDate(row.sessionDate),
      row.place,
      row.note,
    ]),
    `Đã đọc tệp nhưng ${NO_ROWS}.`,
  );
}
