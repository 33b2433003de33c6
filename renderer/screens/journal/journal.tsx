/** Nhật ký: who did what to what, when, why, and from what to what. */
import { useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import type { JournalLine } from '../../../shared/domain/journal.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useVerb } from '../../queries.ts';
import type { Route } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { localDay, today } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { type Filter, JournalFilters, NO_FILTER } from './filters.tsx';
import { JournalRow } from './row.tsx';
import './journal.css';

/** How many lines more each time. */
const PAGE = 100;

/** Opened with a day it shows that day alone, until something else is asked for. */
export default function JournalScreen({ route }: { route: Route }) {
  const [day] = route.rest;
  const isDay = day !== undefined && /^\d{4}-\d\d-\d\d$/u.test(day);
  return <Journal key={day} asked={isDay ? { ...NO_FILTER, from: day, to: day } : NO_FILTER} />;
}

function Journal({ asked }: { asked: Filter }) {
  const [filter, setFilter] = useState<Filter>(asked);
  const [limit, setLimit] = useState(PAGE);
  // Apart from what is asked for, so that the filters stand while it is read.
  const whole = useVerb('journal:read', { limit: 1 });
  const narrow = (part: Partial<Filter>): void => {
    setFilter({ ...filter, ...part });
    setLimit(PAGE);
  };
  if (whole.error !== null)
    return <ErrorNote message={whole.error.message} onRetry={() => void whole.refetch()} />;
  if (whole.data === undefined) return <Waiting what="nhật ký" />;
  const { total, since, actors } = whole.data;
  return (
    <>
      <PageHead title={SCREENS['nhat-ky']} about={since === null ? undefined : aboutWords(total, since)} />
      <JournalFilters filter={filter} actors={actors} onChange={narrow} />
      <Lines
        filter={filter}
        limit={limit}
        onMore={() => setLimit(limit + PAGE)}
        onReset={() => narrow(NO_FILTER)}
      />
    </>
  );
}

function aboutWords(total: number, since: string): string {
  return `${total} dòng từ ${formatScreenDate(localDay(since))} · chỉ thêm, không ai sửa hay xoá được`;
}

interface LinesProps {
  filter: Filter;
  limit: number;
  onMore: () => void;
  onReset: () => void;
}

function Lines({ filter, limit, onMore, onReset }: LinesProps) {
  const journal = useVerb('journal:read', { ...filter, limit });
  if (journal.error !== null)
    return <ErrorNote message={journal.error.message} onRetry={() => void journal.refetch()} />;
  if (journal.data === undefined) return <Waiting what="nhật ký" />;
  const { lines, found, total } = journal.data;
  if (found === 0)
    return (
      <EmptyState title="Không có dòng nào khớp" text="Nhật ký không có việc nào như các bộ lọc đang chọn.">
        <Button onClick={onReset}>Bỏ các bộ lọc</Button>
      </EmptyState>
    );
  return (
    <>
      <p className="small muted journal-count" role="status">
        {found < total ? `${found} trên ${total} dòng` : ''}
      </p>
      <div className="journal">
        {[...Map.groupBy(lines, ({ at }) => localDay(at))].map(([day, ofDay]) => (
          <DayOfLines key={day} day={day} lines={ofDay} />
        ))}
      </div>
      {found > lines.length && (
        <Button onClick={onMore}>Xem tiếp {Math.min(PAGE, found - lines.length)} dòng cũ hơn</Button>
      )}
    </>
  );
}

const WEEKDAYS = ['Chủ Nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

function DayOfLines({ day, lines }: { day: string; lines: readonly JournalLine[] }) {
  const weekday = WEEKDAYS[new Date(`${day}T12:00:00`).getDay()];
  return (
    <section className="journal-day">
      <h2>
        {day === today() && <b>Hôm nay</b>}
        {weekday} {formatScreenDate(day)}
      </h2>
      <ol>
        {lines.map((line) => (
          <JournalRow key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}
