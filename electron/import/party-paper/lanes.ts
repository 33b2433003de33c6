/** The two columns of a head or a closing, however they were set: in a table, by tabs, by blanks, one below the other. */

import type { Inline } from '../../../shared/text/blocks.ts';
import { draftTexts, type ReadDraft } from '../imported.ts';
import { ISSUER, LONGEST_LINE, MOTTO_IN_LINE, matchPlaceDate, SYMBOL } from './patterns.ts';

export interface Lanes {
  left: string[];
  right: string[];
}

/** The texts of a draft that stand beside or below each other. */
export function piecesOf(draft: ReadDraft): string[] {
  return draftTexts(draft).flatMap(piecesOfLine);
}

/** Where nothing but the words tells the column, `isRight` says so by the piece and what stands in the lanes above it. */
export function lanesOf(
  drafts: readonly ReadDraft[],
  isRight: (piece: string, above: Lanes) => boolean,
): Lanes {
  const lanes: Lanes = { left: [], right: [] };
  for (const draft of drafts) {
    if (draft.type === 'table') {
      const columns = columnsOf([draft.header, ...draft.rows]);
      for (const [index, lines] of columns.entries()) {
        const pieces = lines.flatMap(piecesOfLine);
        const isLast = index === columns.length - 1;
        for (const piece of pieces) {
          // A cell that holds the whole head is read by its words.
          const goesRight = columns.length === 1 ? isRight(piece, lanes) : isLast;
          (goesRight ? lanes.right : lanes.left).push(piece);
        }
      }
      continue;
    }
    for (const line of draftTexts(draft)) {
      const [first = '', ...others] = piecesOfLine(line);
      if (others.length > 0) {
        lanes.left.push(first);
        lanes.right.push(...others);
      } else (isRight(first, lanes) ? lanes.right : lanes.left).push(first);
    }
  }
  return lanes;
}

/** The lines of a row of a table, its cells from left to right. */
export function rowTexts(row: readonly Inline[][]): string[] {
  return row.flatMap((content) => draftTexts({ type: 'paragraph', content }));
}

/** The lines of each column that has words, from top to bottom. */
function columnsOf(rows: readonly (readonly Inline[][])[]): string[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap((row) => draftTexts({ type: 'paragraph', content: row[column] ?? [] })),
  ).filter((lines) => lines.length > 0);
}

/** Parted by tabs or three blanks and more; the gaps for a number and a date part nothing. */
function piecesOfLine(line: string): string[] {
  if (line.length > LONGEST_LINE) return [line];
  return line
    .replace(/^(Số)\s*([:.]?)[\s.…_]*(?=[-–/])/iu, '$1$2 ')
    .replace(/(ngày|tháng)[\s.…_]+(?=tháng|năm|\d)/giu, '$1 ')
    .replace(/(năm|\d)[ .…_]{2,}(?=tháng|năm|\d|$)/giu, '$1 ')
    .split(/\t+|\s{3,}/u)
    .flatMap(splitRunTogether)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** "CHI BỘ VĂN PHÒNG ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-BB/CB, Bà Rịa, ngày …": two columns a single blank apart. */
function splitRunTogether(piece: string): string[] {
  const [, before, motto] = MOTTO_IN_LINE.exec(piece) ?? [];
  if (before !== undefined && motto !== undefined) return [before, motto];
  const [symbol] = SYMBOL.exec(piece) ?? [];
  if (symbol !== undefined)
    return symbol.length === piece.length
      ? [piece]
      : [symbol, piece.slice(symbol.length).replace(/^[\s,;.]+/u, '')];
  // A name in capitals ends where a place in small letters begins.
  const at = ISSUER.test(piece) ? piece.search(/\s(?=\p{Lu}\p{Ll}|ngày\s)/u) : -1;
  const date = at < 0 ? '' : piece.slice(at).trim();
  return matchPlaceDate(date) === null ? [piece] : [piece.slice(0, at), date];
}
