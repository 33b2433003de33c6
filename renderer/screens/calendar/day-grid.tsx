/** Weeks as a table one walks by arrows: a day to the side, a week up and down; Enter opens what is on the day. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { DATED_KINDS, type DatedThing } from '../../../shared/domain/dated.ts';
import { addDays, formatScreenDate, weekdayName } from '../../../shared/text/dates.ts';
import { placeOfDated } from '../../acts/dated-place.ts';
import { Button } from '../../ui/button.tsx';
import { DatedName, DatedSign, wordsOf } from './dated-line.tsx';
import { DayDialog } from './day-dialog.tsx';

/** What a day shows before the rest is counted. */
const SHOWN = 3;

interface DayGridProps {
  label: string;
  weeks: readonly (readonly string[])[];
  /** The month that is looked at, the others are paler; null for none in particular. */
  month: string | null;
  things: readonly DatedThing[];
  today: string;
  /** The day the keys stand on. */
  day: string;
  /** How many things are overdue: told on this day. */
  overdue: number;
  onDay: (day: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function DayGrid({ label, weeks, month, things, today, day, overdue, onDay }: DayGridProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  /** Whether the keys brought the day here: the focus follows them, and nothing else. */
  const isWalking = useRef(false);
  const on = Map.groupBy(things, ({ date }) => date);
  useEffect(() => {
    if (!isWalking.current) return;
    isWalking.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const open = (date: string): void => {
    const own = on.get(date) ?? [];
    const [only] = own;
    if (own.length > 1) setOpened(date);
    else if (only !== undefined) location.hash = placeOfDated(only);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLTableCellElement))
      return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      isWalking.current = true;
      onDay(addDays(day, step));
    } else if (event.key === 'Enter') open(day);
    else return;
    event.preventDefault();
  };
  const isSeen = weeks.flat().includes(day);
  return (
    <div className="calendar-room">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is walked as a grid */}
      <table className="calendar-grid" role="grid" aria-label={label} ref={table} onKeyDown={press}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((date) => (
              <th key={date} scope="col">
                {weekdayName(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week[0]}>
              {week.map((date, column) => (
                <td
                  key={date}
                  data-day={date}
                  data-today={date === today || undefined}
                  data-past={date < today || undefined}
                  data-other={(month !== null && !date.startsWith(month)) || undefined}
                  data-rest={column > 4 || undefined}
                  data-month-above={(row > 0 && Number(date.slice(8)) <= 7) || undefined}
                  data-month-left={(column > 0 && date.endsWith('-01')) || undefined}
                  data-meets={
                    on.get(date)?.some(({ what, state }) => what === 'session' && state !== 'cancelled') ||
                    undefined
                  }
                  tabIndex={date === day || (!isSeen && row === 0 && column === 0) ? 0 : -1}
                  onFocus={({ target }) => target instanceof HTMLTableCellElement && onDay(date)}
                >
                  <DayCell
                    date={date}
                    isFirst={row === 0 && column === 0}
                    isToday={date === today}
                    things={on.get(date) ?? []}
                    overdue={date === today ? overdue : 0}
                    onOpen={() => setOpened(date)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== null && (
        <DayDialog day={opened} things={on.get(opened) ?? []} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

interface DayCellProps {
  date: string;
  /** The first of the view, and every first of a month, name the month. */
  isFirst: boolean;
  isToday: boolean;
  things: readonly DatedThing[];
  overdue: number;
  onOpen: () => void;
}

function DayCell({ date, isFirst, isToday, things, overdue, onOpen }: DayCellProps) {
  const number = String(Number(date.slice(8)));
  const shown = things.length > SHOWN + 1 ? things.slice(0, SHOWN) : things;
  return (
    <>
      <span className="calendar-number">
        <span className="spoken">
          {weekdayName(date)} {formatScreenDate(date)}
        </span>
        <span aria-hidden="true">
          {isFirst || number === '1' ? `${number}/${Number(date.slice(5, 7))}` : number}
        </span>
        {isToday && <em>hôm nay</em>}
      </span>
      {(things.length > 0 || overdue > 0) && (
        <ul>
          {shown.map((thing) => (
            <li key={thing.key} data-done={thing.state === 'done' || undefined}>
              <DatedSign kind={DATED_KINDS[thing.what]} isDone={thing.state === 'done'} />
              <a href={placeOfDated(thing)} tabIndex={-1} title={wordsOf(thing).about}>
                <DatedName thing={thing} />
                {thing.startTime !== null && <span className="numbers"> {thing.startTime}</span>}
              </a>
            </li>
          ))}
          {shown.length < things.length && (
            <li>
              <Button look="link" size="tiny" tabIndex={-1} onClick={onOpen}>
                và {things.length - shown.length} việc nữa
              </Button>
            </li>
          )}
          {overdue > 0 && <li className="calendar-late">{overdue} việc quá hạn</li>}
        </ul>
      )}
    </>
  );
}
