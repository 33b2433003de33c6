/** One line of a list as a member: what is not certain is guessed and said, and nothing keeps the line out. */
import {
  MemberInput,
  type Membership,
  memberDateFaults,
  PROBATION_MONTHS,
  UNKNOWN_DAY,
} from '../../../shared/domain/member.ts';
import type { LineChoice } from '../../../shared/domain/member-list.ts';
import type { Day, PartialDay } from '../../../shared/domain/values.ts';
import { LIST_COLUMN_NAMES } from '../../../shared/strings.ts';
import { addMonths, formatPartialDate, isSurelyBefore } from '../../../shared/text/partial-dates.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { readDate } from './dates.ts';
import type { LineFacts } from './facts.ts';
import { isName } from './names.ts';
import type { DateColumn } from './person.ts';

export interface ReadMember {
  member: MemberInput;
  membership: Membership;
  problems: string[];
  /** Why the person counts as what he is, where that is guessed. */
  guess: 'undated' | 'no-official-day' | null;
}

/** What is known of the whole list when a line is read. */
export interface ListSetting {
  today: Day;
  /** What the group says in which the line stands; null for nothing. */
  group: Membership | null;
  /** Whether anybody in the list has a day of recognition. */
  hasOfficialDays: boolean;
}

/** A time away or a leaving, which has days of its own. */
const ASIDE = /^(?:duoc |da |tam )*(?:mien|chuyen (?:sinh hoat|den|di|ve)|dinh chi|vang)(?![a-z])/u;
/** In months (Điều lệ Đảng, điều 1). */
const LEAST_AGE = 18 * 12;
const PARTY_FOUNDED = '1930-02-03';
/** After so many months nobody is probationary any more, even where a list leaves the day of recognition empty. */
const LONG_AGO = 60;

export function toMember(facts: LineFacts, choice: LineChoice | undefined, setting: ListSetting): ReadMember {
  const problems: string[] = [];
  if (!isName(facts.name)) problems.push(nameProblem(facts.name));
  const read = (column: DateColumn): PartialDay | null => {
    const { day, problem } = readDate(facts.dates[column], setting.today);
    if (problem !== '') problems.push(`${LIST_COLUMN_NAMES[column]}: ${problem}`);
    if (column === 'birthDate' || day === null || !isSurelyBefore(day, PARTY_FOUNDED)) return day;
    problems.push(
      `${LIST_COLUMN_NAMES[column]}: ${formatPartialDate(day)} là trước ngày thành lập Đảng, để trống`,
    );
    return null;
  };
  const dates = {
    birthDate: read('birthDate'),
    admittedOn: read('admittedOn'),
    officialOn: read('officialOn'),
  };
  if (
    dates.admittedOn !== null &&
    dates.officialOn !== null &&
    isSurelyBefore(dates.officialOn, dates.admittedOn)
  ) {
    problems.push(
      `Ngày chính thức ${formatPartialDate(dates.officialOn)} sớm hơn ngày vào Đảng ${formatPartialDate(dates.admittedOn)}: để trống ngày chính thức`,
    );
    dates.officialOn = null;
    facts.membership ??= 'official';
  }
  const isAside = ASIDE.test(foldText(facts.duties));
  if (isAside) problems.push(`“${facts.duties.slice(0, 60)}”: hãy ghi thời gian ở trang của đồng chí ấy`);
  const { membership, guess } = membershipIn(facts, dates, choice, setting, problems);
  const member = MemberInput.parse({
    fullName: facts.name.slice(0, 120),
    birthDate: dates.birthDate,
    admittedOn: dates.admittedOn,
    officialOn: membership === 'official' ? (dates.officialOn ?? UNKNOWN_DAY) : null,
    duties: isAside ? '' : facts.duties.slice(0, 1_000),
  });
  if (member.birthDate !== null && isSurelyBefore(setting.today, addMonths(member.birthDate, LEAST_AGE))) {
    problems.push(`Sinh ${formatPartialDate(member.birthDate)} thì nay chưa đủ 18 tuổi: để trống ngày sinh`);
    member.birthDate = null;
  }
  if (memberDateFaults(member).some(({ code }) => code === 'admitted-too-young')) {
    problems.push(
      `Sinh ${formatPartialDate(member.birthDate ?? '')} thì khi vào Đảng chưa đủ 18 tuổi: để trống ngày sinh`,
    );
    member.birthDate = null;
  }
  return { member, membership, problems, guess };
}

function nameProblem(name: string): string {
  return name.includes(' ') ? `“${name}” không giống họ tên một người` : `“${name}” mới có một chữ`;
}

function membershipIn(
  { membership: said }: LineFacts,
  { admittedOn, officialOn }: Readonly<Record<DateColumn, PartialDay | null>>,
  choice: LineChoice | undefined,
  { today, group, hasOfficialDays }: ListSetting,
  problems: string[],
): Pick<ReadMember, 'membership' | 'guess'> {
  if (choice?.membership !== undefined) return { membership: choice.membership, guess: null };
  const told = said ?? group;
  if (officialOn !== null) {
    if (told === 'probationary')
      problems.push(
        `Ghi là dự bị mà có ngày chính thức ${formatPartialDate(officialOn)}: tính là chính thức`,
      );
    return { membership: 'official', guess: null };
  }
  if (told !== null) return { membership: told, guess: null };
  if (admittedOn === null) return { membership: 'official', guess: 'undated' };
  const since = addMonths(admittedOn, PROBATION_MONTHS);
  if (isSurelyBefore(today, since)) return { membership: 'probationary', guess: null };
  if (!hasOfficialDays) return { membership: 'official', guess: 'no-official-day' };
  const membership = isSurelyBefore(today, addMonths(admittedOn, LONG_AGO)) ? 'probationary' : 'official';
  problems.push(
    `Vào Đảng ${formatPartialDate(admittedOn)}, không có ngày chính thức: tính là ${membership === 'official' ? 'chính thức' : 'dự bị'}`,
  );
  return { membership, guess: null };
}
