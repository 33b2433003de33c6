/** What Word makes of a paragraph and a run: defaults, table style, paragraph style, character style, direct formatting. */
import type { LineForm, RunForm } from '../../../shared/lint/paper.ts';
import { childOf, childrenOf, valOf, type XmlElement } from '../../xml/xml.ts';
import { isOnValue } from '../docx/styles.ts';

type Layer = XmlElement | undefined;

const DEEPEST_CHAIN = 20;
/** What Word writes with where a file names no font and no size at all. */
const WORD_FONT = 'Times New Roman';
const WORD_SIZE = 20;

export type RunMeasures = Omit<RunForm, 'start' | 'end'> & { capitals: boolean; hidden: boolean };
export type ParagraphMeasures = Omit<LineForm, 'runs' | 'ruleBelow'> & {
  /** Of the paragraph's style; spacing between two of one style may be left out. */
  style: string;
  isContextual: boolean;
  /** Whether a line is drawn under it, or over it, by the paragraph itself. */
  hasBorderBelow: boolean;
  hasBorderAbove: boolean;
  outline: number | null;
};

/** The layers of one paragraph: those of its properties, and of the runs in it, the nearest last. */
export interface Layers {
  paragraph: readonly Layer[];
  run: readonly Layer[];
  style: string;
}

export class Effective {
  readonly #byId: ReadonlyMap<string, XmlElement>;
  readonly #defaults: { paragraph: Layer; run: Layer };
  readonly #normal: string | undefined;
  readonly #theme: ReadonlyMap<string, string>;
  readonly #styles = new Map<string, { paragraph: Layer[]; run: Layer[] }>();

  constructor(styles: XmlElement | undefined, theme: XmlElement | undefined) {
    const all = childrenOf(styles, 'w:style');
    this.#byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.#normal = all.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && isOnValue(attributes['w:default'] ?? '0'),
    )?.attributes['w:styleId'];
    const defaults = childOf(styles, 'w:docDefaults');
    this.#defaults = {
      paragraph: childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
      run: childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
    };
    const fonts = childOf(childOf(theme, 'a:themeElements'), 'a:fontScheme');
    const typeface = (of: 'a:majorFont' | 'a:minorFont'): string =>
      childOf(childOf(fonts, of), 'a:latin')?.attributes.typeface ?? '';
    this.#theme = new Map([
      ['major', typeface('a:majorFont')],
      ['minor', typeface('a:minorFont')],
    ]);
  }

  /** @param tableStyle the id of the style of the table it stands in */
  layersOf(paragraph: XmlElement, tableStyle: string | undefined): Layers {
    const own = childOf(paragraph, 'w:pPr');
    const style = valOf(own, 'w:pStyle') ?? this.#normal ?? '';
    const table = tableStyle === undefined ? { paragraph: [], run: [] } : this.#style(tableStyle);
    const named = this.#style(style);
    return {
      paragraph: [this.#defaults.paragraph, ...table.paragraph, ...named.paragraph, own],
      run: [this.#defaults.run, ...table.run, ...named.run],
      style,
    };
  }

  runMeasures({ run }: Layers, own: Layer): RunMeasures {
    const character = valOf(own, 'w:rStyle');
    const layers = [...run, ...(character === undefined ? [] : this.#style(character).run), own];
    const flag = (name: string): boolean => {
      const value = nearest(layers, (layer) => childOf(layer, name));
      return value !== undefined && isOnValue(value.attributes['w:val'] ?? '1');
    };
    const size = Number(nearest(layers, (layer) => valOf(layer, 'w:sz')) ?? WORD_SIZE);
    const underline = nearest(layers, (layer) => childOf(layer, 'w:u'));
    const color = nearest(layers, (layer) => valOf(layer, 'w:color'));
    return {
      font: this.#font(layers),
      sizePt: Number.isFinite(size) ? size / 2 : WORD_SIZE / 2,
      bold: flag('w:b'),
      italic: flag('w:i'),
      underline: underline !== undefined && (underline.attributes['w:val'] ?? 'single') !== 'none',
      color: color === undefined || color === 'auto' ? null : color,
      capitals: flag('w:caps'),
      hidden: flag('w:vanish'),
    };
  }

  paragraphMeasures({ paragraph, style }: Layers): ParagraphMeasures {
    const spacing = (name: string): string | undefined => attributeIn(paragraph, 'w:spacing', name);
    const points = (name: string): number =>
      isOnValue(spacing(`w:${name}Autospacing`) ?? '0') ? 14 : twips(spacing(`w:${name}`));
    const indent = (name: string): string | undefined => attributeIn(paragraph, 'w:ind', name);
    const hanging = twips(indent('w:hanging'));
    const rule = spacing('w:lineRule') ?? 'auto';
    const line = Number(spacing('w:line') ?? 240);
    const border = nearest(paragraph, (layer) => childOf(layer, 'w:pBdr'));
    const isDrawn = (side: string): boolean => !['', 'nil', 'none'].includes(valOf(border, side) ?? '');
    const outline = nearest(paragraph, (layer) => valOf(layer, 'w:outlineLvl'));
    const contextual = nearest(paragraph, (layer) => childOf(layer, 'w:contextualSpacing'));
    return {
      align: alignOf(nearest(paragraph, (layer) => valOf(layer, 'w:jc'))),
      firstLineMm: mm(hanging > 0 ? -hanging : twips(indent('w:firstLine'))),
      leftMm: mm(twips(indent('w:left') ?? indent('w:start'))),
      beforePt: points('before'),
      afterPt: points('after'),
      lineRule: rule === 'exact' ? 'exact' : rule === 'atLeast' ? 'least' : 'multiple',
      line: rule === 'auto' ? line / 240 : line / 20,
      style,
      isContextual: contextual !== undefined && isOnValue(contextual.attributes['w:val'] ?? '1'),
      hasBorderBelow: isDrawn('w:bottom'),
      hasBorderAbove: isDrawn('w:top'),
      outline: outline === undefined || Number(outline) > 8 ? null : Number(outline),
    };
  }

  #font(layers: readonly Layer[]): string {
    // Vietnamese letters with marks lie where Word takes the "hAnsi" font. In one layer a font of the theme goes first.
    for (const layer of layers.toReversed()) {
      const fonts = childOf(layer, 'w:rFonts')?.attributes;
      const theme = fonts?.['w:hAnsiTheme'] ?? fonts?.['w:asciiTheme'];
      if (theme !== undefined) return this.#theme.get(theme.startsWith('major') ? 'major' : 'minor') ?? '';
      const named = fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'];
      if (named !== undefined) return named;
    }
    return WORD_FONT;
  }

  #style(id: string): { paragraph: Layer[]; run: Layer[] } {
    const known = this.#styles.get(id);
    if (known !== undefined) return known;
    const chain: XmlElement[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < DEEPEST_CHAIN; ) {
      const style = this.#byId.get(next);
      if (style === undefined) break;
      chain.unshift(style);
      next = valOf(style, 'w:basedOn');
    }
    const found = {
      paragraph: chain.map((style) => childOf(style, 'w:pPr')),
      run: chain.map((style) => childOf(style, 'w:rPr')),
    };
    this.#styles.set(id, found);
    return found;
  }
}

function nearest<T>(layers: readonly Layer[], read: (layer: XmlElement) => T | undefined): T | undefined {
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const layer = layers[at];
    const found = layer === undefined ? undefined : read(layer);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attributeIn(layers: readonly Layer[], name: string, attribute: string): string | undefined {
  return nearest(layers, (layer) => childOf(layer, name)?.attributes[attribute]);
}

/** Twentieths of a point, as points; some programs write "12pt". */
export function twips(text: string | undefined): number {
  if (text === undefined) return 0;
  const number = Number.parseFloat(text);
  if (!Number.isFinite(number)) return 0;
  return text.endsWith('pt') ? number : text.endsWith('cm') ? (number / 2.54) * 72 : number / 20;
}

export function mm(points: number): number {
  return (points * 25.4) / 72;
}

function alignOf(value: string | undefined): LineForm['align'] {
  switch (value) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
      return 'justify';
    default:
      return 'left';
  }
}
