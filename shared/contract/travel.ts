/** A session is taken along, held on another machine, and brought back; a whole book moves to another machine. */
import * as z from 'zod';
import type { Session } from '../domain/session.ts';
import type { Day, Id } from '../domain/values.ts';
import type { RenderedFile } from './review.ts';
import { Bytes, byId, none, onFiles, Path, reads, writes } from './verb.ts';

/** A session that is held elsewhere. */
export interface AwaySession {
  /** Of this taking along. */
  trip: string;
  /** Which taking along of the session it is, from 1; the file is called by it from the second on. */
  order: number;
  /** In this book. */
  sessionId: Id;
  /** Tên chuyên đề, as it is now. */
  topic: string;
  /** Of the session; null while not set. */
  date: Day | null;
  /** When it left; ISO, UTC. */
  leftAt: string;
}

/** A session that is held here, for another book. */
export interface GuestSession {
  /** By which it is opened again. */
  key: string;
  /** In the book made for it. */
  sessionId: Id;
  /** Tên chuyên đề. */
  topic: string;
  /** Of the session; null while not set. */
  date: Day | null;
  /** Whose session it is: what the cell is called. */
  cell: string;
  /** When a file to take back was last written; null before. ISO, UTC. */
  broughtAt: string | null;
}

export interface TravelState {
  /** The earliest first. */
  away: AwaySession[];
  /** What this book was made to hold; null of an ordinary one. */
  guest: GuestSession | null;
  /** When the book was moved to another machine, and this became a copy; null while it is the book. ISO, UTC. */
  movedAt: string | null;
}

/** One part of a session that came back otherwise than it is here. */
export interface TravelChange {
  /** By this a choice names it; it changes when either side does. */
  id: string;
  /** "Điểm danh đồng chí Lê Thị Hạnh". */
  what: string;
  /** As it stands in the book; '' for what is not there. */
  here: string;
  /** As it came back; '' for what was taken out there. */
  there: string;
}

/** What every session file tells of itself. */
interface FileLook {
  /** Tên chuyên đề. */
  topic: string;
  /** Of the session; null while not set. */
  date: Day | null;
  /** Whose session it is. */
  cell: string;
  /** When the file was written; ISO, UTC. */
  writtenAt: string;
}

export type ReturnLook = FileLook &
  (
    | {
        /** There is nothing to take in: the file is to be held. */
        use: 'hold';
        /** Whether it left from this very book. */
        isOurs: boolean;
      }
    | {
        /** It came back. */
        use: 'take';
        /** In this book. */
        sessionId: Id;
        /** Whether this file, or a newer one of that machine, was taken in before: nothing is left to take. */
        isKnown: boolean;
        /** Whether the record was ended there; here somebody ends it. */
        isClosedThere: boolean;
        /** Whether anything can be taken in: a closed record stays as it is. */
        isOpenHere: boolean;
        /** What comes in without a question. */
        changes: TravelChange[];
        /** What both sides changed, each in its own way. */
        conflicts: TravelChange[];
        /** Names of those who were marked there and are not on the roll here. */
        strangers: string[];
      }
  );

const SessionFileGiven = z.object({
  /** Without its folder. */
  fileName: z.string().min(1).max(1_000),
  /** The whole file. */
  bytes: Bytes,
});

export const TRAVEL_VERBS = {
  /** What is away, and what this book itself is. */
  'travel:state': reads<TravelState>()(none),
  /** The session as a file to be held on another machine. Refusals: `session-closed`, `session-cancelled`, `secrecy-mark`. */
  'travel:take-along': writes<RenderedFile>()(byId),
  /** The session is not away any more; what comes back all the same can be taken in. Refusals: `not-found`. */
  'travel:end': writes<null>()(
    z.object({
      /** Of the taking along. */
      trip: z.uuid(),
    }),
  ),
  /** Reads a session file and tells what could be done with it. Refusals: those of files, `travel-member-gone`, `secrecy-mark`. */
  'travel:look': reads<ReturnLook>()(SessionFileGiven),
  /**
   * Takes in what came back, after a backup; a file that was taken in before changes nothing. Refusals: `travel-undecided`,
   * `travel-foreign`, `travel-not-held`, `travel-member-gone`, `session-closed`, `session-cancelled`, those of files.
   */
  'travel:take': writes<Session>()(
    SessionFileGiven.extend({
      /** For every conflict. */
      chosen: z
        .array(
          z.object({
            /** Of the conflict. */
            id: z.string().max(64),
            /** The one that holds. */
            side: z.enum(['here', 'there']),
          }),
        )
        .max(20_000)
        .default([]),
    }),
  ),
  /** Sessions of other books that are held on this machine, whichever book is open. */
  'travel:guests': onFiles<GuestSession[]>()(none),
  /**
   * Opens a book of its own for a session file, beside the book of this machine, or goes back to one that is there: from then
   * on every verb is about it. Refusals: those of files, `secrecy-mark`, `not-found`.
   */
  'travel:hold': onFiles<GuestSession>()(
    z.union([
      SessionFileGiven,
      z.object({
        /** As in `GuestSession`. */
        key: z.string().max(200),
      }),
    ]),
  ),
  /** Goes back to the book of this machine; that of the session stays where it is. */
  'travel:leave': onFiles<null>()(none),
  /** The session that is held here as a file for the book it came from. Refusals: `not-found` in an ordinary book. */
  'travel:bring': writes<RenderedFile>()(none),
  /**
   * The whole book as a file for another machine; from now on this is known as a copy. Refusals: `file-exists`, those of the
   * disk.
   */
  'travel:move-away': writes<{
    /** What the file is called. */
    fileName: string;
    /** The file itself; null where it was written to a place. */
    bytes: Uint8Array | null;
  }>()(
    z.object({
      /** Where to write it; left out, it is given back. */
      file: Path.optional(),
    }),
  ),
  /** This is the book again, whatever became of the other. */
  'travel:move-back': writes<null>()(none),
} as const;
