import { describe, expect, it } from 'vitest';
import { findQuote, makeAnchor } from '../../../shared/text/anchors.ts';
import { type Block, isRun } from '../../../shared/text/blocks.ts';
import { diffWords } from '../../../shared/text/diff.ts';
import { mapLines, textLines } from '../../../shared/text/lines.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { applySuggestion, applySuggestions, type Suggestion } from '../../../shared/text/suggestions.ts';
import { fc } from '../../support/random.ts';
import { choice, paper, phrase, stretchOf } from './review-texts.ts';

function suggest(blocks: readonly Block[], quote: string, replacement: string): Suggestion {
  const anchor = findQuote(blocks, quote);
  if (anchor === null) throw new Error(`“${quote}” is not in the text`);
  return { anchor, replacement };
}

function applied(text: string, quote: string, replacement: string): string {
  const blocks = parseMarkdown(text);
  const result = applySuggestion(blocks, suggest(blocks, quote, replacement));
  if (!result.isApplied) throw new Error('not applied');
  return formatMarkdown(result.blocks).trim();
}

const plain = (blocks: readonly Block[]): string[] => textLines(blocks).map(({ text }) => text);

describe('a suggestion', () => {
  it('changes its words and nothing else', () => {
    expect(applied('Chi bộ *họp* ngày 20 tháng 3.', 'ngày 20', 'ngày 21')).toBe(
      'Chi bộ *họp* ngày 21 tháng 3.',
    );
    expect(applied('- Một\n- Hai\n', 'Hai', 'Ba')).toBe('- Một\n- Ba');
  });

  it('keeps the look of words both texts have, and gives new words the look of those they replace', () => {
    expect(
      applied('Đồng chí **Nam chủ trì** họp', 'Đồng chí Nam chủ trì họp', 'Đồng chí Hạnh chủ trì buổi họp'),
    ).toBe('Đồng chí **Hạnh chủ trì** buổi họp');
  });

  it('takes words out and puts words in at a point', () => {
    expect(applied('Chi bộ rất rất đoàn kết', ' rất rất', '')).toBe('Chi bộ đoàn kết');
    const blocks = parseMarkdown('Chi bộ **đoàn kết** tốt');
    const point = makeAnchor(blocks, { block: 0, line: 0 }, 15, 15);
    const result = point && applySuggestion(blocks, { anchor: point, replacement: ' nội bộ' });
    expect(result?.isApplied && formatMarkdown(result.blocks).trim()).toBe('Chi bộ **đoàn kết nội bộ** tốt');
  });

  it('keeps the footnotes of the words it replaces', () => {
    const text = 'Theo quy định[^1] của Điều lệ.\n\n[^1]: Điều 5.';
    expect(parseMarkdown(text)[0]).toMatchObject({ content: [{}, { footnote: [{ text: 'Điều 5.' }] }, {}] });
    expect(applied(text, 'quy định của', 'quy chế của')).toContain('quy chế[^1] của');
  });

  it('is refused with both texts when its place changed', () => {
    const before = parseMarkdown('Chi bộ thảo luận sôi nổi.');
    const after = parseMarkdown('Chi bộ trao đổi thẳng thắn.');
    expect(applySuggestion(after, suggest(before, 'thảo luận sôi nổi', 'thảo luận kỹ'))).toEqual({
      isApplied: false,
      expected: 'thảo luận sôi nổi',
      found: 'Chi bộ trao đổi thẳng thắn.',
    });
  });

  it('with a line end in it begins a paragraph or an item of its own, as somebody typed it in Word', () => {
    expect(applied('Một hai ba.', 'hai', 'hai.\nBốn')).toBe('Một hai.\n\nBốn ba.');
    expect(applied('- Một\n- Hai **đậm**\n  + Dưới\n', 'Hai', 'Mới\nHai')).toBe(
      '- Một\n- Mới\n- Hai **đậm**\n  + Dưới',
    );
    expect(applied('| A | B |\n| --- | --- |\n| x | y |\n', 'x', 'x\nz')).toContain('x<br>z');
    const above = parseMarkdown('## 1. Đề mục\n\nĐoạn.');
    const point = makeAnchor(above, { block: 0, line: 0 }, 0, 0);
    const result = point && applySuggestion(above, { anchor: point, replacement: 'Đoạn mới.\n' });
    expect(result?.isApplied && formatMarkdown(result.blocks).trim()).toBe(
      'Đoạn mới.\n\n## 1. Đề mục\n\nĐoạn.',
    );
  });

  it('never joins paragraphs', () => {
    const blocks = parseMarkdown('Một hai.\n\nBa bốn.');
    const anchor = makeAnchor(blocks, { block: 0, line: 0 }, 4, 11);
    expect(anchor && applySuggestion(blocks, { anchor, replacement: 'x' })).toMatchObject({
      isApplied: false,
    });
  });

  it('can be taken back', () => {
    const text = 'Đồng chí **Nam** chủ trì buổi họp.\n\nĐoạn khác.\n';
    const blocks = parseMarkdown(text);
    const there = applySuggestion(blocks, suggest(blocks, 'Nam chủ trì', 'Hạnh điều hành'));
    const back = there.isApplied && there.undo !== null ? applySuggestion(there.blocks, there.undo) : null;
    expect(back?.isApplied && plain(back.blocks)).toEqual(plain(blocks));
  });

  it('takes any paper from one text to the other and back', () => {
    fc.assert(
      fc.property(paper, choice, phrase, (blocks, chosen, replacement) => {
        const stretch = stretchOf(blocks, chosen);
        const anchor = makeAnchor(blocks, stretch, stretch.start, stretch.end);
        if (anchor === null) throw new Error('no anchor');
        const there = applySuggestion(blocks, { anchor, replacement });
        if (!there.isApplied || there.undo === null) throw new Error('not applied');
        expect(formatMarkdown(parseMarkdown(formatMarkdown(there.blocks)))).toBe(
          formatMarkdown(there.blocks),
        );
        const back = applySuggestion(there.blocks, there.undo);
        expect(back.isApplied && plain(back.blocks)).toEqual(plain(blocks));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a set of suggestions', () => {
  it('put in at once is what a person would get by hand, in any order', () => {
    fc.assert(
      fc.property(paper, fc.array(fc.tuple(choice, phrase), { maxLength: 8 }), (blocks, wishes) => {
        const taken: ReturnType<typeof stretchOf>[] = [];
        const suggestions: Suggestion[] = [];
        const byHand = new Map<string, { start: number; end: number; text: string }[]>();
        for (const [chosen, replacement] of wishes) {
          const stretch = stretchOf(blocks, chosen);
          const isFree = taken.every(
            (other) =>
              other.block !== stretch.block ||
              other.line !== stretch.line ||
              other.end < stretch.start ||
              stretch.end < other.start,
          );
          const anchor = makeAnchor(blocks, stretch, stretch.start, stretch.end);
          if (!isFree || anchor === null) continue;
          taken.push(stretch);
          suggestions.push({ anchor, replacement });
          const key = `${stretch.block} ${stretch.line}`;
          byHand.set(key, [...(byHand.get(key) ?? []), { ...stretch, text: replacement }]);
        }
        const expected = textLines(blocks).map(({ block, line, text }) =>
          (byHand.get(`${block} ${line}`) ?? [])
            .sort((one, other) => other.start - one.start)
            .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text),
        );
        const result = applySuggestions(blocks, suggestions);
        expect(result.left).toEqual([]);
        expect(plain(result.blocks)).toEqual(expected);
        const reversed = applySuggestions(blocks, suggestions.toReversed());
        expect(formatMarkdown(reversed.blocks)).toBe(formatMarkdown(result.blocks));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves those that were made for the same words, and says which', () => {
    const blocks = parseMarkdown('Chi bộ thảo luận sôi nổi về dự thảo.');
    const set = [
      suggest(blocks, 'thảo luận sôi nổi', 'trao đổi'),
      suggest(blocks, 'sôi nổi về', 'kỹ về'),
      suggest(blocks, 'dự thảo', 'bản dự thảo'),
    ];
    expect(applySuggestions(blocks, set)).toMatchObject({ applied: [2], left: [0, 1] });
  });

  it('leaves the runs of untouched words as they were', () => {
    fc.assert(
      fc.property(paper, choice, phrase, (blocks, chosen, replacement) => {
        const stretch = stretchOf(blocks, chosen);
        const anchor = makeAnchor(blocks, stretch, stretch.start, stretch.end);
        if (anchor === null) throw new Error('no anchor');
        const { blocks: changed } = applySuggestions(blocks, [{ anchor, replacement }]);
        const looks = (all: readonly Block[], from: number, to: number | undefined): string[] => {
          const line = textLines(all).find((one) => one.block === stretch.block && one.line === stretch.line);
          const letters = (line?.content ?? []).flatMap((inline) =>
            isRun(inline)
              ? [...inline.text].map((letter) => JSON.stringify({ ...inline, text: letter }))
              : [JSON.stringify(inline)],
          );
          return letters.slice(from, to);
        };
        expect(looks(changed, 0, stretch.start)).toEqual(looks(blocks, 0, stretch.start));
        const tail = looks(blocks, stretch.end, undefined);
        expect(tail.length === 0 ? [] : looks(changed, -tail.length, undefined)).toEqual(tail);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the words of two texts', () => {
  it('give either text back', () => {
    const text = fc.array(phrase, { maxLength: 12 }).map((phrases) => phrases.join(', '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffWords(before, after);
        const without = (change: string) =>
          segments
            .filter((segment) => segment.change !== change)
            .map((segment) => segment.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});

it('lines are visited in the order they are listed', () => {
  fc.assert(
    fc.property(paper, (blocks) => {
      const visited: string[] = [];
      mapLines(blocks, ({ block, line }) => {
        visited.push(`${block} ${line}`);
        return null;
      });
      expect(visited).toEqual(textLines(blocks).map(({ block, line }) => `${block} ${line}`));
    }),
  );
});
