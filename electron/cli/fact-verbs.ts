/** Verbs about what holds from a day on: the cell, its terms, its members. */
import {
  CellProfile,
  changeOffice,
  OfficeChange,
  officersOn,
  type Term,
  TermInput,
} from '../../shared/domain/cell.ts';
import {
  type Member,
  MemberFields,
  MemberInput,
  renameFrom,
  UNKNOWN_DAY,
} from '../../shared/domain/member.ts';
import { nameAmong } from '../../shared/domain/names.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { Day, type PartialDay } from '../../shared/domain/values.ts';
import { OFFICE_NAMES } from '../../shared/strings.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { formatPartialDate } from '../../shared/text/partial-dates.ts';
import { idAt, textOption, UsageError } from './arguments.ts';
import { invalid, readChanged } from './given-json.ts';
import { table } from './print.ts';
import type { CliVerb, Options, Result, VerbCall } from './verb.ts';

export const SET_HELP =
  'Tệp JSON chỉ cần có những trường muốn đổi (- là đầu vào chuẩn); tên trường như khi xem với --json.';

export const FACT_VERBS: Readonly<Record<string, CliVerb>> = {
  cell: {
    summary: 'Xem chi bộ mang tên gì từ ngày nào, đổi từ một ngày, hoặc sửa chỗ gõ sai',
    usage: '[--set TỆP] [--from NGÀY]',
    help: `${SET_HELP} Có --from (như 2025-07-01) thì chi bộ đổi từ ngày ấy; không có thì sửa thông tin của hôm nay như chưa từng gõ sai. Văn bản đã ban hành giữ nguyên.`,
    positionals: { least: 0, most: 0 },
    options: { set: { type: 'string' }, from: { type: 'string' } },
    run: runCell,
  },
  term: {
    summary: 'Xem nhiệm kỳ và ai giữ chức vụ từ ngày nào, hoặc ghi từ tệp JSON',
    usage: '[ID] [--set TỆP] [--from NGÀY]',
    help: `${SET_HELP} Không có ID thì thêm nhiệm kỳ. Có --from thì một chức vụ đổi người từ ngày ấy, tệp ghi {"office": "secretary", "incomingId": 5}; phó bí thư, chi uỷ viên thôi giữ chức thì thêm "outgoingId". Các chức vụ: ${Object.keys(OFFICE_NAMES).join(', ')}.`,
    positionals: { least: 0, most: 1 },
    options: { set: { type: 'string' }, from: { type: 'string' } },
    run: runTerm,
  },
  member: {
    summary: 'Xem một đảng viên, hoặc thêm, sửa từ tệp JSON',
    usage: '[ID] [--set TỆP] [--from NGÀY]',
    help: `${SET_HELP} Không có ID thì thêm đảng viên, --from là ngày về chi bộ. Có ID và --from thì họ tên trong tệp được dùng từ ngày ấy, tên cũ còn trong văn bản của những ngày trước. Danh sách: members.`,
    positionals: { least: 0, most: 1 },
    options: { set: { type: 'string' }, from: { type: 'string' } },
    run: runMember,
  },
};

async function runCell({ backend, options }: VerbCall): Promise<Result> {
  const { file, from } = givenOf(options);
  const before = await backend.call('cell:get', {});
  if (before === null && file === undefined) throw new Refusal('no-cell');
  if (file !== undefined) {
    const facts = before?.facts ?? [];
    const held = from === undefined ? before?.cell : facts.findLast((one) => (one.from ?? '') <= from);
    const cell = await readChanged(file, CellProfile, { ...(held ?? before?.cell), facts });
    const isKnown = from === undefined || facts.some((one) => one.from === from);
    await (isKnown
      ? backend.call('cell:save', { cell, ...(from !== undefined && { from }) })
      : backend.call('cell:change', { cell, from }));
  }
  const overview = await backend.call('cell:get', {});
  if (overview === null) throw new Refusal('no-cell');
  const rows = overview.facts.map((facts) => [
    facts.from === null ? 'từ đầu' : formatScreenDate(facts.from),
    facts.name,
    facts.superiorName,
    facts.superiorCommittee,
    facts.symbolSuffix,
    facts.placeName,
  ]);
  return {
    json: { ...overview.cell, facts: overview.facts },
    text: table(['Từ ngày', 'Chi bộ', 'Cấp trên', 'Nơi nhận', 'Ký hiệu', 'Địa danh'], rows, ''),
  };
}

async function runTerm(call: VerbCall): Promise<Result> {
  const { backend, positionals, options } = call;
  const { file, from } = givenOf(options);
  const overview = await backend.call('cell:get', {});
  const id = positionals[0] === undefined ? undefined : idAt(call, 0, 'ID');
  const term = overview?.terms.find((one) => one.id === id);
  if (id !== undefined && term === undefined) throw new Refusal('not-found', { what: 'nhiệm kỳ', id });
  const members = await backend.call('member:list', {});
  if (file === undefined) {
    const terms = term === undefined ? (overview?.terms ?? []) : [term];
    return { json: term ?? terms, text: describeTerms(terms, members) };
  }
  const saved = await backend.call('term:save', {
    ...(id !== undefined && { id }),
    term:
      from === undefined
        ? await readChanged(file, TermInput, term ?? {})
        : await passOffice(file, term, from),
  });
  return { json: saved, text: describeTerms([saved], members) };
}

/** The term with one office passed on from a day. */
async function passOffice(file: string, term: Term | undefined, from: Day): Promise<TermInput> {
  if (term === undefined) throw new UsageError('--from cần ID của nhiệm kỳ.');
  const change = await readChanged(file, OfficeChange, { from });
  const outgoingId = change.office === 'secretary' ? officersOn(term, from).secretaryId : change.outgoingId;
  return { ...term, offices: changeOffice(term, { ...change, outgoingId, from }) };
}

async function runMember(call: VerbCall): Promise<Result> {
  const { backend, positionals, options } = call;
  const { file, from } = givenOf(options);
  const id = positionals[0] === undefined ? undefined : idAt(call, 0, 'ID');
  const members = await backend.call('member:list', {});
  const member = members.find((one) => one.id === id);
  if (id !== undefined && member === undefined) throw new Refusal('not-found', { what: 'đảng viên', id });
  if (file === undefined) {
    if (member === undefined) throw new UsageError('Cần ID của đảng viên, hoặc --set. Danh sách: members.');
    return { json: member, text: describeMember(member, members) };
  }
  const saved = await backend.call('member:save', {
    ...(id !== undefined && { id }),
    member: await readMember(file, member, from),
  });
  return { json: saved, text: describeMember(saved, await backend.call('member:list', {})) };
}

const MEMBER_CHECK = {
  shape: MemberFields.shape,
  safeParse: (value: unknown) => MemberInput.safeParse(value),
};

async function readMember(
  file: string,
  member: Member | undefined,
  from: Day | undefined,
): Promise<MemberInput> {
  if (member === undefined)
    return readChanged(
      file,
      MEMBER_CHECK,
      from === undefined ? {} : { stays: [{ from, to: null, note: '' }] },
    );
  const changed = await readChanged(file, MEMBER_CHECK, member);
  if (from === undefined) return changed;
  if (changed.fullName === member.fullName)
    throw invalid('với --from, tệp cần có fullName khác họ tên hiện nay; các trường khác không có ngày');
  return renameFrom({ ...changed, fullName: member.fullName }, changed.fullName, from);
}

function givenOf(options: Options): { file: string | undefined; from: Day | undefined } {
  const file = textOption(options, 'set');
  const from = textOption(options, 'from');
  if (from !== undefined && !Day.safeParse(from).success)
    throw new UsageError(`--from viết như 2025-07-01, không phải “${from}”.`);
  if (from !== undefined && file === undefined) throw new UsageError('--from đi cùng --set.');
  return { file, from };
}

function describeTerms(terms: readonly Term[], members: readonly Member[]): string {
  const rows = terms.flatMap(({ id, name, startsOn, endsOn, offices }) => [
    [String(id), name, '', spanOf(startsOn, endsOn)],
    ...offices.map((one) => {
      const member = members.find((known) => known.id === one.memberId);
      return [
        '',
        OFFICE_NAMES[one.office],
        member === undefined ? '' : nameAmong(members, member),
        spanOf(one.from, one.to),
      ];
    }),
  ]);
  return table(['ID', 'Nhiệm kỳ, chức vụ', 'Đồng chí', 'Thời gian'], rows, 'Chưa có nhiệm kỳ nào.');
}

function describeMember(member: Member, members: readonly Member[]): string {
  const day = (date: PartialDay | null): string =>
    date === null ? 'chưa ghi' : date === UNKNOWN_DAY ? 'rồi, không rõ ngày' : formatPartialDate(date);
  return [
    `${member.id}  ${nameAmong(members, member)}`,
    `Ngày sinh ${day(member.birthDate)}; vào Đảng ${day(member.admittedOn)}; chính thức ${day(member.officialOn)}`,
    ...(member.duties === '' ? [] : [`Chức vụ, đơn vị: ${member.duties}`]),
    ...member.stays.map(
      ({ from, to, note }) => `Ở chi bộ: ${[spanOf(from, to), note].filter(Boolean).join('; ')}`,
    ),
    ...member.earlierNames.map(({ name, until }) => `Đến hết ${formatScreenDate(until)} tên là ${name}`),
  ].join('\n');
}

/** "từ 15/06/2025 đến 20/11/2025"; '' for all the time. */
function spanOf(from: Day | null, to: Day | null): string {
  return [
    from === null ? '' : `từ ${formatScreenDate(from)}`,
    to === null ? '' : `đến ${formatScreenDate(to)}`,
  ]
    .filter(Boolean)
    .join(' ');
}
