/** What to do with a draft that a lost window left behind. Pure. */
import type { Document } from '../../../shared/domain/document.ts';
import { diffTexts } from '../../../shared/text/diff.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import type { KeptDraft } from './drafts.ts';

/**
 * `known`: nothing in it is missing from the paper; it was saved and typed on, and only the note of it being saved was
 * lost with the window. `newer`: it goes on from the text as it stands. `aside`: a person has to look.
 */
export function judgeLostDraft(
  draft: KeptDraft,
  document: Pick<Document, 'revision' | 'head' | 'body'>,
): 'known' | 'newer' | 'aside' {
  const isSame = draft.body === document.body && JSON.stringify(draft.head) === JSON.stringify(document.head);
  if (isSame) return 'known';
  if (draft.base === document.revision) return 'newer';
  const lines = diffTexts(parseMarkdown(draft.body), parseMarkdown(document.body));
  const isHeld = lines.every(({ segments }) => segments.every(({ change }) => change !== 'removed'));
  return isHeld ? 'known' : 'aside';
}
