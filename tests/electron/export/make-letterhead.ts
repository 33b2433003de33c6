/** Letterheads the template tests fill: small Word files with named fields. */
import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A letterhead whose lines are given, one paragraph each. */
export async function makeLetterhead(
  lines: readonly string[] = FULL,
  footer = 'Điện thoại nội bộ 123',
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Văn thư A',
    lastModifiedBy: 'Văn thư A',
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph(footer)] }) },
        children: [
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({
                    children: [new Paragraph('{{co_quan_cap_tren}}'), new Paragraph('{{ten_chi_bo}}')],
                  }),
                  new TableCell({ children: [new Paragraph('ĐẢNG CỘNG SẢN VIỆT NAM')] }),
                ],
              }),
            ],
          }),
          ...lines.map((line) => new Paragraph({ children: splitRuns(line) })),
        ],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

export const FULL = [
  '{{so_ky_hieu}}',
  '{{dia_danh_ngay}}',
  '{{ten_loai}}',
  'Trích yếu: {{trich_yeu}}',
  '{{noi_dung}}',
  '{{noi_nhan}}',
  '{{quyen_han}}',
  '{{chuc_vu}}',
  '{{ho_ten}}',
];

/** The same file with some parts changed; `null` drops a part. */
export function changeParts(
  file: Uint8Array,
  change: (path: string, text: string) => string | null,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(file)).flatMap(([path, bytes]) => {
    const text = change(path, strFromU8(bytes));
    return text === null ? [] : [[path, strToU8(text)] as const];
  });
  const more = Object.entries(added).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries([...parts, ...more]));
}

/** Word splits what is typed into runs as it likes, in the middle of a field too. */
function splitRuns(line: string): TextRun[] {
  const middle = Math.floor(line.length / 2);
  return [new TextRun(line.slice(0, middle)), new TextRun(line.slice(middle))];
}
