/** Where the article stands on each portal, and the buttons that put it there or take it away. */

import { useState } from 'react';
import type { ArticleView, OutboxView, PortalView } from '../../../shared/contract/publishing.ts';
import { WISH_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ByHandDialog } from './by-hand-dialog.tsx';
import { OUTBOX_TONES, stateWords } from './portal-view.ts';
import { PushDialog } from './push-dialog.tsx';
import { RowActs } from './row-acts.tsx';
import { useRun } from './use-run.ts';

interface ArticlePortalsProps {
  article: ArticleView;
  portals: readonly PortalView[];
  /** Of this article, the newest first. */
  rows: readonly OutboxView[];
  isChanged: boolean;
}

export function ArticlePortals({ article, portals, rows, isChanged }: ArticlePortalsProps) {
  const history = rows.filter((row, index) => row.state === 'done' || index > 0);
  return (
    <section className="card form" aria-labelledby="portals">
      <h2 id="portals">Đưa lên cổng</h2>
      {portals.length === 0 && (
        <p className="muted">
          Chưa có cổng nào. <a href={routeTo('cong-thong-tin', 'cong')}>Thêm cổng</a>
        </p>
      )}
      {isChanged && portals.length > 0 && <p className="small muted">Lưu bài trước rồi mới đưa lên cổng.</p>}
      {portals.map((portal, index) => (
        <OnPortal
          key={portal.id}
          article={article}
          portal={portal}
          rows={rows.filter(({ portalId }) => portalId === portal.id)}
          isChanged={isChanged}
          isFirst={index === 0}
        />
      ))}
      {history.length > 0 && (
        <details>
          <summary>Đã gửi những gì ({history.length})</summary>
          <ul className="entries portal-history">
            {history.map((row) => (
              <li key={row.id}>
                <span>
                  {WISH_NAMES[row.action]} · {row.portal}
                  <small className="muted portal-under">
                    {momentWords(row.doneAt ?? row.updatedAt)} · bản {row.articleRevision}
                  </small>
                </span>
                <Chip tone={OUTBOX_TONES[row.state]}>{stateWords(row)}</Chip>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface OnPortalProps {
  article: ArticleView;
  portal: PortalView;
  /** The wishes for this portal, the newest first. */
  rows: readonly OutboxView[];
  isChanged: boolean;
  isFirst: boolean;
}

function OnPortal({ article, portal, rows, isChanged, isFirst }: OnPortalProps) {
  const [asks, setAsks] = useState<'push' | 'hand-over' | 'withdraw' | null>(null);
  const [row] = rows;
  const withdraw = useChange('outbox:withdraw');
  const run = useRun();
  const toast = useToast();
  const address = row?.address ?? null;
  // What was never posted cannot be taken away.
  const [last] = rows.filter(({ state }) => state === 'done');
  const isThere = address !== null || (last !== undefined && last.action !== 'withdraw');

  const takeAway = (): void =>
    withdraw.mutate(
      { articleId: article.id, portalId: portal.id },
      {
        onSuccess: () => {
          toast('Đã vào hàng đợi để gỡ bài');
          run(portal.id);
        },
      },
    );
  return (
    <div className="portal-place">
      <div className="portal-place-head">
        <b>{portal.name}</b>
        {row !== undefined && <Chip tone={OUTBOX_TONES[row.state]}>{stateWords(row)}</Chip>}
      </div>
      {row !== undefined && (
        <p className="small muted">
          {WISH_NAMES[row.action]}: {row.step || row.lastAnswer}
        </p>
      )}
      {withdraw.error !== null && <ErrorNote message={withdraw.error.message} />}
      <div className="portal-acts">
        <Button look={isFirst ? 'primary' : 'plain'} disabled={isChanged} onClick={() => setAsks('push')}>
          {isThere ? 'Cập nhật trên cổng…' : 'Đưa lên cổng…'}
        </Button>
        {address !== null && (
          <Button onClick={() => void host.openLink({ url: address })}>Mở trên trình duyệt</Button>
        )}
        {isThere && portal.canWithdraw && (
          <Button look="quiet" onClick={() => setAsks('withdraw')}>
            Gỡ bài
          </Button>
        )}
        {row !== undefined && <RowActs row={row} />}
      </div>
      {asks === 'push' && (
        <PushDialog
          article={article}
          portal={portal}
          onPushed={() => setAsks(portal.byHand ? 'hand-over' : null)}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'hand-over' && row !== undefined && row.state !== 'done' && (
        <ByHandDialog row={row} onClose={() => setAsks(null)} />
      )}
      {asks === 'withdraw' && (
        <ConfirmDialog
          title={`Gỡ bài khỏi ${portal.name}?`}
          text="Người đọc không còn thấy bài. Bài vẫn ở trong sổ và đăng lại được."
          verb="Gỡ bài"
          onConfirm={takeAway}
          onClose={() => setAsks(null)}
        />
      )}
    </div>
  );
}
