/** Reads the inline tokens of one paragraph, heading, cell or footnote. */
import type { Token } from 'marked';
import { type Footnote, type Inline, inlineText } from './blocks.ts';
import { knownToken, type NoteReferenceToken } from './markdown-lexer.ts';
import { type RunLook, withLook } from './normalize-blocks.ts';

/** Gives the footnote of a label; undefined leaves the mark in the text. */
export type NoteFinder = (label: string) => Footnote | undefined;

export function readInlines(tokens: readonly Token[], findNote: NoteFinder): Inline[] {
  const reader = new InlineReader(findNote);
  reader.read(tokens);
  return reader.inlines;
}

const TAG_LOOKS: Readonly<Record<string, RunLook>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
};

class InlineReader {
  readonly inlines: Inline[] = [];
  readonly #findNote: NoteFinder;
  // How many tags or stars deep a look is in force; tags close where they say, stars where their token ends.
  readonly #depth: Record<RunLook, number> = { bold: 0, italic: 0, underline: 0 };

  constructor(findNote: NoteFinder) {
    this.#findNote = findNote;
  }

  read(tokens: readonly Token[]): void {
    for (const token of tokens) this.#readToken(token);
  }

  #readToken(loose: Token): void {
    const token = knownToken(loose);
    switch (token.type) {
      case 'strong':
        this.#readWithin('bold', token.tokens);
        break;
      case 'em':
        this.#readWithin('italic', token.tokens);
        break;
      case 'html':
        this.#readTag(token.raw);
        break;
      case 'br':
        this.#break();
        break;
      case 'link':
        this.#readLink(token.href, token.tokens);
        break;
      case 'image':
        this.#write(`[${inlineText(readInlines(token.tokens, this.#findNote)) || token.href}]`);
        break;
      case 'noteReference':
        this.#readNote(token);
        break;
      case 'escape':
      case 'codespan':
        this.#write(token.text);
        break;
      default:
        this.#write(decodeEntities(token.raw));
    }
  }

  #write(text: string): void {
    this.inlines.push(withLook(text.replace(SOFT_LINE_END, ' '), this.#depth));
  }

  #break(): void {
    this.inlines.push({ lineBreak: true });
  }

  #readWithin(look: RunLook, tokens: readonly Token[]): void {
    const outer = this.#depth[look];
    this.#depth[look] = outer + 1;
    this.read(tokens);
    this.#depth[look] = outer;
  }

  #readTag(tag: string): void {
    const look = TAG_LOOKS[tag.replace(/\W/g, '').toLowerCase()];
    if (look === undefined) this.#break();
    else if (!tag.startsWith('</')) this.#depth[look] += 1;
    else if (this.#depth[look] > 0) this.#depth[look] -= 1;
    else this.#write(tag);
  }

  #readNote({ label, raw }: NoteReferenceToken): void {
    const note = this.#findNote(label);
    if (note === undefined) this.#write(raw);
    else this.inlines.push(note);
  }

  #readLink(href: string, tokens: readonly Token[]): void {
    const start = this.inlines.length;
    this.read(tokens);
    const text = inlineText(this.inlines.slice(start));
    if (href !== '' && href !== text && href !== `mailto:${text}`) {
      this.#write(text === '' ? href : ` (${href})`);
    }
  }
}

const SOFT_LINE_END = /[ \t]*\n[ \t]*/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** marked leaves named entities alone and mixes up the numeric ones, so both are read from the raw text. */
function decodeEntities(raw: string): string {
  return raw.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (entity, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
