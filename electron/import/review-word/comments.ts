/** Comments with their replies: what stands in the comments part and its extensions. */

import { childrenOf, descendantsOf, isElement, textWithin, type XmlElement } from '../../xml/xml.ts';
import type { DocxPackage } from '../docx/package.ts';
import { isOnValue } from '../docx/styles.ts';
import { personOf, utcInstant } from './people.ts';
import { clean, describePlace, type StoryPlace, trimSpan } from './places.ts';
import type { Admit, Placed, ReviewedReply, WordPerson } from './reviewed.ts';
import type { Span, Story } from './story.ts';

interface Comment extends WordPerson {
  id: string;
  text: string;
  /** Ids of its paragraphs, by which the extensions speak of it. */
  paragraphs: string[];
  parent: Comment | null;
  isResolved: boolean;
}

const LONGEST_QUOTE = 2_000;
const NOWHERE: StoryPlace = { quote: '', before: '', after: '', anchorId: null };

/** Comments nothing in the text refers to come last, without a place. */
export function readComments(
  parts: DocxPackage,
  stories: readonly Story[],
  admit: Admit,
): (Placed & { story: number })[] {
  const comments = parts
    .related('comments')
    .flatMap((root) => childrenOf(root, 'w:comment'))
    .map(toComment);
  admit(comments.length);
  linkReplies(comments, parts);
  setInstants(comments, parts);
  const replies = new Map<Comment, ReviewedReply[]>();
  for (const comment of comments) {
    const first = firstOf(comment);
    const { author, at, text } = comment;
    if (first !== comment) replies.set(first, [...(replies.get(first) ?? []), { author, at, text }]);
  }
  return comments
    .filter((comment) => firstOf(comment) === comment)
    .map((comment) => place(comment, replies.get(comment) ?? [], stories));
}

function place(
  comment: Comment,
  replies: ReviewedReply[],
  stories: readonly Story[],
): Placed & { story: number } {
  const { id, author, at, text, isResolved } = comment;
  const index = stories.findIndex(({ comments }) => comments.has(id));
  const story = stories[index];
  const given = story?.comments.get(id);
  const span = story === undefined || given === undefined ? null : trimSpan(story.original, given);
  return {
    story: story === undefined ? stories.length : index,
    at: span?.start ?? 0,
    item: {
      kind: 'comment',
      author,
      at,
      ...(story === undefined || span === null ? NOWHERE : describePlace(story, shortened(span))),
      text,
      replacement: null,
      replies,
      isResolved,
    },
  };
}

/** The whole paper as a quote would say no more than its beginning. */
function shortened({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + LONGEST_QUOTE) };
}

function toComment(element: XmlElement): Comment {
  const paragraphs = descendantsOf(element, 'w:p');
  const text = paragraphs.map(lineText).join('\n');
  return {
    ...personOf(element),
    id: element.attributes['w:id'] ?? '',
    text: clean(text).trim(),
    paragraphs: paragraphs.map(({ attributes }) => keyOf(attributes['w14:paraId'])),
    parent: null,
    isResolved: false,
  };
}

function lineText(element: XmlElement): string {
  return element.children
    .filter(isElement)
    .map((child) => {
      if (child.name === 'w:t') return textWithin(child);
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      if (child.name === 'w:tab') return ' ';
      return ['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr'].includes(child.name) ? '' : lineText(child);
    })
    .join('');
}

/** commentsExtended names each comment by its last paragraph. */
function linkReplies(comments: readonly Comment[], parts: DocxPackage): void {
  const byParagraph = new Map(comments.flatMap((one) => one.paragraphs.map((key) => [key, one] as const)));
  for (const { attributes } of parts
    .related('commentsExtended')
    .flatMap((root) => childrenOf(root, 'w15:commentEx'))) {
    const comment = byParagraph.get(keyOf(attributes['w15:paraId']));
    if (comment === undefined) continue;
    comment.isResolved = isOnValue(attributes['w15:done'] ?? '0');
    const parent = attributes['w15:paraIdParent'];
    comment.parent = parent === undefined ? null : (byParagraph.get(keyOf(parent)) ?? null);
  }
}

/** True instants stand in a part of their own, under ids that a third part gives to paragraphs. */
function setInstants(comments: readonly Comment[], parts: DocxPackage): void {
  const instants = new Map(
    parts
      .related('commentsExtensible')
      .flatMap((root) => childrenOf(root, 'w16cex:commentExtensible'))
      .map(({ attributes }) => [
        keyOf(attributes['w16cex:durableId']),
        utcInstant(attributes['w16cex:dateUtc']),
      ]),
  );
  const durable = new Map(
    parts
      .related('commentsIds')
      .flatMap((root) => childrenOf(root, 'w16cid:commentId'))
      .map(({ attributes }) => [keyOf(attributes['w16cid:paraId']), keyOf(attributes['w16cid:durableId'])]),
  );
  for (const comment of comments)
    for (const key of comment.paragraphs) comment.at = instants.get(durable.get(key) ?? '') ?? comment.at;
}

/** The comment a thread begins with; threads that bite their own tail begin where they are looked at. */
function firstOf(comment: Comment): Comment {
  const seen = new Set([comment]);
  let first = comment;
  while (first.parent !== null) {
    if (seen.has(first.parent)) return comment;
    first = first.parent;
    seen.add(first);
  }
  return first;
}

function keyOf(id: string | undefined): string {
  return (id ?? '').toUpperCase();
}
