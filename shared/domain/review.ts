/** A review round: one revision of a paper, who is asked, what came back, and what the secretary made of it. */
import { z } from 'zod';
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
  id: Id;
  /** Names the round outside this machine. */
  uuid: string;
  documentId: Id;
  /** The revision everybody reads. */
  revision: number;
  state: (typeof ROUND_STATES)[number];
  dueOn: Day | null;
  message: string;
  /** ISO, UTC. */
  openedAt: string;
  closedAt: string | null;
  closingNote: string;
  /** As counted when the round was closed; null while it is open. */
  tally: Tally | null;
}

export interface VerdictGiven {
  verdict: Verdict;
  /** Why, for `disagreed`. */
  reason: string;
  /** ISO, UTC; null until something is known. */
  verdictAt: string | null;
}

export interface Reviewer extends VerdictGiven {
  id: Id;
  uuid: string;
  /** Null for somebody who is not of the cell. */
  memberId: Id | null;
  name: string;
  way: Way;
}

export interface Reply {
  author: string;
  at: string | null;
  text: string;
}

export const DECISIONS = ['open', 'accepted', 'declined', 'answered'] as const;
export type Decision = (typeof DECISIONS)[number];

export const ITEM_KINDS = ['comment', 'suggestion'] as const;

export interface ReviewItem {
  id: Id;
  kind: (typeof ITEM_KINDS)[number];
  origin: Origin;
  /** Null when the file names nobody of the round. */
  reviewerId: Id | null;
  author: string;
  at: string | null;
  /** Its place in the revision of the round; null when it could not be placed there. */
  anchor: Anchor | null;
  /** The words as they came with it. */
  quote: string;
  text: string;
  /** What a suggestion would put in place of the quote; null for a comment. */
  replacement: string | null;
  replies: Reply[];
  /** Marked as done in Word, by whoever had the file. */
  isResolved: boolean;
  decision: Decision;
  /** Why it was declined, or the answer. */
  decisionText: string;
  decidedAt: string | null;
  /** Whether accepting it changed the text; the secretary may have put it in by hand. */
  isApplied: boolean;
}

export interface Tally {
  reviewers: number;
  verdicts: Record<Verdict, number>;
  comments: number;
  suggestions: number;
  decisions: Record<Decision, number>;
  /** Items with no place in the text. */
  unplaced: number;
  disagreed: { name: string; reason: string }[];
}

export const RoundInput = z.object({
  documentId: Id,
  /** Members by id; others by name. */
  reviewers: z
    .array(z.object({ memberId: Id.nullable(), name: Line.default(''), way: Way.default('app') }))
    .max(500),
  dueOn: Day.nullable().default(null),
  message: Prose.pipe(z.string().max(4_000)).default(''),
});
export type RoundInput = z.infer<typeof RoundInput>;

const ReviewText = Prose.pipe(z.string().max(20_000));

/** A comment or suggestion typed for somebody who wrote on paper. */
export const TypedItem = z
  .object({
    /** Made by whoever sends it, so that the same sent twice is one. */
    uuid: z.uuid(),
    reviewerId: Id,
    /** Number of the line on the print-out, from 1; or the words themselves. */
    line: z.int().min(1).max(1_000_000).nullable().default(null),
    quote: Prose.pipe(z.string().max(2_000)).default(''),
    text: ReviewText.default(''),
    replacement: ReviewText.nullable().default(null),
  })
  .refine((item) => item.text !== '' || item.replacement !== null, { path: ['text'] })
  .refine((item) => item.replacement === null || item.quote !== '', { path: ['quote'] });
export type TypedItem = z.infer<typeof TypedItem>;

export const DecisionInput = z.object({
  itemId: Id,
  decision: z.enum(DECISIONS).exclude(['open']),
  text: ReviewText.default(''),
  /** The secretary has put it in by hand: the text is left as it is. */
  isByHand: z.boolean().default(false),
});
export type DecisionInput = z.infer<typeof DecisionInput>;

export const VerdictInput = z
  .object({ reviewerId: Id, verdict: z.enum(['seen', ...GivenVerdict.options]), reason: Line.default('') })
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
