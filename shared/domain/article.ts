/**
 * An article (bài đăng): what goes to a portal instead of the paper itself. It has revisions of its own and remembers
 * which revision of its document it was made from.
 */
import * as z from 'zod';
import { type Block, blockLines, type Inline, inlineText, isFootnote, isRun } from '../text/blocks.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { Day, type Id, Line, Prose, RequiredLine } from './values.ts';

/** The portal's own name for it; NFC, as a decomposed name would make a second category there. */
export const DEFAULT_CATEGORY = 'Hoạt động Đảng - Đoàn thể'.normalize('NFC');

export const VISIBILITIES = ['public', 'internal'] as const;
export const Visibility = z.enum(VISIBILITIES);
export type Visibility = z.infer<typeof Visibility>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** A file that goes with the article; its bytes are kept under their hash. */
export const ArticleFile = z.object({
  /** Of the cleaned bytes, 64 lower-case hex digits: what they are kept and asked for under. */
  sha256: Sha256,
  /** As the portal's visitor sees it. */
  title: RequiredLine.pipe(z.string().max(200)),
  /** As it was picked, ending and all; what goes out gets a name of plain letters made from it. */
  fileName: RequiredLine.pipe(z.string().max(200)),
  /** What the bytes were seen to be; the ending of the name decides only for plain text. */
  mimeType: z.enum([
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
    'image/jpeg',
    'image/png',
  ]),
  /** Bytes, after cleaning. */
  size: z.int().positive(),
  /** Stands under a photo; '' for none. */
  caption: Line.default(''),
  /** The full minutes, or a Word file of them: only ever for the inside. */
  isMinutes: z.boolean().default(false),
});
export type ArticleFile = z.infer<typeof ArticleFile>;

/** The longest title and summary of an article. */
export const MOST_LETTERS = { title: 300, summary: 2_000 } as const;

export const ArticleContent = z
  .object({
    /** Headline, one line; the name of the article on every screen and portal. */
    title: RequiredLine.pipe(z.string().max(MOST_LETTERS.title)),
    /** Sapo, plain text. */
    summary: Prose.pipe(z.string().max(MOST_LETTERS.summary)),
    /** Markdown. */
    body: z
      .string()
      .max(1_000_000)
      .transform((text) => text.normalize('NFC')),
    /** Chuyên mục by its name on the portal; where it is missing and cannot be made, nothing goes out. */
    category: RequiredLine.pipe(z.string().max(120)).default(DEFAULT_CATEGORY),
    /** Shown under the text; an author's name, not an account. */
    author: Line.default(''),
    /** The day it bears on the portal; null, today or a later day: the moment it goes out. */
    date: Day.nullable().default(null),
    /** `internal`: never shown to the public, only to the portal's own people. */
    visibility: Visibility.default('public'),
    /** Files to be fetched, in the order shown. */
    attachments: z.array(ArticleFile).max(20).default([]),
    /** JPEG or PNG, in the order shown. */
    photos: z.array(ArticleFile).max(30).default([]),
    /** Index in `photos` of the lead picture. */
    leadPhoto: z.int().min(0).nullable().default(null),
  })
  .refine(({ leadPhoto, photos }) => leadPhoto === null || leadPhoto < photos.length, {
    path: ['leadPhoto'],
  });
export type ArticleContent = z.infer<typeof ArticleContent>;

export interface ArticleSummary {
  /** Of the article; a document has one at most. */
  id: Id;
  /** The paper it was made of, of a kind that has an article (`article` of kinds.ts). */
  documentId: Id;
  /** Headline of the newest revision. */
  title: string;
  /** The article's own newest revision, from 1; not the document's. */
  revision: number;
  /** ISO, UTC: when the newest revision was saved. */
  updatedAt: string;
  /** The document has changed since the article was made or last compared with it. */
  isSourceNewer: boolean;
}

export interface Article extends ArticleSummary {
  /** Of the newest revision; what waits in the outbox may be older. */
  content: ArticleContent;
  /** The document's revision it rests on. */
  documentRevision: number;
}

export interface ArticleRevision {
  /** Counted from 1 within the article, without gaps. */
  revision: number;
  /** The revision it was written over; null for the first. */
  baseRevision: number | null;
  /** The document's revision the text rested on then. */
  documentRevision: number;
  /** ISO, UTC. */
  savedAt: string;
  /** Who was at the keyboard: the name of the account on the machine. */
  actor: string;
  /** Why it came to be ("Thêm tệp …", a text edited on the portal); '' where nothing was said. */
  reason: string;
}

/** The body as blocks, without a beginning that only says the summary again: portals show both. */
export function articleBlocks({ summary, body }: Pick<ArticleContent, 'summary' | 'body'>): Block[] {
  const blocks = parseMarkdown(body).filter(
    ({ type }) => type !== 'part' && type !== 'orientation' && type !== 'pageBreak',
  );
  return withoutSummary(blocks, summary);
}

/** A body that says nothing but its summary keeps it: an article without a text is none. */
export function withoutSummary(blocks: readonly Block[], summary: string): Block[] {
  const [first, ...rest] = blocks;
  const lead = summary.trim();
  if (first?.type !== 'paragraph' || lead === '') return [...blocks];
  if (wordsOf(blockLines([first]).join(' ')) === wordsOf(lead)) return rest.length === 0 ? [...blocks] : rest;
  if (!inlineText(first.content).startsWith(`${lead} `)) return [...blocks];
  return [{ ...first, content: dropStart(first.content, lead.length) }, ...rest];
}

/** Inlines without their first letters, and without the spaces that come then. */
function dropStart(content: readonly Inline[], letters: number): Inline[] {
  let left = letters;
  let isStart = true;
  return content.flatMap((inline): Inline[] => {
    if (!isRun(inline)) {
      if (left > 0 && !isFootnote(inline)) left -= 1;
      return isStart ? [] : [inline];
    }
    const text = inline.text.slice(left);
    left = Math.max(0, left - inline.text.length);
    const kept = isStart ? text.trimStart() : text;
    if (kept === '') return [];
    isStart = false;
    return [{ ...inline, text: kept }];
  });
}

/** ASCII words of a title and ten hex digits: made once for an article, the same on every try. */
export function articleKey(title: string, uuid: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return `${words || 'bai'}-${uuid.replaceAll('-', '').slice(0, 10)}`;
}

/** Only letters and digits, in one case: two spellings of one sentence are one. */
function wordsOf(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();
}
