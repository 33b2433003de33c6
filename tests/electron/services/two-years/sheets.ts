/** Reads an Excel file as any other program would, knowing nothing of who wrote it. */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

interface XmlCell {
  '@_r': string;
  '@_t'?: string;
  v?: unknown;
  is?: { t?: unknown };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['sheet', 'row', 'c', 'si', 'Relationship'].includes(name),
  parseTagValue: false,
  trimValues: false,
});

/** The rows of each sheet by its name: texts as text, numbers as numbers, null for an empty cell. */
export function readSheets(bytes: Uint8Array): Map<string, (string | number | null)[][]> {
  const files = unzipSync(bytes);
  const read = (name: string) => parser.parse(strFromU8(files[name] ?? new Uint8Array()));
  const textOf = (value: unknown): string =>
    typeof value === 'object' && value !== null && '#text' in value
      ? String(value['#text'])
      : String(value ?? '');
  const strings: string[] = (read('xl/sharedStrings.xml').sst?.si ?? []).map((one: { t?: unknown }) =>
    textOf(one.t),
  );
  const targets = new Map<string, string>(
    read('xl/_rels/workbook.xml.rels').Relationships.Relationship.map((one: Record<string, string>) => [
      one['@_Id'],
      one['@_Target'],
    ]),
  );
  const sheets = new Map<string, (string | number | null)[][]>();
  for (const sheet of read('xl/workbook.xml').workbook.sheets.sheet) {
    const { worksheet } = read(`xl/${targets.get(sheet['@_r:id']) ?? ''}`);
    sheets.set(
      sheet['@_name'],
      (worksheet.sheetData.row ?? []).map((row: { c?: XmlCell[] }) => {
        const cells: (string | number | null)[] = [];
        for (const cell of row.c ?? []) cells[columnOf(cell['@_r'])] = contentOf(cell, strings, textOf);
        return Array.from(cells, (cell) => cell ?? null);
      }),
    );
  }
  return sheets;
}

function contentOf(cell: XmlCell, strings: readonly string[], textOf: (value: unknown) => string) {
  if (cell['@_t'] === 's') return strings[Number(textOf(cell.v))] ?? '';
  if (cell['@_t'] === 'inlineStr') return textOf(cell.is?.t);
  const text = textOf(cell.v);
  return text === '' ? null : Number(text);
}

/** "B3" is of column 1. */
function columnOf(place: string): number {
  return [...place.replace(/\d+$/u, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
