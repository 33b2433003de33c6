/** What a reader has said so far about a review file; kept until it is given back. */
import type { OpenedPackage } from '../../../shared/contract/review.ts';
import { GivenVerdict } from '../../../shared/domain/review.ts';
import type { AnswerItem, ReviewAnswer } from '../../../shared/domain/review-package.ts';
import { makeAnchor, placeAnchor } from '../../../shared/text/anchors.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import type { LinePart, PageMark } from '../../ui/text-page.tsx';

export interface ReaderDraft {
  verdict: GivenVerdict | null;
  reason: string;
  items: AnswerItem[];
}

/** The draft of a file: kept here, else what the file itself already says. */
export function startDraft({ answer }: OpenedPackage, kept: string | null): ReaderDraft {
  const own = readKept(kept);
  if (own !== null) return own;
  if (answer === null) return { verdict: null, reason: '', items: [] };
  const { verdict, reason, items } = answer;
  return { verdict, reason, items };
}

/** One for each person and round: two people may read on one machine. */
export function draftKey({ manifest }: OpenedPackage): string {
  return `ra-soat ${manifest.round} ${manifest.reviewer.uuid}`;
}

/** What is still missing before it can be given back, a sentence; null when it is whole. */
export function missingOf({ verdict, reason, items }: ReaderDraft): string | null {
  if (verdict === null) return 'Hãy chọn ý kiến chung về văn bản.';
  if (verdict === 'disagreed' && reason.trim() === '') return 'Hãy ghi lý do không nhất trí.';
  if (verdict === 'agreed-with-remarks' && items.length === 0) return 'Hãy ghi góp ý, hoặc chọn “Nhất trí”.';
  return null;
}

export function answerOf(draft: ReaderDraft): ReviewAnswer | null {
  const { verdict, reason, items } = draft;
  return verdict === null || missingOf(draft) !== null ? null : { verdict, reason, items };
}

/** A draft on the words pointed at, or with a `replacement` a suggestion; null where the text has no such place. */
export function makeItem(
  blocks: readonly Block[],
  pointed: LinePart,
  said: Pick<AnswerItem, 'uuid' | 'text' | 'replacement'>,
): AnswerItem | null {
  const anchor = makeAnchor(blocks, pointed, pointed.start, pointed.end);
  return anchor && { ...said, kind: said.replacement === null ? 'comment' : 'suggestion', anchor };
}

/** Where the items lie in the text; those whose place is gone are left out. What is pointed at now lies above them. */
export function marksOf(
  blocks: readonly Block[],
  items: readonly AnswerItem[],
  currentId: string | null,
  pointed: LinePart | null,
): PageMark[] {
  const placed = items.flatMap(({ uuid, anchor }): PageMark[] => {
    const place = placeAnchor(blocks, anchor);
    return place === null ? [] : [{ ...place, id: uuid, isCurrent: uuid === currentId }];
  });
  return pointed === null ? placed : [...placed, { ...pointed, id: 'pointed', isCurrent: true }];
}

/** It was written by this program; what another version wrote is not taken. */
function readKept(text: string | null): ReaderDraft | null {
  if (text === null) return null;
  const kept = JSON.parse(text) as Partial<ReaderDraft>;
  if (!Array.isArray(kept.items) || typeof kept.reason !== 'string') return null;
  return {
    verdict: GivenVerdict.safeParse(kept.verdict).data ?? null,
    reason: kept.reason,
    items: kept.items,
  };
}
