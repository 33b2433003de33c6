/** Looks into a .docx as Word would: parts, references, and the order of elements the schema asks for. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

export interface WordFile {
  paths: string[];
  part: (path: string) => string;
}

export function openWordFile(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes);
  return { paths: Object.keys(parts), part: (path) => strFromU8(parts[path] ?? new Uint8Array()) };
}

/** The text of every paragraph of the main part, in order, footnotes left out. */
export function paragraphTexts(file: WordFile): string[] {
  return [...file.part('word/document.xml').matchAll(/<w:p[ >](.*?)<\/w:p>/gsu)].map(([, inner]) =>
    [...(inner ?? '').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>/gu)]
      .map(([, text, space]) => (space === undefined ? decodeEntities(text ?? '') : ' '))
      .join(''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Children of each element in the order of ECMA-376; what is not named here may stand anywhere. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color spacing sz szCs highlight u vertAlign lang',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr': 'tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tr': 'trPr tc',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  'w:sectPr': 'headerReference footerReference footnotePr type pgSz pgMar pgNumType cols titlePg docGrid',
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr',
  'w:footnote': 'p',
};

type Node = Record<string, Node[] | string>;
const parser = new XMLParser({ preserveOrder: true, trimValues: false, parseTagValue: false });

/** What Word would stumble over; empty for a sound file. */
export function wordFaults(file: WordFile): string[] {
  const xml = file.paths.filter((path) => /\.(?:xml|rels)$/u.test(path));
  return [
    ...xml
      .filter((path) => XMLValidator.validate(file.part(path)) !== true)
      .map((path) => `${path} is not well-formed`),
    ...xml.filter((path) => path.startsWith('word/')).flatMap((path) => orderFaults(path, file.part(path))),
    ...referenceFaults(file),
  ];
}

function orderFaults(path: string, xml: string): string[] {
  const faults: string[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      for (const [name, content] of Object.entries(node)) {
        if (typeof content === 'string' || name === ':@') continue;
        const children = content.flatMap((child) => Object.keys(child).filter((key) => key.startsWith('w:')));
        const order = ORDER[name]?.split(' ');
        const places = children
          .map((child) => order?.indexOf(child.slice(2)) ?? -1)
          .filter((place) => place >= 0);
        if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
          faults.push(`${path}: ${name} holds ${children.join(' ')}`);
        }
        if (name === 'w:tc' && children.at(-1) !== 'w:p')
          faults.push(`${path}: a cell does not end with a paragraph`);
        if (name === 'w:body' && children.at(-1) !== 'w:sectPr')
          faults.push(`${path}: the last section is not the last`);
        visit(content);
      }
    }
  };
  visit(parser.parse(xml) as Node[]);
  return faults;
}

function referenceFaults(file: WordFile): string[] {
  const document = file.part('word/document.xml');
  const all = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const styles = new Set(all(file.part('word/styles.xml'), /w:styleId="([^"]+)"/gu));
  const notes = all(file.part('word/footnotes.xml'), /<w:footnote [^>]*w:id="(-?\d+)"/gu);
  const relationships = all(file.part('word/_rels/document.xml.rels'), /\bId="([^"]+)"/gu);
  const used = all(document, /<w:footnoteReference w:id="(\d+)"/gu);
  const separators = all(
    `${file.part('word/footnotes.xml')}${file.part('word/endnotes.xml')}`,
    /w:type="\w+"(.*?)<\/w:(?:foot|end)note>/gsu,
  );
  return [
    ...separators
      .filter((note) => /noteRef\b/u.test(note))
      .map(() => 'a note separator holds a reference mark'),
    ...all(document, /<w:[pr]Style w:val="([^"]+)"/gu)
      .filter((id) => !styles.has(id))
      .map((id) => `style ${id} is not defined`),
    ...used.filter((id) => !notes.includes(id)).map((id) => `footnote ${id} is missing`),
    ...all(document, /\br:(?:id|embed)="([^"]+)"/gu)
      .filter((id) => !relationships.includes(id))
      .map((id) => `relationship ${id} is missing`),
    ...[notes, relationships, used]
      .flatMap((ids) => ids.filter((id, index) => ids.indexOf(id) !== index))
      .map((id) => `${id} occurs twice`),
  ];
}
