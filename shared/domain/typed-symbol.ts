/** The many ways in which somebody writes the number of a paper, and what is meant by all of them. */
import { KIND_RULES, KINDS } from '../format/kinds.ts';
import { foldText } from '../text/folding.ts';

/** What may stand between a number and its kind. */
const GAP = String.raw`[\s\-–—/.:]`;
const FORWARD = new RegExp(String.raw`^(\d{1,5})(?:${GAP}*(\p{L}.*)?)?$`, 'u');
const BACKWARD = new RegExp(String.raw`^(\p{L}{1,6})${GAP}*(\d{1,5})(?:${GAP}+(\p{L}.*))?$`, 'u');
/** Within a longer query only what is written in one word can be told from words and figures. */
const IN_ONE_WORD = /^(?:\d{1,5}[-–/]?\p{L}|\p{L}{1,6}[-–/]?\d)/u;

/** "bien ban" is what some call a BB; the longer name first. */
const CODE_OF = new Map(
  KINDS.map((kind) => [foldText(KIND_RULES[kind].listName), foldText(kind)] as const).toSorted(
    ([one], [other]) => other.length - one.length,
  ),
);
const NAMED = new RegExp(String.raw`(?<!\p{L})(?:${[...CODE_OF.keys()].join('|')})(?!\p{L})`, 'gu');

export interface ReadSymbol {
  /** Its words, folded, the number first: "84", "kh", "cb". */
  words: readonly string[];
  /** The last word may go on: "84-k". */
  isOpen: boolean;
}

/**
 * "84-KH/CB-STTTT", "84kh", "84 kh", "kh84", "KH số 84", "kế hoạch 84", "số 84", and of old papers "5/BB-CB". Null for what is
 * no number.
 */
export function readSymbol(text: string): ReadSymbol | null {
  const plain = foldText(text.trim())
    .replace(NAMED, (name) => CODE_OF.get(name) ?? name)
    .replace(/(?<!\p{L})so\s*:?\s*(?=\d)/u, '');
  const forward = FORWARD.exec(plain);
  if (forward !== null) return makeSymbol(forward[1], forward[2], forward[2] !== undefined);
  const backward = BACKWARD.exec(plain);
  if (backward === null) return null;
  const [, kind = '', number, rest] = backward;
  return makeSymbol(number, [kind, rest ?? ''].join(' '), rest !== undefined);
}

/** A number with its kind in one word of a longer query, as `readSymbol`. */
export function readSymbolWord(text: string): ReadSymbol | null {
  return IN_ONE_WORD.test(foldText(text)) ? readSymbol(text) : null;
}

/** Finds a symbol that was read in a folded text, its zeros before the number or not. */
export function symbolPattern({ words: [number = '', ...rest], isOpen }: ReadSymbol): RegExp {
  const words = [String(Number(number)), ...rest].join(String.raw`[^\p{L}\p{N}]+`);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])0*${words}${isOpen ? '' : String.raw`(?![\p{L}\p{N}])`}`,
    'u',
  );
}

function makeSymbol(number = '', rest = '', isOpen: boolean): ReadSymbol {
  const [kind, ...more] = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  // In raw Telex a đ is two letters; no code has two of them.
  const code = kind === undefined ? [] : [kind.replaceAll('dd', 'd')];
  return { words: [number, ...code, ...more], isOpen };
}
