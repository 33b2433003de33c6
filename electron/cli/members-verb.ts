/** The members of the cell, and lists of them brought in. */
import type { OutputOf } from '../../shared/contract/channels.ts';
import { UNKNOWN_DAY } from '../../shared/domain/member.ts';
import { nameAmong } from '../../shared/domain/names.ts';
import { LEAVE_NAMES, lineName, MEMBERSHIP_NAMES, OFFICE_NAMES } from '../../shared/strings.ts';
import { formatPartialDate } from '../../shared/text/partial-dates.ts';
import { readGivenFile, UsageError } from './arguments.ts';
import { table } from './print.ts';
import type { CliVerb, Result, VerbCall } from './verb.ts';

export const MEMBERS_VERB: CliVerb = {
  summary: 'Liệt kê đảng viên, hoặc nhập danh sách từ Word, Excel, CSV, chữ thường',
  usage: '[import TỆP] [--preview] [--offices]',
  help: 'Đọc được bảng Word, Excel (.docx, .xlsx, .csv, .html) và danh sách mỗi dòng một đồng chí (.txt). Chỗ nào không chắc thì đoán, nói rõ, và vẫn nhập. --preview chỉ xem, không nhập; --offices đưa Bí thư, Phó bí thư, Chi uỷ viên ghi trong danh sách vào nhiệm kỳ hiện tại, chỗ nào còn trống.',
  positionals: { least: 0, most: 2 },
  options: { preview: { type: 'boolean' }, offices: { type: 'boolean' } },
  async run(call) {
    const [action, file] = call.positionals;
    if (action === undefined) return listMembers(call);
    if (action !== 'import' || file === undefined)
      throw new UsageError('Viết: members, hoặc members import TỆP.');
    return call.options.preview === true ? previewMembers(call, file) : importMembers(call, file);
  },
};

async function listMembers({ backend }: VerbCall): Promise<Result> {
  const members = await backend.call('member:list', {});
  const rows = members.map((member) => [
    String(member.id),
    nameAmong(members, member),
    day(member.birthDate),
    day(member.admittedOn),
    day(member.officialOn),
    [member.duties, ...member.leaves.filter(({ to }) => to === null).map(({ kind }) => LEAVE_NAMES[kind])]
      .filter(Boolean)
      .join('; '),
  ]);
  return {
    json: members,
    text: table(
      ['ID', 'Họ và tên', 'Ngày sinh', 'Vào Đảng', 'Chính thức', 'Chức vụ'],
      rows,
      'Chưa có đảng viên nào.',
    ),
  };
}

type Reading = OutputOf<'member:read-file'>;

async function previewMembers({ backend }: VerbCall, file: string): Promise<Result> {
  const preview = await backend.call('member:read-file', await readGivenFile(file));
  return { json: preview, text: describeReading(preview) };
}

async function importMembers({ backend, options }: VerbCall, file: string): Promise<Result> {
  const given = await readGivenFile(file);
  const { rows, warnings } = await backend.call('member:read-file', given);
  const done = await backend.call('member:import', { ...given, withOffices: options.offices === true });
  const known = done.known === 0 ? '' : ` ${done.known} đồng chí đã có trong sổ nên bỏ qua.`;
  const offices = done.offices === 0 ? '' : ` ${done.offices} chức vụ vào nhiệm kỳ hiện tại.`;
  const problems = rows.flatMap((row) =>
    row.isKnown ? [] : row.problems.map((problem) => `Cần xem ${placeOf(row)}: ${problem}.`),
  );
  return {
    json: { ...done, problems, warnings },
    text: [`Đã nhập ${done.added} đảng viên.${known}${offices}`, ...warnings, ...problems].join('\n'),
  };
}

function placeOf(row: Reading['rows'][number]): string {
  return `${lineName(row)}${row.member === null ? '' : ` (${row.member.fullName})`}`;
}

function describeReading({ rows, warnings }: Reading): string {
  const lines = rows.map((row) => {
    const { member, office, membership } = row;
    if (member === null)
      return [lineName(row), row.text.slice(0, 60), '', '', '', '', `để ngoài: ${row.leftOut}`];
    const said = row.isKnown ? ['đã có trong sổ'] : [...row.problems, ...row.remarks];
    return [
      lineName(row),
      member.fullName,
      day(member.birthDate),
      day(member.admittedOn),
      day(member.officialOn),
      [MEMBERSHIP_NAMES[membership], office === null ? '' : OFFICE_NAMES[office], member.duties]
        .filter(Boolean)
        .join(', '),
      said.join('; '),
    ];
  });
  const heads = ['Dòng', 'Họ và tên', 'Ngày sinh', 'Vào Đảng', 'Chính thức', 'Ghi vào sổ là', 'Nhận xét'];
  return [table(heads, lines, 'Tệp không có dòng nào.'), ...warnings].join('\n');
}

function day(date: string | null): string {
  if (date === null) return '';
  return date === UNKNOWN_DAY ? 'không rõ ngày' : formatPartialDate(date);
}
