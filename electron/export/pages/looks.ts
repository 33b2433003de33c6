/** How paragraphs and runs of a Word file look: what they say themselves over what their style says. Lengths in points. */
import { child, children, type Element, readTree } from './tree.ts';

export interface ParagraphLook {
  before: number;
  after: number;
  /** Null for single spacing of the type. */
  exactLine: number | null;
  left: number;
  right: number;
  /** Of the first line, beyond `left`; negative where it hangs. */
  first: number;
  align: 'left' | 'center' | 'right' | 'both';
  keepsNext: boolean;
  /** No line of it stands alone on a page. */
  isWidowSafe: boolean;
  breaksBefore: boolean;
  /** Weight of a rule above it; 0 for none. */
  topRule: number;
}

export interface TextLook {
  sizePt: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  isRaised: boolean;
}

/** Properties of paragraphs and runs by the id of their style. */
export type Styles = ReadonlyMap<string, { paragraph: Element | undefined; run: Element | undefined }>;

export function readStyles(xml: string): Styles {
  const root = readTree(xml);
  const defaults = child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr');
  return new Map([
    ['', { paragraph: undefined, run: defaults }],
    ...children(root, 'style').map(
      (style) =>
        [style.has.styleId ?? '', { paragraph: child(style, 'pPr'), run: child(style, 'rPr') }] as const,
    ),
  ]);
}

/** `properties`: the paragraph's own. */
export function paragraphLook(properties: Element | undefined, styles: Styles): ParagraphLook {
  const layers = [properties, styles.get(styleOf(properties))?.paragraph];
  const spacing = merged(layers, 'spacing');
  const indent = merged(layers, 'ind');
  const rule = child(child(properties, 'pBdr'), 'top')?.has.sz;
  return {
    before: twips(spacing.before),
    after: twips(spacing.after),
    exactLine: spacing.lineRule === 'exact' ? twips(spacing.line) : null,
    left: twips(indent.left),
    right: twips(indent.right),
    first: twips(indent.firstLine) - twips(indent.hanging),
    align: alignOf(merged(layers, 'jc').val),
    keepsNext: isOn(layers, 'keepNext'),
    isWidowSafe: isOn(layers, 'widowControl'),
    breaksBefore: isOn(layers, 'pageBreakBefore'),
    topRule: Number(rule ?? 0) / 8,
  };
}

/** `properties`: the run's own; `paragraph`: those of its paragraph. */
export function runLook(
  properties: Element | undefined,
  paragraph: Element | undefined,
  styles: Styles,
): TextLook {
  const layers = [
    properties,
    styles.get(child(properties, 'rStyle')?.has.val ?? '-')?.run,
    styles.get(styleOf(paragraph))?.run,
    styles.get('')?.run,
  ];
  const underline = merged(layers, 'u').val;
  return {
    sizePt: Number(merged(layers, 'sz').val ?? 20) / 2,
    bold: isOn(layers, 'b'),
    italic: isOn(layers, 'i'),
    underline: underline !== undefined && underline !== 'none',
    isRaised: merged(layers, 'vertAlign').val === 'superscript',
  };
}

function styleOf(properties: Element | undefined): string {
  return child(properties, 'pStyle')?.has.val ?? '-';
}

/** Attributes of a property, each from the first layer that has it. */
function merged(layers: readonly (Element | undefined)[], name: string): Record<string, string> {
  return Object.assign({}, ...layers.map((layer) => child(layer, name)?.has ?? {}).toReversed());
}

function isOn(layers: readonly (Element | undefined)[], name: string): boolean {
  const found = layers.map((layer) => child(layer, name)).find((one) => one !== undefined);
  return found !== undefined && !['false', '0'].includes(found.has.val ?? '');
}

function alignOf(value: string | undefined): ParagraphLook['align'] {
  return value === 'center' || value === 'right' || value === 'both' ? value : 'left';
}

function twips(value: string | undefined): number {
  return Number(value ?? 0) / 20;
}
