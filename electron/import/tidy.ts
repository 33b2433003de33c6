/** Repairs the typing of imported text and counts what it changed (party-format.md, lint rules 22, 31, 32). */
import {
  type Block,
  type Inline,
  isFootnote,
  isRun,
  type ListItem,
  type Run,
} from '../../shared/text/blocks.ts';
import { tidyQuotes, tidySpaces } from '../../shared/text/vietnamese.ts';
import { count, type ReadTally } from './imported.ts';

export function tidyBlocks(blocks: readonly Block[], tally: ReadTally): Block[] {
  const tidy = (content: readonly Inline[]): Inline[] => tidyContent(content, tally);
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, content: tidy(block.content) };
      case 'list':
        return { ...block, items: block.items.map((item) => tidyItem(item, tally)) };
      case 'table':
        return { ...block, header: block.header.map(tidy), rows: block.rows.map((row) => row.map(tidy)) };
      case 'quote':
        return { ...block, blocks: tidyBlocks(block.blocks, tally) };
      case 'pageBreak':
      case 'orientation':
      case 'part':
        return block;
    }
  });
}

function tidyItem({ content, children }: ListItem, tally: ReadTally): ListItem {
  return { content: tidyContent(content, tally), children: tidyBlocks(children, tally) };
}

export function tidyContent(content: readonly Inline[], tally: ReadTally): Inline[] {
  const spaced = tidyEdges(
    content.map((inline): Inline => {
      if (isFootnote(inline)) return { footnote: tidyContent(inline.footnote, tally).filter(isRun) };
      if (!isRun(inline)) return inline;
      const { text, changes } = tidySpaces(inline.text.replace(/[\t\u00A0\u2000-\u200A\u202F\u3000]/gu, ' '));
      count(tally, 'spaces', changes);
      return { ...inline, text };
    }),
    tally,
  );
  return tidyEndMark(tidyQuotesAcross(spaced, tally), tally);
}

/** What no run shows by itself: blanks that meet where two runs, or a run and a mark, stand side by side. */
function tidyEdges(content: readonly Inline[], tally: ReadTally): Inline[] {
  const tidied: Inline[] = [];
  for (const inline of content) {
    const last = tidied.at(-1);
    if (isRun(inline) && last !== undefined && isRun(last) && / $/u.test(last.text)) {
      const text = inline.text.trimStart();
      if (text !== inline.text) count(tally, 'spaces');
      if (/^[,;!?]/u.test(text)) {
        last.text = last.text.trimEnd();
        count(tally, 'spaces');
      }
      tidied.push({ ...inline, text });
    } else {
      tidied.push({ ...inline });
    }
  }
  return tidied;
}

/** A pair of quotation marks may open in one run and close in another: the line is read as a whole. */
function tidyQuotesAcross(content: readonly Inline[], tally: ReadTally): Inline[] {
  const whole = content
    .map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : '\n'))
    .join('');
  const { text, changes } = tidyQuotes(whole);
  if (changes === 0) return [...content];
  count(tally, 'quotes', changes);
  let at = 0;
  return content.map((inline): Inline => {
    if (isFootnote(inline)) return inline;
    if (!isRun(inline)) {
      at += 1;
      return inline;
    }
    const run: Run = { ...inline, text: text.slice(at, at + inline.text.length) };
    at += inline.text.length;
    return run;
  });
}

/** "./." closes State papers; a Party paper ends with a full stop. */
function tidyEndMark(content: readonly Inline[], tally: ReadTally): Inline[] {
  const last = content.at(-1);
  if (last === undefined || !isRun(last)) return [...content];
  const text = last.text.replace(/ ?\.{1,3}\/\.?$/u, '.');
  if (text === last.text) return [...content];
  count(tally, 'end-marks');
  return [...content.slice(0, -1), { ...last, text }];
}
