/** The session file (.buoihop): a session that is held on another machine, with what is needed to hold it there. */
import * as z from 'zod';
import { Presence } from '../attendance.ts';
import { CellProfile, TermInput } from '../cell.ts';
import { DocumentHead, KindCode } from '../document.ts';
import { MemberInput } from '../member.ts';
import { RemarkInput, SessionInput } from '../session.ts';
import { TaskInput } from '../task.ts';
import { Clock, Day, Id, Line, Prose, Quarter, RequiredLine, Year } from '../values.ts';
import { VoteInput } from '../vote.ts';

export const SESSION_FILE_EXTENSION = 'buoihop';
export const SESSION_FILE_FORMAT = 'so-chuyen-de/buoi-hop';
/** Counted up whenever an older program could no longer read a file rightly. */
export const SESSION_FILE_VERSION = 1;

export const SESSION_FILE_PARTS = {
  manifest: 'manifest.json',
  record: 'buoi-hop.json',
} as const;

/** A name by chance that a thing bears on every machine. */
export const LastingName = z.string().regex(/^[\da-f]{32}$/u);
export type LastingName = z.infer<typeof LastingName>;

const Sha256 = z.string().regex(/^[\da-f]{64}$/u);

/** What a member was marked with. */
export const MarkThere = z.object({
  /** Whose; members bear the same number on both machines. */
  memberId: Id,
  /** As marked. */
  presence: Presence,
  /** Why away; '' for none. */
  reason: Line,
  /** Of one who came late. */
  cameAt: Clock.nullable(),
  /** Of one who left early. */
  leftAt: Clock.nullable(),
});
export type MarkThere = z.infer<typeof MarkThere>;

/** How a task ended. */
const OutcomeThere = z.object({
  /** Of the task. */
  uid: LastingName,
  /** The day it was finished; null while open. */
  doneOn: Day.nullable(),
  /** Kết quả; '' for none. */
  outcome: Line,
});

/** An entry under the name it bears everywhere. */
function bearing<Entry extends z.ZodType>(entry: Entry) {
  return z.object({
    /** Of the entry. */
    uid: LastingName,
    /** As it is typed. */
    entry,
  });
}

/** All of a session that two machines can change, each part of it under a name both know. */
export const SessionContent = z.object({
  /** Of the session. */
  uid: LastingName,
  /** What is typed of it. */
  session: SessionInput,
  /** Told on return, and never taken over: a record is closed where its minutes are kept. */
  isClosed: z.boolean(),
  /** Everybody who was on it. */
  roll: z.array(MarkThere).max(5_000),
  /** In the order of the minutes. */
  remarks: z.array(bearing(RemarkInput)).max(5_000),
  /** In the order taken; decided anew wherever they arrive. */
  votes: z.array(bearing(VoteInput)).max(1_000),
  /** In the order given out. */
  tasks: z.array(bearing(TaskInput)).max(1_000),
  /** How tasks ended, of this session and of earlier ones; open ones are left out. */
  outcomes: z.array(OutcomeThere).max(5_000),
});
export type SessionContent = z.infer<typeof SessionContent>;

/** The session a task comes from. */
const EarlierSession = z.object({
  /** Of the session. */
  uid: LastingName,
  /** Tên chuyên đề. */
  topic: RequiredLine,
  /** The year it counts for. */
  year: Year,
  /** The quarter it counts for. */
  quarter: Quarter,
  /** Null where it had none. */
  date: Day.nullable(),
});

export const SessionRecord = z.object({
  /** As it left the book. */
  base: SessionContent,
  /** As it is where the file was written; null in a file that only left. */
  now: SessionContent.nullable(),
  /** What the cell was called, the oldest first; without a day from the beginning. */
  cell: z
    .array(
      z.object({
        /** The first day it holds; null from the beginning. */
        from: Day.nullable(),
        /** What it was called, and where it hung. */
        profile: CellProfile,
      }),
    )
    .min(1)
    .max(200),
  /** All of them: minutes name whoever holds an office. */
  terms: z.array(TermInput).max(200),
  /** Without what only the book at home needs. */
  members: z
    .array(
      z.object({
        /** The same on both machines. */
        id: Id,
        /** As in the list of the cell. */
        member: MemberInput,
      }),
    )
    .max(5_000),
  /** Tasks of earlier sessions that this one hears of. */
  carried: z
    .array(
      bearing(TaskInput).extend({
        /** Which session gave it out. */
        from: EarlierSession,
      }),
    )
    .max(2_000),
  /** Texts to be read at the meeting, as they stood. */
  papers: z
    .array(
      z.object({
        /** Which paper it is. */
        kind: KindCode,
        /** It bears this date, or is meant to; null while not set. */
        date: Day.nullable(),
        /** As it is typed beside the text. */
        head: DocumentHead,
        /** Markdown. */
        body: Prose,
      }),
    )
    .max(50),
  /** Values of the format the office put in place of the program's. */
  overrides: z.record(z.string().max(200), z.union([z.string().max(1_000), z.number(), z.boolean()])),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** Read first: a newer file may have any shape after these two. */
export const SessionFileFormat = z.object({
  /** Tells our files from any other zip. */
  format: z.literal(SESSION_FILE_FORMAT),
  /** Above `SESSION_FILE_VERSION` the file is refused with `file-newer`. */
  version: z.int().min(1),
});

export const SessionFileManifest = z.object({
  /** As in `SessionFileFormat`. */
  format: z.literal(SESSION_FILE_FORMAT),
  /** The only one this program reads and writes. */
  version: z.literal(SESSION_FILE_VERSION),
  /** Of this taking along: the book remembers it by that. */
  trip: z.uuid(),
  /** Of the machine it was held on; null in a file that only left. */
  branch: z.uuid().nullable(),
  /** Rises with every file that machine writes: of two the higher is the newer. */
  edition: z.int().min(0),
  /** When it left the book; ISO, UTC. */
  leftAt: z.iso.datetime(),
  /** When this file was written; ISO, UTC. */
  writtenAt: z.iso.datetime(),
  /** sha256 of `buoi-hop.json`. */
  record: Sha256,
});
export type SessionFileManifest = z.infer<typeof SessionFileManifest>;

/** What a manifest says besides the hash, which is made by whoever writes it. */
export type SessionFileFacts = Omit<SessionFileManifest, 'format' | 'version' | 'record'>;

/** A whole file. */
export interface SessionFile {
  /** Checked; its hash fits the record. */
  facts: SessionFileFacts;
  /** Checked. */
  record: SessionRecord;
}
