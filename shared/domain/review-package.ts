/** The review file (.gopy) that goes to a member and comes back: what is in it, and how much. */
import { z } from 'zod';
import { KindCode } from './document.ts';
import { GivenVerdict } from './review.ts';
import { Day, Line, Prose } from './values.ts';

export const PACKAGE_EXTENSION = 'gopy';
export const PACKAGE_FORMAT = 'so-chuyen-de/gop-y';
/** Counted up whenever an older program could no longer read a file rightly. */
export const PACKAGE_VERSION = 1;

export const PACKAGE_PARTS = {
  manifest: 'manifest.json',
  /** Markdown of the revision. */
  text: 'van-ban.md',
  /** Only in an answer. */
  answer: 'gop-y.json',
} as const;

/** Far above any review: half a thousand comments of ten pages each would not be read by anybody. */
export const ANSWER_LIMITS = { items: 500, letters: 1_000_000 } as const;

const Sha256 = z.string().regex(/^[\da-f]{64}$/u);

/** Read first: a newer file may have any shape after these two. */
export const PackageFormat = z.object({ format: z.literal(PACKAGE_FORMAT), version: z.int().min(1) });

export const PackageManifest = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  /** Hash of the cell's own random name: the cell knows its own, nobody learns another's. */
  cell: Sha256,
  round: z.uuid(),
  reviewer: z.object({ uuid: z.uuid(), name: Line }),
  document: z.object({ kind: KindCode, title: Line, revision: z.int().positive() }),
  message: Prose,
  dueOn: Day.nullable(),
  /** Hashes of the other parts. */
  text: Sha256,
  answer: Sha256.nullable(),
});
export type PackageManifest = z.infer<typeof PackageManifest>;

const Words = z.string().max(20_000);
const Context = z.string().max(200);

/** As shared/text/anchors.ts makes it. */
export const AnchorShape = z.object({
  block: z.int().min(0),
  line: z.int().min(0),
  offset: z.int().min(0),
  quote: Words,
  before: Context,
  after: Context,
});

export const AnswerItem = z
  .object({
    uuid: z.uuid(),
    kind: z.enum(['comment', 'suggestion']),
    anchor: AnchorShape,
    text: Prose.pipe(Words),
    replacement: Prose.pipe(Words).nullable(),
  })
  .refine((item) => (item.kind === 'suggestion') === (item.replacement !== null), { path: ['replacement'] });
export type AnswerItem = z.infer<typeof AnswerItem>;

export const ReviewAnswer = z
  .object({
    verdict: GivenVerdict,
    reason: Line,
    items: z.array(AnswerItem).max(ANSWER_LIMITS.items),
  })
  .refine((answer) => answer.verdict !== 'disagreed' || answer.reason !== '', { path: ['reason'] });
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

export const TimedAnswer = ReviewAnswer.and(z.object({ answeredAt: z.iso.datetime() }));
export type TimedAnswer = z.infer<typeof TimedAnswer>;

/** A whole file. */
export interface ReviewPackage {
  manifest: PackageManifest;
  text: string;
  answer: TimedAnswer | null;
}
