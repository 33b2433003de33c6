/** A review round: one revision of a paper, who is asked, what came back, and what the secretary made of it. */
import * as z from 'zod';
import { KIND_RULES, type Kind } from '../format/kinds.ts';
import type { Anchor } from '../text/anchors.ts';
import { Day, Id, Line, Prose } from './values.ts';

export const VERDICTS = ['unseen', 'seen', 'agreed', 'agreed-with-remarks', 'disagreed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person says; `unseen` and `seen` are only noticed. */
export const GivenVerdict = z.enum(VERDICTS).exclude(['unseen', 'seen']);
export type GivenVerdict = z.infer<typeof GivenVerdict>;

/** How a person is asked. */
export const Way = z.enum(['app', 'word', 'paper']);
export type Way = z.infer<typeof Way>;

/** Where an item came from: an answer file, a Word file, or typed by the secretary on somebody's behalf. */
export const ORIGINS = ['app', 'word', 'typed'] as const;
export type Origin = (typeof ORIGINS)[number];

export const ROUND_STATES = ['open', 'closed'] as const;

export interface ReviewRound {
  /** On this machine only. */
  id: Id;
  /** Names the round outside this machine. */
  uuid: string;
  /** The paper under review; it has one open round at most. */
  documentId: Id;
  /** The revision everybody reads. */
  revision: number;
  /** Nothing is taken into a closed round, and none is opened again. */
  state: (typeof ROUND_STATES)[number];
  /** The day answers are wanted by; null for none. It only makes the round late, it closes nothing. */
  dueOn: Day | null;
  /** What the secretary asks the reviewers, in packages and on the print-out; '' for nothing. */
  message: string;
  /** ISO, UTC. */
  openedAt: string;
  /** ISO, UTC; null while it is open. */
  closedAt: string | null;
  /** Asked for when items are left undecided; '' otherwise allowed. */
  closingNote: string;
  /** As counted when the round was closed; null while it is open. */
  tally: Tally | null;
}

export interface VerdictGiven {
  /** `seen`: something came of this person, but no word on the whole. */
  verdict: Verdict;
  /** Why, for `disagreed`. */
  reason: string;
  /** ISO, UTC; null until something is known. */
  verdictAt: string | null;
}

export interface Reviewer extends VerdictGiven {
  /** One person in one round, on this machine. */
  id: Id;
  /** Names this person of this round in the files that go out. */
  uuid: string;
  /** Null for somebody who is not of the cell. */
  memberId: Id | null;
  /** Full name as it was when asked. */
  name: string;
  /** `app` gets a package by default; the others a Word file or the print-out. */
  way: Way;
}

export interface ItemReply {
  /** As Word names the person. */
  author: string;
  /** ISO, UTC; null where the file does not say. */
  at: string | null;
  /** What was answered below the comment. */
  text: string;
}

export const DECISIONS = ['open', 'accepted', 'declined', 'answered'] as const;
export type Decision = (typeof DECISIONS)[number];

export const ITEM_KINDS = ['comment', 'suggestion'] as const;

export interface ReviewItem {
  /** What a decision names. */
  id: Id;
  /** `suggestion` if and only if it has a replacement. */
  kind: (typeof ITEM_KINDS)[number];
  /** Only `typed` ones can be taken out again. */
  origin: Origin;
  /** Null when the file names nobody of the round. */
  reviewerId: Id | null;
  /** As the file names the person, the reviewer's name otherwise; '' where a Word file names nobody. */
  author: string;
  /** ISO, UTC: when it was written, or answered, or typed in; null where a Word file does not say. */
  at: string | null;
  /** Its place in the revision of the round; null when it could not be placed there. */
  anchor: Anchor | null;
  /** The words as they came with it. */
  quote: string;
  /** The remark; may be '' beside a replacement. */
  text: string;
  /** What a suggestion would put in place of the quote; null for a comment. */
  replacement: string | null;
  /** Below a comment in Word, the oldest first; [] elsewhere. */
  replies: ItemReply[];
  /** Marked as done in Word, by whoever had the file. */
  isResolved: boolean;
  /** What the secretary made of it; `open` before that, and again when taken back. */
  decision: Decision;
  /** Why it was declined, or the answer. */
  decisionText: string;
  /** ISO, UTC; null while it is open. */
  decidedAt: string | null;
  /** Whether accepting it changed the text; the secretary may have put it in by hand. */
  isApplied: boolean;
}

export interface Tally {
  /** How many were asked. */
  reviewers: number;
  /** How many gave each; they add up to `reviewers`. */
  verdicts: Record<Verdict, number>;
  /** How many items are no suggestions. */
  comments: number;
  /** How many items are suggestions. */
  suggestions: number;
  /** How many items met each; they add up to comments and suggestions. */
  decisions: Record<Decision, number>;
  /** Items with no place in the text. */
  unplaced: number;
  /** Who does not agree, in the order they were asked. */
  disagreed: {
    /** Full name as it was when asked. */
    name: string;
    /** In the person's words. */
    reason: string;
  }[];
}

export const RoundInput = z.object({
  /** A draft goes to review with the round; from approval on none can be opened. */
  documentId: Id,
  /** Members by id; others by name. */
  reviewers: z
    .array(
      z.object({
        /** Null for somebody who is not of the cell. */
        memberId: Id.nullable(),
        /** Of somebody who is not of the cell; a member's is taken from the list of members. */
        name: Line.default(''),
        /** How the person is asked; it can be changed while the round is open. */
        way: Way.default('app'),
      }),
    )
    .max(500),
  /** The day answers are wanted by; null for none. */
  dueOn: Day.nullable().default(null),
  /** What the secretary asks the reviewers; refused where it holds a mark of secrecy. */
  message: Prose.pipe(z.string().max(4_000)).default(''),
});
export type RoundInput = z.infer<typeof RoundInput>;

const ReviewText = Prose.pipe(z.string().max(20_000));

/** A comment or suggestion typed for somebody who wrote on paper. */
export const TypedItem = z
  .object({
    /** Made by whoever sends it, so that the same sent twice is one. */
    uuid: z.uuid(),
    /** Whoever wrote it. */
    reviewerId: Id,
    /** Number of the line on the print-out, from 1; or the words themselves. */
    line: z.int().min(1).max(1_000_000).nullable().default(null),
    /** The words it is on; '' for the whole line, and for the whole paper where no line is named. */
    quote: Prose.pipe(z.string().max(2_000)).default(''),
    /** The remark; may be '' beside a replacement. */
    text: ReviewText.default(''),
    /** What should stand in place of the quote, '' to strike it; null for a comment. */
    replacement: ReviewText.nullable().default(null),
  })
  .refine((item) => item.text !== '' || item.replacement !== null, { path: ['text'] })
  .refine((item) => item.replacement === null || item.quote !== '', { path: ['quote'] });
export type TypedItem = z.infer<typeof TypedItem>;

export const DecisionInput = z.object({
  /** An item of an open round, undecided; another decision is taken back first. */
  itemId: Id,
  /** `accepted`: a suggestion goes into the text; a comment is taken note of. */
  decision: z.enum(DECISIONS).exclude(['open']),
  /** Why it was declined, or the answer: asked for with both. May be '' with `accepted`. */
  text: ReviewText.default(''),
  /** The secretary has put it in by hand: the text is left as it is. */
  isByHand: z.boolean().default(false),
});
export type DecisionInput = z.infer<typeof DecisionInput>;

export const VerdictInput = z
  .object({
    /** Whose word it is. */
    reviewerId: Id,
    /** `seen` only tells that the person has looked; it never goes over a word. */
    verdict: z.enum(['seen', ...GivenVerdict.options]),
    /** Asked for with `disagreed`. */
    reason: Line.default(''),
  })
  .refine((input) => input.verdict !== 'disagreed' || input.reason !== '', { path: ['reason'] });
export type VerdictInput = z.infer<typeof VerdictInput>;

export const ClosingNote = Line.default('');

/**
 * The later word of two, whichever is heard first; having seen it says less than any word.
 *
 * @returns what holds after both
 */
export function laterVerdict(one: VerdictGiven, other: VerdictGiven): VerdictGiven {
  const [weightOfOne, weightOfOther] = [weightOf(one), weightOf(other)];
  if (weightOfOne !== weightOfOther) return weightOfOne > weightOfOther ? one : other;
  return rankOf(other) > rankOf(one) ? other : one;
}

/** Counts a round; the same for the same round however it came about. */
export function tallyOf(
  reviewers: readonly Pick<Reviewer, 'name' | 'verdict' | 'reason'>[],
  items: readonly Pick<ReviewItem, 'kind' | 'decision' | 'anchor'>[],
): Tally {
  const verdicts: Tally['verdicts'] = {
    unseen: 0,
    seen: 0,
    agreed: 0,
    'agreed-with-remarks': 0,
    disagreed: 0,
  };
  const decisions: Tally['decisions'] = { open: 0, accepted: 0, declined: 0, answered: 0 };
  for (const { verdict } of reviewers) verdicts[verdict] += 1;
  for (const { decision } of items) decisions[decision] += 1;
  const comments = items.filter(({ kind }) => kind === 'comment').length;
  return {
    reviewers: reviewers.length,
    verdicts,
    comments,
    suggestions: items.length - comments,
    decisions,
    unplaced: items.filter(({ anchor }) => anchor === null).length,
    disagreed: reviewers
      .filter(({ verdict }) => verdict === 'disagreed')
      .map(({ name, reason }) => ({ name, reason })),
  };
}

/** What people must see first is approved after a round, or the journal tells why not. */
export function needsReview(kind: Kind, rounds: readonly Pick<ReviewRound, 'state'>[]): boolean {
  return KIND_RULES[kind].needsReview && !rounds.some(({ state }) => state === 'closed');
}

/** Asked, and nothing heard yet. */
export function isWaiting({ verdict }: Pick<Reviewer, 'verdict'>): boolean {
  return verdict === 'unseen' || verdict === 'seen';
}

function weightOf({ verdict }: VerdictGiven): number {
  return verdict === 'unseen' ? 0 : verdict === 'seen' ? 1 : 2;
}

/** Equal moments are settled by the words themselves: any order must give the same. */
function rankOf({ verdict, reason, verdictAt }: VerdictGiven): string {
  return `${verdictAt ?? ''}\0${VERDICTS.indexOf(verdict)}\0${reason}`;
}
