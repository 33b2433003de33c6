/** Writes one line of text with its looks. Text is escaped so that nothing in it can be read as Markdown. */
import { isFootnote, type Run } from './blocks.ts';
import type { LineInline } from './normalize-blocks.ts';

/** The footnotes met so far, in order: the n-th is marked `[^n]`. */
export type Notes = Run[][];

/** One line; its footnotes are added to `notes`. */
export function formatLine(line: readonly LineInline[], notes: Notes): string {
  const written = line.map((inline, index) => {
    if (isFootnote(inline)) return `[^${notes.push(inline.footnote)}]`;
    return formatRun(inline, edgeOf(line[index - 1], 'end'), edgeOf(line[index + 1], 'start'));
  });
  // "[^1](" would hide the stars in the brackets from marked, which takes it for a link.
  return written.join('').replaceAll('](', ']\\(');
}

/** What stands beside a star, or at either end of the text between two. */
type Edge = 'space' | 'sign' | 'word';

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
    (outside === 'space' && inside !== 'space') || (outside === 'sign' && inside === 'word');
  return holds(before, edgeOfText(text, 'start')) && holds(after, edgeOfText(text, 'end'));
}

function edgeOf(inline: LineInline | undefined, side: 'start' | 'end'): Edge {
  if (inline === undefined) return 'space';
  if (isFootnote(inline)) return 'sign';
  // Beside the stars of another run no star is safe, as beside a word.
  return inline.bold || inline.italic || inline.underline ? 'word' : edgeOfText(inline.text, side);
}

function edgeOfText(text: string, side: 'start' | 'end'): Edge {
  const character = side === 'start' ? [...text.slice(0, 2)][0] : [...text.slice(-2)].at(-1);
  if (character === undefined || /\s/u.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'word';
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[<|]|&(?=#?\w+;)/g, '\\$&');
}
