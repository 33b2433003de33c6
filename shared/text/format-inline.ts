/** Writes one line of text with its looks. Text is escaped so that nothing in it can be read as Markdown. */
import { isFootnote, type Run } from './blocks.ts';
import type { LineInline } from './normalize-blocks.ts';

/** The footnotes met so far, in order: the n-th is marked `[^n]`. */
export type Notes = Run[][];

/** Where a line stands in its paragraph, heading or cell. */
export interface LinePlace {
  isFirst: boolean;
  isLast: boolean;
}

/** One line; its footnotes are added to `notes`. */
export function formatLine(line: readonly LineInline[], place: LinePlace, notes: Notes): string {
  const written = line.map((inline, index) => {
    if (isFootnote(inline)) return `[^${notes.push(inline.footnote)}]`;
    const before = line[index - 1];
    const after = line[index + 1];
    return formatRun(
      inline,
      before === undefined ? (place.isFirst ? 'space' : 'sign') : edgeOf(before, 'end'),
      after === undefined ? (place.isLast ? 'space' : 'sign') : edgeOf(after, 'start'),
    );
  });
  // "[^1](" would hide the stars in the brackets from marked, which takes it for a link.
  return written.join('').replaceAll('](', ']\\(');
}

/** The text of a footnote. */
export function formatRuns(runs: readonly Run[]): string {
  return formatLine(runs, { isFirst: true, isLast: true }, []);
}

/** What a star stands beside. `other` is anything beside which stars are not to be trusted. */
type Edge = 'space' | 'sign' | 'word' | 'other';

function formatRun(run: Run, before: Edge, after: Edge): string {
  const text = escapeText(run.text);
  if (run.underline) return `<u>${formatStress(run, text, 'sign', 'sign')}</u>`;
  return formatStress(run, text, before, after);
}

/**
 * Stars where CommonMark reads them beyond doubt as opening here and closing there, tags everywhere else: stars fail
 * between a letter and a bracket or quotation mark, beside a space, and beside other stars.
 */
function formatStress(run: Run, text: string, before: Edge, after: Edge): string {
  if (opensAndCloses(run.text, before, after)) {
    const stars = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
    return stars + text + stars;
  }
  const inner = run.italic ? `<i>${text}</i>` : text;
  return run.bold ? `<b>${inner}</b>` : inner;
}

function opensAndCloses(text: string, before: Edge, after: Edge): boolean {
  const holds = (outside: Edge, inside: Edge): boolean =>
    (outside === 'space' && (inside === 'sign' || inside === 'word')) ||
    (outside === 'sign' && inside === 'word');
  return holds(before, edgeOfText(text, 'start')) && holds(after, edgeOfText(text, 'end'));
}

function edgeOf(inline: LineInline, side: 'start' | 'end'): Edge {
  if (isFootnote(inline)) return 'sign';
  return inline.bold || inline.italic || inline.underline ? 'other' : edgeOfText(inline.text, side);
}

function edgeOfText(text: string, side: 'start' | 'end'): Edge {
  const end = side === 'start' ? text.slice(0, 2) : text.slice(-2);
  const character = side === 'start' ? [...end][0] : [...end].at(-1);
  if (character === undefined || character === '~') return 'other';
  if (/\s/u.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'word';
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[<|]|&(?=#?\w+;)/g, '\\$&');
}
