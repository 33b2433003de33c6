/** The desk: a page like Word's, what is around it, and what may be done with the paper. */

import { useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { PART_NAMES } from '../../../shared/strings.ts';
import { runCommand, useCommand } from '../../commands.ts';
import { FindBar } from '../../editor/find-bar.tsx';
import { FootnoteBar } from '../../editor/footnote-bar.tsx';
import { Outline } from '../../editor/outline.tsx';
import { PaperPage, usePaperEditor } from '../../editor/paper-editor.tsx';
import { Toolbar } from '../../editor/toolbar.tsx';
import { useVerb } from '../../queries.ts';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { KeptDraft } from './drafts.ts';
import { HeadPanel } from './head-panel.tsx';
import { LetterFoot, LetterHead } from './letterhead.tsx';
import { PaperBar } from './paper-bar.tsx';
import { PaperStatus } from './paper-status.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { ReviewSide } from './review-side.tsx';
import { SourceNote } from './source-note.tsx';
import { StaleDialog } from './stale-dialog.tsx';
import { useEditorCommands } from './use-editor-commands.ts';
import { useKeeping } from './use-keeping.ts';
import { useZoom } from './use-zoom.ts';

type Side = 'head' | 'preview' | 'review' | null;

export function Desk({ document }: { document: Document }) {
  const cell = useVerb('cell:get', {}).data?.cell;
  const rounds = useVerb('review:list', { documentId: document.id }).data ?? [];
  const round = rounds.find(({ round: { state } }) => state === 'open') ?? null;
  const toast = useToast();
  const [side, setSide] = useState<Side>(null);
  const [hasOutline, setOutline] = useState(() => innerWidth >= 1100);
  const [isFocused, setFocused] = useState(false);
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null);
  const [outdated, setOutdated] = useState<KeptDraft | null>(null);
  const editor = usePaperEditor(document.body, PART_NAMES);
  const keeping = useKeeping({
    document,
    editor,
    book: cell?.name ?? '',
    onRecovered: ({ at }) => toast(`Đã lấy lại phần đang gõ dở lúc ${momentWords(at)}`),
    onOutdated: setOutdated,
  });
  const { sheet, zoom, choice, setChoice } = useZoom();

  useEditorCommands(editor);
  useCommand('find-text', () => setFinding('find'));
  useCommand('replace-text', () => setFinding('replace'));
  useCommand('toggle-outline', () => setOutline(!hasOutline));
  useCommand('toggle-focus', () => setFocused(!isFocused));
  const toggle = (name: Side) => (): void => setSide(side === name ? null : name);
  useCommand('open-head', toggle('head'));
  useCommand('open-remarks', round === null ? null : toggle('review'));
  useCommand('toggle-preview', toggle('preview'));
  const isStale = keeping.state.state === 'stale';

  return (
    <div className={['desk', isFocused && 'desk-focused'].filter(Boolean).join(' ')} data-side={side}>
      <PaperBar
        document={document}
        flush={keeping.flush}
        head={{ isOpen: side === 'head', toggle: toggle('head') }}
        remarks={
          round === null
            ? null
            : { isOpen: side === 'review', toggle: toggle('review'), count: round.undecided }
        }
      />
      {editor !== null && (
        <Toolbar editor={editor} zoom={choice} onZoom={setChoice} onCommand={(id) => void runCommand(id)} />
      )}
      {editor !== null && finding !== null && (
        <FindBar editor={editor} replaces={finding === 'replace'} onClose={() => setFinding(null)} />
      )}
      {keeping.state.state === 'refused' && isAboutText(keeping.state.error.code) && (
        <ErrorNote message={keeping.state.error.message} />
      )}
      <SourceNote document={document} />
      <div className="desk-body">
        {editor !== null && hasOutline && !isFocused && side !== 'preview' && <Outline editor={editor} />}
        <div className="sheet" ref={sheet}>
          <article className="paper" style={{ zoom }}>
            <LetterHead document={document} head={keeping.head} />
            <PaperPage editor={editor} />
            <LetterFoot document={document} head={keeping.head} />
          </article>
        </div>
        {side === 'head' && <HeadPanel document={document} keeping={keeping} onClose={() => setSide(null)} />}
        {side === 'review' && round !== null && editor !== null && (
          <ReviewSide
            roundId={round.round.id}
            editor={editor}
            revision={document.revision}
            flush={keeping.flush}
            onClose={() => setSide(null)}
          />
        )}
        {side === 'preview' && <PreviewPane id={document.id} revision={document.revision} />}
      </div>
      {editor !== null && <FootnoteBar editor={editor} />}
      {editor !== null && <PaperStatus editor={editor} document={document} />}
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

/** Refusals that only another text can mend are told beside the text; the others are in the status bar. */
function isAboutText(code: RefusalCode): boolean {
  return code === 'secrecy-mark' || code === 'invalid-input';
}
