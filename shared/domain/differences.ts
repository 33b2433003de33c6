/** Where an issued paper says something else than the session, the plan or the facts it was made of say by now. */

import type { Paper } from '../format/paper.ts';
import { paragraph } from '../text/blocks.ts';
import { formatPaperDate } from '../text/dates.ts';
import { diffTexts } from '../text/diff.ts';
import { formatMarkdown, parseMarkdown } from '../text/markdown.ts';
import { differingFields, type GeneratedHead } from './generated-head.ts';
import { splitParts } from './parts.ts';

/** Lines around the body. In brackets, which no key of a part holds. */
export const HEAD_LINES = [
  '(superior)',
  '(cell)',
  '(place)',
  '(date)',
  '(subject)',
  '(basis)',
  '(recipients)',
  '(minute-taker)',
  '(signature)',
] as const;
export type HeadLine = (typeof HEAD_LINES)[number];

/** One place of an issued paper. */
export interface PaperDifference {
  /** A `HeadLine`, or the key of a part in its wording template. */
  place: string;
  /** Markdown: what was issued, in the paper itself or in the last one that corrected it there; '' for nothing. */
  printed: string;
  /** Markdown: what the source says now; '' when it has nothing to say there. */
  now: string;
}

/** What stands at each place, as Markdown; a place without words is absent. */
export type Places = ReadonlyMap<string, string>;

/** A paper place by place, in reading order. Text of no part follows no source and is left out. */
export function placesOf(paper: Omit<Paper, 'body'>, parts: Places): Map<string, string> {
  return new Map([...headPlaces(paper), ...parts]);
}

/** The parts of a text with part marks. */
export function partsIn(body: string): Map<string, string> {
  return splitParts(parseMarkdown(body));
}

function headPlaces({ signature, ...paper }: Omit<Paper, 'body'>): [HeadLine, string][] {
  const signed = (lines: readonly string[]): string[] => [lines.filter((line) => line !== '').join(', ')];
  const lines: Record<HeadLine, readonly string[]> = {
    '(superior)': [paper.superiorName],
    '(cell)': paper.issuer === undefined ? [paper.cellName] : [paper.issuer.name, ...paper.issuer.below],
    '(place)': [paper.placeName],
    '(date)': paper.date === null ? [] : [formatPaperDate(paper.date)],
    '(subject)': [paper.subject],
    '(basis)': paper.basis,
    '(recipients)': paper.recipients,
    '(minute-taker)': signature?.form === 'paired' ? [signature.left.name] : [],
    '(signature)':
      signature === null
        ? []
        : signature.form === 'paired'
          ? [signature.right.name, ...(signature.others ?? []).map(({ name }) => name)]
          : signature.form === 'several'
            ? signature.signatories.map(({ name }) => name)
            : signed([signature.authority, signature.office, signature.name]),
  };
  return HEAD_LINES.map((line) => [
    line,
    formatMarkdown(lines[line].filter((text) => text !== '').map(paragraph)),
  ]);
}

/** The head of a paper as its source says it now, but for what the source has said all along. */
export function movedHead<Head extends GeneratedHead>(
  head: Head,
  known: GeneratedHead,
  now: GeneratedHead,
): Head {
  return { ...head, ...Object.fromEntries(differingFields(known, now).map((field) => [field, now[field]])) };
}

/**
 * The places where the source has moved away from the paper. What a person chose to say otherwise is no difference as long
 * as the source says what it said then.
 *
 * @param printed The issued paper.
 * @param known What the source said of each place when the paper was issued.
 * @param now What it says now.
 * @param amended What issued corrections say in the paper's place.
 */
export function differencesOf(
  printed: Places,
  known: Places,
  now: Places,
  amended: Readonly<Record<string, string>>,
): PaperDifference[] {
  const places = new Set([...printed.keys(), ...now.keys(), ...Object.keys(amended)]);
  return [...places]
    .filter((place) => place in amended || asRead(known.get(place)) !== asRead(now.get(place)))
    .map((place) => ({
      place,
      printed: amended[place] ?? printed.get(place) ?? '',
      now: now.get(place) ?? '',
    }))
    .filter((difference) => difference.printed !== difference.now);
}

/** Papers of before print "8/12", "14 giờ 00" and "08 giờ 30 phút" where those of now print it otherwise: both say the same. */
function asRead(text = ''): string {
  return text.replace(/(?<=giờ \d\d) phút/gu, '').replace(/(?<!\d)0(?=\d(?!\d))/gu, '');
}

/** One line that is to be read otherwise. */
export interface Correction {
  /** '' for a line that was not there. */
  printed: string;
  /** '' for a line that goes. */
  now: string;
}

/** A difference line by line, as a paper of correction lists it: only what is to be read otherwise, without list marks. */
export function correctionsOf({ printed, now }: PaperDifference): Correction[] {
  const corrections: Correction[] = [];
  // What is gone stands before what comes in its place.
  let gone: Correction[] = [];
  for (const { change, segments } of diffTexts(parseMarkdown(printed), parseMarkdown(now))) {
    const textOf = (side: 'added' | 'removed'): string =>
      bareText(
        segments
          .filter((segment) => segment.change === 'same' || segment.change === side)
          .map(({ text }) => text)
          .join(''),
      );
    const replaced = change === 'added' ? gone.shift() : undefined;
    if (change === 'same' || change === 'restyled') gone = [];
    else if (replaced !== undefined) replaced.now = textOf('added');
    else {
      const correction = {
        printed: change === 'added' ? '' : textOf('removed'),
        now: change === 'removed' ? '' : textOf('added'),
      };
      corrections.push(correction);
      if (change === 'removed') gone.push(correction);
    }
  }
  return corrections;
}

/** The columns of a table stand beside each other in a sentence, too. */
function bareText(line: string): string {
  return line
    .replace(/^\s*(?:[-+•]|\d+\.)\s/u, '')
    .split(' | ')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('; ');
}
