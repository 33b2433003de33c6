/**
 * What is asked of a paper before it gets its number: the same for window, command line and services. `refused` bars it;
 * `asked` wants an answer, which the journal keeps.
 */
import { isWritten, KIND_RULES, type Kind } from '../format/kinds.ts';
import type { RegisterEntry } from './numbering.ts';
import type { SessionFinding, SessionState } from './session.ts';
import type { Day, Id } from './values.ts';

/** Why a paper cannot be issued as it is. */
export type IssueFault =
  | 'blank'
  | 'no-text'
  | 'no-addressee'
  | 'no-recipients'
  | 'no-signer'
  | 'no-minute-taker'
  | 'signer-without-office'
  | 'session-open'
  | 'no-passed-vote'
  | 'nothing-resolved'
  | 'before-session'
  | 'after-session'
  | 'future'
  | 'other-term'
  | 'kind-abolished';

/** What may be so, and is asked. */
export type IssueQuestion =
  | 'out-of-order'
  | 'empty-heading'
  | 'not-reviewed'
  | 'no-session'
  | 'signer-of-other-role'
  | SessionFinding['code'];

/** Where a point is mended: the paper's text or head, its session, the term, the register, a review round, the date. */
export interface IssuePlace {
  /** Which of them. */
  on: 'text' | 'head' | 'session' | 'term' | 'register' | 'review' | 'date';
  /** Of the session; null for all others. */
  id: Id | null;
}

export interface IssuePoint {
  /** An answer names it. */
  code: IssueFault | IssueQuestion;
  /** Whether it bars issuing, or only wants an answer. */
  severity: 'refused' | 'asked';
  /** What its sentence names: the line with the blank, a name, a day, a number. */
  detail: Readonly<Record<string, string | number>>;
  /** Where it is mended. */
  place: IssuePlace;
}

/** The session a paper records or calls to. */
export interface IssueSession {
  /** Of the session. */
  id: Id;
  /** Minutes want a closed one. */
  state: SessionState;
  /** Null while it has none. */
  date: Day | null;
  /** Whether any vote of it was passed. */
  hasPassedVote: boolean;
  /** What its own check found. */
  findings: readonly SessionFinding[];
}

export interface IssueSigner {
  /** Full name on that day. */
  name: string;
  /** 'secretary' or 'deputy' as held on that day; '' for neither. */
  office: 'secretary' | 'deputy' | '';
  /** Whether the session names them for the role they sign in; true where there is nobody named to compare with. */
  hasRole: boolean;
}

/** Everything that is looked at. */
export interface IssueFacts {
  /** Of the paper: what is asked depends on it. */
  kind: Kind;
  /** Of the cell's congress, whose presidium signs. */
  isCongress: boolean;
  /** The day it shall bear. */
  date: Day;
  /** No paper bears a later day. */
  today: Day;
  /** Lines of the head that people fill in: subject, basis. */
  headLines: readonly string[];
  /** Lines of the body as they are printed. */
  textLines: readonly string[];
  /** Headings of the body that nothing stands under, in their words. */
  emptyHeadings: readonly string[];
  /** Those it is sent to by name. */
  addressees: readonly string[];
  /** Nơi nhận. */
  recipients: readonly string[];
  /** Who signs as it would be printed: the name, and the office held on that day; '' for none. */
  signer: IssueSigner | null;
  /** Who signs on the left as minute taker; null for nobody, and for kinds with one signatory. */
  minuteTaker: Pick<IssueSigner, 'name' | 'hasRole'> | null;
  /** Who confirms the signature of the presidium, with the office in the new committee; null for nobody. */
  confirmer: Pick<IssueSigner, 'name' | 'office'> | null;
  /** Whether a resolution says anything beside its frame. */
  isResolving: boolean;
  /** The one it records or calls to; null for a paper of none. */
  session: IssueSession | null;
  /** The term its number is of, where that is not the one of the day; null where it has none, or the day fits. */
  ownTerm: string | null;
  /** The number it would get; null for kinds without. */
  number: number | null;
  /** The series' other entries of the term. */
  series: readonly Pick<RegisterEntry, 'number' | 'symbol' | 'issuedOn' | 'voidedAt'>[];
  /** Whether people saw it who must, or none must. */
  isReviewed: boolean;
}

/** Refused points first; an empty list lets it go without a word. */
export function checkIssue(facts: IssueFacts): IssuePoint[] {
  return [
    ...kindPoints(facts),
    ...textPoints(facts),
    ...partyPoints(facts),
    ...signerPoints(facts),
    ...sessionPoints(facts),
    ...orderPoints(facts),
  ].toSorted((one, other) => Number(one.severity === 'asked') - Number(other.severity === 'asked'));
}

type PlaceGiven = Pick<IssuePlace, 'on'> & Partial<IssuePlace>;

function point(
  severity: IssuePoint['severity'],
  code: IssuePoint['code'],
  place: PlaceGiven,
  detail: IssuePoint['detail'] = {},
): IssuePoint {
  return { code, severity, detail, place: { id: null, ...place } };
}

const refused = (code: IssueFault, place: PlaceGiven, detail?: IssuePoint['detail']): IssuePoint =>
  point('refused', code, place, detail);
const asked = (code: IssueQuestion, place: PlaceGiven, detail?: IssuePoint['detail']): IssuePoint =>
  point('asked', code, place, detail);

function textPoints({
  headLines,
  textLines,
  emptyHeadings,
  addressees,
  recipients,
}: IssueFacts): IssuePoint[] {
  const inHead = [...headLines, ...addressees, ...recipients].filter(hasBlank);
  const inText = textLines.filter(hasBlank);
  return [
    ...inHead.map((line) => refused('blank', { on: 'head' }, { line: excerptAt(line) })),
    ...inText.map((line) => refused('blank', { on: 'text' }, { line: excerptAt(line) })),
    ...(textLines.some((line) => line.trim() !== '') ? [] : [refused('no-text', { on: 'text' })]),
    ...emptyHeadings.map((heading) => asked('empty-heading', { on: 'text' }, { heading })),
  ];
}

function kindPoints({ kind, date }: IssueFacts): IssuePoint[] {
  const { abolishedOn } = KIND_RULES[kind];
  if (abolishedOn === null || isWritten(kind, date)) return [];
  return [refused('kind-abolished', { on: 'date' }, { day: abolishedOn })];
}

/** Nine parts are obligatory, the recipients among them (66-QĐ/TW, Điều 15; 05-HD/VPTW, II.9); a presenter's paper is no issued one. */
function partyPoints({ kind, addressees, recipients }: IssueFacts): IssuePoint[] {
  const { addressLabel, isNumbered } = KIND_RULES[kind];
  return [
    ...(addressLabel !== null && addressees.length === 0 ? [refused('no-addressee', { on: 'head' })] : []),
    ...(isNumbered && recipients.length === 0 ? [refused('no-recipients', { on: 'head' })] : []),
  ];
}

/**
 * A plain member never signs for the cell. Minutes are signed by who chaired and who took them, a topic paper by its
 * presenter; a person may have chosen otherwise, which is asked.
 */
function signerPoints({ kind, isCongress, date, signer, minuteTaker, confirmer }: IssueFacts): IssuePoint[] {
  const { signedBy, hasTwoSignatories } = KIND_RULES[kind];
  const points: IssuePoint[] = [];
  if (signer === null || signer.name === '') points.push(refused('no-signer', { on: 'head' }));
  else if (signedBy === 'secretary' && !isCongress && signer.office === '')
    points.push(refused('signer-without-office', { on: 'term' }, { name: signer.name, day: date }));
  else if (signedBy !== 'secretary' && !signer.hasRole)
    points.push(asked('signer-of-other-role', { on: 'head' }, { name: signer.name, role: signedBy }));
  if (confirmer !== null && confirmer.office === '')
    points.push(refused('signer-without-office', { on: 'term' }, { name: confirmer.name, day: date }));
  if (!hasTwoSignatories) return points;
  if (minuteTaker === null || minuteTaker.name === '')
    points.push(refused('no-minute-taker', { on: 'head' }));
  else if (!minuteTaker.hasRole) {
    const detail = { name: minuteTaker.name, role: 'minute-taker' };
    points.push(asked('signer-of-other-role', { on: 'head' }, detail));
  }
  return points;
}

function sessionPoints(facts: IssueFacts): IssuePoint[] {
  const { kind, date, today, session, isResolving, isReviewed } = facts;
  const { records, callsToSession } = KIND_RULES[kind];
  const points: IssuePoint[] = [];
  if (date > today) points.push(refused('future', { on: 'date' }, { day: today }));
  if (records === 'decision' && !isResolving) points.push(refused('nothing-resolved', { on: 'text' }));
  if (!isReviewed) points.push(asked('not-reviewed', { on: 'review' }));
  if (session === null) {
    if (records !== null) points.push(asked('no-session', { on: 'head' }));
    return points;
  }
  const place = { on: 'session', id: session.id } as const;
  if (records === 'proceedings' && session.state !== 'closed') points.push(refused('session-open', place));
  if (records === 'decision' && !session.hasPassedVote) points.push(refused('no-passed-vote', place));
  if (session.date !== null) {
    const detail = { day: session.date };
    if (records !== null && date < session.date)
      points.push(refused('before-session', { on: 'date' }, detail));
    if (callsToSession && date > session.date) points.push(refused('after-session', { on: 'date' }, detail));
  }
  if (records !== null)
    for (const { code, detail } of session.findings) points.push(asked(code, place, detail));
  return points;
}

/** Numbers go with the days: one given out of that order has to be wanted. */
function orderPoints({ date, number, series, ownTerm }: IssueFacts): IssuePoint[] {
  if (ownTerm !== null) return [refused('other-term', { on: 'date' }, { term: ownTerm })];
  if (number === null) return [];
  const holding = series.filter((entry) => entry.number !== number && entry.voidedAt === null);
  const odd = holding.filter((entry) =>
    entry.number < number ? entry.issuedOn > date : entry.issuedOn < date,
  );
  const nearest = odd.toSorted(
    (one, other) => Math.abs(one.number - number) - Math.abs(other.number - number),
  )[0];
  return nearest === undefined
    ? []
    : [asked('out-of-order', { on: 'register' }, { symbol: nearest.symbol, day: nearest.issuedOn })];
}

/**
 * Dots, or a dash where a value belongs, that somebody was to fill in. Dots right behind a word or at the edge of a quotation
 * leave something out on purpose: "thể thao…", "“… và”", "[…]"; between two words ("ngày…tháng") or in a long row they do not.
 */
const BLANK = new RegExp(
  [
    /(?<![\p{L}\p{N}“"([,;]|[,;]\s)(?:…+|\.{3,}|_{3,})(?![”"\])])/u,
    /(?<=\p{L})(?:…[….]*|\.{3,})(?=[\p{L}\p{N}])/u,
    /[….]{6,}|…[….]*…[….]*…|_{3,}/u,
    /:\s*[-–—]\s*(?:[.,;]|$)/u,
    /(?:^|\s)[-–—]\s*[.;,]?\s*$/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

export function hasBlank(line: string): boolean {
  return BLANK.test(line);
}

/** The blank with the words around it, short enough for a sentence. */
function excerptAt(line: string): string {
  const at = Math.max(0, line.search(BLANK) - 40);
  const piece = line.slice(at, at + 80).trim();
  return `${at > 0 ? '… ' : ''}${piece}${line.length > at + 80 ? ' …' : ''}`;
}
