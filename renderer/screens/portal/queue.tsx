/** The queue with what is under way, and below it what was sent. */

import type { OutboxView } from '../../../shared/contract/publishing.ts';
import { WISH_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { momentWords } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, Waiting } from '../../ui/page.tsx';
import { OUTBOX_TONES, stateWords } from './portal-view.ts';
import { RowActs } from './row-acts.tsx';
import { useOutbox } from './use-outbox.ts';
import { useRun } from './use-run.ts';

export function Queue() {
  const outbox = useOutbox();
  const run = useRun();
  if (outbox.error !== null)
    return <ErrorNote message={outbox.error.message} onRetry={() => void outbox.refetch()} />;
  if (outbox.data === undefined) return <Waiting what="hàng đợi" />;
  const open = outbox.data.filter(({ state }) => state !== 'done').toReversed();
  const done = outbox.data.filter(({ state }) => state === 'done');
  if (outbox.data.length === 0)
    return (
      <EmptyState
        title="Hàng đợi trống"
        text="Bấm “Đưa lên cổng” ở một bài đăng thì việc gửi hiện ở đây, với trạng thái và câu trả lời gần nhất của cổng."
      />
    );
  return (
    <div className="portal-groups">
      <section className="card" aria-labelledby="open">
        <div className="portal-place-head">
          <h2 id="open">Đang chờ ({open.length})</h2>
          {open.some(({ byHand }) => !byHand) && <Button onClick={() => run()}>Thử gửi tất cả ngay</Button>}
        </div>
        {open.length === 0 && <p className="muted">Không có việc nào đang chờ.</p>}
        <ul className="entries">
          {open.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </section>
      {done.length > 0 && (
        <section className="card" aria-labelledby="done">
          <h2 id="done">Lịch sử</h2>
          <ul className="entries">
            {done.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Row({ row }: { row: OutboxView }) {
  const { address, attempts, doneAt, state } = row;
  return (
    <li className="portal-row">
      <div>
        <a className="list-name" href={routeTo('cong-thong-tin', 'bai', row.articleId)}>
          {row.title}
        </a>
        <p className="small muted">
          {WISH_NAMES[row.action]} · {row.portal}
          {row.host === '' ? '' : ` (${row.host})`} · bản {row.articleRevision}
          {doneAt === null ? ` · đã thử ${attempts} lần` : ` · ${momentWords(doneAt)}`}
        </p>
        <p className="small" role={state === 'sending' ? 'status' : undefined}>
          {state === 'sending' ? `${row.step || 'Đang gửi'}…` : row.lastAnswer}
        </p>
        {state === 'sending' && <progress aria-label={`Đang gửi ${row.title}`} />}
      </div>
      <div className="portal-row-side">
        <Chip tone={OUTBOX_TONES[state]}>{stateWords(row)}</Chip>
        <div className="portal-acts">
          {state !== 'done' && <RowActs row={row} />}
          {state === 'done' && address !== null && row.action !== 'withdraw' && (
            <Button onClick={() => void host.openLink({ url: address })}>
              Mở trên trình duyệt<span className="spoken"> {row.title}</span>
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
