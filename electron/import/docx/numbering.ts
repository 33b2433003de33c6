/** Numbers and bullets that Word draws itself, as the text a reader sees. */
import { toRoman } from '../../../shared/text/headings.ts';
import { childOf, childrenOf, valOf, type XmlElement } from '../../xml/xml.ts';
import { isOnValue, type NumberingRef } from './styles.ts';

export type DrawnMark = { type: 'number'; text: string } | { type: 'bullet'; sign: '-' | '+' };

/** A list and one of its levels, 0 to 8. */
export interface ListPlace {
  list: string;
  level: number;
}

interface Level {
  format: string;
  /** "%1.%2." */
  pattern: string;
  start: number;
  isLegal: boolean;
  /** The style whose paragraphs stand on this level. */
  style: string | undefined;
}

interface WordList {
  /** Lists of one abstract numbering count on together. */
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  /** Where the list itself says with what number it starts anew. */
  restarts: ReadonlyMap<number, number>;
}

/** Word counts no further. */
const GREATEST_NUMBER = 32_767;

/** Counts as Word does: all lists of one abstract numbering go on, until a list says where it starts anew. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, WordList>;
  readonly #counters = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  /** @param listOfStyle the list a list style is made of: a numbering may be only a reference to one */
  constructor(root: XmlElement | undefined, listOfStyle: (style: string) => string | undefined) {
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    const numbers = new Map(
      childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one] as const),
    );
    const styled = new Map([...abstracts.values()].map((one) => [valOf(one, 'w:styleLink'), one] as const));
    const abstractOf = (number: XmlElement | undefined): XmlElement | undefined =>
      abstracts.get(valOf(number, 'w:abstractNumId') ?? '');
    const read = new Map<XmlElement | undefined, Map<number, Level>>();
    this.#lists = new Map(
      [...numbers].map(([id, one]) => {
        const own = abstractOf(one);
        const link = valOf(own, 'w:numStyleLink');
        const linked =
          link === undefined
            ? undefined
            : (styled.get(link) ?? abstractOf(numbers.get(listOfStyle(link) ?? '')));
        const abstract = linked ?? own;
        const shared = read.get(abstract) ?? readLevels(childrenOf(abstract, 'w:lvl'));
        read.set(abstract, shared);
        return [id, toList(one, abstract, shared)];
      }),
    );
  }

  /** Where a paragraph stands; null for no list, as list "0" is, which takes a style's list away. */
  place({ list: id, level }: NumberingRef, styles: readonly string[]): ListPlace | null {
    const list = this.#lists.get(id);
    if (list === undefined) return null;
    const told = [...list.levels].find(([, { style }]) => style !== undefined && styles.includes(style));
    return { list: id, level: level ?? told?.[0] ?? 0 };
  }

  /** The mark of the next paragraph there; null where nothing is drawn. */
  next({ list: id, level }: ListPlace): DrawnMark | null {
    const list = this.#lists.get(id);
    const here = list?.levels.get(level);
    if (list === undefined || here === undefined) return null;
    const isDrawn = here.format === 'bullet' && !/\p{L}{2}/u.test(here.pattern);
    if (isDrawn) return { type: 'bullet', sign: here.pattern.trim() === '+' ? '+' : '-' };
    const counts = this.#count(id, list, level, here.start);
    const text = here.pattern.replace(/%([1-9])/gu, (_, digit) => {
      const index = Number(digit) - 1;
      const other = list.levels.get(index);
      const format = other?.format ?? 'decimal';
      return formatNumber(counts[index] ?? other?.start ?? 1, here.isLegal ? 'decimal' : format);
    });
    return text.trim() === '' ? null : { type: 'number', text: text.trim() };
  }

  #count(id: string, list: WordList, level: number, start: number): readonly number[] {
    const counts = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counts);
    const override = list.restarts.get(level);
    const key = `${id} ${level}`;
    const isRestart = override !== undefined && !this.#restarted.has(key);
    if (isRestart) this.#restarted.add(key);
    counts[level] = (isRestart ? override - 1 : (counts[level] ?? start - 1)) + 1;
    counts.length = level + 1;
    return counts;
  }
}

function toList(
  number: XmlElement,
  abstract: XmlElement | undefined,
  shared: ReadonlyMap<number, Level>,
): WordList {
  const overrides = childrenOf(number, 'w:lvlOverride');
  const restarts = overrides.map(
    (one) =>
      [Number(one.attributes['w:ilvl'] ?? 0), Number(valOf(one, 'w:startOverride') ?? Number.NaN)] as const,
  );
  const own = readLevels(overrides.flatMap((one) => childrenOf(one, 'w:lvl')));
  return {
    abstractId: abstract?.attributes['w:abstractNumId'] ?? '',
    levels: own.size === 0 ? shared : new Map([...shared, ...own]),
    restarts: new Map(restarts.filter(([, start]) => !Number.isNaN(start))),
  };
}

/** The first of a level counts. */
function readLevels(levels: readonly XmlElement[]): Map<number, Level> {
  const read = new Map<number, Level>();
  for (const level of levels) {
    const at = Number(level.attributes['w:ilvl']);
    if (at >= 0 && at <= 8 && !read.has(at)) read.set(at, readLevel(level));
  }
  return read;
}

function readLevel(level: XmlElement): Level {
  const start = Number(valOf(level, 'w:start') ?? 1);
  const legal = childOf(level, 'w:isLgl');
  return {
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    pattern: valOf(level, 'w:lvlText') ?? '',
    start: Number.isNaN(start) ? 1 : start,
    isLegal: legal !== undefined && isOnValue(legal.attributes['w:val'] ?? '1'),
    style: valOf(level, 'w:pStyle'),
  };
}

function formatNumber(number: number, format: string): string {
  if (number < 1 || number > GREATEST_NUMBER) return format === 'none' ? '' : String(number);
  switch (format) {
    case 'none':
      return '';
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
  if (number > 26 * 9) return String(number);
  const letter = String.fromCharCode(96 + ((number - 1) % 26) + 1);
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}
