/** What was said about a paper, and what the secretary makes of it: beside the round's page and beside the desk. */
import { CheckCheck } from 'lucide-react';
import type { ReviewItemView, ReviewView } from '../../shared/contract/review.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/page.tsx';
import { ReviewItems } from '../ui/review-items.tsx';
import { ChangedDialog } from './changed-dialog.tsx';
import { useDeciding } from './use-deciding.ts';

interface ReviewDecisionsProps {
  view: ReviewView;
  currentId: number | null;
  onSelect: (item: ReviewItemView | null) => void;
  /** Brings what is typed to disk first; a decision is about the text as it is stored. Whether it is there now. */
  before?: () => Promise<boolean>;
}

export function ReviewDecisions({ view, currentId, onSelect, before }: ReviewDecisionsProps) {
  const { round, items, reviewers } = view;
  const deciding = useDeciding(view, before);
  const isOpen = round.state === 'open';
  const suggestions = items.filter(
    ({ kind, decision }) => kind === 'suggestion' && decision === 'open',
  ).length;
  return (
    <>
      {deciding.error !== null && <ErrorNote message={deciding.error} />}
      {isOpen && suggestions > 1 && (
        <div>
          <Button disabled={deciding.isAcceptingAll} onClick={deciding.acceptAll}>
            <CheckCheck aria-hidden="true" /> Tiếp thu mọi đề nghị sửa còn đúng chỗ
          </Button>
        </div>
      )}
      <ReviewItems
        items={items}
        isOpen={isOpen}
        isBusy={deciding.isBusy}
        currentId={currentId}
        assigning={{ people: reviewers, onAssign: deciding.assign }}
        onSelect={onSelect}
        onDecide={deciding.decide}
        onUndo={deciding.takeBack}
        onUntype={deciding.untype}
      />
      {deciding.changed !== null && (
        <ChangedDialog
          {...deciding.changed}
          isBusy={deciding.isBusy}
          onByHand={deciding.decideByHand}
          onClose={deciding.leaveChanged}
        />
      )}
    </>
  );
}
