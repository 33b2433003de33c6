/** Papers of others as they arrive (văn bản đến): a register of its own, numbered by year. */
import * as z from 'zod';
import { kindNameIn } from '../format/foreign-kinds.ts';
import { rulesFor } from '../format/rules.ts';
import { formatShortDate } from '../text/dates.ts';
import { Day, Id, Line, RequiredLine } from './values.ts';

export const IncomingInput = z.object({
  /** The day it came; its year is that of the number. */
  arrivedOn: Day,
  /** Số, ký hiệu, as on the paper: "12-HD/BTCTW"; '' for one without. */
  symbol: Line.default(''),
  /** Of the paper itself; null where it bears none. */
  date: Day.nullable().default(null),
  /** Nơi gửi, as it is cited: "Ban Tổ chức Trung ương". */
  issuer: RequiredLine,
  /** Trích yếu, without its kind. */
  subject: RequiredLine.pipe(z.string().max(500)),
  /** When it has to be dealt with; null for nothing to do. */
  dueOn: Day.nullable().default(null),
  /** Who deals with it; null for nobody. */
  handlerId: Id.nullable().default(null),
  /** When that was done; null while it is not. */
  doneOn: Day.nullable().default(null),
  /** What else is to be known. */
  note: Line.default(''),
});
export type IncomingInput = z.infer<typeof IncomingInput>;

export interface Incoming extends IncomingInput {
  /** Of the line. */
  id: Id;
  /** Of arrival. */
  year: number;
  /** Số đến: from 1 within the year. */
  number: number;
  /** Of what was attached; '' for nothing. */
  fileName: string;
}

/**
 * As a paper rests on it: "Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018 của Ban Tổ chức Trung ương về …".
 *
 * @param day Of the paper that cites it: from 05-HD/VPTW on a comma stands before "ngày".
 */
export function citeIncoming(
  { symbol, date, issuer, subject }: Pick<Incoming, 'symbol' | 'date' | 'issuer' | 'subject'>,
  day: Day,
): string {
  const told = withoutSpaces(symbol);
  const kind = kindNameIn(told) ?? 'Văn bản';
  const comma = told !== '' && rulesFor(day).citation.commaBeforeDate ? ',' : '';
  const number = told === '' ? '' : ` số ${told}`;
  const on = date === null ? '' : `${comma} ngày ${formatShortDate(date)}`;
  return `${kind}${number}${on} của ${issuer} ${aboutWords(subject, kind)}`;
}

/** "về …", whatever the subject began with. */
function aboutWords(subject: string, kind: string): string {
  const bare = subject.replace(/[\s.;,]+$/u, '');
  const [head, tail] = [bare.slice(0, kind.length), bare.slice(kind.length)];
  const isNamed = head.toLocaleLowerCase('vi') === kind.toLocaleLowerCase('vi') && /^\s/u.test(tail);
  const about = isNamed ? tail.trimStart() : bare;
  if (/^v\/v\s/iu.test(about)) return `về việc ${about.slice(4)}`;
  return /^về(?!\p{L})/iu.test(about) ? `về${about.slice(2)}` : `về ${about}`;
}

function withoutSpaces(symbol: string): string {
  return symbol.replace(/\s{0,9}([-/])\s{0,9}/gu, '$1');
}

/** What in a text looks like a symbol: "12-HD/BTCTW", "30/2020/NĐ-CP". */
const SYMBOL =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,20}(?:\/\d{4})?[-/][\p{L}\p{N}]{1,20}[-/][\p{L}\p{N}]{1,20}(?:[-.][\p{L}\p{N}]{1,20}){0,8}/gu;

/** One without its office, as letters have them: "15/CV", "07-TB". */
const SHORT_SYMBOL = /(?<![\p{L}\p{N}/-])\d{1,5}[-/]\p{Lu}{1,10}(?![\p{L}\p{N}/-])/gu;

/** The symbols a text names, in one way of writing. */
export function symbolsIn(text: string): Set<string> {
  const told = withoutSpaces(text.normalize('NFC'));
  const found = [SYMBOL, SHORT_SYMBOL].flatMap((form) => told.match(form) ?? []);
  // Days and fractions are figures alone.
  return new Set(found.filter((one) => /\p{Lu}/u.test(one)).map(symbolKey));
}

/** What two writings of one symbol have in common; '' for no symbol. */
export function symbolKey(symbol: string): string {
  return withoutSpaces(symbol.normalize('NFC').trim()).toLocaleLowerCase('vi');
}
