/** The Markdown this program speaks: marked's lexer, less what would misread a paper, plus marks and footnotes. */
import { Marked, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';

/** A mark alone on its line: `<!-- page-break -->`, `<!-- part: votes -->`. */
export interface MarkToken {
  type: 'mark';
  raw: string;
  name: 'page-break' | 'landscape' | 'portrait' | '/part' | 'part';
  /** Of a `part`. */
  key: string | undefined;
}

/** `[^1]` in a text. */
export interface NoteReferenceToken {
  type: 'noteReference';
  raw: string;
  label: string;
}

/** `[^1]: text` on a line of its own. */
export interface NoteDefinitionToken {
  type: 'noteDefinition';
  raw: string;
  label: string;
  text: string;
  tokens: Token[];
}

export type MarkdownToken = MarkedToken | MarkToken | NoteReferenceToken | NoteDefinitionToken;

/** What a part may be called in its mark. */
export const PART_KEY = /^[\p{L}\p{N}_.:/-]+$/u;

const MARK =
  /^ {0,3}<!-- *(?:(page-break|landscape|portrait|\/part)|(part): *([\p{L}\p{N}_.:/-]+?)) *-->[ \t]*(?:\n+|$)/u;
const NOTE_REFERENCE = /^\[\^([^\]\s]+)\]/;
const NOTE_DEFINITION =
  /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?![ \t]*(?:\n|$)| {0,3}\[\^[^\]\s]+\]:)[^\n]+)*)(?:\n+|$)/;
const LOOK_TAG = /^<(?:\/?(?:b|strong|i|em|u)|br *\/?)>/i;

/** Blocks within blocks beyond any paper: what goes deeper is read as text, before it can exhaust the stack. */
const GREATEST_DEPTH = 40;

/**
 * Lines of a paper are indented, underlined with "-----" and full of addresses and brackets: none of that is code, a
 * heading or a link here. Of HTML only line breaks and the three looks count; the rest stays in the text and is seen.
 */
class PaperTokenizer extends Tokenizer {
  #depth = 0;

  override code(): undefined {}
  override lheading(): undefined {}
  override def(): undefined {}
  override html(): undefined {}
  override del(): undefined {}
  override url(): undefined {}

  override tag(src: string): Tokens.Tag | undefined {
    const raw = LOOK_TAG.exec(src)?.[0];
    if (raw === undefined) return undefined;
    return { type: 'html', raw, text: raw, block: false, inLink: false, inRawBlock: false };
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.#nest(() => super.blockquote(src));
  }

  override list(src: string): Tokens.List | undefined {
    return this.#nest(() => super.list(src));
  }

  #nest<T>(tokenize: () => T | undefined): T | undefined {
    if (this.#depth === GREATEST_DEPTH) return undefined;
    this.#depth += 1;
    try {
      return tokenize();
    } finally {
      this.#depth -= 1;
    }
  }
}

const markdown = new Marked({ gfm: true });

// Not through `use`, which copies plain functions and knows no `super`.
markdown.setOptions({ tokenizer: new PaperTokenizer() });

markdown.use({
  extensions: [
    {
      name: 'mark',
      level: 'block',
      tokenizer(src) {
        const match = MARK.exec(src);
        return match === null
          ? undefined
          : { type: 'mark', raw: match[0], name: match[1] ?? match[2], key: match[3] };
      },
    },
    {
      name: 'noteDefinition',
      level: 'block',
      tokenizer(src) {
        const match = NOTE_DEFINITION.exec(src);
        if (match === null) return undefined;
        const [raw, label, text = ''] = match;
        return { type: 'noteDefinition', raw, label, text, tokens: this.lexer.inline(text) };
      },
    },
    {
      name: 'noteReference',
      level: 'inline',
      tokenizer(src) {
        const match = NOTE_REFERENCE.exec(src);
        return match === null ? undefined : { type: 'noteReference', raw: match[0], label: match[1] };
      },
    },
  ],
});

/** The block tokens of a text, and every footnote definition by its label (the first of a label counts). */
export function lexMarkdown(text: string): { tokens: Token[]; notes: Map<string, NoteDefinitionToken> } {
  const tokens = markdown.lexer(text);
  const notes = new Map<string, NoteDefinitionToken>();
  markdown.walkTokens(tokens, (token) => {
    const known = knownToken(token);
    if (known.type === 'noteDefinition' && !notes.has(known.label)) notes.set(known.label, known);
  });
  return { tokens, notes };
}

/** marked types its tokens loosely because of extensions; these are all there are. */
export function knownToken(token: Token): MarkdownToken {
  return token as MarkdownToken;
}
