/** The book as such: its journal, its backups, whether it is sound. */

import * as z from 'zod';
import { JOURNAL_ENTITIES, type JournalEntry, type JournalLine } from '../domain/journal.ts';
import { Day, Id } from '../domain/values.ts';
import type { ExportedFile } from './documents.ts';
import { none, Path, reads, writes } from './verb.ts';

export interface BackupFile {
  /** Full path, in the data folder's own place for backups. */
  file: string;
  /** ISO, UTC. */
  at: string;
  /** Bytes. */
  size: number;
}

export interface PlaceState {
  /** Full path. */
  folder: string;
  /** Whether it is there now. */
  isReached: boolean;
  /** When something was last copied there, or it was chosen; ISO, UTC. */
  reachedAt: string;
  /** Why the last copy did not come about, a sentence; empty when it did. */
  trouble: string;
  /** How many backups of this book lie there; null while it is not reached. */
  copies: number | null;
  /** Whether the newest backup is there too. */
  isCurrent: boolean;
}

export interface BackupState {
  /** When the newest was made, ISO in UTC; null when there is none. */
  newest: string | null;
  /** Whether the regular one has been due for a while: it was tried, and did not come about. */
  isLate: boolean;
  /** The second place; null where none was chosen. */
  place: PlaceState | null;
  /** What was found wrong with the book when it was opened, a sentence each. */
  harm: string[];
}

export interface DataPlaces {
  /** Of everything the cell has; full path, as all of these. */
  folder: string;
  /** The book: one file, beside which SQLite keeps its own while it is open. */
  book: string;
  /** Where regular backups are made. */
  backups: string;
  /** Where the office may put wording of its own; it need not be there. */
  wording: string;
  /** Where backups are copied besides; null where no place was chosen. */
  secondPlace: string | null;
  /** Where newer versions are looked for: a folder or an https address; null while that is off. */
  updateSource: string | null;
  /** Other machines the program may speak to about articles, by name and port, each once. */
  sites: {
    /** As in an address: "so.tinh.gov.vn:8443". */
    host: string;
    /** What the cell calls the portals there; none for pages somebody pasted the address of. */
    portals: string[];
  }[];
}

export interface VerifyReport {
  /** Whether the data are sound; notices do not count. */
  ok: boolean;
  /** What is damaged, a sentence each. */
  problems: string[];
  /** What somebody should know: numbers missing, exported files gone or edited. */
  notices: string[];
  /** How much was looked through. */
  checked: {
    /** All papers of the book. */
    documents: number;
    /** Those of papers, not of articles. */
    revisions: number;
    /** Files on disk, each compared with what was written there last. */
    exports: number;
  };
}

export const DATA_VERBS = {
  /** What was done, by whom and why, the newest first. */
  'journal:list': reads<JournalEntry[]>()(
    z.object({
      /** Only what was done to things of this kind: "document". */
      entity: z.string().optional(),
      /** Only what was done to the one of this id; means little without `entity`. */
      entityId: Id.optional(),
      /** At most so many; 100 when left out. */
      limit: z.int().min(1).max(10_000).optional(),
    }),
  ),

  /** The same as a person reads it, narrowed down; the newest first. */
  'journal:read': reads<{
    /** At most `limit`. */
    lines: JournalLine[];
    /** How many there are of those asked for. */
    found: number;
    /** How many there are of all. */
    total: number;
    /** When the first line of all was written, ISO in UTC; null in an empty book. */
    since: string | null;
    /** Everybody who ever wrote one, by name. */
    actors: string[];
  }>()(
    z.object({
      /** Only what was done to things of these kinds. */
      entity: z.enum(JOURNAL_ENTITIES).optional(),
      /** Only by this person. */
      actor: z.string().max(1_000).optional(),
      /** Only what was done so, a word of the list of acts: "reopen". */
      action: z.string().max(100).optional(),
      /** The first day, on this machine's clock. */
      from: Day.optional(),
      /** The last day. */
      to: Day.optional(),
      /** Lines that hold every word, with or without dấu. */
      text: z.string().max(1_000).optional(),
      /** Only what somebody gave a reason for. */
      hasReason: z.boolean().default(false),
      /** At most so many. */
      limit: z.int().min(1).max(10_000).default(100),
    }),
  ),

  /** A backup where the person wants it, read back before it counts. Refusals: `file-exists`, `disk-full`. */
  'backup:create': writes<ExportedFile>()(
    z.object({
      /** Where it shall be; nothing may stand there yet. */
      file: Path,
    }),
  ),
  /** The backups in the data folder's own place, the newest first. */
  'backup:list': reads<BackupFile[]>()(none),
  /** A backup somebody asks for, in the data folder's own place: it stays there. */
  'backup:run': writes<ExportedFile>()(none),
  /** How the book stands with its backups. */
  'backup:state': reads<BackupState>()(none),
  /** A backup as a whole file, for a page that hands it over to be saved. */
  'backup:render': reads<{
    /** What it may be called. */
    fileName: string;
    /** The whole file. */
    bytes: Uint8Array;
  }>()(none),
  /**
   * The regular backup if it is due: the newest is a day old, and the book changed since. Regular ones no longer worth their room
   * go. Null when it is not due. What the second place lacks is copied there.
   */
  'backup:run-due': writes<ExportedFile | null>()(
    z.object({
      /** The program is about to end: much that changed is reason enough. */
      isClosing: z.boolean().default(false),
    }),
  ),
  /** Where backups are copied besides: a memory stick, a network folder. Refusals: `place-unfit`. */
  'backup:choose-place': writes<PlaceState | null>()(
    z.object({
      /** Null for nowhere. */
      folder: Path.nullable(),
    }),
  ),

  /** Where everything of this book lies on this machine, and which other machines it speaks to. */
  'data:places': reads<DataPlaces>()(none),

  /** Somebody has seen what was wrong with the book when it was opened, and goes on with it. Refusals: `not-found`. */
  'data:settle-harm': writes<null>()(none),

  /** Looks through the database, the numbers of the register and the files that were exported. */
  'data:verify': reads<VerifyReport>()(none),
} as const;
