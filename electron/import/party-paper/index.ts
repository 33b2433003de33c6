/** The envelope of an official paper: head, kind and subject above the body, recipients and signature below. */
import { NO_FACTS, type PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { MINUTES } from '../../../shared/format/kinds.ts';
import { draftText, draftTexts, type LeftOut, leaveOut, type ReadDraft } from '../imported.ts';
import { lineMark } from '../line-marks.ts';
import { isCapitals, toNaturalCase } from '../natural-case.ts';
import { isProse, isProseText } from '../page.ts';
import { takeTitle } from '../title.ts';
import { bareItem, joinItems } from './items.ts';
import { piecesOf } from './lanes.ts';
import {
  ADDRESSEE,
  AUTHORITY,
  BASIS,
  circulationOf,
  DRAFT_MARK,
  ISSUER,
  type KindLine,
  LETTER_SUBJECT,
  MOTTO,
  matchPlaceDate,
  NUMBER,
  OFFICE,
  PLAIN_ISSUER,
  PLAIN_OFFICE,
  RECIPIENTS,
  RULE,
  readKindLine,
  SYMBOL,
} from './patterns.ts';
import { readClosingFacts } from './read-closing.ts';
import { readHeadFacts, readPlaceDate, readToldDate } from './read-head.ts';

export interface PartyPaper {
  /** The subject, or the title of the body where the head names none. */
  title: string | null;
  drafts: ReadDraft[];
  leftOut: LeftOut[];
  facts: PaperFacts;
}

const HEAD_DRAFTS = 12;

/** The paper without its envelope, which is left out as read; null where there is no head. */
export function trimPaper(drafts: readonly ReadDraft[]): PartyPaper | null {
  if (!hasLetterhead(drafts)) return null;
  const head = readHead(drafts);
  const below = drafts.slice(head.end);
  const [from, to] = findClosing(below);
  const body = [...below.slice(0, from), ...below.slice(to)];
  const closing = below.slice(from, to);
  const leftOut = [...leaveOut('head', drafts.slice(0, head.end)), ...leaveOut('signature', closing)];
  const titled =
    head.subject === ''
      ? takeTitle(body, true)
      : { title: toNaturalCase(head.subject, body.map(draftText)), drafts: body, leftOut: [] };
  const dated = head.facts.hasDateLine ? head.facts : readPlaceDate(closing.flatMap(piecesOf));
  const isToldOnly = !dated.hasDateLine && head.facts.kind === MINUTES;
  const facts = {
    ...head.facts,
    placeName: dated.placeName,
    date: isToldOnly ? readToldDate(body) : dated.date,
    hasDateLine: dated.hasDateLine,
    ...readClosingFacts(closing, head.facts.addressees.length > 0),
    subject: titled.title ?? '',
  };
  return { title: titled.title, drafts: titled.drafts, leftOut: [...leftOut, ...titled.leftOut], facts };
}

/**
 * A symbol stands in no other text, and a motto near a number, a date or a kind; where both are missing, who issued it, when
 * and what it is make a head together.
 */
function hasLetterhead(drafts: readonly ReadDraft[]): boolean {
  const lines = drafts.slice(0, HEAD_DRAFTS).flatMap(piecesOf);
  const has = (isOne: (line: string) => boolean): boolean => lines.some(isOne);
  if (has((line) => SYMBOL.exec(line)?.[0].length === line.length)) return true;
  const isDated = has((line) => matchPlaceDate(line) !== null);
  const isNamed = has((line) => readKindLine(line)?.rest === '');
  if (has((line) => MOTTO.test(line)) && (isDated || isNamed || has((line) => NUMBER.test(line))))
    return true;
  const isIssued = has((line) => ISSUER.test(line) && isCapitals(line));
  return [isDated, isNamed, isIssued].filter(Boolean).length > 1 && isNamed;
}

interface Head {
  /** The first draft below it. */
  end: number;
  /** As written; '' where it names none. */
  subject: string;
  facts: PaperFacts;
}

function readHead(drafts: readonly ReadDraft[]): Head {
  const limit = Math.min(drafts.length, 3 * HEAD_DRAFTS);
  const [top, basis, addressees]: [ReadDraft[], string[], string[]] = [[], [], []];
  let named: (KindLine & { subject: string }) | null = null;
  let end = 0;
  while (end < limit) {
    const draft = drafts[end];
    if (draft === undefined) break;
    const [first = '', ...rest] = draftTexts(draft);
    const kind: KindLine | null = named === null && draft.type !== 'table' ? readKindLine(first) : null;
    if (kind !== null) {
      const found: SubjectLines =
        rest.length > 0 ? { text: rest.join(' '), lines: 0 } : subjectBelow(drafts, end + 1, kind.rest);
      named = { ...kind, subject: [kind.rest, found.text].join(' ').trim() };
      end += 1 + found.lines;
    } else if (ADDRESSEE.test(first)) {
      const lines = addresseeLines(drafts, end);
      const texts = drafts.slice(end, end + lines).flatMap(draftTexts);
      addressees.push(...texts.map((text) => text.replace(ADDRESSEE, '')).filter((text) => text !== ''));
      end += lines;
    } else if (isBasis(draft)) {
      basis.push(...draftTexts(draft));
      end += 1;
    } else if (isHeadDraft(draft, drafts.slice(end + 1), end > 0)) {
      top.push(draft);
      end += 1;
    } else break;
  }
  const facts = readHeadFacts(top);
  return {
    end,
    subject: named === null ? facts.subject : named.subject,
    facts: {
      ...NO_FACTS,
      ...facts,
      kind: named?.kind ?? facts.kind,
      addressees: joinItems(addressees).map(bareItem),
      basis: basis.map(bareItem),
    },
  };
}

interface SubjectLines {
  text: string;
  /** Drafts below the line of the kind. */
  lines: number;
}

/** The subject is centred, or closed by a rule; in plain text it is one line. */
function subjectBelow(drafts: readonly ReadDraft[], start: number, begun: string): SubjectLines {
  const next = drafts.slice(start, start + 5);
  const border = next.findIndex(isRule);
  const centred = next.findIndex(
    (draft) =>
      draft.type !== 'line' ||
      !(draft.role === 'subject' || (draft.role === null && draft.isCentred)) ||
      isRule(draft),
  );
  const found = border >= 0 ? border : centred < 0 ? next.length : centred;
  const lines = found === 0 && begun === '' && isPlainSubject(next[0]) ? 1 : found;
  return { text: next.slice(0, lines).map(draftText).join(' '), lines };
}

function isPlainSubject(draft: ReadDraft | undefined): boolean {
  if (draft?.type !== 'line' || draft.role !== null || isProse(draft)) return false;
  const text = draftText(draft);
  return lineMark(text) === null && !/[.:;,]$/u.test(text) && !isBasis(draft) && !ADDRESSEE.test(text);
}

function isBasis(draft: ReadDraft): boolean {
  const lines = draft.type === 'table' ? [] : draftTexts(draft);
  const isListed =
    draft.type === 'list' || (draft.type === 'line' && (draft.role?.startsWith('item') ?? false));
  return lines.length > 0 && lines.every((line) => BASIS.test(isListed ? `- ${line}` : line));
}

function isHeadDraft(draft: ReadDraft, below: readonly ReadDraft[], isBegun: boolean): boolean {
  const lines = piecesOf(draft);
  if (draft.type === 'table') return lines.some((line) => MOTTO.test(line) || NUMBER.test(line));
  if (draft.type === 'pageBreak' || draft.type === 'orientation') return false;
  if (draft.type === 'line' && (draft.role === 'head' || draft.role === 'subject')) return true;
  return lines.every((line) => isHeadLine(line) || (isNameLine(line, isBegun) && goesOn(below)));
}

function isHeadLine(line: string): boolean {
  return (
    MOTTO.test(line) ||
    NUMBER.test(line) ||
    matchPlaceDate(line) !== null ||
    RULE.test(line) ||
    DRAFT_MARK.test(line) ||
    circulationOf(line) !== null ||
    LETTER_SUBJECT.test(line) ||
    (ISSUER.test(line) && line === line.toUpperCase())
  );
}

/** Who issued it, in small letters, or the second line of a long name: a head only where the head goes on below. */
function isNameLine(line: string, isBegun: boolean): boolean {
  return PLAIN_ISSUER.test(line) || (isBegun && isCapitals(line) && readKindLine(line) === null);
}

function goesOn(below: readonly ReadDraft[]): boolean {
  return below
    .slice(0, 3)
    .flatMap(piecesOf)
    .some(
      (line) =>
        MOTTO.test(line) ||
        NUMBER.test(line) ||
        matchPlaceDate(line) !== null ||
        line === '*' ||
        ISSUER.test(line),
    );
}

/** A single addressee stands behind the label or below it, several in a list beginning behind it or below. */
function addresseeLines(drafts: readonly ReadDraft[], start: number): number {
  const [label = '', next = ''] = drafts.slice(start, start + 2).map(draftText);
  if (!/:$|[:\t]\s*[-–]\s/u.test(label)) return 1;
  const listed = drafts
    .slice(start + 1)
    .findIndex((draft) => !/^[-–]\s/u.test(draftText(draft)) || isBasis(draft));
  const isAlone = listed === 0 && label.endsWith(':') && next !== '' && !isProseText(next);
  return 1 + (isAlone ? 1 : Math.max(listed, 0));
}

/** From the first line or table of recipients or signatories to the end, or to an annex. `[n, n]` when there is none. */
function findClosing(drafts: readonly ReadDraft[]): [from: number, to: number] {
  const table = drafts.findLastIndex(
    (draft) => draft.type === 'table' && draft.columns.length <= 3 && isClosing(draft),
  );
  if (table >= 0) return [dateAbove(drafts, table), table + 1 + recipientLines(drafts.slice(table + 1))];
  for (const [index, draft] of drafts.entries()) {
    if (!isClosing(draft)) continue;
    const below = drafts.slice(index);
    const annex = below.findIndex((next) => next.type === 'pageBreak' || /^phụ lục/iu.test(draftText(next)));
    const closing = annex < 0 ? below : below.slice(0, annex);
    if (!closing.flatMap(draftTexts).some(isProseLine))
      return [dateAbove(drafts, index), index + closing.length];
  }
  return [drafts.length, drafts.length];
}

/** The recipients of some stand below the table of signatures. */
function recipientLines([label, ...entries]: readonly ReadDraft[]): number {
  if (label === undefined || !RECIPIENTS.test(draftText(label))) return 0;
  const others = entries.findIndex((draft) => !/^[-–—+•]/u.test(draftText(draft)));
  return 1 + (others < 0 ? entries.length : others);
}

/** An entry of the recipients may be as long as a sentence. */
function isProseLine(line: string): boolean {
  return !/^[-–—+•]/u.test(line) && isProseText(line);
}

/** Some papers are dated above the signature. */
function dateAbove(drafts: readonly ReadDraft[], closing: number): number {
  const above = drafts[closing - 1];
  const isDate = above?.type === 'line' && piecesOf(above).every((line) => matchPlaceDate(line) !== null);
  return isDate ? closing - 1 : closing;
}

function isClosing(draft: ReadDraft): boolean {
  if (draft.type === 'line' && draft.role === 'signature') return true;
  const office = draft.type === 'line' ? PLAIN_OFFICE : OFFICE;
  return piecesOf(draft).some((line) => RECIPIENTS.test(line) || AUTHORITY.test(line) || office.test(line));
}

function isRule(draft: ReadDraft): boolean {
  return RULE.test(draftText(draft));
}
