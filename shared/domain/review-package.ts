/** The review file (.gopy) that goes to a member and comes back: what is in it, and how much. */
import * as z from 'zod';
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
export const PackageFormat = z.object({
  /** Tells our files from any other zip. */
  format: z.literal(PACKAGE_FORMAT),
  /** Above `PACKAGE_VERSION` the file is refused with `file-newer`. */
  version: z.int().min(1),
});

export const PackageManifest = z.object({
  /** As in `PackageFormat`. */
  format: z.literal(PACKAGE_FORMAT),
  /** The only one this program reads and writes. */
  version: z.literal(PACKAGE_VERSION),
  /** Hash of the cell's own random name: the cell knows its own, nobody learns another's. */
  cell: Sha256,
  /** The round's name outside the machine: `uuid` of `ReviewRound`. */
  round: z.uuid(),
  /** Whom the file was made for: the answer counts as this person's. */
  reviewer: z.object({
    /** As in `Reviewer`; an answer under any other is refused. */
    uuid: z.uuid(),
    /** Full name, shown to the reader. */
    name: Line,
  }),
  /** What the reader is told of the paper beside its text. */
  document: z.object({
    /** Which paper it is, for the heading on the reader's screen. */
    kind: KindCode,
    /** Trích yếu of the revision. */
    title: Line,
    /** The revision everybody of the round reads. */
    revision: z.int().positive(),
  }),
  /** What the secretary asks the reviewers; '' for nothing. */
  message: Prose,
  /** The day answers are wanted by; null for none. Late ones are taken all the same. */
  dueOn: Day.nullable(),
  /** sha256 of `van-ban.md`. */
  text: Sha256,
  /** sha256 of `gop-y.json`; null in a file nobody has answered. */
  answer: Sha256.nullable(),
});
export type PackageManifest = z.infer<typeof PackageManifest>;

const Words = z.string().max(20_000);
const Context = z.string().max(200);

/** As shared/text/anchors.ts makes it. */
export const AnchorShape = z.object({
  /** Index in the body's blocks, from 0. */
  block: z.int().min(0),
  /** Index among the lines of the block, from 0. */
  line: z.int().min(0),
  /** UTF-16 units from the start of the line. */
  offset: z.int().min(0),
  /** The words commented on, lines parted by \n; '' for a point between two words. */
  quote: Words,
  /** Letters that stood before the quote, over line ends. */
  before: Context,
  /** Letters that stood after it. */
  after: Context,
});

export const AnswerItem = z
  .object({
    /** Made once by the reader's program: a later answer with it renews the item. */
    uuid: z.uuid(),
    /** `suggestion` if and only if it has a replacement. */
    kind: z.enum(['comment', 'suggestion']),
    /** In the text of the package; its words are looked for again on arrival. */
    anchor: AnchorShape,
    /** The remark; may be '' beside a replacement. */
    text: Prose.pipe(Words),
    /** What should stand in place of the quote, '' to strike it; null for a comment. */
    replacement: Prose.pipe(Words).nullable(),
  })
  .refine((item) => (item.kind === 'suggestion') === (item.replacement !== null), { path: ['replacement'] });
export type AnswerItem = z.infer<typeof AnswerItem>;

export const ReviewAnswer = z
  .object({
    /** On the paper as a whole. */
    verdict: GivenVerdict,
    /** Asked for with `disagreed`; '' otherwise allowed. */
    reason: Line,
    /** The whole of what the person says: undecided items of an earlier answer that are not here go. */
    items: z.array(AnswerItem).max(ANSWER_LIMITS.items),
  })
  .refine((answer) => answer.verdict !== 'disagreed' || answer.reason !== '', { path: ['reason'] });
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

export const TimedAnswer = ReviewAnswer.and(
  z.object({
    /** ISO, by the reader's clock: of two answers of one person the later holds. */
    answeredAt: z.iso.datetime(),
  }),
);
export type TimedAnswer = z.infer<typeof TimedAnswer>;

/** A whole file. */
export interface ReviewPackage {
  /** Checked; its hashes fit the other parts. */
  manifest: PackageManifest;
  /** Markdown of the revision. */
  text: string;
  /** Null in a file nobody has answered. */
  answer: TimedAnswer | null;
}
