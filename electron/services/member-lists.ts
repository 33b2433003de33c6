/** Lists of members brought in from files. */
import type { MemberInput } from '../../shared/domain/member.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { foldText } from '../../shared/text/vietnamese.ts';
import { insertMember, listMembers } from '../db/members.ts';
import { inTransaction } from '../db/transaction.ts';
import type { GivenFile } from '../import/imported.ts';
import { problemSentence, readMemberList } from '../import/members.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';

export interface MemberFilePreview {
  rows: { line: number; member: MemberInput | null; problems: string[]; isKnown: boolean }[];
  columns: string[];
}

/** Reads a list of members and says line by line what is wrong with it; changes nothing. */
export async function readMemberFile(context: ReadContext, file: GivenFile): Promise<MemberFilePreview> {
  const list = await readMemberList(file);
  const known = new Set(listMembers(context.data).map(identity));
  return {
    columns: list.columns,
    rows: list.rows.map((row) =>
      'member' in row
        ? { line: row.line, member: row.member, problems: [], isKnown: known.has(identity(row.member)) }
        : { line: row.line, member: null, problems: row.problems.map(problemSentence), isKnown: false },
    ),
  };
}

/** Takes a list in whole or not at all; members already known (same name and birth date) are passed over. */
export async function importMembers(
  context: WriteContext,
  file: GivenFile,
): Promise<{ added: number; known: number }> {
  const { rows } = await readMemberFile(context, file);
  const faulty = rows.filter((row) => row.member === null);
  if (faulty.length > 0) {
    const problems = faulty.map((row) => `Dòng ${row.line}: ${row.problems.join('; ')}`);
    throw new Refusal('member-rows-faulty', { count: faulty.length, problems });
  }
  return inTransaction(context.data, () => {
    let added = 0;
    for (const { member, isKnown } of rows) {
      if (member === null || isKnown) continue;
      insertMember(context.data, member);
      added += 1;
    }
    note(context, {
      action: 'import',
      entity: 'member',
      entityId: null,
      detail: { file: file.fileName, added },
    });
    return { added, known: rows.length - added };
  });
}

function identity(member: Pick<MemberInput, 'fullName' | 'birthDate'>): string {
  return `${foldText(member.fullName)} ${member.birthDate ?? ''}`;
}
