/** What the members said, beside the text it is about. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReviewItemView } from '../../../shared/contract/review.ts';
import { ReviewDecisions } from '../../acts/review-decisions.tsx';
import type { ItemMark } from '../../editor/item-marks.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';

interface ReviewSideProps {
  roundId: number;
  editor: PaperEditor;
  /** The revision on the page: places are asked for again when it changes. */
  revision: number;
  flush: () => Promise<boolean>;
  onClose: () => void;
}

export function ReviewSide({ roundId, editor, revision, flush, onClose }: ReviewSideProps) {
  const round = useVerb('review:get', { id: roundId });
  const [currentId, setCurrentId] = useState<number | null>(null);
  const { refetch } = round;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is the reason to ask
  useEffect(() => void refetch(), [refetch, revision]);
  const items = round.data?.items;
  useEffect(() => {
    editor.commands.markItems(
      (items ?? []).flatMap(({ id, place, decision }): ItemMark[] =>
        place === null || decision !== 'open'
          ? []
          : [{ ...place, id: String(id), isCurrent: id === currentId }],
      ),
    );
  }, [editor, items, currentId]);
  useEffect(() => () => void (!editor.isDestroyed && editor.commands.markItems([])), [editor]);
  useEffect(() => {
    const page = editor.view.dom;
    const press = (event: MouseEvent): void => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
      if (mark !== null) setCurrentId(Number(mark.dataset.item));
    };
    page.addEventListener('click', press);
    return () => page.removeEventListener('click', press);
  }, [editor]);

  const select = (item: ReviewItemView | null): void => {
    setCurrentId(item?.id ?? null);
    const mark = editor.view.dom.querySelector(`[data-item="${item?.id}"]`);
    mark?.scrollIntoView({ block: 'center' });
  };
  return (
    <aside className="desk-side" aria-label="Góp ý">
      <div className="desk-side-head">
        <h2>Góp ý</h2>
        <a className="small" href={routeTo('ra-soat', roundId)}>
          Cả vòng lấy ý kiến
        </a>
        <IconButton label="Đóng" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {round.error !== null && <ErrorNote message={round.error.message} onRetry={() => void refetch()} />}
      {round.isPending && <Waiting what="góp ý" />}
      {round.data !== undefined && (
        <ReviewDecisions view={round.data} currentId={currentId} onSelect={select} before={flush} />
      )}
    </aside>
  );
}
