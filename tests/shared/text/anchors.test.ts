import { describe, expect, it } from 'vitest';
import { CONTEXT, findQuote, makeAnchor, nearestPlace, placeAnchor } from '../../../shared/text/anchors.ts';
import { type Block, paragraph } from '../../../shared/text/blocks.ts';
import { mapLines, textLines } from '../../../shared/text/lines.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { p } from '../../support/blocks.ts';
import { fc } from '../../support/random.ts';
import { choice, paper, paragraphs, phrase, stretchOf } from './review-texts.ts';

const TEXT = parseMarkdown(`## 1. Thành phần

Có mặt 7 đồng chí, vắng 1 đồng chí có lý do.

| Họ tên | Điểm danh |
| --- | --- |
| Trần Văn Nam | Có mặt |
| Lê Thị Hạnh | Có mặt |

Chi bộ thảo luận sôi nổi, các ý kiến đều thống nhất với dự thảo.
`);

function anchorOn(blocks: readonly Block[], quote: string) {
  const anchor = findQuote(blocks, quote);
  if (anchor === null) throw new Error(`“${quote}” is not in the text`);
  return anchor;
}

/** The words an anchor stands on. */
function wordsAt(
  blocks: readonly Block[],
  place: { position: number } | null,
  length: number,
): string | null {
  const flat = textLines(blocks)
    .map(({ text }) => text)
    .join('\n');
  return place === null ? null : flat.slice(place.position, place.position + length);
}

describe('an anchor', () => {
  it('stands on its words in the text it was made in', () => {
    const place = placeAnchor(TEXT, anchorOn(TEXT, 'thảo luận sôi nổi'));
    expect(place).toMatchObject({ block: 3, line: 0, start: 7, end: 24 });
  });

  it('moves with its paragraph', () => {
    const anchor = anchorOn(TEXT, 'thảo luận sôi nổi');
    expect(placeAnchor([paragraph('Đoạn mới.'), paragraph('Đoạn nữa.'), ...TEXT], anchor)).toMatchObject({
      block: 5,
      start: 7,
    });
  });

  it('tells equal cells of a table apart by their rows', () => {
    const second = makeAnchor(TEXT, { block: 2, line: 5 }, 0, 6);
    expect(second?.quote).toBe('Có mặt');
    expect(second && placeAnchor([paragraph('Có mặt'), ...TEXT], second)).toMatchObject({
      block: 3,
      line: 5,
    });
  });

  it('says it cannot when its words were rewritten', () => {
    const anchor = anchorOn(TEXT, 'thảo luận sôi nổi');
    const changed = parseMarkdown('Chi bộ trao đổi thẳng thắn, các ý kiến đều thống nhất với dự thảo.');
    expect(placeAnchor(changed, anchor)).toBeNull();
    expect(nearestPlace(changed, anchor)?.text).toContain('trao đổi thẳng thắn');
  });

  it('does not take the same short word of another paragraph for its own', () => {
    const anchor = anchorOn(TEXT, 'vắng');
    expect(placeAnchor([p('Các đồng chí đi vắng gửi ý kiến bằng văn bản.')], anchor)).toBeNull();
  });

  it('holds on to a point between two words', () => {
    const point = makeAnchor(TEXT, { block: 3, line: 0 }, 24, 24);
    expect(point && placeAnchor([paragraph('Trước.'), ...TEXT], point)).toMatchObject({
      block: 4,
      start: 24,
      end: 24,
    });
  });

  it('may run over several paragraphs', () => {
    const anchor = makeAnchor(TEXT, { block: 0, line: 0 }, 3, 29);
    expect(anchor?.quote).toBe('Thành phần\nCó mặt 7 đồng c');
    expect(anchor && placeAnchor([paragraph('Trước.'), ...TEXT], anchor)).toMatchObject({
      block: 1,
      start: 3,
    });
  });

  it('is refused where there is no such stretch', () => {
    expect(makeAnchor(TEXT, { block: 9, line: 0 }, 0, 1)).toBeNull();
    expect(makeAnchor(TEXT, { block: 3, line: 0 }, 5, 4)).toBeNull();
    expect(makeAnchor(TEXT, { block: 3, line: 0 }, 0, 500)).toBeNull();
    expect(findQuote(TEXT, '  ')).toBeNull();
  });

  it('finds its own place in any paper, or one that cannot be told from it', () => {
    fc.assert(
      fc.property(paper, choice, (blocks, chosen) => {
        const stretch = stretchOf(blocks, chosen);
        const anchor = makeAnchor(blocks, stretch, stretch.start, stretch.end);
        if (anchor === null) throw new Error('no anchor');
        expect(placeAnchor(blocks, anchor)).toMatchObject({
          block: stretch.block,
          line: stretch.line,
          start: stretch.start,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('lands on the same words after any edits, or says it cannot', () => {
    fc.assert(
      fc.property(
        paper,
        choice,
        fc.array(fc.tuple(choice, phrase), { maxLength: 6 }),
        paragraphs,
        (blocks, chosen, edits, fresh) => {
          const stretch = stretchOf(blocks, chosen);
          const anchor = makeAnchor(blocks, stretch, stretch.start, stretch.end);
          if (anchor === null) throw new Error('no anchor');
          let edited: Block[] = [...fresh, ...blocks];
          for (const [where, text] of edits) {
            const at = stretchOf(edited, where);
            edited = mapLines(edited, (place, content) => {
              if (place.block !== at.block || place.line !== at.line) return null;
              const line = textLines([p(...content)])[0]?.text ?? '';
              return [{ text: line.slice(0, at.start) + text + line.slice(at.end) }];
            });
          }
          const place = placeAnchor(edited, anchor);
          if (place !== null) expect(wordsAt(edited, place, anchor.quote.length)).toBe(stretch.text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is found at its own words when nothing near them changed', () => {
    fc.assert(
      fc.property(paper, choice, paragraphs, paragraphs, (blocks, chosen, above, below) => {
        const stretch = stretchOf(blocks, chosen);
        const anchor = makeAnchor(blocks, stretch, stretch.start, stretch.end);
        if (anchor === null) throw new Error('no anchor');
        // A full context on both sides: at the ends of a paper there is less to hold on to.
        fc.pre(anchor.before.length === CONTEXT && anchor.after.length === CONTEXT);
        const edited = [...above, ...blocks, ...below];
        const place = placeAnchor(edited, anchor);
        expect(wordsAt(edited, place, anchor.quote.length)).toBe(stretch.text);
        const around = (position: number, text: string) =>
          text.slice(position - CONTEXT, position + anchor.quote.length + CONTEXT);
        const flat = textLines(edited)
          .map(({ text }) => text)
          .join('\n');
        // Where the same words with the same surroundings stand twice, nobody could tell them apart.
        expect(around(place?.position ?? -1, flat)).toBe(anchor.before + anchor.quote + anchor.after);
      }),
      { numRuns: 300 },
    );
  });
});
