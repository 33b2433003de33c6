/** Blocks of every kind with text chosen to be misread, for property tests. */

import type { Block, Inline, Run } from '../../../shared/text/blocks.ts';
import { fc } from '../../support/random.ts';

const PIECES = [
  ...[
    '1. ',
    '2) ',
    'a) ',
    '- ',
    '+ ',
    '* ',
    '# ',
    '## ',
    '#',
    '*',
    '**',
    '***',
    '_',
    '__',
    '|',
    '||',
    '> ',
    '>',
    '<',
  ],
  ...[
    '[^1]',
    '[^1]:',
    '[^2]: ',
    '[x](y)',
    '![x](y)',
    '[x]: /y',
    '[ ] ',
    '[x] ',
    '](',
    '(',
    ')',
    '[',
    ']',
    '!',
    ':',
  ],
  ...[
    '&amp;',
    '&',
    '&#32;',
    '&lt;',
    '\\',
    '\\\\',
    '\\*',
    '-----',
    '---',
    '- - -',
    '===',
    ':-',
    ':-:',
    '|-|',
    '~~~',
    '~',
  ],
  ...[
    '`',
    '```',
    '<b>',
    '</b>',
    '<br>',
    '<u>',
    '<!-- page-break -->',
    '<!-- part: x -->',
    '<script>',
    '<div>',
    '-->',
  ],
  ...['http://vi-du.vn/a_b?c=d*e', 'www.vi-du.vn', 'ten_nguoi@vi-du.vn', '<a href="x">', '<http://vi-du.vn>'],
  ...[
    '  ',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u00A0',
    '\u2028',
    '\u200B',
    '\u0007',
    '\u0301',
    'e\u0302\u0301',
    '😀',
    '\uD800',
  ],
  ...['đ', 'ế', 'Đảng uỷ', 'Chi bộ', 'hoà', '“', '”', '.', ',', '1', '10', 'I- ', 'x', '    '],
];

const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const run: fc.Arbitrary<Run> = fc.record(
  { text, bold: fc.constant(true), italic: fc.constant(true), underline: fc.constant(true) },
  { requiredKeys: ['text'] },
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: run },
  { weight: 1, arbitrary: fc.record({ footnote: fc.array(run, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ lineBreak: true }) },
);

const content = fc.array(inline, { maxLength: 6 });

const table = fc
  .array(fc.constantFrom('left' as const, 'center' as const, 'right' as const), { maxLength: 4 })
  .chain((columns) => {
    const row = fc.array(content, { maxLength: 5 });
    return fc.record({
      type: fc.constant('table' as const),
      columns: fc.constant(columns),
      header: row,
      rows: fc.array(row, { maxLength: 3 }),
    });
  });

/** Any list of blocks, nested a few levels deep, canonical or not. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => {
  const items = fc.array(fc.record({ content, children: tie('blocks') }), { maxLength: 3 });
  return {
    blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'blocks' }),
    block: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'blocks' },
      fc.record({ type: fc.constant('paragraph' as const), content }),
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const),
        content,
      }),
      table,
      fc.constantFrom<Block>(
        { type: 'pageBreak' },
        { type: 'orientation', value: 'landscape' },
        { type: 'orientation', value: 'portrait' },
        { type: 'part', key: 'bieu-quyet' },
        { type: 'part', key: null },
      ),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.constant(false as const),
        bullet: fc.constantFrom('-' as const, '+' as const),
        items,
      }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.constant(true as const),
        start: fc.oneof(fc.constantFrom(0, 1, 5, 999_999_999), fc.integer()),
        items,
      }),
      fc.record({ type: fc.constant('quote' as const), blocks: tie('blocks') }),
    ),
  };
}).blocks;

const SHORT = ['a', 'đ', '1', ' ', '(', '“', '.', '~', '*', '-', '😀', '\u0301', '>'];
const shortRun = fc.record(
  {
    text: fc
      .array(fc.constantFrom(...SHORT), { minLength: 1, maxLength: 3 })
      .map((pieces) => pieces.join('')),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    underline: fc.constant(true as const),
  },
  { requiredKeys: ['text'] },
);

/** Contents of short runs, so that looks begin and end beside letters, signs and spaces of every kind. */
export const tightContent: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: shortRun },
    { weight: 1, arbitrary: fc.constant<Inline>({ footnote: [{ text: 'chú' }] }) },
    { weight: 1, arbitrary: fc.constant<Inline>({ lineBreak: true }) },
  ),
  { minLength: 1, maxLength: 6 },
);

/** Any text at all, as a stranger might hand it to the reader. */
export const anyMarkdown = fc
  .array(fc.constantFrom(...PIECES, '\n', '\n\n', '\n  ', '\n    ', '| a | b |\n|---|---|\n', '[^1]: '), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));
