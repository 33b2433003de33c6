/** The cell itself: its profile, its terms, its members, and the sample cell. */

import * as z from 'zod';
import { type CellFacts, CellProfile, type Term, TermInput } from '../domain/cell.ts';
import { type Member, MemberInput } from '../domain/member.ts';
import { ListChoices, type ListHeading, type MemberListLine, NO_CHOICES } from '../domain/member-list.ts';
import { Day, Id, Line, RequiredLine } from '../domain/values.ts';
import { Bytes, byId, none, onFiles, reads, writes } from './verb.ts';

export interface CellOverview {
  /** As it is called today. */
  cell: CellProfile;
  /** What it was called from which day on, the oldest first. */
  facts: CellFacts[];
  /** Every term, past ones too, the earliest first. */
  terms: Term[];
  /** Whether this is the sample cell, which may be removed in one go. */
  isSample: boolean;
}

const ListFile = z.object({
  /** Its ending decides where the content does not; refusals and the journal name it. */
  fileName: z.string(),
  /** The whole file, or what was pasted: text, or the HTML of a table. */
  bytes: Bytes,
  /** What a person changed in its reading. */
  choices: ListChoices.default(NO_CHOICES),
});

/** A cell as it is put into an empty book. */
export const CellFounding = z.object({
  /** The whole profile: what is left out goes to its default. */
  cell: CellProfile,
  /** A list of members; null to enter them later. */
  members: ListFile.nullable(),
  /** The present term, without an end. */
  term: z.object({
    /** "2020 - 2025". */
    name: RequiredLine,
    /** As in `TermInput`. */
    startsOn: Day,
    /** Bí thư by the name in the list, dấu apart, with what tells two apart; '' for none, `not-found` for a stranger. */
    secretary: Line,
    /** The one phó bí thư, named the same way, or several; '' for none. */
    deputy: z.union([Line, z.array(Line).max(20)]),
    /** Chi uỷ viên besides them, named the same way. */
    committee: z.array(Line).max(20).default([]),
  }),
});
export type CellFounding = z.infer<typeof CellFounding>;

export const CELL_VERBS = {
  /** The cell and its terms; null until it is founded. */
  'cell:get': reads<CellOverview | null>()(none),
  /** Cell, members and term at once, or none. Refusals: `duplicate` where a cell is, `member-list-empty`. */
  'cell:found': writes<CellOverview>()(CellFounding),
  /** Makes the profile, or mends what is written in it; papers that were issued stay as printed. Refusals: `not-found`. */
  'cell:save': writes<CellOverview>()(
    z.object({
      /** The whole profile: what is left out goes back to its default. */
      cell: CellProfile,
      /** Which of the facts, by the day they hold from; null the first, left out those of today. */
      from: Day.nullable().optional(),
    }),
  ),
  /** The cell is renamed, moved or hung elsewhere from a day on: papers of that day and later are written so. */
  'cell:change': writes<CellOverview>()(
    z.object({
      /** The whole profile as it is from that day on. */
      cell: CellProfile,
      /** The first day it holds. */
      from: Day,
    }),
  ),
  /** Takes a change back that was entered by mistake. Refusals: `not-found`. */
  'cell:drop-change': writes<CellOverview>()(
    z.object({
      /** The day the change was entered for. */
      from: Day,
    }),
  ),

  /** Adds a term or changes one. Refusals: `terms-overlap` when a day would belong to two. */
  'term:save': writes<Term>()(
    z.object({
      /** Left out for a new term. */
      id: Id.optional(),
      /** The whole term, its lists of people too. */
      term: TermInput,
    }),
  ),

  /** Fills an empty data folder with the sample cell. Refusals: `folder-not-empty` where a cell is. */
  'sample:create': writes<{
    /** What was done, a Vietnamese sentence a step. */
    steps: string[];
  }>()(
    z.object({
      /** Last quarter's session done and this quarter's under way; else the whole year 2020, the same on any day. */
      isOfToday: z.boolean().default(false),
    }),
  ),
  /** Leaves an empty book; the sample is kept among the backups. Refusals: `sample-only` for a real cell. */
  'sample:remove': onFiles<null>()(none),

  /** Everybody ever entered, also who has left, by given name in the Vietnamese alphabet. */
  'member:list': reads<Member[]>()(none),
  /** Adds a member or changes one. Refusals: `member-dates`, `namesake` when nothing tells the member from another of the same name. */
  'member:save': writes<Member>()(
    z.object({
      /** Left out for a new member. */
      id: Id.optional(),
      /** The whole entry: a leave that is not named is gone. */
      member: MemberInput,
    }),
  ),
  /** Takes away who was entered by mistake. Refusals: `in-use` once any record names the member. */
  'member:delete': writes<null>()(byId),
  /** Reads a list (.xlsx, .csv, .docx, .html, .txt) line by line, keeps nothing. Refusals: what keeps a file from being read. */
  'member:read-file': reads<{
    /** Every line that is not empty; whoever is in it can be taken. */
    rows: (MemberListLine & {
      /** The book has somebody of this name who may be the same: not taken a second time. */
      isKnown: boolean;
    })[];
    /** In their order. */
    columns: ListHeading[];
    /** What holds for the whole list, a Vietnamese sentence each: who counts as an official member, which columns are of no use. */
    warnings: string[];
  }>()(ListFile),
  /** Takes in everybody found in a list. Refusals: `member-list-empty`, and those of `member:read-file`. */
  'member:import': writes<{
    /** How many are new. */
    added: number;
    /** How many were passed over: the book had them already. */
    known: number;
    /** How many offices the present term was given. */
    offices: number;
  }>()(
    ListFile.extend({
      /** Bí thư, phó bí thư and chi uỷ viên of the list go into the present term, where it names none. */
      withOffices: z.boolean().default(false),
    }),
  ),
  /**
   * Undoes the last import, wholly or not at all: the members it added, the offices it gave. Refusals: `not-found` where
   * there is none to undo, `in-use` once any other record names one of them.
   */
  'member:take-back': writes<null>()(none),
} as const;
