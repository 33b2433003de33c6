/** The hands other offices set papers with: each makes a Word file of the same contents in its own way. */
import { strToU8, zipSync } from 'fflate';
import type { Contents, Part, Piece } from './other-contents.ts';

export const HANDS = [
  'google',
  'styles',
  'theme',
  'nested',
  'rows',
  'breaks',
  'shapes',
  'controls',
  'tabs',
  'lists',
  'underline',
  'frames',
] as const;
export type Hand = (typeof HANDS)[number];

/** How one hand differs from a plain one. */
export interface Deviation {
  /** Other properties of runs, by the part and the words. */
  run?: (look: PartLook, piece: Piece) => PartLook;
  /** Millimetres: top, bottom, left, right. */
  margins?: readonly [number, number, number, number];
  /** Left out: in the middle above, from page 2. */
  number?: 'bottom' | 'right' | 'first';
  /** No line below the title. */
  isUnruled?: boolean;
}

export interface PartLook {
  size: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  align?: 'center' | 'both' | 'left' | 'right';
  /** Points. */
  before?: number;
  after?: number;
  /** Points, exactly; left out for single spacing. */
  line?: number;
  /** Millimetres. */
  firstLine?: number;
  font?: string;
}

const LOOKS: Readonly<Record<Part, PartLook>> = {
  superior: { size: 14, align: 'center' },
  issuer: { size: 14, bold: true, align: 'center' },
  star: { size: 14, align: 'center' },
  number: { size: 14, align: 'center' },
  'letter-subject': { size: 12, italic: true, align: 'center' },
  title: { size: 15, bold: true, align: 'center' },
  date: { size: 14, italic: true, align: 'center' },
  kind: { size: 16, bold: true, align: 'center', before: 18 },
  subject: { size: 14, bold: true, align: 'center' },
  dashes: { size: 14, align: 'center', after: 12 },
  addressee: { size: 14, italic: true, align: 'center', after: 6 },
  basis: { size: 14, align: 'both', firstLine: 10, after: 6, line: 18 },
  part: { size: 14, bold: true, align: 'center', before: 6, after: 6 },
  heading: { size: 14, bold: true, align: 'both', firstLine: 10, before: 6, after: 6, line: 18 },
  second: { size: 14, bold: true, align: 'both', firstLine: 10, before: 6, after: 6, line: 18 },
  point: { size: 14, align: 'both', firstLine: 10, before: 6, after: 6, line: 18 },
  dash: { size: 14, align: 'both', firstLine: 10, before: 6, after: 6, line: 18 },
  body: { size: 14, align: 'both', firstLine: 10, before: 6, after: 6, line: 18 },
  recipients: { size: 14, underline: true },
  recipient: { size: 12 },
  authority: { size: 14, bold: true, align: 'center' },
  office: { size: 14, align: 'center' },
  signer: { size: 14, bold: true, align: 'center' },
};

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A straight line as Word 2010 and later draw it, with what older programs see. */
const DRAWN_LINE =
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" distT="0" distB="0" distL="0" distR="0" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1" relativeHeight="2"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>700000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>20000</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="0"/><wp:wrapNone/><wp:docPr id="7" name="Straight Connector 7"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"/></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line id="L7" style="position:absolute" from="0,0" to="150pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>';

/** @param seed so that two papers of one hand differ as two sittings do */
export function setPaper(contents: Contents, hand: Hand, deviation: Deviation = {}, seed = 1): Uint8Array {
  let state = seed * 7_919 + 17;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const lookOf = (piece: Piece): PartLook => {
    const look = LOOKS[piece.part];
    return deviation.run?.(look, piece) ?? look;
  };
  const isDirect = hand !== 'styles';

  const fonts = (font: string): string => {
    if (hand === 'theme' && font === 'Times New Roman') return '';
    return hand === 'google'
      ? `<w:rFonts w:ascii="${font}" w:cs="${font}" w:eastAsia="${font}" w:hAnsi="${font}"/>`
      : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
  };
  const runProperties = (look: PartLook): string => {
    const { size, bold = false, italic = false, underline = false, font = 'Times New Roman' } = look;
    const off = hand === 'google' ? '<w:b w:val="0"/><w:bCs w:val="0"/>' : '';
    return `<w:rPr>${fonts(font)}${bold ? '<w:b w:val="1"/><w:bCs w:val="1"/>' : off}${italic ? '<w:i/><w:iCs/>' : ''}${hand === 'google' ? '<w:color w:val="000000"/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>${underline ? '<w:u w:val="single"/>' : ''}${hand === 'google' ? '<w:vertAlign w:val="baseline"/><w:rtl w:val="0"/>' : ''}</w:rPr>`;
  };
  const run = (text: string, look: PartLook, styled: boolean): string => {
    const cut =
      text.length > 8 && random() < 0.6 ? Math.floor(random() * (text.length - 2)) + 1 : text.length;
    return [text.slice(0, cut), text.slice(cut)]
      .filter((part) => part !== '')
      .map((part) => {
        const inner = part
          .split(/(\t|\n)/u)
          .map((bit) =>
            bit === '\t'
              ? '<w:tab/>'
              : bit === '\n'
                ? '<w:br/>'
                : `<w:t xml:space="preserve">${xml(bit)}</w:t>`,
          )
          .join('');
        const id = Math.floor(random() * 0xffffff)
          .toString(16)
          .padStart(8, '0')
          .toUpperCase();
        const whole = `<w:r w:rsidR="${id}" w:rsidRPr="${id}">${styled ? '' : runProperties(look)}${inner}</w:r>`;
        if (hand !== 'controls' || random() < 0.6) return whole;
        return random() < 0.5
          ? `<w:ins w:id="${Math.floor(random() * 9_000)}" w:author="a" w:date="2026-01-01T00:00:00Z">${whole}</w:ins>`
          : `<w:smartTag w:uri="urn:x" w:element="place">${whole}</w:smartTag>`;
      })
      .join('');
  };
  const sameLook = (piece: Piece): boolean => !isDirect && lookOf(piece) === LOOKS[piece.part];
  const paragraphProperties = (piece: Piece, extra = ''): string => {
    const look = lookOf(piece);
    if (sameLook(piece)) return `<w:pPr><w:pStyle w:val="vn-${piece.part}"/>${extra}</w:pPr>`;
    const { align = 'left', before = 0, after = 0, line, firstLine = 0 } = look;
    const spacing = `<w:spacing w:before="${before * 20}" w:after="${after * 20}" ${line === undefined ? 'w:line="240" w:lineRule="auto"' : `w:line="${line * 20}" w:lineRule="exact"`}/>`;
    const google = hand === 'google' ? '<w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/>' : '';
    const indent =
      firstLine === 0
        ? '<w:ind w:left="0" w:firstLine="0"/>'
        : `<w:ind w:left="0" w:firstLine="${twips(firstLine)}"/>`;
    return `<w:pPr>${google}${extra}${spacing}${indent}<w:jc w:val="${align}"/></w:pPr>`;
  };
  const paragraph = (piece: Piece, extra = '', inner = ''): string => {
    const whole = `<w:p>${paragraphProperties(piece, extra)}${run(piece.text, lookOf(piece), sameLook(piece))}${inner}</w:p>`;
    if (hand !== 'controls') return whole;
    return random() < 0.3
      ? `<w:sdt><w:sdtPr><w:id w:val="${Math.floor(random() * 9_000)}"/></w:sdtPr><w:sdtContent>${whole}</w:sdtContent></w:sdt>`
      : `<w:bookmarkStart w:id="${Math.floor(random() * 9_000)}" w:name="b${Math.floor(random() * 9_000)}"/>${whole}`;
  };
  const blank = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>';
  const cell = (content: string, borders = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/>${borders}</w:tcPr>${content || blank}</w:tc>`;
  const grid = (rows: string[][], style: string): string =>
    `<w:tbl><w:tblPr>${style}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="4600"/>').join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
  const BARE =
    '<w:tblBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/><w:insideH w:val="nil"/><w:insideV w:val="nil"/></w:tblBorders>';
  const UNDER = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders>';
  const all = (some: readonly Piece[]): string => some.map((one) => paragraph(one)).join('');
  const isRuled = deviation.isUnruled !== true;
  const rule = isRuled ? DRAWN_LINE : '';

  const [title, ...belowTitle] = contents.right;
  const underlined = (one: Piece): string =>
    `<w:p>${paragraphProperties(one)}${run(one.text, { ...lookOf(one), underline: isRuled }, false)}</w:p>`;
  const rightHead = (): string => {
    if (title === undefined) return '';
    if (hand === 'underline') return underlined(title) + all(belowTitle);
    // The line hangs on the paragraph below, as where one drew it with the caret there.
    if (hand === 'google' || hand === 'theme')
      return `${paragraph(title)}<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${rule}</w:p>${all(belowTitle)}`;
    if (hand === 'rows' || hand === 'lists')
      return paragraph(title) + belowTitle.map((one) => paragraph(one, '', rule)).join('');
    if (hand === 'styles')
      return `${paragraph(title)}${isRuled ? '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>' : ''}${all(belowTitle)}`;
    return paragraph(title, '', rule) + all(belowTitle);
  };
  const head = (): string => {
    const { left } = contents;
    if (title === undefined) return '';
    switch (hand) {
      case 'nested': {
        const right = grid([[cell(paragraph(title), isRuled ? UNDER : '')], [cell(all(belowTitle))]], BARE);
        return grid(
          [[cell(grid([[cell(all(left))]], BARE) + blank), cell(right + blank)]],
          `<w:tblStyle w:val="TableGrid"/>${BARE}`,
        );
      }
      case 'rows': {
        const number = left.findIndex(({ part }) => part === 'number');
        const [first, ...rest] = left.slice(0, number);
        return grid(
          [
            [cell(first === undefined ? '' : paragraph(first)), cell(paragraph(title))],
            [cell(all(rest)), cell(isRuled ? `<w:p>${rule}</w:p>` : '')],
            [cell(all(left.slice(number))), cell(all(belowTitle))],
          ],
          BARE,
        );
      }
      case 'breaks': {
        const joined = (some: readonly Piece[]): string => {
          const [one] = some;
          return one === undefined
            ? ''
            : `<w:p>${paragraphProperties(one)}${some.map((next, at) => run(`${at === 0 ? '' : '\n'}${next.text}`, lookOf(next), false)).join('')}</w:p>`;
        };
        return grid([[cell(joined(left)), cell(paragraph(title, '', rule) + joined(belowTitle))]], BARE);
      }
      case 'shapes': {
        const box = (content: string): string =>
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="2600000" cy="1000000"/><wp:docPr id="3" name="Text Box 3"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape type="#_x0000_t202"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
        return `<w:p>${box(all(left))}${box(rightHead())}</w:p>${blank}${blank}`;
      }
      case 'tabs': {
        const rows = Math.max(left.length, contents.right.length);
        return Array.from({ length: rows }, (_, at) => {
          const [one, other] = [left[at], contents.right[at]];
          const inner = `<w:r><w:tab/></w:r>${one === undefined ? '' : run(one.text, lookOf(one), false)}${other === undefined ? '' : `<w:r><w:tab/></w:r>${run(other.text, lookOf(other), false)}`}`;
          // The line was drawn with the caret in the line below.
          return `<w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="2200"/><w:tab w:val="center" w:pos="7000"/></w:tabs></w:pPr>${inner}${at === 1 ? rule : ''}</w:p>`;
        }).join('');
      }
      case 'frames': {
        const framed = (some: readonly Piece[], x: number, withRule: boolean): string =>
          some
            .map((one) =>
              paragraph(
                one,
                `<w:framePr w:w="4400" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="page" w:x="${x}" w:y="1"/>${withRule && one.part === 'title' && isRuled ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' : ''}`,
              ),
            )
            .join('');
        return framed(left, 1_400, false) + framed(contents.right, 6_400, true);
      }
      default:
        return grid([[cell(all(left)), cell(rightHead())]], BARE);
    }
  };

  const listed = (one: Piece): string => {
    const list =
      one.part === 'basis' || one.part === 'dash' || one.part === 'recipient'
        ? 1
        : one.part === 'point'
          ? 2
          : 0;
    const words = one.text.replace(/^(?:-|[ab]\))\s+/u, '');
    // What a list cannot draw was typed.
    if (hand !== 'lists' || list === 0 || words === one.text) return paragraph(one);
    return paragraph(
      { ...one, text: words },
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`,
    );
  };
  const text = contents.text
    .map((one) =>
      'rows' in one
        ? grid(
            one.rows.map((row) => row.map((words) => cell(paragraph({ part: 'recipient', text: words })))),
            hand === 'nested' || hand === 'lists'
              ? '<w:tblStyle w:val="TableGrid"/>'
              : '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>',
          )
        : listed(one),
    )
    .join('');
  const signed = (some: readonly Piece[]): string =>
    some.map((one) => (one.part === 'signer' ? blank.repeat(4) : '') + listed(one)).join('');
  const closing =
    hand === 'nested'
      ? grid(
          [
            [
              cell(signed(contents.closingLeft)),
              cell(grid([[cell(signed(contents.closingRight))]], BARE) + blank),
            ],
          ],
          BARE,
        )
      : grid([[cell(signed(contents.closingLeft)), cell(signed(contents.closingRight))]], BARE);

  const [top, bottom, leftMm, rightMm] = deviation.margins ?? [20, 20, 30, 15];
  const { number } = deviation;
  const place = number === 'bottom' ? 'footer' : 'header';
  const section = `<w:sectPr><w:${place}Reference w:type="default" r:id="rId9"/>${number === 'first' ? '' : `<w:${place}Reference w:type="first" r:id="rId10"/>`}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${twips(top)}" w:right="${twips(rightMm)}" w:bottom="${twips(bottom)}" w:left="${twips(leftMm)}" w:header="567" w:footer="567" w:gutter="0"/>${number === 'first' ? '' : '<w:titlePg/>'}</w:sectPr>`;
  const W = NS.slice(0, NS.indexOf('" xmlns:r') + 1);
  const styleXml = (Object.entries(LOOKS) as [Part, PartLook][])
    .map(([part, look]) => {
      const {
        align = 'left',
        before = 0,
        after = 0,
        line,
        firstLine = 0,
        bold,
        italic,
        underline,
        size,
      } = look;
      return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="vn-${part}"><w:name w:val="VN ${part}"/><w:basedOn w:val="vnBase"/><w:pPr><w:spacing w:before="${before * 20}" w:after="${after * 20}" ${line === undefined ? '' : `w:line="${line * 20}" w:lineRule="exact"`}/>${firstLine > 0 ? `<w:ind w:firstLine="${twips(firstLine)}"/>` : ''}<w:jc w:val="${align}"/></w:pPr><w:rPr>${bold === true ? '<w:b/>' : ''}${italic === true ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/>${underline === true ? '<w:u w:val="single"/>' : ''}</w:rPr></w:style>`;
    })
    .join('');
  const defaults =
    hand === 'theme'
      ? '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/><w:sz w:val="28"/>'
      : hand === 'google'
        ? '<w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:lang w:val="vi"/>'
        : hand === 'styles'
          ? '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>'
          : '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/>';
  const styles = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="${hand === 'google' ? 0 : 160}" w:line="${hand === 'google' ? 276 : 259}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="${hand === 'google' ? 'Normal' : 'Binhthng'}"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="vnBase"><w:name w:val="VN base"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr></w:style>${styleXml}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style></w:styles>`;
  const theme =
    '<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
  const numbering = `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
  const root = place === 'footer' ? 'ftr' : 'hdr';
  const numberRun = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr>`;
  const furniture = `<?xml version="1.0"?><w:${root} ${W}><w:p><w:pPr><w:jc w:val="${number === 'right' ? 'right' : 'center'}"/></w:pPr>${hand === 'google' || hand === 'lists' ? `<w:fldSimple w:instr=" PAGE   \\* MERGEFORMAT "><w:r>${numberRun}<w:t>2</w:t></w:r></w:fldSimple>` : `<w:r>${numberRun}<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>${numberRun}<w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`}</w:p></w:${root}>`;
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/><Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/word/${place}1.xml" ContentType="${type}.${place}+xml"/><Override PartName="/word/${place}2.xml" ContentType="${type}.${place}+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relation}/theme" Target="theme/theme1.xml"/><Relationship Id="rId3" Type="${relation}/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="${relation}/${place}" Target="${place}1.xml"/><Relationship Id="rId10" Type="${relation}/${place}" Target="${place}2.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NS} mc:Ignorable=""><w:body>${head()}${all(contents.title)}${text}${blank}${closing}${blank}${section}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/theme/theme1.xml': theme,
    [`word/${place}1.xml`]: furniture,
    [`word/${place}2.xml`]: `<?xml version="1.0"?><w:${root} ${W}><w:p/></w:${root}>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(part)])));
}
