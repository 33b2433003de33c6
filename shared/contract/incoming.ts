/** Văn bản đến: what comes from others, with its file, who deals with it by when, and where it is cited. */

import * as z from 'zod';
import { type Incoming, IncomingInput } from '../domain/incoming.ts';
import { Id } from '../domain/values.ts';
import { Bytes, byId, none, reads, writes } from './verb.ts';

/** Where an incoming paper is named by its symbol. */
export interface Citation {
  /** A paper of the cell, or the plan of a year. */
  at: 'document' | 'plan';
  /** Of the paper; of a plan its year. */
  id: number;
  /** "Kế hoạch năm 2026", "Biên bản số 03-BB/CB". */
  name: string;
}

export interface IncomingLine extends Incoming {
  /** Who deals with it; '' for nobody. */
  handler: string;
  /** [] where it has no symbol. */
  citedIn: Citation[];
}

export const INCOMING_VERBS = {
  /** The register, the last that came first. */
  'incoming:list': reads<IncomingLine[]>()(none),
  /**
   * Enters a paper, or mends the line of one. Refusals: `number-taken`, `invalid-input` where the day of arrival would leave the
   * year of the number, or a day cannot be beside it, `secrecy-mark`.
   */
  'incoming:save': writes<Incoming>()(
    z.object({
      /** Left out for a new line. */
      id: Id.optional(),
      /** Of a new line: the number a paper book gave it already; left out, the next of the year. */
      number: z.int().min(1).max(99_999).optional(),
      /** The whole line. */
      incoming: IncomingInput,
    }),
  ),
  /** Takes a line that was entered by mistake out; the journal keeps what it said. */
  'incoming:delete': writes<null>()(byId),
  /**
   * Keeps the file of a paper: Word or plain text, which can be looked through for secrecy marks. Refusals: `secrecy-mark`,
   * `file-kind-unknown` for all others, `file-too-large`, `file-damaged`.
   */
  'incoming:attach': writes<Incoming>()(
    z.object({
      /** Of the line. */
      id: Id,
      /** Without its folder. */
      fileName: z.string().min(1).max(500),
      /** The whole file; one that is there already is replaced. */
      bytes: Bytes,
    }),
  ),
  /** Takes the file away again. Refusals: `not-found`. */
  'incoming:detach': writes<Incoming>()(byId),
  /** The file as it was attached. Refusals: `not-found`. */
  'incoming:file': reads<{
    /** As it was attached, without a folder. */
    fileName: string;
    /** The whole file. */
    bytes: Uint8Array;
  }>()(byId),
  /** The register of a year as Excel, to be kept. Refusals: `not-found` in a year without any. */
  'incoming:hand-out': writes<{
    /** What it may be called. */
    fileName: string;
    /** The whole file. */
    bytes: Uint8Array;
  }>()(
    z.object({
      /** Of arrival. */
      year: z.int(),
    }),
  ),
} as const;
