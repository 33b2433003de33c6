/** The pages of the Word file beside the text, or alone; they stay where the caret is. */
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import { useCaretPage } from '../../editor/use-caret-page.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { PageSheets } from '../../ui/page-sheets.tsx';
import type { PagesQuery } from './use-pages.ts';
import { WordPreview } from './word-preview.tsx';

interface PreviewPaneProps {
  id: number;
  pages: PagesQuery;
  /** Null where nobody writes. */
  editor: PaperEditor | null;
}

export function PreviewPane({ id, pages: { data, error, retry }, editor }: PreviewPaneProps) {
  const caret = useCaretPage(editor);
  if (data === undefined)
    return error === null ? (
      <Waiting what="bản Word" />
    ) : (
      <ErrorNote message={error.message} onRetry={retry} />
    );
  if (data.isOnLetterhead) return <WordPreview id={id} pages={data} />;
  const page = caret === null ? undefined : data.pages[caret.page];
  const down = page === undefined || caret === null ? 0 : caret.share * (page.body.bottom - page.body.top);
  const place =
    page === undefined || caret === null
      ? undefined
      : { page: caret.page, share: (page.body.top + down) / page.height };
  return (
    <div className="preview-pane">
      {error !== null && <ErrorNote message={error.message} onRetry={retry} />}
      <PageSheets label="Bản Word" pages={data.pages} place={place} />
    </div>
  );
}
