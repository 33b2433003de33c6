/** The stylesheet of a paper: the same layout as the Word file, on screen and in print. */
import type { Kind } from '../../../shared/format/kinds.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { type PageBox, pageBox } from '../page-box.ts';
import type { PrintedPaper } from '../printed.ts';

export function paperStylesheet(rules: FormatRules, kind: Kind, printed: PrintedPaper): string {
  const { pageNumber, body, heading, signature, recipients } = rules;
  const [upright, across] = [pageBox(rules, 'portrait', kind), pageBox(rules, 'landscape', kind)];
  const [portrait, landscape] = [marginsOf(upright), marginsOf(across)];
  const name = upright.widthMm === 210 ? 'A4' : 'A5';
  const number = `content: counter(page); font: ${pageNumber.sizePt}pt ${fontStack(rules)};`;
  return `
@page { size: ${name} portrait; margin: ${portrait}; @top-center { ${number} } }
@page wide { size: ${name} landscape; margin: ${landscape}; @top-center { ${number} } }
${pageNumber.onFirstPage ? '' : '@page :first { @top-center { content: none } }'}${furnitureRules(rules, printed, upright, across)}
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: ${body.sizePt}pt/${body.linePt}pt ${fontStack(rules)}; color: #000; background: #fff }
section { overflow-wrap: break-word }
section + section { break-before: page }
section.wide { page: wide }
table { border-collapse: collapse; width: 100% }
p, h1, h2, h3 { font-size: inherit; font-weight: normal; text-align: justify;
  text-indent: ${body.firstLineMm}mm; margin-bottom: ${body.paragraphPt}pt; orphans: 2; widows: 2 }
h1, h2, h3 { break-after: avoid }
h1 { ${bold(heading.level1Bold)} } h2 { ${bold(heading.level2Bold)} }
h3 { ${bold(heading.level3Bold)} ${italic(heading.level3Italic)} }
.chapter { ${bold(heading.chapterBold)} text-align: center; text-indent: 0 }
.article { ${bold(heading.articleBold)} }
.break { break-before: page }
blockquote { margin: 0 10mm } blockquote > p { text-indent: 0 }
.head td { vertical-align: top; line-height: 1.15; text-wrap: balance }
.head td:first-child { width: 47%; padding-right: 12pt }
.head p, .title p, .signature p, .gap { text-align: center; text-indent: 0; margin: 0 }
.superior { ${look(rules.superior)} } .cell { ${look(rules.cell)} } .star { ${look(rules.star)} }
.symbol { ${look(rules.symbol)} white-space: pre-wrap } .letter-subject { ${look(rules.letterSubject)} }
.party { ${look(rules.partyTitle)} }
.party span { border-bottom: ${rules.partyTitle.ruleWeightPt}pt solid; padding-bottom: 1pt; white-space: nowrap }
.place-date { ${look(rules.placeDate)} white-space: pre-wrap }
.draft { ${look(rules.draft)} } .circulation { ${look(rules.circulation)} }
.head .draft, .head .circulation { margin-top: 6pt }
.title { margin: 18pt 0 12pt; line-height: 1.15; break-after: avoid }
.kind { ${look(rules.kind)} } .subject { ${look(rules.subject)} text-wrap: balance; padding: 0 24pt }
.addressee { font-size: ${rules.addressee.sizePt}pt; margin: 12pt 10mm; display: flex; justify-content: center; gap: 4pt }
.addressee i { white-space: nowrap; ${rules.addressee.labelItalic ? '' : 'font-style: normal'} }
.addressee p { text-align: left; text-indent: 0; margin: 0 }
.data { font-size: ${rules.table.sizePt}pt; line-height: 1.15; margin-bottom: ${body.paragraphPt}pt }
.data th, .data td { border: 0.5pt solid; padding: 2pt 4pt; vertical-align: top }
.data th { vertical-align: middle } .data tr { break-inside: avoid } .data thead { display: table-header-group }
.closing { break-before: avoid; break-inside: avoid; margin-top: 12pt; line-height: 1.15 }
.closing td { width: 50%; vertical-align: top }
.closing > .recipients { margin-top: 12pt }
.signature p { font-size: ${signature.sizePt}pt }
.authority { ${bold(signature.authorityBold)} } .office { ${bold(signature.officeBold)} } .name { ${bold(signature.nameBold)} }
.gap { height: ${signature.blankLines * signature.sizePt * 1.15}pt }
.recipients p { font-size: ${recipients.sizePt}pt; text-align: left; text-indent: -0.5em; margin: 0 12pt 0 0.5em }
.recipients .label { font-size: ${recipients.labelSizePt}pt; ${recipients.labelUnderline ? 'text-decoration: underline;' : ''} text-indent: 0; margin: 0 }
.notes { border-top: 0.5pt solid; margin-top: 12pt; padding: 3pt 0 0 16pt; font-size: ${rules.footnote.sizePt}pt; line-height: 1.15 }
sup { line-height: 0; font-size: 65% } sup a { color: inherit; text-decoration: none }
@media screen {
  body { background: #e7e7e7; padding: 8mm 0 }
  section { width: ${upright.widthMm}mm; min-height: ${upright.heightMm}mm; margin: 0 auto 8mm; padding: ${portrait}; background: #fff }
  section.wide { width: ${across.widthMm}mm; min-height: ${across.heightMm}mm; padding: ${landscape} }
}`.trim();
}

/** Margins as the stylesheet writes them; `isBack` those of the back of a sheet. */
function marginsOf({ topMm, rightMm, bottomMm, leftMm }: PageBox, isBack = false): string {
  const [right, left] = isBack ? [leftMm, rightMm] : [rightMm, leftMm];
  return `${topMm}mm ${right}mm ${bottomMm}mm ${left}mm`;
}

/** A little less than the text area: a box as high as that may come to lie on two pages. */
function textHeightMm({ heightMm, topMm, bottomMm }: PageBox): number {
  return heightMm - topMm - bottomMm - 1;
}

/** What few papers have, so that the page of all others says nothing of it. A line each, each whole: a page reads them so. */
function furnitureRules(
  rules: FormatRules,
  printed: PrintedPaper,
  upright: PageBox,
  across: PageBox,
): string {
  const { typist, contact, circulation, urgency } = rules;
  const edge = 'position: absolute; left: 0; right: 0;';
  const lines = [
    rules.page.isTwoSided && `@page :left { margin: ${marginsOf(upright, true)} }`,
    printed.topMark !== null &&
      `@page :first { @top-right { content: '${printed.topMark}'; white-space: nowrap; font: ${circulation.bold ? 'bold ' : ''}${circulation.sizePt}pt ${fontStack(rules)} } }`,
    printed.topMark !== null && 'header { position: relative }',
    printed.topMark !== null &&
      `.top-mark { ${look(circulation)} ${edge} top: -10mm; line-height: 1.15; text-align: right; text-indent: 0; margin: 0 }`,
    printed.topMark !== null && '@media print { .top-mark { display: none } }',
    printed.urgency !== null && `.urgency { ${look(urgency)} } .head .urgency { margin-top: 6pt }`,
    printed.typist !== null &&
      `.recipients .typist { font-size: ${typist.sizePt}pt; text-indent: 0; margin-left: 0 }`,
  ];
  const foot = [
    `.footed { position: relative } footer { ${edge} bottom: 0; line-height: 1.15 }`,
    `footer p { text-align: center; text-indent: 0; margin: 3pt 0 0 } .last-mark { ${look(circulation)} }`,
    `.contact { font-size: ${contact.sizePt}pt; border-top: 0.75pt solid; padding-top: 1pt }`,
    `@media print { .footed { min-height: ${textHeightMm(upright)}mm; padding-bottom: 42pt } .footed.wide { min-height: ${textHeightMm(across)}mm } }`,
    // Shown alone below the text on the desk, it stands on no sheet.
    ':host > footer { position: static; margin-top: 24pt }',
    `@media screen { footer { left: ${upright.leftMm}mm; right: ${upright.rightMm}mm; bottom: 10mm } }`,
  ];
  const hasFoot = printed.contact !== null || printed.lastMark !== null;
  return [...lines, ...(hasFoot ? foot : [])].map((one) => (one === false ? '' : `\n${one}`)).join('');
}

function fontStack({ page }: FormatRules): string {
  // The name comes from the office's settings: nothing but letters, digits, spaces and hyphens may reach the stylesheet.
  return `'${page.fontFamily.replace(/[^\p{L}\p{N} -]/gu, '')}', Tinos, 'Liberation Serif', serif`;
}

function look(rule: { sizePt: number; bold?: boolean; italic?: boolean }): string {
  return `font-size: ${rule.sizePt}pt; ${bold(rule.bold ?? false)} ${italic(rule.italic ?? false)}`;
}

function bold(isBold: boolean): string {
  return isBold ? 'font-weight: bold;' : '';
}

function italic(isItalic: boolean): string {
  return isItalic ? 'font-style: italic;' : '';
}
