/** Lịch: the weeks to come, a month, a year; what has a day in them, and what wants somebody now. */
import { CalendarPlus, ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import { type DatedThing, listPressing } from '../../../shared/domain/dated.ts';
import { daysBetween, formatScreenDate, romanQuarter, weekdayName } from '../../../shared/text/dates.ts';
import { saveCalendar } from '../../acts/save-calendar.ts';
import { useCommand } from '../../commands.ts';
import { useVerb } from '../../queries.ts';
import { go, type Route, routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { today } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { ViewChoices } from '../../ui/view-choices.tsx';
import { Legend } from './dated-line.tsx';
import { DayGrid } from './day-grid.tsx';
import { PressingSide } from './pressing-side.tsx';
import { stepOf, titleOf, VIEWS, type View, weeksOf } from './views.ts';
import { WallDialog } from './wall-dialog.tsx';
import { YearList, YearMonths } from './year-views.tsx';
import './calendar.css';

export default function Calendar({ route }: { route: Route }) {
  const dated = useVerb('calendar:list', {});
  if (dated.error !== null)
    return <ErrorNote message={dated.error.message} onRetry={() => void dated.refetch()} />;
  if (dated.data === undefined) return <Waiting what="lịch" />;
  const view = VIEWS.find(({ place }) => place === (route.rest[0] ?? ''))?.value ?? 'weeks';
  return <Dated things={dated.data} view={view} />;
}

function Dated({ things, view }: { things: readonly DatedThing[]; view: View }) {
  const now = today();
  /** The day the keys stand on, and the one the view begins with or shows the month or year of. */
  const [{ day, from }, setPlace] = useState({ day: now, from: now });
  const { problem, attempt } = useAttempt();
  const [isPrinting, setPrinting] = useState(false);
  const weeks = weeksOf(view, from);
  const year = Number(from.slice(0, 4));
  const plan = useVerb('plan:list', {}).data?.find((one) => one.year === year);
  useCommand('print', plan === undefined ? null : () => setPrinting(true));
  const isGrid = view === 'weeks' || view === 'month';

  const goToday = (): void => setPlace({ day: now, from: now });
  useEffect(() => {
    const press = ({ code, ctrlKey, altKey, metaKey, target }: KeyboardEvent): void => {
      const isTyping =
        target instanceof HTMLElement && target.closest('input, select, textarea, [role="dialog"]') !== null;
      if (code === 'KeyH' && !ctrlKey && !altKey && !metaKey && !isTyping) setPlace({ day: now, from: now });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [now]);
  const walk = (to: string): void => {
    // Past the last week the days move on by one; into another month, to that.
    const last = weeks.at(-1)?.at(-1) ?? to;
    const isSeen =
      view === 'month' ? to.slice(0, 7) === from.slice(0, 7) : to >= (weeks[0]?.[0] ?? to) && to <= last;
    setPlace({
      day: to,
      from: isSeen ? from : view === 'month' ? to : stepOf(view, from, to > last ? 1 : -1),
    });
  };
  const step = (by: 1 | -1): void => {
    const next = stepOf(view, from, by);
    setPlace({ day: weeksOf(view, next).flat().includes(day) ? day : next, from: next });
  };
  const ofYear = things.filter(({ date }) => date.startsWith(String(year)));
  return (
    <>
      <PageHead title={SCREENS.lich} about={aboutNow(things, now)}>
        {problem !== null && <ErrorNote message={problem} />}
        <Button onClick={() => void attempt(() => saveCalendar(year))}>
          <CalendarPlus aria-hidden="true" />
          Lưu tệp .ics năm {year}
        </Button>
        {plan !== undefined && (
          <Button onClick={() => setPrinting(true)}>
            <Printer aria-hidden="true" />
            Tờ treo tường
          </Button>
        )}
      </PageHead>
      {isPrinting && plan !== undefined && (
        <WallDialog plan={plan} things={things} onClose={() => setPrinting(false)} />
      )}
      {things.length === 0 ? (
        <EmptyState
          title="Chưa có hạn nào để nhắc"
          text={`Hạn sinh ra từ kế hoạch năm, từ buổi sinh hoạt và từ việc giao. Năm ${year} chưa có kế hoạch.`}
        >
          <div className="empty-acts">
            <LinkButton look="primary" href={routeTo('ke-hoach', 'moi', year)}>
              Lập kế hoạch năm {year}
            </LinkButton>
          </div>
        </EmptyState>
      ) : (
        <div className="calendar-sides">
          <section aria-labelledby="range">
            <div className="calendar-head">
              <h2 id="range">{titleOf(view, from)}</h2>
              <ViewChoices
                label="Xem lịch theo"
                choices={VIEWS}
                value={view}
                onChange={(chosen) => {
                  const { place } = VIEWS.find(({ value }) => value === chosen) ?? VIEWS[0];
                  go('lich', ...(place === '' ? [] : [place]));
                }}
              />
              <span className="calendar-steps">
                <IconButton label="Lùi lại" onClick={() => step(-1)}>
                  <ChevronLeft />
                </IconButton>
                <Button size="medium" onClick={goToday}>
                  Hôm nay
                </Button>
                <IconButton label="Đi tới" onClick={() => step(1)}>
                  <ChevronRight />
                </IconButton>
              </span>
            </div>
            {isGrid && (
              <DayGrid
                label={titleOf(view, from)}
                weeks={weeks}
                month={view === 'month' ? from.slice(0, 7) : null}
                things={things}
                today={now}
                day={day}
                overdue={listPressing(things, now).filter(({ state }) => state === 'overdue').length}
                onDay={walk}
              />
            )}
            {view === 'year' && <YearMonths year={year} things={ofYear} today={now} />}
            {view === 'list' && <YearList year={year} things={ofYear} today={now} />}
            <Legend />
            {isGrid && (
              <p className="calendar-keys small muted">
                <Kbd>←</Kbd> <Kbd>→</Kbd> ngày · <Kbd>↑</Kbd> <Kbd>↓</Kbd> tuần · <Kbd>H</Kbd> hôm nay ·{' '}
                <Kbd>Enter</Kbd> mở
              </p>
            )}
          </section>
          <PressingSide things={things} today={now} />
        </div>
      )}
    </>
  );
}

/** "Hôm nay thứ Sáu, 27/11/2026 · còn 14 ngày đến buổi quý IV" */
function aboutNow(things: readonly DatedThing[], now: string): string {
  const next = things.find(
    ({ what, state, date }) => what === 'session' && state !== 'done' && state !== 'cancelled' && date >= now,
  );
  const words = `Hôm nay ${weekdayName(now).replace(/^[TC]/u, (letter) => letter.toLowerCase())}, ${formatScreenDate(now)}`;
  if (next === undefined || next.quarter === null) return words;
  const days = daysBetween(now, next.date);
  const when = days === 0 ? 'họp' : `còn ${days} ngày đến`;
  return `${words} · ${when} buổi quý ${romanQuarter(next.quarter)}`;
}
