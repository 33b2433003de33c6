/** Two members of one name are told apart wherever they are named, and nobody else has more than a name. */
import { formatPartialDate } from '../text/partial-dates.ts';
import { setToneStyle } from '../text/vietnamese.ts';
import type { Member } from './member.ts';

/** What is known of a member that tells him from another of the same name. */
export type Named = Pick<Member, 'id' | 'fullName' | 'birthDate' | 'admittedOn' | 'duties'>;

/** From what is said most readily to what is said only when nothing less will do. */
const ADDITIONS: readonly ((member: Named) => string)[] = [
  ({ birthDate }) => (birthDate === null ? '' : `sinh năm ${birthDate.slice(0, 4)}`),
  ({ duties }) => duties,
  bornOn,
  ({ admittedOn }) => (admittedOn === null ? '' : `vào Đảng năm ${admittedOn.slice(0, 4)}`),
  inFull,
];

/**
 * The name of a member; with the year of birth, else the post or unit, else the year of admission, where another of them
 * bears the same:
 * "Nguyễn Văn An (sinh năm 1980)".
 *
 * @param members Those the member is named among, with or without the member.
 */
export function nameAmong(members: readonly Named[], member: Named): string {
  const others = namesakesOf(members, member);
  if (others.length === 0) return member.fullName;
  const words =
    ADDITIONS.map((add) => [add(member), others.map(add)] as const).find(
      ([own, theirs]) => own !== '' && theirs.every((one) => foldCase(one) !== foldCase(own)),
    )?.[0] ?? inFull(member);
  return words === '' ? member.fullName : `${member.fullName} (${words})`;
}

/** A roll under names that tell two of it apart; what it was called on its day stays the name. */
export function tellApart<T extends { memberId: Named['id']; fullName: string }>(
  roll: readonly T[],
  members: readonly Named[],
): T[] {
  const known = new Map(members.map((member) => [member.id, member]));
  // Looked at name by name: everyone against everyone takes seconds where there are hundreds.
  const namesakes = new Map<string, Named[]>();
  for (const { memberId, fullName } of roll) {
    const member = known.get(memberId);
    if (member === undefined) continue;
    const name = foldCase(fullName);
    namesakes.set(name, [...(namesakes.get(name) ?? []), { ...member, fullName }]);
  }
  const names = new Map(
    [...namesakes.values()].flatMap((named) =>
      named.map((member) => [member.id, nameAmong(named, member)] as const),
    ),
  );
  return roll.map((entry) => ({ ...entry, fullName: names.get(entry.memberId) ?? entry.fullName }));
}

/** Whoever bears the same name, birth date, admission and post as somebody about to be saved; undefined where all can be told apart. */
export function findTwin<T extends Named>(
  members: readonly T[],
  member: Omit<Named, 'id'> & { id: Named['id'] | null },
): T | undefined {
  return namesakesOf(members, member).find(
    ({ birthDate, admittedOn, duties }) =>
      birthDate === member.birthDate &&
      admittedOn === member.admittedOn &&
      foldCase(duties) === foldCase(member.duties),
  );
}

function namesakesOf<T extends Named>(
  members: readonly T[],
  { id, fullName }: Pick<Named, 'fullName'> & { id: Named['id'] | null },
): T[] {
  const name = foldCase(fullName);
  return members.filter((other) => other.id !== id && foldCase(other.fullName) === name);
}

function inFull(member: Named): string {
  const admitted = onDay('vào Đảng', member.admittedOn);
  return [bornOn(member), admitted, member.duties].filter(Boolean).join(', ');
}

function bornOn({ birthDate }: Named): string {
  return onDay('sinh', birthDate);
}

function onDay(what: string, day: string | null): string {
  if (day === null) return '';
  const unit = day.length === 4 ? 'năm' : day.length === 7 ? 'tháng' : 'ngày';
  return `${what} ${unit} ${formatPartialDate(day)}`;
}

/** Those folded lately: among hundreds each name is compared with every other. */
const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;

/** "HOÀ" and "Hòa" are one name, "An" and "Ân" are two. */
function foldCase(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const fold = setToneStyle(text.normalize('NFC'), 'uỷ').toLocaleLowerCase('vi');
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(text, fold);
  return fold;
}
