/** Lists of members brought in from files and pastes. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { OutputOf } from '../../shared/contract/channels.ts';
import { type Office, OfficeHolding, officersOn, termOn } from '../../shared/domain/cell.ts';
import { type Member, type MemberInput, standingOn } from '../../shared/domain/member.ts';
import type { ListChoices, MemberListLine } from '../../shared/domain/member-list.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Day, Id } from '../../shared/domain/values.ts';
import { mayBeSame } from '../../shared/text/partial-dates.ts';
import { foldText, searchKey } from '../../shared/text/vietnamese.ts';
import { listTerms } from '../db/cell.ts';
import { insertMember, listMembers } from '../db/members.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import type { GivenFile } from '../files/given-file.ts';
import { readMemberList } from '../import/members.ts';
import { saveTerm } from './cells.ts';
import { note, type ReadContext, today, type WriteContext } from './context.ts';
import { refuseMarkedInput } from './marked-input.ts';
import { deleteMember } from './members.ts';

interface ChosenFile extends GivenFile {
  choices: ListChoices;
}

/** What the last import put into the book, for as long as it can be taken back. */
const LAST_IMPORT = 'last-member-import';
const LastImport = z.object({
  ids: z.array(Id),
  termId: Id.nullable(),
  offices: z.array(OfficeHolding),
});
type LastImport = z.infer<typeof LastImport>;

const NO_OFFICES: Omit<LastImport, 'ids'> = { termId: null, offices: [] };

type TakenLine = MemberListLine & { member: MemberInput };

/** Reads a list of members and says line by line what was understood; changes nothing. */
export function readMemberFile(context: ReadContext, file: ChosenFile): OutputOf<'member:read-file'> {
  const { columns, rows, warnings } = readMemberList(file, today(context), file.choices);
  const members = listMembers(context.data);
  const known = findKnown(rows.filter(isTaken), members, file.choices);
  const told = rows.map((row) => {
    const isKnown = known.has(row.line);
    return { ...(isKnown ? row : withNamesake(row, members)), isKnown };
  });
  return { columns, warnings, rows: told };
}

/** Takes everybody in; members already known are passed over. @throws Refusal `member-list-empty` */
export function importMembers(
  context: WriteContext,
  { withOffices, ...file }: ChosenFile & { withOffices: boolean },
): OutputOf<'member:import'> {
  const lines = readTakenLines(context, file);
  return inTransaction(context.data, () => {
    const { ids, added } = addMembers(context, file, lines);
    const { termId, offices } = withOffices ? fillOffices(context, lines, ids) : NO_OFFICES;
    // A list that brought nothing changes nothing, and leaves what the one before it brought to be taken back.
    if (added.length > 0 || offices.length > 0)
      putSetting(context.data, LAST_IMPORT, { ids: added, termId, offices } satisfies LastImport);
    return { added: added.length, known: lines.length - added.length, offices: offices.length };
  });
}

/** Offices first: they would bar the way. @throws Refusal `in-use`, `not-found` */
export function takeBackImport(context: WriteContext): null {
  return inTransaction(context.data, () => {
    const last = LastImport.safeParse(getSetting(context.data, LAST_IMPORT)).data;
    if (last === undefined) throw new Refusal('not-found', { what: 'lần nhập danh sách để hoàn tác' });
    const { ids, termId, offices } = last;
    putSetting(context.data, LAST_IMPORT, null);
    const term = listTerms(context.data).find(({ id }) => id === termId);
    if (term !== undefined && offices.length > 0) {
      const isGiven = (holding: OfficeHolding): boolean =>
        offices.some((given) => isDeepStrictEqual(given, holding));
      saveTerm(context, term.id, { ...term, offices: term.offices.filter((one) => !isGiven(one)) });
    }
    for (const id of ids) deleteMember(context, id);
    return null;
  });
}

/** Those of a list who are to come in. @throws Refusal `member-list-empty`, `secrecy-mark` */
export function readTakenLines(context: ReadContext, file: ChosenFile): TakenLine[] {
  const lines = readMemberList(file, today(context), file.choices).rows.filter(isTaken);
  if (lines.length === 0) throw new Refusal('member-list-empty', { file: file.fileName });
  refuseMarkedInput(lines.map(({ member }) => member));
  return lines;
}

/** Puts in those who are not known yet; who is who by the line. */
export function addMembers(
  context: WriteContext,
  { fileName, choices }: ChosenFile,
  lines: readonly TakenLine[],
): { ids: Map<number, Id>; added: Id[] } {
  const ids = findKnown(lines, listMembers(context.data), choices);
  const strangers = lines.filter(({ line }) => !ids.has(line));
  const added = strangers.map(({ line, member }) => {
    const id = insertMember(context.data, member);
    ids.set(line, id);
    return id;
  });
  if (strangers.length > 0)
    note(context, {
      action: 'import',
      entity: 'member',
      entityId: null,
      detail: {
        file: fileName,
        added: strangers.length,
        members: strangers.map(({ member: { fullName } }) => fullName),
      },
    });
  return { ids, added };
}

/** An office all through a term; from today where its holder was not of the cell when the term began. */
export function holdOffice(member: Member, office: Office, startsOn: Day, day: Day): OfficeHolding {
  const from = standingOn(member, startsOn) === null && day > startsOn ? day : null;
  return { memberId: member.id, office, from, to: null };
}

/** What the list says of offices goes into the present term where that names nobody. */
function fillOffices(
  context: WriteContext,
  lines: readonly TakenLine[],
  ids: ReadonlyMap<number, Id>,
): Omit<LastImport, 'ids'> {
  const day = today(context);
  const term = termOn(listTerms(context.data), day);
  if (term === undefined) return NO_OFFICES;
  const members = new Map(listMembers(context.data).map((member) => [member.id, member]));
  const { deputyIds, committeeIds } = officersOn(term, day);
  const isTaken = new Set<Id>([
    ...deputyIds,
    ...committeeIds,
    ...term.offices.map(({ memberId }) => memberId),
  ]);
  let hasSecretary = term.offices.some(({ office }) => office === 'secretary');
  const added = lines.flatMap(({ line, office }): OfficeHolding[] => {
    const member = members.get(ids.get(line) ?? 0);
    if (office === null || member === undefined || isTaken.has(member.id)) return [];
    if (office === 'secretary' && hasSecretary) return [];
    hasSecretary ||= office === 'secretary';
    return standingOn(member, day) === null ? [] : [holdOffice(member, office, term.startsOn, day)];
  });
  if (added.length > 0) saveTerm(context, term.id, { ...term, offices: [...term.offices, ...added] });
  return { termId: term.id, offices: added };
}

function isTaken(row: MemberListLine): row is TakenLine {
  return row.member !== null;
}

/**
 * Who of the list is in the book, by line: the same name, and no date that speaks against it. One in the book is one in the
 * list; a line somebody asked for is a person of its own.
 */
function findKnown(
  lines: readonly TakenLine[],
  members: readonly Member[],
  { lines: choices }: ListChoices,
): Map<number, Id> {
  const asked = new Set(choices.filter((choice) => choice.isTaken === true).map(({ line }) => line));
  const free = new Map(members.map((member) => [member.id, member]));
  const known = new Map<number, Id>();
  for (const { line, member } of lines) {
    const found = asked.has(line) ? undefined : [...free.values()].find((one) => isSame(member, one));
    if (found === undefined) continue;
    known.set(line, found.id);
    free.delete(found.id);
  }
  return known;
}

/** A birth that only one of them has cannot be compared: then they are two, and it is said. */
function isSame(one: MemberInput, other: MemberInput): boolean {
  const isNamed =
    one.birthDate?.length === WHOLE_DAY
      ? foldText(one.fullName) === foldText(other.fullName)
      : searchKey(one.fullName) === searchKey(other.fullName);
  return (
    isNamed &&
    (one.birthDate === null) === (other.birthDate === null) &&
    mayBeSame(one.birthDate, other.birthDate) &&
    mayBeSame(one.admittedOn, other.admittedOn)
  );
}

const WHOLE_DAY = 10;

function withNamesake<T extends MemberListLine>(row: T, members: readonly Member[]): T {
  const name = searchKey(row.member?.fullName ?? '');
  if (!members.some(({ fullName }) => searchKey(fullName) === name)) return row;
  const problem = 'Trong sổ đã có người cùng họ tên; nếu là một người thì bỏ dấu ở đầu dòng';
  return { ...row, problems: [...row.problems, problem] };
}
