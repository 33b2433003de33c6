import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blocksToDoc } from '../../../renderer/editor/blocks-to-doc.ts';
import { changeTo } from '../../../renderer/editor/change-to.ts';
import { schema } from '../../../renderer/editor/schema.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';

const TEXTS = [
  '',
  'a',
  'aaa\n\naaa\n\naaa',
  'aaa\n\naaa',
  '# MỤC\n\na b c',
  '- x\n- y',
  '- x\n  + y',
  '1. a\n2. b',
  '> trích',
  '| A | B |\n| --- | --- |\n| 1 | 2 |',
  '| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |',
  'a[^1] b\n\n[^1]: ghi chú',
  '<!-- page-break -->\n\na',
  '<!-- part: opening -->\n\nHồi **14 giờ** 00\n\n<!-- /part -->\n\nx',
  '<!-- part: opening -->\n\nHồi 15 giờ\n\n- a\n- b\n\n<!-- part: closing -->\n\nHết.\n\n<!-- /part -->',
];

function docOf(text: string): Node {
  return schema.nodeFromJSON(blocksToDoc(parseMarkdown(text)));
}

describe('putting one text in place of another', () => {
  it.each(TEXTS)('from %j leads to every other', (before) => {
    for (const after of TEXTS) {
      const state = EditorState.create({ doc: docOf(before) });
      const changed = changeTo(state, docOf(after))?.doc ?? state.doc;
      expect(changed.toJSON()).toEqual(docOf(after).toJSON());
    }
  });

  it('leaves the caret with the words it stood at', () => {
    const doc = docOf('Mở đầu.\n\nGiữa chừng.\n\nKết thúc.');
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, doc.content.size - 1) });
    const change = changeTo(state, docOf('Mở đầu đã sửa dài hơn.\n\nGiữa chừng.\n\nKết thúc.'));
    const next = change === null ? state : state.apply(change);
    expect(next.selection.$from.parent.textContent).toBe('Kết thúc.');
    expect(next.selection.$from.parentOffset).toBe('Kết thúc.'.length);
  });
});
