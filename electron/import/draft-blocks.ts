/** Drafts inside an item, a cell or a quote, where nothing is made a heading. */
import type { Block, Inline } from '../../shared/text/blocks.ts';
import { draftTexts, type ReadDraft } from './imported.ts';

export function toBlock(draft: ReadDraft): Block {
  return draft.type === 'line' ? { type: 'paragraph', content: draft.content } : draft;
}

/** One content of several drafts, each on a line of its own; what is no line is reduced to its text. */
export function joinDrafts(drafts: readonly ReadDraft[]): Inline[] {
  const lines = drafts.flatMap((draft): Inline[][] =>
    draft.type === 'line' ? [draft.content] : draftTexts(draft).map((text) => [{ text }]),
  );
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ lineBreak: true }, ...line]));
}
