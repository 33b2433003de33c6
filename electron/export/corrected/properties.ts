/** Properties of runs and paragraphs with some of them changed, in the order the schema asks for; all others as written. */
import type { Fix } from '../../../shared/lint/rule.ts';
import { escapeXml } from '../escape-xml.ts';
import { readSpans } from './xml-spans.ts';

export type LetterLook = Extract<Fix, { is: 'look' }>['look'];
export type LayoutLook = Extract<Fix, { is: 'paragraph' }>['look'];

const RUN_ORDER =
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
    ' ',
  );
const PARAGRAPH_ORDER =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  );

/** @param change opening tag of a tracked change of properties; null for a direct one */
export function changeRun(properties: string, look: LetterLook, change: string | null): string {
  const flag = (name: string, isOn: boolean): string => `<w:${name}${isOn ? '' : ' w:val="0"'}/>`;
  const wanted = new Map<string, string>();
  if (look.font !== undefined) {
    const font = escapeXml(look.font);
    wanted.set('rFonts', `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`);
  }
  for (const [name, value] of [
    ['b', look.bold],
    ['i', look.italic],
  ] as const)
    if (value !== undefined) wanted.set(name, flag(name, value)).set(`${name}Cs`, flag(`${name}Cs`, value));
  if (look.sizePt !== undefined)
    for (const name of ['sz', 'szCs'])
      wanted.set(name, `<w:${name} w:val="${Math.round(look.sizePt * 2)}"/>`);
  if (look.underline !== undefined) wanted.set('u', `<w:u w:val="${look.underline ? 'single' : 'none'}"/>`);
  return replaceIn('w:rPr', properties, wanted, RUN_ORDER, change);
}

/** As `changeRun`. */
export function changeParagraph(properties: string, look: LayoutLook, change: string | null): string {
  const own = childrenIn(properties);
  const wanted = new Map<string, string>();
  const spacing = attributesOf(own.get('spacing'));
  if (look.line !== undefined) {
    const rule = look.lineRule ?? 'exact';
    spacing.set('w:line', String(Math.round(look.line * (rule === 'multiple' ? 240 : 20))));
    spacing.set('w:lineRule', { exact: 'exact', least: 'atLeast', multiple: 'auto' }[rule]);
  }
  for (const [name, points] of [
    ['before', look.beforePt],
    ['after', look.afterPt],
  ] as const)
    if (points !== undefined) {
      spacing.set(`w:${name}`, String(Math.round(points * 20)));
      spacing.delete(`w:${name}Lines`);
      if (spacing.has(`w:${name}Autospacing`)) spacing.set(`w:${name}Autospacing`, '0');
    }
  if (look.line !== undefined || look.beforePt !== undefined || look.afterPt !== undefined)
    wanted.set('spacing', tagOf('w:spacing', spacing));
  const indent = attributesOf(own.get('ind'));
  if (look.firstLineMm !== undefined) {
    for (const name of ['hanging', 'hangingChars', 'firstLineChars', 'firstLine']) indent.delete(`w:${name}`);
    indent.set(look.firstLineMm < 0 ? 'w:hanging' : 'w:firstLine', twipsOf(Math.abs(look.firstLineMm)));
  }
  if (look.leftMm !== undefined) {
    for (const name of ['start', 'leftChars', 'startChars']) indent.delete(`w:${name}`);
    indent.set('w:left', twipsOf(look.leftMm));
  }
  if (look.firstLineMm !== undefined || look.leftMm !== undefined) wanted.set('ind', tagOf('w:ind', indent));
  if (look.align !== undefined)
    wanted.set('jc', `<w:jc w:val="${look.align === 'justify' ? 'both' : look.align}"/>`);
  return replaceIn('w:pPr', properties, wanted, PARAGRAPH_ORDER, change);
}

/** An opening tag with some attributes set. */
export function withAttributes(tag: string, values: Readonly<Record<string, string>>): string {
  const all = attributesOf(tag);
  for (const [name, value] of Object.entries(values)) all.set(name, value);
  return tagOf(/^<([^\s/>]+)/u.exec(tag)?.[1] ?? '', all);
}

export function twipsOf(mm: number): string {
  return String(Math.round((mm * 1440) / 25.4));
}

function replaceIn(
  name: 'w:rPr' | 'w:pPr',
  properties: string,
  wanted: ReadonlyMap<string, string>,
  order: readonly string[],
  change: string | null,
): string {
  const own = childrenIn(properties);
  const all = new Map([...own, ...wanted]);
  const changeName = `${name.slice(2)}Change`;
  if (change !== null && !own.has(changeName)) {
    const kept = [...own].filter(
      ([one]) => !['rPr', 'sectPr', 'ins', 'del', 'moveFrom', 'moveTo'].includes(one),
    );
    const before = kept.map(([, xml]) => xml).join('');
    all.set(changeName, `<w:${changeName} ${change}><${name}>${before}</${name}></w:${changeName}>`);
  }
  const place = (one: string): number => (order.includes(one) ? order.indexOf(one) : order.length - 1.5);
  const sorted = [...all].toSorted(([one], [other]) => place(one) - place(other));
  return `<${name}>${sorted.map(([, xml]) => xml).join('')}</${name}>`;
}

/** Its children as written, by name without prefix; other makers' names keep theirs. */
function childrenIn(properties: string): Map<string, string> {
  const [root] = readSpans(properties).children;
  return new Map(
    root?.children.map(({ name, start, end }) => [name.replace(/^w:/u, ''), properties.slice(start, end)]),
  );
}

function attributesOf(tag: string | undefined): Map<string, string> {
  const opening = /^<[^\s/>]+((?:"[^"]*"|'[^']*'|[^>"'])*)>/u.exec(tag ?? '')?.[1] ?? '';
  return new Map(
    [...opening.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, name = '', double, single]) => [name, double ?? single?.replaceAll('"', '&quot;') ?? ''],
    ),
  );
}

function tagOf(name: string, attributes: ReadonlyMap<string, string>): string {
  return `<${name}${[...attributes].map(([one, value]) => ` ${one}="${value}"`).join('')}/>`;
}
