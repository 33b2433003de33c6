/** What the commands of the editor do to a text. */
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blocksToDoc } from '../../../renderer/editor/blocks-to-doc.ts';
import { docToBlocks } from '../../../renderer/editor/doc-to-blocks.ts';
import { findPlaces } from '../../../renderer/editor/find-text.ts';
import { setHeadings } from '../../../renderer/editor/heading-numbers.ts';
import { schema } from '../../../renderer/editor/schema.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';

/** The text with a change done to the lines that hold these words, as Markdown. */
function change(
  markdown: string,
  words: readonly [string, string?],
  edit: (tr: Transaction) => void,
): string {
  const doc = schema.nodeFromJSON(blocksToDoc(parseMarkdown(markdown)));
  const [first, last = first] = words.map((text) => {
    const place = findPlaces(doc, { text: text ?? '', ignoresMarks: false })[0];
    if (place === undefined) throw new Error(`“${text}” is not in the text`);
    return place.from;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, first ?? 0, last) });
  const { tr } = state;
  edit(tr);
  return formatMarkdown(docToBlocks(tr.doc));
}

describe('heading styles', () => {
  it('number a line as what stands before it asks', () => {
    const text = '# I- MỤC ĐÍCH\n\n# II- NỘI DUNG\n\nTổ chức thực hiện\n';
    expect(change(text, ['Tổ chức'], (tr) => setHeadings(tr, 1))).toContain('# III- Tổ chức thực hiện');
  });

  it('number several lines at once', () => {
    const text = 'Mục đích\n\nYêu cầu\n';
    const result = change(text, ['Mục đích', 'Yêu cầu'], (tr) => setHeadings(tr, 2));
    expect(result).toBe(formatMarkdown(parseMarkdown('## 1\\. Mục đích\n\n## 2\\. Yêu cầu\n')));
  });

  it('move the numbers of later siblings on, and leave those under another heading alone', () => {
    const text = '# I- A\n\n## 1. Một\n\nChen vào\n\n## 2. Hai\n\n# II- B\n\n## 1. Riêng\n';
    const result = change(text, ['Chen vào'], (tr) => setHeadings(tr, 2));
    expect(result).toBe(
      formatMarkdown(
        parseMarkdown('# I- A\n\n## 1. Một\n\n## 2. Chen vào\n\n## 3. Hai\n\n# II- B\n\n## 1. Riêng\n'),
      ),
    );
  });

  it('leave headings without a number as they are', () => {
    const text = '# PHẦN THỨ NHẤT\n\nMở đầu\n\n# PHẦN THỨ HAI\n';
    expect(change(text, ['Mở đầu'], (tr) => setHeadings(tr, 1))).toBe(
      '# PHẦN THỨ NHẤT\n\n# I- Mở đầu\n\n# PHẦN THỨ HAI\n',
    );
  });

  it('take the number away with the style, and close the gap', () => {
    const text = '# I- Một\n\n# II- Hai\n\n# III- Ba\n';
    expect(change(text, ['Hai'], (tr) => setHeadings(tr, null))).toBe('# I- Một\n\nHai\n\n# II- Ba\n');
  });

  it('replace the number of another style', () => {
    expect(change('## 4. **Kinh phí**\n', ['Kinh phí'], (tr) => setHeadings(tr, 3))).toBe(
      formatMarkdown(parseMarkdown('### **a) Kinh phí**\n')),
    );
  });
});

describe('finding', () => {
  const doc = schema.nodeFromJSON(
    blocksToDoc(parseMarkdown('Đảng viên đang **họp**[^1] bàn.\n\n| Đảng |\n| --- |\n| dang |\n\n[^1]: x\n')),
  );
  const found = (text: string, ignoresMarks: boolean): string[] =>
    findPlaces(doc, { text, ignoresMarks }).map(({ from, to }) => doc.textBetween(from, to));

  it('without dấu finds every word that looks alike', () => {
    expect(found('dang', true)).toEqual(['Đảng', 'đang', 'Đảng', 'dang']);
  });

  it('with dấu finds the word that was typed, in capitals or not', () => {
    expect(found('đảng', false)).toEqual(['Đảng', 'Đảng']);
  });

  it('finds words that run over a change of look, and gives true places behind a footnote', () => {
    expect(found('đang họp', true)).toEqual(['đang họp']);
    expect(found('bàn', false)).toEqual(['bàn']);
  });

  it('finds nothing for nothing', () => {
    expect(found('', true)).toEqual([]);
  });
});
