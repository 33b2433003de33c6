/**
 * Every word of a file, for the guards: body, shapes and boxes, headers, notes, what is hidden, deleted or stands beyond the
 * edge of a table, texts of pictures, properties. Nothing is weighed or tidied away here, as an import does.
 */
import { Refusal } from '../../shared/domain/refusal.ts';
import type { GivenFile } from '../files/given-file.ts';
import { decodeEntities } from '../xml/xml.ts';
import { isZip } from './file-kind.ts';
import { ReadTally } from './imported.ts';
import { DOCX_LIMITS } from './limits.ts';
import { decodeText } from './plain-text.ts';
import { unzipParts } from './unzip.ts';

/** Parts that hold no text of anybody's, and all that may. */
const BARE_PART = /(?:^\[|\.rels$|(?:^|\/)(?:styles|settings|fontTable|webSettings|theme\d*)\.xml$)/iu;
const TEXT_PART = /\.(?:xml|rels|html?|xhtml|mht|txt|md|vml|svg)$/iu;
const INNER_FILE = /\.(?:docx|docm|dotx|xlsx|pptx)$/iu;
/** Elsewhere an element is a line: properties, charts, what an office adds. */
const STORY_PART = /^(?:word\/(?!charts|diagrams)|xl\/(?:sharedStrings|comments|drawings)|ppt\/)|\.html?$/iu;

/**
 * Lines as the eye parts them: paragraphs, and the cells of a row on one line, parted by " | ".
 * @throws Refusal as unzipParts for a container, as decodeText for a text
 */
export function rawLines(file: GivenFile, depth = 0): string[] {
  if (!isZip(file.bytes)) {
    const text = decodeText(file, new ReadTally(file.fileName));
    return /<\/?(?:html|body|p|div|td|br|span)\b/iu.test(text)
      ? new PartLines(new Set(), true).linesOf(text)
      : text.split('\n');
  }
  const parts = unzipParts(
    file,
    DOCX_LIMITS,
    depth < 2 ? new RegExp(`${TEXT_PART.source}|${INNER_FILE.source}`, 'iu') : TEXT_PART,
  );
  const capitals = capitalStyles(textOf(parts.get('word/styles.xml')));
  return [...parts].flatMap(([name, bytes]) => {
    if (INNER_FILE.test(name)) return innerLines({ fileName: name, bytes }, depth + 1);
    if (BARE_PART.test(name)) return [];
    return new PartLines(capitals, STORY_PART.test(name)).linesOf(textOf(bytes));
  });
}

/** A file within a file that cannot be opened is told by whoever opens it. */
function innerLines(file: GivenFile, depth: number): string[] {
  try {
    return rawLines(file, depth);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '';
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

const IS_CAPS = /<(?:[\w.-]+:)?(?:caps|smallCaps)(?:\s+[\w.-]*:?val="(?:1|true|on)")?\s*\/>/u;

/** The styles that set small letters as capitals. */
function capitalStyles(styles: string): Set<string> {
  const named = styles
    .split(/(?=<(?:[\w.-]+:)?style\s)/u)
    .filter((style) => IS_CAPS.test(style))
    .map((style) => /styleId="([^"]*)"/u.exec(style)?.[1] ?? '');
  return new Set(named);
}

/** What begins a new line where text flows; in other parts every element does. */
const BREAKS = new Set(
  'p tc si is txbxContent comment c row body sheet div td th li tr br h1 h2 h3 h4 h5 h6 title table ul ol option caption dt dd pre blockquote textarea'.split(
    ' ',
  ),
);
/** Attributes that are shown to somebody, and elements whose value is. */
const SHOWN =
  /\s(?:[\w.-]+:)?(?:descr|title|alt|string|displayText|content|placeholder|aria-label|summary)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
const SHOWN_VALUE = /^(?:alias|helpText|statusText|default|tag|listItem|lvlText)$/u;
const SHOWN_NAME = /^sheet$/u;
/** Deleted text, and the codes of fields: no words of the line around them. */
const HIDDEN_TEXT = /^(?:delText|delInstrText|instrText)$/u;

/** One part, tag by tag: whatever the prefixes, and in time that grows with its length. */
class PartLines {
  readonly #capitals: ReadonlySet<string>;
  readonly #isStory: boolean;
  readonly #lines: string[] = [];
  /** The cells of the row being read; null outside rows. */
  #row: string[] | null = null;
  #line = '';
  #deleted = '';
  #isParagraphCapital = false;
  #isRunCapital = false;

  constructor(capitals: ReadonlySet<string>, isStory: boolean) {
    this.#capitals = capitals;
    this.#isStory = isStory;
  }

  linesOf(xml: string): string[] {
    let isDeleted = false;
    for (const [token] of xml.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^<>]*>|[^<]+|</gu)) {
      if (token.startsWith('<!--')) for (const line of token.slice(4, -3).split('\n')) this.#lines.push(line);
      else if (token.startsWith('<![CDATA[')) this.#add(token.slice(9, -3), isDeleted);
      else if (!token.startsWith('<') || token === '<') this.#add(decodeEntities(token), isDeleted);
      else {
        const [, slash = '', name = ''] = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/u.exec(token) ?? [];
        if (HIDDEN_TEXT.test(name)) isDeleted = slash === '' && !token.endsWith('/>');
        this.#take(token, slash !== '', name);
      }
    }
    this.#end();
    return this.#lines.map((line) => line.trim()).filter((line) => line !== '');
  }

  #take(token: string, isEnd: boolean, name: string): void {
    for (const match of token.matchAll(SHOWN)) this.#lines.push(decodeEntities(match[1] ?? match[2] ?? ''));
    const value = /\s(?:[\w.-]+:)?(?:val|value)="([^"]*)"/u.exec(token)?.[1] ?? '';
    if (SHOWN_VALUE.test(name)) this.#lines.push(decodeEntities(value));
    if (SHOWN_NAME.test(name)) this.#lines.push(decodeEntities(/\sname="([^"]*)"/u.exec(token)?.[1] ?? ''));
    if (/^(?:tab|ptab)$/u.test(name) && !isEnd) this.#line += '\t';
    else if (/^(?:br|cr)$/u.test(name)) this.#end();
    else if (!this.#isStory || BREAKS.has(name)) this.#end();
    if (name === 'tr') {
      this.#endRow();
      this.#row = isEnd ? null : [];
    }
    if (name === 'p') this.#isParagraphCapital = false;
    if (name === 'r') this.#isRunCapital = false;
    if (name === 'pStyle' && this.#capitals.has(value)) this.#isParagraphCapital = true;
    if (
      (name === 'rStyle' && this.#capitals.has(value)) ||
      (/^(?:caps|smallCaps)$/u.test(name) && IS_CAPS.test(token))
    )
      this.#isRunCapital = true;
  }

  #add(text: string, isDeleted: boolean): void {
    const seen = this.#isParagraphCapital || this.#isRunCapital ? text.toUpperCase() : text;
    if (isDeleted) this.#deleted += seen;
    else this.#line += seen;
  }

  /** What was deleted is a line by itself: joined to what stayed it would make words of neither. */
  #end(): void {
    for (const text of [this.#line, this.#deleted]) {
      if (text.trim() === '') continue;
      if (this.#row === null) this.#lines.push(text);
      else this.#row.push(text.trim());
    }
    this.#line = '';
    this.#deleted = '';
  }

  #endRow(): void {
    if (this.#row !== null && this.#row.length > 0) this.#lines.push(this.#row.join(' | '));
    this.#row = null;
  }
}
