/** What approved minutes say, read out of their own text: the session may have changed since. */

import type { Paper } from '../format/paper.ts';
import { blockLines } from '../text/blocks.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { foldText } from '../text/vietnamese.ts';
import { type CellContext, nameOf } from './fields.ts';
import { splitParts } from './parts.ts';
import type { Session } from './session.ts';
import type { Day } from './values.ts';

/** The matter of an article of minutes. */
export interface MinutesFacts {
  /** Of the cell, as the minutes print it. */
  cell: string;
  /** '' where it is not known. */
  topic: string;
  /** '' where it is not known. */
  place: string;
  /** The day of the session. */
  date: Day | null;
  /** Full name; '' where it is not known. */
  chair: string;
  /** Full names. */
  presenters: string[];
  /** Lines of Markdown. */
  conclusion: string;
  /** What was said, which is never told. */
  said: string[];
  /** Full names of those who were not there, who are never named. */
  away: string[];
}

/** As they are recorded now: of minutes that are not approved yet. */
export function factsOfSession(session: Session, context: CellContext): MinutesFacts {
  return {
    cell: context.cell.name,
    topic: session.topic,
    place: session.place,
    date: session.date,
    chair: nameOf(context, session.chairId),
    presenters: session.presenterIds.map((id) => nameOf(context, id)).filter(Boolean),
    conclusion: session.conclusion,
    said: session.remarks.flatMap(({ text, answer }) => [text, answer]),
    away: session.roll.filter(({ presence }) => presence !== 'present').map(({ fullName }) => fullName),
  };
}

/**
 * As they stand in the approved text. What is worded so that it is not found there is taken from the session where the text
 * holds it word for word, and else left out.
 */
export function factsOfText(paper: Paper, session: Session, context: CellContext): MinutesFacts {
  const now = factsOfSession(session, context);
  const parts = splitParts(paper.body);
  const linesOf = (key: string): string[] => blockLines(parseMarkdown(parts.get(key) ?? ''));
  const lines = blockLines(paper.body);
  const whole = foldText(lines.join('\n'));
  const ifHeld = (text: string): string => (text !== '' && whole.includes(foldText(text)) ? text : '');
  const found = (among: readonly string[], pattern: RegExp): string | null =>
    among.map((line) => pattern.exec(line)?.[1]?.trim()).find((match) => match !== undefined) ?? null;
  const presenters = found(linesOf('presentation'), /đồng chí ([^.:;“”]+?) trình bày/u);
  const cell = paper.cellName;
  const signer = paper.signature?.form === 'paired' ? paper.signature.right.name : '';
  const conclusion = (parts.get('conclusion') ?? '').replace(/^#.*$/gmu, '').trim();
  const members = [...context.members.values()].map(({ fullName }) => fullName);
  // Of the cell only those who were not there are named in that part.
  const missing = foldText(linesOf('attendance').join('\n'));
  return {
    cell,
    topic: found(lines, /^Chuyên đề: (.+?)\.?$/u) ?? ifHeld(now.topic),
    place: found(lines, placeBefore(cell)) ?? ifHeld(now.place),
    date: paper.date,
    chair: signer === '' ? ifHeld(now.chair) : signer,
    presenters: presenters === null ? now.presenters.filter(ifHeld) : presenters.split(', '),
    conclusion: parts.has('conclusion') ? conclusion : ifHeld(now.conclusion),
    said: [...now.said, ...linesOf('discussion')],
    away: [...now.away, ...members.filter((name) => missing.includes(foldText(name)))],
  };
}

/** ", tại Phòng họp số 2, Chi bộ A tổ chức": a place may have commas of its own. */
function placeBefore(cell: string): RegExp {
  return new RegExp(`, tại (?!…)(.+?), ${cell.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')} tổ chức`, 'u');
}
