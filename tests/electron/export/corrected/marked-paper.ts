/** A Word file that others worked on: comments, tracked changes and bookmarks among its runs. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const RUN = /<w:r(?: [^>]*)?>(?:(?!<\/?w:r[ >]|<w:pict).)*?<\/w:r>/gsu;
const WHO = 'w:author="Trần Văn Bình" w:date="2026-01-05T08:00:00Z"';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function addMarks(bytes: Uint8Array, seed: number): Uint8Array {
  let [state, id] = [seed + 1, 0];
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const parts = unzipSync(bytes);
  const comments: string[] = [];
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(RUN, (run) => {
    const chance = random();
    id += 1;
    if (chance < 0.12)
      return `<w:bookmarkStart w:id="${id}" w:name="cho${id}"/>${run}<w:bookmarkEnd w:id="${id}"/>`;
    if (chance < 0.24) return `<w:ins w:id="${id}" ${WHO}>${run}</w:ins>`;
    if (chance < 0.36)
      return `<w:del w:id="${id}" ${WHO}><w:r><w:delText xml:space="preserve">chữ cũ </w:delText></w:r></w:del>${run}`;
    if (chance > 0.63 && chance < 0.75) {
      comments.push(
        `<w:comment w:id="${id}" ${WHO} w:initials="B"><w:p><w:r><w:t>Xem lại , chỗ này</w:t></w:r></w:p></w:comment>`,
      );
      return `<w:commentRangeStart w:id="${id}"/>${run}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    }
    return run;
  });
  const change = (name: string, from: string, to: string): Record<string, Uint8Array> => ({
    [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to)),
  });
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(document),
    'word/comments.xml': strToU8(
      `<?xml version="1.0"?><w:comments xmlns:w="${W}">${comments.join('')}</w:comments>`,
    ),
    ...change(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
    ...change(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdY" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  });
}

/** One pixel. */
const PICTURE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const DRAWING =
  '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="90000" cy="90000"/><wp:docPr id="901" name="Hình 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="902" name="h.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdP"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const FIELD =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SECTIONPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r/><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>';

/** A picture, a field, a footnote at the ends of paragraphs of the text, and stops before tabs in another. */
export function addObjects(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const objects = [DRAWING, NOTE, FIELD];
  let count = 0;
  const document = text('word/document.xml')
    // Paragraphs of prose end a sentence.
    .replaceAll(/[.;]<\/w:t><\/w:r>(?=<\/w:p>)/gu, (end) => {
      count += 1;
      return `${end}${objects[count - 2] ?? ''}`;
    })
    .replace(
      /<w:pPr>(?=<w:spacing[^>]*\/><w:ind)/u,
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="2000"/></w:tabs>',
    );
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(document),
    'word/media/h.png': PICTURE,
    'word/footnotes.xml': strToU8(
      `<?xml version="1.0"?><w:footnotes xmlns:w="${W}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr><w:footnoteRef/><w:t xml:space="preserve"> Theo báo cáo của Chi bộ.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
    '[Content_Types].xml': strToU8(
      text('[Content_Types].xml').replace(
        '</Types>',
        '<Default Extension="png" ContentType="image/png"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
      ),
    ),
    'word/_rels/document.xml.rels': strToU8(
      text('word/_rels/document.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rIdP" Type="${relation}/image" Target="media/h.png"/><Relationship Id="rIdN" Type="${relation}/footnotes" Target="footnotes.xml"/></Relationships>`,
      ),
    ),
  });
}
