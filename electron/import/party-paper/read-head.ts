/** What the lines above the kind say: whose paper it is, its number, place and date. */
import { kindOfCode } from '../../../shared/domain/numbering.ts';
import type { PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { parseTypedDate } from '../../../shared/text/dates.ts';
import { draftText, type ReadDraft } from '../imported.ts';
import { lanesOf } from './lanes.ts';
import {
  circulationOf,
  DRAFT_MARK,
  LETTER_KIND,
  LETTER_SUBJECT,
  MOTTO,
  matchPlaceDate,
  NUMBER,
  RULE,
  SMALL_SYMBOL,
  SYMBOL,
  urgencyOf,
} from './patterns.ts';

type HeadFacts = Pick<
  PaperFacts,
  | 'kind'
  | 'superiorName'
  | 'cellName'
  | 'symbol'
  | keyof DateFacts
  | 'subject'
  | 'circulation'
  | 'urgency'
  | 'draftNumber'
>;
type DateFacts = Pick<PaperFacts, 'placeName' | 'date' | 'hasDateLine'>;

export function readHeadFacts(drafts: readonly ReadDraft[]): HeadFacts {
  const { left, right } = lanesOf(drafts, isOfRight);
  const [symbol = '', letterSubject = '', issuers] = readLeft(left);
  // A symbol that stood with the date in one line took it along into its column.
  const dated = readPlaceDate([...right, ...left].filter((line) => isPlaceOrDate(line, issuers)));
  const { groups } = SYMBOL.exec(symbol) ?? SMALL_SYMBOL.exec(symbol) ?? {};
  return {
    kind: letterSubject === '' ? kindOfCode(groups?.code ?? '') : LETTER_KIND,
    ...parseIssuers(issuers),
    symbol: groups === undefined ? '' : writeSymbol(groups),
    ...dated,
    subject: letterSubject,
    draftNumber: draftNumberIn([...left, ...right]),
    circulation: [...left, ...right].map(circulationOf).find((mark) => mark !== null) ?? null,
    urgency: [...left, ...right].map(urgencyOf).find((mark) => mark !== null) ?? null,
  };
}

function draftNumberIn(lines: readonly string[]): number | null {
  const mark = lines.map((line) => DRAFT_MARK.exec(line)).find((found) => found !== null);
  return mark === undefined ? null : Math.max(1, Number(mark.groups?.number ?? 1));
}

function isOfRight(line: string): boolean {
  return (
    MOTTO.test(line) || matchPlaceDate(line) !== null || DRAFT_MARK.test(line) || circulationOf(line) !== null
  );
}

/** Issuers stand above the number, the subject of a letter below it, over as many lines as it takes. */
function readLeft(lines: readonly string[]): [symbol: string, letterSubject: string, issuers: string[]] {
  let symbol = '';
  let isSubject = false;
  const subject: string[] = [];
  const issuers: string[] = [];
  for (const line of lines) {
    const lead = LETTER_SUBJECT.exec(line)?.[1];
    if (NUMBER.test(line)) symbol ||= line;
    else if (lead !== undefined) {
      subject.push(lead);
      isSubject = true;
    } else if (RULE.test(line)) isSubject = false;
    else if (urgencyOf(line) !== null) isSubject = false;
    else if (isSubject && !isOfRight(line)) subject.push(line);
    else if (symbol === '' && !isOfRight(line)) issuers.push(line);
  }
  return [symbol, subject.join(' '), issuers];
}

const CELL = /(?<=^|\n)(?:ĐẠI HỘI\s+)?CHI (?:BỘ|UỶ|ỦY)(?=\s|$)/giu;
const CELL_IN_LINE = /(?<=\s)CHI (?:BỘ|UỶ|ỦY)(?=\s|$)/giu;
const BODY = /(?<=^|\s)ĐẢNG (?:BỘ|UỶ|ỦY)(?=\s|$)/giu;

/** The cell, and above it what it hangs on; where no cell is named, the last body named signs. */
function parseIssuers(lines: readonly string[]): Pick<PaperFacts, 'superiorName' | 'cellName'> {
  const text = lines.map(flat).join('\n');
  const places = (form: RegExp): number[] => [...text.matchAll(form)].map(({ index }) => index);
  const bodies = places(BODY);
  const border =
    places(CELL).at(-1) ?? places(CELL_IN_LINE).at(-1) ?? (bodies.length > 1 ? bodies.at(-1) : undefined);
  return { superiorName: flat(text.slice(0, border)), cellName: flat(text.slice(border ?? text.length)) };
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isPlaceOrDate(line: string, issuers: readonly string[]): boolean {
  return (
    !MOTTO.test(line) &&
    !RULE.test(line) &&
    !DRAFT_MARK.test(line) &&
    !NUMBER.test(line) &&
    !LETTER_SUBJECT.test(line) &&
    circulationOf(line) === null &&
    urgencyOf(line) === null &&
    !issuers.includes(line)
  );
}

/** Place and date stand in one line or in several. */
export function readPlaceDate(lines: readonly string[]): DateFacts {
  for (let from = 0; from < lines.length; from += 1) {
    for (let to = Math.min(lines.length, from + 3); to > from; to -= 1) {
      const found = matchPlaceDate(lines.slice(from, to).join(' '));
      if (found === null) continue;
      const { place = '' } = found;
      return { placeName: place.replace(/[\s,]+$/u, ''), date: toDay(found), hasDateLine: true };
    }
  }
  return { placeName: '', date: null, hasDateLine: false };
}

/** The day minutes tell of: the first named in their first lines. */
export function readToldDate(drafts: readonly ReadDraft[]): PaperFacts['date'] {
  const text = drafts.slice(0, TOLD_WITHIN).map(draftText).join('\n');
  return toDay(TOLD_DATE.exec(text)?.groups ?? {});
}

const TOLD_WITHIN = 6;
const TOLD_DATE =
  /(?<!\d)(?<date>\d{1,2})\s*(?:tháng|[/.-])\s*(?<month>\d{1,2})\s*,?\s*(?:năm|[/.-])\s*(?<year>\d{4})(?!\d)/iu;

function toDay({ date = '', month = '', year = '' }: Record<string, string | undefined>): PaperFacts['date'] {
  return parseTypedDate(`${date}/${month}/${year}`);
}

/** As written, but for blanks and long dashes: "05-BB/CB-STTTT", "5/BB-CB". */
function writeSymbol(groups: Record<string, string | undefined>): string {
  const { digits = '', first = '', code = '', second = '', suffix = '' } = groups;
  return `${digits}${first}${code}${second}${suffix}`.replaceAll('–', '-').replace(/\s+/gu, '');
}
