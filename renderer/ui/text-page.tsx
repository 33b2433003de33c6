/** A text on a white page, to be read and pointed at: every line tells its place. */
import { createElement, Fragment, type ReactNode } from 'react';
import type { TextPlace } from '../../shared/text/anchors.ts';
import { type Block, type Inline, isFootnote, isRun, type ListItem } from '../../shared/text/blocks.ts';
import './text-page.css';

/** A part of one line: letters from `start` to `end`, as `inlineText` counts them. */
export type LinePart = Omit<TextPlace, 'position'>;

/** A stretch to be shown in another ground. */
export interface PageMark extends LinePart {
  id: string;
  /** The one looked at; where marks lie over each other it is the one that shows. */
  isCurrent: boolean;
}

interface TextPageProps {
  /** Of the paper, above its text. */
  title?: string;
  blocks: readonly Block[];
  /** In any order; they may lie over each other. */
  marks: readonly PageMark[];
  /** Somebody pressed on the mark. */
  onMark?: (id: string) => void;
  /** Its class, where it is no paper. */
  look?: string;
}

export function TextPage({ title, blocks, marks, onMark, look = 'text-page' }: TextPageProps) {
  const nodes = blocks.map((one, block) => {
    let line = 0;
    return blockNode(one, (content, tag) => {
      const place = { block, line };
      line += 1;
      const here = marks.filter((mark) => mark.block === block && mark.line === place.line);
      const data = { 'data-block': block, 'data-line': place.line };
      return createElement(tag, data, ...inlineNodes(content, here, onMark));
    });
  });
  return (
    <article className={look}>
      {title !== undefined && <h2>{title}</h2>}
      {stack(nodes)}
    </article>
  );
}

type NextLine = (content: readonly Inline[], tag: string) => ReactNode;

/** Lines of a text have no names of their own and are never moved: as arguments they need no keys. */
function stack(nodes: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes);
}

/** Lines are visited in the order of shared/text/lines.ts. */
function blockNode(block: Block, next: NextLine): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return next(block.content, 'p');
    case 'heading':
      return next(block.content, `h${block.level + 1}`);
    case 'list': {
      const items = block.items.map(({ content, children }: ListItem) =>
        createElement('li', null, next(content, 'span'), ...children.map((child) => blockNode(child, next))),
      );
      // "-" and "+" are both in use as bullets: as printed.
      return block.ordered
        ? createElement('ol', { start: block.start }, ...items)
        : createElement('ul', { style: { listStyleType: `"${block.bullet} "` } }, ...items);
    }
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[], tag: 'th' | 'td'): ReactNode =>
        createElement('tr', null, ...cells.map((cell) => next(cell, tag)));
      return (
        <table>
          <thead>{row(block.header, 'th')}</thead>
          <tbody>{stack(block.rows.map((cells) => row(cells, 'td')))}</tbody>
        </table>
      );
    }
    case 'quote':
      return <blockquote>{stack(block.blocks.map((child) => blockNode(child, next)))}</blockquote>;
    case 'pageBreak':
      return <hr />;
    case 'orientation':
    case 'part':
      return null;
  }
}

/** Runs cut at the ends of marks; offsets are those of `inlineText`. */
function inlineNodes(
  content: readonly Inline[],
  marks: readonly PageMark[],
  onMark: TextPageProps['onMark'],
): ReactNode[] {
  const nodes: ReactNode[] = [];
  let position = 0;
  for (const inline of content) {
    if (isFootnote(inline)) {
      const words = inline.footnote.map(({ text }) => text).join('');
      // Words of a note are not of the line: they must not count when somebody points at a place in it.
      nodes.push(<sup role="note" title={words} aria-label={`Chú thích: ${words}`} />);
      continue;
    }
    if (!isRun(inline)) {
      nodes.push(<br />);
      position += 1;
      continue;
    }
    const end = position + inline.text.length;
    const cuts = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > position && at < end);
    const borders = [...new Set([position, ...cuts.toSorted((a, b) => a - b), end])];
    for (const [at, from] of borders.slice(0, -1).entries()) {
      const to = borders[at + 1] ?? end;
      // Where marks lie over each other the one that is looked at shows.
      const covering = marks.filter((one) => one.start <= from && to <= one.end);
      const mark = covering.find(({ isCurrent }) => isCurrent) ?? covering[0];
      const words = styled(inline, inline.text.slice(from - position, to - position));
      nodes.push(
        mark === undefined ? (
          <Fragment key={from}>{words}</Fragment>
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the page does the same by keyboard
          <mark key={from} data-current={mark.isCurrent || undefined} onClick={() => onMark?.(mark.id)}>
            {words}
          </mark>
        ),
      );
    }
    position = end;
  }
  return nodes;
}

function styled(run: { bold?: true; italic?: true; underline?: true }, text: string): ReactNode {
  let node: ReactNode = text;
  if (run.underline) node = <u>{node}</u>;
  if (run.italic) node = <i>{node}</i>;
  return run.bold ? <b>{node}</b> : node;
}

export interface Pointed extends LinePart {
  /** The words there. */
  text: string;
}

/** What a person selected of one page: from the first line it touches, running on where it ends in a later one. */
export function pointedAt(selection: Selection | null): Pointed | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const line = lineOf(range.startContainer);
  const last = lineOf(range.endContainer);
  if (line === null) return null;
  const start = offsetIn(line, range.startContainer, range.startOffset);
  // A selection over several lines is kept to the first: a suggestion cannot join paragraphs.
  const whole = textOf(line);
  const end = last === line ? offsetIn(line, range.endContainer, range.endOffset) : whole.length;
  const [from, to] = trim(whole, start, end);
  if (from >= to) return null;
  return {
    block: Number(line.dataset.block),
    line: Number(line.dataset.line),
    start: from,
    end: to,
    text: whole.slice(from, to),
  };
}

function lineOf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-line]') ?? null;
}

/** A line break counts for one, as in `inlineText`. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLBRElement) return ' ';
  return [...node.childNodes].map(textOf).join('');
}

function offsetIn(line: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return textOf(before.cloneContents()).length;
}

function trim(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && text[from]?.trim() === '') from += 1;
  while (to > from && text[to - 1]?.trim() === '') to -= 1;
  return [from, to];
}
