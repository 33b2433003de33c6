/** What is to be seen on a page that was laid out. */
import type {
  PageBand,
  PageLine,
  PagePart,
  PageStroke,
  PaperPage,
} from '../../../shared/format/paper-pages.ts';
import { breakLines, letterSize, riseOf, type SetLine } from './break-lines.ts';
import type { SetLines } from './chunks.ts';
import type { Flow, FlowParagraph } from './flow.ts';
import { type LaidPage, NOTE_RULE_PT, type PlacedChunk } from './lay-out.ts';

/** How long the stroke above the notes is. */
const NOTE_STROKE_PT = 144;

interface Drawing {
  lines: PageLine[];
  strokes: PageStroke[];
}

/** `earlier`: the part that an earlier page ended with; null for the first page. */
export function drawPage(
  page: LaidPage,
  flow: Flow,
  earlier: PagePart | null,
): { drawn: PaperPage; last: PagePart } {
  const { width, height, margin } = page.section;
  const drawing: Drawing = { lines: [], strokes: [] };
  const [previous, isFirst] = [earlier ?? 'head', earlier === null];
  const parts = partsOf(page, previous);
  for (const [index, { chunk, top }] of page.chunks.entries()) {
    const part = parts[index] ?? 'body';
    const down = margin.top + top;
    for (const text of chunk.texts) {
      let y = down + text.top;
      for (const line of text.lines) {
        drawLine(drawing, line, part, margin.left + text.left, y);
        y += line.height;
      }
      if (text.look.topRule > 0) drawTopRule(drawing, text, part, margin.left + text.left, down + text.top);
    }
    for (const stroke of chunk.strokes) {
      const [left, right] = [margin.left + stroke.left, margin.left + stroke.right];
      drawing.strokes.push({
        ...stroke,
        part,
        left,
        right,
        top: down + stroke.top,
        bottom: down + stroke.bottom,
      });
    }
  }
  drawMarks(drawing, page, flow, isFirst);
  drawNumber(drawing, page, flow);
  drawNotes(drawing, page, flow);
  const first = page.chunks.find((_, index) => parts[index] !== 'margin')?.chunk.start ?? null;
  const drawn = {
    width,
    height,
    margin: { top: margin.top, right: margin.right, bottom: margin.bottom, left: margin.left },
    number: page.number,
    ...drawing,
    start: first === null ? null : { ...first.place, at: first.at, isRow: first.isRow },
    body: bandOf(page, parts, 'body') ?? emptyBand(page, parts),
    head: bandOf(page, parts, 'head'),
    closing: bandOf(page, parts, 'closing'),
  };
  return { drawn, last: parts.at(-1) ?? previous };
}

/** The part of each chunk: what is not of the body goes with what is before it. */
function partsOf({ chunks }: LaidPage, previous: PagePart): PagePart[] {
  let part = previous;
  return chunks.map(({ chunk }) => {
    if (chunk.isRepeated) return 'margin';
    if (chunk.isClosing) part = 'closing';
    else if (chunk.start !== null) part = 'body';
    return part;
  });
}

function bandOf({ section, chunks }: LaidPage, parts: readonly PagePart[], part: PagePart): PageBand | null {
  const found = chunks.filter((_, index) => parts[index] === part);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { top } = section.margin;
  return { top: top + topOf(first), bottom: top + last.top + last.chunk.height + last.chunk.after };
}

function topOf({ chunk, top }: PlacedChunk): number {
  return top - chunk.before;
}

/** Where the body would stand: below the head, else at the top. */
function emptyBand(page: LaidPage, parts: readonly PagePart[]): PageBand {
  const top = bandOf(page, parts, 'head')?.bottom ?? page.section.margin.top;
  return { top, bottom: top };
}

function drawLine({ lines }: Drawing, line: SetLine, part: PagePart, left: number, top: number): void {
  const pieces = line.pieces.map(({ text, look, left: from }) => ({
    text,
    left: rounded(left + from),
    rise: rounded(riseOf(look)),
    sizePt: letterSize(look),
    ...(look.bold && { bold: true as const }),
    ...(look.italic && { italic: true as const }),
    ...(look.underline && { underline: true as const }),
  }));
  if (pieces.length > 0)
    lines.push({ part, pieces, top: rounded(top + line.baseline), stretch: rounded(line.stretch) });
}

/** A rule lies on the paragraph's edge. */
function drawTopRule(
  { strokes }: Drawing,
  { look, room }: SetLines,
  part: PagePart,
  left: number,
  top: number,
): void {
  const [from, to] = [left + look.left, left + room - look.right];
  strokes.push({ part, left: from, right: to, top, bottom: top, weight: look.topRule });
}

/** What stands in the margins of the first page and of the last. */
function drawMarks(
  drawing: Drawing,
  { section, isLast }: LaidPage,
  { topMarks }: Flow,
  isFirst: boolean,
): void {
  const { width, margin } = section;
  const room = width - margin.left - margin.right;
  const draw = (paragraph: FlowParagraph, from: number, across: number): void => {
    let top = from;
    for (const line of breakLines(paragraph, across)) {
      drawLine(drawing, line, 'margin', margin.left, top);
      top += line.height;
    }
    const { topRule: weight } = paragraph.look;
    const [left, right] = [margin.left, margin.left + across];
    if (weight > 0) drawing.strokes.push({ part: 'margin', left, right, top: from, bottom: from, weight });
  };
  if (isFirst) for (const mark of topMarks) draw(mark, margin.header, room);
  if (isLast) for (const { paragraph, top, width: across } of section.frames) draw(paragraph, top, across);
}

function drawNumber(drawing: Drawing, { section, number }: LaidPage, { pageNumber }: Flow): void {
  if (number === null) return;
  const run = { type: 'text', text: String(number), look: pageNumber.mark, at: 0 } as const;
  const { left, right, header } = section.margin;
  const paragraph = { type: 'paragraph', ...pageNumber, runs: [run], place: null } as const;
  const [line] = breakLines({ ...paragraph, runs: [run] }, section.width - left - right);
  if (line !== undefined) drawLine(drawing, line, 'margin', left, header);
}

/** Notes stand at the foot of the text area. */
function drawNotes(drawing: Drawing, page: LaidPage, flow: Flow): void {
  const { section, chunks } = page;
  const { left, right, bottom } = section.margin;
  const lines = chunks
    .flatMap(({ chunk }) => chunk.notes)
    .flatMap((note) => {
      const text = flow.notes.get(note);
      return text === undefined ? [] : breakLines(text, section.width - left - right);
    });
  if (lines.length === 0) return;
  let y = section.height - bottom - lines.reduce((sum, { height }) => sum + height, 0);
  const rule = y - NOTE_RULE_PT / 2;
  drawing.strokes.push({
    part: 'margin',
    left,
    right: left + NOTE_STROKE_PT,
    top: rule,
    bottom: rule,
    weight: 0.5,
  });
  for (const line of lines) {
    drawLine(drawing, line, 'margin', left, y);
    y += line.height;
  }
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
