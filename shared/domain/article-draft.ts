/** The first text of an article, from the paper it is made of; the secretary edits the rest. */
import { KIND_RULES, type Kind } from '../format/kinds.ts';
import type { Paper } from '../format/paper.ts';
import { type Block, blockLines } from '../text/blocks.ts';
import { formatShortDate } from '../text/dates.ts';
import { formatMarkdown, parseMarkdown } from '../text/markdown.ts';
import { type ArticleContent, DEFAULT_CATEGORY, withoutSummary } from './article.ts';
import { extractOfMinutes } from './article-of-minutes.ts';
import type { Document } from './document.ts';
import { type CellContext, cellFields } from './fields.ts';
import { factsOfSession, factsOfText } from './minutes-text.ts';
import type { Session } from './session.ts';

/** A sapo is two or three lines on a portal. */
const SUMMARY_LETTERS = 260;

export function canBecomeArticle(kind: Kind): boolean {
  return KIND_RULES[kind].article !== null;
}

/**
 * @param session The session of the minutes; null for minutes that were brought in without one.
 * @param approved The paper as it is printed, once it is approved: it tells then, and not what is recorded by now.
 */
export function draftArticle(
  document: Pick<Document, 'kind' | 'title' | 'head' | 'body' | 'date' | 'symbol'>,
  session: Session | null,
  context: CellContext,
  approved: Paper | null = null,
): ArticleContent {
  const cell = approved?.cellName ?? String(cellFields(context).chi_bo);
  const start = { category: DEFAULT_CATEGORY, author: cell, visibility: 'public' as const };
  const files = { attachments: [], photos: [], leadPhoto: null };
  const { article } = KIND_RULES[document.kind];
  if (article === 'extract')
    return {
      ...start,
      ...files,
      visibility: 'internal',
      ...extract(document, session, context, cell, approved),
    };
  const blocks = textBlocks(document.body);
  const isNews = article === 'news';
  const summary = isNews ? newsSummary(document, cell) : firstSentences(blocks);
  const title = isNews ? newsTitle(document, cell) : capital(document.title);
  return {
    ...start,
    ...files,
    title,
    summary,
    body: formatMarkdown(withoutSummary(blocks, summary)),
    date: document.date,
  };
}

function newsTitle({ kind, title }: Pick<Document, 'kind' | 'title'>, cell: string): string {
  const { name } = KIND_RULES[kind];
  return new RegExp(`^${name}(?!\\p{L})`, 'iu').test(title)
    ? `${capital(title)} của ${cell}`
    : `${cell}: ${name} ${title}`;
}

function newsSummary(
  { kind, symbol, date, title }: Pick<Document, 'kind' | 'symbol' | 'date' | 'title'>,
  cell: string,
): string {
  const { name } = KIND_RULES[kind];
  const number = symbol === null ? '' : ` số ${symbol}`;
  const day = date === null ? '' : ` ngày ${formatShortDate(date)}`;
  return `${cell} ban hành ${name}${number}${day} ${title.replace(new RegExp(`^${name}\\s+`, 'iu'), '')}.`;
}

function extract(
  document: Pick<Document, 'title' | 'date' | 'symbol'>,
  session: Session | null,
  context: CellContext,
  cell: string,
  approved: Paper | null,
): Pick<ArticleContent, 'title' | 'summary' | 'body' | 'date'> {
  if (session === null) {
    const day = document.date === null ? '' : `Ngày ${formatShortDate(document.date)}, `;
    const summary = `${day}${cell} tổ chức ${lower(document.title)}.`;
    return {
      title: `${cell} ${lower(document.title)}`,
      summary: capital(summary),
      body: '',
      date: document.date,
    };
  }
  const facts =
    approved === null ? factsOfSession(session, context) : factsOfText(approved, session, context);
  return extractOfMinutes(facts, session, document, context);
}

function textBlocks(body: string): Block[] {
  return parseMarkdown(body).filter(
    ({ type }) => type !== 'part' && type !== 'orientation' && type !== 'pageBreak',
  );
}

/** Whole sentences from the beginning, as far as a sapo goes. */
function firstSentences(blocks: readonly Block[]): string {
  const first = blocks.find(({ type }) => type === 'paragraph');
  const text = first === undefined ? '' : blockLines([first]).join(' ');
  let summary = '';
  for (const sentence of text.match(/[^.!?…]+[.!?…]*\s*/gu) ?? []) {
    if (summary !== '' && summary.length + sentence.length > SUMMARY_LETTERS) break;
    summary += sentence;
  }
  return summary.trim().slice(0, 2 * SUMMARY_LETTERS);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
