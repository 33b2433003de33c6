/** The cell, its terms and its members: every verb and the use case that answers it. */
import type { CELL_VERBS } from '../../shared/contract/cell.ts';
import { listMembers } from '../db/members.ts';
import { changeCell, dropCellChange, getOverview, saveCell, saveTerm } from './cells.ts';
import type { HandlersOf } from './context.ts';
import { foundCell } from './founding.ts';
import { importMembers, readMemberFile, takeBackImport } from './member-lists.ts';
import { deleteMember, saveMember } from './members.ts';
import { createSample, removeSample } from './sample.ts';

export const CELL_HANDLERS: HandlersOf<typeof CELL_VERBS> = {
  'cell:get': getOverview,
  'cell:found': foundCell,
  'cell:save': (context, { cell, from }) => saveCell(context, cell, from),
  'cell:change': (context, { cell, from }) => changeCell(context, cell, from),
  'cell:drop-change': (context, { from }) => dropCellChange(context, from),
  'term:save': (context, { id, term }) => saveTerm(context, id, term),
  'sample:create': createSample,
  'sample:remove': removeSample,
  'member:list': ({ data }) => listMembers(data),
  'member:save': (context, { id, member }) => saveMember(context, id, member),
  'member:delete': (context, { id }) => deleteMember(context, id),
  'member:read-file': readMemberFile,
  'member:import': importMembers,
  'member:take-back': takeBackImport,
};
