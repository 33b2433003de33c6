/**
 * The first text of an article, from the paper it is made of. Of minutes only an extract is taken: day, place, cell, chair,
 * presenters, topic, the conclusion. Nothing anybody said is in it, with a name or without, nobody is called absent, no
 * vote is told by name; the secretary edits the rest.
 */
import { KIND_RULES, type Kind } from '../format/kinds.ts';
import { type Block, blockLines, heading, paragraph } from '../text/blocks.ts';
import { formatShortDate, romanQuarter } from '../text/dates.ts';
import { formatMarkdown, parseMarkdown } from '../text/markdown.ts';
import { foldText } from '../text/vietnamese.ts';
import { type ArticleContent, DEFAULT_CATEGORY, withoutSummary } from './article.ts';
import type { Document } from './document.ts';
import { type CellContext, cellFields, nameOf } from './fields.ts';
import { findNamedVoice } from './guard-people.ts';
import { proseBlocks } from './prose.ts';
import type { Session } from './session.ts';
import type { Id } from './values.ts';

/** A sapo is two or three lines on a portal. */
const SUMMARY_LETTERS = 260;

/** So many words in a row that stand in a remark too are the remark again. */
const WORDS_OF_A_REMARK = 5;

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
  if (article === 'extract')
    return { ...start, ...files, visibility: 'internal', ...extract(document, session, context, cell) };
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
  const conclusion = tellable(session, context);
  return {
    title: `${cell} sinh hoạt chuyên đề quý ${romanQuarter(quarter)} năm ${year}: ${topic}`,
    summary: `${day}${cell} tổ chức buổi sinh hoạt chuyên đề quý ${romanQuarter(quarter)} năm ${year} về “${topic}”${place}.`,
    body: formatMarkdown([
      ...opening(session, context),
      ...(conclusion === '' ? [] : [heading(2, 'Kết luận buổi sinh hoạt'), ...proseBlocks(conclusion)]),
      ...cited(document),
    ]),
    date: session.date,
  };
}

function opening(session: Session, context: CellContext): Block[] {
  const away = awayIds(session);
  const chair = session.chairId === null || away.has(session.chairId) ? '' : nameOf(context, session.chairId);
  const presenters = session.presenterIds
    .filter((id) => !away.has(id))
    .map((id) => nameOf(context, id))
    .filter(Boolean);
  const sentences = [
    chair === '' ? '' : `Đồng chí ${chair} chủ trì buổi sinh hoạt.`,
    presenters.length === 0
      ? ''
      : `Chi bộ đã nghe ${presenters.map((name) => `đồng chí ${name}`).join(', ')} trình bày chuyên đề.`,
  ].filter(Boolean);
  return sentences.length === 0 ? [] : [paragraph(sentences.join(' '))];
}

/** The paper by its number; one that was not issued has none, and is not named. */
function cited({ symbol, date }: Pick<Document, 'symbol' | 'date'>): Block[] {
  if (symbol === null || date === null) return [];
  return [paragraph(`Theo Biên bản số ${symbol} ngày ${formatShortDate(date)}.`)];
}

/** The lines of the conclusion that repeat no remark, name nobody who was away, and put no word or vote under a name. */
function tellable(session: Session, context: CellContext): string {
  const away = awayIds(session);
  const people = [...session.roll.map(({ memberId, fullName }) => ({ id: memberId, fullName }))];
  people.push(...context.members.values());
  const names = [...new Set(people.map(({ fullName }) => foldText(fullName)))];
  const absent = people.filter(({ id }) => away.has(id)).map(({ fullName }) => foldText(fullName));
  const said = runsOf(session.remarks.flatMap(({ text, answer }) => [text, answer]));
  const kept: string[] = [];
  for (const line of session.conclusion.split('\n')) {
    const isInner =
      absent.some((name) => foldText(line).includes(name)) ||
      (['opinion', 'vote', 'absence'] as const).some(
        (voice) => findNamedVoice([line], names, voice) !== null,
      ) ||
      [...runsOf([[...kept, line].join(' ')])].some((run) => said.has(run));
    if (!isInner) kept.push(line);
  }
  return kept.join('\n').trim();
}

function awayIds({ roll }: Session): ReadonlySet<Id> {
  return new Set(roll.filter(({ presence }) => presence !== 'present').map(({ memberId }) => memberId));
}

/** Every run of words that tells a remark, whatever signs and capitals stand between. */
function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words: readonly string[] =
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + WORDS_OF_A_REMARK <= words.length; at += 1)
      runs.add(words.slice(at, at + WORDS_OF_A_REMARK).join(' '));
  }
  return runs;
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
