/**
 * The looks, links and marks inside a line of Markdown, as CommonMark reads them, in one pass: what an opening star, bracket
 * or backtick may be looked for in is bounded, so that time grows with the text and no faster.
 */

export type Emphasis = 'bold' | 'italic';

/** In the order of the text. What opens is closed, and never across the end of a link. */
export type InlineToken =
  | { type: 'text'; text: string }
  /** Text in which nothing has another meaning, not even an entity. */
  | { type: 'plain'; text: string }
  | { type: 'open' | 'close'; look: Emphasis }
  /** `<b>`, `</i>`, `<br>`. */
  | { type: 'tag'; raw: string }
  | { type: 'break' }
  | { type: 'note'; label: string; raw: string }
  | { type: 'openLink' | 'openImage' }
  | { type: 'closeLink' | 'closeImage'; href: string; title: string };

/** Brackets within brackets beyond any text: the outermost are letters then. */
const MOST_BRACKETS = 40;
/** Round brackets in an address. */
const MOST_PARENTHESES = 32;
const LONGEST_ADDRESS = 2_000;
const LONGEST_LABEL = 1_000;

const PLAIN = /[^\\`*_[\]!<\n]+/y;
const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const BACKTICKS = /`+/y;
const STARS = /\*+|_+/y;
const LOOK_TAG = /<(?:\/?(?:b|strong|i|em|u)|br *\/?)>/iy;
const ADDRESS = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/iy;
const NOTE = new RegExp(`\\[\\^([^\\]\\s[]{1,${LONGEST_LABEL}})\\]`, 'y');

interface StarRun {
  kind: 'run';
  sign: string;
  left: number;
  length: number;
  canOpen: boolean;
  canClose: boolean;
  closes: Emphasis[];
  opens: Emphasis[];
}

interface Bracket {
  kind: 'bracket';
  isImage: boolean;
  /** Where the runs of stars within it begin. */
  runs: number;
  /** No longer, once a link stands within it. */
  isOpen: boolean;
  /** Once it is known to be a link or a picture. */
  isMatched: boolean;
}

type InlinePiece = InlineToken | StarRun | Bracket;

/** Every letter of the text is in a token, or is a sign that says what the tokens say. */
export function lexInline(source: string): InlineToken[] {
  return new InlineLexer(source).lex();
}

class InlineLexer {
  readonly #source: string;
  readonly #pieces: InlinePiece[] = [];
  /** Stars and underlines that may still open or close. */
  #runs: StarRun[] = [];
  #brackets: Bracket[] = [];
  #fences: Map<number, number[]> | null = null;
  #text = '';
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  lex(): InlineToken[] {
    while (this.#at < this.#source.length) {
      const plain = this.#match(PLAIN);
      if (plain === null) this.#readSign();
      else if (this.#source[this.#at] === '\n') this.#endLine(plain[0]);
      else this.#text += plain[0];
    }
    this.#endText();
    this.#pairRuns(0);
    return this.#pieces.flatMap(toTokens);
  }

  #readSign(): void {
    switch (this.#source[this.#at]) {
      case '\\':
        this.#readEscape();
        break;
      case '`':
        this.#readCode();
        break;
      case '\n':
        this.#endLine('');
        break;
      case '<':
        this.#readTag();
        break;
      case ']':
        this.#closeBracket();
        break;
      case '[':
      case '!':
        this.#openBracket();
        break;
      default:
        this.#readRun();
        break;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #takeLetter(): void {
    this.#text += this.#source[this.#at];
    this.#at += 1;
  }

  #endText(): void {
    if (this.#text !== '') this.#pieces.push({ type: 'text', text: this.#text });
    this.#text = '';
  }

  #push(token: InlineToken): void {
    this.#endText();
    this.#pieces.push(token);
  }

  #readEscape(): void {
    const match = this.#match(ESCAPE);
    if (match === null && this.#source[this.#at + 1] === '\n') {
      this.#at += 1;
      this.#endLine('', true);
    } else if (match === null) this.#takeLetter();
    else this.#push({ type: 'plain', text: match[1] ?? '' });
  }

  /** A line end is a blank, or a break where two blanks or a backslash stand before it. */
  #endLine(words: string, isBreak = false): void {
    let length = words.length;
    while (length > 0 && /[ \t]/u.test(words[length - 1] ?? '')) length -= 1;
    this.#text += words.slice(0, length);
    const isMeant = isBreak || /^ {2,}$/u.test(words.slice(length));
    do this.#at += 1;
    while (/[ \t]/u.test(this.#source[this.#at] ?? ''));
    if (isMeant && this.#at < this.#source.length) this.#push({ type: 'break' });
    else this.#text += ' ';
  }

  #readCode(): void {
    const start = this.#at;
    const length = this.#match(BACKTICKS)?.[0].length ?? 1;
    const end = this.#nextFence(length, this.#at);
    if (end === null) {
      this.#text += this.#source.slice(start, this.#at);
      return;
    }
    const text = this.#source
      .slice(this.#at, end)
      .split('\n')
      .map((line, index, { length: lines }) =>
        index === 0 ? (lines > 1 ? line.trimEnd() : line) : line.trim(),
      )
      .join(' ');
    const isPadded = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
    this.#push({ type: 'plain', text: isPadded ? text.slice(1, -1) : text });
    this.#at = end + length;
  }

  /** Where the next run of as many backticks begins; all runs are found once. */
  #nextFence(length: number, from: number): number | null {
    if (this.#fences === null) {
      this.#fences = new Map();
      for (const { 0: run, index } of this.#source.matchAll(/`+/gu)) {
        const known = this.#fences.get(run.length);
        if (known === undefined) this.#fences.set(run.length, [index]);
        else known.push(index);
      }
      for (const places of this.#fences.values()) places.reverse();
    }
    const places = this.#fences.get(length) ?? [];
    while ((places.at(-1) ?? from) < from) places.pop();
    return places.at(-1) ?? null;
  }

  #readTag(): void {
    const tag = this.#match(LOOK_TAG);
    const address = tag === null ? this.#match(ADDRESS) : null;
    if (tag !== null) this.#push({ type: 'tag', raw: tag[0] });
    else if (address === null) this.#takeLetter();
    else this.#push({ type: 'plain', text: address[0].slice(1, -1) });
  }

  #readRun(): void {
    const start = this.#at;
    const signs = this.#match(STARS)?.[0] ?? '';
    const before = edge(this.#source, start, -1);
    const after = edge(this.#source, this.#at, 1);
    const opens = after === 'word' || (after === 'sign' && before !== 'word');
    const closes = before === 'word' || (before === 'sign' && after !== 'word');
    const isStar = signs.startsWith('*');
    const run: StarRun = {
      kind: 'run',
      sign: signs[0] ?? '*',
      left: signs.length,
      length: signs.length,
      canOpen: opens && (isStar || !closes || before === 'sign'),
      canClose: closes && (isStar || !opens || after === 'sign'),
      closes: [],
      opens: [],
    };
    this.#endText();
    this.#pieces.push(run);
    if (run.canOpen || run.canClose) this.#runs.push(run);
  }

  #openBracket(): void {
    const note = this.#match(NOTE);
    if (note !== null) {
      this.#push({ type: 'note', label: note[1] ?? '', raw: note[0] });
      return;
    }
    const isImage = this.#source[this.#at] === '!';
    NOTE.lastIndex = this.#at + 1;
    if (isImage && (this.#source[this.#at + 1] !== '[' || NOTE.test(this.#source))) {
      this.#takeLetter();
      return;
    }
    this.#endText();
    const runs = this.#runs.length;
    const bracket: Bracket = { kind: 'bracket', isImage, runs, isOpen: true, isMatched: false };
    this.#pieces.push(bracket);
    this.#brackets.push(bracket);
    if (this.#brackets.length > 2 * MOST_BRACKETS) this.#brackets = this.#brackets.slice(-MOST_BRACKETS);
    this.#at += isImage ? 2 : 1;
  }

  #closeBracket(): void {
    const bracket = this.#brackets.pop();
    const end = bracket?.isOpen ? readAddress(this.#source, this.#at + 1) : null;
    if (bracket === undefined || end === null) {
      this.#takeLetter();
      return;
    }
    this.#endText();
    // Of a run that opened before the bracket nothing closes within it.
    this.#pairRuns(bracket.runs);
    bracket.isMatched = true;
    const { href, title, to } = end;
    this.#pieces.push({ type: bracket.isImage ? 'closeImage' : 'closeLink', href, title });
    if (!bracket.isImage) for (const outer of this.#brackets) outer.isOpen &&= outer.isImage;
    this.#at = to;
  }

  /** Pairs the runs from this one on; those that are left are letters. */
  #pairRuns(bottom: number): void {
    const open: StarRun[] = [];
    // Below these places in `open` no partner was found for a run of this kind, and none will be.
    const sought = new Map<string, number>();
    for (const closer of this.#runs.splice(bottom)) {
      while (closer.canClose && closer.left > 0) {
        const kind = `${closer.sign}${closer.canOpen}${closer.length % 3}`;
        const least = Math.min(sought.get(kind) ?? 0, open.length);
        let at = open.length - 1;
        while (at >= least && !isPair(open[at], closer)) at -= 1;
        const opener = at >= least ? open[at] : undefined;
        if (opener === undefined) {
          sought.set(kind, open.length);
          break;
        }
        const isStrong = opener.left >= 2 && closer.left >= 2;
        const look: Emphasis = isStrong ? 'bold' : 'italic';
        opener.opens.unshift(look);
        closer.closes.push(look);
        opener.left -= isStrong ? 2 : 1;
        closer.left -= isStrong ? 2 : 1;
        open.length = opener.left === 0 ? at : at + 1;
      }
      for (const [kind, place] of sought) if (place > open.length) sought.set(kind, open.length);
      if (closer.canOpen && closer.left > 0) open.push(closer);
    }
  }
}

function isPair(opener: StarRun | undefined, closer: StarRun): boolean {
  if (opener === undefined || opener.sign !== closer.sign) return false;
  const isDoubtful = opener.canClose || closer.canOpen;
  return (
    !isDoubtful ||
    (opener.length + closer.length) % 3 !== 0 ||
    (opener.length % 3 === 0 && closer.length % 3 === 0)
  );
}

function toTokens(piece: InlinePiece): InlineToken[] {
  if (!('kind' in piece)) return [piece];
  if (piece.kind === 'bracket') {
    if (piece.isMatched) return [{ type: piece.isImage ? 'openImage' : 'openLink' }];
    return [{ type: 'plain', text: piece.isImage ? '![' : '[' }];
  }
  return [
    ...piece.closes.map((look) => ({ type: 'close', look }) as const),
    ...(piece.left > 0 ? [{ type: 'plain', text: piece.sign.repeat(piece.left) } as const] : []),
    ...piece.opens.map((look) => ({ type: 'open', look }) as const),
  ];
}

/** `(address "title")` from here on; null for anything else. */
function readAddress(source: string, start: number): { href: string; title: string; to: number } | null {
  if (source[start] !== '(') return null;
  const inside = source.slice(start + 1, start + 1 + LONGEST_ADDRESS);
  const begin = /^\s*/u.exec(inside)?.[0].length ?? 0;
  const angled = /^<([^<>\n]*)>/u.exec(inside.slice(begin));
  const length = angled?.[0].length ?? bareLength(inside, begin);
  if (length === null) return null;
  const rest = inside.slice(begin + length);
  const end = /^\s*\)|^\s+("[^"]*"|'[^']*'|\([^()]*\))\s*\)/u.exec(rest);
  if (end === null) return null;
  const href = angled?.[1] ?? inside.slice(begin, begin + length);
  return {
    href: withoutEscapes(href),
    title: withoutEscapes(end[1]?.slice(1, -1) ?? ''),
    to: start + 1 + begin + length + end[0].length,
  };
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** Letters up to a blank or the bracket that closes the address; null for an address without end. */
function bareLength(inside: string, begin: number): number | null {
  let depth = 0;
  for (let at = begin; at < inside.length; at += 1) {
    const letter = inside[at] ?? '';
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth < 0 || /\s/u.test(letter)) return at - begin;
    if (depth > MOST_PARENTHESES) return null;
  }
  return null;
}

function edge(source: string, at: number, side: -1 | 1): 'space' | 'sign' | 'word' {
  const letter =
    side === 1 ? [...source.slice(at, at + 2)][0] : [...source.slice(Math.max(at - 2, 0), at)].at(-1);
  if (letter === undefined || /\s/u.test(letter)) return 'space';
  return /[\p{P}\p{S}]/u.test(letter) ? 'sign' : 'word';
}
