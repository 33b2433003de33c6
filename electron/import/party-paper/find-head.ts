/** Where the head of a paper ends, and what it says. */
import { NO_FACTS, type PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import type { Table } from '../../../shared/text/blocks.ts';
import { draftText, draftTexts, type ReadDraft } from '../imported.ts';
import { lineMark } from '../line-marks.ts';
import { isCapitals } from '../natural-case.ts';
import { isProse, isProseText } from '../page.ts';
import { bareItem, joinItems } from './items.ts';
import { piecesOf, rowTexts } from './lanes.ts';
import {
  ADDRESSEE,
  BASIS,
  circulationOf,
  DRAFT_MARK,
  ISSUER,
  type KindLine,
  LETTER_SUBJECT,
  MOTTO,
  matchPlaceDate,
  NUMBER,
  PLAIN_ISSUER,
  RULE,
  readKindLine,
  urgencyOf,
} from './patterns.ts';
import { readHeadFacts } from './read-head.ts';

/** So many drafts may a head have. */
const LONGEST_HEAD = 36;

interface Title extends KindLine {
  /** As written; '' where there is none. */
  subject: string;
}

export interface Head {
  /** The first draft below it. */
  end: number;
  /** As written; '' where it names none. */
  subject: string;
  facts: PaperFacts;
}

export function readHead(drafts: readonly ReadDraft[]): Head {
  const limit = Math.min(drafts.length, LONGEST_HEAD);
  const [top, basis, addressees]: [ReadDraft[], string[], string[]] = [[], [], []];
  let named: Title | null = null;
  let end = 0;
  while (end < limit) {
    const draft = drafts[end];
    if (draft === undefined) break;
    const titled: (Title & { above: ReadDraft }) | null =
      named === null && draft.type === 'table' ? splitTitle(draft) : null;
    if (titled !== null) {
      top.push(titled.above);
      named = titled;
      end += 1;
      continue;
    }
    const [first = '', ...rest] = draftTexts(draft);
    const kind: KindLine | null = named === null && draft.type !== 'table' ? readKindLine(first) : null;
    if (kind !== null) {
      const found: SubjectLines =
        rest.length > 0 ? { text: rest.join(' '), lines: 0 } : subjectBelow(drafts, end + 1, kind.rest);
      named = { ...kind, subject: [kind.rest, found.text].join(' ').trim() };
      end += 1 + found.lines;
    } else if (ADDRESSEE.test(first)) {
      // A kind that names nobody above its body would not print them: they stay in it.
      if (!isAddressed(named?.kind ?? readHeadFacts(top).kind)) break;
      const lines = addresseeLines(drafts, end);
      const texts = drafts.slice(end, end + lines).flatMap(draftTexts);
      addressees.push(...texts.map((text) => text.replace(ADDRESSEE, '')).filter((text) => text !== ''));
      end += lines;
    } else if (isBasis(draft)) {
      basis.push(...draftTexts(draft));
      end += 1;
    } else if (isHeadDraft(draft, drafts.slice(end + 1), named === null ? drafts[end - 1] : null)) {
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

/** A head set in one table with kind and subject in rows of their own below it; null for any other. */
function splitTitle(table: Table): (Title & { above: ReadDraft }) | null {
  const rows = [table.header, ...table.rows];
  const at = rows.findIndex((row) => readKindLine(rowTexts(row)[0] ?? '') !== null);
  const [header, ...above] = rows.slice(0, at);
  const [first = '', ...rest] = rows.slice(at).flatMap(rowTexts);
  const kind = readKindLine(first);
  if (at < 1 || header === undefined || kind === null) return null;
  const subject = [kind.rest, ...rest.filter((line) => !RULE.test(line))].join(' ').trim();
  return { ...kind, subject, above: { ...table, header, rows: above } };
}

interface SubjectLines {
  text: string;
  /** Drafts below the line of the kind. */
  lines: number;
}

/** The subject is centred, or closed by a rule; in plain text it is one line, and those that go on with it. */
function subjectBelow(drafts: readonly ReadDraft[], start: number, begun: string): SubjectLines {
  const next = drafts.slice(start, start + 5);
  const border = next.findIndex(isRule);
  const centred = next.findIndex((draft) => !isCentredSubject(draft) || isRule(draft));
  const found = border >= 0 ? border : centred < 0 ? next.length : centred;
  const lines = found === 0 ? plainLines(next, begun) : found;
  return { text: next.slice(0, lines).map(draftText).join(' '), lines };
}

function isCentredSubject(draft: ReadDraft): boolean {
  if (draft.type !== 'line') return false;
  if (draft.role === 'subject' || draft.role === 'title') return true;
  const isStyled = draft.role?.startsWith('heading') === true && lineMark(draftText(draft)) === null;
  return draft.isCentred && (draft.role === null || isStyled);
}

function plainLines(next: readonly ReadDraft[], begun: string): number {
  const texts = next.map((draft) => (isPlainSubject(draft) ? draftText(draft) : ''));
  const end = texts.findIndex((text, at) => {
    const before = at === 0 ? begun : (texts[at - 1] ?? '');
    return text === '' || (before !== '' && !goesOnWith(before, text));
  });
  return end < 0 ? texts.length : end;
}

/** A line that begins small goes on with the one above it, and so does one in capitals under capitals. */
function goesOnWith(before: string, text: string): boolean {
  return /^[\p{Ll}(]/u.test(text) || (isCapitals(before) && isCapitals(text));
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

function isAddressed(kind: Kind | null): boolean {
  return kind !== null && KIND_RULES[kind].addressLabel !== null;
}

/** @param above the draft above it; null once the kind is named, below which nobody is named and no letter has its subject */
function isHeadDraft(
  draft: ReadDraft,
  below: readonly ReadDraft[],
  above: ReadDraft | undefined | null,
): boolean {
  const lines = piecesOf(draft);
  if (draft.type === 'table') return lines.some((line) => MOTTO.test(line) || NUMBER.test(line));
  if (draft.type === 'pageBreak' || draft.type === 'orientation') return false;
  if (draft.type === 'line' && (draft.role === 'head' || draft.role === 'subject')) return true;
  if (above === null) return lines.every(isHeadLine);
  const before = above === undefined ? [] : piecesOf(above);
  return lines.every(
    (line) =>
      isHeadLine(line) ||
      LETTER_SUBJECT.test(line) ||
      ((isNameLine(line) || isSecondLine(line, before)) && goesOn(below)),
  );
}

function isHeadLine(line: string): boolean {
  return (
    MOTTO.test(line) ||
    NUMBER.test(line) ||
    matchPlaceDate(line) !== null ||
    RULE.test(line) ||
    DRAFT_MARK.test(line) ||
    circulationOf(line) !== null ||
    urgencyOf(line) !== null ||
    (ISSUER.test(line) && line === line.toUpperCase())
  );
}

/** Who issued it, in small letters or of another name: a head only where the head goes on below. */
function isNameLine(line: string): boolean {
  return (
    PLAIN_ISSUER.test(line) || (isCapitals(line) && readKindLine(line) === null && lineMark(line) === null)
  );
}

/** The subject of a letter may go on below its first line. */
function isSecondLine(line: string, before: readonly string[]): boolean {
  return before.some((one) => LETTER_SUBJECT.test(one)) && /^\p{Ll}/u.test(line) && !/[.:;]$/u.test(line);
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
        ADDRESSEE.test(line) ||
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

function isRule(draft: ReadDraft): boolean {
  return RULE.test(draftText(draft));
}
