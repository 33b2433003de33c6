/** The sessions of a year, in the order of time, each with what comes next. */
import { useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import type { SessionState, SessionSummary } from '../../../shared/domain/session.ts';
import { SESSION_STATE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate, romanQuarter, weekdayName } from '../../../shared/text/dates.ts';
import { OpenSessionFile } from '../../acts/travel/open-session-file.tsx';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { NewSession } from './new-session.tsx';

const TONES: Readonly<Record<SessionState, Tone>> = {
  planned: 'plain',
  held: 'info',
  closed: 'ok',
  cancelled: 'plain',
};

export function SessionList() {
  const [chosen, choose] = useState<number | null>(null);
  const [isAdding, setAdding] = useState(false);
  const read = useVerb('session:list', {});
  if (read.data === undefined)
    return read.error === null ? (
      <Waiting what="các buổi sinh hoạt" />
    ) : (
      <ErrorNote message={read.error.message} onRetry={() => void read.refetch()} />
    );
  const sessions = read.data;
  const years = [...new Set(sessions.map(({ year }) => year))].sort((one, other) => other - one);
  const year = chosen ?? years[0] ?? new Date().getFullYear();
  const shown = sessions.filter((session) => session.year === year);
  return (
    <>
      <PageHead
        title={SCREENS['buoi-sinh-hoat']}
        about={
          shown.length === 0
            ? undefined
            : `Năm ${year} · ${shown.length} buổi, ${countClosed(shown)} buổi đã kết thúc`
        }
      >
        {years.length > 1 && (
          <label>
            <span className="spoken">Xem năm</span>
            <select className="input" value={year} onChange={(event) => choose(Number(event.target.value))}>
              {years.map((known) => (
                <option key={known}>{known}</option>
              ))}
            </select>
          </label>
        )}
        <OpenSessionFile label="Mở buổi họp mang theo…" offersGuests />
        {shown.length > 0 && <Button onClick={() => setAdding(true)}>Thêm buổi ngoài kế hoạch</Button>}
      </PageHead>
      {shown.length === 0 ? (
        <EmptyState
          title="Chưa có buổi sinh hoạt nào"
          text="Buổi sinh hoạt được tạo từ kế hoạch năm: chuyên đề, người trình bày, ngày giờ và địa điểm không phải gõ lại."
        >
          <div className="empty-acts">
            <LinkButton look="primary" href={routeTo('ke-hoach')}>
              Mở kế hoạch năm
            </LinkButton>
            <Button look="quiet" onClick={() => setAdding(true)}>
              Thêm buổi ngoài kế hoạch
            </Button>
          </div>
        </EmptyState>
      ) : (
        <SessionTable year={year} sessions={shown} />
      )}
      {isAdding && <NewSession year={year} onDone={() => setAdding(false)} />}
    </>
  );
}

interface SessionTableProps {
  year: number;
  /** In the order of time; the first that is not over is the next one. */
  sessions: readonly SessionSummary[];
}

function SessionTable({ year, sessions }: SessionTableProps) {
  const next = sessions.find(({ state }) => state !== 'closed');
  return (
    <section className="card sessions" aria-label={`Các buổi sinh hoạt năm ${year}`}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Quý</th>
            <th scope="col">Chuyên đề</th>
            <th scope="col">Ngày họp</th>
            <th scope="col">Có mặt</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">
              <span className="spoken">Việc tiếp theo</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} isNext={session === next} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SessionRow({ session, isNext }: { session: SessionSummary; isNext: boolean }) {
  const { id, date, state, total, presentCount } = session;
  return (
    <tr className="session-row">
      <td>{romanQuarter(session.quarter)}</td>
      <td>
        <a className="list-name" href={routeTo('buoi-sinh-hoat', id)}>
          {session.topic}
        </a>
        {session.planRowId === null && <div className="small muted">Ngoài kế hoạch</div>}
      </td>
      <td className="numbers">
        {date === null ? <span className="muted">Chưa có ngày</span> : formatScreenDate(date)}
        {date !== null && <div className="small muted">{weekdayName(date)}</div>}
      </td>
      <td className="numbers">{state === 'planned' || total === 0 ? '' : `${presentCount}/${total}`}</td>
      <td>
        <Chip tone={TONES[state]}>{SESSION_STATE_NAMES[state]}</Chip>
      </td>
      <td className="list-act">
        {state === 'closed' ? (
          <LinkButton href={routeTo('buoi-sinh-hoat', id)}>Xem hồ sơ</LinkButton>
        ) : (
          <LinkButton
            look={isNext ? 'primary' : 'plain'}
            href={routeTo('buoi-sinh-hoat', id, ...(state === 'held' ? ['truc-tiep'] : []))}
          >
            {state === 'held' ? 'Ghi tiếp buổi họp' : 'Chuẩn bị'}
          </LinkButton>
        )}
      </td>
    </tr>
  );
}

function countClosed(sessions: readonly SessionSummary[]): number {
  return sessions.filter(({ state }) => state === 'closed').length;
}
