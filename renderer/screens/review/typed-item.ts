/** A comment out of a paper copy while it is typed. */
import type { Reviewer, TypedItem } from '../../../shared/domain/review.ts';

export interface ItemDraft {
  /** Sent again after a lost answer it is still one comment. */
  uuid: string;
  /** Null until somebody is chosen: a hurried entry must not go to the first of the list. */
  reviewerId: number | null;
  /** As typed; empty for none. */
  line: string;
  quote: string;
  text: string;
  isSuggestion: boolean;
  replacement: string;
}

/** Nobody is chosen beforehand, but where one alone was asked. */
export function startItem(reviewers: readonly Reviewer[]): ItemDraft {
  const [first, ...others] = reviewers;
  return emptied({ reviewerId: others.length === 0 ? (first?.id ?? null) : null, isSuggestion: false });
}

/** For the next comment: mostly by the same person and of the same kind. */
export function emptied({
  reviewerId,
  isSuggestion,
}: Pick<ItemDraft, 'reviewerId' | 'isSuggestion'>): ItemDraft {
  const uuid = crypto.randomUUID();
  return { uuid, reviewerId, isSuggestion, line: '', quote: '', text: '', replacement: '' };
}

/** Lines are counted from 1; none need be given. */
export function isOddLine(line: string): boolean {
  const number = Number(line);
  return line.trim() !== '' && !(Number.isInteger(number) && number > 0);
}

/** The comment as it is recorded; null while something is missing. */
export function toItem({ isSuggestion, line, reviewerId, ...draft }: ItemDraft): TypedItem | null {
  const said = isSuggestion ? draft.quote : draft.text;
  if (reviewerId === null || isOddLine(line) || said.trim() === '') return null;
  return {
    ...draft,
    reviewerId,
    line: line.trim() === '' ? null : Number(line),
    replacement: isSuggestion ? draft.replacement : null,
  };
}
