/** A Word file that comes back from a reader: its comments and tracked changes, placed in the words as they were sent. */
import { Refusal } from '../../../shared/domain/refusal.ts';
import { roundOfProperty } from '../../../shared/domain/word-anchors.ts';
import { childOf, childrenOf } from '../../xml/xml.ts';
import { type DocxPackage, openDocx } from '../docx/package.ts';
import { isZip, refuseForeign } from '../file-kind.ts';
import { megabytes, REVIEW_ITEMS, REVIEW_TEXT_MB } from '../limits.ts';
import { asideItems } from './asides.ts';
import { readComments } from './comments.ts';
import { anchorAt } from './places.ts';
import type { ReviewedItem, ReviewedWord } from './reviewed.ts';
import type { Story } from './story.ts';
import { suggestionItems } from './suggestions.ts';
import { readStory } from './walker.ts';
import { reviewWarnings } from './warnings.ts';

export type { ReviewedItem, ReviewedReply, ReviewedWord } from './reviewed.ts';

const NOTES = [
  ['footnotes', 'w:footnote'],
  ['endnotes', 'w:endnote'],
] as const;

/**
 * Every comment and every tracked change of a .docx written by Word or LibreOffice, in the order of the text, body
 * first, then its notes. Headers and footers are not read; changes there are told in `warnings`, Vietnamese sentences.
 *
 * @param fileName what sentences call the file
 * @throws Refusal `file-kind-unknown`, `file-unreadable`, `file-too-large`, `file-damaged`, `file-hostile`, all with `file`
 */
export function readReviewedWord(bytes: Uint8Array, fileName = 'tệp góp ý'): ReviewedWord {
  const file = { fileName, bytes };
  refuseForeign(file);
  if (!isZip(bytes)) throw new Refusal('file-kind-unknown', { file: fileName });
  const parts = openDocx(file);
  const body = readStory(parts.body, null);
  const notes = NOTES.flatMap(([part, name]) =>
    parts
      .related(part)
      .flatMap((root) => childrenOf(root, name))
      .map((note) => readStory(note, markAnchor(body, `${name} ${note.attributes['w:id']}`))),
  );
  const stories = [body, ...notes];
  const items = itemsOf(parts, stories, fileName);
  const round = parts.properties.map(roundOfProperty).find((one) => one !== null) ?? null;
  const margins = [...parts.related('header'), ...parts.related('footer')];
  const isTracked = parts.related('settings').some((root) => childOf(root, 'w:trackRevisions') !== undefined);
  return {
    round,
    items,
    // A file that is ours went out with changes tracked; what others do with theirs is no news.
    warnings: reviewWarnings(items, margins, round !== null && !isTracked),
  };
}

/** The anchor of the line that carries the mark of a note. */
function markAnchor(body: Story, note: string): string | null {
  const at = body.noteMarks.get(note);
  return at === undefined ? null : (anchorAt(body, { start: at, end: at })?.name ?? null);
}

function itemsOf(parts: DocxPackage, stories: readonly Story[], file: string): ReviewedItem[] {
  let admitted = 0;
  const admit = (count: number): void => {
    admitted += count;
    if (admitted > REVIEW_ITEMS)
      throw new Refusal('file-too-large', { file, limit: `${REVIEW_ITEMS} góp ý` });
  };
  const changes = stories.flatMap((story, index) =>
    [...suggestionItems(story, admit), ...asideItems(story, admit)].map((placed) => ({
      ...placed,
      story: index,
    })),
  );
  const items = [...changes, ...readComments(parts, stories, admit)]
    .sort((one, other) => one.story - other.story || one.at - other.at)
    .map(({ item }) => item);
  if (sizeOf(items) > megabytes(REVIEW_TEXT_MB))
    throw new Refusal('file-too-large', { file, limit: `${REVIEW_TEXT_MB} MB chữ góp ý` });
  return items;
}

/** In letters. */
function sizeOf(items: readonly ReviewedItem[]): number {
  return items
    .flatMap(({ quote, text, replacement, replies }) => [
      quote,
      text,
      replacement ?? '',
      ...replies.map((reply) => reply.text),
    ])
    .reduce((sum, text) => sum + text.length, 0);
}
