/** Papers as clerks type them in Word: split runs, direct formatting, three ways of making a head. */
import { strToU8, zipSync } from 'fflate';

export type HeadBy = 'table' | 'tabs' | 'boxes';

export interface Look {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  font?: string;
  align?: 'left' | 'center' | 'right' | 'both';
  /** Points. */
  before?: number;
  after?: number;
  /** Points, exactly; 0 for single spacing. */
  line?: number;
  /** Millimetres. */
  firstLine?: number;
  /** A line under the paragraph. */
  ruled?: boolean;
}

export interface Entry {
  text: string;
  look: Look;
}

/** A whole paper, part by part; [] for a part it does not have. */
export interface WordPaper {
  headBy: HeadBy;
  left: Entry[];
  right: Entry[];
  title: Entry[];
  addressees: Entry[];
  basis: Entry[];
  body: (Entry | { rows: string[][] })[];
  recipients: Entry[];
  signing: Entry[];
  /** Who signs on the left, of minutes. */
  signingLeft: Entry[];
  /** Millimetres: top, bottom, left, right. */
  margins: [number, number, number, number];
  pageNumber: { at: 'top' | 'bottom'; align: 'center' | 'right'; onFirst: boolean } | null;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

function properties({ size = 14, bold, italic, underline, font = 'Times New Roman' }: Look): string {
  return `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>${bold === true ? '<w:b/><w:bCs/>' : ''}${italic === true ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>${underline === true ? '<w:u w:val="single"/>' : ''}</w:rPr>`;
}

/** Word cuts runs where somebody came back to type, and where it found a word it does not know. */
function runs(text: string, look: Look, random: () => number): string {
  const cuts =
    text.length > 6 ? [...Array(Math.floor(random() * 4))].map(() => Math.floor(random() * text.length)) : [];
  const ends = [...new Set([...cuts, text.length])].sort((one, other) => one - other);
  let from = 0;
  return ends
    .map((end) => {
      const part = text.slice(from, end);
      from = end;
      const inner = part
        .split('\t')
        .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`))
        .join('<w:tab/>');
      const id = Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(8, '0')
        .toUpperCase();
      const proof = random() < 0.2 ? '<w:proofErr w:type="spellStart"/>' : '';
      return `${proof}<w:r w:rsidR="${id}">${properties(look)}${inner}</w:r>`;
    })
    .join('');
}

function paragraph({ text, look }: Entry, random: () => number, inner = ''): string {
  const { align = 'left', before = 0, after = 0, line = 0, firstLine = 0, ruled = false } = look;
  const spacing = line === 0 ? 'w:line="240" w:lineRule="auto"' : `w:line="${line * 20}" w:lineRule="exact"`;
  return `<w:p w:rsidR="00A1B2C3"><w:pPr>${ruled ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' : ''}<w:spacing w:before="${before * 20}" w:after="${after * 20}" ${spacing}/>${firstLine === 0 ? '' : `<w:ind w:firstLine="${twips(firstLine)}"/>`}<w:jc w:val="${align}"/></w:pPr>${runs(text, look, random)}${inner}</w:p>`;
}

function table(cells: string[][], widths: readonly number[], isBordered: boolean): string {
  const side = isBordered ? 'single' : 'nil';
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((name) => `<w:${name} w:val="${side}" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const rows = cells.map(
    (row) =>
      `<w:tr>${row.map((cell, index) => `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 2000}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function box(content: string): string {
  return `<w:r><w:pict><v:shape type="#_x0000_t202" style="position:absolute;width:200pt;height:90pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
}

/** A line drawn under what stands before it, as clerks do with a shape. */
const DRAWN =
  '<w:r><w:pict><v:line style="position:absolute" from="0,0" to="150pt,0" strokeweight="1pt"/></w:pict></w:r>';

function sideBySide(
  by: HeadBy,
  left: readonly Entry[],
  right: readonly Entry[],
  random: () => number,
): string {
  const one = (entries: readonly Entry[]): string =>
    entries.map((entry) => paragraph(entry, random)).join('');
  if (by === 'table') return table([[one(left) || '<w:p/>', one(right) || '<w:p/>']], [4200, 5000], false);
  if (by === 'boxes') return `<w:p>${box(one(left))}${box(one(right))}</w:p>`;
  // By tabs both stand in one paragraph, each with its own letters.
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [first, second] = [left[index], right[index]];
    const tab =
      second === undefined
        ? ''
        : `<w:r>${properties(second.look)}<w:tab/></w:r>${runs(second.text, second.look, random)}`;
    const rule = second?.look.ruled === true ? DRAWN : '';
    return `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="5200"/></w:tabs></w:pPr>${first === undefined ? '' : runs(first.text, first.look, random)}${tab}${rule}</w:p>`;
  }).join('');
}

export function writeWord(paper: WordPaper, seed = 1): Uint8Array {
  let state = seed;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const all = (entries: readonly Entry[]): string =>
    entries.map((entry) => paragraph(entry, random)).join('');
  const body = paper.body.map((part) =>
    'rows' in part
      ? table(
          part.rows.map((row) => row.map((text) => paragraph({ text, look: { size: 13 } }, random))),
          (part.rows[0] ?? []).map(() => 2_000),
          true,
        )
      : paragraph(part, random),
  );
  const closingBy = paper.headBy === 'boxes' ? 'table' : paper.headBy;
  const closing =
    paper.signingLeft.length > 0
      ? sideBySide(closingBy, paper.signingLeft, paper.signing, random) + all(paper.recipients)
      : sideBySide(closingBy === 'tabs' ? 'table' : closingBy, paper.recipients, paper.signing, random);
  const [top, bottom, left, right] = paper.margins;
  const number = paper.pageNumber;
  const part = number?.at === 'bottom' ? 'footer' : 'header';
  const reference = number === null ? '' : `<w:${part}Reference w:type="default" r:id="rId9"/>`;
  const titlePage = number === null || number.onFirst ? '' : '<w:titlePg/>';
  const section = `<w:sectPr>${reference}<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="${twips(top)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:right="${twips(right)}" w:header="567" w:footer="567" w:gutter="0"/>${titlePage}</w:sectPr>`;
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W} ${R} ${V}><w:body>${sideBySide(paper.headBy, paper.left, paper.right, random)}${all(paper.title)}${all(paper.addressees)}${all(paper.basis)}${body.join('')}${closing}<w:p/>${section}</w:body></w:document>`;
  const styles = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>${number === null ? '' : `<Override PartName="/word/${part}1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/styles" Target="styles.xml"/>${number === null ? '' : `<Relationship Id="rId9" Type="${type}/${part}" Target="${part}1.xml"/>`}</Relationships>`,
    'word/document.xml': document,
    'word/styles.xml': styles,
  };
  if (number !== null) {
    const root = part === 'footer' ? 'ftr' : 'hdr';
    files[`word/${part}1.xml`] =
      `<?xml version="1.0"?><w:${root} ${W}><w:p><w:pPr><w:jc w:val="${number.align}"/></w:pPr><w:r>${properties({})}<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>${properties({})}<w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:${root}>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
