import { useEffect, useState } from 'react';
import type { OpenedDocument } from '../../../shared/contract/documents.ts';
import { STATE_NAMES } from '../../../shared/strings.ts';
import { countWords, type PaperEditor } from '../../editor/paper-editor.tsx';
import { useCaretPage } from '../../editor/use-caret-page.ts';
import { StatusSlot } from '../../ui/status-slot.tsx';

/** How long typing must rest before words are counted again, in milliseconds. */
const REST = 600;

interface PaperStatusProps {
  editor: PaperEditor;
  document: OpenedDocument;
  /** Undefined until the pages are laid out. */
  pageCount: number | undefined;
}

export function PaperStatus({ editor, document, pageCount }: PaperStatusProps) {
  const page = useCaretPage(editor)?.page ?? 0;
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
      {pageCount !== undefined && `Trang ${Math.min(page + 1, pageCount)}/${pageCount} · `}
      {words.toLocaleString('vi')} chữ · {STATE_NAMES[document.state]} · bản thứ {document.revision}
      {Object.keys(document.assembled).length > 0 && ' · nền nhạt: theo dữ liệu gốc, vạch lề: đã sửa tay'}
    </StatusSlot>
  );
}
