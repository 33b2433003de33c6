/** What an old paper says of itself around its body: read from a file, mended by a person, kept as it was borne. */
import * as z from 'zod';
import { KIND_RULES, type Kind } from '../format/kinds.ts';
import { CIRCULATIONS, type Paper, type Signatory, URGENCIES } from '../format/paper.ts';
import type { Block } from '../text/blocks.ts';
import { KindCode } from './document.ts';
import { partsOfSymbol } from './numbering.ts';
import { Day, Line, Lines } from './values.ts';

/** As long as the subject of a paper may be, in letters. */
export const LONGEST_SUBJECT = 500;

/** More than that sign no paper of a cell. */
export const MOST_SIGNATURES = 20;

export const BorneSignature = z.object({
  /** "T/M CHI BỘ"; '' where the office stands alone. */
  authority: Line.default(''),
  /** "BÍ THƯ", "CHỦ TRÌ HỘI NGHỊ", "NGƯỜI TRÌNH BÀY". */
  office: Line.default(''),
  /** As printed; '' where nobody is named. */
  name: Line.default(''),
});
export type BorneSignature = z.infer<typeof BorneSignature>;

export const PaperFacts = z.object({
  /** By the line of its kind, else by the code in its symbol; null where neither says. */
  kind: KindCode.nullable().default(null),
  /** As printed, mostly in capitals; '' where the paper names nobody. */
  superiorName: Line.default(''),
  /** As printed; '' where the paper names nobody. */
  cellName: Line.default(''),
  /** "05-BB/CB-STTTT", its number as written; "-BB/CB" while the number is open; '' without one. */
  symbol: Line.pipe(z.string().max(100)).default(''),
  /** Where it was signed; '' where it does not say. */
  placeName: Line.default(''),
  /** The day it bears, of undated minutes the day they tell of; null where it is open, or no real day. */
  date: Day.nullable().default(null),
  /** Whether it prints its day beside its head or its signature; minutes may tell it in their text alone. */
  hasDateLine: z.boolean().default(false),
  /** Trích yếu; '' where there is none. */
  subject: Line.pipe(z.string().max(LONGEST_SUBJECT)).default(''),
  /** Kính gửi, without dash or end mark. */
  addressees: Lines.default([]),
  /** Căn cứ, without dash or end mark. */
  basis: Lines.default([]),
  /** Nơi nhận, without dash or end mark. */
  recipients: Lines.default([]),
  /** The printed scope; null for none. */
  circulation: z.enum(CIRCULATIONS).nullable().default(null),
  /** The printed mark under the number; null for none. */
  urgency: z.enum(URGENCIES).nullable().default(null),
  /** "Dự thảo lần n", 1 where no number stands behind it; null for a paper that is no draft. */
  draftNumber: z.int().min(1).max(99).nullable().default(null),
  /** From left to right. */
  signatures: z.array(BorneSignature).max(MOST_SIGNATURES).default([]),
});
export type PaperFacts = z.infer<typeof PaperFacts>;

/** A paper that says nothing of itself. */
export const NO_FACTS: PaperFacts = PaperFacts.parse({});

const TAKER = /thư k[ýí]|(?:ghi|lập|viết) biên bản/iu;

/** Who answers for the paper: of two the right one, but never who took the minutes; '' for nobody. */
export function signerOf({ signatures }: Pick<PaperFacts, 'signatures'>): string {
  return (signatures.findLast(({ office }) => !TAKER.test(office)) ?? signatures.at(-1))?.name ?? '';
}

/** Who took the minutes: by the office, else the left of two signatories; '' for nobody. */
export function minuteTakerOf({ signatures }: Pick<PaperFacts, 'signatures'>): string {
  const left = signatures.length > 1 ? signatures[0] : undefined;
  return (signatures.find(({ office }) => TAKER.test(office)) ?? left)?.name ?? '';
}

/** The paper with this body as it was printed then. @param day the day it bears */
export function bornePaper(facts: PaperFacts, kind: Kind, day: Day, body: Block[]): Paper {
  const { number, suffix } = partsOfSymbol(facts.symbol);
  return {
    kind,
    date: day,
    eraDate: day,
    superiorName: facts.superiorName,
    cellName: facts.cellName,
    placeName: facts.placeName,
    number: KIND_RULES[kind].isNumbered ? number : null,
    symbolSuffix: suffix,
    ...(number !== null && { symbol: facts.symbol }),
    ...(!facts.hasDateLine && facts.placeName === '' && { isUndated: true }),
    subject: facts.subject,
    draftNumber: null,
    circulation: facts.circulation,
    ...(facts.urgency !== null && { urgency: facts.urgency }),
    addressees: facts.addressees,
    basis: facts.basis,
    body,
    recipients: facts.recipients,
    signature: printedSignature(facts.signatures),
  };
}

function printedSignature(signatures: readonly BorneSignature[]): Paper['signature'] {
  const [first, second] = signatures;
  if (first !== undefined && second === undefined) return { form: 'single', ...first };
  const all = signatures.map(signatoryOf);
  const [left, ...others] = all;
  const right = others.pop();
  if (left === undefined || right === undefined) return null;
  // Who took the minutes stands left, the chair right, others of the meeting below.
  if (all.length > 2 && !TAKER.test(left.title)) return { form: 'several', signatories: all };
  return { form: 'paired', left, right, ...(others.length > 0 && { others }) };
}

function signatoryOf({ authority, office, name }: BorneSignature): Signatory {
  return { title: [authority, office].filter((line) => line !== '').join(' '), name };
}
