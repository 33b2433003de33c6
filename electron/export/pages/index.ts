/** The pages of a paper: the Word file we write, laid out as Word and LibreOffice lay it out. */
import { strFromU8, unzipSync } from 'fflate';
import type { Paper } from '../../../shared/format/paper.ts';
import type { BodyType, ColumnWidths, PagePart, PaperPages } from '../../../shared/format/paper-pages.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { Footnotes } from '../docx/notes.ts';
import { packDocument, paperSections } from '../docx.ts';
import type { Parts } from '../letterhead/open.ts';
import { Anchors } from '../review-word/anchors.ts';
import { drawPage } from './draw.ts';
import { type Flow, readFlow } from './flow.ts';
import { layOut } from './lay-out.ts';

/** Read from the very file, so that whatever the export changes is laid out as it is written. */
export async function paperPages(paper: Paper, rules: FormatRules): Promise<PaperPages> {
  const notes = new Footnotes();
  const sections = paperSections(paper, rules, notes, new Anchors(paper.body));
  const flow = readFlow(
    flowParts(unzipSync(await packDocument(sections, notes, rules, { ...paper, title: '' }))),
  );
  let previous: PagePart | null = null;
  const pages = layOut(flow).map((page) => {
    const { drawn, last } = drawPage(page, flow, previous);
    previous = last;
    return drawn;
  });
  return { pages, tables: tablesOf(flow), centred: centredBlocks(flow), type: typeOf(rules) };
}

/** How many pages a Word file of ours has, its parts given. */
export function countPages(parts: Parts): number {
  return layOut(readFlow(flowParts(parts))).length;
}

function flowParts(parts: Parts): Parameters<typeof readFlow>[0] {
  const text = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const headers = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/u.test(name));
  return {
    document: text('document'),
    styles: text('styles'),
    footnotes: text('footnotes'),
    // The marks of the first section come again in no other.
    headers: headers.map((name) => strFromU8(parts[name] ?? new Uint8Array())),
  };
}

function tablesOf({ sections }: Flow): ColumnWidths[] {
  return sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.type !== 'table') return [];
      const [row] = item.rows;
      const block = row?.cells[0]?.paragraphs[0]?.place?.block;
      return row === undefined || block === undefined
        ? []
        : [{ block, widths: row.cells.map(({ width }) => width) }];
    }),
  );
}

function centredBlocks({ sections }: Flow): number[] {
  return sections.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.type === 'paragraph' && item.place !== null && item.look.align === 'center'
        ? [item.place.block]
        : [],
    ),
  );
}

function typeOf({ body, heading, table }: FormatRules): BodyType {
  return {
    sizePt: body.sizePt,
    linePt: body.linePt,
    paragraphPt: body.paragraphPt,
    firstLinePt: (body.firstLineMm * 72) / 25.4,
    tableSizePt: table.sizePt,
    headings: [
      { bold: heading.level1Bold, italic: false },
      { bold: heading.level2Bold, italic: false },
      { bold: heading.level3Bold, italic: heading.level3Italic },
    ],
  };
}
