/** Numbers and bullets that Word draws itself, as the text a reader sees. */
import { toRoman } from '../../../shared/text/headings.ts';
import { childOf, childrenOf, valOf, type XmlElement } from '../xml.ts';
import { isOnValue, type NumberingRef } from './styles.ts';

export type DrawnMark = { type: 'number'; text: string } | { type: 'bullet'; sign: '-' | '+' };

interface Level {
  format: string;
  /** "%1.%2." */
  pattern: string;
  start: number;
  isLegal: boolean;
}

interface WordList {
  abstractId: string;
  overrides: ReadonlyMap<number, XmlElement>;
}

/** Counts as Word does: all lists of one abstract numbering go on, until a list says where it starts anew. */
export class Numbering {
  readonly #abstracts: ReadonlyMap<string, XmlElement>;
  readonly #lists: ReadonlyMap<string, WordList>;
  readonly #counters = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.#abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    this.#lists = new Map(
      childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', toList(one)]),
    );
  }

  /** The mark of the next paragraph in a list; null where there is none (list "0" takes a style's mark away). */
  next({ list: id, level }: NumberingRef): DrawnMark | null {
    const list = this.#lists.get(id);
    const here = list === undefined ? null : this.#level(list, level);
    if (list === undefined || here === null || here.format === 'none') return null;
    if (here.format === 'bullet') return { type: 'bullet', sign: here.pattern.trim() === '+' ? '+' : '-' };
    const counts = this.#count(id, list, level, here.start);
    const text = here.pattern.replace(/%([1-9])/gu, (_, digit) => {
      const index = Number(digit) - 1;
      const other = this.#level(list, index);
      return formatNumber(
        counts[index] ?? other?.start ?? 1,
        here.isLegal ? 'decimal' : (other?.format ?? 'decimal'),
      );
    });
    return text.trim() === '' ? null : { type: 'number', text: text.trim() };
  }

  #count(id: string, list: WordList, level: number, start: number): readonly number[] {
    const counts = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counts);
    const override = valOf(list.overrides.get(level), 'w:startOverride');
    const key = `${id} ${level}`;
    const isRestart = override !== undefined && !this.#restarted.has(key);
    if (isRestart) this.#restarted.add(key);
    const before = isRestart ? Number(override) - 1 : (counts[level] ?? start - 1);
    counts[level] = before + 1;
    counts.length = level + 1;
    return counts;
  }

  #level({ abstractId, overrides }: WordList, level: number): Level | null {
    const own = childOf(overrides.get(level), 'w:lvl');
    const shared = childrenOf(this.#abstracts.get(abstractId), 'w:lvl').find(
      ({ attributes }) => attributes['w:ilvl'] === String(level),
    );
    const found = own ?? shared;
    if (found === undefined) return null;
    const start = Number(valOf(found, 'w:start') ?? 1);
    const legal = childOf(found, 'w:isLgl');
    return {
      format: valOf(found, 'w:numFmt') ?? 'decimal',
      pattern: valOf(found, 'w:lvlText') ?? '',
      start: Number.isNaN(start) ? 1 : start,
      isLegal: legal !== undefined && isOnValue(legal.attributes['w:val'] ?? '1'),
    };
  }
}

function toList(one: XmlElement): WordList {
  const overrides = childrenOf(one, 'w:lvlOverride').map(
    (override) => [Number(override.attributes['w:ilvl'] ?? 0), override] as const,
  );
  return { abstractId: valOf(one, 'w:abstractNumId') ?? '', overrides: new Map(overrides) };
}

function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return toRoman(number).toLowerCase();
    case 'upperRoman':
      return toRoman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Word goes on after z with aa, bb. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 9) return String(number);
  const letter = String.fromCharCode(96 + ((number - 1) % 26) + 1);
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}
