/** Lists of members as they are read for a person to look over, and what the person mends in them. */
import * as z from 'zod';
import type { Office } from './cell.ts';
import { MEMBERSHIPS, type MemberInput, type Membership } from './member.ts';
import { Line } from './values.ts';

/** `familyName` and `givenName`: a name in two columns. `membership`: chính thức or dự bị in words. */
export const LIST_COLUMNS = [
  'number',
  'fullName',
  'familyName',
  'givenName',
  'birthDate',
  'admittedOn',
  'officialOn',
  'partyOffice',
  'duties',
  'membership',
  'note',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

const Written = Line.optional();

const LineChoice = z.object({
  /** Which line, as in `MemberListLine`. */
  line: z.int(),
  /** Left out or taken in, whatever the reader would do. */
  isTaken: z.boolean().optional(),
  /** Chính thức or dự bị, whatever the reader would guess. */
  membership: z.enum(MEMBERSHIPS).optional(),
  /** Bí thư, phó bí thư, chi uỷ viên; null for none. */
  office: z.enum(['secretary', 'deputy', 'committee']).nullable().optional(),
  /** Typed in place of what stands in the line, as it would stand there. */
  texts: z
    .object({
      /** With whatever stands before and after a name. */
      fullName: Written,
      /** A day, a month or a year. */
      birthDate: Written,
      /** The same. */
      admittedOn: Written,
      /** The same. */
      officialOn: Written,
      /** Offices of the cell among them are taken as such. */
      duties: Written,
    })
    .default({}),
});

/** What a person changed in the reading of a list. */
export const ListChoices = z.object({
  /** What a column holds, whatever its heading says; null for nothing of use. */
  columns: z
    .array(
      z.object({
        /** From 0. */
        place: z.int(),
        /** See `LIST_COLUMNS`. */
        column: z.enum(LIST_COLUMNS).nullable(),
      }),
    )
    .max(200)
    .default([]),
  /** At most one a line. */
  lines: z.array(LineChoice).max(5_000).default([]),
});
export type ListChoices = z.infer<typeof ListChoices>;
export type LineChoice = ListChoices['lines'][number];
/** What of a line can be written anew. */
export type Mendable = keyof LineChoice['texts'];

export const NO_CHOICES: ListChoices = { columns: [], lines: [] };

/** A column of the list and what it was understood to hold. */
export interface ListHeading {
  /** From 0. */
  place: number;
  /** As written; that of a column within another is joined to it: "Ngày, tháng, năm: Sinh". '' without one. */
  heading: string;
  /** Null where it was not understood. */
  column: ListColumn | null;
}

/** A line of a list that is not empty. */
export interface MemberListLine {
  /** In the file, the sheet or the text pasted, from 1: as a person counts them. */
  line: number;
  /** What the list itself calls the line (TT); '' where it has no numbers. */
  number: string;
  /** As written, one cell after the other. */
  text: string;
  /** Null where the line is left out. */
  member: MemberInput | null;
  /** As on the day the list was read. */
  membership: Membership;
  /** In the cell; null for none. */
  office: Office | null;
  /** Why it is left out: a Vietnamese phrase; '' where it is taken. */
  leftOut: string;
  /** What a person should look at, a Vietnamese sentence each; the line is taken all the same. */
  problems: string[];
  /** What was changed or understood in reading, a Vietnamese phrase each. */
  remarks: string[];
}

/** What was made of a list. */
export interface MemberListReading {
  /** In their order. */
  columns: ListHeading[];
  /** In their order, those left out too. */
  rows: MemberListLine[];
  /** What holds for the whole list, a Vietnamese sentence each. */
  warnings: string[];
}
