/** Reads Markdown into blocks. */
import type { Token, Tokens } from 'marked';
import {
  type Alignment,
  type Block,
  type Inline,
  inlineText,
  isRun,
  type ListItem,
  type Run,
} from './blocks.ts';
import { knownToken, lexMarkdown, type MarkToken, type NoteDefinitionToken } from './markdown-lexer.ts';
import { type Look, normalizeBlocks, withLook } from './normalize-blocks.ts';

/**
 * The blocks of a Markdown text, in canonical form (normalizeBlocks). No word is lost: links and images become text,
 * unknown HTML and unmatched footnote marks stay visible, definitions nobody refers to come last as paragraphs.
 */
export function parseMarkdown(text: string): Block[] {
  const { tokens, notes } = lexMarkdown(text);
  const reader = new Reader(notes);
  return normalizeBlocks([...reader.readBlocks(tokens), ...reader.readLeftNotes()]);
}

const TAG_LOOKS: Readonly<Record<string, Look>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

class Reader {
  readonly #notes: ReadonlyMap<string, NoteDefinitionToken>;
  readonly #usedNotes = new Set<NoteDefinitionToken>();

  constructor(notes: ReadonlyMap<string, NoteDefinitionToken>) {
    this.#notes = notes;
  }

  readBlocks(tokens: readonly Token[]): Block[] {
    return tokens.flatMap((token) => this.#readBlock(token));
  }

  readLeftNotes(): Block[] {
    return [...this.#notes.values()]
      .filter((note) => !this.#usedNotes.has(note))
      .map((note) => ({
        type: 'paragraph',
        content: [{ text: `[^${note.label}]: ` }, ...this.#readInlines(note.tokens)],
      }));
  }

  #readBlock(loose: Token): Block[] {
    const token = knownToken(loose);
    switch (token.type) {
      case 'heading': {
        const level = token.depth === 1 ? 1 : token.depth === 2 ? 2 : 3;
        return [{ type: 'heading', level, content: this.#readInlines(token.tokens) }];
      }
      case 'paragraph':
      case 'text':
        return [{ type: 'paragraph', content: this.#readInlines(token.tokens ?? []) }];
      case 'list':
        return [this.#readList(token)];
      case 'table':
        return [this.#readTable(token)];
      case 'blockquote':
        return [{ type: 'quote', blocks: this.readBlocks(token.tokens) }];
      case 'code':
        return [{ type: 'paragraph', content: [{ text: token.text }] }];
      case 'hr':
        return [{ type: 'paragraph', content: [{ text: '-----' }] }];
      case 'mark':
        return [readMark(token)];
      case 'noteDefinition':
        // Read where it is referred to; one that repeats a label would be lost otherwise.
        return this.#notes.get(token.label) === token
          ? []
          : [{ type: 'paragraph', content: [{ text: token.raw.trim() }] }];
      default:
        return [];
    }
  }

  #readList(token: Tokens.List): Block {
    const items = token.items.map((item) => this.#readItem(item));
    if (token.ordered) return { type: 'list', ordered: true, start: Number(token.start), items };
    const bullet = token.raw.trimStart().startsWith('+') ? '+' : '-';
    return { type: 'list', ordered: false, bullet, items };
  }

  /** The first paragraph becomes the content when the item is normalised. A task's box is text like any other. */
  #readItem(item: Tokens.ListItem): ListItem {
    const [box, ...blocks] = item.tokens;
    if (box?.type !== 'checkbox') return { content: [], children: this.readBlocks(item.tokens) };
    const [text, ...others] = this.readBlocks(blocks);
    const content = text?.type === 'paragraph' ? text.content : [];
    return { content: [{ text: box.raw }, ...content], children: others };
  }

  #readTable(token: Tokens.Table): Block {
    const readCells = (cells: readonly Tokens.TableCell[]): Inline[][] =>
      cells.map((cell) => this.#readInlines(cell.tokens));
    return {
      type: 'table',
      columns: token.align.map((align): Alignment => align ?? 'left'),
      header: readCells(token.header),
      rows: token.rows.map(readCells),
    };
  }

  #readInlines(tokens: readonly Token[]): Inline[] {
    const inlines: Inline[] = [];
    // How many tags or stars deep a look is in force; tags close where they say, stars where their token ends.
    const depth: Record<Look, number> = { bold: 0, italic: 0, underline: 0 };
    const write = (text: string): void => {
      inlines.push(withLook(text, depth));
    };
    const walkWithin = (look: Look, children: readonly Token[]): void => {
      const outer = depth[look];
      depth[look] = outer + 1;
      walk(children);
      depth[look] = outer;
    };
    const writeTag = (tag: string): void => {
      const look = TAG_LOOKS[tag.replace(/\W/g, '').toLowerCase()];
      if (look === undefined) inlines.push({ lineBreak: true });
      else if (!tag.startsWith('</')) depth[look] += 1;
      else if (depth[look] > 0) depth[look] -= 1;
      else write(tag);
    };
    const walk = (children: readonly Token[]): void => {
      for (const child of children) {
        const token = knownToken(child);
        switch (token.type) {
          case 'strong':
            walkWithin('bold', token.tokens);
            break;
          case 'em':
            walkWithin('italic', token.tokens);
            break;
          case 'html':
            writeTag(token.raw);
            break;
          case 'br':
            inlines.push({ lineBreak: true });
            break;
          case 'link': {
            const start = inlines.length;
            walk(token.tokens);
            const text = inlineText(inlines.slice(start));
            if (token.href !== '' && token.href !== text && token.href !== `mailto:${text}`) {
              write(text === '' ? token.href : ` (${token.href})`);
            }
            break;
          }
          case 'image':
            write(`[${inlineText(this.#readInlines(token.tokens)) || token.href}]`);
            break;
          case 'noteReference':
            inlines.push(this.#readNote(token.label) ?? withLook(token.raw, depth));
            break;
          case 'escape':
            write(token.text);
            break;
          case 'codespan':
            write(joinSoftLines(token.text));
            break;
          default:
            write(joinSoftLines(decodeEntities(token.raw)));
        }
      }
    };
    walk(tokens);
    return inlines;
  }

  #readNote(label: string): Inline | undefined {
    const note = this.#notes.get(label);
    if (note === undefined) return undefined;
    this.#usedNotes.add(note);
    return { footnote: readNoteRuns(this.#readInlines(note.tokens)) };
  }
}

function readNoteRuns(inlines: readonly Inline[]): Run[] {
  return inlines.map((inline) => (isRun(inline) ? inline : { text: ' ' }));
}

function readMark(token: MarkToken): Block {
  switch (token.name) {
    case 'page-break':
      return { type: 'pageBreak' };
    case 'landscape':
    case 'portrait':
      return { type: 'orientation', value: token.name };
    case '/part':
      return { type: 'part', key: null };
    case 'part':
      return { type: 'part', key: token.key ?? null };
  }
}

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

function joinSoftLines(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ');
}
