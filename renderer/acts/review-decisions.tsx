/** What was said about a paper, and what the secretary makes of it: beside the round's page and beside the desk. */
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReviewItemView, ReviewView } from '../../shared/contract/review.ts';
import { useChange } from '../queries.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/page.tsx';
import { ReviewItems } from '../ui/review-items.tsx';
import { useToast } from '../ui/toast.tsx';
import { ChangedDialog } from './changed-dialog.tsx';

interface Changed {
  item: ReviewItemView;
  expected: string;
  found: string;
}

interface ReviewDecisionsProps {
  view: ReviewView;
  currentId: number | null;
  onSelect: (item: ReviewItemView | null) => void;
  /** Brings what is typed to disk first; a decision is about the text as it is stored. Whether it is there now. */
  before?: () => Promise<boolean>;
}

export function ReviewDecisions({ view, currentId, onSelect, before }: ReviewDecisionsProps) {
  const { round, items } = view;
  const [changed, setChanged] = useState<Changed | null>(null);
  const decide = useChange('review:decide');
  const undo = useChange('review:undo');
  const acceptAll = useChange('review:accept-all');
  const assign = useChange('review:assign');
  const untype = useChange('review:untype');
  const toast = useToast();
  const isOpen = round.state === 'open';
  const suggestions = items.filter(
    ({ kind, decision }) => kind === 'suggestion' && decision === 'open',
  ).length;
  const failed = decide.error ?? undo.error ?? acceptAll.error ?? assign.error ?? untype.error;

  const whenStored = async (act: () => void): Promise<void> => {
    if (before === undefined || (await before())) act();
  };
  const takeBack = (item: ReviewItemView): void =>
    void whenStored(() =>
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
      ),
    );
  const takeAll = (): void =>
    void whenStored(() =>
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
      ),
    );
  return (
    <>
      {failed !== null && <ErrorNote message={failed.message} />}
      {isOpen && suggestions > 1 && (
        <Button disabled={acceptAll.isPending} onClick={takeAll}>
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
        onSelect={onSelect}
        onUndo={takeBack}
        onUntype={(item) =>
          untype.mutate({ itemId: item.id }, { onSuccess: () => toast('Đã xoá góp ý nhập nhầm') })
        }
        onDecide={(item, decision, text) =>
          void whenStored(() =>
            decide.mutate(
              { itemId: item.id, decision, text },
              {
                onSuccess: (report) =>
                  report.isDone
                    ? toast('Đã ghi lại', { undo: () => takeBack(item) })
                    : setChanged({ item, expected: report.expected, found: report.found }),
              },
            ),
          )
        }
      />
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
    </>
  );
}
