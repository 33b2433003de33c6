/** A stretch of a laid out page as a picture whose words can be read, chosen and copied. */
import type { PageBand, PageLine, PagePart, PaperPage } from '../../shared/format/paper-pages.ts';
import './page-slice.css';

const SVG = 'http://www.w3.org/2000/svg';
/** Letters that reach below the last line of a stretch still belong to it. */
const BELOW = 4;

/** What of `parts`, or of all of them, has its lines between `top` and `bottom`; `wide`: how wide the page is shown, in points. */
export function drawSlice(
  page: PaperPage,
  { top, bottom }: PageBand,
  { parts, wide = page.width }: { parts?: readonly PagePart[]; wide?: number } = {},
): SVGSVGElement {
  const { width } = page;
  const height = Math.max(0, bottom - top);
  const slice = element('svg', {
    class: 'page-slice',
    viewBox: `0 ${top} ${width} ${height}`,
    width: `${wide}pt`,
    height: `${(height * wide) / width}pt`,
  });
  const isShown = (part: PagePart, at: number): boolean =>
    (parts === undefined || parts.includes(part)) && at >= top && at <= bottom + BELOW;
  for (const { part, left: x1, top: y1, right: x2, bottom: y2, weight } of page.strokes)
    if (isShown(part, Math.max(y1, y2)))
      slice.append(element('line', { x1, y1, x2, y2, 'stroke-width': weight }));
  for (const line of page.lines) if (isShown(line.part, line.top)) slice.append(drawLine(line));
  return slice;
}

function drawLine({ top, stretch, pieces }: PageLine): SVGElement {
  const line = element('text', {});
  line.style.wordSpacing = `${stretch}px`;
  for (const { text, left, rise, sizePt, bold, italic, underline } of pieces) {
    const piece = element('tspan', { x: left, y: top - rise });
    piece.textContent = text;
    piece.style.fontSize = `${sizePt}px`;
    if (bold) piece.style.fontWeight = '700';
    if (italic) piece.style.fontStyle = 'italic';
    if (underline) piece.style.textDecoration = 'underline';
    line.append(piece);
  }
  // Whoever reads or copies on to the next line does not join two words.
  line.append(' ');
  return line;
}

function element<T extends keyof SVGElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[T] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
