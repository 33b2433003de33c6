/** What an element says of the look of its text, by its name, its style and its attributes. */
import type { DraftLook } from '../content-builder.ts';
import { attributeOf, type HtmlElement } from './parse-html.ts';

export type Style = ReadonlyMap<string, string>;

const BOLD = new Set(['b', 'strong', 'th']);
const ITALIC = new Set(['i', 'em', 'cite', 'var', 'dfn', 'address']);
const UNDERLINE = new Set(['u']);

/** The declarations of a style attribute, names and values in lower case, fonts as written. */
export function styleOf(element: HtmlElement): Style {
  const declarations = attributeOf(element, 'style')
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
      return [
        name,
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ] as const;
    });
  return new Map(declarations);
}

export function lookOf(element: HtmlElement, style: Style, outer: DraftLook): DraftLook {
  const { tagName } = element;
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  return {
    bold: weight === undefined ? outer.bold || BOLD.has(tagName) : /^(?:bold|bolder|[6-9]00)$/u.test(weight),
    italic: slant === undefined ? outer.italic || ITALIC.has(tagName) : /^(?:italic|oblique)/u.test(slant),
    underline: outer.underline || UNDERLINE.has(tagName) || (line?.includes('underline') ?? false),
    script: scriptOf(tagName, style.get('vertical-align')) ?? outer.script,
    font: fontOf(element, style) ?? outer.font,
  };
}

function scriptOf(tagName: string, alignment: string | undefined): DraftLook['script'] {
  if (tagName === 'sup' || alignment === 'super') return 'super';
  return tagName === 'sub' || alignment === 'sub' ? 'sub' : null;
}

/** Not printed: Word and portals both keep such text in the page. */
export function isHidden(element: HtmlElement, style: Style): boolean {
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  );
}

export function isCentred(element: HtmlElement, style: Style, outer: boolean): boolean {
  const align = style.get('text-align') ?? attributeOf(element, 'align').toLowerCase();
  return align === '' ? outer || element.tagName === 'center' : align === 'center';
}

function fontOf(element: HtmlElement, style: Style): string | null {
  const family = style.get('font-family') ?? attributeOf(element, 'face');
  const [first = ''] = family.split(',');
  const name = first.replace(/["']/gu, '').trim();
  return name === '' || name === 'inherit' ? null : name;
}
