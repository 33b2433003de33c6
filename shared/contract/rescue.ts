/** Ways back: a book that cannot be opened, a backup that is to take its place. */
import * as z from 'zod';
import { Bytes, none, onFiles, Path } from './verb.ts';

/** A backup by its path, or as a page of a browser hands it over, which knows no paths. */
export const GivenBackup = z.union([
  z.object({
    /** The backup to be read. */
    file: Path,
  }),
  z.object({
    /** What the person calls it: the name of the file it came in. */
    fileName: z.string().min(1).max(1_000),
    /** The whole file. */
    bytes: Bytes,
  }),
]);
export type GivenBackup = z.infer<typeof GivenBackup>;

export interface BackupContents {
  /** What the cell was called last; empty where none was entered. */
  cell: string;
  /** All papers of the book. */
  documents: number;
  /** All sessions, whatever became of them. */
  sessions: number;
  /** All members, those who left too. */
  members: number;
  /** When something was last done or written in it, ISO in UTC; null in an empty book. */
  lastChange: string | null;
}

export interface SurveyedBackup {
  /** Full path. */
  file: string;
  /** When it was made, ISO in UTC, by the clock of then. */
  at: string;
  /** Bytes. */
  size: number;
  /** `unseen`: nobody has looked whether it can be restored. */
  state: 'good' | 'damaged' | 'unseen';
  /** What it holds; null for one that is not good, or was not looked at. */
  contents: BackupContents | null;
}

export interface BookSurvey {
  /** `gone`: the file of the book is not there. */
  state: 'sound' | 'damaged' | 'gone';
  /** Path of the book's file, which stays where it is. */
  file: string;
  /** When the files of the book were last written to, ISO in UTC; null where there are none. */
  lastWritten: string | null;
  /** The newest first; they are looked at until one is good. */
  backups: SurveyedBackup[];
  /** What the damaged book tells of the time after the newest good backup; null where it cannot be read, or there is no such. */
  since: {
    /** Whether all that was looked for could be read. */
    isWhole: boolean;
    /** What was done, the newest first. */
    acts: {
      /** ISO, UTC. */
      at: string;
      /** "sửa Văn bản Báo cáo …" */
      words: string;
    }[];
    /** How many more there are. */
    moreActs: number;
    /** Papers whose text was saved. */
    papers: {
      /** Its subject. */
      title: string;
      /** ISO, UTC. */
      at: string;
    }[];
    /** Symbols of the numbers that were given. */
    numbers: string[];
  } | null;
}

export interface BackupLook {
  /** What it holds. */
  contents: BackupContents;
  /** Whether it is of the book that is here; null where that cannot be read, or there is none. */
  isSame: boolean | null;
}

export const RESCUE_VERBS = {
  /** What there is to go back to, for a book that cannot be opened. */
  'backup:survey': onFiles<BookSurvey>()(none),
  /** Reads a backup through and tells what it holds. Refusals: `backup-damaged`, `file-not-found`, `data-newer`. */
  'backup:look': onFiles<BackupLook>()(GivenBackup),
  /**
   * Puts a backup in the place of the book. Refusals: `backup-damaged`, `file-not-found`, `data-newer`, `other-book` for one
   * that is of another book.
   */
  'backup:restore': onFiles<{
    /** Path of the book as it was before; null when there was none. */
    kept: string | null;
  }>()(
    z.intersection(
      GivenBackup,
      z.object({
        /** Whether the person knows that it is of another book than the one here. */
        isOtherBook: z.boolean().default(false),
      }),
    ),
  ),
} as const;
