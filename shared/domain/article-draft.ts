/**
 * The first text of an article, from the paper it is made of. Of minutes only an extract is taken: date, cell, chair,
 * topic, what was discussed, the conclusion. No opinion stands under a name, nobody is called absent, no vote is told by
 * name; the secretary edits the rest.
 */
import { KIND_RULES, type Kind } from '../format/kinds.ts';
import { type Block, blockLines, heading, type ListItem, paragraph } from '../text/blocks.ts';
import { formatShortDate, romanQuarter } from '../text/dates.ts';
import { formatMarkdown, parseMarkdown } from '../text/markdown.ts';
import { foldText } from '../text/vietnamese.ts';
import { type ArticleContent, DEFAULT_CATEGORY, withoutSummary } from './article.ts';
import type { Document } from './document.ts';
import { type CellContext, cellFields, nameOf } from './fields.ts';
import { proseBlocks } from './prose.ts';
import type { Session } from './session.ts';

/** A sapo is two or three lines on a portal. */
const SUMMARY_LETTERS = 260;

export function canBecomeArticle(kind: Kind): boolean {
  return KIND_RULES[kind].article !== null;
}

/** @param session The session of the minutes; null for minutes that were brought in without one. */
export function draftArticle(
  document: Pick<Document, 'kind' | 'title' | 'head' | 'body' | 'date' | 'symbol'>,
  session: Session | null,
  context: CellContext,
): ArticleContent {
  const cell = String(cellFields(context).chi_bo);
  const start = { category: DEFAULT_CATEGORY, author: cell, visibility: 'public' as const };
  const files = { attachments: [], photos: [], leadPhoto: null };
  const { article } = KIND_RULES[document.kind];
  if (article === 'extract') return { ...start, ...files, ...extract(document, session, context, cell) };
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
  document: Pick<Document, 'title' | 'date'>,
  session: Session | null,
  context: CellContext,
  cell: string,
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
  const { topic, quarter, year } = session;
  const day = session.date === null ? '' : `Ngày ${formatShortDate(session.date)}, `;
  const place = session.place === '' ? '' : ` tại ${session.place}`;
  return {
    title: `${cell} sinh hoạt chuyên đề quý ${romanQuarter(quarter)} năm ${year}: ${topic}`,
    summary: `${day}${cell} tổ chức buổi sinh hoạt chuyên đề quý ${romanQuarter(quarter)} năm ${year} về “${topic}”${place}.`,
    body: formatMarkdown([
      ...opening(session, context),
      ...discussed(session, context),
      ...(session.conclusion.trim() === ''
        ? []
        : [heading(2, 'Kết luận buổi sinh hoạt'), ...proseBlocks(session.conclusion)]),
    ]),
    date: session.date,
  };
}

function opening(session: Session, context: CellContext): Block[] {
  const chair = nameOf(context, session.chairId);
  const presenters = session.presenterIds.map((id) => nameOf(context, id)).filter(Boolean);
  const sentences = [
    chair === '' ? '' : `Đồng chí ${chair} chủ trì buổi sinh hoạt.`,
    presenters.length === 0
      ? ''
      : `Chi bộ đã nghe ${presenters.map((name) => `đồng chí ${name}`).join(', ')} trình bày chuyên đề.`,
    session.jointWith === '' ? '' : `Cùng dự có ${session.jointWith}.`,
  ].filter(Boolean);
  return [
    ...(sentences.length === 0 ? [] : [paragraph(sentences.join(' '))]),
    ...proseBlocks(session.purpose),
  ];
}

/** What was said, without who said it; a remark that names somebody of the cell is left out. */
function discussed(session: Session, context: CellContext): Block[] {
  const names = [
    ...session.roll.map(({ fullName }) => fullName),
    ...[...context.members.values()].map(({ fullName }) => fullName),
  ];
  const folded = [...new Set(names.map((name) => foldText(name)))];
  const remarks = session.remarks
    .map(({ text }) =>
      text
        .split(/\s*\n\s*/u)
        .join(' ')
        .trim(),
    )
    .filter(
      (text) => !folded.some((name) => foldText(text).includes(name)) && !/[đĐ]ồng chí\s+\p{Lu}/u.test(text),
    );
  if (remarks.length === 0) return [];
  const items = remarks.map((text): ListItem => ({ content: [{ text }], children: [] }));
  return [
    heading(2, 'Nội dung thảo luận'),
    paragraph('Các ý kiến tại buổi sinh hoạt tập trung vào:'),
    { type: 'list', ordered: false, bullet: '-', items },
  ];
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
