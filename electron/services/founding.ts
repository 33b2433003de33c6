/** The first act in an empty book: the cell, its members and its term, all or none. */
import type { CellFounding, CellOverview } from '../../shared/contract/cell.ts';
import { type Office, type OfficeHolding, TermInput } from '../../shared/domain/cell.ts';
import type { Member } from '../../shared/domain/member.ts';
import { nameAmong } from '../../shared/domain/names.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { foldText } from '../../shared/text/vietnamese.ts';
import { listCellFacts } from '../db/cell.ts';
import { listMembers } from '../db/members.ts';
import { inTransaction } from '../db/transaction.ts';
import { requireOverview, saveCell, saveTerm } from './cells.ts';
import { type ReadContext, today, type WriteContext } from './context.ts';
import { addMembers, holdOffice, readTakenLines } from './member-lists.ts';

/** @throws Refusal `duplicate` where a cell is already, `not-found` for a name that is not in the list, `member-list-empty` */
export function foundCell(context: WriteContext, founding: CellFounding): CellOverview {
  const { cell, members, term } = founding;
  const listed = members === null ? [] : readTakenLines(context, members);
  return inTransaction(context.data, () => {
    if (listCellFacts(context.data).length > 0)
      throw new Refusal('duplicate', { what: 'chi bộ trong sổ này' });
    saveCell(context, cell);
    if (members !== null) addMembers(context, members, listed);
    const { name, startsOn, secretary, deputy, committee } = term;
    const held = (office: Office, names: string[]): OfficeHolding[] =>
      names
        .map((one) => memberOf(context, one))
        .filter((member) => member !== null)
        .map((member) => holdOffice(member, office, startsOn, today(context)));
    const offices = [
      ...held('secretary', [secretary]),
      ...held('deputy', [deputy].flat()),
      ...held('committee', committee),
    ];
    saveTerm(context, undefined, TermInput.parse({ name, startsOn, endsOn: null, offices }));
    return requireOverview(context);
  });
}

/** A member by the name in the list, told apart where two bear it; null for none. */
function memberOf(context: ReadContext, name: string): Member | null {
  if (name === '') return null;
  const members = listMembers(context.data);
  const told = members.find((member) => foldText(nameAmong(members, member)) === foldText(name));
  if (told !== undefined) return told;
  const [member, ...others] = members.filter(({ fullName }) => foldText(fullName) === foldText(name));
  if (member === undefined) throw new Refusal('not-found', { what: `đảng viên ${name} trong danh sách` });
  if (others.length > 0)
    throw new Refusal('invalid-input', {
      problems: [
        `trong danh sách có hai đồng chí ${name}, hãy ghi rõ ai, như “${nameAmong(members, member)}”`,
      ],
    });
  return member;
}
