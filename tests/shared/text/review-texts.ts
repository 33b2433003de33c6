/** Random Vietnamese papers, and the edits people make to them. */

import type { Block, Inline } from '../../../shared/text/blocks.ts';
import { textLines } from '../../../shared/text/lines.ts';
import { normalizeBlocks } from '../../../shared/text/markdown.ts';
import { h, p } from '../../support/blocks.ts';
import { fc } from '../../support/random.ts';

const WORDS =
  'chi bộ đảng viên đoàn kết thảo luận nghị quyết quán triệt và của các đồng chí gương mẫu phê bình tự tập thể cá nhân nhiệm vụ Quý năm 2020 “đường lối” nêu gương, học tập; làm theo tư tưởng'.split(
    ' ',
  );

const word = fc.constantFrom(...WORDS);
const looks = fc.constantFrom(
  {},
  { bold: true as const },
  { italic: true as const },
  { underline: true as const },
);
const run = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), looks)
  .map(([words, look]) => ({ text: words.join(' '), ...look }));
const line = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((runs): Inline[] =>
    runs.map((one, index) => ({ ...one, text: index === 0 ? one.text : ` ${one.text}` })),
  );
const cells = fc.array(line, { minLength: 2, maxLength: 2 });

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: line.map((content): Block => p(...content)) },
  { weight: 1, arbitrary: line.map((content): Block => h(2, ...content)) },
  {
    weight: 2,
    arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map(
      (lines): Block => ({
        type: 'list',
        ordered: false,
        bullet: '-',
        items: lines.map((content) => ({ content, children: [] })),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(cells, fc.array(cells, { minLength: 1, maxLength: 3 }))
      .map(([header, rows]): Block => ({ type: 'table', columns: ['left', 'left'], header, rows })),
  },
);

/** A paper as it is stored: what Markdown would not keep is not in it. */
export const paper = fc
  .array(block, { minLength: 1, maxLength: 10 })
  .map((blocks) => normalizeBlocks(blocks))
  .filter((blocks) => textLines(blocks).some(({ text }) => text !== ''));

/** Words to put in a text. */
export const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

export const paragraphs = fc.array(
  line.map((content): Block => p(...content)),
  { maxLength: 4 },
);

/** A stretch of whole words of one line, chosen by three numbers from 0 to 1. */
export function stretchOf(
  blocks: readonly Block[],
  [which, from, long]: readonly [number, number, number],
): { block: number; line: number; start: number; end: number; text: string } {
  const lines = textLines(blocks).filter(({ text }) => text !== '');
  const chosen = lines[Math.min(lines.length - 1, Math.floor(which * lines.length))];
  if (chosen === undefined) throw new Error('no line');
  const words = [...chosen.text.matchAll(/\S+/gu)];
  const first = Math.min(words.length - 1, Math.floor(from * words.length));
  const last = Math.min(words.length - 1, first + Math.floor(long * 6));
  const start = words[first]?.index ?? 0;
  const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
  return { block: chosen.block, line: chosen.line, start, end, text: chosen.text.slice(start, end) };
}

export const choice = fc.tuple(
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
);
