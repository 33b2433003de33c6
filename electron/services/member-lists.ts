/** Lists of members brought in from files. */
import type { MemberInput } from '../../shared/domain/member.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { foldText } from '../../shared/text/vietnamese.ts';
import { insertMember, listMembers } from '../db/members.ts';
import { inTransaction } from '../db/transaction.ts';
import type { GivenFile } from '../files/given-file.ts';
import { problemSentence, readMemberList } from '../import/members.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';
import { refuseMarkedInput } from './marked-input.ts';

export interface MemberFilePreview {
  rows: { line: number; member: MemberInput | null; problems: string[]; isKnown: boolean }[];
  columns: string[];
  warnings: string[];
}

/** Reads a list of members and says line by line what is wrong with it; changes nothing. */
export async function readMemberFile(context: ReadContext, file: GivenFile): Promise<MemberFilePreview> {
  const list = await readMemberList(file);
  const known = new Set(listMembers(context.data).map(identity));
  const rows = list.rows.map((row) =>
    'member' in row
      ? { line: row.line, member: row.member, problems: [], isKnown: known.has(identity(row.member)) }
      : { line: row.line, member: null, problems: row.problems.map(problemSentence), isKnown: false },
  );
  return { columns: list.columns, rows, warnings: warningsOf(rows) };
}

/** Whoever has no day of recognition is probationary and has no vote: said before a list without that column makes it so. */
function warningsOf(rows: MemberFilePreview['rows']): string[] {
  const fresh = rows.flatMap(({ member, isKnown }) => (member === null || isKnown ? [] : [member]));
  const probationary = fresh.filter(({ officialOn }) => officialOn === null).length;
  if (probationary === 0) return [];
  return probationary === fresh.length
    ? [
        `Danh sách không có ngày chính thức: cả ${probationary} đồng chí sẽ được ghi là đảng viên dự bị, không ai được biểu quyết. Nếu không phải vậy, hãy thêm cột “Ngày chính thức” rồi nhập lại.`,
      ]
    : [
        `${probationary} đồng chí không có ngày chính thức sẽ được ghi là đảng viên dự bị, không được biểu quyết.`,
      ];
}

/** Takes a list in whole or not at all; members already known (same name and birth date) are passed over. */
export async function importMembers(
  context: WriteContext,
  file: GivenFile,
): Promise<{ added: number; known: number }> {
  return addMembers(context, file.fileName, await readWholeList(file));
}

/** The members of a list that can be read line for line. @throws Refusal `member-rows-faulty` */
export async function readWholeList(file: GivenFile): Promise<MemberInput[]> {
  const { rows } = await readMemberList(file);
  const problems = rows.flatMap((row) =>
    'member' in row ? [] : [`Dòng ${row.line}: ${row.problems.map(problemSentence).join('; ')}`],
  );
  if (problems.length > 0) throw new Refusal('member-rows-faulty', { count: problems.length, problems });
  const members = rows.flatMap((row) => ('member' in row ? [row.member] : []));
  refuseMarkedInput(members);
  return members;
}

/** Puts in those who are not known yet, of the members of a file. */
export function addMembers(
  context: WriteContext,
  fileName: string,
  members: readonly MemberInput[],
): { added: number; known: number } {
  return inTransaction(context.data, () => {
    const known = new Set(listMembers(context.data).map(identity));
    const strangers = members.filter((member) => !known.has(identity(member)));
    for (const member of strangers) insertMember(context.data, member);
    const added = strangers.length;
    if (added > 0)
      note(context, {
        action: 'import',
        entity: 'member',
        entityId: null,
        detail: { file: fileName, added, members: strangers.map(({ fullName: name }) => name) },
      });
    return { added, known: members.length - added };
  });
}

function identity(member: Pick<MemberInput, 'fullName' | 'birthDate'>): string {
  return `${foldText(member.fullName)} ${member.birthDate ?? ''}`;
}
