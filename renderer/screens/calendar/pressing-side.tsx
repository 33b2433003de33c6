/** Beside the days: what is overdue first, what is due today, what comes. */
import { DATED_KINDS, type DatedThing, listPressing } from '../../../shared/domain/dated.ts';
import { addDays, daysBetween, formatScreenDate, weekdayName } from '../../../shared/text/dates.ts';
import { placeOfDated } from '../../acts/dated-place.ts';
import { routeTo } from '../../route.ts';
import { Chip } from '../../ui/chip.tsx';
import { DatedName, DatedSign, wordsOf } from './dated-line.tsx';

/** What comes after the next week, before the list is the better place. */
const LATER = 8;

/** Days nobody counts any more: the day itself says more. */
const LONG_AGO = 99;

export function PressingSide({ things, today }: { things: readonly DatedThing[]; today: string }) {
  const pressing = listPressing(things, today);
  const coming = things.filter(({ state }) => state === 'soon');
  const week = addDays(today, 7);
  const later = coming.filter(({ date }) => date > week);
  const groups: readonly [string, readonly DatedThing[]][] = [
    ['Quá hạn', pressing.filter(({ state }) => state === 'overdue')],
    ['Hôm nay', pressing.filter(({ state }) => state === 'today')],
    ['Bảy ngày tới', coming.filter(({ date }) => date <= week)],
    ['Sau đó', later.slice(0, LATER)],
  ];
  return (
    <section className="calendar-side" aria-labelledby="pressing">
      <h2 id="pressing">Hạn và nhắc việc</h2>
      {groups.map(([name, own]) =>
        own.length === 0 ? null : (
          <div key={name}>
            <h3>{name}</h3>
            <ul className="calendar-lines">
              {own.map((thing) => (
                <li key={thing.key}>
                  <DatedSign kind={DATED_KINDS[thing.what]} />
                  <div>
                    <a href={placeOfDated(thing)}>
                      <DatedName thing={thing} />
                    </a>
                    <span className="small muted">{wordsOf(thing).about}</span>
                  </div>
                  <When thing={thing} today={today} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {groups.every(([, own]) => own.length === 0) && <p className="muted">Không có hạn nào đang chờ.</p>}
      {later.length > LATER && (
        <p className="small">
          <a href={routeTo('lich', 'danh-sach')}>Xem cả {later.length} việc sau đó</a>
        </p>
      )}
    </section>
  );
}

function When({ thing: { state, date }, today }: { thing: DatedThing; today: string }) {
  if (state === 'overdue') {
    const days = daysBetween(date, today);
    return <Chip tone="late">{days > LONG_AGO ? `từ ${formatScreenDate(date)}` : `trễ ${days} ngày`}</Chip>;
  }
  if (state === 'today') return <Chip tone="warn">{date === today ? 'hôm nay' : 'nên làm'}</Chip>;
  return <span className="small muted numbers">{shortDay(date, today)}</span>;
}

/** "T4 02/12", in another year "03/02/2027". */
function shortDay(date: string, today: string): string {
  if (date.slice(0, 4) !== today.slice(0, 4)) return formatScreenDate(date);
  const name = weekdayName(date);
  const weekday =
    name === 'Chủ nhật' ? 'CN' : `T${['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'].indexOf(name.slice(4)) + 2}`;
  return `${weekday} ${formatScreenDate(date).slice(0, 5)}`;
}
