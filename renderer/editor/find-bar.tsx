/** Find and replace, with dấu or without. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { foundIn } from './finding.ts';
import './bars.css';

interface FindBarProps {
  editor: Editor;
  replaces: boolean;
  onClose: () => void;
}

export function FindBar({ editor, replaces, onClose }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => selectedWords(editor));
  const [ignoresMarks, setIgnoresMarks] = useState(true);
  const [replacement, setReplacement] = useState('');
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: page }) => {
      const found = foundIn(page.state);
      return { count: found.places.length, current: found.current };
    },
  });
  useEffect(() => input.current?.select(), []);
  useEffect(() => {
    editor.commands.findText(typed === '' ? null : { text: typed, ignoresMarks });
  }, [editor, typed, ignoresMarks]);
  useEffect(() => {
    // With nothing left to replace the button that was pressed goes out, and would take the keys with it.
    const here = document.activeElement;
    if (count === 0 && (here === document.body || here?.matches(':disabled'))) input.current?.focus();
  }, [count]);
  useEffect(() => () => void (!editor.isDestroyed && editor.commands.findText(null)), [editor]);

  const step = (by: 1 | -1): void => void editor.commands.goToFound(by);
  const close = (): void => {
    onClose();
    editor.view.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <search className="find-bar" aria-label="Tìm trong văn bản" onKeyDown={press}>
      <input
        ref={input}
        className="input find-words"
        aria-label="Tìm trong văn bản"
        placeholder="Tìm trong văn bản"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span className="small muted numbers find-count" role="status">
        {typed === '' ? '' : placeWords(count, current)}
      </span>
      <IconButton label="Chỗ trước" disabled={count === 0} onClick={() => step(-1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label="Chỗ sau" disabled={count === 0} onClick={() => step(1)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <CheckField label="Không cần dấu" isOn={ignoresMarks} onChange={setIgnoresMarks} />
      {replaces && (
        <Replacing
          text={replacement}
          isDisabled={count === 0}
          onChange={setReplacement}
          onReplace={() => editor.commands.replaceFound(replacement)}
          onReplaceAll={() => editor.commands.replaceAllFound(replacement)}
        />
      )}
      <IconButton label="Đóng" onClick={close}>
        <X aria-hidden="true" />
      </IconButton>
    </search>
  );
}

interface ReplacingProps {
  text: string;
  /** While nothing is found. */
  isDisabled: boolean;
  onChange: (text: string) => void;
  onReplace: () => void;
  onReplaceAll: () => void;
}

function Replacing({ text, isDisabled, onChange, onReplace, onReplaceAll }: ReplacingProps) {
  return (
    <>
      <input
        className="input find-words"
        aria-label="Thay bằng"
        placeholder="Thay bằng"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button disabled={isDisabled} onClick={onReplace}>
        Thay
      </Button>
      <Button disabled={isDisabled} onClick={onReplaceAll}>
        Thay tất cả
      </Button>
    </>
  );
}

/** Which of the places found one stands at; `current` counts from 0. */
function placeWords(count: number, current: number): string {
  return count === 0 ? 'Không có' : `${current + 1}/${count}`;
}

/** A few words that were selected are what one looks for. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  const text = doc.textBetween(selection.from, selection.to, ' ');
  return text.length <= 80 ? text : '';
}
