/** The book as such: its journal, its backups, whether it is sound. */

import { z } from 'zod';
import type { JournalEntry } from '../domain/journal.ts';
import { Id } from '../domain/values.ts';
import type { ExportedFile } from './documents.ts';
import { none, onFiles, Path, reads, writes } from './verb.ts';

export interface BackupFile {
  file: string;
  /** ISO, UTC. */
  at: string;
  /** Bytes. */
  size: number;
}

export interface VerifyReport {
  /** Whether the data are sound; notices do not count. */
  ok: boolean;
  /** What is damaged, a sentence each. */
  problems: string[];
  /** What somebody should know: numbers missing, exported files gone or edited. */
  notices: string[];
  checked: { documents: number; revisions: number; exports: number };
}

export const DATA_VERBS = {
  'journal:list': reads<JournalEntry[]>()(
    z.object({
      entity: z.string().optional(),
      entityId: Id.optional(),
      limit: z.int().min(1).max(10_000).optional(),
    }),
  ),

  'backup:create': reads<ExportedFile>()(z.object({ file: Path })),
  'backup:list': reads<BackupFile[]>()(none),
  'backup:run': writes<ExportedFile>()(none),
  'backup:restore': onFiles<{ kept: string | null }>()(z.object({ file: Path })),

  'data:verify': reads<VerifyReport>()(none),
} as const;
