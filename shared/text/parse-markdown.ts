/** Reads Markdown into blocks. */
import type { Token, Tokens } from 'marked';
import { type Alignment, type Block, type Footnote, type Inline, isRun, type ListItem } from './blocks.ts';
import { knownToken, lexMarkdown, type MarkToken, type NoteDefinitionToken } from './markdown-lexer.ts';
import { normalizeBlocks } from './normalize-blocks.ts';
import { readInlines } from './parse-inline.ts';

/**
 * The blocks of a Markdown text, in canonical form (normalizeBlocks). No word is lost: links and images become text,
 * unknown HTML and unmatched footnote marks stay visible, definitions nobody refers to come last as paragraphs.
 */
export function parseMarkdown(text: string): Block[] {
  const { tokens, notes } = lexMarkdown(text);
  const reader = new BlockReader(notes, GREATEST_GROWTH * text.length);
  return normalizeBlocks([...reader.read(tokens), ...reader.readLeftNotes()]);
}

/** How much longer than a text its notes may make it, a note standing wherever it is named: beyond, its mark stays. */
const GREATEST_GROWTH = 8;

class BlockReader {
  readonly #notes: ReadonlyMap<string, NoteDefinitionToken>;
  #lettersLeft: number;
  readonly #usedNotes = new Set<NoteDefinitionToken>();

  constructor(notes: ReadonlyMap<string, NoteDefinitionToken>, mostNoteLetters: number) {
    this.#notes = notes;
    this.#lettersLeft = mostNoteLetters;
  }

  read(tokens: readonly Token[]): Block[] {
    return tokens.flatMap((token) => this.#readBlock(token));
  }

  readLeftNotes(): Block[] {
    return [...this.#notes.values()]
      .filter((note) => !this.#usedNotes.has(note))
      .map((note) => ({
        type: 'paragraph',
        content: [{ text: `[^${note.label}]: ` }, ...readNoteText(note)],
      }));
  }

  #readBlock(loose: Token): Block[] {
    const token = knownToken(loose);
    switch (token.type) {
      case 'heading': {
        const level = token.depth === 1 ? 1 : token.depth === 2 ? 2 : 3;
        return [{ type: 'heading', level, content: this.#readContent(token.text) }];
      }
      case 'paragraph':
      case 'text':
        return [{ type: 'paragraph', content: this.#readContent(token.text) }];
      case 'list':
        return [this.#readList(token)];
      case 'table':
        return [this.#readTable(token)];
      case 'blockquote':
        return [{ type: 'quote', blocks: this.read(token.tokens) }];
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
    if (box?.type !== 'checkbox') return { content: [], children: this.read(item.tokens) };
    const [text, ...others] = this.read(blocks);
    const content = text?.type === 'paragraph' ? text.content : [];
    return { content: [{ text: box.raw }, ...content], children: others };
  }

  #readTable(token: Tokens.Table): Block {
    const readCells = (cells: readonly Tokens.TableCell[]): Inline[][] =>
      cells.map((cell) => this.#readContent(cell.text));
    return {
      type: 'table',
      columns: token.align.map((align): Alignment => align ?? 'left'),
      header: readCells(token.header),
      rows: token.rows.map(readCells),
    };
  }

  #readContent(source: string): Inline[] {
    return readInlines(source, (label) => this.#readNote(label));
  }

  #readNote(label: string): Footnote | undefined {
    const note = this.#notes.get(label);
    if (note === undefined || this.#lettersLeft < note.raw.length) return undefined;
    this.#lettersLeft -= note.raw.length;
    this.#usedNotes.add(note);
    return { footnote: readNoteText(note).map((inline) => (isRun(inline) ? inline : { text: ' ' })) };
  }
}

/** Footnotes hold no footnotes: a mark in one stays text. */
function readNoteText(note: NoteDefinitionToken): Inline[] {
  return readInlines(note.text, () => undefined);
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
