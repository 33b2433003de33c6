/** Word styles: what a paragraph or a run inherits. */

import { childOf, childrenOf, valOf, type XmlElement } from '../../xml/xml.ts';
import type { LineRole } from '../imported.ts';

/** Absent: not told here, so inherited. */
export interface RunProps {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  hidden?: boolean;
  capitals?: boolean;
  /** Above or below the line; `none` takes a style's script away. */
  script?: 'super' | 'sub' | 'none';
  font?: string;
}

export interface ParagraphProps {
  run: RunProps;
  role: LineRole | null;
  isContents: boolean;
  alignment: string | null;
  numbering: NumberingRef | null;
  /** The style and those it is based on, nearest first. */
  ids: readonly string[];
}

export interface NumberingRef {
  list: string;
  /** Null where only the list itself says which of its levels a style is (`w:lvl/w:pStyle`). */
  level: number | null;
}

/** The styles of our own exports (electron/export/docx/styles.ts) say what each line is. */
const OWN_ROLES: Readonly<Record<string, LineRole>> = {
  PaperHead: 'head',
  PaperKind: 'head',
  PaperAddressee: 'head',
  PaperSubject: 'subject',
  PaperBody: 'body',
  PaperChapter: 'heading-1',
  PaperArticle: 'heading-2',
  PaperHeading1: 'heading-1',
  PaperHeading2: 'heading-2',
  PaperHeading3: 'heading-3',
  PaperQuote: 'quote',
  PaperSignature: 'signature',
  PaperRecipient: 'signature',
};

/** Built-in styles are stored under English names; offices make their own in Vietnamese. */
const HEADING_NAME = /^(?:heading|đầu đề|tiêu đề|đề mục)\s*([1-9])$/iu;
const TITLE_NAME = /^(?:title|tiêu đề|tên văn bản|tên bài)$/iu;
const QUOTE_NAME = /^(?:(?:intense )?quote|trích dẫn(?: mạnh)?)$/iu;
const CONTENTS_NAME = /^(?:toc|mục lục)\s*[1-9]$/iu;

const DEEPEST_CHAIN = 20;

export class Styles {
  readonly #byId: ReadonlyMap<string, XmlElement>;
  readonly #defaultParagraph: string | null;
  readonly #defaultRun: RunProps;
  readonly #paragraphs = new Map<string, ParagraphProps>();

  constructor(root: XmlElement | undefined) {
    const styles = childrenOf(root, 'w:style');
    this.#byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    const normal = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && isOnValue(attributes['w:default'] ?? '0'),
    );
    this.#defaultParagraph = normal?.attributes['w:styleId'] ?? null;
    this.#defaultRun = runProps(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  }

  /** Everything a paragraph of this style has before its own properties. */
  paragraph(id: string | null): ParagraphProps {
    const key = id ?? this.#defaultParagraph ?? '';
    const known = this.#paragraphs.get(key);
    if (known !== undefined) return known;
    const chain = this.#chain(key);
    const props: ParagraphProps = {
      run: { ...this.#defaultRun, ...runOf(chain) },
      role: firstOf(chain, roleOf),
      isContents: chain.some((style) => CONTENTS_NAME.test(nameOf(style))),
      alignment: firstOf(chain, (style) => valOf(childOf(style, 'w:pPr'), 'w:jc') ?? null),
      numbering: firstOf(chain, (style) => numberingRef(childOf(style, 'w:pPr'))),
      ids: chain.map(({ attributes }) => attributes['w:styleId'] ?? ''),
    };
    this.#paragraphs.set(key, props);
    return props;
  }

  /** The list a list style is made of. */
  listOf(id: string): string | undefined {
    const style = this.#byId.get(id);
    return style === undefined ? undefined : numberingRef(childOf(style, 'w:pPr'))?.list;
  }

  character(id: string | undefined): RunProps {
    return id === undefined ? {} : runOf(this.#chain(id));
  }

  /** A style and what it is based on, nearest first. */
  #chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < DEEPEST_CHAIN; ) {
      const style = this.#byId.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = valOf(style, 'w:basedOn');
    }
    return chain;
  }
}

/** What nearer styles say goes over what they are based on. */
function runOf(chain: readonly XmlElement[]): RunProps {
  return Object.assign({}, ...chain.map((style) => runProps(childOf(style, 'w:rPr'))).reverse());
}

export function runProps(properties: XmlElement | undefined): RunProps {
  const toggles = {
    bold: toggle(properties, 'w:b'),
    italic: toggle(properties, 'w:i'),
    hidden: toggle(properties, 'w:vanish'),
    capitals: toggle(properties, 'w:caps'),
    underline: childOf(properties, 'w:u') && valOf(properties, 'w:u') !== 'none',
    script: scriptOf(valOf(properties, 'w:vertAlign')),
    // The signs of the old fonts lie beyond ASCII, where Word takes the "hAnsi" font.
    font: fontOf(childOf(properties, 'w:rFonts')),
  };
  return Object.fromEntries(Object.entries(toggles).filter(([, value]) => value !== undefined));
}

export function numberingRef(properties: XmlElement | undefined): NumberingRef | null {
  const numbering = childOf(properties, 'w:numPr');
  const list = valOf(numbering, 'w:numId');
  if (list === undefined) return null;
  const level = Number.parseInt(valOf(numbering, 'w:ilvl') ?? '', 10);
  return { list, level: Number.isNaN(level) ? null : Math.min(Math.max(level, 0), 8) };
}

/** Outline level 9 is running text. */
export function outlineRole(properties: XmlElement | undefined): LineRole | null {
  const level = valOf(properties, 'w:outlineLvl');
  return level !== undefined && /^[0-8]$/u.test(level) ? headingRole(Number(level) + 1) : null;
}

function roleOf(style: XmlElement): LineRole | null {
  const own = OWN_ROLES[style.attributes['w:styleId'] ?? ''];
  if (own !== undefined) return own;
  const name = nameOf(style);
  const level = HEADING_NAME.exec(name)?.[1];
  if (level !== undefined) return headingRole(Number(level));
  if (TITLE_NAME.test(name)) return 'title';
  return QUOTE_NAME.test(name) ? 'quote' : outlineRole(childOf(style, 'w:pPr'));
}

function headingRole(level: number): LineRole {
  if (level === 1) return 'heading-1';
  return level === 2 ? 'heading-2' : 'heading-3';
}

function nameOf(style: XmlElement): string {
  return (valOf(style, 'w:name') ?? '').normalize('NFC').trim();
}

function scriptOf(value: string | undefined): RunProps['script'] {
  if (value === undefined) return undefined;
  return value === 'superscript' ? 'super' : value === 'subscript' ? 'sub' : 'none';
}

function fontOf(fonts: XmlElement | undefined): string | undefined {
  // A font of the theme goes over a named one, and no theme has an old font.
  if (fonts?.attributes['w:hAnsiTheme'] !== undefined) return '';
  return fonts?.attributes['w:hAnsi'] ?? fonts?.attributes['w:ascii'];
}

/** Whether a property that is on or off is on; undefined where it is not told. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element === undefined ? undefined : isOnValue(element.attributes['w:val'] ?? '1');
}

export function isOnValue(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}

function firstOf<T>(chain: readonly XmlElement[], read: (style: XmlElement) => T | null): T | null {
  for (const style of chain) {
    const found = read(style);
    if (found !== null) return found;
  }
  return null;
}
