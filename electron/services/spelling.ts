/** Vietnamese syllables, from a dictionary that lies beside the program: nothing is asked of anybody else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Spelling } from '../../shared/lint/paper.ts';
import { foldText } from '../../shared/text/vietnamese.ts';

const DICTIONARY = '../node_modules/@cspell/dict-vi-vn/vi.trie.gz';
/** How many are offered. */
const OFFERED = 5;

let known: Spelling | null = null;

/** The dictionary where it can be read, and nothing where it cannot: all else is checked without it. */
export function spellingFacts(templates: string): { spelling?: Spelling } {
  try {
    return { spelling: spelling(templates) };
  } catch {
    return {};
  }
}

/** Read when it is first asked for. @param templates the program's own folder of that name, beside which it lies */
export function spelling(templates: string): Spelling {
  if (known !== null) return known;
  const trie = decodeTrie(gunzipSync(readFileSync(path.join(templates, DICTIONARY))));
  const byShape = new Map<string, string[]>();
  for (const word of trie.words()) {
    if (!/^\p{Ll}+$/u.test(word)) continue;
    const shape = foldText(word);
    byShape.set(shape, [...(byShape.get(shape) ?? []), word]);
  }
  known = { has: (word) => trie.has(word), near: (word) => nearOf(word, byShape) };
  return known;
}

/** Syllables one letter away, those with the same marks first. */
function nearOf(word: string, byShape: ReadonlyMap<string, readonly string[]>): string[] {
  const small = word.normalize('NFC').toLocaleLowerCase('vi');
  const shapes = new Set(oneAway(foldText(small)));
  return [...shapes]
    .flatMap((shape) => byShape.get(shape) ?? [])
    .map((one) => ({ one, distance: distanceOf(one, small) }))
    .toSorted(
      (first, second) => first.distance - second.distance || first.one.localeCompare(second.one, 'vi'),
    )
    .slice(0, OFFERED)
    .map(({ one }) => one);
}

function oneAway(shape: string): string[] {
  const letters = 'abcdeghiklmnopqrstuvxy';
  const found = [shape];
  for (let at = 0; at <= shape.length; at += 1) {
    found.push(shape.slice(0, at) + shape.slice(at + 1));
    for (const letter of letters) {
      found.push(
        shape.slice(0, at) + letter + shape.slice(at),
        shape.slice(0, at) + letter + shape.slice(at + 1),
      );
    }
    found.push(shape.slice(0, at) + (shape[at + 1] ?? '') + (shape[at] ?? '') + shape.slice(at + 2));
  }
  return found;
}

function marksOf(word: string): string {
  return word.normalize('NFD').replace(/[^\p{M}đ]/gu, '');
}

/** A letter weighs more than a mark, the first letter most. */
function distanceOf(one: string, other: string): number {
  const isSameShape = foldText(one) === foldText(other);
  return (isSameShape ? 0 : 1.5) + (one[0] === other[0] ? 0 : 1) + differing(marksOf(one), marksOf(other));
}

function differing(one: string, other: string): number {
  return (
    [...one].filter((mark) => !other.includes(mark)).length +
    [...other].filter((mark) => !one.includes(mark)).length
  );
}
