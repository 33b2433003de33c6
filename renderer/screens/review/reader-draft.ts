/** What a reader has said so far about a review file; kept until it is given back. */
import * as z from 'zod';
import type { OpenedPackage } from '../../../shared/contract/review.ts';
import { GivenVerdict } from '../../../shared/domain/review.ts';
import { ANSWER_LIMITS, type AnswerItem, ReviewAnswer } from '../../../shared/domain/review-package.ts';
import { makeAnchor, placeAnchor } from '../../../shared/text/anchors.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import type { PageMark, Pointed } from '../../ui/text-page.tsx';

const Place = z.int().min(0);

const Writing = z.object({
  /** The words it is about. */
  at: z.object({ block: Place, line: Place, start: Place, end: Place, text: z.string() }),
  /** A remark, or why the words should be others. */
  text: z.string(),
  /** Holds when `isSuggestion`; '' takes the words out. */
  replacement: z.string(),
  isSuggestion: z.boolean(),
});
export type Writing = z.infer<typeof Writing>;

const ReaderDraft = z.object({
  verdict: GivenVerdict.nullable(),
  reason: z.string(),
  // However long: what is too long to be sent is told, and can be shortened after a reload too.
  items: z.array(z.custom<AnswerItem>((item) => item instanceof Object && 'anchor' in item)),
  /** What is being written and was not added yet; null when no words are pointed at. */
  writing: Writing.nullable().default(null),
});
export type ReaderDraft = z.infer<typeof ReaderDraft>;

/** About words just pointed at, once or again; a remark begun on others goes along. */
export function startWriting(at: Pointed, before: Writing | null): Writing {
  if (before !== null && nameOf(before.at) === nameOf(at)) return before;
  return { at, text: before?.text ?? '', replacement: at.text, isSuggestion: false };
}

function nameOf({ block, line, start, end }: Pointed): string {
  return [block, line, start, end].join(' ');
}

/** Whether it says anything. */
export function isWritten({ at, text, replacement, isSuggestion }: Writing): boolean {
  return isSuggestion ? replacement !== at.text : text.trim() !== '';
}

/** With what was being written among the items; as it was where the text has no such place. */
export function addWritten(blocks: readonly Block[], draft: ReaderDraft, uuid: string): ReaderDraft {
  const { writing } = draft;
  if (writing === null) return draft;
  const { at, text, replacement, isSuggestion } = writing;
  const anchor = makeAnchor(blocks, at, at.start, at.end);
  if (anchor === null) return draft;
  const item: AnswerItem = {
    ...{ uuid, anchor, text: text.trim() },
    ...(isSuggestion ? { kind: 'suggestion', replacement } : { kind: 'comment', replacement: null }),
  };
  return { ...draft, items: [...draft.items, item], writing: null };
}

/** The draft of a file: kept here, else what the file itself already says. */
export function startDraft({ answer }: OpenedPackage, kept: string | null): ReaderDraft {
  const own = readKept(kept);
  if (own !== null) return own;
  if (answer === null) return { verdict: null, reason: '', items: [], writing: null };
  const { verdict, reason, items } = answer;
  return { verdict, reason, items, writing: null };
}

/** One for each person and round: two people may read on one machine. */
export function draftKey({ manifest }: OpenedPackage): string {
  return `ra-soat ${manifest.round} ${manifest.reviewer.uuid}`;
}

/** What is still missing before it can be given back, a sentence; null when it is whole. */
export function missingOf({ verdict, reason, items, writing }: ReaderDraft): string | null {
  if (writing !== null && isWritten(writing))
    return 'Còn một góp ý đang viết: hãy bấm “Thêm góp ý”, hoặc “Huỷ” nếu không gửi.';
  if (verdict === null) return 'Hãy chọn ý kiến chung về văn bản.';
  if (verdict === 'disagreed' && reason.trim() === '') return 'Hãy ghi lý do không nhất trí.';
  if (verdict === 'agreed-with-remarks' && items.length === 0) return 'Hãy ghi góp ý, hoặc chọn “Nhất trí”.';
  const letters = items.reduce(
    (sum, { text, replacement }) => sum + text.length + (replacement ?? '').length,
    0,
  );
  // What the secretary's program would refuse is told while it can still be shortened.
  return ReviewAnswer.safeParse({ verdict, reason, items }).success && letters <= ANSWER_LIMITS.letters
    ? null
    : 'Góp ý hay lý do dài quá, chương trình của bí thư không nhận được: hãy viết ngắn lại.';
}

export function answerOf(draft: ReaderDraft): ReviewAnswer | null {
  const { verdict, reason, items } = draft;
  return verdict === null || missingOf(draft) !== null ? null : { verdict, reason, items };
}

/** Where the items lie in the text; those whose place is gone are left out. What is pointed at now lies above them. */
export function marksOf(
  blocks: readonly Block[],
  { items, writing }: Pick<ReaderDraft, 'items' | 'writing'>,
  currentId: string | null,
): PageMark[] {
  const placed = items.flatMap(({ uuid, anchor }): PageMark[] => {
    const place = placeAnchor(blocks, anchor);
    return place === null ? [] : [{ ...place, id: uuid, isCurrent: uuid === currentId }];
  });
  return writing === null ? placed : [...placed, { ...writing.at, id: 'pointed', isCurrent: true }];
}

/** What this program wrote; what another version or another page left there is not taken. */
function readKept(text: string | null): ReaderDraft | null {
  const kept = ReaderDraft.safeParse(parsed(text));
  return kept.success ? kept.data : null;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
