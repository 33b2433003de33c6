/** Lưu hồ sơ: the filing tree as it lies there, its indexes and covers, and the bundle for the superior committee. */

import * as z from 'zod';
import { Reason } from '../domain/document.ts';
import type { FileState } from '../domain/filing.ts';
import type { MissingPaper } from '../domain/filing-missing.ts';
import { type FilingPart, FilingScope } from '../domain/filing-scope.ts';
import { type Day, Id } from '../domain/values.ts';
import type { Kind } from '../format/kinds.ts';
import type { PaperPage } from '../format/paper-pages.ts';
import type { ExportedFile } from './documents.ts';
import { Bytes, none, onFiles, Path, reads, writes } from './verb.ts';

export interface FilingFolder {
  /** Its place in the year. */
  part: FilingPart;
  /** Issued papers in it. */
  papers: number;
  /** Files and papers of it that want a person: edited, gone, another than issued, missing without an excuse. */
  toMend: number;
}

export interface FilingYear {
  /** Calendar year. */
  year: number;
  /** By quarter, papers of the whole year last; those that hold nothing and lack nothing are left out. */
  folders: FilingFolder[];
}

export interface FilingTerm {
  /** Null: outside every term. */
  termId: Id | null;
  /** As the office calls it; '' outside every term. */
  name: string;
  /** The newest first. */
  years: FilingYear[];
}

export interface FilingOverview {
  /** Where the tree was written last, a full path; null while it never was. */
  folder: string | null;
  /** The newest first. */
  terms: FilingTerm[];
  /** How many issued papers have no file in the tree yet. */
  unwritten: number;
}

export interface FiledPaper {
  /** Of the paper. */
  id: Id;
  /** Of the paper. */
  kind: Kind;
  /** "84-KH/CB"; '' for a kind without numbers. */
  symbol: string;
  /** The day it was issued. */
  date: Day | null;
  /** Trích yếu. */
  title: string;
  /** Whoever signed. */
  signer: string;
  /** Sheets (tờ) it takes once printed. */
  sheets: number;
  /** How its file in the tree stands; `none` also while there is no tree. */
  state: FileState;
  /** Full path of its file, where there was one. */
  file: string | null;
}

export interface FolderView {
  /** In the order of the index. */
  papers: FiledPaper[];
  /** What it ought to hold and does not. */
  missing: MissingPaper[];
  /** Sheets of them all. */
  sheets: number;
}

export interface BundleFolder {
  /** "Nhiệm kỳ 2025 - 2027/Năm 2026/Quý I", as in the zip. */
  name: string;
  /** How many papers lie in it. */
  papers: number;
  /** Of its lines in the list, hex. */
  sha256: string;
}

export interface BundlePlan {
  /** Papers that will be in it. */
  papers: number;
  /** Of each of them, in the order they were made. */
  paperIds: Id[];
  /** Of these, how many were made ready before somebody stopped. */
  ready: number;
  /** By their place; `sha256` is '' until it is made. */
  folders: BundleFolder[];
  /** What somebody should know before it goes out, a sentence each. */
  notices: string[];
}

export interface Bundle extends Omit<BundlePlan, 'ready' | 'paperIds'> {
  /** What it may be called. */
  fileName: string;
  /** Where it was written; null where its bytes are given. */
  file: string | null;
  /** The whole file; null where it was written. */
  bytes: Uint8Array | null;
  /** Of the whole file, hex. */
  sha256: string;
}

export interface BundleCheck {
  /** Whether nothing at all differs from the day it was made. */
  ok: boolean;
  /** Of the whole file, hex. */
  sha256: string;
  /** How many files its list names. */
  files: number;
  /** Paths of files that hold something else than the list says. */
  changed: string[];
  /** Paths of files the list does not know. */
  added: string[];
  /** Paths the list names and that are not there. */
  missing: string[];
  /** Whether the list itself is as it was made. */
  isListWhole: boolean;
  /** Whether the zip is the one that was made, byte for byte: one that was packed again is not. */
  isAsMade: boolean;
}

const BundleScope = FilingScope.omit({ part: true });

export const FILING_VERBS = {
  /** The tree of issued papers, each folder with how much it holds and lacks. */
  'filing:tree': reads<FilingOverview>()(none),
  /** One folder of it. */
  'filing:folder': reads<FolderView>()(FilingScope),
  /** Writes down why a paper that ought to be there is not. Refusals: `not-found`. */
  'filing:excuse': writes<null>()(
    z.object({
      /** As `MissingPaper` has it. */
      key: z.string().max(60),
      /** '' takes it back. */
      reason: Reason,
    }),
  ),
  /**
   * Writes the file of one issued paper to its place in the tree. One that somebody edited is kept beside it under another name.
   * Refusals: `not-found` while there is no tree, those of the disk.
   */
  'filing:write': writes<
    ExportedFile & {
      /** Where the edited file lies now; null where none was in the way. */
      kept: string | null;
    }
  >()(
    z.object({
      /** Of an issued paper. */
      id: Id,
    }),
  ),
  /** The words of an issued paper and of its file in the tree, line by line. Refusals: `file-not-found` and its like. */
  'filing:compare': reads<{
    /** As it was issued. */
    issued: string[];
    /** As the file has it now. */
    onDisk: string[];
  }>()(
    z.object({
      /** Of an issued paper. */
      id: Id,
    }),
  ),
  /** The index (mục lục) or the cover (bìa) of a part of the tree, for a person to keep. Refusals: `not-found` where it is empty. */
  'filing:hand-out': writes<{
    /** What it may be called. */
    fileName: string;
    /** The whole file. */
    bytes: Uint8Array;
  }>()(
    FilingScope.extend({
      /** An index as Word or as Excel; a cover as Word. */
      what: z.enum(['index', 'index-sheet', 'cover']),
    }),
  ),
  /** The pages of all papers of a part of the tree, one behind the other, on their way to a printer. Refusals: `secrecy-mark`. */
  'filing:print': writes<PaperPage[]>()(FilingScope),
  /** What a bundle would hold, and what is to be known before it goes out. */
  'filing:plan-bundle': reads<BundlePlan>()(BundleScope),
  /**
   * Makes the bundle of a year or a term: the papers as they were issued, their indexes, the list of hashes. Tells progress.
   * Stopped, it keeps what is done for the next time. Refusals: `cancelled`, `not-found` without papers, `secrecy-mark`,
   * `file-exists`, those of the disk.
   */
  'filing:bundle': writes<Bundle>()(
    BundleScope.extend({
      /** Where it shall be; null to be given its bytes. */
      file: Path.nullable(),
      /** Writes over what stands there. */
      replace: z.boolean().default(false),
      /** Papers as the window printed them, to lie beside their Word files. */
      pdfs: z
        .array(
          z.object({
            /** Of a paper that is in the bundle. */
            id: Id,
            /** The whole file. */
            pdf: Bytes,
          }),
        )
        .default([]),
    }),
  ),
  /** Whether a bundle is as it was made; no book is looked at. Refusals: `file-damaged`, `file-hostile`. */
  'bundle:check': onFiles<BundleCheck>()(
    z.union([
      z.object({
        /** On this machine. */
        file: Path,
      }),
      z.object({
        /** Without its folder. */
        fileName: z.string().max(500),
        /** The whole file. */
        bytes: Bytes,
      }),
    ]),
  ),
} as const;
