/** Paper, margins and page numbers of each section. */
import type { PageForm } from '../../../shared/lint/paper.ts';
import { childOf, childrenOf, descendantsOf, textWithin, valOf, type XmlElement } from '../../xml/xml.ts';
import { isOnValue } from '../docx/styles.ts';
import { type Effective, mm, twips } from './effective.ts';

/** A header or footer by the id its section names it by. */
export type FurnitureOf = (id: string) => XmlElement | undefined;

export function readSections(
  body: XmlElement,
  settings: XmlElement | undefined,
  furniture: FurnitureOf,
  effective: Effective,
): PageForm[] {
  const sections = [
    ...descendantsOf(body, 'w:pPr').flatMap((properties) => childOf(properties, 'w:sectPr') ?? []),
    ...childrenOf(body, 'w:sectPr'),
  ];
  const isMirrored = isOn(settings, 'w:mirrorMargins');
  let known: PageForm['pageNumber'] = null;
  return sections.map((section, index) => {
    const own = pageNumberOf(section, furniture, effective, index === 0);
    // A section that names no header of its own goes on with that of the one before.
    if (own !== undefined) known = own;
    return { ...measuresOf(section), isMirrored, pageNumber: known };
  });
}

function measuresOf(section: XmlElement): Omit<PageForm, 'isMirrored' | 'pageNumber'> {
  const size = childOf(section, 'w:pgSz')?.attributes ?? {};
  const margins = childOf(section, 'w:pgMar')?.attributes ?? {};
  const side = (name: string): number => Math.abs(mm(twips(margins[name])));
  const [widthMm, heightMm] = [mm(twips(size['w:w'])), mm(twips(size['w:h']))];
  return {
    widthMm,
    heightMm,
    topMm: side('w:top'),
    bottomMm: side('w:bottom'),
    leftMm: side('w:left') + side('w:gutter'),
    rightMm: side('w:right'),
    isLandscape: size['w:orient'] === 'landscape' || widthMm > heightMm,
  };
}

/** Undefined where the section names no header and no footer at all. */
function pageNumberOf(
  section: XmlElement,
  furniture: FurnitureOf,
  effective: Effective,
  isFirst: boolean,
): PageForm['pageNumber'] | undefined {
  const references = [
    ...childrenOf(section, 'w:headerReference').map((one) => ({ one, at: 'top' as const })),
    ...childrenOf(section, 'w:footerReference').map((one) => ({ one, at: 'bottom' as const })),
  ];
  if (references.length === 0) return undefined;
  const found = references.flatMap(({ one, at }) => {
    const root = furniture(one.attributes['r:id'] ?? '');
    const paragraph = root === undefined ? undefined : descendantsOf(root, 'w:p').find(hasPageField);
    return paragraph === undefined ? [] : [{ type: one.attributes['w:type'] ?? 'default', at, paragraph }];
  });
  const number = found.find(({ type }) => type === 'default') ?? found[0];
  if (number === undefined) return null;
  const hasOwnFirst = isOn(section, 'w:titlePg');
  const margins = childOf(section, 'w:pgMar')?.attributes ?? {};
  const layers = effective.layersOf(number.paragraph, undefined);
  const run = descendantsOf(number.paragraph, 'w:r').find((one) => textWithin(one).trim() !== '');
  return {
    at: number.at,
    align: alignOf(number.paragraph, effective.paragraphMeasures(layers).align),
    sizePt: effective.runMeasures(layers, childOf(run, 'w:rPr')).sizePt,
    fromEdgeMm: mm(twips(margins[number.at === 'top' ? 'w:header' : 'w:footer'])),
    onFirstPage: isFirst && (hasOwnFirst ? found.some(({ type }) => type === 'first') : true),
  };
}

function hasPageField(paragraph: XmlElement): boolean {
  const instructions = [
    descendantsOf(paragraph, 'w:instrText').map(textWithin).join(''),
    ...descendantsOf(paragraph, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? ''),
  ];
  return instructions.some((text) => /(?:^|\s)PAGE(?:\s|$)/iu.test(text));
}

/** Centred by the paragraph, by its frame, or by a tab stop of a header: the first is the middle, the second the right. */
function alignOf(paragraph: XmlElement, align: string): 'left' | 'center' | 'right' {
  const frame = childOf(childOf(paragraph, 'w:pPr'), 'w:framePr')?.attributes['w:xAlign'];
  if (frame === 'center' || frame === 'right') return frame;
  if (align === 'center' || align === 'right') return align;
  const tabs = descendantsOf(paragraph, 'w:tab').filter(
    ({ attributes }) => attributes['w:val'] === undefined,
  ).length;
  return tabs === 0 ? 'left' : tabs === 1 ? 'center' : 'right';
}

function isOn(parent: XmlElement | undefined, name: string): boolean {
  const element = childOf(parent, name);
  return element !== undefined && isOnValue(valOf(parent, name) ?? '1');
}
