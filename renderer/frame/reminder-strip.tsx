/** When the program opens, once a day: what is overdue, and what wants somebody today. Put away, it comes back tomorrow. */
import { BellRing, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { listPressing } from '../../shared/domain/dated.ts';
import { datedTitle } from '../../shared/domain/dated-words.ts';
import { placeOfDated } from '../acts/dated-place.ts';
import { useVerb } from '../queries.ts';
import { routeTo } from '../route.ts';
import { LinkButton } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { today } from '../ui/moments.ts';
import './step-strip.css';

/** Beside the window, not in the book: another desk is reminded by itself. */
const KEY = 'reminded-on';

/** Told by name; the others are counted. */
const NAMED = 2;

export function ReminderStrip() {
  const [isWanted, setWanted] = useState(() => localStorage.getItem(KEY) !== today());
  const things = useVerb('calendar:list', {}, isWanted).data;
  const pressing = things === undefined ? [] : listPressing(things, today());
  const isShown = isWanted && pressing.length > 0;
  const isRead = things !== undefined;
  useEffect(() => {
    if (isShown) localStorage.setItem(KEY, today());
    // What comes to be due while one works is told where one works.
    else if (isRead) setWanted(false);
  }, [isShown, isRead]);
  if (!isShown) return null;
  const late = pressing.filter(({ state }) => state === 'overdue').length;
  const due = pressing.length - late;
  const counts = [late > 0 && `${late} việc quá hạn`, due > 0 && `${due} việc nên làm hôm nay`];
  return (
    <section className="step-strip reminder-strip" aria-label="Nhắc việc">
      <BellRing aria-hidden="true" className="step-sign" />
      <p>
        <b>{counts.filter(Boolean).join(', ')}</b>
        {pressing.slice(0, NAMED).map((thing) => (
          <a key={thing.key} className="small" href={placeOfDated(thing)}>
            {datedTitle(thing)}
          </a>
        ))}
        {pressing.length > NAMED && <span className="small">và {pressing.length - NAMED} việc nữa</span>}
      </p>
      <LinkButton look="quiet" href={routeTo('lich')} onClick={() => setWanted(false)}>
        Mở lịch
      </LinkButton>
      <IconButton label="Cất đến ngày mai" onClick={() => setWanted(false)}>
        <X />
      </IconButton>
    </section>
  );
}
