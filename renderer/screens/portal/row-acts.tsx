/** What a person can do about one wish, by its state. */
import { useState } from 'react';
import type { OutboxView } from '../../../shared/contract/publishing.ts';
import { isSurelyUnsent, isWaiting } from '../../../shared/domain/outbox.ts';
import { OUTBOX_ANSWERS } from '../../../shared/strings.ts';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { ByHandDialog } from './by-hand-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { useRun } from './use-run.ts';

export function RowActs({ row }: { row: OutboxView }) {
  const [asks, setAsks] = useState<'conflict' | 'by-hand' | null>(null);
  const cancel = useChange('outbox:cancel');
  const stop = useChange('outbox:stop');
  const retry = useChange('outbox:retry');
  const run = useRun();
  const { id, portalId, state } = row;
  const name = <span className="spoken"> {row.title}</span>;
  const failed = cancel.error ?? stop.error ?? retry.error;
  const isOpen = isSurelyUnsent(state) || state === 'paused';
  return (
    <>
      {row.theirs !== null && state === 'failed' && (
        <Button onClick={() => setAsks('conflict')}>So hai bản{name}</Button>
      )}
      {row.byHand && isOpen && <Button onClick={() => setAsks('by-hand')}>Bàn giao{name}</Button>}
      {!row.byHand && row.lastAnswer !== OUTBOX_ANSWERS.noPassword && isWaiting(state) && (
        <Button onClick={() => run(portalId)}>Thử ngay{name}</Button>
      )}
      {(state === 'failed' || state === 'blocked') && row.theirs === null && (
        <Button onClick={() => retry.mutate({ id }, { onSuccess: () => run(portalId) })}>
          Gửi lại{name}
        </Button>
      )}
      {row.lastAnswer === OUTBOX_ANSWERS.noPassword && (
        <LinkButton href={routeTo('cong-thong-tin', 'cong')}>Nhập mật khẩu</LinkButton>
      )}
      {state === 'sending' && <Button onClick={() => stop.mutate({ id })}>Dừng{name}</Button>}
      {isOpen && (
        <Button look="quiet" onClick={() => cancel.mutate({ id })}>
          Bỏ việc này{name}
        </Button>
      )}
      {failed !== null && <ErrorNote message={failed.message} />}
      {asks === 'conflict' && <ConflictDialog row={row} onClose={() => setAsks(null)} />}
      {asks === 'by-hand' && <ByHandDialog row={row} onClose={() => setAsks(null)} />}
    </>
  );
}
