/** What mending does to a text: only where the checker read what still stands there, and nothing beside it. */
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blocksToDoc } from '../../../renderer/editor/blocks-to-doc.ts';
import { docToBlocks } from '../../../renderer/editor/doc-to-blocks.ts';
import { type Mend, mendText } from '../../../renderer/editor/mend-text.ts';
import type { PaperEditor } from '../../../renderer/editor/paper-editor.tsx';
import { schema } from '../../../renderer/editor/schema.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { fc } from '../../support/random.ts';

/** The text after mending, how many places were mended, and in how many steps of undoing. */
function mended(markdown: string, mends: readonly Mend[]): { text: string; count: number; steps: number } {
  let state = EditorState.create({ doc: schema.nodeFromJSON(blocksToDoc(parseMarkdown(markdown))) });
  let steps = 0;
  const dispatch = (transaction: Transaction): void => {
    state = state.apply(transaction);
    steps += 1;
  };
  const editor = { state, view: { dispatch } } as unknown as PaperEditor;
  const count = mendText(editor, mends);
  return { text: textOf(state.doc), count, steps };
}

function textOf(doc: Node): string {
  return formatMarkdown(docToBlocks(doc)).trim();
}

/** The stretch of a line, found by its words. */
function mend(was: string, words: string, text: string, block: number, line = 0): Mend {
  const start = was.indexOf(words);
  return { block, line, start, end: start + words.length, was, text };
}

describe('mending a text', () => {
  it('puts other words in, in paragraphs, items and cells, all at once and undone at once', () => {
    const before = 'Chi bộ họp , bàn.\n\n- Một ,\n- Hai\n\n| A | B |\n| --- | --- |\n| x , | y |';
    const { text, count, steps } = mended(before, [
      mend('Chi bộ họp , bàn.', ' , ', ', ', 0),
      mend('Một ,', ' ,', ',', 1, 0),
      mend('x ,', ' ,', ',', 2, 2),
    ]);
    expect(count).toBe(3);
    expect(steps).toBe(1);
    expect(text).toContain('Chi bộ họp, bàn.');
    expect(text).toContain('- Một,');
    expect(text).toMatch(/\| x, /u);
  });

  it('keeps the look of the words around it', () => {
    const { text } = mended('Chi bộ **nhất  trí** họp.', [mend('Chi bộ nhất  trí họp.', '  ', ' ', 0)]);
    expect(text).toBe('Chi bộ **nhất trí** họp.');
  });

  it.each([
    ['a line that was changed since', 'Chi bộ đã họp , bàn.', mend('Chi bộ họp , bàn.', ' , ', ', ', 0)],
    ['a block that is not there any more', 'Chi bộ họp.', mend('Chi bộ họp , bàn.', ' , ', ', ', 4)],
    [
      'a stretch with a footnote in it',
      'Chi bộ[^1] họp.\n\n[^1]: Ghi chú',
      mend('Chi bộ họp.', 'bộ họp', 'bộ đã họp', 0),
    ],
  ])('leaves alone %s', (_, before, one) => {
    const { text, count, steps } = mended(before, [one]);
    expect(text).toBe(textOf(schema.nodeFromJSON(blocksToDoc(parseMarkdown(before)))));
    expect([count, steps]).toEqual([0, 0]);
  });

  it('of two that lie in each other’s way does one', () => {
    const was = 'Chi bộ họp ,bàn.';
    const { text, count } = mended(was, [mend(was, ' ,', ',', 0), mend(was, ' ,b', ', b', 0)]);
    expect(count).toBe(1);
    expect(['Chi bộ họp,bàn.', 'Chi bộ họp, bàn.']).toContain(text);
  });

  it('of any words in any paragraphs changes those and no letter more', () => {
    const word = fc.constantFrom('chi', 'bộ', 'họp', 'bàn', 'đảng', 'viên', 'nhất', 'trí');
    const paragraph = fc.array(word, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(paragraph, fc.array(fc.nat(7), { maxLength: 3 })), { minLength: 1, maxLength: 5 }),
        (paragraphs) => {
          const before = paragraphs.map(([words]) => words.join(' ')).join('\n\n');
          const mends = paragraphs.flatMap(([words, chosen], block) =>
            [...new Set(chosen.map((at) => at % words.length))].map((at): Mend => {
              const start = words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
              const was = words.join(' ');
              return { block, line: 0, start, end: start + (words[at] ?? '').length, was, text: 'Mới' };
            }),
          );
          const after = paragraphs
            .map(([words, chosen]) => {
              const at = new Set(chosen.map((one) => one % words.length));
              return words.map((one, index) => (at.has(index) ? 'Mới' : one)).join(' ');
            })
            .join('\n\n');
          expect(mended(before, mends)).toEqual({
            text: after,
            count: mends.length,
            steps: mends.length === 0 ? 0 : 1,
          });
        },
      ),
    );
  });
});
