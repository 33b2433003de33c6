/** The cell's own data: profile, terms, and the context every paper is written in. */

import type { CellOverview } from '../../shared/contract/cell.ts';
import {
  type CellProfile,
  type Term,
  type TermInput,
  termOn,
  termsOverlap,
} from '../../shared/domain/cell.ts';
import type { CellContext } from '../../shared/domain/fields.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { getCell, insertTerm, listTerms, saveCell as storeCell, updateTerm } from '../db/cell.ts';
import { listMembers } from '../db/members.ts';
import { getSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';

/** Setting that marks the sample cell; it is what may be removed in one go. */
export const SAMPLE_SETTING = 'is-sample';

export function getOverview(context: ReadContext): CellOverview | null {
  return getCell(context.data) === null ? null : requireOverview(context);
}

/** @throws Refusal `no-cell` */
export function requireOverview(context: ReadContext): CellOverview {
  return {
    cell: requireCell(context),
    terms: listTerms(context.data),
    isSample: getSetting(context.data, SAMPLE_SETTING) === true,
  };
}

/** @throws Refusal `no-cell` */
export function requireCell(context: ReadContext): CellProfile {
  const cell = getCell(context.data);
  if (cell === null) throw new Refusal('no-cell');
  return cell;
}

/** The cell, its members, and the term of a day, for whoever writes a paper of that day. */
export function cellContextOn(context: ReadContext, day: Day): CellContext {
  return {
    cell: requireCell(context),
    term: termOn(listTerms(context.data), day) ?? null,
    members: new Map(listMembers(context.data).map((member) => [member.id, member])),
  };
}

/** @throws Refusal `no-term` */
export function requireTermOn(context: ReadContext, day: Day): Term {
  const term = termOn(listTerms(context.data), day);
  if (term === undefined) throw new Refusal('no-term', { date: day });
  return term;
}

export function saveCell(context: WriteContext, cell: CellProfile): CellOverview {
  return inTransaction(context.data, () => {
    storeCell(context.data, cell);
    note(context, { action: 'save', entity: 'cell', entityId: null, detail: { name: cell.name } });
    return requireOverview(context);
  });
}

/** @throws Refusal `terms-overlap` when a day would belong to two terms: its papers could take numbers from either. */
export function saveTerm(context: WriteContext, id: Id | undefined, term: TermInput): Term {
  return inTransaction(context.data, () => {
    const other = listTerms(context.data).find(
      (existing) => existing.id !== id && termsOverlap(existing, term),
    );
    if (other !== undefined) throw new Refusal('terms-overlap', { term: other.name });
    const termId = id ?? insertTerm(context.data, term);
    if (id !== undefined) updateTerm(context.data, id, term);
    note(context, {
      action: id === undefined ? 'create' : 'save',
      entity: 'term',
      entityId: termId,
      detail: { name: term.name },
    });
    return { ...term, id: termId };
  });
}
