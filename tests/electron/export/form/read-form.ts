/**
 * The form of a Word file as Word itself would resolve it: each line with its effective size, weight, case, alignment and
 * spacing. It reads the XML and knows nothing of what wrote it.
 */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

export interface Look {
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  font: string;
}

export interface Line {
  text: string;
  /** The look of each stretch of text, in order; [] for an empty line. */
  looks: Look[];
  align: string;
  /** Points. */
  before: number;
  after: number;
  /** Points when `rule` is "exact", else in lines. */
  spacing: number;
  rule: string;
  /** Millimetres. */
  firstLine: number;
  left: number;
  right: number;
  style: string;
  keepNext: boolean;
  /** Of a border above or below: points; 0 without one. */
  rule2: number;
  outline: number | null;
  /** In a frame of its own: millimetres from the upper edge of its page, and how wide; null for text that flows. */
  frame: { top: number; width: number } | null;
  /** Where it stands: which table of the file, row and column; null outside of tables. */
  cell: { table: number; row: number; column: number } | null;
}

export interface Sheet {
  /** Millimetres. */
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  header: number;
  isLandscape: boolean;
  hasTitlePage: boolean;
  /** Lines of its own header of a first page; null where that of the section before holds. */
  firstHeader: Line[] | null;
}

export interface Form {
  lines: Line[];
  sheets: Sheet[];
  /** Lines of the header of the pages after the first, and of the first. */
  header: Line[];
  firstHeader: Line[];
  /** Rows of each table: how many, which repeat as heads, which may not split. */
  tables: { rows: number; heads: number; unsplit: number; widths: number[]; isBordered: boolean }[];
  /** Whether left and right change places on the back of a sheet. */
  isMirrored: boolean;
  language: string;
  title: string;
}

type Element = Record<string, unknown>;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
});

const nameOf = (element: Element): string => Object.keys(element).find((key) => key !== ':@') ?? '';
const childrenOf = (element: Element | undefined): Element[] => {
  const content = element?.[nameOf(element)];
  return Array.isArray(content) ? (content as Element[]) : [];
};
const find = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element).find((child) => nameOf(child) === name);
const all = (element: Element | undefined, name: string): Element[] =>
  childrenOf(element).filter((child) => nameOf(child) === name);
const attribute = (element: Element | undefined, name: string): string | undefined =>
  (element?.[':@'] as Record<string, string> | undefined)?.[`@_${name}`];
const value = (element: Element | undefined): string | undefined => attribute(element, 'w:val');
const isOn = (element: Element | undefined): boolean | undefined =>
  element === undefined ? undefined : !['0', 'false', 'none'].includes(value(element) ?? 'true');
const twips = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text) / 20;
const mm = (points: number): number => (points * 25.4) / 72;

interface Raw {
  paragraph: (Element | undefined)[];
  run: (Element | undefined)[];
}

export function readForm(bytes: Uint8Array): Form {
  const parts = unzipSync(bytes);
  const parse = (path: string): Element | undefined => {
    const part = parts[path];
    return part === undefined
      ? undefined
      : (parser.parse(strFromU8(part)) as Element[]).find((element) => nameOf(element) !== '?xml');
  };
  const styles = parse('word/styles.xml');
  const byId = new Map(all(styles, 'w:style').map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const defaults = find(styles, 'w:docDefaults');
  const base: Raw = {
    paragraph: [find(find(defaults, 'w:pPrDefault'), 'w:pPr')],
    run: [find(find(defaults, 'w:rPrDefault'), 'w:rPr')],
  };
  const normal = [...byId.values()].find(
    (style) => attribute(style, 'w:default') === '1' && attribute(style, 'w:type') === 'paragraph',
  );
  const chainOf = (id: string | undefined): Element[] => {
    const style = id === undefined ? undefined : byId.get(id);
    return style === undefined ? [] : [...chainOf(value(find(style, 'w:basedOn'))), style];
  };
  const rawOf = (id: string | undefined): Raw => {
    const chain = id === undefined && normal !== undefined ? [normal] : chainOf(id);
    return {
      paragraph: [...base.paragraph, ...chain.map((style) => find(style, 'w:pPr'))],
      run: [...base.run, ...chain.map((style) => find(style, 'w:rPr'))],
    };
  };
  const document = find(parse('word/document.xml'), 'w:body');
  const lines: Line[] = [];
  const tables: Form['tables'] = [];
  const visit = (elements: readonly Element[], cell: Line['cell'], into: Line[]): void => {
    for (const element of elements) {
      if (nameOf(element) === 'w:p') into.push(lineOf(element, cell, rawOf));
      if (nameOf(element) === 'w:tbl') {
        const table = tables.length;
        const rows = all(element, 'w:tr');
        tables.push(tableOf(element, rows));
        for (const [row, one] of rows.entries())
          for (const [column, content] of all(one, 'w:tc').entries())
            visit(childrenOf(content), { table, row, column }, into);
      }
    }
  };
  visit(childrenOf(document), null, lines);
  const sections = [
    ...all(document, 'w:p').map((one) => find(find(one, 'w:pPr'), 'w:sectPr')),
    find(document, 'w:sectPr'),
  ].filter((section) => section !== undefined);
  const relations = childrenOf(parse('word/_rels/document.xml.rels'));
  const headerOf = (section: Element, type: string): Line[] | null => {
    const reference = all(section, 'w:headerReference').find((one) => attribute(one, 'w:type') === type);
    if (reference === undefined) return null;
    const target = relations.find((one) => attribute(one, 'Id') === attribute(reference, 'r:id'));
    const found: Line[] = [];
    visit(childrenOf(parse(`word/${attribute(target, 'Target')}`)), null, found);
    return found;
  };
  const core = parse('docProps/core.xml');
  const run = base.run.map((one) => find(one, 'w:lang')).find(Boolean);
  return {
    lines,
    sheets: sections.map((section) => ({ ...sheetOf(section), firstHeader: headerOf(section, 'first') })),
    header: sections.map((section) => headerOf(section, 'default')).find((one) => one !== null) ?? [],
    firstHeader: sections.map((section) => headerOf(section, 'first')).find((one) => one !== null) ?? [],
    isMirrored: isOn(find(parse('word/settings.xml'), 'w:mirrorMargins')) === true,
    tables,
    language: value(run) ?? '',
    title: childrenOf(find(core, 'dc:title'))
      .map((text) => String(text['#text'] ?? ''))
      .join(''),
  };
}

function tableOf(table: Element, rows: readonly Element[]): Form['tables'][number] {
  const flagged = (name: string): number =>
    rows.filter((row) => isOn(find(find(row, 'w:trPr'), name)) === true).length;
  const borders = find(find(table, 'w:tblPr'), 'w:tblBorders');
  return {
    rows: rows.length,
    heads: flagged('w:tblHeader'),
    unsplit: flagged('w:cantSplit'),
    widths: all(find(table, 'w:tblGrid'), 'w:gridCol').map((column) => twips(attribute(column, 'w:w')) ?? 0),
    isBordered: childrenOf(borders).some((border) => value(border) === 'single'),
  };
}

function lineOf(element: Element, cell: Line['cell'], rawOf: (id: string | undefined) => Raw): Line {
  const own = find(element, 'w:pPr');
  const style = value(find(own, 'w:pStyle'));
  const raw = rawOf(style);
  const layers = [...raw.paragraph, own];
  const last = (name: string, key = 'w:val'): string | undefined =>
    layers.map((layer) => attribute(find(layer, name), key)).findLast((one) => one !== undefined);
  const points = (name: string, key: string): number => twips(last(name, key)) ?? 0;
  const rule = last('w:spacing', 'w:lineRule') ?? 'auto';
  const spacing = Number(last('w:spacing', 'w:line') ?? 240);
  const border = layers.map((layer) => find(layer, 'w:pBdr')).findLast((one) => one !== undefined);
  const outline = last('w:outlineLvl');
  const runs = runsOf(element, raw.run, rawOf);
  const hanging = points('w:ind', 'w:hanging');
  return {
    text: runs.map(({ text }) => text).join(''),
    looks: runs.filter(({ text }) => text.trim() !== '').map(({ look }) => look),
    align: last('w:jc') ?? 'left',
    before: points('w:spacing', 'w:before'),
    after: points('w:spacing', 'w:after'),
    spacing: rule === 'auto' ? spacing / 240 : spacing / 20,
    rule,
    firstLine: mm(hanging > 0 ? -hanging : points('w:ind', 'w:firstLine')),
    left: mm(points('w:ind', 'w:left')),
    right: mm(points('w:ind', 'w:right')),
    style: style ?? '',
    keepNext:
      layers.map((layer) => isOn(find(layer, 'w:keepNext'))).findLast((one) => one !== undefined) ?? false,
    rule2: Math.max(0, ...childrenOf(border).map((side) => Number(attribute(side, 'w:sz') ?? 0) / 8)),
    outline: outline === undefined ? null : Number(outline),
    frame: frameOf(find(own, 'w:framePr')),
    cell,
  };
}

/** Of those that keep to the page; others go with the text. */
function frameOf(frame: Element | undefined): Line['frame'] {
  if (attribute(frame, 'w:vAnchor') !== 'page') return null;
  return {
    top: mm(twips(attribute(frame, 'w:y')) ?? 0),
    width: mm(twips(attribute(frame, 'w:w')) ?? 0),
  };
}

function runsOf(
  element: Element,
  base: readonly (Element | undefined)[],
  rawOf: (id: string | undefined) => Raw,
): { text: string; look: Look }[] {
  return childrenOf(element).flatMap((child) => {
    if (['w:hyperlink', 'w:ins', 'w:smartTag'].includes(nameOf(child))) return runsOf(child, base, rawOf);
    if (nameOf(child) !== 'w:r') return [];
    const own = find(child, 'w:rPr');
    const layers = [...base, ...rawOf(value(find(own, 'w:rStyle'))).run.slice(base.length), own];
    const flag = (name: string): boolean =>
      layers.map((layer) => isOn(find(layer, name))).findLast((one) => one !== undefined) ?? false;
    const last = (name: string, key = 'w:val'): string | undefined =>
      layers.map((layer) => attribute(find(layer, name), key)).findLast((one) => one !== undefined);
    const text = childrenOf(child)
      .map((piece) => {
        if (nameOf(piece) === 'w:t')
          return childrenOf(piece)
            .map((one) => String(one['#text'] ?? ''))
            .join('');
        return ['w:br', 'w:tab'].includes(nameOf(piece))
          ? ' '
          : nameOf(piece) === 'w:noBreakHyphen'
            ? '-'
            : '';
      })
      .join('');
    const capitals = flag('w:caps') ? text.toLocaleUpperCase('vi') : text;
    return [
      {
        text: capitals,
        look: {
          size: Number(last('w:sz') ?? 20) / 2,
          bold: flag('w:b'),
          italic: flag('w:i'),
          underline: flag('w:u'),
          font: last('w:rFonts', 'w:ascii') ?? '',
        },
      },
    ];
  });
}

function sheetOf(section: Element): Omit<Sheet, 'firstHeader'> {
  const size = find(section, 'w:pgSz');
  const margins = find(section, 'w:pgMar');
  const side = (name: string): number => mm(twips(attribute(margins, name)) ?? 0);
  return {
    width: mm(twips(attribute(size, 'w:w')) ?? 0),
    height: mm(twips(attribute(size, 'w:h')) ?? 0),
    top: side('w:top'),
    bottom: side('w:bottom'),
    left: side('w:left'),
    right: side('w:right'),
    header: side('w:header'),
    isLandscape: attribute(size, 'w:orient') === 'landscape',
    hasTitlePage: isOn(find(section, 'w:titlePg')) === true,
  };
}
