/** Runs in fonts from before Unicode, decoded by the name of their font. */
import { decodeLegacyText, legacyEncodingOf } from '../../../shared/text/legacy-fonts.ts';

/** Decodes every text whose nearest named font is a legacy one: by style, by `face`, or by the page's own style sheet. */
export function convertLegacyFonts(page: Document): void {
  const fonts = new Map<Element, string>();
  for (const { selector, font } of pageFonts(page)) {
    for (const element of findAll(page, selector)) fonts.set(element, font);
  }
  for (const element of page.querySelectorAll<HTMLElement>('[style], [face]')) {
    const font = element.style.fontFamily || element.getAttribute('face') || '';
    if (font !== '') fonts.set(element, font);
  }
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const encoding = legacyEncodingOf(fontAt(node.parentElement, fonts).split(',')[0] ?? '');
    if (encoding !== null) node.nodeValue = decodeLegacyText(node.nodeValue ?? '', encoding);
  }
}

function fontAt(element: Element | null, fonts: ReadonlyMap<Element, string>): string {
  for (let at = element; at !== null; at = at.parentElement) {
    const font = fonts.get(at);
    if (font !== undefined) return font;
  }
  return '';
}

function pageFonts(page: Document): { selector: string; font: string }[] {
  const sheet = new CSSStyleSheet();
  // Word hides its rules in an HTML comment.
  const css = [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  sheet.replaceSync(css.replace(/<!--|-->/gu, ''));
  return [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSStyleRule && rule.style.fontFamily !== ''
      ? [{ selector: rule.selectorText, font: rule.style.fontFamily }]
      : [],
  );
}

function findAll(page: Document, selector: string): Element[] {
  try {
    return [...page.querySelectorAll(selector)];
  } catch {
    return []; // A selector of Word's own.
  }
}
