/** A text with headings, lists and tables as a field of a form: written as one sees it, kept as Markdown. */
import { useEditorState } from '@tiptap/react';
import { Bold, Heading2, Italic, List, ListOrdered, type LucideIcon, Table } from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import { useEffect, useId, useRef } from 'react';
import { buttonLabel } from '../../shared/commands.ts';
import { actOn, type EditorAction } from './actions.ts';
import { type PaperEditor, PaperPage, putBody, readBody, usePaperEditor } from './paper-editor.tsx';
import './bars.css';
import './body-field.css';

interface BodyFieldProps {
  label: string;
  /** Markdown. */
  value: string;
  onChange: (value: string) => void;
  /** Told of the page it is written on, for whoever shows or mends something in it; null when there is none. */
  onEditor?: (editor: PaperEditor | null) => void;
}

export function BodyField({ label, value, onChange, onEditor }: BodyFieldProps) {
  const id = useId();
  const editor = usePaperEditor(value, label);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;

  const hand = useRef(onEditor);
  hand.current = onEditor;

  useEffect(() => {
    hand.current?.(editor);
    return () => hand.current?.(null);
  }, [editor]);
  useEffect(() => {
    const changed = (): void => {
      if (editor === null) return;
      told.current = readBody(editor);
      tell.current(told.current);
    };
    editor?.on('update', changed);
    return () => void editor?.off('update', changed);
  }, [editor]);
  // Another text came from outside: drafted anew, or brought back.
  useEffect(() => {
    if (editor === null || value === told.current) return;
    told.current = value;
    putBody(editor, value);
  }, [editor, value]);

  return (
    <div className="field">
      <span id={id} className="field-label">
        {label}
      </span>
      <div className="body-field">
        {editor !== null && <Tools editor={editor} />}
        <PaperPage editor={editor} />
      </div>
    </div>
  );
}

function Tools({ editor }: { editor: PaperEditor }) {
  const now = useEditorState({
    editor,
    selector: ({ editor: page }) => ({
      bold: page.isActive('bold'),
      italic: page.isActive('italic'),
      heading: page.isActive('heading', { level: 2 }),
      bullet: page.isActive('bulletList'),
      numbered: page.isActive('orderedList'),
    }),
  });
  const tool = (action: EditorAction, Icon: LucideIcon, isOn?: boolean) => (
    <Radix.Button
      className="tool"
      aria-label={buttonLabel(action)}
      title={buttonLabel(action)}
      aria-pressed={isOn}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => actOn(editor, action)}
    >
      <Icon aria-hidden="true" strokeWidth={1.9} />
    </Radix.Button>
  );
  return (
    <Radix.Root className="tools" aria-label="Định dạng">
      {tool('heading-2', Heading2, now.heading)}
      {tool('bold', Bold, now.bold)}
      {tool('italic', Italic, now.italic)}
      {tool('bullet-list', List, now.bullet)}
      {tool('numbered-list', ListOrdered, now.numbered)}
      {tool('insert-table', Table)}
    </Radix.Root>
  );
}
