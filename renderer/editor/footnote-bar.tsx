/** The words of the footnote the caret stands on. */
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { inlineText, type Run } from '../../shared/text/blocks.ts';
import { Button } from '../ui/button.tsx';
import './bars.css';

export function FootnoteBar({ editor }: { editor: Editor }) {
  const note = useEditorState({
    editor,
    selector: ({ editor: page }) => {
      const { selection, doc } = page.state;
      if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return null;
      let number = 1;
      doc.nodesBetween(0, selection.from, (node, pos) => {
        if (node.type.name === 'footnote' && pos < selection.from) number += 1;
      });
      return { pos: selection.from, number, content: selection.node.attrs.content as Run[] };
    },
  });
  return note === null ? null : <Words key={note.pos} editor={editor} {...note} />;
}

interface WordsProps {
  editor: Editor;
  pos: number;
  number: number;
  content: Run[];
}

function Words({ editor, pos, number, content }: WordsProps) {
  const input = useRef<HTMLInputElement>(null);
  const before = inlineText(content);
  // A new note wants its words; one that was walked onto must not take the keys away.
  useEffect(() => {
    if (before === '') input.current?.focus();
  }, [before]);

  const keep = (): void => {
    const text = (input.current?.value ?? '').normalize('NFC').trim();
    if (text === before || editor.state.doc.nodeAt(pos)?.type.name !== 'footnote') return;
    editor.commands.command(({ tr }) => {
      tr.setNodeAttribute(pos, 'content', text === '' ? [] : [{ text }]);
      return true;
    });
  };
  const leave = (): void => {
    keep();
    editor.commands.setTextSelection(pos + 1);
    // At once: TipTap's own waits for a frame, and the next letter would be lost.
    editor.view.focus();
  };
  return (
    <div className="footnote-bar">
      <label htmlFor="footnote-words">Chú thích {number}</label>
      <input
        id="footnote-words"
        ref={input}
        className="input footnote-words"
        autoComplete="off"
        spellCheck={false}
        defaultValue={before}
        placeholder="Lời chú thích in ở cuối trang"
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          // The page has the focus now: the key must not be typed there as well.
          event.preventDefault();
          leave();
        }}
      />
      <Button onClick={leave}>Xong</Button>
    </div>
  );
}
