/** Newer versions of the program: told where somebody set a place to look, fetched when somebody asks, never run. */
import * as z from 'zod';
import { none, Path, reads, writes } from './verb.ts';

export interface UpdateState {
  /** The folder or https address that is looked at; null while it is off. */
  source: string | null;
  /** The version in use. */
  version: string;
  /** The version told there, when it was looked at now and is newer; else null. */
  newer: {
    /** "0.2.0" */
    version: string;
    /** What is new, a sentence each, as the place tells it. */
    changes: string[];
    /** For this machine; null when there is none. */
    installer: {
      /** Without its folder. */
      name: string;
      /** Bytes. */
      size: number;
    } | null;
  } | null;
}

export interface FetchedUpdate {
  /** Full path of the installer, read back and found to be what the list tells. */
  file: string;
}

export const UPDATING_VERBS = {
  /** Where newer versions are looked for; nothing is looked at. `newer` is null. */
  'update:source': reads<UpdateState>()(none),
  /** Refusals: `update-source` for what is neither a folder that is there nor an https address. */
  'update:choose-source': writes<UpdateState>()(
    z.object({
      /** A folder or an https address; null switches it off. */
      source: Path.nullable(),
    }),
  ),
  /**
   * Reads the list at the place that was set, and nothing else; without one nobody is asked. Refusals:
   * `update-unreachable`, `file-not-found`, `file-too-large`, `file-damaged` for what is no list of ours.
   */
  'update:look': reads<UpdateState>()(none),
  /**
   * Copies the installer into a folder, under a name that is free there, and compares it with the list; it is not
   * started. Refusals: those of `update:look`, `not-found` when that version is not to be had there or not newer,
   * `file-altered`, those of the disk.
   */
  'update:fetch': writes<FetchedUpdate>()(
    z.object({
      /** The one that was shown. */
      version: z.string().max(50),
      /** Left out, the folder for downloads of whoever runs the program. */
      folder: Path.optional(),
    }),
  ),
} as const;
