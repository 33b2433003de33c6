/** People of one name in a list: two people, unless one was written twice. */
import type { MemberInput } from '../../../shared/domain/member.ts';
import { lineName } from '../../../shared/strings.ts';
import { mayBeSame } from '../../../shared/text/partial-dates.ts';
import { foldText, searchKey } from '../../../shared/text/vietnamese.ts';
import type { ReadLine } from './lines.ts';

const WHOLE_DAY = 10;

/** @param isKept Whether a person wants the line in whatever it is. */
export function tellNamesakes(lines: readonly ReadLine[], isKept: (line: number) => boolean): ReadLine[] {
  const before = new Map<string, (ReadLine & { member: MemberInput })[]>();
  return lines.map((line) => {
    const { member } = line;
    if (member === null) return line;
    const key = foldText(member.fullName);
    const others = before.get(key) ?? [];
    const double = others.find((other) => isSamePerson(member, other.member));
    if (double !== undefined && !isKept(line.line))
      return {
        ...line,
        member: null,
        problems: [],
        guess: null,
        leftOut: `trùng họ tên và ngày sinh với ${lineName(double)}`,
      };
    before.set(key, [...others, { ...line, member }]);
    const namesake = others.find(
      ({ member: other }) => searchKey(other.fullName) === searchKey(member.fullName),
    );
    return namesake === undefined ? line : told(line, member, namesake);
  });
}

function isSamePerson(one: MemberInput, other: MemberInput): boolean {
  return (
    one.birthDate?.length === WHOLE_DAY &&
    one.birthDate === other.birthDate &&
    mayBeSame(one.admittedOn, other.admittedOn)
  );
}

function told(line: ReadLine, member: MemberInput, other: ReadLine & { member: MemberInput }): ReadLine {
  const name = lineName(other);
  const difference = !mayBeSame(member.birthDate, other.member.birthDate)
    ? 'khác ngày sinh'
    : !mayBeSame(member.admittedOn, other.member.admittedOn)
      ? 'khác ngày vào Đảng'
      : member.duties !== other.member.duties
        ? 'khác chức vụ'
        : null;
  if (difference !== null)
    return { ...line, remarks: [...line.remarks, `cùng tên với ${name}, ${difference}`] };
  const problem = `Cùng họ tên với ${name}, chưa có gì để phân biệt: vẫn là hai đồng chí, nên ghi thêm năm sinh`;
  return { ...line, problems: [...line.problems, problem] };
}
