/** The envelope of an official paper: head, kind and subject above the body, recipients and signature below. */
import { NO_FACTS, type PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { MINUTES } from '../../../shared/format/kinds.ts';
import { draftText, type LeftOut, leaveOut, type ReadDraft, withoutNotes } from '../imported.ts';
import { isCapitals, toNaturalCase } from '../natural-case.ts';
import { takeTitle } from '../title.ts';
import { findClosing } from './find-closing.ts';
import { readHead } from './find-head.ts';
import { piecesOf } from './lanes.ts';
import {
  circulationOf,
  ISSUER,
  LONGEST_LINE,
  MOTTO,
  matchPlaceDate,
  NUMBER,
  RULE,
  readKindLine,
  SYMBOL,
} from './patterns.ts';
import { readClosingFacts } from './read-closing.ts';
import { readPlaceDate, readToldDate } from './read-head.ts';

export interface PartyPaper {
  /** The subject, or the title of the body where the head names none. */
  title: string | null;
  drafts: ReadDraft[];
  leftOut: LeftOut[];
  facts: PaperFacts;
}

const HEAD_DRAFTS = 12;

/** The paper without its envelope, which is left out as read; null where there is no head. */
export function trimPaper(whole: readonly ReadDraft[]): PartyPaper | null {
  const { drafts, ...foot } = takeLastMark(whole);
  const isHeaded = hasLetterhead(drafts);
  if (!isHeaded && !beginsWithKind(drafts)) return null;
  const head = readHead(drafts.map(withoutNotes));
  if (!isHeaded && head.subject === '') return null;
  const below = drafts.slice(head.end);
  const [from, to] = findClosing(below);
  const body = [...below.slice(0, from), ...below.slice(to)];
  const closing = below.slice(from, to);
  const leftOut = [
    ...leaveOut('head', drafts.slice(0, head.end)),
    ...leaveOut('signature', closing),
    ...foot.leftOut,
  ];
  const titled =
    head.subject === ''
      ? takeTitle(body, true)
      : { title: toNaturalCase(head.subject, body.map(draftText)), drafts: body, leftOut: [] };
  const dated = head.facts.hasDateLine ? head.facts : readPlaceDate(closing.flatMap(piecesOf));
  const isToldOnly = !dated.hasDateLine && head.facts.kind === MINUTES;
  const facts = {
    ...head.facts,
    circulation: head.facts.circulation ?? foot.circulation,
    placeName: dated.placeName,
    date: isToldOnly ? readToldDate(body) : dated.date,
    hasDateLine: dated.hasDateLine,
    ...readClosingFacts(closing, head.facts.addressees.length > 0),
    subject: titled.title ?? '',
  };
  return { title: titled.title, drafts: titled.drafts, leftOut: [...leftOut, ...titled.leftOut], facts };
}

/** Where the paper may go, where its last line says that (05-HD/VPTW, II.4). */
function takeLastMark(
  drafts: readonly ReadDraft[],
): Pick<PartyPaper, 'leftOut'> & Pick<PaperFacts, 'circulation'> & { drafts: readonly ReadDraft[] } {
  const last = drafts.at(-1);
  const circulation = last?.type === 'line' ? circulationOf(draftText(last)) : null;
  return circulation === null
    ? { drafts, leftOut: [], circulation }
    : { drafts: drafts.slice(0, -1), leftOut: leaveOut('header-footer', drafts.slice(-1)), circulation };
}

/**
 * A symbol stands in no other text, and a motto near a number, a date or a kind; where both are missing, who issued it, when
 * and what it is make a head together.
 */
function hasLetterhead(drafts: readonly ReadDraft[]): boolean {
  const lines = drafts
    .slice(0, HEAD_DRAFTS)
    .flatMap(piecesOf)
    .filter(({ length }) => length <= LONGEST_LINE);
  const has = (isOne: (line: string) => boolean): boolean => lines.some(isOne);
  if (has((line) => SYMBOL.exec(line)?.[0].length === line.length)) return true;
  const isDated = has((line) => matchPlaceDate(line) !== null);
  const isNamed = has((line) => readKindLine(line)?.rest === '');
  if (has((line) => MOTTO.test(line)) && (isDated || isNamed || has((line) => NUMBER.test(line))))
    return true;
  const isIssued = has((line) => ISSUER.test(line) && isCapitals(line));
  return [isDated, isNamed, isIssued].filter(Boolean).length > 1 && isNamed;
}

/** A text that begins with the name of its kind, and goes on with what it is about, says what it is. */
function beginsWithKind(drafts: readonly ReadDraft[]): boolean {
  const first = drafts
    .slice(0, HEAD_DRAFTS)
    .flatMap(piecesOf)
    .find((line) => !RULE.test(line));
  return first !== undefined && readKindLine(first)?.rest === '';
}

/** The signatures below a text without a head, which would be printed twice; null where nobody signed it. */
export function trimSignatures(drafts: readonly ReadDraft[]): Omit<PartyPaper, 'title'> | null {
  const [from, to] = findClosing(drafts);
  const closing = drafts.slice(from, to);
  const read = readClosingFacts(closing, false);
  const isAtEnd = to === drafts.length && closing.every(({ type }) => type === 'line');
  if (!isAtEnd || !read.signatures.some(({ name }) => name !== '')) return null;
  return {
    drafts: drafts.slice(0, from),
    leftOut: leaveOut('signature', closing),
    facts: { ...NO_FACTS, ...read, ...readPlaceDate(closing.flatMap(piecesOf)) },
  };
}
