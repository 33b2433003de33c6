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
