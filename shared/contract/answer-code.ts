/**
 * The answer of somebody who has nothing installed: a line of letters that goes through any messenger, or stands in a small
 * text file. It says what an answered review file says, without the paper.
 */
import * as z from 'zod';
import { PackageManifest, type TimedAnswer } from '../domain/review-package.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';

/** Begins every code; counted up whenever an older program could no longer read one rightly. */
export const CODE_MARK = 'GOPY1.';

/** Whose answer to which text, as a review file names them. */
export const CodedFacts = PackageManifest.pick({ cell: true, round: true, text: true }).extend({
  /** `uuid` of the one who was asked. */
  reviewer: z.uuid(),
});

export interface CodedAnswer extends z.infer<typeof CodedFacts> {
  /** All that is said. */
  answer: TimedAnswer;
}

/** One line: the mark, the answer in letters every messenger leaves alone, and a sum over them. */
export function writeAnswerCode(coded: CodedAnswer): string {
  const letters = encodeBase64(new TextEncoder().encode(JSON.stringify(coded)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `${CODE_MARK}${letters}.${sumOf(letters)}`;
}

/** The codes in a text, as they stand there; messengers break lines and put words around. */
export function findAnswerCodes(text: string): string[] {
  // Where one was cut the next one begins all the same.
  const codes = /GOPY\d{1,4}\.(?:(?!GOPY\d{1,4}\.)[\w\s-])*(?:\.(?:\s*[\da-f]){8})?/gu;
  return [...text.matchAll(codes)].map(([code]) => code.replace(/\s+/gu, ''));
}

/** What went wrong with a code on its way, or what it says; unchecked. */
export type ReadCode =
  | {
      /** Of a program of later days; or cut or mistyped on the way. */
      state: 'newer' | 'damaged';
    }
  | {
      /** As it was written. */
      state: 'whole';
      /** JSON of anybody: not yet checked. */
      stated: unknown;
    };

/** @param code as `findAnswerCodes` gives it */
export function readAnswerCode(code: string): ReadCode {
  if (!code.startsWith(CODE_MARK)) return { state: 'newer' };
  const [letters = '', sum] = code.slice(CODE_MARK.length).split('.');
  if (sum !== sumOf(letters)) return { state: 'damaged' };
  try {
    const bytes = decodeBase64(letters.replaceAll('-', '+').replaceAll('_', '/'));
    return { state: 'whole', stated: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { state: 'damaged' };
  }
}

/** FNV-1a over the letters: tells a code that was cut or mistyped; it guards against no malice, which the round does. */
function sumOf(letters: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < letters.length; index += 1)
    sum = Math.imul(sum ^ letters.charCodeAt(index), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}
