import { expect, it } from 'vitest';
import { type Block, blockLines } from '../../../shared/text/blocks.ts';
import { formatMarkdown, normalizeBlocks, parseMarkdown } from '../../../shared/text/markdown.ts';
import { h, p, table } from '../../support/blocks.ts';
import { runs } from '../../support/long.ts';
import { fc } from '../../support/random.ts';
import { anyBlocks, anyMarkdown, tightContent } from './hostile-blocks.ts';

it('gives back the very blocks that were written, whatever their text', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      expect(parseMarkdown(formatMarkdown(blocks))).toEqual(normalizeBlocks(blocks));
    }),
    runs(2_000),
  );
});

it('keeps looks that begin and end beside anything, in paragraphs, headings and cells', () => {
  fc.assert(
    fc.property(tightContent, (content) => {
      const blocks: Block[] = [p(...content), h(1, ...content), table('l', [content])];
      expect(parseMarkdown(formatMarkdown(blocks))).toEqual(normalizeBlocks(blocks));
    }),
    runs(4_000),
  );
});

it('has one canonical form', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const normalized = normalizeBlocks(blocks);
      expect(normalizeBlocks(normalized)).toEqual(normalized);
    }),
    runs(2_000),
  );
});

it('changes neither the blocks it is given nor what they say', () => {
  const words = (lines: string[]): string =>
    lines
      .join('')
      .toWellFormed()
      .replace(/[\s\p{Cc}\uFFFE\uFFFF]/gu, '')
      .normalize('NFD');
  fc.assert(
    fc.property(
      // Tables lose the cells beyond their columns.
      anyBlocks.filter((blocks) => !JSON.stringify(blocks).includes('"table"')),
      (blocks) => {
        const before = structuredClone(blocks);
        const normalized = normalizeBlocks(blocks);
        expect(blocks).toEqual(before);
        expect(words(blockLines(normalized))).toBe(words(blockLines(blocks)));
      },
    ),
    runs(2_000),
  );
});

it('reads any text, and what it has read once it writes and reads the same for ever', () => {
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      const blocks = parseMarkdown(text);
      const written = formatMarkdown(blocks);
      expect(parseMarkdown(written)).toEqual(blocks);
      expect(formatMarkdown(parseMarkdown(written))).toBe(written);
    }),
    runs(2_000),
  );
});

it('loses no letter and no digit of any text', () => {
  // Marks of Markdown, entities and list numbers aside, every word stands in the lines read.
  const words = fc.array(fc.constantFrom('Đảng', 'uỷ', 'chuyên', 'đề', 'quý', 'NQ84'), {
    minLength: 1,
    maxLength: 4,
  });
  const marks = fc.constantFrom(
    '*',
    '**',
    '_',
    '# ',
    '> ',
    '- ',
    '| ',
    ' | ',
    '\n',
    '\n\n',
    '<div>',
    '<u>',
    '[^1]',
    '\n    ',
    '~~',
    '`',
    '[',
    '](',
    ')',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(marks, words), { maxLength: 12 }), (parts) => {
      const text = parts.map(([mark, said]) => mark + said.join(' ')).join('');
      const read = blockLines(parseMarkdown(text)).join(' ');
      const pick = (from: string): string[] => from.match(/Đảng|uỷ|chuyên|đề|quý|NQ84/gu) ?? [];
      expect(pick(read).sort()).toEqual(pick(text).sort());
    }),
    runs(2_000),
  );
});
