/** The text as it reads now, with what was said about it beside it. */
import { CheckCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReviewItemView, ReviewView } from '../../../shared/contract/outputs.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { ReviewItems } from '../../ui/review-items.tsx';
import { type Mark, TextPage } from '../../ui/text-page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ChangedDialog } from './changed-dialog.tsx';

interface Changed {
  item: ReviewItemView;
  expected: string;
  found: string;
}

export function ItemsPart({ view }: { view: ReviewView }) {
  const { round, items, document } = view;
  const full = useVerb('document:get', { id: document.id });
  const [currentId, setCurrentId] = useState<number | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const decide = useChange('review:decide');
  const undo = useChange('review:undo');
  const acceptAll = useChange('review:accept-all');
  const assign = useChange('review:assign');
  const untype = useChange('review:untype');
  const toast = useToast();
  const body = full.data?.body;
  const blocks = useMemo(() => parseMarkdown(body ?? ''), [body]);
  const marks = items.flatMap(({ id, place }): Mark[] =>
    place === null ? [] : [{ ...place, id: String(id), isCurrent: id === currentId }],
  );
  const isOpen = round.state === 'open';
  const suggestions = items.filter(
    ({ kind, decision }) => kind === 'suggestion' && decision === 'open',
  ).length;
  const failed = decide.error ?? undo.error ?? acceptAll.error ?? assign.error ?? untype.error;

  const takeBack = (item: ReviewItemView): void =>
    undo.mutate(
      { itemId: item.id },
      {
        onSuccess: (report) =>
          toast(
            report.isDone
              ? 'Đã hoàn tác'
              : 'Chưa hoàn tác được: chỗ này đã được sửa tiếp, hãy sửa tay trong văn bản',
          ),
      },
    );
  const select = (item: ReviewItemView | null): void => {
    setCurrentId(item?.id ?? null);
    requestAnimationFrame(() =>
      window.document.querySelector('.text-page mark[data-current]')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  if (full.error !== null)
    return <ErrorNote message={full.error.message} onRetry={() => void full.refetch()} />;
  if (body === undefined) return <Waiting what="văn bản" />;
  return (
    <div className="review-desk">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="review-paper" aria-label="Văn bản" tabIndex={0}>
        <TextPage
          blocks={blocks}
          marks={marks}
          onMark={(id) => {
            setCurrentId(Number(id));
            const card = window.document.querySelector<HTMLElement>(`[data-item="${id}"]`);
            card?.focus();
          }}
        />
      </section>
      <section className="review-side" aria-label="Góp ý">
        {failed !== null && <ErrorNote message={failed.message} />}
        {isOpen && suggestions > 1 && (
          <Button
            disabled={acceptAll.isPending}
            onClick={() =>
              acceptAll.mutate(
                { id: round.id },
                {
                  onSuccess: ({ accepted, left }) =>
                    toast(
                      left === 0
                        ? `Đã tiếp thu ${accepted} đề nghị sửa`
                        : `Đã tiếp thu ${accepted} đề nghị, còn ${left} đề nghị cần xem riêng`,
                    ),
                },
              )
            }
          >
            <CheckCheck aria-hidden="true" /> Tiếp thu mọi đề nghị sửa còn đúng chỗ
          </Button>
        )}
        <ReviewItems
          items={items}
          isOpen={isOpen}
          isBusy={decide.isPending || undo.isPending || assign.isPending || untype.isPending}
          currentId={currentId}
          assigning={{
            people: view.reviewers,
            onAssign: (author, reviewerId) => assign.mutate({ author, reviewerId }),
          }}
          onSelect={select}
          onUndo={takeBack}
          onUntype={(item) =>
            untype.mutate({ itemId: item.id }, { onSuccess: () => toast('Đã xoá góp ý nhập nhầm') })
          }
          onDecide={(item, decision, text) =>
            decide.mutate(
              { itemId: item.id, decision, text },
              {
                onSuccess: (report) =>
                  report.isDone
                    ? toast('Đã ghi lại', { undo: () => takeBack(item) })
                    : setChanged({ item, expected: report.expected, found: report.found }),
              },
            )
          }
        />
      </section>
      {changed !== null && (
        <ChangedDialog
          {...changed}
          isBusy={decide.isPending}
          onByHand={() =>
            decide.mutate(
              { itemId: changed.item.id, decision: 'accepted', isByHand: true },
              { onSuccess: () => setChanged(null) },
            )
          }
          onClose={() => setChanged(null)}
        />
      )}
    </div>
  );
}
