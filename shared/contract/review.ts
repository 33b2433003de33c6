/** Review rounds: opened, sent out, taken in, decided. */

import * as z from 'zod';
import type { DocumentSummary } from '../domain/document.ts';
import type { Reminders } from '../domain/reminders.ts';
import {
  ClosingNote,
  DecisionInput,
  type Reviewer,
  type ReviewItem,
  type ReviewRound,
  RoundInput,
  type Tally,
  TypedItem,
  VerdictInput,
  Way,
} from '../domain/review.ts';
import { type PackageManifest, ReviewAnswer, type TimedAnswer } from '../domain/review-package.ts';
import { Id } from '../domain/values.ts';
import type { TextPlace } from '../text/anchors.ts';
import { Bytes, byId, Path, reads, writes } from './verb.ts';

export interface ReviewSummary {
  /** With its tally once it is closed. */
  round: ReviewRound;
  /** The paper as it is now: `revision` is its newest, not the one under review. */
  document: Pick<DocumentSummary, 'id' | 'kind' | 'title' | 'state' | 'symbol' | 'revision'>;
  /** How many were asked. */
  reviewers: number;
  /** Of whom nothing was heard. */
  waiting: number;
  /** How many comments and suggestions came in. */
  items: number;
  /** How many of these are open. */
  undecided: number;
  /** Open past its deadline. */
  isLate: boolean;
}

export interface ReviewItemView extends ReviewItem {
  /** The revision that accepting it made; null when the text was not changed by it. */
  appliedRevision: number | null;
  /** Where it stands in the newest text; null when its place is gone. */
  place: TextPlace | null;
}

export interface ReviewView {
  /** Open or closed. */
  round: ReviewRound;
  /** As it is now, without its text. */
  document: DocumentSummary;
  /** In the order in which they were named. */
  reviewers: Reviewer[];
  /** In the order of the text, those without a place last. */
  items: ReviewItemView[];
  /** As kept when the round was closed; as counted now while it is open. */
  tally: Tally;
  /** Open past its deadline. */
  isLate: boolean;
}

/** What became of one file that was taken in. */
export interface IntakeReport {
  /** As it was given. */
  fileName: string;
  /** `known`: taken in before, or an older answer than the one that holds. */
  outcome: 'taken' | 'known' | 'refused';
  /** A whole sentence. */
  sentence: string;
  /** New ones. */
  comments: number;
  /** New ones; both are 0 for a file that was not taken. */
  suggestions: number;
  /** What has no place in the text, by its words. */
  unplaced: string[];
  /** What is wanting in a Word file, or was not taken from it, a sentence each; [] for an answer. */
  warnings: string[];
}

/** Accepting a suggestion: done, or its place is not as it was and both texts are told. */
export type DecisionReport =
  | {
      /** The decision holds. */
      isDone: true;
      /** The paper's newest, a new one where the text was changed. */
      revision: number;
      /** The round as it is afterwards. */
      view: ReviewView;
    }
  | {
      /** Nothing was changed. */
      isDone: false;
      /** The words that should stand there. */
      expected: string;
      /** The line of the newest text most like them; '' where there is none. */
      found: string;
    };

/** A review file as its reader sees it. */
export interface OpenedPackage {
  /** Who asks, whom, about what, until when. */
  manifest: PackageManifest;
  /** Markdown. */
  body: string;
  /** When the file is an answer already: what was said. */
  answer: TimedAnswer | null;
}

export interface RenderedFile {
  /** With its ending; no two of one round are called the same. */
  fileName: string;
  /** The whole file. */
  bytes: Uint8Array;
}

export const REVIEW_VERBS = {
  /** Rounds, the open ones first, then the newest. */
  'review:list': reads<ReviewSummary[]>()(
    z.object({
      /** Only those on this paper. */
      documentId: Id.optional(),
    }),
  ),
  /** A round with all that came in, placed in the newest text. */
  'review:get': reads<ReviewView>()(byId),
  /** Whom to ask: those present where a session's paper wants a round first, else every member. */
  'review:propose': reads<
    {
      /** Of the member; nobody from outside is proposed. */
      memberId: Id;
      /** Full name. */
      name: string;
    }[]
  >()(
    z.object({
      /** The paper to be reviewed. */
      documentId: Id,
    }),
  ),
  /** Opens a round on the newest revision. Refusals: `review-open`, `state-forbids`, `secrecy-mark`. */
  'review:open': writes<ReviewView>()(RoundInput),
  /** Asks more people. Refusals: `review-closed`, `duplicate` for a member who is asked already. */
  'review:ask': writes<ReviewView>()(
    z.object({
      /** Of an open round. */
      id: Id,
      /** Only those who come to it. */
      reviewers: RoundInput.shape.reviewers,
    }),
  ),
  /** Asks a person another way. Refusals: `review-closed`. */
  'review:change-way': writes<ReviewView>()(
    z.object({
      /** One person of one round. */
      reviewerId: Id,
      /** From now on; what came in before stays. */
      way: Way,
    }),
  ),
  /** Writes down what somebody said; of two words the later holds. Refusals: `review-closed`. */
  'review:record-verdict': writes<ReviewView>()(VerdictInput),
  /**
   * Writes down that all who have said nothing yet agree, as the secretary was told; what somebody said stays. Refusals:
   * `review-closed`, `not-found` where nobody is left.
   */
  'review:agree-rest': writes<ReviewView>()(
    z.object({
      /** Of an open round. */
      roundId: Id,
    }),
  ),
  /** Ends a round and keeps its tally. Refusals: `review-closed`, `review-undecided` without a note. */
  'review:close': writes<ReviewView>()(
    z.object({
      /** Of an open round. */
      id: Id,
      /** Why it ends with items undecided; kept with the round and in the journal. */
      note: ClosingNote,
    }),
  ),
  /** A review file for each person. Refusals: `review-closed`, `not-found` (for nobody), `secrecy-mark`. */
  'review:pack': writes<{
    /** One a person, also when they were written to a folder. */
    files: RenderedFile[];
  }>()(
    z.object({
      /** Of an open round. */
      id: Id,
      /** Left out: all who are asked by the program (`app`). */
      reviewerIds: z.array(Id).min(1).max(500).optional(),
      /** `package` (.gopy) for who has the program, `page` (.html) for any browser. */
      as: z.enum(['package', 'page']).default('package'),
      /** Where they are written; left out, nothing is. Refusals: `file-exists`, `disk-full`. */
      folder: Path.optional(),
    }),
  ),
  /** A file of the round for people. Refusals: `secrecy-mark`. */
  'review:render': writes<RenderedFile>()(
    z.object({
      /** Of a round, open or closed. */
      id: Id,
      /** `word`: to write in. `print-…`: with numbered lines. `tally-…`: bản tổng hợp ý kiến. */
      what: z.enum(['word', 'print-docx', 'print-html', 'tally-docx', 'tally-html']),
    }),
  ),
  /** Takes answers in, each file wholly or not: one refused holds up no other. Tells progress. */
  'review:take': writes<{
    /** One a file, and one a code where a text has several, in the order given. */
    reports: IntakeReport[];
  }>()(
    z.object({
      /** Review files (.gopy), Word files, and texts with answers as codes in them, in any order and more than once. */
      files: z
        .array(
          z.object({
            /** Reports and refusals name it. */
            fileName: z.string().min(1).max(300),
            /** The whole file. */
            bytes: Bytes,
          }),
        )
        .min(1)
        .max(500),
      /** The round of Word files that name none. */
      roundId: Id.optional(),
      /** The paper of Word files that name no round: a round is opened where none is. */
      documentId: Id.optional(),
    }),
  ),
  /** Adds what somebody wrote on paper. Refusals: `review-closed`, `review-line-unknown`, `secrecy-mark`. */
  'review:type': writes<ReviewView>()(TypedItem),
  /** Takes out what was typed by mistake. Refusals: `not-found` for anything else, `review-closed`. */
  'review:untype': writes<ReviewView>()(
    z.object({
      /** An undecided item of origin `typed`. */
      itemId: Id,
    }),
  ),
  /** What is made of an item. Refusals: `duplicate` (decided already), `reason-required`, `review-closed`. */
  'review:decide': writes<DecisionReport>()(DecisionInput),
  /** Accepts every open suggestion that is alone on its words, in one revision. Refusals: `review-closed`. */
  'review:accept-all': writes<{
    /** How many went into the text. */
    accepted: number;
    /** How many suggestions stay open. */
    left: number;
    /** The round as it is afterwards. */
    view: ReviewView;
  }>()(byId),
  /** Says who of the round a name in a Word file is. Refusals: `review-closed`. */
  'review:assign': writes<ReviewView>()(
    z.object({
      /** As the items have it; '' for those that name nobody. */
      author: z.string().max(1_000),
      /** Whose these items are from now on. */
      reviewerId: Id,
    }),
  ),
  /** Takes a decision back, and its words out of the text. Refusals: `review-closed`, `state-forbids`. */
  'review:undo': writes<DecisionReport>()(
    z.object({
      /** An item of an open round. */
      itemId: Id,
    }),
  ),
  /**
   * What is sent to those who have not answered: a message for each, and one for all. Refusals: `review-closed`,
   * `secrecy-mark`.
   */
  'review:remind': reads<Reminders>()(byId),
  /** A review file as its reader sees it, nothing kept. Refusals: `file-altered`, `file-newer`. */
  'review:open-package': reads<OpenedPackage>()(
    z.object({
      /** Refusals name it. */
      fileName: z.string().min(1),
      /** The whole file. */
      bytes: Bytes,
    }),
  ),
  /** The reader's answer as a file to give back. Refuses as `review:open-package`. */
  'review:answer-package': reads<RenderedFile>()(
    z.object({
      /** Of the file that was read; the answer's name is made from it. */
      fileName: z.string().min(1),
      /** The whole file, with or without an earlier answer. */
      bytes: Bytes,
      /** Takes the place of an earlier one. */
      answer: ReviewAnswer,
    }),
  ),
} as const;
