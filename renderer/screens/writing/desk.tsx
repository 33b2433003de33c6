/** The desk: a page like Word's, what is around it, and what may be done with the paper. */

import { useState } from 'react';
import type { OpenedDocument } from '../../../shared/contract/documents.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { ReviewRound } from '../../../shared/domain/review.ts';
import { PaperDifferences } from '../../acts/paper-differences.tsx';
import { runCommand } from '../../commands.ts';
import { FindBar } from '../../editor/find-bar.tsx';
import { FootnoteBar } from '../../editor/footnote-bar.tsx';
import { HeadingOffer } from '../../editor/heading-offer.tsx';
import { Outline } from '../../editor/outline.tsx';
import { type PaperEditor, usePaperEditor } from '../../editor/paper-editor.tsx';
import { Toolbar } from '../../editor/toolbar.tsx';
import { useVerb } from '../../queries.ts';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { KeptDraft } from './drafts.ts';
import { HeadPanel } from './head-panel.tsx';
import { LintSide } from './lint-side.tsx';
import type { HeadPlace } from './mend-head.ts';
import { PaperBar } from './paper-bar.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { PaperStatus } from './paper-status.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { ReviewSide } from './review-side.tsx';
import { SourceNote } from './source-note.tsx';
import { StaleDialog } from './stale-dialog.tsx';
import { type Side, useDeskView } from './use-desk-view.ts';
import { useEditorCommands } from './use-editor-commands.ts';
import { type Keeping, useKeeping } from './use-keeping.ts';
import { type Linting, useLinting } from './use-linting.ts';
import { type PagesQuery, usePages } from './use-pages.ts';
import { usePartGrounds } from './use-part-grounds.ts';
import { useZoom } from './use-zoom.ts';

interface DeskProps {
  document: OpenedDocument;
  /** What the address asks to see beside the page. */
  asksFindings: boolean;
}

export function Desk({ document, asksFindings }: DeskProps) {
  const cell = useVerb('cell:get', {}).data?.cell;
  const rounds = useVerb('review:list', { documentId: document.id }).data ?? [];
  const round = rounds.find(({ round: { state } }) => state === 'open') ?? null;
  const toast = useToast();
  const { side, headPlace, toggle, showHead, closeSide, hasOutline, isFocused, finding, leaveFinding } =
    useDeskView({ id: document.id, canReview: round !== null, asksFindings });
  const [outdated, setOutdated] = useState<KeptDraft | null>(null);
  const editor = usePaperEditor(document.body);
  usePartGrounds(editor, document.assembled);
  const keeping = useKeeping({
    document,
    editor,
    book: cell?.name ?? '',
    onRecovered: ({ at }) => toast(`Đã lấy lại phần đang gõ dở lúc ${momentWords(at)}`),
    onOutdated: setOutdated,
  });
  const linting = useLinting(document.id, document.date, editor, keeping);
  const pages = usePages(document, editor);
  const { sheet, zoom, choice, setChoice } = useZoom();

  useEditorCommands(editor);
  const isStale = keeping.state.state === 'stale';

  return (
    <div className="desk" data-fills={isFocused ? 'window' : 'place'} data-side={side}>
      <PaperBar
        document={document}
        flush={keeping.flush}
        head={{ isOpen: side === 'head', toggle: () => toggle('head') }}
        lint={{
          isOpen: side === 'lint',
          toggle: () => toggle('lint'),
          count: linting.report?.findings.length ?? 0,
        }}
        items={
          round === null
            ? null
            : { isOpen: side === 'review', toggle: () => toggle('review'), count: round.undecided }
        }
      />
      {editor !== null && (
        <Toolbar editor={editor} zoom={choice} onZoom={setChoice} onCommand={(id) => void runCommand(id)} />
      )}
      {editor !== null && finding !== null && (
        <FindBar editor={editor} replaces={finding === 'replace'} onClose={leaveFinding} />
      )}
      {editor !== null && <HeadingOffer editor={editor} />}
      {keeping.state.state === 'refused' && isAboutText(keeping.state.error.code) && (
        <div className="desk-note">
          <ErrorNote message={keeping.state.error.message} />
        </div>
      )}
      <SourceNote document={document} />
      <PaperDifferences document={document} planId={null} />
      <div className="desk-body">
        {editor !== null && hasOutline && !isFocused && side !== 'preview' && <Outline editor={editor} />}
        <div className="sheet" ref={sheet}>
          <PaperSheet editor={editor} pages={pages.data} zoom={zoom} />
        </div>
        <DeskSide
          {...{ side, document, keeping, editor, pages, linting, headPlace }}
          round={round?.round ?? null}
          onHead={showHead}
          onClose={closeSide}
        />
      </div>
      {editor !== null && <FootnoteBar editor={editor} />}
      {editor !== null && (
        <PaperStatus editor={editor} document={document} pageCount={pages.data?.pages.length} />
      )}
      {(isStale || outdated !== null) && (
        <StaleDialog
          id={document.id}
          mine={outdated ?? keeping.read()}
          onChosen={(text, base, isSaved) => {
            setOutdated(null);
            keeping.adopt(text, base, isSaved);
          }}
        />
      )}
    </div>
  );
}

interface DeskSideProps {
  side: Side | null;
  document: Document;
  keeping: Keeping;
  editor: PaperEditor | null;
  pages: PagesQuery;
  /** The one that is open. */
  round: ReviewRound | null;
  linting: Linting;
  headPlace: HeadPlace | null;
  onHead: (place: HeadPlace | null) => void;
  onClose: () => void;
}

function DeskSide({
  side,
  document,
  keeping,
  editor,
  pages,
  round,
  linting,
  headPlace,
  onHead,
  onClose,
}: DeskSideProps) {
  if (side === 'head') return <HeadPanel {...{ document, keeping, onClose }} at={headPlace} />;
  if (side === 'preview') return <PreviewPane id={document.id} pages={pages} editor={editor} />;
  if (side === null || editor === null) return null;
  if (side === 'lint')
    return <LintSide id={document.id} {...{ linting, editor, keeping, onHead, onClose }} />;
  if (round === null) return null;
  return (
    <ReviewSide
      roundId={round.id}
      editor={editor}
      revision={document.revision}
      flush={keeping.flush}
      onClose={onClose}
    />
  );
}

/** Refusals that only another text can mend are told beside the text; the others are in the status bar. */
function isAboutText(code: RefusalCode): boolean {
  return code === 'secrecy-mark' || code === 'invalid-input';
}
