/** The cell's own data: profile, terms, and the context every paper is written in. */

import type { CellOverview } from '../../shared/contract/cell.ts';
import {
  type CellFacts,
  type CellProfile,
  cellOn,
  officeFaults,
  officersAmong,
  type Term,
  type TermInput,
  termOn,
  termsOverlap,
} from '../../shared/domain/cell.ts';
import type { CellContext } from '../../shared/domain/fields.ts';
import { nameOn, standingOn } from '../../shared/domain/member.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import {
  deleteCellFacts,
  insertTerm,
  listCellFacts,
  listTerms,
  putCellFacts,
  updateTerm,
} from '../db/cell.ts';
import { listMembers } from '../db/members.ts';
import { listRegister } from '../db/register.ts';
import { getSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { type JournalNote, note, type ReadContext, today, type WriteContext } from './context.ts';
import { checkedMembers } from './members.ts';

/** Setting that marks the sample cell; it is what may be removed in one go. */
export const SAMPLE_SETTING = 'is-sample';

export function getOverview(context: ReadContext): CellOverview | null {
  return listCellFacts(context.data).length === 0 ? null : requireOverview(context);
}

/** @throws Refusal `no-cell` */
export function requireOverview(context: ReadContext): CellOverview {
  const { from: _from, ...cell } = requireCell(context, today(context));
  return {
    cell,
    facts: listCellFacts(context.data),
    terms: listTerms(context.data),
    isSample: getSetting(context.data, SAMPLE_SETTING) === true,
  };
}

/** What the cell was called on a day. @throws Refusal `no-cell` */
export function requireCell(context: ReadContext, day: Day): CellFacts {
  const cell = cellOn(listCellFacts(context.data), day);
  if (cell === undefined) throw new Refusal('no-cell');
  return cell;
}

/** The cell, its members under their names, and the term with its officers: all of one day, for a paper of that day. */
export function cellContextOn(context: ReadContext, day: Day): CellContext {
  const term = termOn(listTerms(context.data), day) ?? null;
  const members = listMembers(context.data).map((member) => ({ ...member, fullName: nameOn(member, day) }));
  const ofCell = members.filter((member) => standingOn(member, day) !== null);
  return {
    cell: requireCell(context, day),
    term,
    officers: officersAmong(members, term, day),
    members: new Map(members.map((member) => [member.id, member])),
    ofCell,
  };
}

/** @throws Refusal `no-term` */
export function requireTermOn(context: ReadContext, day: Day): Term {
  const term = termOn(listTerms(context.data), day);
  if (term === undefined) throw new Refusal('no-term', { date: day });
  return term;
}

/**
 * Sets the cell up in an empty book; after that mends what is written of it, as of the day it has held from. What was issued
 * stays as it was printed.
 *
 * @param from Which of its facts; left out, those of today.
 * @throws Refusal `not-found` where nothing holds from that day on
 */
export function saveCell(context: WriteContext, cell: CellProfile, from?: Day | null): CellOverview {
  return inTransaction(context.data, () => {
    const facts = listCellFacts(context.data);
    const before =
      from === undefined ? cellOn(facts, today(context)) : facts.find((one) => one.from === from);
    if (before === undefined && facts.length > 0)
      throw new Refusal('not-found', { what: 'thông tin chi bộ từ ngày', id: from ?? '' });
    const after = { ...cell, from: before?.from ?? null };
    putCellFacts(context.data, after);
    noteCell(context, before === undefined ? 'create' : 'save', before ?? {}, after);
    return requireOverview(context);
  });
}

/** The cell is called otherwise, or hangs elsewhere, from a day on. @throws Refusal `no-cell` */
export function changeCell(context: WriteContext, cell: CellProfile, from: Day): CellOverview {
  return inTransaction(context.data, () => {
    const before = requireCell(context, from);
    putCellFacts(context.data, { ...cell, from });
    noteCell(context, 'change', before, { ...cell, from });
    return requireOverview(context);
  });
}

/** Takes a change back that was entered by mistake. @throws Refusal `not-found`; what holds from the beginning stays */
export function dropCellChange(context: WriteContext, from: Day): CellOverview {
  return inTransaction(context.data, () => {
    const before = listCellFacts(context.data).find((facts) => facts.from === from);
    if (before === undefined || !deleteCellFacts(context.data, from))
      throw new Refusal('not-found', { what: 'thay đổi của chi bộ từ ngày', id: from });
    noteCell(context, 'delete', before, {});
    return requireOverview(context);
  });
}

function noteCell(context: WriteContext, action: JournalNote['action'], before: object, after: object): void {
  note(context, {
    action,
    entity: 'cell',
    entityId: null,
    before,
    after,
  });
}

/**
 * @throws Refusal `terms-overlap` when a day would belong to two terms: its papers could take numbers from either;
 * `term-has-papers` naming those whose day would be outside; `office-outside-term`, `office-outside-cell`,
 * `office-twice` naming the person
 */
export function saveTerm(context: WriteContext, id: Id | undefined, input: TermInput): Term {
  return inTransaction(context.data, () => {
    const terms = listTerms(context.data);
    const other = terms.find((existing) => existing.id !== id && termsOverlap(existing, input));
    if (other !== undefined) throw new Refusal('terms-overlap', { term: other.name });
    checkOffices(context, input);
    if (id !== undefined) refusePapersOutside(context, id, input);
    const termId = id ?? insertTerm(context.data, input);
    if (id !== undefined) updateTerm(context.data, id, input);
    const term = { ...input, id: termId };
    note(context, {
      action: id === undefined ? 'create' : 'save',
      entity: 'term',
      entityId: termId,
      before: terms.find((existing) => existing.id === id) ?? { id: termId },
      after: term,
    });
    return term;
  });
}

/** A number stands in the register under its term for ever: the days of its papers stay within. */
function refusePapersOutside(context: ReadContext, id: Id, { startsOn, endsOn }: TermInput): void {
  const outside = listRegister(context.data, { termId: id }).filter(
    ({ issuedOn }) => issuedOn < startsOn || (endsOn !== null && issuedOn > endsOn),
  );
  if (outside.length > 0)
    throw new Refusal('term-has-papers', {
      papers: outside.slice(0, 5).map(({ symbol }) => symbol),
      count: outside.length,
    });
}

function checkOffices(context: ReadContext, term: TermInput): void {
  const holders = term.offices.map(({ memberId }) => memberId);
  const members = checkedMembers(context, holders);
  const [fault] = officeFaults(term, members);
  if (fault === undefined) return;
  const name = members.find(({ id }) => id === fault.holding.memberId)?.fullName ?? '';
  throw new Refusal(fault.code, { name, term: term.name, day: fault.day });
}
