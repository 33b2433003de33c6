/** Chunks put on pages, as Word does: as many as fit, broken where the last may be. Lengths in points. */
import { breakLines } from './break-lines.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { Flow, FlowSection } from './flow.ts';

/** A chunk and where its top is, from the top of the text area. */
export interface PlacedChunk {
  chunk: Chunk;
  top: number;
}

export interface LaidPage {
  section: FlowSection;
  /** As printed; null where none is. */
  number: number | null;
  chunks: PlacedChunk[];
  /** Whether its section ends on it. */
  isLast: boolean;
}

/** The stroke above notes with the room around it. */
export const NOTE_RULE_PT = 5.8;

export function layOut(flow: Flow): LaidPage[] {
  const pages: LaidPage[] = [];
  let number = 0;
  for (const section of flow.sections) {
    if (section.firstNumber !== null) number = section.firstNumber - 1;
    for (const [index, page] of sectionPages(section, flow).entries()) {
      number += 1;
      const hidesNumber = index === 0 && section.hidesFirstNumber;
      pages.push({ ...page, number: hidesNumber ? null : number });
    }
  }
  return pages;
}

function sectionPages(section: FlowSection, flow: Flow): Omit<LaidPage, 'number'>[] {
  const chunks = chunksOf(section);
  const height = section.height - section.margin.top - section.margin.bottom;
  const noteRoom = section.width - section.margin.left - section.margin.right;
  const noteHeights = new Map<number, number>();
  const heightOfNote = (note: number): number => {
    const text = flow.notes.get(note);
    if (text === undefined) return 0;
    const known = noteHeights.get(note);
    if (known !== undefined) return known;
    const sum = breakLines(text, noteRoom).reduce((all, line) => all + line.height, 0);
    noteHeights.set(note, sum);
    return sum;
  };
  const pages: Omit<LaidPage, 'number'>[] = [];
  let from = 0;
  do {
    const { end, placed } = fillPage(chunks, from, height, heightOfNote);
    pages.push({ section, chunks: placed, isLast: end >= chunks.length });
    from = end;
  } while (from < chunks.length);
  return pages;
}

/** The page that begins with the chunk of this index; `end`: the first of the next page. */
function fillPage(
  chunks: readonly Chunk[],
  from: number,
  height: number,
  heightOfNote: (note: number) => number,
): { end: number; placed: PlacedChunk[] } {
  const placed: PlacedChunk[] = [];
  let [y, notes] = [0, 0];
  for (const repeated of chunks[from]?.repeats ?? []) {
    placed.push({ chunk: { ...repeated, start: null, isRepeated: true }, top: y });
    y += repeated.height;
  }
  const repeats = placed.length;
  const cut = (end: number) => ({ end, placed: placed.slice(0, repeats + end - from) });
  for (let index = from; index < chunks.length; index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined) break;
    if (chunk.mustLead && index > from) return cut(index);
    const rule = notes === 0 && chunk.notes.length > 0 ? NOTE_RULE_PT : 0;
    const more = rule + chunk.notes.reduce((sum, note) => sum + heightOfNote(note), 0);
    const top = y + (index === from ? 0 : chunk.before);
    const bottom = top + chunk.height;
    if (bottom + notes + more > height + 0.05 && index > from) return cut(lastLead(chunks, from, index));
    placed.push({ chunk, top });
    notes += more;
    y = bottom + chunk.after;
  }
  return cut(chunks.length);
}

/** The last chunk after `from` and up to `index` that may begin a page; `index` itself where there is none. */
function lastLead(chunks: readonly Chunk[], from: number, index: number): number {
  for (let at = index; at > from; at -= 1) if (chunks[at]?.mayLead === true) return at;
  return index;
}
