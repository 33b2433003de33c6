/** Review rounds: opened, sent out, taken in, decided. */

import { z } from 'zod';
import type { DocumentSummary } from '../domain/document.ts';
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
  round: ReviewRound;
  document: Pick<DocumentSummary, 'id' | 'kind' | 'title' | 'state' | 'symbol' | 'revision'>;
  reviewers: number;
  /** Of whom nothing was heard. */
  waiting: number;
  items: number;
  undecided: number;
  /** Open past its deadline. */
  isLate: boolean;
}

export interface ReviewItemView extends ReviewItem {
  appliedRevision: number | null;
  /** Where it stands in the newest text; null when its place is gone. */
  place: TextPlace | null;
}

export interface ReviewView {
  round: ReviewRound;
  document: DocumentSummary;
  reviewers: Reviewer[];
  items: ReviewItemView[];
  tally: Tally;
  isLate: boolean;
}

/** What became of one file that was taken in. */
export interface IntakeReport {
  fileName: string;
  /** `known`: taken in before, or an older answer than the one that holds. */
  outcome: 'taken' | 'known' | 'refused';
  /** A whole sentence. */
  sentence: string;
  /** New ones. */
  comments: number;
  suggestions: number;
  /** What has no place in the text, by its words. */
  unplaced: string[];
  warnings: string[];
}

/** Accepting a suggestion: done, or its place is not as it was and both texts are told. */
export type DecisionReport =
  | { isDone: true; revision: number; view: ReviewView }
  | { isDone: false; expected: string; found: string };

/** A review file as its reader sees it. */
export interface OpenedPackage {
  manifest: PackageManifest;
  /** Markdown. */
  body: string;
  /** When the file is an answer already: what was said. */
  answer: TimedAnswer | null;
}

export interface RenderedFile {
  fileName: string;
  bytes: Uint8Array;
}

export const REVIEW_VERBS = {
  'review:list': reads<ReviewSummary[]>()(z.object({ documentId: Id.optional() })),
  'review:get': reads<ReviewView>()(byId),
  'review:propose': reads<{ memberId: Id; name: string }[]>()(z.object({ documentId: Id })),
  'review:open': writes<ReviewView>()(RoundInput),
  'review:ask': writes<ReviewView>()(z.object({ id: Id, reviewers: RoundInput.shape.reviewers })),
  'review:change-way': writes<ReviewView>()(z.object({ reviewerId: Id, way: Way })),
  'review:record-verdict': writes<ReviewView>()(VerdictInput),
  'review:close': writes<ReviewView>()(z.object({ id: Id, note: ClosingNote })),
  'review:pack': writes<{ files: RenderedFile[] }>()(
    z.object({ id: Id, reviewerIds: z.array(Id).min(1).max(500).optional(), folder: Path.optional() }),
  ),
  'review:render': reads<RenderedFile>()(
    z.object({ id: Id, what: z.enum(['word', 'print-docx', 'print-html', 'tally-docx', 'tally-html']) }),
  ),
  'review:take': writes<{ reports: IntakeReport[] }>()(
    z.object({
      files: z
        .array(z.object({ fileName: z.string().min(1).max(300), bytes: Bytes }))
        .min(1)
        .max(500),
      roundId: Id.optional(),
      documentId: Id.optional(),
    }),
  ),
  'review:type': writes<ReviewView>()(TypedItem),
  'review:untype': writes<ReviewView>()(z.object({ itemId: Id })),
  'review:decide': writes<DecisionReport>()(DecisionInput),
  'review:accept-all': writes<{ accepted: number; left: number; view: ReviewView }>()(byId),
  'review:assign': writes<ReviewView>()(z.object({ author: z.string().max(1_000), reviewerId: Id })),
  'review:undo': writes<DecisionReport>()(z.object({ itemId: Id })),
  'review:open-package': reads<OpenedPackage>()(z.object({ fileName: z.string().min(1), bytes: Bytes })),
  'review:answer-package': reads<RenderedFile>()(
    z.object({ fileName: z.string().min(1), bytes: Bytes, answer: ReviewAnswer }),
  ),
} as const;
