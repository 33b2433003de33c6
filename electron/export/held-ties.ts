/** What keeps a heading with its text in LibreOffice, too. */
import { strFromU8, strToU8, type Zippable } from 'fflate';

/**
 * LibreOffice (seen in 7.4) deals the paragraphs and table rows of a text out to pages before it measures any: so many to
 * the first page, one more to each other. A tie to the next paragraph is never looked at again where it crosses such a
 * border and the page ends there in the end as well. Word deals nothing out.
 */
const DEALT = 25;
/** Next to no height; one above everything moves all borders by one. */
const LINE = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
const MOST_LINES = 4;
const DOCUMENT = 'word/document.xml';
const BODY = '<w:body>';

interface HeldPiece {
  /** How many paragraphs or rows it is dealt out as. */
  count: number;
  keepsNext: boolean;
  startsPage: boolean;
}

/** The parts of a Word file with as many lines on top as it takes that no border parts what is tied, at least the fewest. */
export function withHeldTies(parts: Record<string, Uint8Array>): Zippable {
  const text = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const pieces = piecesOf(text, keepingStyles(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())));
  const parted = Array.from({ length: MOST_LINES }, (_, lines) => partedTies(pieces, lines));
  const lines = parted.indexOf(Math.min(...parted));
  if (lines === 0) return parts;
  return { ...parts, [DOCUMENT]: strToU8(text.replace(BODY, () => BODY + LINE.repeat(lines))) };
}

function partedTies(pieces: readonly HeldPiece[], linesAbove: number): number {
  let [dealt, parted] = [linesAbove, 0];
  for (const [index, { count, startsPage }] of pieces.entries()) {
    dealt = startsPage ? count : dealt + count;
    if (dealt <= DEALT) continue;
    dealt = 0;
    if (pieces[index - 1]?.keepsNext === true) parted += 1;
  }
  return parted;
}

function piecesOf(text: string, keeping: ReadonlySet<string>): HeldPiece[] {
  const body = text.slice(text.indexOf(BODY) + BODY.length);
  const pieces = body.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gsu) ?? [];
  return pieces.map((piece, index) => {
    const rows = piece.startsWith('<w:tbl>') ? piece.split('<w:tr>').slice(1) : null;
    const style = /<w:pStyle w:val="(?<id>\w+)"/u.exec(piece)?.groups?.id ?? '';
    const last = rows === null ? piece : (rows.at(-1) ?? '');
    return {
      count: rows === null ? 1 : rows.length,
      keepsNext: last.includes('<w:keepNext/>') || (rows === null && keeping.has(style)),
      startsPage: piece.includes('<w:pageBreakBefore/>') || (pieces[index - 1] ?? '').includes('<w:sectPr>'),
    };
  });
}

function keepingStyles(styles: string): Set<string> {
  const found = [...styles.matchAll(/<w:style [^>]*w:styleId="(?<id>\w+)".*?<\/w:style>/gsu)];
  return new Set(
    found.filter(([style]) => style.includes('<w:keepNext/>')).map(({ groups }) => groups?.id ?? ''),
  );
}
