/** Reads the inline text of one paragraph, heading, cell or footnote. */
import { type Footnote, type Inline, inlineText, isFootnote } from './blocks.ts';
import { type Emphasis, type InlineToken, lexInline } from './inline-lexer.ts';
import { type RunLook, withLook } from './normalize-blocks.ts';

/** Gives the footnote of a label; undefined leaves the mark in the text. */
export type NoteFinder = (label: string) => Footnote | undefined;

export function readInlines(source: string, findNote: NoteFinder): Inline[] {
  const reader = new InlineReader(findNote);
  for (const token of lexInline(source)) reader.readToken(token);
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
  // How many tags or stars deep a look is in force; tags close where they say, stars also what was opened within them.
  readonly #depth: Record<RunLook, number> = { bold: 0, italic: 0, underline: 0 };
  readonly #outer: Record<Emphasis, number[]> = { bold: [], italic: [] };
  /** Where in the content open links and pictures began. */
  readonly #starts: number[] = [];

  constructor(findNote: NoteFinder) {
    this.#findNote = findNote;
  }

  readToken(token: InlineToken): void {
    switch (token.type) {
      case 'text':
        this.#write(decodeEntities(token.text));
        break;
      case 'plain':
        this.#write(token.text);
        break;
      case 'open':
        this.#outer[token.look].push(this.#depth[token.look]);
        this.#depth[token.look] += 1;
        break;
      case 'close':
        this.#depth[token.look] = this.#outer[token.look].pop() ?? 0;
        break;
      case 'tag':
        this.#readTag(token.raw);
        break;
      case 'break':
        this.#break();
        break;
      case 'note':
        this.#readNote(token.label, token.raw);
        break;
      case 'openLink':
      case 'openImage':
        this.#starts.push(this.inlines.length);
        break;
      case 'closeLink':
        this.#endLink(token.href, token.title);
        break;
      case 'closeImage':
        this.#endImage(token.href, token.title);
        break;
    }
  }

  #write(text: string): void {
    this.inlines.push(withLook(text, this.#depth));
  }

  #break(): void {
    this.inlines.push({ lineBreak: true });
  }

  #readTag(tag: string): void {
    const look = TAG_LOOKS[tag.replace(/\W/g, '').toLowerCase()];
    if (look === undefined) this.#break();
    else if (!tag.startsWith('</')) this.#depth[look] += 1;
    else if (this.#depth[look] > 0) this.#depth[look] -= 1;
    else this.#write(tag);
  }

  #readNote(label: string, raw: string): void {
    const note = this.#findNote(label);
    if (note === undefined) this.#write(raw);
    else this.inlines.push(note);
  }

  #endLink(href: string, title: string): void {
    const text = inlineText(this.inlines.slice(this.#starts.pop()));
    const isSame = href === text && /[:.@/]/u.test(href);
    const address = [isSame || href === `mailto:${text}` ? '' : href, title]
      .filter((said) => said !== '')
      .join(' ');
    if (address !== '') this.#write(text === '' ? address : ` (${address})`);
  }

  /** A picture is what is said of it; notes hung on that stay. */
  #endImage(href: string, title: string): void {
    const inside = this.inlines.splice(this.#starts.pop() ?? 0);
    this.#write(`[${[inlineText(inside) || href, title].filter((said) => said !== '').join(' ')}]`);
    for (const inline of inside) if (isFootnote(inline)) this.inlines.push(inline);
  }
}

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
