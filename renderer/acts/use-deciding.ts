import { useState } from 'react';
import type { ReviewItemView, ReviewView } from '../../shared/contract/review.ts';
import { useChange } from '../queries.ts';
import type { Decide } from '../ui/review-item-card.tsx';
import { useToast } from '../ui/toast.tsx';
import type { Changed } from './changed-dialog.tsx';

interface Deciding {
  /** Why the last one was refused, a sentence. */
  error: string | null;
  isBusy: boolean;
  isAcceptingAll: boolean;
  /** What has to be looked at before it can be accepted. */
  changed: Changed | null;
  decide: Decide;
  /** Accepts `changed` as put in by hand. */
  decideByHand: () => void;
  leaveChanged: () => void;
  takeBack: (item: ReviewItemView) => void;
  acceptAll: () => void;
  /** Items that came under `author` are of this reviewer. */
  assign: (author: string, reviewerId: number) => void;
  untype: (item: ReviewItemView) => void;
}

/** What the secretary makes of the items of a round. `before` is as in `ReviewDecisions`. */
export function useDeciding({ round }: ReviewView, before: (() => Promise<boolean>) | undefined): Deciding {
  const [changed, setChanged] = useState<Changed | null>(null);
  const decide = useChange('review:decide');
  const undo = useChange('review:undo');
  const acceptAll = useChange('review:accept-all');
  const assign = useChange('review:assign');
  const untype = useChange('review:untype');
  const toast = useToast();
  const failed = decide.error ?? undo.error ?? acceptAll.error ?? assign.error ?? untype.error;

  const whenStored = async (act: () => void): Promise<void> => {
    if (before === undefined || (await before())) act();
  };
  const takeBack = (item: ReviewItemView): void =>
    void whenStored(() =>
      undo.mutate({ itemId: item.id }, { onSuccess: ({ isDone }) => toast(undoneWords(isDone)) }),
    );
  return {
    error: failed?.message ?? null,
    isBusy: decide.isPending || undo.isPending || assign.isPending || untype.isPending,
    isAcceptingAll: acceptAll.isPending,
    changed,
    decide: (item, decision, text) =>
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
      ),
    decideByHand: () =>
      changed !== null &&
      decide.mutate(
        { itemId: changed.item.id, decision: 'accepted', isByHand: true },
        { onSuccess: () => setChanged(null) },
      ),
    leaveChanged: () => setChanged(null),
    takeBack,
    acceptAll: () =>
      void whenStored(() =>
        acceptAll.mutate({ id: round.id }, { onSuccess: (report) => toast(acceptedWords(report)) }),
      ),
    assign: (author, reviewerId) => assign.mutate({ author, reviewerId }),
    untype: (item) =>
      untype.mutate({ itemId: item.id }, { onSuccess: () => toast('Đã xoá góp ý nhập nhầm') }),
  };
}

function undoneWords(isDone: boolean): string {
  return isDone ? 'Đã hoàn tác' : 'Chưa hoàn tác được: chỗ này đã được sửa tiếp, hãy sửa tay trong văn bản';
}

function acceptedWords({ accepted, left }: { accepted: number; left: number }): string {
  return left === 0
    ? `Đã tiếp thu ${accepted} đề nghị sửa`
    : `Đã tiếp thu ${accepted} đề nghị, còn ${left} đề nghị cần xem riêng`;
}
