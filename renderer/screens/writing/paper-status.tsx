import { useEffect, useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { STATE_NAMES } from '../../../shared/strings.ts';
import { countWords, type PaperEditor } from '../../editor/paper-editor.tsx';
import { StatusSlot } from '../../ui/status-slot.tsx';

/** How long typing must rest before words are counted again, in milliseconds. */
const REST = 600;

export function PaperStatus({ editor, document }: { editor: PaperEditor; document: Document }) {
  const [words, setWords] = useState(() => countWords(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(countWords(editor)), REST);
    };
    editor.on('transaction', changed);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', changed);
    };
  }, [editor]);
  return (
    <StatusSlot>
      {STATE_NAMES[document.state]} · bản thứ {document.revision} · {words.toLocaleString('vi')} chữ
    </StatusSlot>
  );
}
