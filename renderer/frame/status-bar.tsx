import { useEffect } from 'react';
import { useBackgroundWork } from '../background.ts';
import { useVerb } from '../queries.ts';
import { routeTo } from '../route.ts';
import { useSaveState } from '../save-state.ts';
import { clockOf } from '../ui/moments.ts';
import { backupWords, placeWords } from './backup-words.ts';
import { NewVersion } from './new-version.tsx';

/** What a worried person wants to know, always in the same place. `placeRef` is where screens may speak. */
export function StatusBar({
  isSample,
  placeRef,
}: {
  isSample: boolean;
  placeRef: (place: HTMLElement | null) => void;
}) {
  return (
    <footer className="status-bar">
      <span role="status">
        <SaveWords />
      </span>
      <span className="status-place" ref={placeRef} />
      <NewVersion />
      <Outbox />
      <BackgroundWork />
      {!isSample && <LastBackup />}
      {isSample && <span className="status-last">Đang xem chi bộ mẫu: người và việc đều là hư cấu</span>}
    </footer>
  );
}

function SaveWords() {
  const save = useSaveState();
  switch (save.state) {
    case 'idle':
      return 'Mọi thay đổi được lưu ngay trên máy này';
    case 'saving':
      return 'Đang lưu';
    case 'saved':
      return <span className="status-saved">Đã lưu lúc {clockOf(save.at)}</span>;
    case 'failed':
      return <span className="status-failed">CHƯA LƯU: {save.reason}</span>;
  }
}

/** How long the program may have been open before a missing backup is told of: its first try comes within seconds. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 15_000;

function LastBackup() {
  const { data, refetch } = useVerb('backup:state', {});
  // The program makes them by itself: nothing that is done here tells of it.
  useEffect(() => {
    const timer = setInterval(() => void refetch(), LOOK_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  if (data === undefined) return null;
  if (data.harm.length > 0)
    return (
      <a
        className="status-last status-failed"
        href={routeTo('cai-dat', 'sao-luu')}
        title={data.harm.join(' ')}
      >
        Sổ có chỗ hỏng, cần xem
      </a>
    );
  const isMissing = data.isLate && performance.now() > PATIENCE_MS;
  return (
    <a
      className={isMissing ? 'status-last status-failed' : 'status-last'}
      href={routeTo('cai-dat', 'sao-luu')}
    >
      {isMissing && 'Chưa tự sao lưu được. '}
      {backupWords(data.newest, new Date())}
      {data.place !== null && ` · ${placeWords(data.place)}`}
    </a>
  );
}

/** Nothing while nothing waits for a portal. */
function Outbox() {
  const { data = [] } = useVerb('outbox:list', {});
  const open = data.filter(({ state }) => state !== 'done');
  if (open.length === 0) return null;
  const needsSomebody = open.some(
    ({ state }) => state === 'failed' || state === 'blocked' || state === 'paused',
  );
  return (
    <a className={needsSomebody ? 'status-failed' : undefined} href={routeTo('cong-thong-tin', 'hang-doi')}>
      {needsSomebody ? `Cổng: ${open.length} việc cần xem lại` : `Cổng: ${open.length} việc đang chờ`}
    </a>
  );
}

function BackgroundWork() {
  const work = useBackgroundWork();
  if (work === null) return null;
  const { what, done, total, stop } = work;
  return (
    <span className="status-work">
      {what}
      <progress aria-label={what} {...(total > 0 && { value: done, max: total })} />
      {total > 0 && (
        <span className="numbers">
          {done}/{total}
        </span>
      )}
      <button type="button" className="text-button" onClick={stop}>
        Dừng
      </button>
    </span>
  );
}
