/** The Markdown this program speaks: marked's lexer, less what would misread a paper, plus marks and footnotes. */
import { Lexer, Marked, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';

/** A mark alone on its line: `<!-- page-break -->`, `<!-- part: votes -->`. */
export interface MarkToken {
  type: 'mark';
  raw: string;
  name: 'page-break' | 'landscape' | 'portrait' | '/part' | 'part';
  /** Of a `part`. */
  key: string | undefined;
}

/** `[^1]: text` on a line of its own. */
export interface NoteDefinitionToken {
  type: 'noteDefinition';
  raw: string;
  label: string;
  text: string;
}

export type MarkdownToken = MarkedToken | MarkToken | NoteDefinitionToken;

/** What a part may be called in its mark. */
export const PART_KEY = /^[\p{L}\p{N}_.:/-]+$/u;

const MARK =
  /^ {0,3}<!-- *(?:(page-break|landscape|portrait|\/part)|(part): *([\p{L}\p{N}_.:/-]+?)) *-->[ \t]*(?:\n+|$)/u;
const NOTE_DEFINITION =
  /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?![ \t]*(?:\n|$)| {0,3}\[\^[^\]\s]+\]:)[^\n]+)*)(?:\n+|$)/;

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

/** Takes blocks apart; what stands on their lines is read by inline-lexer.ts. */
class PaperLexer extends Lexer {
  override inlineTokens(_text: string, tokens: Token[] = []): Token[] {
    return tokens;
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
        return { type: 'noteDefinition', raw, label, text };
      },
    },
  ],
});

const ITEM = /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s/u;
/** No item of a paper is a tenth as long; marked copies an item for every line it adds to it. */
const MOST_ITEM_LINES = 2_000;

/** The text with a blank line wherever one item would be endless. */
function withinItems(text: string): string {
  let since = Number.NEGATIVE_INFINITY;
  const lines = text.split('\n');
  if (lines.length <= MOST_ITEM_LINES) return text;
  return lines
    .map((line) => {
      if (/^[\s>]*$/u.test(line)) since = Number.NEGATIVE_INFINITY;
      else since = ITEM.test(line) ? 0 : since + 1;
      if (since !== MOST_ITEM_LINES) return line;
      since = Number.NEGATIVE_INFINITY;
      return `${/^[\s>]*/u.exec(line)?.[0] ?? ''}\n${line}`;
    })
    .join('\n');
}

/** The block tokens of a text, and every footnote definition by its label (the first of a label counts). */
export function lexMarkdown(text: string): { tokens: Token[]; notes: Map<string, NoteDefinitionToken> } {
  const tokens = new PaperLexer(markdown.defaults).lex(withinItems(text));
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
