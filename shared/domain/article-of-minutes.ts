/**
 * The extract of minutes: when, where, chair, presenters, topic, conclusion. Nothing anybody said is in it, with a name or
 * without, nobody is called absent, no vote is told by name. Whatever would tell one of these is left out, be it the topic.
 */
import { heading, paragraph } from '../text/blocks.ts';
import { formatShortDate, romanQuarter } from '../text/dates.ts';
import { formatMarkdown } from '../text/markdown.ts';
import { foldText } from '../text/vietnamese.ts';
import type { ArticleContent } from './article.ts';
import type { CellContext } from './fields.ts';
import { findNamedMatter, PERSONAL_MATTERS, tellLines } from './guard-people.ts';
import type { MinutesFacts } from './minutes-text.ts';
import { proseBlocks } from './prose.ts';
import type { Quarter } from './values.ts';

/** So many words in a row that stand in a remark too are the remark again. */
const WORDS_OF_A_REMARK = 5;

export function extractOfMinutes(
  facts: MinutesFacts,
  period: { year: number; quarter: Quarter },
  cited: { symbol: string | null; date: string | null },
  context: CellContext,
): Pick<ArticleContent, 'title' | 'summary' | 'body' | 'date'> {
  const teller = new Teller(facts, context);
  const { cell, topic } = facts;
  const quarter = `quý ${romanQuarter(period.quarter)} năm ${period.year}`;
  const title = teller.first([
    ...(topic === '' ? [] : [`${cell} sinh hoạt chuyên đề ${quarter}: ${topic}`]),
    `${cell} sinh hoạt chuyên đề ${quarter}`,
    'Sinh hoạt chuyên đề',
  ]);
  const day = facts.date === null ? '' : `Ngày ${formatShortDate(facts.date)}, `;
  const about = topic === '' ? '' : ` về “${topic}”`;
  const place = facts.place === '' ? '' : ` tại ${facts.place}`;
  const held = `${day}${cell} tổ chức buổi sinh hoạt chuyên đề ${quarter}`;
  const summary = teller.first([
    `${held}${about}${place}.`,
    `${held}${place}.`,
    `${held}${about}.`,
    `${held}.`,
  ]);
  const chair = facts.chair === '' ? '' : teller.first([`Đồng chí ${facts.chair} chủ trì buổi sinh hoạt.`]);
  const presenters = facts.presenters.filter((name) => teller.mayTell(name));
  const presented =
    presenters.length === 0
      ? ''
      : teller.first([
          `Chi bộ đã nghe ${presenters.map((name) => `đồng chí ${name}`).join(', ')} trình bày chuyên đề.`,
        ]);
  const opening = [chair, presented].filter(Boolean).join(' ');
  const conclusion = teller.lines(facts.conclusion.split('\n'));
  const named = paperNamed(cited);
  const citation = named === '' ? '' : teller.first([named]);
  return {
    title: title || 'Sinh hoạt chuyên đề',
    summary,
    body: formatMarkdown([
      ...(opening === '' ? [] : [paragraph(opening)]),
      ...(conclusion === '' ? [] : [heading(2, 'Kết luận'), ...proseBlocks(conclusion)]),
      ...(citation === '' ? [] : [paragraph(citation)]),
    ]),
    date: facts.date,
  };
}

/** The paper by its number; one that was not issued has none, and is not named. */
function paperNamed({ symbol, date }: { symbol: string | null; date: string | null }): string {
  return symbol === null || date === null ? '' : `Theo Biên bản số ${symbol} ngày ${formatShortDate(date)}.`;
}

/** Tells one thing after another, and nothing that is of the meeting's inside, also where it would begin in one and end in the next. */
class Teller {
  readonly #said: ReadonlySet<string>;
  readonly #away: readonly RegExp[];
  readonly #names: readonly string[];
  #told = '';

  constructor({ said, away }: MinutesFacts, { members }: CellContext) {
    this.#said = runsOf(said);
    this.#away = [...new Set(away)].filter(Boolean).map(asWord);
    this.#names = [...new Set([...away, ...[...members.values()].map(({ fullName }) => fullName)])].map(
      foldText,
    );
  }

  /** Whether nobody who was away is in it, and nobody is said to have thought, voted or missed anything. */
  mayTell(text: string): boolean {
    return (
      !this.#away.some((name) => name.test(foldText(text))) &&
      PERSONAL_MATTERS.every((matter) => findNamedMatter(tellLines([text], this.#names), matter) === null)
    );
  }

  /** Tells the first of these that may be told; '' where none may. */
  first(wishes: readonly string[]): string {
    const chosen = wishes.find((text) => this.mayTell(text) && this.#isNew(text)) ?? '';
    this.#told = `${this.#told} ${chosen}`;
    return chosen;
  }

  /** Tells those lines that may be told. */
  lines(lines: readonly string[]): string {
    return lines
      .filter((line) => line.trim() === '' || this.first([line]) !== '')
      .join('\n')
      .trim();
  }

  /** Whether no run of words of it, and of what was told before it, is one of a remark. */
  #isNew(text: string): boolean {
    const before = wordsOf(this.#told)
      .slice(1 - WORDS_OF_A_REMARK)
      .join(' ');
    return [...runsOf([`${before} ${text}`])].every((run) => !this.#said.has(run));
  }
}

function asWord(name: string): RegExp {
  const letters = foldText(name).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'u');
}

/** Every run of words that tells a remark, whatever signs and capitals stand between. */
function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = 0; at + WORDS_OF_A_REMARK <= words.length; at += 1)
      runs.add(words.slice(at, at + WORDS_OF_A_REMARK).join(' '));
  }
  return runs;
}

function wordsOf(text: string): string[] {
  return [
    ...(text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []),
  ];
}
