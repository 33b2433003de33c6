/** The cell itself: its profile, its terms, its members, and the sample cell. */

import { z } from 'zod';
import { CellProfile, type Term, TermInput } from '../domain/cell.ts';
import { type Member, MemberInput } from '../domain/member.ts';
import { Day, Id, Line, RequiredLine } from '../domain/values.ts';
import { Bytes, byId, none, onFiles, reads, writes } from './verb.ts';

export interface CellOverview {
  cell: CellProfile;
  terms: Term[];
  /** Whether this is the sample cell, which may be removed in one go. */
  isSample: boolean;
}

const ListFile = z.object({ fileName: z.string(), bytes: Bytes });

/** A cell as it is put into an empty book. */
export const CellFounding = z.object({
  cell: CellProfile,
  /** A list of members; null to enter them later. */
  members: ListFile.nullable(),
  /** The present term: secretary and deputy by name as in the list, "" for none. */
  term: z.object({ name: RequiredLine, startsOn: Day, secretary: Line, deputy: Line }),
});
export type CellFounding = z.infer<typeof CellFounding>;

export const CELL_VERBS = {
  'cell:get': reads<CellOverview | null>()(none),
  'cell:found': writes<CellOverview>()(CellFounding),
  'cell:save': writes<CellOverview>()(z.object({ cell: CellProfile })),

  'term:save': writes<Term>()(z.object({ id: Id.optional(), term: TermInput })),

  'sample:create': writes<{ steps: string[] }>()(none),
  'sample:remove': onFiles<null>()(none),

  'member:list': reads<Member[]>()(none),
  'member:save': writes<Member>()(z.object({ id: Id.optional(), member: MemberInput })),
  'member:delete': writes<null>()(byId),
  'member:read-file': reads<{
    rows: { line: number; member: MemberInput | null; problems: string[]; isKnown: boolean }[];
    columns: string[];
  }>()(ListFile),
  'member:import': writes<{ added: number; known: number }>()(ListFile),
} as const;
